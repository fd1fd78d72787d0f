"""Whoever carries a sweep, its numbers are the same, bit for bit."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from explainer.science.training import seed_stack
from tests.library.backends import LITTLE, digests, measure_little

ROOT = Path(__file__).parents[2]
PATIENCE = 280


def digests_elsewhere(*backends):
    """Return the digests that a program of its own finds: a cluster leaves threads behind."""
    command = [sys.executable, "-m", "tests.library.backends", *backends]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


@pytest.fixture
def little(monkeypatch):
    """Measure little here too, for this test."""
    for module, name in LITTLE:
        monkeypatch.setattr(module, name, getattr(module, name))
    monkeypatch.setattr(seed_stack, "_ENCODERS", {})
    measure_little()


@pytest.mark.usefixtures("no_workers_left", "little")
def test_neither_processes_nor_threads_change_a_bit():
    told = digests("sequential", "loky", "threading")
    assert len(told) == 3
    assert len({*told.values()}) == 1


@pytest.mark.long  # A cluster takes a minute to begin and to end.
def test_nor_does_a_cluster():
    told = digests_elsewhere("sequential", "dask")
    assert len(told) == 2
    assert len({*told.values()}) == 1
