"""How time grows: with unlabelled points, and with seeds."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from explainer.bench.curve import on_one_core
from explainer.bench.timing import Sizes, exponent, fastest
from explainer.core.settings.settings import settings_for
from explainer.science.random import stream
from explainer.science.scenes import SCENES
from explainer.science.training.arms import random_encoder, recipe
from explainer.science.training.pretrain import pretrain

LARGE = 1_000


def growth(sizes: Sizes) -> dict[str, Any]:
    """Return seconds and exponents of both."""
    return {"unlabelled": _with_points(sizes), "seeds": _with_seeds(sizes)}


def n_log_n(low: float, high: float) -> float:
    """Return by how much N log N grows between two sizes."""
    return high * math.log(high) / (low * math.log(low))


def _with_points(sizes: Sizes) -> dict[str, Any]:
    """Time graph, walk and pretraining; Settings end at fewer points than are tried here."""
    pretraining_seconds(sizes.unlabelled[0], sizes.pretraining_steps)
    parts = [_faster_of_two(count, sizes.pretraining_steps) for count in sizes.unlabelled]
    walks, totals = [walk for walk, _ in parts], [sum(part) for part in parts]
    large = [place for place, count in enumerate(sizes.unlabelled) if count >= LARGE]
    first, last = large[0], large[-1]
    expected = n_log_n(sizes.unlabelled[first], sizes.unlabelled[last])
    return {
        "walk_times_n_log_n": walks[last] / walks[first] / expected,
        "total_times_n_log_n": totals[last] / totals[first] / expected,
        "walk_exponent": exponent(sizes.unlabelled, walks),
        "walk_exponent_from_1000": _exponent_of(large, sizes.unlabelled, walks),
        "total_exponent": exponent(sizes.unlabelled, totals),
        "total_exponent_from_1000": _exponent_of(large, sizes.unlabelled, totals),
        "points": list(sizes.unlabelled),
        "walk_seconds": walks,
        "total_seconds": totals,
    }


def pretraining_seconds(count: int, steps: int) -> tuple[float, float]:
    """Return the seconds of graph and walk, and those of all steps, for so many points."""
    settings = settings_for("spirals")
    how = replace(recipe(settings), steps=steps)
    started = time.perf_counter()
    moments = pretrain([_points(count)], random_encoder(settings), how, [0])
    next(moments)
    walked = time.perf_counter()
    for _ in moments:
        pass
    return walked - started, time.perf_counter() - walked


def _faster_of_two(count: int, steps: int) -> tuple[float, float]:
    """Return the least seconds of each part: what disturbs a run can only add to it."""
    one, other = (pretraining_seconds(count, steps) for _ in range(2))
    return min(one[0], other[0]), min(one[1], other[1])


def _points(count: int) -> NDArray[np.float64]:
    settings = settings_for("spirals")
    random = stream(0, "points", settings.scene)
    pool, _ = SCENES[settings.scene].draw(count, 10, settings.noise, random)
    centred = pool.columns - pool.columns.mean(axis=0)
    return np.asarray(centred / centred.std())


def _exponent_of(places: Sequence[int], all_sizes: Sequence[int], seconds: list[float]) -> float:
    return exponent([all_sizes[place] for place in places], [seconds[place] for place in places])


def _with_seeds(sizes: Sizes) -> dict[str, Any]:
    settings = settings_for("spirals")
    seconds = [
        fastest(partial(on_one_core, settings, sizes.counts, range(count)), 1)
        for count in sizes.seed_counts
    ]
    return {
        "exponent": exponent(sizes.seed_counts, seconds),
        "seeds": list(sizes.seed_counts),
        "seconds": seconds,
    }
