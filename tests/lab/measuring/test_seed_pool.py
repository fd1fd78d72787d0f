import json
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import numpy as np
import pytest

from explainer.core.measuring.efficiency import ARMS
from explainer.core.settings.settings import settings_for
from explainer.lab.measuring import seed_pool
from explainer.lab.measuring.seed_pool import measure
from explainer.science.random import stream
from tests.science.conftest import few_steps

PATIENCE_SECONDS = 60
WAITING = """
import os, time
from explainer.lab.measuring.seed_pool import each

def wait(number):
    print(os.getpid(), flush=True)
    time.sleep(600)

if __name__ == "__main__":
    each(wait, [0, 1], print, workers=2)
"""
SMALL = settings_for("moons", unlabelled=40, depth=1, width=8, steps=10, objective="autoencoder")


@pytest.fixture(autouse=True)
def a_quick_reference(monkeypatch):
    monkeypatch.setattr("explainer.science.measuring.reference.STEPS", 30)


def silent(done, total):
    pass


def test_a_second_time_does_not_change_the_report():
    """Nor do more workers, says a test of the command line: each of them loads torch."""
    reports = []
    for _ in range(2):
        with few_steps():  # It forgets what was pretrained before.
            reports.append(measure(SMALL, [1, 4], range(6), silent, workers=1))
    assert json.dumps(reports[0]) == json.dumps(reports[1])


def test_pieces_come_back_in_their_order_whichever_is_done_first(monkeypatch):
    """In threads: what is shared out, and how it is put together, goes the same way."""
    second_done = Event()

    def piece(number):
        if number == 0:
            assert second_done.wait(PATIENCE_SECONDS)
        return number

    told = []

    def tell(done, total):
        told.append((done, total))
        second_done.set()

    monkeypatch.setattr(seed_pool, "working_pool", ThreadPoolExecutor)
    assert seed_pool.each(piece, [0, 1], tell, workers=2) == [0, 1]
    assert told == [(1, 2), (2, 2)]


def test_a_report_has_a_row_for_each_count_and_all_arms_in_it():
    told, tell = [], lambda *progress: told.append(progress)
    with few_steps():
        report = measure(SMALL, [1, 3], range(7), tell, workers=1)
    assert [row["labels_per_class"] for row in report["rows"]] == [1, 3]
    for row in report["rows"]:
        assert row["difference"]["mean"] == pytest.approx(
            row["pretrained"]["mean"] - row["supervised"]["mean"], abs=2e-4
        )
        assert set(row["verdicts"]) == set(ARMS)
    assert report["seeds"] == 7 and told == [(5, 7), (7, 7)]


def test_another_first_seed_gives_other_draws():
    assert not np.array_equal(stream(0, "points").random(3), stream(5, "points").random(3))
    with few_steps():
        one, other = (measure(SMALL, [1], [seed], silent, workers=1) for seed in (0, 5))
    assert one["rows"] != other["rows"]


def test_whoever_waits_holds_no_locks_that_an_interrupt_would_leave_closed(monkeypatch):
    """With all futures locked, as `as_completed` has them for a moment, a pool never ended."""

    def locked(futures):
        raise AssertionError(f"{len(futures.futures)} futures are locked")

    monkeypatch.setattr(seed_pool, "working_pool", ThreadPoolExecutor)
    monkeypatch.setattr("concurrent.futures._base._AcquireFutures.__enter__", locked)
    told, tell = [], lambda *progress: told.append(progress)
    assert seed_pool.each(str, [3, 1, 2], tell, workers=2) == ["3", "1", "2"]
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_whoever_interrupts_twice_leaves_no_worker(monkeypatch):
    killed = []

    class Worker:
        def kill(self):
            signal.raise_signal(signal.SIGINT)
            killed.append(self)

    monkeypatch.setattr(seed_pool, "active_children", lambda: [Worker(), Worker()])
    monkeypatch.setattr(seed_pool, "ProcessPoolExecutor", lambda *_, **__: ThreadPoolExecutor(1))
    with pytest.raises(KeyboardInterrupt), seed_pool.working_pool(1):
        raise KeyboardInterrupt
    assert len(killed) == 2


@pytest.mark.skipif(os.name == "nt", reason="A killed process is one of POSIX.")
@pytest.mark.parametrize(
    "number",
    ["SIGKILL", pytest.param("SIGTERM", marks=pytest.mark.long)],  # Nobody hears either.
)
def test_workers_end_with_whoever_needs_them(tmp_path, number):
    script = tmp_path / "waiting.py"
    script.write_text(WAITING)
    with subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, text=True) as pool:
        workers = [int(pool.stdout.readline()) for _ in range(2)]
        pool.send_signal(getattr(signal, number))
        limit = time.monotonic() + PATIENCE_SECONDS
        assert all(_ended(worker, limit) for worker in workers)


def _ended(process, limit):
    while time.monotonic() < limit:
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.01)
    return False
