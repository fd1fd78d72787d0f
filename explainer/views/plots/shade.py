"""What belongs to an earlier choice, visibly: it is dimmed until it is replaced."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from explainer.views.style.theme import Look

LEFT_OVER = 0.35
"""How much of what is dimmed is still to be seen (tuned: legible, yet plainly not current)."""


class Shade(QWidget):
    """Covers a widget with the ground it stands on, so that little of it shines through.

    An effect would have Qt draw whole planes into pictures of their own; what lies above costs
    nothing while it is not there. A `word` stands in its middle: whose numbers these are.
    """

    def __init__(self, covered: QWidget, ground: str, word: str = "") -> None:
        super().__init__(covered)
        self.setObjectName("shade")
        self._covered = covered
        self._look, self._ground, self._word = Look(), ground, word
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(word)
        covered.installEventFilter(self)
        self.hide()

    def cover(self, *, stale: bool) -> None:
        """Dim what lies below, or show it as it is."""
        if stale != self.isVisibleTo(self._covered):
            self.setGeometry(self._covered.rect())
            self.setVisible(stale)
        if stale:
            self.raise_()

    def apply_look(self, look: Look) -> None:
        """Take colours and fonts from `look`."""
        self._look = look
        self.setFont(look.font(bold=True))
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Stay as large as what is covered."""
        if event.type() == QEvent.Type.Resize and watched is self._covered:
            self.setGeometry(self._covered.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let little shine through, and say in the middle what that is."""
        edge = self._look.length("edge") if self._covered.property("panel") else 0
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ground = self._look.colour(self._ground)
            ground.setAlphaF(1.0 - LEFT_OVER)
            painter.fillRect(self.rect().adjusted(edge, edge, -edge, -edge), ground)
            if self._word:
                self._say_word(painter)

    def _say_word(self, painter: QPainter) -> None:
        look, metrics = self._look, self.fontMetrics()
        wide, high = metrics.horizontalAdvance(self._word), metrics.height()
        pad = look.length("small")
        plate = QRectF(0, 0, wide + 2 * pad, high + pad)
        plate.moveCenter(QRectF(self.rect()).center())
        painter.setPen(look.pen("track", "edge"))
        painter.setBrush(look.colour("panel"))
        painter.drawRoundedRect(plate, pad, pad)
        painter.setPen(look.colour("text"))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, self._word)
