"""A deck of slides: the question, the comparison, the curve as a native chart, the verdicts."""

from __future__ import annotations

from explainer.core.export.export_request import ExportRequest
from explainer.core.export.figure_catalogue import Showing, figure
from explainer.core.figures.figure import (
    ArmFigure,
    ComparisonFigure,
    Figure,
    SheetFigure,
    SlideFigure,
)
from explainer.core.measuring.curve_counts import looked_at
from explainer.core.text.numerus import seeds_words
from explainer.export.drawing.speech import say_in
from explainer.export.formats.chart import add_chart
from explainer.export.formats.image import required
from explainer.export.formats.slide_words import (
    WORD_POINTS,
    SlideWords,
    as_many,
    fitted_alike,
)
from explainer.export.formats.slides import (
    HIGH,
    MARGIN,
    TITLE_HIGH,
    TITLE_TOP,
    WIDE,
    Deck,
    describe,
    emu,
)

VERDICT_POINTS, RESULT_POINTS = 66, 40
RESULT_LEFT = 8.3
"""Where the words beside the curve begin, in inches."""


def deck_bytes(request: ExportRequest, showing: Showing, settings: str) -> bytes:
    """Return the deck as a PowerPoint file of 16:9; `ExportError` without python-pptx.

    A figure that is not among its slides anyway gets one of its own.
    """
    required(request.format)
    say = say_in(request.language)
    whole = figure("comparison", showing, say)
    assert isinstance(whole, ComparisonFigure)
    deck = _ComparisonDeck(request, settings, whole)
    deck.add_title()
    deck.add_argued(whole)
    deck.add_curve(showing)
    deck.add_verdicts()
    if request.figure not in ("comparison", "label-efficiency"):
        deck.add_argued(figure(request.figure, showing, say))
    return deck.content()


def one_slide_bytes(
    request: ExportRequest, shown: SheetFigure | SlideFigure, settings: str
) -> bytes:
    """Return a deck of one slide, filled with a figure that stands for itself."""
    required(request.format)
    facts = shown.facts if isinstance(shown, SheetFigure) else shown.comparison.worth.facts
    deck = Deck(request.theme, request.language, shown.title, shown.settings_line, settings)
    deck.note(deck.add_picture(shown), shown.description, *facts)
    return deck.content()


class _ComparisonDeck(Deck):
    """The deck of one comparison."""

    def __init__(self, request: ExportRequest, settings: str, whole: ComparisonFigure) -> None:
        super().__init__(
            request.theme, request.language, whole.title, whole.settings_line, settings
        )
        self._whole = whole

    def add_title(self) -> None:
        """Ask the question, and name the experiment."""
        words = (
            SlideWords(self._whole.fairness, "text", 24),
            SlideWords(self._whole.settings_line, "muted", 20),
        )
        slide = self.add_opening(self._whole.title, words)
        self.note(slide, self._whole.description, self._whole.assumption)

    def add_argued(self, shown: Figure) -> None:
        """Fill a slide with a figure; its notes say why the comparison is fair."""
        slide = self.add_picture(shown)
        self.note(slide, shown.description, self._whole.fairness, self._whole.assumption)

    def add_curve(self, showing: Showing) -> None:
        """Show what the unlabelled data were worth, as a chart with its numbers inside."""
        worth, say = self._whole.worth, self.say
        slide = self.add_slide(say("Label efficiency"))
        top = TITLE_TOP + TITLE_HIGH
        if showing.measured.outcomes is None:
            note = say("Nothing has been measured over seeds yet.")
            self.write(slide, (SlideWords(note, "muted", 24),), (MARGIN, top, WIDE - 2 * MARGIN, 1))
            self.note(slide, note)
            return
        box = emu((MARGIN - 0.2, top, RESULT_LEFT - MARGIN, HIGH - top - 0.3))
        chart = add_chart(slide, box, showing.measured, theme=self.theme, say=say)
        describe(chart, worth.plot.description)
        words = (
            SlideWords(worth.headline, worth.tone, RESULT_POINTS, bold=True),
            SlideWords(worth.headline_name, "text", 22, bold=True),
            *(SlideWords(fact, "muted") for fact in worth.facts),
        )
        place = (RESULT_LEFT, top + 0.2, WIDE - RESULT_LEFT - 0.4, HIGH - top - 0.6)
        self.write(slide, as_many(words, place), place)  # The notes say all of it.
        how = say(
            "Means over {seeds}: each draws new points, labels and first weights. Error "
            "bars are 95 % intervals of the means, each count by itself. The difference is paired "
            "by seed; an interval of it allows for {looks} looks at once."
        ).format(
            seeds=seeds_words(len(showing.measured.outcomes.seeds), say),
            looks=looked_at(showing.measured, showing.settings),
        )
        self.note(slide, worth.plot.description, how, *worth.facts)

    def add_verdicts(self) -> None:
        """Say of each arm whether it underfits, overfits or fits, and by which rule."""
        slide = self.add_slide(self.say("Underfits, overfits, or fits?"))
        width = (WIDE - 3 * MARGIN) / 2
        top, low = TITLE_TOP + TITLE_HIGH + 0.5, HIGH - 1.2
        box = (MARGIN, top, width, low - top)
        for words in fitted_alike([self._verdict(arm) for arm in self._whole.arms], box):
            self.write(slide, words, box)
            box = (box[0] + width + MARGIN, *box[1:])
        how = self.say("By a rule on errors over seeds; its numbers are in the speaker notes.")
        self.write(slide, (SlideWords(how, "muted"),), (MARGIN, low, WIDE - 2 * MARGIN, 0.6))
        rules = [f"{arm.name}: {arm.rule}" for arm in self._whole.arms if arm.rule]
        self.note(slide, *rules)

    def _verdict(self, arm: ArmFigure) -> tuple[SlideWords, ...]:
        found = " · ".join((arm.verdict, *arm.badges)) if arm.verdict else ""
        return (
            SlideWords(arm.name, arm.role, 24, bold=True),
            SlideWords(arm.headline, arm.role, VERDICT_POINTS, bold=True),
            SlideWords(arm.headline_name, "muted", WORD_POINTS),
            SlideWords(found or self.say("No verdict yet."), "text", 28, bold=True),
            SlideWords(arm.details, "muted", WORD_POINTS),
        )
