"""At how many labels per class a label-efficiency curve is measured.

The module loads without numpy, so that the window is on the screen before it arrives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.core.measuring.seeds import AT_ONCE, USUAL_SEEDS
from explainer.core.settings.architectures import MULTILAYER

if TYPE_CHECKING:
    from explainer.core.measuring.efficiency import Measured
    from explainer.core.measuring.intervals import Interval
    from explainer.core.settings.settings import Settings

DEAR_COUNTS = (1, 2, 4, 8, 16, 30)
"""Chosen: each about twice the one before; to train all thirty takes seven times as long."""


def curve_counts(settings: Settings) -> tuple[int, ...]:
    """Return the label counts of a curve: all there are, fewer where every model is dear."""
    most = settings.most_labels
    if settings.architecture == MULTILAYER:
        return tuple(range(1, most + 1))
    return (*(count for count in DEAR_COUNTS if count < most), most)


def curve_looks(settings: Settings) -> int:
    """Return how many differences of a curve may be looked at: what is said of one allows for all.

    Any label count of the slider can be asked for, and every time that further seeds arrive.
    Measured in 1,000 surveys with shuffled labels: 3 % say at some time up to 20 seeds that
    pretraining helps or hurts, 4 to 5 % up to 100.
    """
    return settings.most_labels * (USUAL_SEEDS // AT_ONCE)


def looked_at(measured: Measured, settings: Settings) -> int:
    """Return how many looks an interval of one difference of these allows for."""
    return curve_looks(settings) if measured.looks is None else measured.looks


def difference_looked_at(measured: Measured, settings: Settings) -> Interval:
    """Return the paired difference at the slider, with an interval that allows for all looks."""
    assert measured.outcomes is not None
    planned = USUAL_SEEDS if measured.looks is None else None
    return measured.outcomes.difference_at_once(
        settings.labels_per_class, looked_at(measured, settings), planned
    )


def counts_beside(settings: Settings) -> tuple[int, ...]:
    """Return the label counts of a curve, and the one that is looked at."""
    return tuple(sorted({*curve_counts(settings), settings.labels_per_class}))
