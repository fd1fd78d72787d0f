"""The exhibit about scale: what a larger crowd and a wider network are worth."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Slot

from explainer.core.exhibits.exhibit import ShownExhibit
from explainer.core.exhibits.scale.scale_choices import (
    SCALE_LABELS,
    SCALE_LOSSES,
    SCALE_OBJECTIVES,
    SCALE_SEEDS,
)
from explainer.core.exhibits.scale.scale_figure import LOSS_NAMES
from explainer.core.figures.figure import SheetFigure
from explainer.core.settings.catalogue import OBJECTIVES
from explainer.views.exhibits.measured_page import MeasuredPage
from explainer.views.widgets.button import Button
from explainer.views.widgets.rows import ChoiceRow, SliderRow
from explainer.views.widgets.steps import Steps

LABELS = Steps(tuple(map(float, SCALE_LABELS)))


class ScalePage(MeasuredPage):
    """Shows cells as they come, one by one; asking can be stopped."""

    can_be_stopped = True

    def _show_choices(self) -> None:
        choices, shown = self.choices, self.shown
        self._objective.show_choice(choices.objective)
        self._loss.show_choice(choices.loss)
        self._seeds.show_choice(choices.seeds, title=str(choices.seeds))
        self._labels.show_value(choices.labels, LABELS)
        incomplete = len(shown.answers) < len(self._questions)
        going = self._asking and incomplete
        self._measure.setText(self.tr("Stop measuring") if going else self.tr("Go on measuring"))
        self._measure.setVisible(incomplete)

    def _troubled(self, sheet: SheetFigure) -> SheetFigure:
        return replace(sheet, headline_name=self._trouble)

    def _nothing(self, shown: ShownExhibit) -> str:
        if shown.answers:
            return ""
        return self.tr("There is nothing to take along until a cell is measured.")

    def _make_controls(self) -> None:
        self._objective = ChoiceRow(
            self.tr("Pretraining guesses"),
            self.tr("Which words the encoder learns to guess, without any label."),
            "scale_objective_choice",
        )
        self._loss = ChoiceRow(
            self.tr("Pretext loss on the right"),
            self.tr("The loss itself, or how far it lies above that of a perfect reader."),
            "scale_loss_choice",
        )
        self._labels = SliderRow(
            self.tr("Labels per class"),
            self.tr("How many labelled sentences of each class there are. All are measured."),
            "scale_labels_slider",
            lambda count: f"{count:.0f}",
        )
        self._seeds = ChoiceRow(
            self.tr("Seeds"),
            self.tr("Over how many draws each cell is measured: more make bands narrower."),
            "scale_seeds_choice",
        )
        self._measure = Button(
            self.tr("Stop measuring"),
            "scale_measure_button",
            "",
            self.tr("Stop after the cells that are there, or go on with the others."),
        )
        say = self._say
        self._objective.choice.offer(
            (name, say(OBJECTIVES[name].title), "") for name in SCALE_OBJECTIVES
        )
        self._loss.choice.offer((name, say(LOSS_NAMES[name]), "") for name in SCALE_LOSSES)
        self._seeds.choice.offer((count, str(count), "") for count in SCALE_SEEDS)
        self._offer()

    def _offer(self) -> None:
        controls = (self._objective, self._loss, self._labels, self._seeds)
        self.offer(*controls, exported=self._paper_words, buttons=(self._measure,), columns=2)
        self._measure.clicked.connect(self._on_measure_clicked)
        self._objective.name_chosen.connect(lambda name: self.choose(objective=name))
        self._loss.name_chosen.connect(lambda name: self.choose(loss=name))
        self._seeds.name_chosen.connect(lambda count: self.choose(seeds=count))
        self._labels.value_chosen.connect(lambda count: self.choose(labels=int(count)))

    @Slot()
    def _on_measure_clicked(self) -> None:
        if self._asking:
            self.give_up()
            self._show()
        else:
            self._ask()


PAGE = ScalePage
