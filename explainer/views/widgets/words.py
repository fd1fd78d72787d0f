"""Labels: words in one of the three sizes and in the colour of a role, and a notice."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from explainer.core.text.line_breaks import bound
from explainer.views.style.theme import Look

WIDE = 10_000
"""A width [px] at which no line of one letter wraps."""


class WordsLabel(QLabel):
    """Plain words. `tone` is a role of the theme, `size` one of the look's fonts."""

    def __init__(
        self,
        text: str = "",
        *,
        tone: str = "text",
        size: str = "body",
        bold: bool = False,
        wrap: bool = False,
        name: str = "",
    ) -> None:
        super().__init__()
        self.setText(text)
        self.setObjectName(name)
        self._size, self._bold = size, bold
        self.setProperty("tone", tone)
        self.setWordWrap(wrap)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def text(self) -> str:
        """Return the words as they were given."""
        return self._text

    def setText(self, text: str) -> None:  # noqa: N802
        """Show words in which no line begins with what belongs to the one before it."""
        self._text = text
        super().setText(bound(text))

    def show_text(self, text: str) -> None:
        """Show other words; the same ones cost nothing."""
        if text != self.text():
            self.setText(text)

    def wear_tone(self, tone: str) -> None:
        """Take the colour of another role."""
        if tone != self.property("tone"):
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)

    def apply_look(self, look: Look) -> None:
        """Take the font from `look`; the colour comes with the style sheet."""
        self.setFont(look.font(self._size, bold=self._bold))

    def lines_height(self, lines: int) -> int:
        """Return the height of so many lines."""
        return _lines_height(self.font(), lines)

    def height_for(self, text: str, width: int) -> int:
        """Return the height that `text` takes when it wraps at `width` pixels."""
        return _height(self.fontMetrics(), bound(text), width)


class NoticeLabel(WordsLabel):
    """A sentence on a ground of its own, as high as it needs, wherever somebody puts it.

    The mouse goes through to what it covers for a while.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(wrap=True, name="notice")
        self.setParent(parent)
        self.setProperty("notice", True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def wanted(self, wide: int) -> int:
        """Return the height in which all of its words are seen at a width [px]."""
        self.ensurePolished()
        room = self.contentsRect()
        across, up = self.width() - room.width(), self.height() - room.height()
        return self.height_for(self.text(), max(wide - across, 1)) + up


# Whoever places a window asks for the same few heights some thousand times.
@lru_cache(maxsize=256)
def _lines_height(font: QFont, lines: int) -> int:
    """Return the height of so many lines, whatever stands in them."""
    return _height(QFontMetrics(font), "\n".join("x" * lines), WIDE)


def _height(metrics: QFontMetrics, text: str, width: int) -> int:
    """Return the height that `text` takes when it wraps at `width` pixels."""
    flags = Qt.TextFlag.TextWordWrap
    return metrics.boundingRect(0, 0, width, 10_000, flags, text).height()
