"""Where everything of the panel stands: number, tabs, progress, curve and legend, facts.

What can be pressed stands above the facts: what is known of a point grows upwards over these.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from explainer.views.comparison.worth.survey_row import SurveyRow
from explainer.views.comparison.worth.worth_facts import WorthFacts
from explainer.views.comparison.worth.worth_words import WorthWords
from explainer.views.plots.plot_card import PlotCard
from explainer.views.style.theme import Look
from explainer.views.widgets.line_legend import LegendRows
from explainer.views.widgets.switch import Switch

FLAT = 1.5
"""A panel that is so many times wider than high has its words beside the curve (tuned)."""


@dataclass(frozen=True, slots=True)
class EfficiencyParts:
    """What the panel consists of."""

    words: WorthWords
    facts: WorthFacts
    measured: SurveyRow
    tabs: Switch
    card: PlotCard
    legend: LegendRows

    def put_into(self, panel: QWidget) -> None:
        """Let all of them stand in a panel."""
        for part in (self.words, self.facts, self.measured, self.tabs, self.card, self.legend):
            part.setParent(panel)


class EfficiencyLayout:
    """Places the parts by hand: in a column, beside each other, or plainly for an audience."""

    def __init__(self, parts: EfficiencyParts) -> None:
        self._parts, self._look = parts, Look()
        self._named_high = 0
        self.kept_below = 0
        """What stands below the curve, and its progress, are at least so high [px]."""
        self.rows = 0
        """How many rows the figure has: each needs room for its marks, with its name above them."""
        self.course_room = QRect()
        """Where the training curves stand in their tabs."""
        self.words_room = QRect()
        """Where the words stand beside the curve; nowhere while they stand above and below it."""

    def apply_look(self, look: Look) -> None:
        """Take lengths from `look`."""
        self._look = look

    def least_height(self, wide: int, others: dict[str, bool]) -> int:
        """Return the height below which something would be cut in a panel so wide [px].

        That is if `others` of its tabs were offered or not, whichever are by now.
        """
        look, room, parts = self._look, wide - 2 * self._pad, self._parts
        tabs = parts.tabs.wrapped(room, others)
        words = parts.words.least(room) + parts.measured.wanted(room) + tabs
        return (
            words
            + self._least_card(look.length("least curve"))
            + 5 * look.length("tight")
            + 2 * look.length("small")
        )

    def place(self, panel: QRect, *, plain: bool, own_names: bool) -> None:
        """Place everything in a panel; only with `own_names` may the legend move the tabs."""
        pad = self._pad
        room = panel.adjusted(pad, self._look.length("tight"), -pad, -pad)
        if room.width() <= 0 or room.height() <= 0:
            return
        self.words_room = QRect()
        if plain:
            self._place_plainly(room)
        elif panel.width() > FLAT * panel.height():
            self._place_flat(room, panel)
        else:
            self._place_upright(room, own_names=own_names)

    @property
    def _pad(self) -> int:
        return self._look.length("small") + self._look.length("edge")

    def _least_card(self, least: int) -> int:
        look = self._look
        curve = least + look.length("axis bottom") + look.length("gap")
        return curve + self._parts.card.x_name.lines_height(1) + self._parts.legend.kept

    def _place_plainly(self, room: QRect) -> None:
        """Put the curve below the number and what the rule calls it."""
        words = self._parts.words.least(room.width())
        self._parts.words.setGeometry(room.left(), room.top(), room.width(), words)
        self._place_card(room.adjusted(0, words + self._look.length("tight"), 0, 0))

    def _place_upright(self, room: QRect, *, own_names: bool) -> None:
        """Put the tabs below the number, then the progress and the curve; facts at the bottom.

        What grows and shrinks stands below what does not: no words move a tab or the curve.
        """
        look, parts, wide, top = self._look, self._parts, room.width(), room.top()
        tight, words, tabs = look.length("tight"), parts.words.least(wide), parts.tabs.wrap(wide)
        parts.words.setGeometry(room.left(), top, wide, words)
        top += words + tight
        parts.tabs.setGeometry(room.left(), top, wide, tabs)
        top += tabs + tight
        if parts.measured.of_use:
            progress = parts.measured.wanted(wide)
            parts.measured.setGeometry(QRect(room.left(), top, wide, progress))
            top += progress + tight
        parts.legend.resize(wide, parts.legend.height())
        if own_names:  # What the other tabs name makes no curve lower.
            self._named_high = parts.legend.height()
        below = QRect(room.left(), top, wide, room.bottom() + 1 - top)
        low = self._place_facts(below)
        self._place_card(below.adjusted(0, 0, 0, -low))

    def _place_facts(self, room: QRect) -> int:
        """Put facts at the bottom of a room; return how high they are, with a gap above [px]."""
        parts, tight, wide = self._parts, self._look.length("tight"), room.width()
        look = self._look
        curve = max(look.length("least curve"), self.rows * look.length("named row"))
        card = self._least_card(curve) - parts.legend.kept
        card += parts.legend.height() if self.rows else self._named_high
        free = max(room.height() - card - tight, 0)
        above = parts.measured.wanted(wide) + 2 * tight
        facts = min(max(parts.facts.wanted(wide), self.kept_below - above), free)
        parts.facts.setGeometry(room.left(), room.bottom() + 1 - facts, wide, facts)
        return facts + tight

    def _place_flat(self, room: QRect, panel: QRect) -> None:
        """Put the words beside the curve, and the tabs above it."""
        look, parts = self._look, self._parts
        gap, side = look.length("gap"), look.length("worth column")
        wide = room.width() - side - gap
        tabs = parts.tabs.wrap(wide)
        parts.tabs.setGeometry(room.left(), room.top(), wide, tabs)
        low = room.top() + tabs + look.length("tight")
        self._place_card(QRect(room.left(), low, wide, max(room.bottom() + 1 - low, 1)))
        left, progress = room.left() + wide + gap, parts.measured.wanted(side)
        words = parts.words.least(side)
        facts = max(room.height() - progress - words, 1)
        self.words_room = panel.adjusted(left - gap // 2, 0, 0, 0)
        parts.measured.setGeometry(QRect(left, room.top(), side, progress))
        parts.words.setGeometry(left, room.top() + progress, side, words)
        parts.facts.setGeometry(left, room.top() + words + progress, side, facts)

    def _place_card(self, room: QRect) -> None:
        parts = self._parts
        parts.legend.resize(room.width(), parts.legend.height())
        high = parts.legend.height()  # What it names may take more rows there.
        parts.card.setGeometry(room.adjusted(0, 0, 0, -high))
        parts.legend.setGeometry(room.left(), room.bottom() + 1 - high, room.width(), high)
        self.course_room = room
