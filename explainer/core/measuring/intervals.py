"""A mean over seeds with its 95 % t-interval."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from explainer.core.text.decimals import NOTHING, distinct, rounded

if TYPE_CHECKING:
    from numpy.typing import NDArray

CONFIDENCE = 0.95
"""Chosen: what the field reports."""
NORMAL = 1.959964
"""Defined: how many standard deviations a share of 0.95 of the normal distribution reaches."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A mean and the ends of its 95 % interval; one seed has no interval: both are None."""

    mean: float
    low: float | None
    high: float | None

    @property
    def ends(self) -> tuple[float, float]:
        """The low and the high end; of one seed both are the mean."""
        low, high = (self.mean if end is None else end for end in (self.low, self.high))
        return low, high

    @property
    def no_spread(self) -> bool:
        """Whether all seeds told the same: an interval of no width, which is no certainty."""
        return None not in (self.low, self.high) and self.ends[1] - self.ends[0] <= NOTHING

    def above(self, threshold: float) -> bool:
        """Whether the whole interval lies above `threshold`; never so without one."""
        return self.low is not None and self.low > threshold

    def at_most(self, threshold: float) -> bool:
        """Whether the whole interval lies at or below `threshold`; never so without one."""
        return self.high is not None and self.high <= threshold

    def rounded(self, digits: int = 4) -> dict[str, float | None]:
        """Return the three numbers by name, rounded; no end that is not zero becomes it.

        Ends that differ stay apart, in as many digits as that takes.
        """
        ends = {"low": self.low, "high": self.high}
        digits = distinct(*self.ends, digits)
        return {
            "mean": rounded(self.mean, digits),
            **{
                name: None if end is None else rounded(end, digits, end=True)
                for name, end in ends.items()
            },
        }


def interval(values: NDArray[Any], confidence: float = CONFIDENCE) -> Interval:
    """Return the mean of `values` [seeds] with its t-interval, of 95 % if nothing else is said."""
    mean = float(values.mean())
    if len(values) < 2:
        return Interval(mean, None, None)
    spread = float(values.std(ddof=1)) / math.sqrt(len(values))
    half = t_quantile(len(values) - 1, confidence) * spread
    return Interval(mean, mean - half, mean + half)


def of_shares(values: NDArray[Any]) -> Interval:
    """Return the mean of shares [seeds] with its 95 % interval, cut at 0 and 1."""
    return clipped(interval(values), 0.0, 1.0)


def of_differences(values: NDArray[Any]) -> Interval:
    """Return the mean of differences of shares [seeds] with its 95 % interval, cut at -1 and 1.

    It holds for this one look: whoever takes several needs `core.measuring.simultaneous.at_once`.
    """
    return clipped(interval(values), -1.0, 1.0)


def widened(found: Interval, deviation: float) -> Interval:
    """Return an interval that carries a further, independent standard error; both must be small
    beside what they are of, so that their squares add up.
    """
    if found.low is None or found.high is None or not deviation:
        return found
    more = math.hypot(found.high - found.mean, NORMAL * deviation)
    return Interval(found.mean, found.mean - more, found.mean + more)


def clipped(found: Interval, least: float, most: float) -> Interval:
    """Return an interval without what can never be."""
    if found.low is None or found.high is None:
        return found
    return Interval(found.mean, max(found.low, least), min(found.high, most))


@lru_cache(maxsize=256)
def t_quantile(freedom: int, confidence: float = CONFIDENCE) -> float:
    """Return how far from 0 a share of `confidence` of Student's t reaches, by bisection.

    It has `freedom` degrees; the usual share is 95 %.
    """
    low, high = 0.0, math.pi / 2
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (
            (middle, high) if _central_share(middle, freedom) < confidence else (low, middle)
        )
    return math.sqrt(freedom) * math.tan(high)


def _central_share(angle: float, freedom: int) -> float:
    """Return P(|t| < sqrt(freedom) tan(angle)): Abramowitz & Stegun 26.7.3 and 26.7.4."""
    odd = freedom % 2
    term, total = math.cos(angle) if odd else 1.0, 0.0
    for index in range(1, freedom // 2 + 1):
        total += term
        term *= math.cos(angle) ** 2 * (2 * index - 1 + odd) / (2 * index + odd)
    inside = math.sin(angle) * total
    return (angle + inside) * 2 / math.pi if odd else inside
