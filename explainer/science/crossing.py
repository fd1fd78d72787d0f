"""How far the cluster assumption holds: pairs that a walk joins although their classes differ.

Pretraining never asks this; it is told afterwards, to those who look.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Whole = NDArray[np.int64]


def crossing_share(partners: Whole, classes: NDArray[np.integer]) -> float:
    """Return the share of pairs of a point and a partner [n, m] whose classes [n] differ."""
    return float((classes[partners] != classes[:, None]).mean())
