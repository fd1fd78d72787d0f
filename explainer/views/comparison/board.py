"""Both arms, the line below their planes, and the column of what was measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from explainer.core.arms.walk_words import PARTED, longest_assumption
from explainer.core.text.say import Say
from explainer.session.presenting.panels import BOUNDARIES, EMBEDDINGS, PANELS
from explainer.views.comparison.arms.arm_panel import ArmPanel
from explainer.views.comparison.arms.stage_plan import InsetPlace, StagePlan, Wishes, shared_out
from explainer.views.comparison.audience_stage import AudienceStage
from explainer.views.comparison.class_legend import ClassLegendStrip
from explainer.views.comparison.divider import Divider
from explainer.views.comparison.pointing.point_facts import PointFacts
from explainer.views.comparison.right_column import RightColumn
from explainer.views.plots.reveal import QuestionCover
from explainer.views.plots.shade import Shade
from explainer.views.style.layouts import dress
from explainer.views.style.slot import PlaceSlot
from explainer.views.style.theme import Look, for_audience
from explainer.views.widgets.fitted_words import FittedWords

if TYPE_CHECKING:
    from explainer.core.figures.figure import ComparisonFigure

COLUMN, CROWDED, MOST = 0.235, 0.15, 0.4
"""Shares of the width: the right column's, that where it is crowded, its greatest (tuned)."""

MUCH = 1.1
"""Planes are much larger if their sides are so many times longer (tuned)."""

LEGEND_SHARE = 3
"""How many times the morph bar's least width a line has that is shared with a legend; tuned."""


