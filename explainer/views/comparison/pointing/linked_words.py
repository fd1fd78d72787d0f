"""Words that are pointed at where embeddings show the words of a language."""

from __future__ import annotations

from dataclasses import replace

from explainer.core.comparison.lexicon import NOWORD, word_facts, word_marks
from explainer.core.figures.figure import Plot
from explainer.core.settings.catalogue import ARM_NAMES
from explainer.core.text.say import Say
from explainer.core.training.embeddings import WORDS
from explainer.core.training.timeline import Timeline
from explainer.views.plots.canvas import PlotCanvas


class LinkedWords:
    """The word that is pointed at: marked in both arms, with the ways to its nearest words."""

    def __init__(self, say: Say) -> None:
        self._say = say
        self._timeline = Timeline()
        self.word = NOWORD

    def show(self, timeline: Timeline) -> None:
        """Look at another moment; where no words are shown none is marked."""
        self._timeline = timeline
        if not self.there:
            self.word = NOWORD

    @property
    def there(self) -> bool:
        """Whether embeddings show words now."""
        shown = self._timeline.shown
        return shown is not None and self._timeline.projection.shown(shown) == WORDS

    def point(self, canvas: PlotCanvas, role: str, x: float, y: float) -> bool:
        """Mark the word near a place of an arm's plane, or none; return whether it is another."""
        shown = self._timeline.shown
        lexicon = shown.arm(role).lexicon if shown is not None else None
        before, self.word = self.word, NOWORD
        if lexicon is not None and self.there:
            self.word = canvas.row_near(lexicon.places, x, y)
        return self.word != before

    def leave(self) -> None:
        """Mark no word any more."""
        self.word = NOWORD

    def marked(self, plot: Plot, role: str) -> Plot:
        """Return an arm's plane with the mark and the ways."""
        shown = self._timeline.shown
        assert shown is not None
        assert role in ARM_NAMES
        dots, lines = word_marks(shown, role, self.word)
        return replace(plot, dots=(*plot.dots, *dots), lines=(*plot.lines, *lines))

    def facts(self) -> tuple[str, ...]:
        """Return what is known of the word."""
        return word_facts(self._timeline, self.word, self._say) if self.word != NOWORD else ()
