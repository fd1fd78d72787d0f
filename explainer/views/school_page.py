"""The exhibit about school: one encoder, four subjects, and what using it again costs."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from explainer.core.scene_cards import SUBJECT_NAMES
from explainer.core.school_figure import SUBJECTS, SchoolChoices, school_figure
from explainer.session.inquiries import Inquiries, Question
from explainer.views.button import Button
from explainer.views.exhibit_page import ExhibitPage
from explainer.views.rows import ChoiceRow, SliderRow
from explainer.views.speech import Say
from explainer.views.steps import Steps
from explainer.views.theme import Look

KINDS = ("school", "reuse")
"""The kinds of questions that the exhibit asks."""
LABELS = Steps((1.0, 2.0, 3.0, 5.0, 8.0, 12.0, 20.0, 30.0))


class SchoolPage(ExhibitPage):
    """Asks for what it shows; until that is measured the plots say so."""

    export_wanted = Signal()

    def __init__(self, inquiries: Inquiries, say: Say, window: QWidget) -> None:
        super().__init__("school", window)
        self._inquiries, self._say = inquiries, say
        self._choices = SchoolChoices()
        self._make_controls()
        controls = (self._labels, self._specialist, self._subject)
        self.offer(*controls, ways_out=(self._export,))
        self._export.clicked.connect(lambda _checked: self.export_wanted.emit())
        self._labels.value_chosen.connect(self._on_labels_chosen)
        self._specialist.name_chosen.connect(self._on_specialist_chosen)
        self._subject.name_chosen.connect(self._on_subject_chosen)
        inquiries.answered.connect(self._on_answered)

    @property
    def choices(self) -> SchoolChoices:
        """What is shown."""
        return self._choices

    def choose(self, **choices: Any) -> None:
        """Show an experiment that differs by these choices, and ask for it."""
        self._choices = replace(self._choices, **choices)
        self.ask()

    def ask(self) -> None:
        """Have measured what is shown."""
        for question in (self._choices.school, self._choices.reuse):
            self._inquiries.ask(question)
        self._show()

    def give_up(self) -> None:
        """Wait no longer for what is not measured yet: nobody looks at it any more."""
        self._inquiries.forget(*KINDS)

    def dress(self, look: Look) -> None:
        """Take every colour, font and length from `look`."""
        super().dress(look)
        self._show()

    def _show(self) -> None:
        choices, known = self._choices, self._inquiries.known
        self._labels.show_value(choices.labels, LABELS)
        self._specialist.show_choice(choices.specialist)
        self._subject.show_choice(choices.subject)
        answers = known(choices.school), known(choices.reuse)
        self.show_sheet(school_figure(choices, *answers, self._say))

    def _make_controls(self) -> None:
        self._labels = SliderRow(
            self.tr("Labels per class"),
            self.tr("How many pictures of each class have a label, in every subject."),
            "school_labels_slider",
            lambda count: f"{count:.0f}",
        )
        self._specialist = ChoiceRow(
            self.tr("The specialist has learnt"),
            self.tr("Which subject the specialist knows from all its labels."),
            "specialist_choice",
        )
        self._subject = ChoiceRow(
            self.tr("New task on the right"),
            self.tr("For which subject the pretrained encoder is used again."),
            "subject_choice",
        )
        self._export = Button(
            self.tr("Export…"),
            "school_export_button",
            "export",
            self.tr("Take both plots along: as a picture, a drawing or numbers."),
        )
        for row in (self._specialist, self._subject):
            row.choice.offer((name, self._say(SUBJECTS[name]), "") for name in SUBJECT_NAMES)

    def _on_labels_chosen(self, labels: float) -> None:
        self.choose(labels=int(labels))

    def _on_specialist_chosen(self, name: str) -> None:
        self.choose(specialist=name)

    def _on_subject_chosen(self, name: str) -> None:
        self.choose(subject=name)

    @Slot(object)
    def _on_answered(self, question: Question) -> None:
        if question in (self._choices.school, self._choices.reuse):
            self._show()
