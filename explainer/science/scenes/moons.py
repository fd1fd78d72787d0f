"""Two half circles of radius 1 that reach into each other."""

import numpy as np

from explainer.science.scenes.curves import CurveScene
from explainer.science.scenes.scene import Floats


def upper_moon(shares: Floats) -> Floats:
    """Return places [n, 2] on the upper half circle."""
    angle = np.pi * shares
    return np.stack([np.cos(angle), np.sin(angle)], axis=1)


def lower_moon(shares: Floats) -> Floats:
    """Return places [n, 2] on the lower half circle, moved right by 1 and up by 0.5."""
    angle = np.pi * shares
    return np.stack([1 - np.cos(angle), 0.5 - np.sin(angle)], axis=1)


SCENE = CurveScene((upper_moon, lower_moon), box=(-1.0, -0.5, 2.0, 1.0))
