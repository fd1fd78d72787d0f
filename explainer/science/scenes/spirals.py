"""Two arms that wind 1.2 times around each other."""

import numpy as np

from explainer.science.scenes.curves import CurveScene
from explainer.science.scenes.scene import Floats

TURNS = 1.2
INNER_RADIUS = 0.12


def first_arm(shares: Floats) -> Floats:
    """Return places [n, 2] on an arm whose radius grows from 0.12 to 1."""
    # Area grows with the square of the radius: the root spreads points evenly by length.
    radius = np.sqrt(INNER_RADIUS**2 + (1 - INNER_RADIUS**2) * shares)
    angle = 2 * np.pi * TURNS * radius
    return np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)


def second_arm(shares: Floats) -> Floats:
    """Return places [n, 2] on the first arm turned by half a circle."""
    return -first_arm(shares)


SCENE = CurveScene((first_arm, second_arm), box=(-1.0, -1.0, 1.0, 1.0))
