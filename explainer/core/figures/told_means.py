"""Two means with what lies between them, as they are written: whoever subtracts agrees."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from explainer.core.figures.wording import percent, signed
from explainer.core.text.agreeing import agreeing


@dataclass(frozen=True, slots=True)
class ToldMeans:
    """Both means by name and their difference in points, in words.

    `moved` tells whether a mean would be written in another way if it stood alone.
    """

    means: dict[str, str]
    points: str
    moved: bool


def told_means(shares: Mapping[str, float]) -> ToldMeans:
    """Return two shares, and what the second has more than the first, rounded together."""
    first, second = agreeing(tuple(shares.values()))
    means = {name: percent(share) for name, share in zip(shares, (first, second), strict=True)}
    moved = any(percent(share) != means[name] for name, share in shares.items())
    return ToldMeans(means, signed(second - first), moved)
