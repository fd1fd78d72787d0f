"""The memory of processes, as Linux counts it, and how it grows."""

from __future__ import annotations

import os
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from statistics import mean, median
from typing import Any

PROCESSES = Path("/proc")
KINDS = {
    "Rss": "rss_mb",
    "Pss": "pss_mb",
    "Private_Clean": "uss_mb",
    "Private_Dirty": "uss_mb",
}
"""What the system calls them: all pages, its share of shared ones, those of its own alone."""
HALF_AN_HOUR = 30.0
PARTS = ("window", "lab", "helpers")
KIND = "rss_mb"
"""What is compared. The other kinds change whenever another program shares a library."""


def is_told() -> bool:
    """Whether this system tells how much memory a process has."""
    return (PROCESSES / "self" / "smaps_rollup").exists()


def footprint(process: int) -> dict[str, float]:
    """Return the megabytes of a process by kind."""
    text = (PROCESSES / str(process) / "smaps_rollup").read_text(encoding="ascii")
    found = dict.fromkeys(KINDS.values(), 0.0)
    for line in text.splitlines():
        name, _, rest = line.partition(":")
        if name in KINDS:
            found[KINDS[name]] += int(rest.split()[0]) * 1_024 / 1e6
    return found


def total(footprints: list[dict[str, float]]) -> dict[str, float]:
    """Return what several processes have together."""
    return {kind: sum(each[kind] for each in footprints) for kind in set(KINDS.values())}


def descendants(process: int) -> list[int]:
    """Return the numbers of all processes that a process has begun, and those that they have."""
    tasks = (PROCESSES / str(process) / "task").iterdir()
    told = ((task / "children").read_text("ascii") for task in tasks)
    begun = [int(child) for children in told for child in children.split()]
    return [*begun, *(each for child in begun for each in descendants(child))]


def family(lab: int | None) -> dict[str, dict[str, float]]:
    """Return the footprints of this process and of those it has begun, by what they are.

    `lab` is the process that trains what the window shows. Those without children beside it
    help it, or draw files; what is left only begins the others and keeps their libraries.
    """
    begun = descendants(os.getpid())
    parents = {process for process in begun if descendants(process)}
    grandchildren = {child for process in parents for child in descendants(process)}
    helpers = sorted(grandchildren - parents - {lab})
    others = [process for process in begun if process not in helpers and process != lab]
    return {
        "window": footprint(os.getpid()),
        "lab": total([footprint(lab)] if lab in begun else []),
        "helpers": total([footprint(process) for process in helpers]),
        "servers": total([footprint(process) for process in others]),
    }


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
