"""Where an inset covers the fewest points of the plane that it stands on."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from explainer.core.figures.figure import Plot
from explainer.views.comparison.arms.stage_plan import INSET, SMALLEST, InsetPlace, PlaneCorner

LABELLED = 100_000
"""As many plain points weigh as much as one that has a label: more than there can be. Chosen: a
model has learnt from that one point."""
AROUND, AROUND_LABELLED = 0.03, 0.06
"""How far a free corner keeps away from the middles of plain and of labelled points, as a share of
the side: as far as the largest reach, and a gap (tuned by eye). Measured before an audience at
1280 x 720: a labelled point with its halo reaches 0.036, and an inset keeps 0.01 from the edge."""


def inset_place(plots: Sequence[Plot], top: float = 0.0) -> InsetPlace:
    """Return the largest place in a corner that is free on all planes, of two alike the lower.

    Without one it is the smallest, in the corner where least is covered. Where tabs stand on
    `top` of the plane they begin in the left corner, whatever is shown: no inset takes that.
    """
    corners = [each for each in PlaneCorner if not top or each is not PlaneCorner.TOP_LEFT]
    free = {corner: min(_free(plot, corner, top) for plot in plots) for corner in corners}
    best = max(corners, key=lambda corner: min(free[corner], INSET))
    if free[best] >= SMALLEST:
        return InsetPlace(best, min(free[best], INSET))
    places = (InsetPlace(corner, SMALLEST, free=False) for corner in corners)
    return min(places, key=lambda place: covered(plots, place, top))


def covered(plots: Sequence[Plot], place: InsetPlace, top: float = 0.0) -> int:
    """Return how much of the points of planes an inset covers that stands in a place."""
    return sum(
        int(np.sum(away < place.share)) * (LABELLED if dots.prominent else 1)
        for plot in plots
        for dots, away in zip(plot.dots, _away(plot, place.corner, top), strict=True)
    )


def hides_a_label(plots: Sequence[Plot], place: InsetPlace, top: float = 0.0) -> bool:
    """Tell whether a labelled point lies below an inset."""
    return covered(plots, place, top) >= LABELLED


def _free(plot: Plot, corner: PlaneCorner, top: float) -> float:
    """Return the side of the largest inset that covers no point there."""
    nearest = (float(each.min(initial=1.0)) for each in _away(plot, corner, top))
    return min(nearest, default=1.0)


def _away(plot: Plot, corner: PlaneCorner, top: float) -> list[np.ndarray]:
    """Return how large a square in the corner has to be to touch each point of each dots.

    One is as long as the card's side. Units are as long on y as on x, in the room below the `top`.
    """
    right, low = corner.value
    unit = max(plot.x.high - plot.x.low, (plot.y.high - plot.y.low) / (1.0 - top), 1e-12)
    away = []
    for dots in plot.dots:
        across, up = dots.points.astype(np.float64).T
        x = 0.5 + (across - (plot.x.low + plot.x.high) / 2) / unit
        y = (1.0 + top) / 2 - (up - (plot.y.low + plot.y.high) / 2) / unit
        # Nobody sees what lies outside.
        seen = (x >= 0) & (x <= 1) & (y >= top) & (y <= 1)
        around = AROUND_LABELLED if dots.prominent else AROUND
        away.append(np.maximum(1 - x if right else x, 1 - y if low else y)[seen] - around)
    return away
