"""The whole label-efficiency curve: stacks against one model at a time, on the same work."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from explainer.bench.one_by_one import (
    OneModel,
    plain_accuracy,
    scikit_learn_accuracy,
    single_models,
)
from explainer.bench.timing import Sizes, fastest
from explainer.core.measuring.seeds import shares
from explainer.core.platform.host import processors
from explainer.core.settings.settings import Settings, settings_for
from explainer.core.training.cost import TRAINED
from explainer.lab.measuring.seed_pool import answers, working_pool
from explainer.science.steps import finished
from explainer.science.training.seed_stack import trained, untrained

TRAINED_ARMS = ("supervised", "pretrained")
Accuracies = NDArray[np.float64]
# The supervised arm trains every layer in both; the pretrained arm a head, or every layer.
WAYS = {"as_shipped": "probe", "all_layers": "all"}
Train = Callable[[OneModel], float]
BASELINES: dict[str, Train] = {
    "plain_loop": plain_accuracy,
    "plain_loop_not_fused": partial(plain_accuracy, fused=False),
    "scikit_learn": scikit_learn_accuracy,
}


def stacked_accuracies(
    settings: Settings, counts: Sequence[int], seeds: Sequence[int]
) -> Accuracies:
    """Draw the data, train both arms at all counts, return accuracies [arms, counts, seeds]."""
    tried = untrained(settings, seeds)
    marks = [finished(trained(tried, tried.arm(arm), counts)) for arm in TRAINED_ARMS]
    return np.stack([1 - mark.test_error.double().numpy() for mark in marks])


def on_one_core(settings: Settings, counts: Sequence[int], seeds: Sequence[int]) -> Accuracies:
    """Train all seeds in this process, one chunk after the other."""
    parts = [stacked_accuracies(settings, counts, chunk) for chunk in shares(seeds)]
    return np.concatenate(parts, axis=2)


def on_all_cores(
    pool: ProcessPoolExecutor, settings: Settings, counts: Sequence[int], seeds: Sequence[int]
) -> Accuracies:
    """Train all seeds in the processes of a pool."""
    work = [(stacked_accuracies, settings, counts, share) for share in shares(seeds)]
    return np.concatenate(answers(pool, work, lambda _: None), axis=2)


@contextmanager
def warm_pool(
    processes: int, settings: Settings, counts: Sequence[int]
) -> Iterator[ProcessPoolExecutor]:
    """Have a pool of processes that have all trained something already."""
    with working_pool(processes) as pool:
        first = [(stacked_accuracies, settings, counts, [0])] * processes
        answers(pool, first, lambda _: None)
        yield pool


@dataclass(frozen=True, slots=True)
class Timed:
    """A sample of models that was trained one by one: the seconds of each, by label count."""

    seconds: dict[int, list[float]]

    def for_seeds(self, seeds: int) -> float:
        """Return the seconds that so many seeds of every label count would take."""
        return float(seeds * sum(np.mean(each) for each in self.seconds.values()))


def curve(sizes: Sizes, peak_gflops: float | None) -> dict[str, Any]:
    """Train the curve in every way; ratios first."""
    processes = min(processors(), len(shares(range(sizes.seeds))))
    ways = {
        name: settings_for("spirals", finetuning=mode, steps=sizes.steps)
        for name, mode in WAYS.items()
    }
    on_one_core(ways["all_layers"], sizes.counts[:1], [0])
    with warm_pool(processes, ways["all_layers"], sizes.counts) as pool:
        seconds = {name: _ours(pool, settings, sizes) for name, settings in ways.items()}
    found = {
        name: _against(ways[name], sizes, ours, peak_gflops, processes)
        for name, ours in seconds.items()
    }
    return {**found, "models": _models(sizes), "processes": processes}


def _ours(pool: ProcessPoolExecutor, settings: Settings, sizes: Sizes) -> dict[str, float]:
    seeds = range(sizes.seeds)
    ways: dict[str, Callable[[], Any]] = {
        "all_cores": lambda: on_all_cores(pool, settings, sizes.counts, seeds),
        "one_core": lambda: on_one_core(settings, sizes.counts, seeds),
    }
    return {name: fastest(train, sizes.repeats) for name, train in ways.items()}


def sampled(models: Sequence[OneModel], train: Train) -> Timed:
    """Train each model twice, after one to warm up on; the faster time counts."""
    train(models[0])
    seconds: dict[int, list[float]] = {}
    for model in models:
        seconds.setdefault(model.labels, []).append(fastest(partial(train, model), 2))
    return Timed(seconds)


def operations(settings: Settings, counts: Sequence[int], seeds: int) -> float:
    """Return the floating-point operations of training both arms: padding is not counted."""
    classes = len(settings.card.classes)
    points = sum(count * classes for count in counts) * seeds
    weights = sum(_weights(settings, arm) for arm in TRAINED_ARMS)
    return float(TRAINED * weights * points * settings.steps)


def _against(
    settings: Settings,
    sizes: Sizes,
    ours: dict[str, float],
    peak_gflops: float | None,
    processes: int,
) -> dict[str, Any]:
    sample = [
        single_models(settings, arm, sizes.counts, range(sizes.sample)) for arm in TRAINED_ARMS
    ]
    one_by_one = {
        name: sum(sampled(models, train).for_seeds(sizes.seeds) for models in sample)
        for name, train in BASELINES.items()
    }
    gflop = operations(settings, sizes.counts, sizes.seeds) / 1e9
    used = {"all_cores": processes, "one_core": 1}
    times = {
        f"times_{name}": {core: seconds / took for core, took in ours.items()}
        for name, seconds in one_by_one.items()
    }
    return {
        **times,
        "share_of_peak": {
            core: gflop / took / (peak_gflops * used[core]) if peak_gflops else None
            for core, took in ours.items()
        },
        "seconds": {**ours, **one_by_one},
        "ms_a_model": {
            name: 1_000 * seconds / _models(sizes)
            for name, seconds in {"one_core": ours["one_core"], **one_by_one}.items()
        },
        "sampled_models": sum(map(len, sample)),
    }


def _weights(settings: Settings, arm: str) -> int:
    (model,) = single_models(settings, arm, [1], [0])
    return sum(weight.numel() for weight in model.layers.weights)


def _models(sizes: Sizes) -> int:
    return len(TRAINED_ARMS) * len(sizes.counts) * sizes.seeds
