"""Several processes that measure many seeds side by side."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import active_children, get_context, parent_process
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeVar

from explainer.core.measuring.efficiency import Outcomes, joined
from explainer.core.measuring.seeds import shares
from explainer.core.platform.host import ignore_interrupts, processors, uninterrupted
from explainer.core.settings.settings import Settings
from explainer.science.measuring.measurement import outcomes, report
from explainer.science.threads import single_threaded

Progress = Callable[[int, int], None]
Measure = Callable[[Settings, Sequence[int], Sequence[int]], Outcomes]
Call = tuple[Any, ...]
"""A function and what it is called with."""
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
    return measured([(outcomes, settings)], counts, seeds, progress, workers)[0]


def measured(
    measures: Sequence[tuple[Measure, Settings]],
    counts: Sequence[int],
    seeds: Sequence[int],
    progress: Progress,
    workers: int | None = None,
) -> list[Outcomes]:
    """Return what each measure finds with its settings, all seeds of all shared out."""
    parts = shares(seeds)
    work = [(measure, settings, counts, part) for measure, settings in measures for part in parts]
    found = _shared_out(work, lambda piece: len(piece[-1]), progress, workers)
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
    calls = [(measure_one, piece) for piece in work]
    return _shared_out(calls, lambda call: 1, progress, workers)


def _shared_out(
    work: Sequence[Call], size: Callable[[Call], int], progress: Progress, workers: int | None
) -> list[Any]:
    """Return what each call returns, in their order; one worker needs no process of its own."""
    single_threaded()
    processes = min(workers or processors(), len(work))
    total, done = sum(map(size, work)), 0

    def tell(call: Call) -> None:
        """Say how much is done now that a call has returned."""
        nonlocal done
        done += size(call)
        progress(done, total)

    return _alone(work, tell) if processes == 1 else _together(work, processes, tell)


def _alone(work: Sequence[Call], tell: Callable[[Call], None]) -> list[Any]:
    found = []
    for call in work:
        found.append(call[0](*call[1:]))
        tell(call)
    return found


def _together(work: Sequence[Call], processes: int, tell: Callable[[Call], None]) -> list[Any]:
    with working_pool(processes) as pool:
        return answers(pool, work, tell)


def answers(pool: Executor, work: Sequence[Call], tell: Callable[[Call], None]) -> list[Any]:
    """Return what each call returns in a pool, in their order; `tell` is told of each in turn.

    An interrupt amid `as_completed` would leave futures locked, and the pool without an end.
    """
    ended: SimpleQueue[Future[Any]] = SimpleQueue()
    with uninterrupted():
        calls = {pool.submit(call[0], *call[1:]): call for call in work}
        for future in calls:
            future.add_done_callback(ended.put)
    for _ in work:
        done = ended.get()
        done.result()
        tell(calls[done])
    return [future.result() for future in calls]


@contextmanager
def working_pool(processes: int) -> Iterator[ProcessPoolExecutor]:
    """Offer several processes, which end at once if what they are needed for does."""
    pool = ProcessPoolExecutor(processes, get_context("spawn"), initializer=_begin_worker)
    try:
        yield pool
    except BaseException:
        with uninterrupted():  # Whoever presses Ctrl+C twice leaves none of them either.
            for process in active_children():
                process.kill()
        pool.shutdown(cancel_futures=True)
        raise
    pool.shutdown()


def _begin_worker() -> None:
    """Compute with one thread, and no longer than whoever needs it lives."""
    ignore_interrupts()
    single_threaded()
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    assert parent is not None
    parent.join()
    os._exit(1)
