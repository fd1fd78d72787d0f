"""What were the unlabelled data worth? The curve over labels, and the answer in words.

A second tab holds train and test error over the network's width, others show the moment. Where
there is no room for the training curves below, they have tabs here, too. All is placed by hand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from explainer.core.comparison.moment_cards import MOMENTS
from explainer.views.comparison.worth.efficiency_layout import EfficiencyLayout, EfficiencyParts
from explainer.views.comparison.worth.panel_page import (
    ACCURACY,
    CAPACITY,
    COURSES,
    EFFICIENCY,
    FIGURE_NAMES,
    GROUPED,
    LOSS,
    PanelPage,
)
from explainer.views.comparison.worth.survey_row import SurveyRow
from explainer.views.comparison.worth.worth_facts import WorthFacts
from explainer.views.comparison.worth.worth_words import WorthWords
from explainer.views.plots.plot_card import PlotCard
from explainer.views.style.layouts import dress
from explainer.views.style.speech import say
from explainer.views.style.theme import Look
from explainer.views.widgets.line_legend import LegendRows
from explainer.views.widgets.switch import Switch

if TYPE_CHECKING:
    from explainer.core.figures.figure import Worth


class EfficiencyPanel(QFrame):
    """Shows figures of what pretraining was worth and asks for more measurements."""

    more_seeds_clicked = Signal()
    stop_clicked = Signal(str)
    capacity_clicked = Signal()
    methods_toggled = Signal(bool)
    tab_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("efficiency_panel")
        self.setProperty("panel", True)
        self.setAccessibleName(self.tr("What were the unlabelled data worth?"))
        self._plain = False
        self._pages = {name: PanelPage() for name in FIGURE_NAMES}
        self._left_tab = ""  # The tab that was open until it was no longer offered.
        self._make_parts()
        self._connect()
        self._show_page()

    @property
    def tab(self) -> str:
        """The tab that is open, by its name."""
        return self._tabs.name

    @property
    def of_moment(self) -> bool:
        """Whether the open tab shows the run on the screen, and not what was measured."""
        return self.tab in MOMENTS

    @property
    def of_course(self) -> bool:
        """Whether the open tab is one of the training curves'."""
        return self.tab in COURSES

    @property
    def _counted_tab(self) -> str:
        """The tab whose words, count and buttons are seen: beside the curves those of the seeds."""
        return EFFICIENCY if self.of_course else self.tab

    @property
    def worth(self) -> Worth | None:
        """The figure of the open tab; None before anything was measured."""
        return self._pages[self.tab].worth

    @property
    def note(self) -> str:
        """What stands in the open tab's plot before anything was measured."""
        return self._pages[self.tab].note(self.tab)

    @property
    def going_on(self) -> str:
        """What is being done for the open tab before anything of it is there, or nothing."""
        return self._pages[self.tab].going_on(self.tab)

    @property
    def course_room(self) -> QRect:
        """Where the training curves stand in their tabs."""
        return self._layout.course_room

    @property
    def read(self) -> tuple[QWidget, ...]:
        """What is read or pressed, but for the small print: nothing may lie over it."""
        return self.measured, self.words, self.card, self.legend

    @property
    def words_room(self) -> QRect:
        """Where the words stand beside the curve; nowhere while they stand above and below it."""
        return self._layout.words_room

    def offer_groups(self, *, offered: bool) -> None:
        """Offer the tabs about groups, or none where points are in no groups."""
        self._offer(GROUPED, offered=offered)

    def offer_courses(self, *, offered: bool) -> None:
        """Offer the training curves' tabs, or none where they stand elsewhere."""
        self._offer(COURSES, offered=offered)

    def _offer(self, names: tuple[str, ...], *, offered: bool) -> None:
        if all(self._tabs.offers(name) == offered for name in names):
            return
        for name in names:
            self._tabs.offer(name, offered=offered)
        if not offered and self.tab in names:
            left = self.tab
            self.choose_tab(EFFICIENCY)
            self._left_tab = left
        elif offered and self._left_tab in names:
            self.choose_tab(self._left_tab)
        self._place()

    def choose_tab(self, name: str) -> None:
        """Open a tab, if there is one of that name."""
        if name in self._pages and name != self.tab:
            self._tabs.choose(name)
            self._on_tab_chosen(name)

    def show_worth(self, worth: Worth | None, tab: str = EFFICIENCY) -> None:
        """Show the words of a figure, or that there is none; its plot is drawn elsewhere."""
        self._pages[tab].worth = worth
        if tab == self._counted_tab:
            self._show_words()

    def show_progress(
        self, done: int, total: int, busy: bool, tab: str = EFFICIENCY, *, resting: bool = False
    ) -> None:
        """Show how many of `total` are done, and whether more are on the way or `resting`."""
        page = self._pages[tab]
        page.done, page.total, page.busy, page.resting = done, total, busy, resting
        if tab == self._counted_tab:
            self._show_counted()

    def show_under_way(self, part: float, stage: str) -> None:
        """Show how far seeds are that are not done: as many as that makes, and their stage."""
        page = self._pages[EFFICIENCY]
        page.part, page.stage = part, stage
        if self._counted_tab == EFFICIENCY:
            self._show_counted()
            if page.worth is None and self.tab == EFFICIENCY:
                self.card.note.show_text(self.note)

    def show_methods_progress(self, done: int, total: int) -> None:
        """Count, with the next progress, seeds of other methods; without a `total` none of them."""
        self.measured.count_methods(done, total)

    def show_methods(self, *, shown: bool) -> None:
        """Show whether other methods are drawn, without asking for it."""
        self.measured.show_methods(shown=shown)

    def set_plain(self, plain: bool) -> None:
        """Show the number and the curve alone, for an audience, or everything."""
        self._plain = plain
        for part in (self._tabs, self.facts, self.measured):
            part.setVisible(not plain)
        self.words.set_plain(plain)
        self._place()

    def least_height(self, wide: int, *, courses: bool) -> int:
        """Return the height below which something would be cut in such a width [px].

        Neither the width that it has nor the tabs that it offers count: a size that was taken
        before would decide about the next one.
        """
        return self._layout.least_height(wide, dict.fromkeys(COURSES, courses))

    def keep_below(self, high: int) -> None:
        """Keep, where there is room for it, what stands below the curve so high [px]."""
        if high != self._layout.kept_below:
            self._layout.kept_below = high
            self._place()

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        dress(look, self._layout, self._tabs, self.measured, self.card, self.legend)
        dress(look, self.words, self.facts)
        self._place()

    def event(self, event: QEvent) -> bool:
        """Place everything anew as soon as it is known how large words and buttons are."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything in the new room."""
        super().resizeEvent(event)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Leave to the curve what the names of its lines leave."""
        if event.type() == QEvent.Type.Resize and watched is self.legend:
            self._place()
        return False

    def _place(self) -> None:
        own = self.tab == EFFICIENCY
        self._layout.place(self.rect(), plain=self._plain, own_names=own)

    def _make_parts(self) -> None:
        self._tabs = Switch(
            "efficiency_tabs",
            (
                (
                    EFFICIENCY,
                    self.tr("Label efficiency"),
                    self.tr("Test accuracy over labels per class, mean and band over seeds."),
                ),
                (
                    CAPACITY,
                    self.tr("Capacity"),
                    self.tr("Train and test error over the width of the network."),
                ),
                *((name, say(card.title), say(card.tip)) for name, card in MOMENTS.items()),
                (LOSS, self.tr("Loss"), self.tr("What is minimised, step by step.")),
                (ACCURACY, say("Accuracy"), say("Accuracy while fine-tuning")),
            ),
            rows=True,
        )
        short = {name: say(card.short) for name, card in MOMENTS.items() if card.short}
        self._tabs.setAccessibleName(self.tr("What is shown"))
        self._tabs.shorten({EFFICIENCY: self.tr("Labels"), **short})
        for name in (*GROUPED, *COURSES):
            self._tabs.offer(name, offered=False)
        self.card = PlotCard(self.tr("Label efficiency"), "efficiency_curve", titled=False)
        self.words, self.facts, self.measured = WorthWords(), WorthFacts(), SurveyRow(self)
        self.legend = LegendRows("efficiency_legend")
        parts = EfficiencyParts(
            self.words, self.facts, self.measured, self._tabs, self.card, self.legend
        )
        parts.put_into(self)
        self._layout = EfficiencyLayout(parts)
        self.legend.installEventFilter(self)

    def _connect(self) -> None:
        self._tabs.name_chosen.connect(self._on_tab_chosen)
        measured = self.measured
        measured.methods_toggled.connect(self._on_methods_toggled)
        measured.more_seeds_clicked.connect(self.more_seeds_clicked)
        measured.stop_clicked.connect(self.stop_clicked)
        measured.capacity_clicked.connect(self.capacity_clicked)

    def _on_tab_chosen(self, name: str) -> None:
        self._left_tab = ""
        self._show_page()
        self.tab_chosen.emit(name)

    def _on_methods_toggled(self, wanted: bool) -> None:
        """Have other methods drawn, where that is seen."""
        if self.of_course:
            self.choose_tab(EFFICIENCY)
        self.methods_toggled.emit(wanted)

    def _show_page(self) -> None:
        self.card.setVisible(not self.of_course)
        self.legend.setVisible(not self.of_course)
        self._show_words()
        self._show_counted()
        self._place()

    def _show_counted(self) -> None:
        self.measured.show_page(self._counted_tab, self._pages[self._counted_tab])

    def _show_words(self) -> None:
        """Show the words of the open tab; beside the training curves those of the seeds stay."""
        worth = self._pages[self._counted_tab].worth
        self.words.show_worth(worth)
        self.facts.show_worth(worth)
        if worth is None:
            self.card.note.show_text(self.note)
        elif not self.of_course:
            self.card.setAccessibleName(worth.plot.title)
        rows = len(self.worth.plot.y.ticks) if self.worth else 0
        if rows != self._layout.rows:
            self._layout.rows = rows
            self._place()
