"""What pretraining is worth over many seeds, with intervals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.special import stdtrit

from explainer.core.intervals import Interval
from explainer.core.settings import Settings
from explainer.core.verdict import verdict
from explainer.science.arms import ARMS
from explainer.science.reference import reference_error
from explainer.science.scenes import SCENES
from explainer.science.trial import trial

Floats = NDArray[np.float64]

SEEDS_AT_ONCE = 5


@dataclass(frozen=True, slots=True)
class Outcomes:
    """Errors [counts, arms, seeds] on the labelled points and on the test set."""

    train_error: Floats
    test_error: Floats


def outcomes(settings: Settings, counts: Sequence[int], seeds: Sequence[int]) -> Outcomes:
    """Train all arms of some seeds at each label count, as stacks."""
    tried = trial(settings, seeds)
    shape = (len(ARMS), len(seeds))
    pairs = [tried.outcome(count) for count in counts]
    return Outcomes(
        np.stack([1 - train.accuracy.double().numpy().reshape(shape) for train, _ in pairs]),
        np.stack([1 - test.accuracy.double().numpy().reshape(shape) for _, test in pairs]),
    )


def joined_outcomes(parts: Sequence[Outcomes]) -> Outcomes:
    """Return all seeds of all parts, in that order."""
    return Outcomes(
        np.concatenate([part.train_error for part in parts], axis=2),
        np.concatenate([part.test_error for part in parts], axis=2),
    )


def report(settings: Settings, counts: Sequence[int], measured: Outcomes) -> dict[str, Any]:
    """Return the measurement as plain values, in the order in which it is printed."""
    reference = reference_error(settings.scene, settings.noise, settings.unlabelled)
    best = SCENES[settings.scene].best_possible(settings.noise)
    return {
        "scene": settings.scene,
        "objective": settings.objective,
        "seeds": measured.test_error.shape[2],
        "best_possible": None if best is None else round(best, 4),
        "rows": [_row(measured, index, count, reference) for index, count in enumerate(counts)],
    }


def interval(values: Floats) -> Interval:
    """Return the mean of `values` [seeds] with its 95 % t-interval."""
    mean = float(values.mean())
    if len(values) < 2:
        return Interval(mean, None, None)
    spread = float(values.std(ddof=1)) / np.sqrt(len(values))
    half = float(stdtrit(len(values) - 1, 0.975)) * spread
    return Interval(mean, mean - half, mean + half)


def _row(measured: Outcomes, index: int, count: int, reference: float) -> dict[str, Any]:
    train, test = measured.train_error[index], measured.test_error[index]
    supervised, pretrained = test[ARMS.index("supervised")], test[ARMS.index("pretrained")]
    return {
        "labels_per_class": count,
        **{arm: interval(1 - errors).rounded() for arm, errors in zip(ARMS, test, strict=True)},
        "difference": interval(supervised - pretrained).rounded(),
        "verdicts": {
            arm: list(_verdict(train[position], test[position], reference))
            for position, arm in enumerate(ARMS)
        },
    }


def _verdict(train: Floats, test: Floats, reference: float) -> tuple[str, ...]:
    return verdict(interval(train - reference), interval(test - train), interval(test - reference))
