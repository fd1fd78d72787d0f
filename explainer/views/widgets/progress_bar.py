"""How much of something is done, as a thin bar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from explainer.views.style.theme import Look


class ProgressBar(QWidget):
    """A thin bar, filled up to a fraction."""

    def __init__(self) -> None:
        super().__init__()
        self._look = Look()
        self.fraction = 0.0

    def show_fraction(self, fraction: float) -> None:
        """Fill the bar up to `fraction`."""
        self.fraction = fraction
        self.update()

    def apply_look(self, look: Look) -> None:
        """Take colours and lengths from `look`."""
        self._look = look
        self.setFixedHeight(look.length("progress"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the groove and what is done of it."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            round_end = self.height() / 2
            for role, share in (("track", 1.0), ("text", self.fraction)):
                painter.setBrush(self._look.colour(role))
                bar = QRectF(0, 0, share * self.width(), self.height())
                painter.drawRoundedRect(bar, round_end, round_end)
