"""The exhibit about school: three starts, what equal money for labels buys, what is forgotten."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from explainer.core.exhibits.school.school_choices import (
    BILL,
    COST,
    FORGETTING,
    MODES,
    STARTS_PART,
    SchoolChoices,
)
from explainer.core.exhibits.school.school_exhibit import not_measured, school_exhibit
from explainer.core.exhibits.school.school_figure import SUBJECTS
from explainer.core.settings.catalogue import FINETUNINGS
from explainer.core.settings.scene_cards import SUBJECT_NAMES
from explainer.session.exhibits.inquiries import Inquiries, Question
from explainer.views.exhibits.exhibit_page import ExhibitPage
from explainer.views.style.speech import Say
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button
from explainer.views.widgets.inputs import entries_of
from explainer.views.widgets.rows import ChoiceRow, SliderRow
from explainer.views.widgets.steps import Steps
from explainer.views.widgets.switch import Switch

KINDS = ("school", "reuse", COST, FORGETTING)
"""The kinds of questions that the exhibit asks."""
LABELS = Steps((1.0, 2.0, 3.0, 5.0, 8.0, 12.0, 20.0, 30.0))


class SchoolPage(ExhibitPage):
    """Asks for what the part that is looked at shows; until that is measured the plots say so."""

    export_wanted = Signal()

    def __init__(self, inquiries: Inquiries, say: Say, window: QWidget) -> None:
        super().__init__("school", window)
        self._inquiries, self._say = inquiries, say
        self._choices, self._trouble = SchoolChoices(), ""
        self._make_controls()
        controls = (self._labels, self._specialist, self._subject, self._mode)
        self.offer(*controls, ways_out=(self._export,), switch=self._parts)
        self._shown_in = {
            STARTS_PART: (self._labels, self._specialist, self._subject),
            BILL: (self._labels, self._subject),
            COST: (self._subject, self._specialist),
            FORGETTING: (self._labels, self._subject, self._mode),
        }
        self._parts.name_chosen.connect(self._on_part_chosen)
        self._export.clicked.connect(lambda _checked: self.export_wanted.emit())
        self._labels.value_chosen.connect(self._on_labels_chosen)
        self._specialist.name_chosen.connect(self._on_specialist_chosen)
        self._subject.name_chosen.connect(self._on_subject_chosen)
        self._mode.name_chosen.connect(self._on_mode_chosen)
        inquiries.answered.connect(self._on_answered)
        inquiries.missed.connect(self._on_missed)

    @property
    def choices(self) -> SchoolChoices:
        """What is shown."""
        return self._choices

    def choose(self, **choices: Any) -> None:
        """Show an experiment that differs by these choices, and ask for it.

        What only the one before needed, at which nobody looks any more, is not waited for.
        """
        before, self._choices = self._choices, replace(self._choices, **choices)
        left = set(before.questions) - set(self._choices.questions)
        self._inquiries.forget(*(kind for kind, *_ in left))
        self.ask()

    def ask(self) -> None:
        """Have measured what is shown."""
        self._trouble = ""
        for question in self._choices.questions:
            self._inquiries.ask(question)
        self._show()

    def give_up(self) -> None:
        """Wait no longer for what is not measured yet: nobody looks at it any more."""
        self._inquiries.forget(*KINDS)

    def apply_look(self, look: Look) -> None:
        """Take every colour, font and length from `look`."""
        super().apply_look(look)
        self._show()

    def _show(self) -> None:
        choices, known = self._choices, self._inquiries.known
        self._parts.choose(choices.part)
        for row in (self._labels, self._specialist, self._subject, self._mode):
            row.setVisible(row in self._shown_in[choices.part])
        self._labels.show_value(choices.labels, LABELS)
        self._show_specialist()
        self._subject.show_choice(choices.subject)
        self._mode.show_choice(choices.finetuning)
        answers = {question[0]: known(question) for question in choices.questions}
        sheet = school_exhibit(choices, answers, self._say)
        self.show_sheet(not_measured(sheet, self._trouble) if self._trouble else sheet)
        reason = self.tr("There is nothing to take along until everything shown is measured.")
        self._export.allow(None not in answers.values(), reason)

    def _show_specialist(self) -> None:
        """Where a budget is shared out, half of it goes to another subject than the task."""
        choices, shares = self._choices, self._choices.part == COST
        offered = (n for n in SUBJECT_NAMES if not shares or n != choices.subject)
        self._specialist.choice.offer_anew((n, self._say(SUBJECTS[n]), "") for n in offered)
        self._specialist.show_choice(choices.other if shares else choices.specialist)

    def _make_controls(self) -> None:
        self._parts = Switch(
            "school_parts",
            (
                (
                    STARTS_PART,
                    self.tr("Starts"),
                    self.tr("From scratch, pretrained, or a specialist, in all subjects."),
                ),
                (
                    BILL,
                    self.tr("Bill"),
                    self.tr("What ten tasks cost: with one encoder, with many, with none."),
                ),
                (
                    COST,
                    self.tr("Equal cost"),
                    self.tr("As many labels for everybody, those of the specialist included."),
                ),
                (
                    FORGETTING,
                    self.tr("Forgetting"),
                    self.tr("What fine-tuning on one subject does to the others."),
                ),
            ),
        )
        self._labels = SliderRow(
            self.tr("Labels per class"),
            self.tr("How many pictures of each class have a label, in every subject."),
            "school_labels_slider",
            lambda count: f"{count:.0f}",
        )
        self._specialist = ChoiceRow(
            self.tr("The specialist has learnt"),
            self.tr("Which subject the specialist learns first, from labels."),
            "specialist_choice",
        )
        self._subject = ChoiceRow(
            self.tr("New task"),
            self.tr("What is learnt on a pretrained encoder: from its labels it is fine-tuned."),
            "subject_choice",
        )
        self._mode = ChoiceRow(
            self.tr("Fine-tuning"),
            self.tr("Which weights the new task's labels move, in the plot on the left."),
            "forgetting_mode_choice",
        )
        self._export = Button(
            self.tr("Export…"),
            "school_export_button",
            "export",
            self.tr("Take both plots along: as a picture, a drawing or numbers."),
        )
        self._subject.choice.offer((name, self._say(SUBJECTS[name]), "") for name in SUBJECT_NAMES)
        self._mode.choice.offer(entries_of((FINETUNINGS[name] for name in MODES), self._say))

    def _on_part_chosen(self, part: str) -> None:
        self.choose(part=part)

    def _on_labels_chosen(self, labels: float) -> None:
        self.choose(labels=int(labels))

    def _on_specialist_chosen(self, name: str) -> None:
        self.choose(specialist=name)

    def _on_subject_chosen(self, name: str) -> None:
        self.choose(subject=name)

    def _on_mode_chosen(self, name: str) -> None:
        self.choose(finetuning=name)

    @Slot(object)
    def _on_answered(self, question: Question) -> None:
        if question in self._choices.questions:
            self._show()

    @Slot(object, object)
    def _on_missed(self, question: Question, sentence: str) -> None:
        """Stop where something cannot be measured: the rest would fare no better."""
        if question in self._choices.questions:
            self.give_up()
            self._trouble = self._say(sentence)
            self._show()
