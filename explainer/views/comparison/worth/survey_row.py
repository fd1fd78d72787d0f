"""How far the measurements of a tab are, and the buttons that ask for more of them or for less."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from explainer.core.measuring.seeds import MANY_SEEDS
from explainer.core.text.time_left import FINELY, TimeLeft
from explainer.views.comparison.worth.panel_page import (
    CAPACITY,
    EFFICIENCY,
    FIGURE_NAMES,
    PanelPage,
)
from explainer.views.comparison.worth.progress_row import ProgressRow
from explainer.views.style.speech import say
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button


class SurveyRow(ProgressRow):
    """Counts what one tab's page has, and offers what can be asked for now."""

    more_seeds_clicked = Signal()
    stop_clicked = Signal(str)
    capacity_clicked = Signal()
    methods_toggled = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        self._methods = _methods_button()
        self._ask = Button("", "measure_button", "", "", small=True)
        super().__init__((self._methods, self._ask), parent)
        self._ask.setText(self._faces()[0])
        self._tab, self._page = EFFICIENCY, PanelPage()
        self._left = {name: TimeLeft() for name in FIGURE_NAMES}
        self._methods_left, self._methods_progress = TimeLeft(), (0, 0)
        self._methods.toggled.connect(self.methods_toggled)
        self._ask.clicked.connect(self._on_ask_clicked)

    def show_page(self, tab: str, page: PanelPage) -> None:
        """Show how far a tab's page is, and what can be asked for there."""
        self._tab, self._page = tab, page
        self._methods.setVisible(tab == EFFICIENCY)
        self._ask.setVisible(self.of_use)
        self._show_counted()
        self._show_ask()

    @property
    def of_use(self) -> bool:
        """Whether there is anything to count or to ask for in the open tab, now or later."""
        return self._tab in (EFFICIENCY, CAPACITY)

    def count_methods(self, done: int, total: int) -> None:
        """Count, with the next page, seeds of other methods; without a `total` none of them."""
        self._methods_progress = (done, total)

    def show_methods(self, *, shown: bool) -> None:
        """Show whether other methods are drawn, without asking for it."""
        with QSignalBlocker(self._methods):
            self._methods.setChecked(shown)

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`, with room for whatever will be said."""
        super().apply_look(look)
        self._ask.keep_room(self._faces())
        self.keep_room(self._counted(MANY_SEEDS, MANY_SEEDS, seeds=True))

    def _show_counted(self) -> None:
        done, total, counted, pace = self._counting()
        left = pace.words(FINELY * done, FINELY * total, say) if pace else ""
        words = (f"{counted} · {left}", counted) if left else (counted,)
        begins = self._page.begins or (pace is self._methods_left and not done)
        self.show_progress(None if begins else done / max(total, 1), *words)

    def _counting(self) -> tuple[float, int, str, TimeLeft | None]:
        """Return how many of how many are done, in words too, and the pace if others follow."""
        page, seeds = self._page, self._tab == EFFICIENCY
        done, total = self._methods_progress
        if seeds and total:
            words = QCoreApplication.translate(
                "EfficiencyPanel", "Other methods: {done} of {total} seeds"
            )
            return done, total, words.format(done=done, total=total), self._methods_left
        words = self._counted(page.done, page.total, seeds=seeds) if page.total else ""
        pace = self._left[self._tab] if page.busy else None
        return page.done + page.part, page.total, words, pace

    def _show_ask(self) -> None:
        """Offer what can be asked for now: more, or to stop what was asked for."""
        seeds, measure, stop = self._faces()
        page, stoppable = self._page, self._stoppable
        self._ask.setText(stop if stoppable else measure if self._tab == CAPACITY else seeds)
        wanted = not page.complete if self._tab == CAPACITY else 0 < page.total < MANY_SEEDS
        self._ask.setEnabled(stoppable or wanted)
        self._ask.setToolTip(self._tip())

    @property
    def _stoppable(self) -> bool:
        """Whether something is measured that somebody has asked for."""
        return self._page.stoppable(self._tab)

    def _tip(self) -> str:
        if self._stoppable:
            return QCoreApplication.translate(
                "EfficiencyPanel", "Stop measuring and keep what there is."
            )
        if self._tab == CAPACITY:
            return QCoreApplication.translate(
                "EfficiencyPanel", "Train networks of many widths and compare their errors."
            )
        return QCoreApplication.translate(
            "EfficiencyPanel", "Train many more models, so that the band becomes narrower."
        )

    def _faces(self) -> tuple[str, str, str]:
        """Return what the button that asks can say."""
        seeds = self.tr("{count} seeds").format(count=MANY_SEEDS)
        return seeds, self.tr("Measure"), self.tr("Stop")

    def _counted(self, done: int, total: int, *, seeds: bool) -> str:
        words = self.tr("{done} of {total} seeds") if seeds else self.tr("{done} of {total}")
        return words.format(done=done, total=total)

    def _on_ask_clicked(self) -> None:
        if self._stoppable:
            self.stop_clicked.emit(self._tab)
        elif self._tab == CAPACITY:
            self.capacity_clicked.emit()
        else:
            self.more_seeds_clicked.emit()


def _methods_button() -> Button:
    button = Button(
        QCoreApplication.translate("SurveyRow", "Compare methods"),
        "methods_button",
        "",
        QCoreApplication.translate(
            "SurveyRow",
            "Draw what other methods reach with the same labels: logistic regression, an SVM, "
            "and with the same unlabelled points too label spreading and self-training, or on "
            "the language word vectors and naive Bayes; of a "
            "table also the share of its largest class.",
        ),
        small=True,
    )
    button.setCheckable(True)
    return button
