"""Course: how the model of a label count did at every moment of fine-tuning."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from explainer.core.training.frames import Floats, Frame, Metrics, frozen

Places = NDArray[np.int64]


# One picture asks for it in words, in curves and along the bar. An older run is let go.
@lru_cache(maxsize=2)
def course(frames: tuple[Frame, ...], role: str, labels: int) -> tuple[Places, Floats]:
    """Return the places [m] of moments that know an arm at a label count, and its metrics [m, 4].

    Where a moment knows the count but did not measure it they are NaN.
    """
    tables = [frame.arm(role).standings for frame in frames]
    known = [(n, t) for n, t in enumerate(tables) if t is not None and labels <= len(t)]
    rows = frozen([table[labels - 1] for _, table in known], None)
    return frozen([place for place, _ in known], np.int64), rows.reshape(-1, len(Metrics._fields))
