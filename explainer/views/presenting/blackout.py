"""A screen of one colour, so that an audience looks at the speaker."""

from __future__ import annotations

from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from explainer.views.style.theme import Look

SHADES = ("black", "white")


class Blackout(QWidget):
    """Lies over the whole window until a key or a click takes it away."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._look = Look()
        self.shade = SHADES[0]
        self.setObjectName("blackout")
        self.setAccessibleName(self.tr("The screen is dark. Press any key."))
        self.hide()

    def cover(self, shade: str) -> None:
        """Show nothing but `shade`, one of SHADES."""
        self.shade = shade
        self.fit()
        self.show()
        self.raise_()

    def fit(self) -> None:
        """Be as large as the window."""
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())

    def apply_look(self, look: Look) -> None:
        """Take the colours from `look`."""
        self._look = look
        self.fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go with a click, which nothing below is told of."""
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the window."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._look.colour(self.shade))
