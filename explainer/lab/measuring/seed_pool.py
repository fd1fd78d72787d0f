"""Several processes that measure many seeds side by side."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import replace
from multiprocessing import active_children, get_context
from typing import Any

from explainer.core.exhibits.scale.scale import Cell
from explainer.core.exhibits.scale.scale_choices import Place, ScaleChoices, places
from explainer.core.exhibits.school.school_choices import BILL, COST, FORGETTING, SchoolChoices
from explainer.core.exhibits.suitability.suitability import Suitability, candidates, rivals_settings
from explainer.core.measuring.efficiency import Outcomes, joined
from explainer.core.measuring.seeds import shares
from explainer.core.settings.settings import Settings
from explainer.science.exhibits.equal_cost import equal_cost
from explainer.science.exhibits.forgetting import forgetting
from explainer.science.exhibits.reuse import reusing
from explainer.science.exhibits.scale import cell
from explainer.science.exhibits.school import schooled
from explainer.science.measuring.measurement import outcomes, report
from explainer.science.measuring.suitability import candidate, rivals
from explainer.science.steps import finished
from explainer.science.threads import single_threaded

Progress = Callable[[int, int], None]
Measure = Callable[[Settings, Sequence[int], Sequence[int]], Outcomes]
Work = tuple[Measure, Settings, Sequence[int], Sequence[int]]


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


def school(choices: SchoolChoices) -> dict[str, Any]:
    """Measure the part of the exhibit about school that was chosen, but for its courses."""
    single_threaded()
    draws = choices.draws
    if choices.part == BILL:
        return reuse(choices.subject, choices.labels, draws)
    if choices.part == COST:
        return finished(equal_cost(choices.subject, choices.other, draws)).plain()
    if choices.part == FORGETTING:
        return finished(forgetting(choices.subject, choices.labels, draws)).plain()
    return finished(schooled(choices.specialist, choices.labels, draws)).plain()


def reuse(subject: str, labels: int, seeds: Sequence[int]) -> dict[str, Any]:
    """Measure what an encoder is worth that is used for another task, and what it costs."""
    single_threaded()
    return finished(reusing(subject, labels, seeds, time.process_time)).plain()


def scale(
    choices: ScaleChoices, progress: Progress, workers: int | None = None
) -> dict[Place, Cell]:
    """Measure every cell of the exhibit about scale; the number of workers changes none of them.

    `progress` is told how many cells of how many are done.
    """
    single_threaded()
    work = [(choices.objective, *place, choices.draws) for place in places()]
    processes = min(workers or os.cpu_count() or 1, len(work))
    found = _each(cell, work, progress, processes)
    return dict(zip(places(), found, strict=True))


def survey(
    settings: Settings,
    counts: Sequence[int],
    seeds: Sequence[int],
    progress: Progress,
    workers: int | None = None,
) -> Outcomes:
    """Return the outcomes of all arms, as `measure` reports them."""
    return surveys([settings], counts, seeds, progress, workers)[0]


def surveys(
    experiments: Sequence[Settings],
    counts: Sequence[int],
    seeds: Sequence[int],
    progress: Progress,
    workers: int | None = None,
) -> list[Outcomes]:
    """Return the outcomes of several experiments, measured by one crew."""
    measures = [(outcomes, settings) for settings in experiments]
    return _measured(measures, counts, seeds, progress, workers)


def suitability(
    settings: Settings,
    counts: Sequence[int],
    seeds: Sequence[int],
    progress: Progress,
    workers: int | None = None,
) -> Suitability:
    """Return what every sensible pretraining and every rival is worth on the same draws."""
    wanted = Suitability(rivals_settings(settings), tuple(counts), tuple(seeds))
    measures = [(candidate, each) for each in candidates(settings).values()]
    found = _measured([(rivals, wanted.settings), *measures], counts, seeds, progress, workers)
    return replace(
        wanted, rivals=found[0], pretrained=dict(zip(wanted.candidates, found[1:], strict=True))
    )


def _measured(
    measures: Sequence[tuple[Measure, Settings]],
    counts: Sequence[int],
    seeds: Sequence[int],
    progress: Progress,
    workers: int | None,
) -> list[Outcomes]:
    single_threaded()
    parts = shares(seeds)
    work = [(measure, settings, counts, part) for measure, settings in measures for part in parts]
    processes = min(workers or os.cpu_count() or 1, len(work))
    found = _alone(work, progress) if processes == 1 else _together(work, progress, processes)
    return [joined(found[k : k + len(parts)]) for k in range(0, len(found), len(parts))]


def _each(
    measure_one: Callable[..., Cell],
    work: Sequence[tuple[Any, ...]],
    progress: Progress,
    processes: int,
) -> list[Cell]:
    """Return what is found of each piece of work, in their order."""
    with _pool(processes) as pool:
        with _uninterrupted():
            waiting = [pool.submit(measure_one, *piece) for piece in work]
        for done, finished in enumerate(as_completed(waiting), start=1):
            finished.result()
            progress(done, len(work))
        return [future.result() for future in waiting]


def _alone(work: Sequence[Work], progress: Progress) -> list[Outcomes]:
    found: list[Outcomes] = []
    for measure, settings, counts, seeds in work:
        found.append(measure(settings, counts, seeds))
        progress(_seeds(work[: len(found)]), _seeds(work))
    return found


def _together(work: Sequence[Work], progress: Progress, processes: int) -> list[Outcomes]:
    with _pool(processes) as pool:
        with _uninterrupted():
            waiting = {pool.submit(share[0], *share[1:]): share for share in work}
        done = 0
        for finished in as_completed(waiting):
            done += _seeds([waiting[finished]])
            progress(done, _seeds(work))
        return [future.result() for future in waiting]


@contextmanager
def _pool(processes: int) -> Iterator[ProcessPoolExecutor]:
    """Offer several processes, which end at once if what they are needed for does."""
    pool = ProcessPoolExecutor(processes, get_context("spawn"), initializer=single_threaded)
    try:
        yield pool
    except BaseException:
        for process in active_children():
            process.kill()
        pool.shutdown(cancel_futures=True)
        raise
    pool.shutdown()


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Begin processes that Ctrl+C does not reach: this one decides when they end."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _seeds(work: Sequence[Work]) -> int:
    return sum(len(seeds) for *_, seeds in work)
