"""What many seeds say: errors by label count, paired differences, what the crowd was worth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from explainer.core.measuring.intervals import Interval, of_differences, of_shares, t_quantile
from explainer.core.measuring.simultaneous import at_once
from explainer.core.measuring.verdict import Diagnosis, Reference, diagnosis
from explainer.core.text.quantities import HELPS, HURTS, NO_EVIDENCE

Errors = NDArray[np.float64]

ARMS = ("supervised", "pretrained", "control")


@dataclass(frozen=True, slots=True, eq=False)
class Outcomes:
    """Errors of some methods, each [methods, counts, seeds].

    `counts` are labels per class, ascending; `train_error` is on the labelled points,
    `test_error` on fresh ones, `group_error` [methods, counts, groups, seeds] on those of each
    group that the scene's card names. `learnt` [seeds] says with which of them pretraining was
    kept, because it has taught anything or is an example of failure; it is empty where nobody
    knows.
    """

    methods: tuple[str, ...]
    counts: tuple[int, ...]
    seeds: tuple[int, ...]
    train_error: Errors
    test_error: Errors
    group_error: Errors | None = None
    learnt: tuple[bool, ...] = ()

    @property
    def dropped(self) -> bool:
        """Whether pretraining has learnt nothing with any seed: all arms are then one."""
        return bool(self.learnt) and not any(self.learnt)

    @property
    def kind(self) -> tuple[object, ...]:
        """What other outcomes must share with these to be joined with them."""
        return self.methods, self.counts, self.group_error is None

    def train(self, method: str, labels: int) -> Errors:
        """Return the errors [seeds] of a method on its labelled points."""
        return self._row(self.train_error, method, labels)

    def test(self, method: str, labels: int) -> Errors:
        """Return the errors [seeds] of a method on fresh points."""
        return self._row(self.test_error, method, labels)

    def accuracy(self, method: str) -> list[Interval]:
        """Return the test accuracy of a method at each label count."""
        return [of_shares(1 - self.test(method, count)) for count in self.counts]

    def band(self, method: str) -> Errors:
        """Return mean, low and high [counts, 3] of a method's test accuracy.

        With one seed all three are the mean.
        """
        return _band(self, method)

    def difference(self, labels: int) -> Interval:
        """Return how much more often the pretrained arm is right than the supervised one.

        Paired: both arms of a seed have the same points, labels and first weights. The interval
        is that of this count alone.
        """
        return of_differences(self.gains(labels))

    def difference_at_once(
        self, labels: int, looks: int, most_seeds: int | None = None
    ) -> Interval:
        """Return the same difference with an interval that allows for so many looks."""
        return _at_once(self, labels, looks, most_seeds)

    def group(self, method: str, labels: int, number: int) -> Interval:
        """Return the accuracy of a method on one group of fresh points."""
        assert self.group_error is not None, "the scene's card names groups"
        row = self._row(self.group_error, method, labels)
        return of_shares(1 - row[number])

    def diagnosis(self, method: str, labels: int, reference: Reference) -> Diagnosis:
        """Return the verdict on a method, with the intervals it rests on."""
        return _diagnosis(self, method, labels, reference)

    def gains(self, labels: int) -> Errors:
        """Return how much less the pretrained arm errs than the supervised one [seeds]."""
        return self.test("supervised", labels) - self.test("pretrained", labels)

    def _row(self, errors: Errors, method: str, labels: int) -> Errors:
        return np.asarray(errors[self.methods.index(method), self.counts.index(labels)])


# Every picture of a run shows the same bands: they are worked out once.
@lru_cache(maxsize=16)
def _band(outcomes: Outcomes, method: str) -> Errors:
    accuracies = 1 - outcomes.test_error[outcomes.methods.index(method)]
    seeds = accuracies.shape[1]
    mean, half = accuracies.mean(axis=1), np.zeros(len(outcomes.counts))
    if seeds > 1:
        spread = accuracies.std(axis=1, ddof=1) / np.sqrt(seeds)
        half = t_quantile(seeds - 1) * spread
    ends = np.stack([mean - half, mean + half], axis=1).clip(0.0, 1.0)
    band = np.column_stack([mean, ends])
    band.flags.writeable = False
    return band


# The slider comes back to the same counts.
@lru_cache(maxsize=64)
def _at_once(outcomes: Outcomes, labels: int, looks: int, most_seeds: int | None) -> Interval:
    return at_once(outcomes.gains(labels), looks, most_seeds)


@lru_cache(maxsize=128)
def _diagnosis(outcomes: Outcomes, method: str, labels: int, reference: Reference) -> Diagnosis:
    errors = outcomes.train(method, labels), outcomes.test(method, labels)
    return diagnosis(*errors, reference)


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """What is known so far of one experiment over many seeds.

    `reference` is what verdicts are held against, `best` the scene's best
    possible accuracy, None where nobody knows it. `baselines` are other methods on the same
    labelled points. `looks` says how many differences are looked at, once all seeds are there;
    None: whoever moves the slider may look at each count, every time that seeds arrive.
    """

    outcomes: Outcomes | None = None
    baselines: Outcomes | None = None
    reference: Reference | None = None
    best: float | None = None
    looks: int | None = None

    def knows(self, labels: int) -> bool:
        """Whether the arms were measured at so many labels per class, over several seeds."""
        outcomes = self.outcomes
        return outcomes is not None and labels in outcomes.counts and len(outcomes.seeds) > 1


def joined(parts: Sequence[Outcomes]) -> Outcomes:
    """Return the outcomes of all seeds of all parts, in the order of the seeds."""
    parts = sorted(parts, key=lambda part: part.seeds)
    return Outcomes(
        parts[0].methods,
        parts[0].counts,
        tuple(seed for part in parts for seed in part.seeds),
        np.concatenate([part.train_error for part in parts], axis=2),
        np.concatenate([part.test_error for part in parts], axis=2),
        _joined_groups([part.group_error for part in parts]),
        _joined_learnt(parts),
    )


def filled_in(curve: Outcomes, between: Sequence[Outcomes]) -> Outcomes:
    """Return a curve with the same seeds' outcomes at further label counts."""
    parts = [curve, *between]
    counts = [count for part in parts for count in part.counts]
    order = np.argsort(counts)
    groups = [part.group_error for part in parts if part.group_error is not None]
    return Outcomes(
        curve.methods,
        tuple(counts[place] for place in order),
        curve.seeds,
        np.concatenate([part.train_error for part in parts], axis=1)[:, order],
        np.concatenate([part.test_error for part in parts], axis=1)[:, order],
        np.concatenate(groups, axis=1)[:, order] if groups else None,
        curve.learnt,
    )


# Whoever moves the slider asks for the same curve again and again.
@lru_cache(maxsize=4)
def curve_of(arms: tuple[Outcomes, ...], between: tuple[tuple[Outcomes, ...], ...]) -> Outcomes:
    """Return the curve of all parts, with the parts of what was measured `between` its counts."""
    return filled_in(joined(arms), [joined(parts) for parts in between])


def _joined_learnt(parts: Sequence[Outcomes]) -> tuple[bool, ...]:
    known = all(part.learnt for part in parts)
    return tuple(seed for part in parts for seed in part.learnt) if known else ()


def _joined_groups(parts: Sequence[Errors | None]) -> Errors | None:
    known = [part for part in parts if part is not None]
    return np.concatenate(known, axis=3) if len(known) == len(parts) else None


def effect(difference: Interval) -> str:
    """Return what a paired difference says: helps, hurts, or no evidence of either."""
    if difference.above(0.0):
        return HELPS
    return HURTS if difference.high is not None and difference.high < 0 else NO_EVIDENCE
