"""The curve's models as the program trains them: stacks, chunk by chunk, on one core or all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context

import numpy as np
from numpy.typing import NDArray

from explainer.core.measuring.seeds import shares
from explainer.core.settings.settings import Settings
from explainer.science.steps import finished
from explainer.science.threads import single_threaded
from explainer.science.training.seed_stack import trained, untrained

TRAINED_ARMS = ("supervised", "pretrained")
Accuracies = NDArray[np.float64]


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
    crew: ProcessPoolExecutor, settings: Settings, counts: Sequence[int], seeds: Sequence[int]
) -> Accuracies:
    """Train all seeds in the processes of a crew."""
    waiting = [crew.submit(stacked_accuracies, settings, counts, share) for share in shares(seeds)]
    return np.concatenate([each.result() for each in waiting], axis=2)


@contextmanager
def crew_at_work(
    processes: int, settings: Settings, counts: Sequence[int]
) -> Iterator[ProcessPoolExecutor]:
    """Have a crew of processes that have all trained something already."""
    context = get_context("spawn")
    with ProcessPoolExecutor(processes, context, initializer=single_threaded) as crew:
        first = [crew.submit(stacked_accuracies, settings, counts, [0]) for _ in range(processes)]
        for each in first:
            each.result()
        yield crew
