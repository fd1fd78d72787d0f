"""The exhibit about scale: what a larger crowd and a wider network are worth."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from explainer.core.exhibits.scale.scale import Cells
from explainer.core.exhibits.scale.scale_choices import (
    SCALE_LABELS,
    SCALE_LOSSES,
    SCALE_OBJECTIVES,
    SCALE_SEEDS,
    ScaleChoices,
    places,
)
from explainer.core.exhibits.scale.scale_figure import LOSS_NAMES, scale_figure
from explainer.core.settings.catalogue import OBJECTIVES
from explainer.session.exhibits.inquiries import Inquiries, Question
from explainer.views.exhibits.exhibit_page import ExhibitPage
from explainer.views.style.speech import Say
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button
from explainer.views.widgets.rows import ChoiceRow, SliderRow
from explainer.views.widgets.steps import Steps

KIND = "scale"
LABELS = Steps(tuple(map(float, SCALE_LABELS)))


class ScalePage(ExhibitPage):
    """Asks for its cells one by one and shows them as they come; asking can be stopped."""

    export_wanted = Signal()

    def __init__(self, inquiries: Inquiries, say: Say, window: QWidget) -> None:
        super().__init__("scale", window)
        self._inquiries, self._say = inquiries, say
        self._choices = ScaleChoices()
        self._asking, self._trouble = False, ""
        self._make_controls()
        controls = (self._objective, self._loss, self._labels, self._seeds)
        self.offer(*controls, ways_out=(self._measure, self._export), columns=2)
        self._export.clicked.connect(lambda _checked: self.export_wanted.emit())
        self._measure.clicked.connect(self._on_measure_clicked)
        self._objective.name_chosen.connect(lambda name: self.choose(objective=name))
        self._loss.name_chosen.connect(lambda name: self.choose(loss=name))
        self._seeds.name_chosen.connect(lambda count: self.choose(seeds=count))
        self._labels.value_chosen.connect(lambda count: self.choose(labels=int(count)))
        inquiries.answered.connect(self._on_answered)
        inquiries.missed.connect(self._on_missed)

    @property
    def choices(self) -> ScaleChoices:
        """What is shown."""
        return self._choices

    @property
    def cells(self) -> Cells:
        """The cells that are measured, in their order."""
        known = (
            (place, self._inquiries.known(self._choices.question(place))) for place in places()
        )
        return {place: cell for place, cell in known if cell is not None}

    def choose(self, **choices: Any) -> None:
        """Show an experiment that differs by these choices, and ask for its cells.

        Those of another experiment, at which nobody looks any more, are not waited for.
        """
        before, self._choices = self._choices, replace(self._choices, **choices)
        if self._choices.question(places()[0]) != before.question(places()[0]):
            self._inquiries.forget(KIND)
            self.ask()
        self._show()

    def ask(self) -> None:
        """Have measured what is shown, as far as it is not known."""
        self._asking, self._trouble = True, ""
        for place in places():
            self._inquiries.ask(self._choices.question(place))
        self._show()

    def give_up(self) -> None:
        """Wait no longer for what is not measured yet; what is known stays."""
        self._asking = False
        self._inquiries.forget(KIND)

    def apply_look(self, look: Look) -> None:
        """Take every colour, font and length from `look`."""
        super().apply_look(look)
        self._show()

    def _show(self) -> None:
        choices, cells = self._choices, self.cells
        self._objective.show_choice(choices.objective)
        self._loss.show_choice(choices.loss)
        self._seeds.show_choice(choices.seeds, title=str(choices.seeds))
        self._labels.show_value(choices.labels, LABELS)
        figure = scale_figure(choices, cells, self._say, asked=self._asking)
        name = self._trouble or figure.headline_name
        self.show_sheet(replace(figure, headline_name=name))
        going = self._asking and len(cells) < len(places())
        self._measure.setText(self.tr("Stop measuring") if going else self.tr("Go on measuring"))
        self._measure.setVisible(len(cells) < len(places()))
        reason = self.tr("There is nothing to take along until a cell is measured.")
        self._export.allow(bool(cells), reason)

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
        self._export = Button(
            self.tr("Export…"),
            "scale_export_button",
            "export",
            self.tr("Take both plots along: as a picture, a drawing or numbers."),
        )
        say = self._say
        self._objective.choice.offer(
            (name, say(OBJECTIVES[name].title), "") for name in SCALE_OBJECTIVES
        )
        self._loss.choice.offer((name, say(LOSS_NAMES[name]), "") for name in SCALE_LOSSES)
        self._seeds.choice.offer((count, str(count), "") for count in SCALE_SEEDS)

    @Slot()
    def _on_measure_clicked(self) -> None:
        if self._asking:
            self.give_up()
            self._show()
        else:
            self.ask()

    @Slot(object)
    def _on_answered(self, question: Question) -> None:
        if question[0] == KIND and not self.isHidden():
            self._show()

    @Slot(object, object)
    def _on_missed(self, question: Question, sentence: str) -> None:
        """Stop where a cell cannot be measured: the others would fare no better."""
        if question[0] == KIND:
            self.give_up()
            self._trouble = self._say(sentence)
            self._show()
