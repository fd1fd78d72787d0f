"""Whether the columns of a table are measured in one unit: pixels are, and answers from 1 to 5."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

FEWEST_ALIKE = 3
"""Chosen: of two columns one always has the wider range, and one more may by chance."""


def share_one_unit(values: NDArray[np.float64]) -> bool:
    """Tell whether most columns of values [rows, columns] have the same range, exactly.

    It has to be that of all numbers together, so that none leaves it. Measured quantities of
    several kinds never agree so; what ends at full ink, at the last of five answers or at 100 %
    does. Gaps are NaN; columns that never change are not counted.
    """
    known = np.isfinite(values)
    low = np.where(known, values, np.inf).min(axis=0)
    high = np.where(known, values, -np.inf).max(axis=0)
    changing = low < high
    if not changing.any():
        return False
    smallest, largest = low[changing].min(), high[changing].max()
    alike = int(((low == smallest) & (high == largest) & changing).sum())
    return alike >= FEWEST_ALIKE and 2 * alike > int(changing.sum())
