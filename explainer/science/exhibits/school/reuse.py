"""Reuse: an encoder that was pretrained once on digits, fine-tuned for another task on them.

What that costs, and how soon it is as good, is held against training from scratch.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from explainer.core.exhibits.school.reuse_table import REUSES
from explainer.core.measuring.efficiency import effect
from explainer.core.measuring.intervals import Interval, of_differences, of_shares
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.core.training.cost import Cost, label_cost, pretraining_cost, probe_cost
from explainer.science.exhibits.school.starts import relabelled_stack, start_of
from explainer.science.steps import Steps, Stretch, Stretches, last_of, remembered
from explainer.science.stopwatch import Clock, Stopwatch
from explainer.science.training.arms import Arm, recipe
from explainer.science.training.seed_stack import SeedStack, untrained
from explainer.science.training.stacked_counts import buckets

NEARLY = 0.95
"""Which share of a final accuracy counts as having arrived; chosen."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Course:
    """How one start learns the task: test accuracy [steps + 1, seeds], and what a model cost."""

    accuracy: Floats
    cost: Cost

    @property
    def final(self) -> Floats:
        """The accuracy [seeds] after the last step."""
        return np.asarray(self.accuracy[-1])

    def steps_to(self, targets: Floats) -> list[int | None]:
        """Return after how many steps each seed first reaches its target, None if never."""
        reached: NDArray[np.bool_] = np.greater_equal(self.accuracy, targets)
        return [int(seed.argmax()) if seed.any() else None for seed in reached.T]


@dataclass(frozen=True, slots=True, eq=False)
class Reuse:
    """The courses of both starts, and what the pretraining cost that one of them builds on."""

    subject: str
    labels: int
    pretraining: Cost
    courses: dict[str, Course]

    @property
    def gain(self) -> Interval:
        """How much more often the reused encoder is right at the end, paired by seed."""
        return of_differences(self.courses["reused"].final - self.courses["scratch"].final)

    def plain(self) -> dict[str, Any]:
        """Return everything as plain values, in the order in which it is printed."""
        target = NEARLY * self.courses["scratch"].final
        return {
            "subject": self.subject,
            "labels_per_class": self.labels,
            "seeds": len(target),
            "target": round(float(target.mean()), 4),
            "pretraining": plain_cost(self.pretraining),
            "starts": {name: self._start(name, target) for name in REUSES},
            "difference": self.gain.rounded(),
            "effect": effect(self.gain),
        }

    def _start(self, name: str, target: Floats) -> dict[str, Any]:
        course = self.courses[name]
        return {
            "accuracy": of_shares(course.final).rounded(),
            **plain_cost(course.cost),
            "steps_to_own": mean_steps(course.steps_to(NEARLY * course.final)),
            "steps_to_target": mean_steps(course.steps_to(target)),
            "reached_target": sum(n is not None for n in course.steps_to(target)),
            "course": [_rounded(of_shares(moment)) for moment in course.accuracy],
        }


def _rounded(found: Interval) -> list[float]:
    """Return a mean and the ends of its interval; with one seed all three are the mean."""
    return [round(number, 4) for number in (found.mean, *found.ends)]


def plain_cost(cost: Cost) -> dict[str, Any]:
    """Return a cost as plain values."""
    seconds = None if cost.seconds is None else round(cost.seconds, 4)
    return {"steps": cost.steps, "seconds": seconds, "operations": cost.operations}


def mean_steps(steps: Sequence[int | None]) -> float | None:
    """Return the mean over the seeds that arrive; None if none does."""
    known = [n for n in steps if n is not None]
    return round(sum(known) / len(known), 1) if known else None


def reusing(subject: str, labels: int, seeds: Sequence[int], clock: Clock) -> Steps[Reuse]:
    """Learn a subject from scratch and from a pretrained encoder; seconds are a model's share."""
    yield Stretches(1 + len(REUSES))
    stack, seconds = yield from _pretrained_stack(seeds, clock)
    learners = relabelled_stack(stack, subject, seeds)
    settings = learners.settings.changed(labels_per_class=labels)
    costs = {"scratch": label_cost(settings), "reused": probe_cost(settings)}
    courses = {}
    for name, start in zip(REUSES, ("scratch", "pretrained"), strict=True):
        courses[name] = yield from _course(
            learners, start_of(learners, start), labels, clock, costs[name]
        )
    spent = pretraining_cost(stack.settings, seconds / len(seeds))
    return Reuse(subject, labels, spent, courses)


_STACKS: dict[tuple[tuple[int, ...], Clock], tuple[SeedStack, float]] = {}
"""Those who were pretrained last, and how long it took: every task of a chapter shares them."""


def _pretrained_stack(seeds: Sequence[int], clock: Clock) -> Steps[tuple[SeedStack, float]]:
    """Pretrain on the digits' pictures, once for all tasks; return the seconds as well."""
    key, measure = (tuple(seeds), clock), partial(_pretrained, seeds, clock)
    return (yield from remembered(_STACKS, key, measure))


def _pretrained(seeds: Sequence[int], clock: Clock) -> Steps[tuple[SeedStack, float]]:
    start, watch = untrained(settings_for("digits"), seeds), Stopwatch(clock)
    yield Stretch(Stage.PRETRAINING, recipe(start.settings).steps)
    last = yield from last_of(watch.timed(start.pretraining()))
    return replace(start, pretrained=last.encoders, learnt=last.kept), watch.seconds


def _course(learners: SeedStack, arm: Arm, labels: int, clock: Clock, cost: Cost) -> Steps[Course]:
    """Train one arm, and test it before every step and after the last."""
    evaluation, watch = learners.evaluation(arm), Stopwatch(clock)
    steps, seeds = arm.plan.steps, len(learners.draws)
    accuracy = torch.empty(steps + 1, seeds)
    each = buckets(arm.start, learners.draws, [labels], arm.plan)
    yield Stretch(Stage.FINETUNING, len(each) * (steps + 1))
    for bucket in each:
        for step, models in enumerate(watch.timed(bucket.training())):
            accuracy[step, bucket.seeds] = evaluation.scores(models, bucket.seeds).accuracy
            yield None
    found = accuracy.double().numpy()
    return Course(found, replace(cost, seconds=watch.seconds / seeds))
