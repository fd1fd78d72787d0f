"""Underfits, overfits or fits: a rule on measured errors, not an impression."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from explainer.core.intervals import Interval, interval

TOLERANCE = 0.05
OVERTRAINED_SHARE, OVERTRAINED_NATS = 0.05, 0.05
MISCALIBRATED = 0.10

UNDERFITS, OVERFITS, FITS, UNDECIDED = "underfits", "overfits", "fits", "undecided"
OVERTRAINED, OVERCONFIDENT = "overtrained", "over-confident"


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What holds of a model, and the three differences of errors that say so."""

    found: tuple[str, ...]
    train_above_reference: Interval
    test_above_train: Interval
    test_above_reference: Interval


def diagnosis(
    train: NDArray[np.float64],
    test: NDArray[np.float64],
    reference: float,
    tolerance: float = TOLERANCE,
) -> Diagnosis:
    """Return the verdict on errors [seeds] on labelled and on fresh points.

    `reference` is the error of the largest selectable net trained on unlimited fresh
    labels.
    """
    differences = interval(train - reference), interval(test - train), interval(test - reference)
    return Diagnosis(verdict(*differences, tolerance), *differences)


def verdict(
    train_above_reference: Interval,
    test_above_train: Interval,
    test_above_reference: Interval,
    tolerance: float = TOLERANCE,
) -> tuple[str, ...]:
    """Return what holds of a model, from intervals of differences of errors over seeds.

    A gap between test and train alone is not overfitting: noisy data give harmless gaps.
    Both underfitting and overfitting may hold.
    """
    found = []
    if train_above_reference.above(tolerance):
        found.append(UNDERFITS)
    if test_above_train.above(tolerance) and test_above_reference.above(tolerance):
        found.append(OVERFITS)
    if UNDERFITS not in found and test_above_reference.at_most(tolerance):
        found.append(FITS)
    return tuple(found) or (UNDECIDED,)


def overtrained(losses: list[float]) -> bool:
    """Return whether the last of a run's test losses lies well above the lowest.

    More than 5 % and more than 0.05 nats (Prechelt 1998, section 2: generalisation loss).
    """
    surplus = losses[-1] - min(losses)
    return surplus > OVERTRAINED_NATS and surplus > OVERTRAINED_SHARE * min(losses)


def overconfident(calibration_error: float | None) -> bool:
    """Return whether the expected calibration error is above 0.10 (Guo et al. 2017)."""
    return calibration_error is not None and calibration_error > MISCALIBRATED
