"""Several processes that measure many seeds side by side."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from typing import Any

from explainer.core.efficiency import Outcomes, joined
from explainer.core.seeds import shares
from explainer.core.settings import Settings
from explainer.science.measurement import outcomes, report
from explainer.science.threads import single_threaded

Progress = Callable[[int, int], None]


def measure(
    settings: Settings,
    counts: Sequence[int],
    seeds: Sequence[int],
    progress: Progress,
    workers: int | None = None,
) -> dict[str, Any]:
    """Measure all seeds and return the report; the number of workers does not change it.

    `progress` is told how many seeds of how many are done.
    """
    return report(settings, survey(settings, counts, seeds, progress, workers))


def survey(
    settings: Settings,
    counts: Sequence[int],
    seeds: Sequence[int],
    progress: Progress,
    workers: int | None = None,
) -> Outcomes:
    """Return the outcomes of all arms, as `measure` reports them."""
    single_threaded()
    parts = shares(seeds)
    crew = min(workers or os.cpu_count() or 1, len(parts))
    if crew == 1:
        return joined(_alone(settings, counts, parts, progress))
    return joined(_together(settings, counts, parts, progress, crew))


def _alone(
    settings: Settings, counts: Sequence[int], stacks: Sequence[Sequence[int]], progress: Progress
) -> list[Outcomes]:
    parts: list[Outcomes] = []
    for chunk in stacks:
        parts.append(outcomes(settings, counts, chunk))
        progress(sum(map(len, stacks[: len(parts)])), sum(map(len, stacks)))
    return parts


def _together(
    settings: Settings,
    counts: Sequence[int],
    stacks: Sequence[Sequence[int]],
    progress: Progress,
    crew: int,
) -> list[Outcomes]:
    with ProcessPoolExecutor(crew, get_context("spawn"), initializer=single_threaded) as pool:
        waiting = {pool.submit(outcomes, settings, counts, chunk): chunk for chunk in stacks}
        done = 0
        for finished in as_completed(waiting):
            done += len(waiting[finished])
            progress(done, sum(map(len, stacks)))
        return [future.result() for future in waiting]
