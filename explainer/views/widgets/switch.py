"""Words side by side of which one is chosen: the tabs of a card."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from explainer.views.style.accessible_tabs import ACCESSIBLE_TAB, ACCESSIBLE_TABS, tell_roles
from explainer.views.style.layouts import dress, row
from explainer.views.style.theme import Look

UNOFFERED = 0.5
"""How much of the colour of plain words is left of those that cannot be chosen (by eye)."""
NEXT = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
"""How many tabs an arrow key leads on."""
ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


class Tab(QAbstractButton):
    """One word; the chosen one is bold and underlined. Keys may ask for another tab."""

    another_wanted = Signal(int)
    """Key pressed: its number."""

    def __init__(self, text: str, tip: str) -> None:
        super().__init__()
        self.setProperty(ACCESSIBLE_TAB, True)
        self._look = Look()
        self.setText(text)
        self._long = self.short = text
        self._tip = tip
        self.setToolTip(tip)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def allow(self, possible: bool, reason: str) -> None:
        """Let the tab be chosen, or say in its tip why it cannot be."""
        tip = self._tip if possible else reason
        if possible != self.isEnabled() or tip != self.toolTip():
            self.setEnabled(possible)
            self.setToolTip(tip)

    def wide(self) -> int:
        """Return how wide the tab is with its long text: that of the bold word."""
        return self._width(self._long)

    def width_in(self, room: int) -> int:
        """Return how wide the tab is with its long text if a room has place for that."""
        return self._width(self.short if self.wide() > room else self._long)

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
        word = ceil(QFontMetricsF(self._look.font(bold=True)).horizontalAdvance(text))
        return word + 2 * self._pad

    @property
    def _pad(self) -> int:
        """The room that the frame of the focus has on either side of the word [px]."""
        return self._look.length("tight") + self._look.length("edge")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys that lead to another tab to whoever knows them all."""
        if event.key() in (*NEXT, *ENDS):
            self.another_wanted.emit(event.key())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the word, the line below the chosen one and the frame of the focus."""
        look, chosen, pad = self._look, self.isChecked(), self._pad
        plain = not (chosen or self.underMouse() or self.hasFocus())
        colour = look.colour("muted", UNOFFERED) if not self.isEnabled() else None
        word = self.rect().adjusted(pad, 0, -pad, 0)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(look.font(bold=chosen))
            painter.setPen(colour or look.colour("muted" if plain else "text"))
            painter.drawText(word, Qt.AlignmentFlag.AlignVCenter, self.text())
            if chosen:
                line = word.adjusted(0, self.height() - look.length("ring"), 0, 0)
                painter.fillRect(line, look.colour("text"))
            if self.hasFocus():
                self._frame(painter)

    def _frame(self, painter: QPainter) -> None:
        """Draw a frame as wide as that around a plot which has the focus."""
        half, corner = self._look.exact("ring") / 2, self._look.exact("small corner")
        painter.setPen(self._look.pen("text", "ring"))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(half, half, -half, -half), corner, corner
        )


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
        tell_roles()
        self.setProperty(ACCESSIBLE_TABS, True)
        self.setObjectName(object_name)
        self._group = QButtonGroup(self)
        self._tabs = {name: Tab(title, tip) for name, title, tip in entries}
        self._row = row() if rows else row(*self._tabs.values(), of=self)
        self._apart = 0
        for tab in self._tabs.values():
            tab.setParent(self)
        for name, tab in self._tabs.items():
            tab.setObjectName(f"{name}_tab")
            tab.another_wanted.connect(self._on_another_wanted)
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

    def allow(self, name: str, possible: bool, reason: str) -> None:
        """Let the tab called `name` be chosen, or have it say why it cannot be."""
        self._tabs[name].allow(possible, reason)

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

    def wrapped(self, room: int, others: dict[str, bool]) -> int:
        """Return the height that `wrap` would take if `others` were offered or not."""
        x = y = high = 0
        for name, tab in self._tabs.items():
            if not others.get(name, not tab.isHidden()):
                continue
            high, wide = tab.height(), tab.width_in(room)
            if x and x + wide > room:
                x, y = 0, y + high
            x += wide + self._apart
        return y + high

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
        self._apart = look.length("edge")  # Each word has room for a frame around it.
        self._row.setSpacing(self._apart)
        dress(look, *self._tabs.values())

    def _on_another_wanted(self, key: int) -> None:
        """Choose the tab that a key leads to, and give it the focus; ends lead to the other end."""
        offered = [tab for tab in self._tabs.values() if not tab.isHidden() and tab.isEnabled()]
        at = next((n for n, tab in enumerate(offered) if tab.isChecked()), 0)
        pressed = Qt.Key(key)
        place = ENDS[pressed] if pressed in ENDS else (at + NEXT[pressed]) % len(offered)
        offered[place].setFocus(Qt.FocusReason.TabFocusReason)
        offered[place].click()

    def _on_toggled(self, tab: QAbstractButton, chosen: bool) -> None:
        # The tab key leads to the chosen one; from there the arrow keys lead to the others.
        policy = Qt.FocusPolicy
        tab.setFocusPolicy(policy.StrongFocus if chosen else policy.ClickFocus)
        if chosen:
            if QAccessible.isActive():
                told = QAccessibleEvent(tab, QAccessible.Event.Selection)
                QAccessible.updateAccessibility(told)
            self.name_chosen.emit(self.name)
