"""How many seeds are measured, and how they are cut into shares that train as one stack."""

from __future__ import annotations

from collections.abc import Sequence

USUAL_SEEDS, MANY_SEEDS = 20, 100
"""Chosen: the first for every curve, the second for bands less than half as wide."""
AT_ONCE = 5
"""Chosen: four shares make the usual curve, and what is known is shown as each arrives."""
CAPACITY_SEEDS = 10
"""Chosen: half the usual, for each of seven widths."""
BASELINE_COUNTS = (1, 2, 3, 4, 5, 6, 8, 10, 13, 17, 22, 30)
"""Labels per class at which baselines are measured; chosen: their curves bend nowhere in
between."""
CAPACITY_WIDTHS = (2, 4, 8, 16, 32, 64, 128)
"""Chosen: doubling up to the largest width that a slider allows."""
APART, PLACES, TUNED_ON = 1_000, 98, 50
"""How far apart the draws of two seeds of the story are, how many seeds have draws of their own,
and the thousand that learning rates were tuned on; chosen: more seeds than anybody tries.
"""


def first_draw(seed: int) -> int:
    """Return the first of the draws that belong to a seed of the story.

    No rate was tuned on any of them. There are draws for 98 seeds; then they begin again.
    """
    place = seed % PLACES
    return APART * (place + (place >= TUNED_ON))


def shares(seeds: Sequence[int]) -> list[tuple[int, ...]]:
    """Return the seeds in shares that train as one stack.

    They do not depend on how many processes there are, so neither do the results.
    """
    return [tuple(seeds[i : i + AT_ONCE]) for i in range(0, len(seeds), AT_ONCE)]
