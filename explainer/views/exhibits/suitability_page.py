"""The exhibit that asks which pretraining suits the data on the screen."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Slot
from PySide6.QtWidgets import QWidget

from explainer.core.exhibits.exhibit import ShownExhibit
from explainer.core.exhibits.suitability.suitability import PRETRAINED, candidate_row
from explainer.core.exhibits.suitability.suitability_choices import SuitabilityChoices, pair_at
from explainer.core.exhibits.suitability.suitability_words import row_name
from explainer.core.settings.settings import Settings
from explainer.core.text.say import Say
from explainer.session.exhibits.inquiries import Inquiries
from explainer.session.exhibits.suitability import SuitabilityStudy
from explainer.session.store import Store
from explainer.views.exhibits.exhibit_page import ExhibitPage
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button
from explainer.views.widgets.rows import ChoiceRow, SliderRow
from explainer.views.widgets.steps import Steps

Pair = tuple[str, str]
SEPARATOR = "/"
"""Between an objective and its views, in the list."""


class SuitabilityPage(ExhibitPage):
    """Shows every method as one row while it is measured; a row can be put into the settings."""

    controls_width = "story"
    plots = 1

    def __init__(
        self, name: str, inquiries: Inquiries, store: Store, say: Say, window: QWidget
    ) -> None:
        super().__init__(name, inquiries, store, say, window)
        self._study = SuitabilityStudy(inquiries, store)
        self._labels_wanted = self._labels_followed = store.settings.labels_per_class
        self._picked: Pair | None = None
        self._make_controls()
        controls = (self._labels, self._measure, self._rows, self._use)
        self.offer(
            *controls,
            exported=self.tr("Take the plot along: as a picture, a drawing or numbers."),
        )
        self._labels.value_chosen.connect(self._on_labels_chosen)
        self._measure.clicked.connect(self._on_measure_clicked)
        self._rows.name_chosen.connect(self._on_row_chosen)
        self._use.clicked.connect(self._on_use_clicked)
        (card,), (canvas,) = self.cards, self.canvases
        card.clicked.connect(self._on_card_clicked)
        canvas.clicked_place.connect(self._on_place_clicked)
        self._study.changed.connect(self._show)
        store.settings_changed.connect(self.follow)

    @property
    def choices(self) -> SuitabilityChoices:
        """What is shown."""
        found = self._study.found
        labels = min(found.counts, key=lambda count: abs(count - self._labels_wanted))
        return SuitabilityChoices(found, labels, self._pick(labels), self._study.measuring)

    @property
    def shown(self) -> ShownExhibit:
        """What is shown, with all that is known of it."""
        return ShownExhibit(self._exhibit.name, self.choices)

    def begin(self, **choices: Any) -> None:
        """Show what is known, and have the rest measured; the window's settings are the choices."""
        self._study.measure()

    @Slot(object)
    def follow(self, settings: Settings) -> None:
        """Go where the window's label count goes, if that is measured here; else stay."""
        labels = settings.labels_per_class
        moved, self._labels_followed = labels != self._labels_followed, labels
        if moved and labels in self._study.found.counts:
            self._labels_wanted = labels
            if self.isVisible():
                self._show()

    def give_up(self) -> None:
        """Wait no longer for what is not measured yet: nobody looks at it any more."""
        self._study.stop()

    def apply_look(self, look: Look) -> None:
        """Take every colour, font and length from `look`."""
        super().apply_look(look)
        self._show()

    def _pick(self, labels: int) -> Pair | None:
        """Return the chosen pretraining, at first the most accurate one."""
        found = self._study.found
        if self._picked in found.candidates:
            return self._picked
        rows = (row for row in found.rows(labels) if row.kind == PRETRAINED)
        best = next(rows, None)
        return None if best is None else (best.name[0], best.name[1])

    def _show(self) -> None:
        choices = self.choices
        found = choices.found
        self._labels.show_value(choices.labels, Steps(tuple(map(float, found.counts))))
        self._rows.choice.offer_anew(
            (SEPARATOR.join(pair), row_name(candidate_row(pair), self._say), "")
            for pair in found.candidates
        )
        if choices.picked is not None:
            self._rows.show_choice(SEPARATOR.join(choices.picked))
        self._use.setEnabled(choices.picked is not None)
        self._measure.setText(self._stop_words if choices.measuring else self._measure_words)
        self._measure.setEnabled(choices.measuring or not found.complete)
        figure = self._exhibit.figure(self.shown, self._say)
        nothing = self.tr("Nothing is measured yet that could be exported.")
        self._export.allow(not figure.plots[0].note, nothing)
        self.show_sheet(figure)
        # The number above counts the ways to pretrain alone: here is one thing more to wait for.
        done, total = found.parts
        named = self.tr(
            "Measuring: {done} of {total} ({ways} ways, and all methods without pretraining as one)"
        ).format(done=done, total=total, ways=len(found.candidates))
        self.show_progress(done, total, going=choices.measuring, named=named)

    def _make_controls(self) -> None:
        self._labels = SliderRow(
            self.tr("Labels per class"),
            self.tr("At how many labels of each class the methods are compared."),
            "suitability_labels_slider",
            lambda count: f"{count:.0f}",
        )
        self._measure_words, self._stop_words = self.tr("Measure"), self.tr("Stop")
        self._measure = Button(
            self._measure_words,
            "suitability_measure_button",
            "",
            self.tr("Measure what is missing, or stop and keep what there is."),
        )
        self._rows = ChoiceRow(
            self.tr("Pretraining"),
            self.tr("Which pretraining is to be used; a click on its row picks it too."),
            "suitability_choice",
        )
        self._use = Button(
            self.tr("Use this pretraining"),
            "suitability_use_button",
            "",
            self.tr(
                "Put it into the window with this label count and look at both models. "
                "Undo takes back both."
            ),
        )

    def _on_labels_chosen(self, labels: float) -> None:
        self._labels_wanted = int(labels)
        self._show()

    @Slot()
    def _on_measure_clicked(self) -> None:
        if self._study.measuring:
            self._study.stop()
        else:
            self._study.measure()

    def _on_row_chosen(self, name: str) -> None:
        objective, _, views = name.partition(SEPARATOR)
        self._pick_row((objective, views))

    def _pick_row(self, pair: Pair) -> None:
        self._picked = pair
        self._show()

    @Slot(QPoint)
    def _on_card_clicked(self, place: QPoint) -> None:
        self.canvases[0].click_at(place)

    @Slot(float, float)
    def _on_place_clicked(self, x: float, y: float) -> None:
        choices = self.choices
        pair = pair_at(choices.found, choices.labels, y)
        if pair is not None:
            self._pick_row(pair)

    @Slot()
    def _on_use_clicked(self) -> None:
        choices = self.choices
        if choices.picked is not None:
            # What was picked is used: whoever comes back, maybe after an undo, begins anew.
            self._picked = None
            self._study.choose(choices.picked, choices.labels)
            self.leave_clicked.emit()


PAGE = SuitabilityPage
