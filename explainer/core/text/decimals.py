"""Numbers as texts show them: no zero has a sign, and no interval seems to end at one it misses."""

from __future__ import annotations

import math

NOTHING = 1e-6
"""Smaller numbers are errors of arithmetic, which is single at times."""


def decimals(value: float, digits: int, *, signed: bool = False, end: bool = False) -> str:
    """Return a number with so many digits behind the point; zero has no sign.

    The `end` of an interval that would round to zero and is none keeps its first digit: else
    the interval would look as if it held zero, and belie what is said of it.
    """
    kept = _first_digit(value) if end and _hidden(value, digits) else digits
    if not round(value, kept):
        return f"{0:.{digits}f}"
    return f"{value:{'+' if signed else ''}.{kept}f}"


def rounded(value: float, digits: int, *, end: bool = False) -> float:
    """Return a number rounded in the same way, for whoever reads numbers."""
    kept = _first_digit(value) if end and _hidden(value, digits) else digits
    return round(value, kept) or 0.0


def distinct(low: float, high: float, digits: int) -> int:
    """Return how many digits, `digits` at least, it takes to tell the ends of an interval apart.

    Ends that are the same but for errors of arithmetic need none more: an interval whose ends
    look alike would look as if nothing were uncertain.
    """
    while high - low > NOTHING and round(low, digits) == round(high, digits):
        digits += 1
    return digits


def misses_zero(low: float, high: float) -> bool:
    """Tell whether an interval lies on one side of zero: its mean is then no zero either."""
    return low > 0 or high < 0


def _hidden(value: float, digits: int) -> bool:
    """Tell whether rounding would make a number zero that is none."""
    return abs(value) > NOTHING and not round(value, digits)


def _first_digit(value: float) -> int:
    """Return how many digits behind the point it takes to show a small number."""
    return -math.floor(math.log10(abs(value)))
