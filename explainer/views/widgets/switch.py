"""Words side by side of which one is chosen: the tabs of a card."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from explainer.views.style.layouts import dress, row
from explainer.views.style.theme import Look


class Tab(QAbstractButton):
    """One word; the chosen one is bold and underlined."""

    def __init__(self, text: str, tip: str) -> None:
        super().__init__()
        self._look = Look()
        self.setText(text)
        self._long = self.short = text
        self.setToolTip(tip)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def wide(self) -> int:
        """Return how wide the tab is with its long text: that of the bold word."""
        return self._width(self._long)

    def choose_text(self, *, short: bool) -> None:
        """Show the short text or the long one."""
        self.setText(self.short if short else self._long)
        self.setFixedWidth(self._width(self.text()))

    def apply_look(self, look: Look) -> None:
        """Take colours, fonts and lengths from `look`."""
        self._look = look
        self.setFixedSize(QSize(self._width(self.text()), look.length("card head")))
        self.update()

    def _width(self, text: str) -> int:
        return ceil(QFontMetricsF(self._look.font(bold=True)).horizontalAdvance(text))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the word, the line below the chosen one and the focus."""
        look, chosen = self._look, self.isChecked()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.hasFocus():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.colour("text", 0.14))
                corner = look.exact("tight")
                painter.drawRoundedRect(QRectF(self.rect()), corner, corner)
            painter.setFont(look.font(bold=chosen))
            plain = not (chosen or self.underMouse() or self.hasFocus())
            painter.setPen(look.colour("muted" if plain else "text"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self.text())
            if chosen:
                line = self.rect().adjusted(0, self.height() - look.length("ring"), 0, 0)
                painter.fillRect(line, look.colour("text"))


class Switch(QWidget):
    """A row of tabs."""

    name_chosen = Signal(str)

    def __init__(
        self, object_name: str, entries: tuple[tuple[str, str, str], ...], *, rows: bool = False
    ) -> None:
        """Offer `entries` of (name, title, tip); the first is chosen.

        With `rows`, `wrap` puts what does not fit into further rows.
        """
        super().__init__()
        self.setObjectName(object_name)
        self._group = QButtonGroup(self)
        self._tabs = {name: Tab(title, tip) for name, title, tip in entries}
        self._row = row() if rows else row(*self._tabs.values(), of=self)
        self._apart = 0
        for tab in self._tabs.values():
            tab.setParent(self)
        for name, tab in self._tabs.items():
            tab.setObjectName(f"{name}_tab")
            self._group.addButton(tab)
        next(iter(self._tabs.values())).setChecked(True)
        self._group.buttonToggled.connect(self._on_toggled)

    @property
    def name(self) -> str:
        """The name of the chosen tab."""
        return next(name for name, tab in self._tabs.items() if tab.isChecked())

    def offer(self, name: str, *, offered: bool) -> None:
        """Show the tab called `name`, or leave it out."""
        if self._tabs[name].isHidden() == offered:
            self._tabs[name].setVisible(offered)

    def offers(self, name: str) -> bool:
        """Whether the tab called `name` can be chosen."""
        return not self._tabs[name].isHidden()

    def shorten(self, texts: dict[str, str]) -> None:
        """Say which tabs have a shorter text for narrow places."""
        for name, text in texts.items():
            self._tabs[name].short = text

    def fit(self, room: int) -> None:
        """Use the short texts if the long ones take more than `room` pixels."""
        offered = [tab for tab in self._tabs.values() if not tab.isHidden()]
        needed = sum(tab.wide() for tab in offered) + (len(offered) - 1) * self._row.spacing()
        for tab in offered:
            tab.choose_text(short=needed > room)

    def wrap(self, room: int) -> int:
        """Put the tabs into as many rows of `room` pixels as they need; return the height."""
        x = y = high = 0
        for tab in (tab for tab in self._tabs.values() if not tab.isHidden()):
            tab.choose_text(short=tab.wide() > room)
            high = tab.height()
            if x and x + tab.width() > room:
                x, y = 0, y + high
            tab.move(x, y)
            x += tab.width() + self._apart
        return y + high

    def choose(self, name: str) -> None:
        """Show that `name` is chosen, without telling anyone."""
        with QSignalBlocker(self):
            self._tabs[name].setChecked(True)

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        self._apart = look.length("gap")
        self._row.setSpacing(self._apart)
        dress(look, *self._tabs.values())

    def _on_toggled(self, tab: QAbstractButton, chosen: bool) -> None:
        # The tab key leads to the chosen one; from there the arrow keys lead to the others.
        policy = Qt.FocusPolicy
        tab.setFocusPolicy(policy.StrongFocus if chosen else policy.ClickFocus)
        if chosen:
            self.name_chosen.emit(self.name)
