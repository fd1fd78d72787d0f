"""Hours of use, in a few seconds: the soak and the walk as scripts use them."""

import json
import os
import subprocess
import sys

import pytest

from explainer.bench import endurance as measuring
from explainer.bench.endurance import NOT_TOLD, endurance, endurance_table
from explainer.bench.memory import footprint, is_told

PARTS = {"window", "lab", "helpers", "servers"}
told_here = pytest.mark.skipif(not is_told(), reason="this system does not tell it")


@pytest.mark.long
@told_here
def test_soak_and_walk_print_one_object_with_every_sample():
    done = subprocess.run(
        [sys.executable, "-m", "explainer", "bench", "--soak", "0.01", "--walk", "20", "--json"],
        capture_output=True,
        text=True,
        timeout=280,
        env={**os.environ, "QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    measured = json.loads(done.stdout)
    samples = measured["soak"]["samples"]
    first, last = samples[0], samples[-1]
    assert set(first) >= PARTS and last["minute"] >= 0.01
    assert all(sample["lab"]["rss_mb"] > 50 for sample in samples)
    assert first["window"]["uss_mb"] <= first["window"]["pss_mb"] <= first["window"]["rss_mb"]
    assert (measured["walk"]["actions"], measured["walk"]["first_actions"]) == (20, 2)
    assert [goal["met"] is None for goal in measured["goals"]] == [True, True, True, False]
    progress = done.stderr.splitlines()
    assert sum(line.startswith("minute ") for line in progress) == len(samples)
    assert not any("plugin" in line for line in progress)


@told_here
def test_a_process_has_more_pages_than_it_shares_with_nobody():
    ours = footprint(os.getpid())
    assert 10 < ours["uss_mb"] <= ours["pss_mb"] <= ours["rss_mb"]


def test_where_memory_is_not_told_this_is_said(monkeypatch):
    monkeypatch.setattr(measuring, "is_told", lambda: False)
    found = endurance(1, 10, pytest.fail)
    assert found == {"goals": [], "notes": [NOT_TOLD]}
    assert NOT_TOLD in endurance_table(found)


def part(megabytes):
    return {"rss_mb": megabytes, "pss_mb": megabytes - 1, "uss_mb": megabytes - 2}


def test_the_table_has_goals_first_and_every_sample_last(monkeypatch):
    sample = {"minute": 1.5, "round": 0, "scene": "moons", **dict.fromkeys(PARTS, part(203.0))}
    shares = {"window": 0.004, "lab": -0.2, "helpers": 0.2}
    growth = {name: {"mean_mb": 203.0, "in_half_an_hour": each} for name, each in shares.items()}
    told = {
        "soak": {"minutes": 42, "growth": growth, "samples": [sample]},
        "walk": {"growth": 0.05},
    }
    monkeypatch.setattr(measuring, "_told", lambda name, amount, seconds: told[name])
    monkeypatch.setattr(measuring, "is_told", lambda: True)
    lines = endurance_table(endurance(42, 5_000, lambda part: None)).splitlines()
    words = [line.rpartition(" ")[2] for line in lines[1:5]]
    assert words == ["met", "met", "missed", "met"]
    assert lines[-1].split() == ["1.5", "moons", *["203", "202", "201"] * 3]
