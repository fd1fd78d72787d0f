"""Repeats: how often each part of the bench is done, and what its times have in common."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from explainer.core.settings.settings import settings_for


@dataclass(frozen=True, slots=True)
class Sizes:
    """Counts of everything that is repeated, trained or moved.

    `repeats` is how often the program's own training is timed, `sample` how many seeds of
    each label count the competitors train, `crowd` how many unlabelled points stand behind
    the files and in the window, `steps` how many are taken with labels. Without a `warm_up`
    the first start of the program counts; without a `survey` nothing is measured over many
    seeds in the window. Films show every moment, or one in `moments_apart`.
    """

    runs: int = 5
    warm_up: bool = True
    matrices: tuple[int, ...] = (512, 768, 1024)
    moves: int = 200
    moves_while_training: int = 100
    replays: int = 3
    survey: bool = True
    counts: tuple[int, ...] = (1, 2, 3, 4, 5, 6, 8, 10, 13, 17, 22, 30)
    seeds: int = 20
    repeats: int = 3
    sample: int = 2
    unlabelled: tuple[int, ...] = (200, 500, 1_000, 2_000, 5_000, 10_000, 20_000)
    pretraining_steps: int = 400
    seed_counts: tuple[int, ...] = (5, 10, 20, 50, 100)
    crowd: int = 1_000
    steps: int = settings_for().steps
    film_seconds: float = 10.0
    moments_apart: int = 1


FULL = Sizes()
QUICK = Sizes(
    runs=1,
    warm_up=False,
    matrices=(128, 256),
    moves=6,
    moves_while_training=3,
    replays=1,
    survey=False,
    counts=(2,),
    seeds=2,
    repeats=1,
    sample=1,
    unlabelled=(200, 1_000, 2_000),
    pretraining_steps=4,
    seed_counts=(1, 2, 4),
    crowd=20,
    steps=60,
    film_seconds=0.05,
    moments_apart=20,
)
BY_NAME = {"full": FULL, "quick": QUICK}


def fastest(work: Callable[[], Any], times: int) -> float:
    """Return the seconds of the fastest of some runs: what disturbs can only add to it."""
    return min(_seconds(work) for _ in range(times))


def spread(milliseconds: Sequence[float], *percents: int) -> dict[str, float | int]:
    """Return percentiles and the maximum, with how many there were."""
    values = np.asarray(milliseconds)
    shares = {f"p{percent}_ms": float(np.percentile(values, percent)) for percent in percents}
    return {**shares, "max_ms": float(values.max()), "count": len(values)}


def exponent(sizes: Sequence[float], seconds: Sequence[float]) -> float:
    """Return k of the least-squares fit seconds ~ size^k on doubly logarithmic axes."""
    return float(np.polyfit(np.log(sizes), np.log(seconds), 1)[0])


def _seconds(work: Callable[[], Any]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
