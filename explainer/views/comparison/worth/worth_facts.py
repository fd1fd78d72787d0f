"""The small print of what the unlabelled data were worth: the interval, the baselines, the rule."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from explainer.views.style.layouts import dress
from explainer.views.style.theme import Look
from explainer.views.widgets.words import WordsLabel

if TYPE_CHECKING:
    from explainer.core.figures.figure import Worth

MOST_FACTS = 3
FACT_LETTERS = 55
"""Measured: the letters of a long fact, for which room is kept."""


class WorthFacts(QWidget):
    """As many facts of a figure as there is room for, one below the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("worth_facts")
        self._look = Look()
        self.lines = tuple(WordsLabel(tone="muted", wrap=True) for _ in range(MOST_FACTS))
        for line in self.lines:
            line.setParent(self)
            line.setAlignment(Qt.AlignmentFlag.AlignTop)

    def show_worth(self, worth: Worth | None) -> None:
        """Show the facts of a figure, or none."""
        facts = worth.facts if worth else ()
        for place, label in enumerate(self.lines):
            label.show_text(facts[place] if place < len(facts) else "")
        self.setToolTip("\n".join(facts))
        self._place()

    def wanted(self, width: int) -> int:
        """Return the height that an interval and two longer facts take [px]."""
        first, tight = self.lines[0], self._look.length("tight")
        per_line = max(width // max(first.fontMetrics().averageCharWidth(), 1), 1)
        lines = MOST_FACTS * ceil(FACT_LETTERS / per_line)
        return lines * first.lines_height(1) + (MOST_FACTS + 1) * tight

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        self._look = look
        dress(look, *self.lines)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the facts at the new width."""
        self._place()

    def _place(self) -> None:
        top, tight = 0, self._look.length("tight")
        for fact in self.lines:
            needed = fact.height_for(fact.text(), self.width()) if fact.text() else 0
            fits = 0 < needed <= self.height() - top
            fact.setVisible(fits)
            fact.setGeometry(0, top, self.width(), needed)
            top += needed + tight if fits else 0
