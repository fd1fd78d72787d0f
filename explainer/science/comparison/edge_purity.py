"""How far the cluster assumption holds: pairs that a walk joins although their classes differ.

Pretraining never asks this; it is told afterwards, to those who look.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from explainer.core.training.frames import FOREIGN

Whole = NDArray[np.int64]


def crossing_share(partners: Whole, classes: NDArray[np.integer]) -> float:
    """Return the share of pairs of a point and a partner [n, m] whose classes [n] differ.

    A point from elsewhere has no class: pairs that hold one do not count.
    """
    known = classes != FOREIGN
    counted = known[partners] & known[:, None]
    crossed = counted & (classes[partners] != classes[:, None])
    return float(crossed.sum() / max(int(counted.sum()), 1))
