"""What the unlabelled data were worth, in words: a large number and what goes with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from explainer.views.style.layouts import STRETCH, column, dress, row
from explainer.views.style.theme import Look
from explainer.views.widgets.progress_bar import ProgressBar
from explainer.views.widgets.words import WordsLabel

if TYPE_CHECKING:
    from explainer.core.figures.figure import Worth

MOST_FACTS = 3
FACT_LINES = 5


class WorthWords(QWidget):
    """A narrow column; everything keeps its place whatever the words are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("worth_words")
        self._look = Look()
        self.number = WordsLabel(size="figure", bold=True, name="worth_number")
        self.unit = WordsLabel(tone="muted")
        self.name = WordsLabel(bold=True, name="worth_name")
        self.facts = tuple(WordsLabel(tone="muted", wrap=True) for _ in range(MOST_FACTS))
        self.progress = WordsLabel(tone="muted", name="worth_progress")
        self.bar = ProgressBar()
        self.bar.setObjectName("worth_bar")
        self._arrange()

    def show_worth(self, worth: Worth | None) -> None:
        """Show the words of a figure, or none."""
        number, _, unit = (worth.headline if worth else "").partition(" ")
        self.number.show_text(number)
        self.unit.show_text(unit)
        self.name.show_text(worth.headline_name if worth else "")
        facts = worth.facts if worth else ()
        for place, label in enumerate(self.facts):
            label.show_text(facts[place] if place < len(facts) else "")
            label.setVisible(bool(label.text()))

    def show_progress(self, words: str, fraction: float) -> None:
        """Say how much has been measured; the bar is there only while it says something."""
        self.progress.show_text(words)
        self.bar.show_fraction(fraction)
        self.bar.setVisible(bool(words))

    def least_height(self) -> int:
        """Return the height that the column takes with an interval and two longer facts."""
        line, tight = self.name.lines_height(1), self._look.length("tight")
        facts = FACT_LINES * line + MOST_FACTS * tight
        return self.number.lines_height(1) + 2 * line + facts + self.bar.height() + 5 * tight

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        self._look = look
        dress(look, self.number, self.unit, self.name, *self.facts, self.progress, self.bar)
        self.setFixedWidth(look.length("worth column"))
        self._column.setSpacing(look.length("tight"))
        self._head.setSpacing(look.length("small"))
        # Both stand on one line, though one hangs lower below it.
        lower = self.number.fontMetrics().descent() - self.unit.fontMetrics().descent()
        self.unit.setContentsMargins(0, 0, 0, lower)
        self.number.setFixedHeight(self.number.lines_height(1))
        self.name.setFixedHeight(self.name.lines_height(1))
        self.progress.setFixedHeight(self.progress.lines_height(1))

    def _arrange(self) -> None:
        for fact in self.facts:
            fact.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._head = row(self.number, (self.unit, 1, Qt.AlignmentFlag.AlignBottom))
        below = (self.progress, self.bar)
        self._column = column(self._head, self.name, *self.facts, STRETCH, *below, of=self)
        kept = self.bar.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(kept)
