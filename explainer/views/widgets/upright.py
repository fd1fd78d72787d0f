"""Words that read upwards, beside the vertical axis of a plot."""

from __future__ import annotations

import re

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from explainer.views.style.theme import Look


class Upright(QWidget):
    """One line of muted words, as many as there is room for; its width is kept even without any.

    What stands in brackets is left out first, then everything: words are never cut.
    """

    def __init__(self) -> None:
        super().__init__()
        self._look = Look()
        self._text = ""

    def text(self) -> str:
        """Return the words."""
        return self._text

    @property
    def fitting(self) -> str:
        """What of the words is shown."""
        short = re.split(r"\s*[(\N{FULLWIDTH LEFT PARENTHESIS}]", self._text)[0]
        fits = (each for each in (self._text, short) if self._length(each) <= self.height())
        return next(fits, "")

    def _length(self, words: str) -> int:
        return self.fontMetrics().horizontalAdvance(words)

    def show_text(self, text: str) -> None:
        """Show other words; the same ones cost nothing."""
        if text != self._text:
            self._text = text
            self.update()

    def apply_look(self, look: Look) -> None:
        """Take colour, font and width from `look`."""
        self._look = look
        self.setFont(look.font())
        self.setFixedWidth(self.fontMetrics().height())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words in the middle, turned."""
        with QPainter(self) as painter:
            painter.translate(self.width() / 2, self.height() / 2)
            painter.rotate(-90)
            painter.setFont(self._look.font())
            painter.setPen(self._look.colour("muted"))
            box = QRectF(-self.height() / 2, -self.width() / 2, self.height(), self.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.fitting)
