"""How many labels per class pretraining stands in for, with an interval over seeds."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from statistics import NormalDist
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from explainer.core.measuring.intervals import t_quantile

if TYPE_CHECKING:
    from explainer.core.measuring.efficiency import Outcomes

Floats = NDArray[np.float64]

DRAWS = 4_000
"""Measured: the ends then move by one label at most from one stream of draws to another."""
LEVEL = 1e-9
"""Chosen above rounding: means that differ by less are the same, added up in another order."""


@dataclass(frozen=True, slots=True)
class LabelWorth:
    """How many further labels per class the supervised arm needs to draw level.

    `mean` is read off the mean curves; `low` and `high` are the ends of its 95 % interval. Less
    than 0 is a cost: so many labels fewer would have done as well without pretraining. None
    stands for more than any count that was measured, of which `largest` is the last. Where counts
    are left out just below the one of the `mean`, it is `rounded`: fewer labels may do as well.
    """

    mean: int | None
    low: int | None
    high: int | None
    largest: int
    rounded: bool = False

    @property
    def holds_zero(self) -> bool:
        """Whether the interval leaves open if pretraining saves labels or costs them."""
        return not self.saves and (self.high is None or self.high >= 0)

    @property
    def saves(self) -> bool:
        """Whether the whole interval says that labels are saved."""
        return self.low is None or self.low > 0

    @property
    def beyond(self) -> bool:
        """Whether the whole interval lies beyond the largest count: the curves never meet."""
        return self.low is None


# The slider comes back to the same counts of the same curve.
@lru_cache(maxsize=64)
def worth(outcomes: Outcomes, labels: int) -> LabelWorth:
    """Return what pretraining is worth at `labels`, in labels per class, over several seeds.

    The supervised arm draws level at the count nearest to `labels` from which on its mean
    accuracy reaches what the pretrained arm has there (Hernandez et al. 2021, section 2:
    effective data transferred). Seeds are drawn again with replacement, both arms of a seed
    together; the ends of the percentile interval are moved outward as few seeds require
    (Hesterberg 2015, The American Statistician 69, section 5.1: expanded percentiles). Where
    counts are left out between, the interval holds all that the curve may do there.
    """
    at, seeds = outcomes.counts.index(labels), len(outcomes.seeds)
    assert seeds > 1, "one seed has no interval"
    counts = np.array([0, *outcomes.counts, np.inf])
    (middle,) = _level(*_means(outcomes, np.full((1, seeds), 1 / seeds)), at)
    drawn = _level(*_drawn(outcomes), at)
    tail = NormalDist().cdf(-math.sqrt(seeds / (seeds - 1)) * t_quantile(seeds - 1))
    # The first label count that may do is one more than the last that does not.
    mean = counts[middle + 1]
    low = min(np.quantile(counts[drawn] + 1, tail, method="lower"), mean)
    high = max(np.quantile(counts[drawn + 1], 1 - tail, method="higher"), mean)
    last = outcomes.counts[-1]
    more = [_more(need, labels, last) for need in (mean, low, high)]
    rounded = more[0] is not None and bool(mean - counts[middle] > 1)
    return LabelWorth(more[0], more[1], more[2], last, rounded)


def _more(needed: float, labels: int, largest: int) -> int | None:
    """Return how many more labels than `labels` those are; None beyond the largest count."""
    return None if needed > largest else int(needed) - labels


def _level(supervised: Floats, pretrained: Floats, at: int) -> NDArray[np.int64]:
    """Return the place [draws] among the counts at which the supervised arm draws level.

    Both are mean errors [draws, counts]. It is the number of counts where it never does.
    """
    behind = supervised > pretrained[:, at, None] + LEVEL
    places = np.arange(behind.shape[1])
    last_behind = np.where(behind[:, : at + 1], places[: at + 1], -1).max(axis=1)
    level = ~behind & (places > last_behind[:, None])
    return np.where(level.any(axis=1), level.argmax(axis=1), len(places))


def _means(outcomes: Outcomes, weights: Floats) -> tuple[Floats, Floats]:
    """Return both arms' errors [draws, counts], averaged with `weights` [draws, seeds]."""
    each = (
        outcomes.test_error[outcomes.methods.index(arm)] for arm in ("supervised", "pretrained")
    )
    supervised, pretrained = (weights @ errors.T for errors in each)
    return supervised, pretrained


# The slider asks for one count after another of the same curve.
@lru_cache(maxsize=4)
def _drawn(outcomes: Outcomes) -> tuple[Floats, Floats]:
    """Return both arms' mean errors [draws, counts] over seeds that were drawn again."""
    return _means(outcomes, _weights(len(outcomes.seeds)))


# A count that is measured later makes another curve of the same seeds.
@lru_cache(maxsize=2)
def _weights(seeds: int) -> Floats:
    """Return how much each of so many seeds counts in every draw [draws, seeds]."""
    random = np.random.default_rng(crc32(b"worth in labels"))
    return random.multinomial(seeds, [1 / seeds] * seeds, DRAWS) / seeds
