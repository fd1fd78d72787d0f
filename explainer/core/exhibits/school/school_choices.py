"""What the exhibit about school looks at: which of its parts, which subjects, how many labels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from explainer.core.exhibits.exhibit import Question
from explainer.core.settings.scene_cards import SUBJECT_NAMES
from explainer.core.settings.validation import SettingsError

STARTS_PART, BILL, COST, FORGETTING = "starts", "bill", "equal-cost", "forgetting"
PARTS = (STARTS_PART, BILL, COST, FORGETTING)
MODES = ("probe", "adapters", "all")
"""The ways to fine-tune of which forgetting is measured, from the gentlest on."""
HEEDED = {
    STARTS_PART: ("labels", "specialist", "subject"),
    BILL: ("labels", "subject"),
    COST: ("specialist", "subject"),
    FORGETTING: ("labels", "subject", "finetuning"),
}
"""The choices on which each part depends; all depend on the seeds."""
SEEDS = 10


@dataclass(frozen=True, slots=True)
class SchoolChoices:
    """How many labels per class there are, what the specialist knows, what is looked at.

    `part` is one of PARTS, `subject` what is learnt there, `finetuning` how it is where forgetting
    is measured. It is measured over `seeds` draws from `first_seed` on.
    """

    labels: int = 5
    specialist: str = "parity"
    subject: str = "parity"
    seeds: int = SEEDS
    first_seed: int = 0
    part: str = STARTS_PART
    finetuning: str = "all"

    @property
    def draws(self) -> range:
        """The seeds over which everything is measured."""
        return range(self.first_seed, self.first_seed + self.seeds)

    @property
    def other(self) -> str:
        """The subject on which half of a budget is spent: what the specialist has learnt.

        It is never the subject itself, which would be no other one.
        """
        others = [name for name in SUBJECT_NAMES if name != self.subject]
        return self.specialist if self.specialist in others else others[0]

    @property
    def command(self) -> str:
        """The command that measures and draws the same again: files carry it inside."""
        shown = {name: getattr(self, name) for name in HEEDED[self.part]}
        if self.part == COST:
            shown["specialist"] = self.other
        shown |= {"seeds": self.seeds, "first-seed": self.first_seed}
        given = " ".join(f"--{name} {value}" for name, value in shown.items())
        return f"explainer school {self.part} {given}"

    @property
    def questions(self) -> tuple[Question, ...]:
        """What has to be inquired after: a kind of question, then what that needs to know."""
        return {
            STARTS_PART: (
                ("school", self.specialist, self.labels, self.draws),
                ("reuse", self.subject, self.labels, self.draws),
            ),
            BILL: (("reuse", self.subject, self.labels, self.draws),),
            COST: ((COST, self.subject, self.other, self.draws),),
            FORGETTING: ((FORGETTING, self.subject, self.labels, self.draws),),
        }[self.part]


def asked_for(part: str, seeds: range, **given: Any) -> SchoolChoices:
    """Return the choices that somebody spells out, None for those left open.

    `SettingsError` if nothing in the part depends on one of them, or two contradict each other.
    """
    named = {name: value for name, value in given.items() if value is not None}
    for name in named:
        if name not in HEEDED[part]:
            raise SettingsError(
                "Nothing in '{part}' depends on --{name}: leave it out.", part=part, name=name
            )
    if part == COST and "specialist" in named:
        others = (name for name in SUBJECT_NAMES if name != named["specialist"])
        named.setdefault("subject", next(others))
    choices = SchoolChoices(part=part, seeds=len(seeds), first_seed=seeds.start, **named)
    if part == COST and named.get("specialist") == choices.subject:
        raise SettingsError(
            "'{subject}' would be learnt before itself: name another --specialist or --subject.",
            subject=choices.subject,
        )
    return choices
