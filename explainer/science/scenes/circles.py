"""A ring of radius 0.5 inside a ring of radius 1."""

import numpy as np

from explainer.science.scenes.curves import CurveScene
from explainer.science.scenes.scene import Floats


def outer_ring(shares: Floats) -> Floats:
    """Return places [n, 2] on the circle of radius 1."""
    angle = 2 * np.pi * shares
    return np.stack([np.cos(angle), np.sin(angle)], axis=1)


def inner_ring(shares: Floats) -> Floats:
    """Return places [n, 2] on the circle of radius 0.5."""
    return 0.5 * outer_ring(shares)


SCENE = CurveScene((outer_ring, inner_ring), box=(-1.0, -1.0, 1.0, 1.0))
