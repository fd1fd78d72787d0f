"""The exhibit about school: three starts, what equal money for labels buys, what is forgotten."""

from __future__ import annotations

from typing import Any

from explainer.core.exhibits.school.school_choices import (
    BILL,
    COST,
    FORGETTING,
    MODES,
    STARTS_PART,
)
from explainer.core.exhibits.school.school_figure import SUBJECTS
from explainer.core.settings.catalogue import FINETUNINGS
from explainer.core.settings.scene_cards import SUBJECT_NAMES
from explainer.views.exhibits.measured_page import MeasuredPage
from explainer.views.widgets.inputs import entries_of
from explainer.views.widgets.rows import ChoiceRow, SliderRow
from explainer.views.widgets.steps import Steps
from explainer.views.widgets.switch import Switch

LABELS = Steps((1.0, 2.0, 3.0, 5.0, 8.0, 12.0, 20.0, 30.0))


class SchoolPage(MeasuredPage):
    """Shows one part of the exhibit, and the controls that the part needs."""

    def begin(self, **choices: Any) -> None:
        """Come up with these choices: whoever names some, as a story does, speaks of the starts.

        Others come back to where they were.
        """
        super().begin(**({"part": STARTS_PART} | choices if choices else {}))

    def _show_choices(self) -> None:
        choices = self.choices
        self._parts.choose(choices.part)
        for row in (self._labels, self._specialist, self._subject, self._mode):
            row.setVisible(row in self._shown_in[choices.part])
        self._labels.show_value(choices.labels, LABELS)
        self._show_specialist()
        self._subject.show_choice(choices.subject)
        self._mode.show_choice(choices.finetuning)

    def _show_specialist(self) -> None:
        """Where a budget is shared out, half of it goes to another subject than the task."""
        choices, shares = self.choices, self.choices.part == COST
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
        self._parts.setAccessibleName(self.tr("Part of the exhibit"))
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
        self._subject.choice.offer((name, self._say(SUBJECTS[name]), "") for name in SUBJECT_NAMES)
        self._mode.choice.offer(entries_of((FINETUNINGS[name] for name in MODES), self._say))
        self._offer()

    def _offer(self) -> None:
        controls = (self._labels, self._specialist, self._subject, self._mode)
        self.offer(*controls, exported=self._paper_words, switch=self._parts)
        self._shown_in = {
            STARTS_PART: (self._labels, self._specialist, self._subject),
            BILL: (self._labels, self._subject),
            COST: (self._subject, self._specialist),
            FORGETTING: (self._labels, self._subject, self._mode),
        }
        self._parts.name_chosen.connect(lambda part: self.choose(part=part))
        self._labels.value_chosen.connect(lambda count: self.choose(labels=int(count)))
        self._specialist.name_chosen.connect(lambda name: self.choose(specialist=name))
        self._subject.name_chosen.connect(lambda name: self.choose(subject=name))
        self._mode.name_chosen.connect(lambda name: self.choose(finetuning=name))


PAGE = SchoolPage
