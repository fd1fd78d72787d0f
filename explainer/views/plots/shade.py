"""What belongs to an earlier choice, visibly: it is dimmed until it is replaced."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from explainer.views.style.theme import Look
from explainer.views.widgets.progress_bar import ProgressLine

LEFT_OVER = 0.35
"""How much of what is dimmed is still to be seen (tuned: legible, yet plainly not current)."""


class Shade(QWidget):
    """Covers a widget with the ground it stands on, so that little of it shines through.

    An effect would have Qt draw whole planes into pictures of their own; what lies above costs
    nothing while it is not there. A `word` stands in its middle: whose numbers these are; or,
    with a bar, what is awaited in their place.
    """

    def __init__(self, covered: QWidget, word: str = "", *, above: QWidget | None = None) -> None:
        """Cover a widget; the word stands in its middle, or in place of words it is `above`."""
        super().__init__(covered)
        self._above = above
        self.setObjectName("shade")
        self._covered = covered
        self._look, self._word = Look(), word
        self._line: ProgressLine | None = None
        self._awaits = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(word)
        covered.installEventFilter(self)
        self.hide()

    def cover(self, *, stale: bool, awaits: str = "") -> None:
        """Dim what lies below, or show it as it is; say what is on its way, if anything is."""
        if stale != self.isVisibleTo(self._covered):
            self.setGeometry(self._covered.rect())
            self.setVisible(stale)
        if stale:
            self.raise_()
        if awaits != self._awaits:
            self._awaits = awaits
            self.setAccessibleName(awaits or self._word)
            self._show_awaited()

    @property
    def plate(self) -> QRect:
        """Where words stand on a ground of their own: in the middle, or in place of others."""
        words, metrics, pad = self._awaits or self._word, self.fontMetrics(), self._pad
        wide, high = metrics.horizontalAdvance(words) + 2 * pad, metrics.height() + pad
        if self._awaits and self._line is not None:
            high = self._line.wanted() + 2 * pad
        plate = QRect(0, 0, min(wide, self.width()), high)
        plate.moveCenter(self.rect().center())
        if self._above is not None:
            under = self._above.geometry()
            wide = max(wide - 2 * self._pad, self._above.sizeHint().width())
            plate.setRect(under.left(), under.top(), min(wide, self.width()), under.height())
        return plate

    def apply_look(self, look: Look) -> None:
        """Take colours and fonts from `look`."""
        self._look = look
        self.setFont(look.font(bold=True))
        if self._line is not None:
            self._line.apply_look(look)
            self._place_line()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Stay as large as what is covered."""
        if event.type() == QEvent.Type.Resize and watched is self._covered:
            self.setGeometry(self._covered.rect())
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is awaited in the middle."""
        self._place_line()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let little shine through, and say in the middle what that is."""
        edge = self._look.length("edge") if self._covered.property("panel") else 0
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ground = self._ground
            ground.setAlphaF(1.0 - LEFT_OVER)
            painter.fillRect(self.rect().adjusted(edge, edge, -edge, -edge), ground)
            if self._word or self._awaits:
                self._draw_plate(painter)

    @property
    def _ground(self) -> QColor:
        """The colour of what is covered: the window's own unless it lies on a panel, as it may."""
        place: QWidget | None = self._covered
        while place is not None and not place.property("panel"):
            place = place.parentWidget()
        return self._look.colour("panel" if place is not None else "window")

    @property
    def _pad(self) -> int:
        return self._look.length("small")

    def _draw_plate(self, painter: QPainter) -> None:
        """Draw the plate; words with a bar are a widget of their own upon it."""
        look, plate = self._look, QRectF(self.plate)
        if self._above is not None:
            self._draw_in_place(painter, plate)
            return
        painter.setPen(look.pen("track", "edge"))
        painter.setBrush(look.colour("panel"))
        painter.drawRoundedRect(plate, self._pad, self._pad)
        if not self._awaits:
            painter.setPen(look.colour("text"))
            painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, self._word)

    def _draw_in_place(self, painter: QPainter, place: QRectF) -> None:
        """Write words as those would stand there that they are in place of."""
        painter.fillRect(place, self._ground)
        painter.setPen(self._look.colour("text"))
        aligned = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, aligned, self._word)

    def _show_awaited(self) -> None:
        """Say what is awaited, over a bar; nobody can tell how long that will take."""
        if self._awaits and self._line is None:
            self._line = ProgressLine("awaited", self)
            self._line.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._line.apply_look(self._look)
        if self._line is not None:
            self._line.setVisible(bool(self._awaits))
            if self._awaits:
                self._line.show_progress(self._awaits)
            self._place_line()
        self.update()

    def _place_line(self) -> None:
        if self._line is not None:
            self._line.setGeometry(self.plate.adjusted(*(self._pad * s for s in (1, 1, -1, -1))))
