"""A line that never pushes its neighbours: it says as much as there is room for."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from explainer.views.style.theme import Look
from explainer.views.widgets.words import WordsLabel


class FittedWords(WordsLabel):
    """Shows the first of its texts that fits, the last one if none does.

    Those that `wrap` may take as many lines as it is high.
    """

    def __init__(self, *, wrap: bool = False) -> None:
        super().__init__(wrap=wrap)
        self._texts: tuple[str, ...] = ("",)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_texts(self, *texts: str) -> None:
        """Show one of `texts`, the longest first; a screen reader is told the first."""
        if texts != self._texts:
            self._texts = texts
            self.setAccessibleName(texts[0])
            self._fit()

    def apply_look(self, look: Look) -> None:
        """Take the font from `look`."""
        super().apply_look(look)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say more, or less."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.show_text((*filter(self._fits, self._texts), self._texts[-1])[0])

    def _fits(self, text: str) -> bool:
        if self.wordWrap():
            return self.height_for(text, max(self.width(), 1)) <= self.height()
        return self.fontMetrics().horizontalAdvance(text) <= self.width()
