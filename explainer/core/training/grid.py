"""A regular grid over the plane: straight where the points lie, bent where the encoder puts it."""

from __future__ import annotations

import numpy as np

from explainer.core.training.frames import Floats, frozen

LINES, POINTS = 11, 31
"""How many lines run each way, and how many points are on each; chosen to look smooth when bent."""


def straight_grid(extent: tuple[float, float, float, float]) -> Floats:
    """Return the lines of a grid [2 * LINES, POINTS, 2] over a plane: upright ones first.

    `extent` is the plane's left, bottom, right and top; no line lies on its edge.
    """
    left, bottom, right, top = extent
    share, along = (np.arange(LINES) + 0.5) / LINES, np.linspace(0, 1, POINTS)
    x, y = left + (right - left) * share, bottom + (top - bottom) * share
    wide, high = left + (right - left) * along, bottom + (top - bottom) * along
    upright = np.stack(np.broadcast_arrays(x[:, None], high[None]), axis=2)
    level = np.stack(np.broadcast_arrays(wide[None], y[:, None]), axis=2)
    return frozen(np.concatenate([upright, level]))
