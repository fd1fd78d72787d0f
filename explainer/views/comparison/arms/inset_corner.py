"""Where an inset covers the fewest points of the plane that it stands on."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from explainer.core.figures.figure import Plot
from explainer.views.comparison.arms.stage_plan import PlaneCorner

LABELLED = 10
"""As many plain points weigh as much as one that has a label (tuned: those are few and large)."""


def free_corner(plots: Sequence[Plot], share: float) -> PlaneCorner:
    """Return the corner of squares of a `share` of the side that covers least on all planes.

    Of corners alike the first is taken, the one at the bottom right.
    """
    return min(PlaneCorner, key=lambda corner: sum(_covered(plot, corner, share) for plot in plots))


def _covered(plot: Plot, corner: PlaneCorner, share: float) -> int:
    """Return how much of a plane's points a corner covers."""
    right, low = corner.value
    covered = 0
    for dots in plot.dots:
        x = _along(dots.points[:, 0], plot.x.low, plot.x.high)
        y = 1.0 - _along(dots.points[:, 1], plot.y.low, plot.y.high)
        across = x >= 1.0 - share if right else x <= share
        upright = y >= 1.0 - share if low else y <= share
        covered += int(np.sum(across & upright)) * (LABELLED if dots.prominent else 1)
    return covered


def _along(values: np.ndarray, low: float, high: float) -> np.ndarray:
    return (values - low) / max(high - low, 1e-12)
