"""Intervals of many paired differences that hold all at once.

Whoever looks at many intervals of 95 % finds an effect where there is none, sooner or later.
These are as much wider as it takes that with no effect anywhere all of them together hold zero
in 95 % of all tables.
"""

from __future__ import annotations

import math
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from explainer.core.measuring.intervals import CONFIDENCE, Interval, clipped, t_quantile

Floats = NDArray[np.float64]

FEWEST_FOR_MAXIMUM = 20
"""Measured on tables of noise: with 20 seeds 5 to 6 % of them show an effect, with 10 or 15 seeds,
where correlations are known worse, up to 7 %."""
DRAWS = 4_000
"""Measured: the limit then moves by about 1 % from one stream of draws to another."""
AT_ONCE = 500
"""Chosen: how many draws are made as one block."""
ROUNDING = 1e-6
"""Smaller differences of shares are errors of arithmetic, which is single at times. Chosen: one
test point is 1e-4 at least."""
MAXIMUM, BONFERRONI = "max-t", "Bonferroni"


def way(seeds: int, *, complete: bool = True) -> str:
    """Return how the limit of so many seeds' differences is found."""
    return MAXIMUM if complete and seeds >= FEWEST_FOR_MAXIMUM else BONFERRONI


def limit(differences: Floats, looks: int, *, complete: bool = True) -> float:
    """Return how many standard errors the interval of each of so many looks reaches.

    `differences` is [looks, seeds]; what is not `complete` misses looks that are still to come.
    With enough seeds it is the 95 % quantile of the largest of all t statistics, drawn with the
    differences' own correlations (the single-step max-t of Westfall & Young 1993 and Hothorn,
    Bretz & Westfall 2008, here by a parametric bootstrap); otherwise Bonferroni's, for which
    nothing has to be known of correlations.
    """
    seeds = differences.shape[1]
    moving = differences[np.ptp(differences, axis=1) > ROUNDING]
    if way(seeds, complete=complete) == BONFERRONI or not len(moving):
        return t_quantile(max(seeds - 1, 1), 1 - (1 - CONFIDENCE) / max(looks, 1))
    return _largest_t(moving)


def at_once(values: Floats, looks: int, most_seeds: int | None = None) -> Interval:
    """Return a paired difference of shares [seeds] with an interval for so many looks at once.

    With no effect anywhere all of these intervals together hold 0 in at least 95 % of all
    experiments (Bonferroni; Dunn 1961). Where `most_seeds` are planned and more are measured
    after a look, the interval reaches as many standard errors as it did with these.
    """
    seeds = min(len(values), most_seeds or len(values))
    reach = t_quantile(max(seeds - 1, 1), 1 - (1 - CONFIDENCE) / max(looks, 1))
    return clipped(simultaneous(values, reach), -1.0, 1.0)


def simultaneous(values: Floats, reach: float) -> Interval:
    """Return the mean of `values` [seeds] and its interval of `reach` standard errors.

    Where all seeds tell the same but not nothing, no spread is known and so no interval.
    """
    mean = float(values.mean())
    if len(values) > 1 and np.abs(values).max() <= ROUNDING:
        return Interval(0.0, 0.0, 0.0)
    if np.ptp(values) <= ROUNDING:
        return Interval(mean, None, None)
    half = reach * float(values.std(ddof=1)) / math.sqrt(len(values))
    return Interval(mean, mean - half, mean + half)


def _largest_t(differences: Floats) -> float:
    """Return the quantile of the largest |t| if no difference [looks, seeds] had a mean."""
    seeds = differences.shape[1]
    centred = differences - differences.mean(axis=1, keepdims=True)
    scaled = centred / np.sqrt((centred**2).sum(axis=1, keepdims=True))
    shape = scaled.astype(np.float32).T
    random = np.random.default_rng(crc32(b"largest t"))
    largest = np.concatenate([_maxima(random, shape, seeds) for _ in range(DRAWS // AT_ONCE)])
    return float(np.quantile(largest, CONFIDENCE))


def _maxima(
    random: np.random.Generator, shape: NDArray[np.float32], seeds: int
) -> NDArray[np.float32]:
    """Return the largest |t| of tables whose looks are correlated as `shape` [seeds, looks]."""
    normal = random.standard_normal((AT_ONCE * seeds, seeds), dtype=np.float32)
    drawn = (normal @ shape).reshape(AT_ONCE, seeds, -1)
    spread = drawn.std(axis=1, ddof=1) / math.sqrt(seeds)
    return np.asarray(np.abs(drawn.mean(axis=1) / spread).max(axis=1))
