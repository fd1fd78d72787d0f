"""Where names stand beside the ends of lines, so that none touches another."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def spread(places: Sequence[float], least: float, low: float, high: float) -> NDArray[np.float64]:
    """Return places in the same order, moved as little as it takes to be `least` apart.

    They stay between `low` and `high` if there is room for all. Neighbours that are too close
    become one block around the middle of where they want to be, until no block meets another
    (isotonic regression by pooling, Ayer et al. 1955).
    """
    order = np.argsort(places, kind="stable")
    wanted = np.asarray(places, np.float64)[order] - least * np.arange(len(places))
    blocks: list[list[float]] = []
    for place in wanted:
        blocks.append([place, 1.0])
        while len(blocks) > 1 and blocks[-2][0] >= blocks[-1][0]:
            (above, many), (below, few) = blocks.pop(-2), blocks.pop()
            blocks.append([(above * many + below * few) / (many + few), many + few])
    level = np.repeat([mean for mean, _ in blocks], [int(count) for _, count in blocks])
    last = max(high - least * (len(places) - 1), low)
    found = np.empty(len(places))
    found[order] = level.clip(low, last) + least * np.arange(len(places))
    return found
