"""Percentages that stand beside their differences: whoever subtracts finds what is printed.

Rounded one by one, two means and what lies between them need not agree: 72.15 and 99.94 are 72.2
and 99.9, and the difference of 27.79 is 27.8, not 27.7. So they are rounded together: of all ways
to round each up or down the one that keeps the differences as they would be written, and then
moves the means least. No mean is moved by a tenth of a point. Tables of exact numbers have these.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import product

WHOLE = 1000
"""All, in tenths of a percentage point; defined."""
ALIKE = 1e-6
"""Tenths of a point that are an error of arithmetic, which is single at times."""

Pair = tuple[int, int]


def agreeing(shares: Sequence[float], pairs: Sequence[Pair] = ((0, 1),)) -> tuple[float, ...]:
    """Return shares rounded to tenths of a point so that their differences agree with them.

    Each of the `pairs` names two of them, of which the first is taken from the second. As
    everywhere, nothing that is not 0 or 1 becomes so, and what is equal stays equal. Where two
    pairs cannot both be kept, or an end of the scale is near, a difference moves, too, by less
    than a tenth.
    """
    exact = [WHOLE * share for share in shares]
    apart = list(dict.fromkeys(exact))
    places = [apart.index(each) for each in exact]
    ways = (tuple(way[place] for place in places) for way in product(*map(_neighbours, apart)))
    found = min(ways, key=lambda way: (_missed(way, exact, pairs), *_moved(way, exact)))
    return tuple(tenths / WHOLE for tenths in found)


def alone(share: float) -> float:
    """Return a share rounded to tenths of a point by itself; only 0 and 1 become 0 and 1."""
    return min(_neighbours(WHOLE * share), key=lambda each: abs(each - WHOLE * share)) / WHOLE


def _neighbours(tenths: float) -> tuple[int, ...]:
    """Return what a number may be rounded to: down and up, but to no end that it is not."""
    nearest = round(tenths)
    if abs(tenths - nearest) < ALIKE:
        return (nearest,)
    below = math.floor(tenths)
    kept = tuple(each for each in (below, below + 1) if each not in (0, WHOLE))
    return kept or (nearest,)


def _missed(way: Sequence[int], exact: Sequence[float], pairs: Sequence[Pair]) -> int:
    """Return by how many tenths differences miss what they would be written as alone."""
    told = ((way[b] - way[a], exact[b] - exact[a]) for a, b in pairs)
    return sum(abs(shown - round(true)) for shown, true in told)


def _moved(way: Sequence[int], exact: Sequence[float]) -> tuple[float, float]:
    """Return how far the one that moves most is moved, and all of them together."""
    far = [abs(shown - true) for shown, true in zip(way, exact, strict=True)]
    return max(far), sum(far)
