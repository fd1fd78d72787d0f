"""Equal cost of labels: one budget, spent on the subject alone or on another subject as well.

From scratch, and after pretraining without labels, all labels are of the subject itself. The
specialist buys half of them for another subject, learns that from scratch, and is then fine-tuned
on the other half: supervised pretraining with its price. All have the same network, first weights,
pictures and steps on the subject; the two that were pretrained took more steps before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from explainer.core.exhibits.school.equal_cost_table import BUDGETS
from explainer.core.exhibits.school.school_table import STARTS
from explainer.core.measuring.efficiency import effect
from explainer.core.measuring.intervals import Interval, of_shares
from explainer.core.measuring.simultaneous import at_once
from explainer.core.settings.catalogue import FINETUNINGS
from explainer.science.exhibits.school.starts import pretrained_stack, relabelled_stack, taught
from explainer.science.networks.stack import Stack
from explainer.science.steps import Steps, Stretches
from explainer.science.training.arms import Arm, plan
from explainer.science.training.seed_stack import SeedStack, trained

AS_SCRATCH = "as-scratch"
"""All layers, at the rate and decay that were tuned for training from scratch."""
WAYS = (*FINETUNINGS, AS_SCRATCH)
PRETRAINED_WAYS = {
    "digits": "probe-then-all",
    "parity": "last",
    "halves": "last",
    "loops": "last",
}
"""How the encoder without labels is fine-tuned in each subject: chosen by `choosing_ways`."""
SPECIALIST_WAYS = {
    ("digits", "parity"): AS_SCRATCH,
    ("digits", "halves"): AS_SCRATCH,
    ("digits", "loops"): AS_SCRATCH,
    ("parity", "digits"): "adapters",
    ("parity", "halves"): AS_SCRATCH,
    ("parity", "loops"): AS_SCRATCH,
    ("halves", "digits"): "last",
    ("halves", "parity"): "all",
    ("halves", "loops"): AS_SCRATCH,
    ("loops", "digits"): "probe-then-all",
    ("loops", "parity"): "probe-then-all",
    ("loops", "halves"): "all",
}
"""How a specialist is fine-tuned, by its new subject and its first: chosen by `choosing_ways`."""

LOOKS = len(STARTS) * (len(STARTS) - 1) // 2 * len(BUDGETS)
"""How many differences are looked at: each pair of starts at each budget."""

Errors = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class EqualCost:
    """Test errors [starts, budgets, seeds] in `subject`; the specialist began with `other`."""

    subject: str
    other: str
    errors: Errors

    def accuracy(self, start: str, budget: int) -> Interval:
        """Return the accuracy that a start reaches with so many labels in all."""
        return of_shares(1 - self._row(start, budget))

    def gain(self, start: str, budget: int, over: str = "scratch") -> Interval:
        """Return how much more often a start is right than another one, paired by seed.

        The intervals of all budgets and pairs of starts hold at once.
        """
        return at_once(self._row(over, budget) - self._row(start, budget), LOOKS)

    def ahead(self, budget: int) -> str | None:
        """Return the start that is ahead of both others, each by its paired interval."""
        for start in STARTS:
            others = [other for other in STARTS if other != start]
            if all(self.gain(start, budget, other).above(0.0) for other in others):
                return start
        return None

    def plain(self) -> dict[str, Any]:
        """Return everything as plain values, in the order in which it is printed."""
        return {
            "subject": self.subject,
            "other": self.other,
            "seeds": self.errors.shape[2],
            "looks": LOOKS,
            "ways": {
                "pretrained": PRETRAINED_WAYS[self.subject],
                "specialist": SPECIALIST_WAYS[self.subject, self.other],
            },
            "budgets": [self._budget(budget) for budget in BUDGETS],
        }

    def _budget(self, budget: int) -> dict[str, Any]:
        gains = {start: self.gain(start, budget) for start in STARTS[1:]}
        return {
            "labels": budget,
            **{start: self.accuracy(start, budget).rounded() for start in STARTS},
            "gains": {start: gain.rounded() for start, gain in gains.items()},
            "effects": {start: effect(gain) for start, gain in gains.items()},
            "ahead": self.ahead(budget),
        }

    def _row(self, start: str, budget: int) -> Errors:
        return np.asarray(self.errors[STARTS.index(start), BUDGETS.index(budget)])


def equal_cost(subject: str, other: str, seeds: Sequence[int]) -> Steps[EqualCost]:
    """Spend every budget in three ways; every seed has its own pictures and weights."""
    yield Stretches(1 + len(BUDGETS) * (1 + len(STARTS)))
    stack = yield from pretrained_stack(seeds)
    learners, first = (relabelled_stack(stack, name, seeds) for name in (subject, other))
    errors = np.empty((len(STARTS), len(BUDGETS), len(seeds)))
    specialist = SPECIALIST_WAYS[subject, other]
    for place, budget in enumerate(BUDGETS):
        encoders = yield from specialists(first, budget // 2)
        arms = (
            learners.arm("supervised"),
            in_way(learners, learners.pretrained, PRETRAINED_WAYS[subject]),
            in_way(learners, encoders, specialist),
        )
        for row, (arm, labels) in enumerate(zip(arms, (budget, budget, budget // 2), strict=True)):
            errors[row, place] = yield from errors_with(learners, arm, labels)
    return EqualCost(subject, other, errors)


def specialists(learners: SeedStack, labels: int) -> Steps[Stack]:
    """Return encoders that have learnt a subject from scratch from so many labels in all."""
    models = yield from taught(learners, learners.arm("supervised"), per_class(learners, labels))
    return models.encoders


def in_way(learners: SeedStack, encoders: Stack, way: str) -> Arm:
    """Return the arm that fine-tunes given encoders in one of WAYS."""
    settings = learners.settings.changed(finetuning="all" if way == AS_SCRATCH else way)
    arm = replace(learners, settings=settings, pretrained=encoders).arm("pretrained")
    return replace(arm, plan=plan(settings, "supervised")) if way == AS_SCRATCH else arm


def errors_with(learners: SeedStack, arm: Arm, labels: int) -> Steps[Errors]:
    """Return the test errors [seeds] of an arm that gets so many labels in all."""
    scores = yield from trained(learners, arm, [per_class(learners, labels)])
    return scores.test_error[0].double().numpy()


def per_class(learners: SeedStack, labels: int) -> int:
    """Return how many labels of each class a budget buys: every class gets as many."""
    return labels // len(learners.settings.card.classes)
