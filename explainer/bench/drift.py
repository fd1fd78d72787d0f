"""How much memory grows between one visit to a scene and the next."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from statistics import mean, median
from typing import Any

HALF_AN_HOUR = 30.0
PARTS = ("window", "lab", "helpers")
KIND = "rss_mb"
"""What is compared. The other kinds change whenever another program shares a library."""


def drift(samples: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Return for each part its mean, and the growth in half an hour as a share of it.

    Only samples of the same scene in different rounds are compared; the middle of all slopes
    counts, so that a single sample that was taken amid some work changes nothing. None before
    a return.
    """
    return {part: _of(samples, part) for part in PARTS}


def _of(samples: Sequence[dict[str, Any]], part: str) -> dict[str, float | None]:
    level = mean(each[part][KIND] for each in samples) if samples else None
    slopes = [
        (later[part][KIND] - earlier[part][KIND]) / (later["minute"] - earlier["minute"])
        for earlier, later in combinations(samples, 2)
        if later["scene"] == earlier["scene"] and later["round"] > earlier["round"]
    ]
    growth = HALF_AN_HOUR * median(slopes) / level if slopes and level else None
    return {"mean_mb": level, "in_half_an_hour": growth}