class Board(QWidget):
    """Places its parts by hand: the planes first, what they leave to everything else."""

    cover_moved = Signal()
    views_changed = Signal()
    """Planes and insets have changed their places, or all planes are alike now."""
    look_changed = Signal(object)
    """All is as large as an audience needs it from now on, or no more."""

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = self._given = Look()
        self.arms = (ArmPanel("supervised", say, self), ArmPanel("pretrained", say, self))
        self.legend = ClassLegendStrip(self)
        self.assumption = FittedWords()
        self.assumption.setObjectName("assumption")
        self.assumption.setProperty("tone", "muted")
        self.assumption.setParent(self)
        self.assumption.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._longest = longest_assumption(say)
        self.morph = PlaceSlot("morph_slot", self)
        self.right = RightColumn(say, self)
        self.curves, self.efficiency = self.right.curves, self.right.efficiency
        self.facts = PointFacts(
            self.right,
            self.right.labels,
            self.curves,
            (*self.efficiency.read, self.right.page.words),
            self.efficiency.facts.lines,
        )
        self.facts.room = self.right.facts_room
        self.right.placed.connect(self.facts.fit)
        self.divider = Divider(self)
        self.question = QuestionCover(self)
        self.audience = AudienceStage(self, self)
        self.audience.moved.connect(self._place)
        self.facts.below = lambda: self.audience.below
        self.facts.beside = lambda: self.audience.beside
        for arm in self.arms:
            arm.embedding.strip_changed.connect(self._place)
        self._make_shades()
        self._shown, self._asked = frozenset(PANELS), False
        self._size, self._crowded, self._presented = (1, 1), False, False
        self.swapped = self.four = self._bent = False
        self._figure: ComparisonFigure | None = None
        self.veiled = False
        """Whether nothing may be seen, read or heard of the pretrained arm."""
        self._show_parts()

    def _make_shades(self) -> None:
        """Make what dims each part while it belongs to an earlier choice."""
        word = self.tr("of the run before")
        self._moment_shades = (
            *(Shade(arm, word) for arm in self.arms),
            *map(Shade, (self.legend, self.assumption)),
        )
        self._course_shades = tuple(Shade(card, word) for card in self.curves.cards)
        self._tab_shade = Shade(self.efficiency, word)
        said = (self.tr("while you drag"), self.tr("while you drag: encoder of before"))
        self._drag_shades = tuple(
            Shade(arm.head, words, above=arm.head.details)
            for arm, words in zip(self.arms, said, strict=True)
        )

    def dim_numbers(self, *, dragged: bool) -> None:
        """Dim the numbers of both arms while a point is dragged, and say whose planes these are."""
        for shade in self._drag_shades:
            shade.cover(stale=dragged)

    def dim_moment(self, *, stale: bool, awaits: str) -> None:
        """Dim what the moment shows, or no more; in its middle an arm says what it `awaits`."""
        for shade in self._moment_shades:
            shade.cover(stale=stale, awaits=awaits if shade.parent() in self.arms else "")

    def dim_curves(self, *, moment: bool, loss: bool, accuracy: bool) -> None:
        """Dim what is of an earlier choice: either curve, and a figure of the `moment`."""
        for shade, stale in zip(self._course_shades, (loss, accuracy), strict=True):
            shade.cover(stale=stale)
        self._tab_shade.cover(stale=moment and self.efficiency.of_moment)

    def set_veiled(self, veiled: bool) -> None:
        """Take away, or bring back, all that tells how the pretrained arm does."""
        self.veiled = veiled
        self.audience.reveal(veiled=veiled or not self._presented)
        self._show_parts()
        self.cover_moved.emit()

    @property
    def presented(self) -> bool:
        """Whether an audience looks on."""
        return self._presented

    @property
    def unseen(self) -> bool:
        """Whether a veil or a page hides what can be said of the planes."""
        return self.veiled or self.isHidden()

    def set_asked(self, asked: bool) -> None:
        """Hide the curve of label counts while a page of the story asks about it, or show it."""
        if asked != self._asked:
            self._asked = asked
            self._show_parts()

    def show_panels(self, names: frozenset[str]) -> None:
        """Show the panels called `names` alone; `fit` then shares out the room anew."""
        self._shown, before = names, [arm.shown for arm in self.arms]
        for arm in self.arms:
            arm.choose_planes(boundary=BOUNDARIES in names, embedding=EMBEDDINGS in names)
        self._show_parts()
        if [arm.shown for arm in self.arms] != before:
            self._show_legend()
            self.views_changed.emit()

    def choose_views(self, *, swapped: bool | None = None, four: bool | None = None) -> None:
        """Let planes and insets change places in both arms, or show all four planes alike."""
        before = (self.swapped, self.four)
        self.swapped = self.swapped if swapped is None else swapped
        self.four = self.four if four is None else four
        if (self.swapped, self.four) == before:
            return
        for arm in self.arms:
            arm.choose_views(swapped=self.swapped, four=self.four)
        self._place()
        self._show_legend()
        self.views_changed.emit()

    def put_insets(self, place: InsetPlace) -> None:
        """Let the insets of both arms stand in the same place."""
        for arm in self.arms:
            arm.put_inset(place)

    @property
    def planes(self) -> bool:
        """Whether any planes are shown."""
        return bool(self._shown & {BOUNDARIES, EMBEDDINGS})

    def embeddings_large(self) -> bool:
        """Whether both main planes are embeddings."""
        return self.arms[0].main is self.arms[0].embedding

    def _show_parts(self) -> None:
        """Show what is chosen and not veiled; what is veiled keeps its room."""
        self.arms[1].setVisible(not self.veiled)
        self.question.setVisible(self.veiled)
        self.right.show_parts(self._shown, veiled=self.veiled, asked=self._asked)
        self.legend.setVisible(self.planes)
        self._place()

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`, larger ones before an audience."""
        self._given = look
        self._look = look = for_audience(look) if self._presented else look
        dress(look, *self.arms, self.legend, self.assumption, self.right, self.question, self.facts)
        dress(look, *self._moment_shades, *self._course_shades, *self._drag_shades, self._tab_shade)

    def show_classes(self, names: tuple[str, ...]) -> None:
        """Keep room for the names of a scene's classes."""
        if self.legend.keep_room(names):
            self._place()

    def show_legend(self, figure: ComparisonFigure) -> None:
        """Name the dots of a figure's planes below them."""
        self._figure = figure
        self._show_legend()

    def show_bent(self, *, bent: bool) -> None:
        """Leave the whole planes to what flies there, which has the colours of embeddings."""
        if bent != self._bent:
            self._bent = bent
            for arm in self.arms:
                arm.show_bent(bent=bent)
            self._show_legend()

    def _show_legend(self) -> None:
        if self._figure is None:
            return
        before = self.legend.accessibleName()
        coloured = not self.four and (self._bent or self.embeddings_large())
        mains = [arm.embedding for arm in self._figure.arms] if coloured else []
        self.legend.show_names(self._figure, mains)
        if self.legend.accessibleName() != before:
            self._place()

    def show_assumption(self, sentence: str) -> None:
        """Show what the walks assume, or only how often that was wrong, where there is a line."""
        short = sentence.rpartition(PARTED)[2]
        self.assumption.show_texts(sentence, short[:1].upper() + short[1:], "")

    def fit(self, wide: int, high: int, *, crowded: bool = False, presented: bool = False) -> None:
        """Share out `wide` x `high` pixels; where it is `crowded` planes leave less to the rest.

        While it is `presented` they leave nothing, and every word is larger.
        """
        self._size, self._crowded, before = (wide, high), crowded, self._presented
        if presented != before:
            self._present(presented)
        self._place()

    def _present(self, presented: bool) -> None:
        """Leave out what an audience has no use for, and be as large as it needs."""
        self._presented = presented
        self.audience.reveal(veiled=True)
        for arm in self.arms:
            arm.set_plain(presented)
        self.efficiency.set_plain(presented)
        self.question.set_plain(presented)
        self.apply_look(self._given)
        self.look_changed.emit(self._look)

    @property
    def look(self) -> Look:
        """The look as large as it is worn here."""
        return self._look

    @Slot()
    def _place(self) -> None:
        wide, high = self._size
        if self._presented:
            self.audience.place(self._wishes(wide, high, beside=False), self._shown)
            return
        gap = self._look.length("small")
        strip, tall, plan, low, arms = self._shared(gap, stacked=False)
        if not self._side_by_side(arms, all_said=True):
            other = self._shared(gap, stacked=True)
            # A line more is worth no smaller planes, unless the bar has no room without it.
            if other[2].planes == plan.planes or not self._side_by_side(arms):
                strip, tall, plan, low, arms = other
        tall = tall - low if self.planes else self.arms[0].around()
        for number, arm in enumerate(self.arms):
            arm.setGeometry(0 if number == 0 else arms - plan.arm, 0, plan.arm, tall)
            arm.fit(plan.planes)
        self._place_strip(arms, tall + gap, strip)
        below = tall + gap + (strip + gap if strip else 0)
        self._place_right(QRect(arms + gap, 0, plan.column, high), QRect(0, below, wide, low - gap))
        self.divider.stand(plan.column > 0, arms, gap, high)

    def _shared(self, gap: int, *, stacked: bool) -> tuple[int, int, StagePlan, int, int]:
        """Return the strip's height, the planes' and how both arms and the column share the width.

        The fourth is the height of what stands below the planes, the last both arms' width.
        """
        wide, high = self._size
        strip = self._strip_height(stacked=stacked)
        tall = high - (strip + gap if strip else 0)
        plan, low = self._best(wide, tall, gap)
        return strip, tall, plan, low, wide - (plan.column + gap if plan.column else 0)

    def _place_right(self, beside: QRect, below: QRect) -> None:
        """Put the column beside the planes, or below them where it has a width of none."""
        if not self.planes:
            below.setHeight(max(self._size[1] - below.top(), 1))
        room = beside if beside.width() > 0 else below
        self.right.setVisible(self.right.wanted and room.width() > 0 and room.height() > 0)
        self.right.setGeometry(room)
        # Where arms without planes are low, the question stands where there is room for it.
        self.question.setGeometry(self.arms[1].geometry() if self.planes else room)
        self.question.raise_()

    def _best(self, wide: int, high: int, gap: int) -> tuple[StagePlan, int]:
        """Return how the room is shared out best, and the height of what stands below the planes.

        What was measured stands beside the planes unless they are much larger with it below.
        """
        beside = shared_out(self._wishes(wide, high))
        if not (beside.column and self.planes) or self.divider.share is not None:
            return beside, 0
        least = self.right.least_height() + gap
        below = shared_out(self._wishes(wide, high - least, beside=False))
        if below.planes.side > MUCH * beside.planes.side:
            return below, least
        return beside, 0

    def _wishes(self, wide: int, high: int, *, beside: bool = True) -> Wishes:
        look = self._look
        column = round((CROWDED if self._crowded else COLUMN) * wide)
        if self.divider.share is not None:
            column = wide - round(self.divider.share * wide)
        column = max(column, self.right.least_width())
        most = column if self.divider.share is not None else max(column, round(MOST * wide))
        alike = len(self._shown & {BOUNDARIES, EMBEDDINGS})
        return Wishes(
            wide=wide,
            high=high,
            gap=look.length("small"),
            edge=self.arms[0].beside(),
            around=max(arm.around() for arm in self.arms),
            line=self.arms[0].line(),
            alike=alike if self.four else min(alike, 1),
            column=column if beside and self.right.wanted and self.planes else 0,
            most=most,
            least=look.length("least side"),
        )

    def _strip_height(self, *, stacked: bool) -> int:
        """Return the height of what is below the planes: the legend, and the morph bar."""
        if not self.planes:
            return 0
        heights = self.legend.minimumHeight(), self.morph.wanted()
        return sum(heights) if stacked else max(heights)

    def _side_by_side(self, wide: int, *, all_said: bool = False) -> bool:
        """Whether one line has room for the morph bar and for what the legend will ever say.

        With `all_said` also for what the walks assume, if a line without the bar has it.
        """
        ample = LEGEND_SHARE * self.morph.least_width() <= wide
        words = self._words_width(wide) if all_said else self.legend.kept
        return ample and words + self._least_morph <= wide

    def _words_width(self, wide: int) -> int:
        """How wide the legend is with what the walks assume, as far as a line has room [px].

        Known before it is said: nothing moves when it comes.
        """
        gaps, metrics = 2 * self._look.length("gap"), self.assumption.fontMetrics()
        said = (self._longest, self._longest.rpartition(PARTED)[2])
        wanted = (metrics.horizontalAdvance(each) + gaps + self.legend.wanted() for each in said)
        return next((each for each in wanted if each <= wide), self.legend.kept)

    @property
    def _least_morph(self) -> int:
        """How wide the morph bar and what covers it for a while have to be [px], 0 without it."""
        least = self.morph.least_width()
        return max(least, self.morph.kept.width()) if least else 0

    def _place_strip(self, wide: int, top: int, high: int) -> None:
        """Put the legend on the left, then what the walks assume, then the morph bar.

        Where one line has no room for both, the bar has one of its own below.
        """
        gap, least = self._look.length("gap"), self._least_morph
        beside = high < self._strip_height(stacked=True)
        morph = max(min(wide // 2, wide - self._words_width(wide)), least) if least else 0
        room = wide - morph if beside else wide
        bar = QRect(room, top, morph, high)
        if not beside:
            high -= self.morph.wanted()
            bar = QRect(0, top + high, wide, self.morph.wanted())
        self.morph.setVisible(bool(least) and self.planes)
        self.morph.setGeometry(bar)
        low = top + max(high - self.legend.minimumHeight(), 0) // 2
        # The legend keeps its width: what is said beside it comes and goes.
        if self.legend.parentWidget() is self:
            self.legend.setGeometry(0, low, max(room, 1), self.legend.minimumHeight())
        self.legend.tell_embeddings(untold=any(arm.colours_untold for arm in self.arms))
        left = self.legend.taken() + gap
        self.assumption.setVisible(self.planes)
        said = QRect(left, low, max(room - left - beside * gap, 1), self.legend.minimumHeight())
        self.assumption.setGeometry(said)
