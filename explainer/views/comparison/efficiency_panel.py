"""What were the unlabelled data worth? The curve over labels, and the answer in words.

A second tab holds train and test error over the network's width, others show the moment. Where
there is no room for the training curves below, they have tabs here, too. All is placed by hand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from explainer.core.comparison.moment_cards import MOMENTS
from explainer.core.measuring.seeds import MANY_SEEDS, USUAL_SEEDS
from explainer.core.text.time_left import TimeLeft
from explainer.views.comparison.panel_page import (
    ACCURACY,
    CAPACITY,
    COURSES,
    EFFICIENCY,
    FIGURE_NAMES,
    GROUPED,
    LOSS,
    PanelPage,
)
from explainer.views.comparison.progress_row import ProgressRow
from explainer.views.comparison.worth_words import WorthWords
from explainer.views.plots.plot_card import PlotCard
from explainer.views.style.layouts import dress
from explainer.views.style.speech import say
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button
from explainer.views.widgets.line_legend import LegendRows
from explainer.views.widgets.switch import Switch

if TYPE_CHECKING:
    from explainer.core.figures.figure import Worth

FLAT = 1.5
"""A panel that is so many times wider than high has its words beside the curve (tuned)."""


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
        self._look, self._plain = Look(), False
        self._pages = {name: PanelPage() for name in FIGURE_NAMES}
        self.course_room = QRect()
        """Where the training curves stand while one of their tabs is open."""
        self._left = {name: TimeLeft() for name in FIGURE_NAMES}
        self._methods_left, self._methods_progress = TimeLeft(), (0, 0)
        self._left_tab = ""  # The tab that was open until it was no longer offered.
        self._named_high = 0
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
        """Show how many of `total` measurements are done, and whether more are on the way.

        What is `resting` goes on later.
        """
        page = self._pages[tab]
        page.done, page.total, page.busy, page.resting = done, total, busy, resting
        if tab == self._counted_tab:
            self._show_progress()

    def show_methods_progress(self, done: int, total: int) -> None:
        """Count, with the next progress, seeds of other methods; without a `total` none of them."""
        self._methods_progress = (done, total)

    def show_methods(self, *, shown: bool) -> None:
        """Show whether other methods are drawn, without asking for it."""
        with QSignalBlocker(self._methods):
            self._methods.setChecked(shown)

    def set_plain(self, plain: bool) -> None:
        """Show the number and the curve alone, for an audience, or everything."""
        self._plain = plain
        for part in (self._tabs, self.measured):
            part.setVisible(not plain)
        self._place()

    def least_height(self) -> int:
        """Return the height below which something would be cut [px]."""
        look, room = self._look, self.width() - 2 * self._pad
        words = self.words.least() + self.measured.wanted(room) + self._tabs.wrap(room)
        return words + self._least_card() + 5 * look.length("tight") + 2 * look.length("small")

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        self._look = look
        dress(look, self._tabs, self.measured, self.card, self.words, self.legend)
        self._ask.keep_room(self._faces())
        self.measured.keep_room(self._counted(MANY_SEEDS, MANY_SEEDS, seeds=True))
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

    @property
    def _pad(self) -> int:
        return self._look.length("small") + self._look.length("edge")

    def _least_card(self) -> int:
        look = self._look
        curve = look.length("least curve") + look.length("axis bottom") + look.length("gap")
        return curve + self.card.x_name.lines_height(1) + self.legend.kept

    def _place(self) -> None:
        pad = self._pad
        room = self.rect().adjusted(pad, self._look.length("tight"), -pad, -pad)
        if room.width() <= 0 or room.height() <= 0:
            return
        if self._plain:
            self._place_plainly(room)
        elif self.width() > FLAT * self.height():
            self._place_flat(room)
        else:
            self._place_upright(room)

    def _place_plainly(self, room: QRect) -> None:
        """Put the curve below the number and what the rule calls it."""
        words = self.words.least()
        self.words.setGeometry(room.left(), room.top(), room.width(), words)
        self._place_card(room.adjusted(0, words + self._look.length("tight"), 0, 0))

    def _place_upright(self, room: QRect) -> None:
        """Put the words on top, then the progress, the tabs and the curve."""
        look, wide, top = self._look, room.width(), room.top()
        tabs, tight = self._tabs.wrap(wide), look.length("tight")
        progress = self.measured.wanted(wide)
        self.legend.resize(wide, self.legend.height())
        if self.tab == EFFICIENCY:  # What the other tabs name moves no tab.
            self._named_high = self.legend.height()
        card = self._least_card() - self.legend.kept + self._named_high
        free = room.height() - progress - tabs - card - 3 * tight
        words = max(min(self.words.wanted(wide), free), self.words.least())
        self.words.setGeometry(room.left(), top, wide, words)
        top += words + tight
        self.measured.setGeometry(QRect(room.left(), top, wide, progress))
        top += progress + tight
        self._tabs.setGeometry(room.left(), top, wide, tabs)
        top += tabs + tight
        self._place_card(QRect(room.left(), top, wide, max(room.bottom() + 1 - top, 1)))

    def _place_flat(self, room: QRect) -> None:
        """Put the words beside the curve, and the tabs above it."""
        look = self._look
        gap, side = look.length("gap"), look.length("worth column")
        wide = room.width() - side - gap
        tabs = self._tabs.wrap(wide)
        self._tabs.setGeometry(room.left(), room.top(), wide, tabs)
        low = room.top() + tabs + look.length("tight")
        self._place_card(QRect(room.left(), low, wide, max(room.bottom() + 1 - low, 1)))
        left, progress = room.left() + wide + gap, self.measured.wanted(side)
        words = max(room.height() - progress, 1)
        self.words.setGeometry(left, room.top(), side, words)
        self.measured.setGeometry(QRect(left, room.top() + words, side, progress))

    def _place_card(self, room: QRect) -> None:
        self.legend.resize(room.width(), self.legend.height())
        high = self.legend.height()  # What it names may take more rows there.
        self.card.setGeometry(room.adjusted(0, 0, 0, -high))
        self.legend.setGeometry(room.left(), room.bottom() + 1 - high, room.width(), high)
        self.course_room = room

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
        self._methods = Button(
            self.tr("Compare methods"),
            "methods_button",
            "",
            self.tr(
                "Draw what other methods reach with the same labels: logistic regression, an SVM, "
                "and with the same unlabelled points too label spreading and self-training, or on "
                "the language word vectors and naive Bayes; of a "
                "table also the share of its largest class."
            ),
            small=True,
        )
        self._methods.setCheckable(True)
        self._ask = Button(self._faces()[0], "measure_button", "", "", small=True)
        self.card = PlotCard(self.tr("Label efficiency"), "efficiency_curve", titled=False)
        self.words = WorthWords()
        self.measured = ProgressRow((self._methods, self._ask), self)
        self.legend = LegendRows("efficiency_legend")
        for part in (self.words, self._tabs, self.card, self.legend):
            part.setParent(self)
        self.legend.installEventFilter(self)

    def _connect(self) -> None:
        self._tabs.name_chosen.connect(self._on_tab_chosen)
        self._methods.toggled.connect(self._on_methods_toggled)
        self._ask.clicked.connect(self._on_ask_clicked)

    def _on_tab_chosen(self, name: str) -> None:
        self._left_tab = ""
        self._show_page()
        self.tab_chosen.emit(name)

    def _on_methods_toggled(self, wanted: bool) -> None:
        """Have other methods drawn, where that is seen."""
        if self.of_course:
            self.choose_tab(EFFICIENCY)
        self.methods_toggled.emit(wanted)

    def _on_ask_clicked(self) -> None:
        if self._stoppable():
            self.stop_clicked.emit(self._counted_tab)
        elif self.tab == CAPACITY:
            self.capacity_clicked.emit()
        else:
            self.more_seeds_clicked.emit()

    def _show_page(self) -> None:
        self._methods.setVisible(self._counted_tab == EFFICIENCY)
        self._ask.setVisible(self._counted_tab in (EFFICIENCY, CAPACITY))
        self.card.setVisible(not self.of_course)
        self.legend.setVisible(not self.of_course)
        self._show_words()
        self._show_progress()
        self._place()

    def _show_words(self) -> None:
        """Show the words of the open tab; beside the training curves those of the seeds stay."""
        worth = self._pages[self._counted_tab].worth
        self.words.show_worth(worth)
        if worth is None:
            self.card.note.show_text(self.note)
        elif not self.of_course:
            self.card.setAccessibleName(worth.plot.title)

    def _show_progress(self) -> None:
        done, total, counted, pace = self._counting()
        left = pace.words(done, total, say) if pace else ""
        words = (f"{counted} · {left}", counted) if left else (counted,)
        begins = self._pages[self._counted_tab].begins or (pace is self._methods_left and not done)
        self.measured.show_progress(None if begins else done / max(total, 1), *words)
        self._show_ask()

    def _counting(self) -> tuple[int, int, str, TimeLeft | None]:
        """Return how many of how many are done, in words too, and the pace if others follow."""
        page, seeds = self._pages[self._counted_tab], self._counted_tab == EFFICIENCY
        done, total = self._methods_progress
        if seeds and total:
            words = self.tr("Other methods: {done} of {total} seeds")
            return done, total, words.format(done=done, total=total), self._methods_left
        words = self._counted(page.done, page.total, seeds=seeds) if page.total else ""
        return page.done, page.total, words, self._left[self._counted_tab] if page.busy else None

    def _counted(self, done: int, total: int, *, seeds: bool) -> str:
        words = self.tr("{done} of {total} seeds") if seeds else self.tr("{done} of {total}")
        return words.format(done=done, total=total)

    def _show_ask(self) -> None:
        """Offer what can be asked for now: more, or to stop what was asked for."""
        seeds, measure, stop = self._faces()
        page, stoppable = self._pages[self._counted_tab], self._stoppable()
        self._ask.setText(stop if stoppable else measure if self.tab == CAPACITY else seeds)
        wanted = not page.complete if self.tab == CAPACITY else 0 < page.total < MANY_SEEDS
        self._ask.setEnabled(stoppable or wanted)
        self._ask.setToolTip(self._tip())

    def _stoppable(self) -> bool:
        """Whether something is measured that somebody has asked for."""
        page = self._pages[self._counted_tab]
        return page.busy and (self.tab == CAPACITY or page.total > USUAL_SEEDS)

    def _faces(self) -> tuple[str, str, str]:
        seeds = self.tr("{count} seeds").format(count=MANY_SEEDS)
        return seeds, self.tr("Measure"), self.tr("Stop")

    def _tip(self) -> str:
        if self._stoppable():
            return self.tr("Stop measuring and keep what there is.")
        if self.tab == CAPACITY:
            return self.tr("Train networks of many widths and compare their errors.")
        return self.tr("Train many more models, so that the band becomes narrower.")
