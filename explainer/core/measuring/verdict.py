"""Underfits, overfits or fits: a rule on measured errors, not an impression."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from explainer.core.measuring.intervals import Interval, clipped, interval, widened

TOLERANCE = 0.05
"""Chosen: five points, which people see in a plane."""
OVERTRAINED_SHARE, OVERTRAINED_NATS = 0.05, 0.05
"""Chosen, both for the loss above its least (the measure is that of Prechelt 1998)."""
MISCALIBRATED = 0.10
"""Chosen, for the expected calibration error of Guo et al. 2017."""

UNDERFITS, OVERFITS, FITS, UNDECIDED = "underfits", "overfits", "fits", "undecided"
OVERTRAINED, OVERCONFIDENT = "overtrained", "over-confident"


NETWORK, LARGEST_CLASS = "network", "largest"
"""Two of the methods that a reference can be of: the others are called as baselines are."""
SIMPLE_METHODS = ("logistic", "machine", "neighbours", "forest")
"""What is tried on rows of which there are no more, beside naming the largest class."""
BEYOND_CHANCE = 2.5
"""Standard errors, defined: the 95 % point of the best of four methods that know nothing
(Bonferroni)."""


@dataclass(frozen=True, slots=True)
class Reference:
    """What models are held against: the error that can be reached, as far as was tried.

    Where points are generated it is that of the largest selectable network, trained on
    unlimited fresh labels; otherwise that of the best of some simple methods, cross-validated
    on labelled rows outside the test set. `deviation` is its standard error. `largest` is the
    error of always naming the largest class, with its own; 1 where nobody knows it.
    """

    error: float
    deviation: float = 0.0
    method: str = NETWORK
    largest: float = 1.0
    largest_deviation: float = 0.0

    @property
    def learnable(self) -> bool:
        """Whether the reference is better than naming the largest class, beyond chance."""
        return self.error + BEYOND_CHANCE * self.deviation < self.largest


def deviation_of(error: float, points: int) -> float:
    """Return the standard error of an error on so many points (Agresti & Coull 1998: two added
    on each side, so that no error at all is not taken for certainty).
    """
    share = (error * points + 2) / (points + 4)
    return math.sqrt(share * (1 - share) / (points + 4))


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What holds of a model, and the three differences of errors that say so.

    Where nothing is `learnable` nothing can be fitted or missed: only memorised.
    """

    found: tuple[str, ...]
    train_above_reference: Interval
    test_above_train: Interval
    test_above_reference: Interval
    learnable: bool = True


def diagnosis(
    train: NDArray[np.float64],
    test: NDArray[np.float64],
    reference: Reference,
    tolerance: float = TOLERANCE,
) -> Diagnosis:
    """Return the verdict on errors [seeds] on labelled and on fresh points.

    Intervals of differences to the reference carry its own error beside that over seeds.
    """
    differences = (
        _possible(widened(interval(train - reference.error), reference.deviation)),
        _possible(interval(test - train)),
        _possible(widened(interval(test - reference.error), reference.deviation)),
    )
    if not reference.learnable:
        return Diagnosis(memorised(*differences[:2], tolerance), *differences, learnable=False)
    better = widened(interval(reference.largest - test), reference.largest_deviation)
    found = verdict(*differences, tolerance, above_largest=better.above(0.0))
    return Diagnosis(found, *differences)


def _possible(found: Interval) -> Interval:
    """Return the interval of a difference of errors without what no two shares differ by."""
    return clipped(found, -1.0, 1.0)


def memorised(
    train_above_reference: Interval, test_above_train: Interval, tolerance: float = TOLERANCE
) -> tuple[str, ...]:
    """Return what holds of a model where no method is better than naming the largest class.

    It overfits if it knows its own labels better than anything could know them, and no others.
    """
    by_heart = train_above_reference.at_most(-tolerance) and test_above_train.above(tolerance)
    return (OVERFITS,) if by_heart else (UNDECIDED,)


def verdict(
    train_above_reference: Interval,
    test_above_train: Interval,
    test_above_reference: Interval,
    tolerance: float = TOLERANCE,
    *,
    above_largest: bool = True,
) -> tuple[str, ...]:
    """Return what holds of a model, from intervals of differences of errors over seeds.

    A gap between test and train alone is not overfitting: noisy data give harmless gaps.
    Both underfitting and overfitting may hold. What is not surely more often right than naming
    the largest class (`above_largest`) fits nothing.
    """
    found = []
    if train_above_reference.above(tolerance):
        found.append(UNDERFITS)
    if test_above_train.above(tolerance) and test_above_reference.above(tolerance):
        found.append(OVERFITS)
    if UNDERFITS not in found and above_largest and test_above_reference.at_most(tolerance):
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
