"""The rail: what is left of the column when it is folded, a button for each of its sections."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame

from explainer.views.style.layouts import STRETCH, column, dress, space
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button, icon


class RailButton(QAbstractButton):
    """An icon, and a word below it: across if there is room for it, else upwards, else unsaid."""

    def __init__(self, name: str, title: str, tip: str) -> None:
        super().__init__()
        self.setObjectName(f"{name}_rail_button")
        self.setText(title)
        self.setToolTip(tip)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._icon_name = name
        self._look, self._picture = Look(), QIcon()
        self._upright, self._worded = False, True

    def needs(self, look: Look) -> int:
        """Return how wide the word is."""
        return QFontMetrics(look.font()).horizontalAdvance(self.text())

    def turn(self, *, upright: bool, worded: bool = True) -> int:
        """Let the word read upwards or across, or leave it out; return how high that is [px]."""
        look, self._upright, self._worded = self._look, upright, worded
        word = self.needs(look) if upright else QFontMetrics(look.font()).height()
        high = look.length("icon") + 2 * look.length("small")
        self.setFixedHeight(high + word + look.length("small") if worded else high)
        self.update()
        return self.height()

    def apply_look(self, look: Look) -> None:
        """Take colours, the font and the icon from `look`."""
        self._look = look
        self._picture = icon(self._icon_name, look)
        self.update()

    def sizeHint(self) -> QSize:
        """Leave the width to the layout."""
        return QSize(self._look.length("icon"), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon, the word, and the focus all around."""
        look, side = self._look, self._look.length("icon")
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            room, small = look.length("tight"), look.length("small")
            left = (self.width() - side) // 2
            self._picture.paint(painter, left, small, side + room, side)
            painter.setFont(look.font())
            painter.setPen(look.colour("text"))
            below = QRectF(0, side + small, self.width(), self.height() - side - small)
            self._paint_word(painter, below)

    def _paint_ground(self, painter: QPainter) -> None:
        look, focused = self._look, self.hasFocus()
        if not (focused or self.underMouse()):
            return
        ring = look.exact("ring")
        painter.setPen(QPen(look.colour("text"), ring) if focused else QPen(Qt.PenStyle.NoPen))
        painter.setBrush(look.colour("groove"))
        box = QRectF(self.rect()).adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2)
        corner = look.exact("small corner")
        painter.drawRoundedRect(box, corner, corner)

    def _paint_word(self, painter: QPainter, room: QRectF) -> None:
        if not self._worded:
            return
        if self._upright:
            painter.translate(room.center())
            painter.rotate(-90)
            room = QRectF(-room.height() / 2, -room.width() / 2, room.height(), room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self.text())


class Rail(QFrame):
    """Buttons one below the other: the column again, each of its sections, and another seed."""

    unfold_clicked = Signal()
    section_clicked = Signal(str)
    new_seed_clicked = Signal()

    def __init__(self, entries: Sequence[tuple[str, str, str]]) -> None:
        """Offer `entries` of (name, title, tip): the icon has the section's name, too."""
        super().__init__()
        self.setObjectName("controls_rail")
        self.setProperty("panel", True)
        self.unfold = Button(
            "", "unfold_button", "unfold", self.tr("Unfold the controls. (F9)"), small=True
        )
        self.unfold.setAccessibleName(self.tr("Unfold the controls"))
        self._buttons = {name: RailButton(name, title, tip) for name, title, tip in entries}
        tip = self.tr("Draw new points, new labels and new first weights.")
        self._look = Look()
        self._seed = RailButton("dice", self.tr("New seed"), tip)
        each = (self.unfold, *self._buttons.values())
        self._column = column(*each, STRETCH, self._seed, of=self)
        self.unfold.clicked.connect(self.unfold_clicked)
        self._seed.clicked.connect(self.new_seed_clicked)
        for name, button in self._buttons.items():
            button.clicked.connect(lambda _=False, name=name: self.section_clicked.emit(name))

    def apply_look(self, look: Look) -> None:
        """Take fonts, lengths and icons from `look`; words read upwards if one has no room."""
        self._look = look
        dress(look, self.unfold, *self._words)
        self.setFixedWidth(look.length("rail"))
        space(self._column, look, "small", "edge", "small")
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words out where there is no room for them."""
        super().resizeEvent(event)
        self._turn()

    @property
    def _words(self) -> tuple[RailButton, ...]:
        return (*self._buttons.values(), self._seed)

    def _turn(self) -> None:
        look, words = self._look, self._words
        room = look.length("rail") - 2 * look.length("tight")
        upright = any(button.needs(look) > room for button in words)
        taken = sum(button.turn(upright=upright) for button in words)
        taken += self.unfold.sizeHint().height() + (len(words) + 2) * look.length("small")
        if taken > self.height() > 0:
            for button in words:
                button.turn(upright=upright, worded=False)
