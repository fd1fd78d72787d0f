"""Underfits, overfits or fits: a rule on measured errors, not an impression."""

from __future__ import annotations

from explainer.core.intervals import Interval

TOLERANCE = 0.05

UNDERFITS, OVERFITS, FITS, UNDECIDED = "underfits", "overfits", "fits", "undecided"


def verdict(
    train_above_reference: Interval,
    test_above_train: Interval,
    test_above_reference: Interval,
    tolerance: float = TOLERANCE,
) -> tuple[str, ...]:
    """Return what holds of a model, from intervals of differences of errors over seeds.

    The reference is the error of the largest selectable net trained on unlimited fresh
    labels. A gap between test and train alone is not overfitting: noisy data give harmless
    gaps. Both underfitting and overfitting may hold.
    """
    found = []
    if train_above_reference.above(tolerance):
        found.append(UNDERFITS)
    if test_above_train.above(tolerance) and test_above_reference.above(tolerance):
        found.append(OVERFITS)
    if UNDERFITS not in found and test_above_reference.at_most(tolerance):
        found.append(FITS)
    return tuple(found) or (UNDECIDED,)
