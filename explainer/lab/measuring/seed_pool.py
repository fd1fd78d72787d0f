"""Several processes that measure many seeds side by side."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from multiprocessing import active_children, get_context
from typing import Any, TypeVar

from explainer.core.measuring.efficiency import Outcomes, joined
from explainer.core.measuring.seeds import shares
from explainer.core.settings.settings import Settings
from explainer.science.measuring.measurement import outcomes, report
from explainer.science.threads import single_threaded

Progress = Callable[[int, int], None]
Measure = Callable[[Settings, Sequence[int], Sequence[int]], Outcomes]
Work = tuple[Measure, Settings, Sequence[int], Sequence[int]]
Piece = TypeVar("Piece")


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
    return surveys([settings], counts, seeds, progress, workers)[0]


def surveys(
    experiments: Sequence[Settings],
    counts: Sequence[int],
    seeds: Sequence[int],
    progress: Progress,
    workers: int | None = None,
) -> list[Outcomes]:
    """Return the outcomes of several experiments, measured by the same processes."""
    measures = [(outcomes, settings) for settings in experiments]
    return measured(measures, counts, seeds, progress, workers)


def measured(
    measures: Sequence[tuple[Measure, Settings]],
    counts: Sequence[int],
    seeds: Sequence[int],
    progress: Progress,
    workers: int | None = None,
) -> list[Outcomes]:
    """Return what each measure finds with its settings, all seeds of all shared out."""
    single_threaded()
    parts = shares(seeds)
    work = [(measure, settings, counts, part) for measure, settings in measures for part in parts]
    processes = _processes(workers, work)
    found = _alone(work, progress) if processes == 1 else _together(work, progress, processes)
    return [joined(found[k : k + len(parts)]) for k in range(0, len(found), len(parts))]


def each(
    measure_one: Callable[[Piece], Any],
    work: Sequence[Piece],
    progress: Progress,
    workers: int | None = None,
) -> list[Any]:
    """Return what is found of each piece of work, in their order.

    `progress` is told how many pieces of how many are done; the number of workers changes none.
    """
    with _pool(_processes(workers, work)) as pool:
        with _uninterrupted():
            waiting = [pool.submit(measure_one, piece) for piece in work]
        for done, finished in enumerate(as_completed(waiting), start=1):
            finished.result()
            progress(done, len(work))
        return [future.result() for future in waiting]


def _processes(workers: int | None, work: Sequence[Any]) -> int:
    return min(workers or os.cpu_count() or 1, len(work))


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
