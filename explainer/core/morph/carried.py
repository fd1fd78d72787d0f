"""Carried lines: where a bent grid takes places of the plane, between its own lines.

Only for moments of older files: the lab embeds the boundary itself.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from explainer.core.training.frames import Floats, frozen
from explainer.core.training.grid import LINES, POINTS

Extent = tuple[float, float, float, float]


def carried(places: Floats, extent: Extent, grid: Floats) -> Floats:
    """Return where places [m, 2] of a plane of this `extent` go with its grid [lines, POINTS, 2].

    Linear both ways between the upright lines, and beyond the outermost of them.
    """
    left, bottom, right, top = extent
    column, across = _cell((places[:, 0] - left) / (right - left) * LINES - 0.5, LINES)
    row, up = _cell((places[:, 1] - bottom) / (top - bottom) * (POINTS - 1), POINTS)
    upright = grid[:LINES]
    low, high = (
        (1 - up) * upright[column + beside, row] + up * upright[column + beside, row + 1]
        for beside in (0, 1)
    )
    return frozen((1 - across) * low + across * high)


def _cell(
    position: NDArray[np.floating], count: int
) -> tuple[NDArray[np.int64], NDArray[np.floating]]:
    """Return before which of `count` lines positions [m] lie, and how far behind it [m, 1]."""
    before = np.clip(np.floor(position), 0, count - 2).astype(np.int64)
    return before, (position - before)[:, None]
