"""What were the unlabelled data worth? The curve over labels, and the answer in words.

A second tab holds train and test error over the network's width; the others show the moment.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QWidget

from explainer.core.comparison.moment_cards import MOMENTS
from explainer.core.measuring.seeds import MANY_SEEDS, USUAL_SEEDS
from explainer.core.text.time_left import TimeLeft
from explainer.views.comparison.worth_words import WorthWords
from explainer.views.plots.plot_card import PlotCard
from explainer.views.style.layouts import STRETCH, dress, row, space
from explainer.views.style.speech import say
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button
from explainer.views.widgets.line_legend import LegendRows
from explainer.views.widgets.switch import Switch

if TYPE_CHECKING:
    from explainer.core.figures.figure import Worth

EFFICIENCY, CAPACITY = "efficiency", "capacity"
FIGURE_NAMES = {
    EFFICIENCY: "label-efficiency",
    CAPACITY: "capacity",
    **{name: name for name in MOMENTS},
}
"""What the figure of each tab is called in the catalogue."""
GROUPED = tuple(name for name, card in MOMENTS.items() if card.grouped)


@dataclass(slots=True)
class PanelPage:
    """What one tab shows: a figure, and how many of its measurements are done."""

    worth: Worth | None = None
    done: int = 0
    total: int = 0
    busy: bool = False

    @property
    def complete(self) -> bool:
        """Whether all that was asked for has been measured."""
        return 0 < self.total <= self.done


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
        # The arms above decide how wide the columns of the window are.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._look = Look()
        self._pages = {name: PanelPage() for name in FIGURE_NAMES}
        self._left = {name: TimeLeft() for name in FIGURE_NAMES}
        self._make_parts()
        self._arrange()
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
    def worth(self) -> Worth | None:
        """The figure of the open tab; None before anything was measured."""
        return self._pages[self.tab].worth

    @property
    def note(self) -> str:
        """What stands in the open tab's plot before anything was measured."""
        if self.tab == CAPACITY:
            return self.tr("Not measured yet: press Measure.")
        if self.of_moment:
            return say(MOMENTS[self.tab].note)
        return self.tr("Measured after the first comparison.")

    def offer_groups(self, *, offered: bool) -> None:
        """Offer the tabs about groups, or none where points are in no groups."""
        for name in GROUPED:
            self._tabs.offer(name, offered=offered)
        if not offered and self.tab in GROUPED:
            self.choose_tab(EFFICIENCY)
        self._fit_tabs()

    def choose_tab(self, name: str) -> None:
        """Open a tab, if there is one of that name."""
        if name in self._pages and name != self.tab:
            self._tabs.choose(name)
            self._on_tab_chosen(name)

    def show_worth(self, worth: Worth | None, tab: str = EFFICIENCY) -> None:
        """Show the words of a figure, or that there is none; its plot is drawn elsewhere."""
        self._pages[tab].worth = worth
        if tab == self.tab:
            self._show_words()

    def show_progress(self, done: int, total: int, busy: bool, tab: str = EFFICIENCY) -> None:
        """Show how many of `total` measurements are done, and whether more are on the way."""
        page = self._pages[tab]
        page.done, page.total, page.busy = done, total, busy
        if tab == self.tab:
            self._show_progress()

    def show_methods(self, *, shown: bool) -> None:
        """Show whether other methods are drawn, without asking for it."""
        with QSignalBlocker(self._methods):
            self._methods.setChecked(shown)

    def least_height(self) -> int:
        """Return the height below which something would be cut."""
        look = self._look
        words = look.length("card head") + self.words.least_height() + self.legend.kept
        return words + 2 * (look.length("tight") + look.length("small") + look.length("edge"))

    def hasHeightForWidth(self) -> bool:
        """Say no: the curve fills whatever room the planes leave."""
        return False

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        self._look = look
        dress(look, self._tabs, self._methods, self._ask, self.card, self.words, self.legend)
        self._ask.keep_room(self._faces())
        space(self._grid, look, "pad", "pad", "small")
        self._grid.setVerticalSpacing(look.length("tight"))
        space(self._head, look, "small")
        self._fit_tabs()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the tabs' words where there is little room."""
        super().resizeEvent(event)
        self._fit_tabs()

    def _fit_tabs(self) -> None:
        buttons = sum(button.sizeHint().width() for button in (self._methods, self._ask))
        margins = self._grid.contentsMargins()
        room = self.width() - margins.left() - margins.right() - buttons
        self._tabs.fit(room - 3 * self._head.spacing())

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
            ),
        )
        short = {name: say(card.short) for name, card in MOMENTS.items() if card.short}
        self._tabs.shorten({EFFICIENCY: self.tr("Labels"), **short})
        for name in GROUPED:
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
        self.card = PlotCard(
            self.tr("Label efficiency"), "efficiency_curve", captioned=False, titled=False
        )
        self.words = WorthWords()
        self.legend = LegendRows("efficiency_legend")

    def _arrange(self) -> None:
        self._head = row(self._tabs, STRETCH, self._methods, self._ask)
        self._grid = QGridLayout(self)
        self._grid.addLayout(self._head, 0, 0, 1, 2)
        self._grid.addWidget(self.card, 1, 0)
        self._grid.addWidget(self.words, 1, 1)
        self._grid.addWidget(self.legend, 2, 0, 1, 2)
        self._grid.setColumnStretch(0, 1)
        self._grid.setRowStretch(1, 1)
        for button in (self._methods, self._ask):
            kept = button.sizePolicy()
            kept.setRetainSizeWhenHidden(True)
            button.setSizePolicy(kept)

    def _connect(self) -> None:
        self._tabs.name_chosen.connect(self._on_tab_chosen)
        self._methods.toggled.connect(self.methods_toggled)
        self._ask.clicked.connect(self._on_ask_clicked)

    def _on_tab_chosen(self, name: str) -> None:
        self._show_page()
        self.tab_chosen.emit(name)

    def _on_ask_clicked(self) -> None:
        if self._stoppable():
            self.stop_clicked.emit(self.tab)
        elif self.tab == CAPACITY:
            self.capacity_clicked.emit()
        else:
            self.more_seeds_clicked.emit()

    def _show_page(self) -> None:
        self._methods.setVisible(self.tab == EFFICIENCY)
        self._ask.setVisible(self.tab in (EFFICIENCY, CAPACITY))
        self._show_words()
        self._show_progress()

    def _show_words(self) -> None:
        worth = self.worth
        self.words.show_worth(worth)
        if worth is None:
            self.card.note.show_text(self.note)
        else:
            self.card.setAccessibleName(worth.plot.title)

    def _show_progress(self) -> None:
        page = self._pages[self.tab]
        seeds = self.tab == EFFICIENCY
        words = self.tr("{done} of {total} seeds") if seeds else self.tr("{done} of {total}")
        counted = words.format(done=page.done, total=page.total) if page.total else ""
        left = self._left[self.tab].words(page.done, page.total, say) if page.busy else ""
        counted = f"{counted} · {left}" if left else counted
        self.words.show_progress(counted, page.done / max(page.total, 1))
        self._show_ask()

    def _show_ask(self) -> None:
        """Offer what can be asked for now: more, or to stop what was asked for."""
        seeds, measure, stop = self._faces()
        page, stoppable = self._pages[self.tab], self._stoppable()
        self._ask.setText(stop if stoppable else measure if self.tab == CAPACITY else seeds)
        wanted = not page.complete if self.tab == CAPACITY else 0 < page.total < MANY_SEEDS
        self._ask.setEnabled(stoppable or wanted)
        self._ask.setToolTip(self._tip())

    def _stoppable(self) -> bool:
        """Whether something is measured that somebody has asked for."""
        page = self._pages[self.tab]
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
