"""How much has been measured, and the buttons that ask for more, in as few lines as fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from explainer.views.style.layouts import dress
from explainer.views.style.placed_widget import PlacedWidget
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button
from explainer.views.widgets.fitted_words import FittedWords
from explainer.views.widgets.progress_bar import ProgressBar


class ProgressRow(PlacedWidget):
    """Words and buttons beside each other, or one above the other; a bar below them."""

    def __init__(self, buttons: tuple[Button, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._buttons, self._longest = Look(), buttons, ""
        self.words = FittedWords()
        self.words.setObjectName("worth_progress")
        self.words.setProperty("tone", "muted")
        self.bar = ProgressBar()
        self.bar.setObjectName("worth_bar")
        for part in (self.words, *buttons, self.bar):
            part.setParent(self)

    def keep_room(self, longest: str) -> None:
        """Decide by these words whether all stand beside each other: nothing jumps then."""
        self._longest = longest

    def show_progress(self, fraction: float | None, *words: str) -> None:
        """Say how much is done by the longest words that fit; without any there is no bar.

        A `fraction` of None says that something goes on which is not counted yet.
        """
        self.words.show_texts(*words)
        self.bar.show_fraction(fraction)
        self.bar.setVisible(bool(words[0]))
        self.bar.setAccessibleName(words[0])

    def wanted(self, width: int) -> int:
        """Return its height at a width [px]: with all buttons, so that nothing below it jumps."""
        line, button = self.words.lines_height(1), self._high()
        rows = 1 if self._wide(self._buttons) <= width else 2
        bar = self.bar.minimumHeight() + self._look.length("tight")
        return rows * button + bar + (0 if self._beside(width) else line)

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        self._look = look
        dress(look, self.words, self.bar, *self._buttons)
        for button in self._buttons:
            button.ensurePolished()  # The style sheet decides how large they are.
        self._place()

    def _shown(self) -> list[Button]:
        return [button for button in self._buttons if not button.isHidden()]

    def _high(self) -> int:
        return max(button.sizeHint().height() for button in self._buttons)

    def _wide(self, buttons: Sequence[Button]) -> int:
        """Return how wide buttons are in one row [px]."""
        gap = self._look.length("small")
        return sum(map(_width, buttons)) + gap * max(len(buttons) - 1, 0)

    def _beside(self, width: int) -> bool:
        words = self.words.fontMetrics().horizontalAdvance(self._longest)
        return self._wide(self._buttons) + self._look.length("small") + words <= width

    def _place(self) -> None:
        wide, line, beside = self.width(), self.words.lines_height(1), self._beside(self.width())
        buttons = self._wide(self._shown())
        words = wide - (buttons + self._look.length("small") if beside else 0)
        self.words.setGeometry(0, 0, max(words, 0), self._high() if beside else line)
        self._place_buttons(wide - buttons if beside else 0, 0 if beside else line, wide)
        bar = self.bar.minimumHeight()
        self.bar.setGeometry(0, self.height() - bar, wide, bar)

    def _place_buttons(self, left: int, top: int, right: int) -> None:
        """Put the buttons in a row from `left`, or below each other where that ends too far."""
        x = left
        for button in self._shown():
            wide = _width(button)
            if x > left and x + wide > right:
                x, top = left, top + self._high()
            button.setGeometry(x, top, wide, self._high())
            x += wide + self._look.length("small")


def _width(button: Button) -> int:
    """Return how wide a button is that keeps room for all of its faces [px]."""
    return max(button.sizeHint().width(), button.minimumWidth())
