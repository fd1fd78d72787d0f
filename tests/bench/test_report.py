"""The bench as scripts use it."""

import json
import os
import subprocess
import sys

import pytest

from explainer.bench import report as bench
from explainer.bench import start_up
from explainer.bench.goals import table
from explainer.bench.start_up import NO_BYTECODE, ProcessError, as_installed, told_by
from explainer.bench.timing import FULL, QUICK

BYTECODE = "PYTHONPYCACHEPREFIX"
KEYS = {
    "machine": {"cores", "peak_gflops_one_thread", "platform", "python", "torch", "numpy"},
    "start_up": {"first_paint_ms", "plots_ms", "first_comparison_ms", "import_torch_ms"},
    "curve": {"as_shipped", "all_layers", "models", "processes"},
    "growth": {"unlabelled", "seeds"},
    "files": {"png_4k_s", "pdf_s", "deck_s", "mp4_s", "gif_s", "first_picture_s"},
    "slider": {"p50_ms", "p95_ms", "p99_ms", "max_ms", "during_training", "times_bare_window"},
    "scrub": {"p50_ms", "p95_ms", "p99_ms", "max_ms", "times_bare_window"},
    "morph": {"p50_ms", "p95_ms", "p99_ms", "plane_px", "times_bare_window"},
    "hand": {"p50_ms", "p95_ms", "plane_px", "times_bare_window"},
    "frames": {"pretraining", "both_arms"},
    "stage": {"1280x720", "1366x768", "1920x1080", "1024x768"},
}


@pytest.mark.long
def test_the_quick_bench_prints_one_object_with_every_part():
    done = subprocess.run(
        [sys.executable, "-m", "explainer", "bench", "--quick", "--json"],
        capture_output=True,
        text=True,
        timeout=280,
        env={**os.environ, "QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""},
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    measured = json.loads(done.stdout)
    assert measured["notes"] == []
    for part, keys in KEYS.items():
        assert keys <= set(measured[part]), part
    for way in ("as_shipped", "all_layers"):
        assert measured["curve"][way]["times_plain_loop"]["one_core"] > 0
    start = measured["start_up"]
    assert 0 < start["first_paint_ms"] < start["plots_ms"] < start["first_comparison_ms"]
    assert measured["slider"]["p50_ms"] <= measured["slider"]["p99_ms"]
    assert all(each["measured"] is not None for each in measured["goals"])


@pytest.mark.parametrize(("sizes", "starts"), [(FULL, 1 + FULL.runs), (QUICK, 1)])
def test_a_start_that_writes_bytecode_is_not_counted(sizes, starts, monkeypatch):
    opened, seen = [], []

    def told(module, *asked, surroundings):
        opened.append(surroundings)
        took = 1_000.0 if len(opened) == 1 else 100.0 + len(opened)
        return {"first_paint_ms": took, "plots_ms": took}

    def yardstick(code, surroundings):
        seen.append(code)
        return 9_000.0 if seen.count(code) == 1 else 10.0

    monkeypatch.setattr(start_up, "told_by", told)
    monkeypatch.setattr(start_up, "milliseconds_of", yardstick)
    found = start_up.start_up(sizes)
    assert len(opened) == starts and set(map(seen.count, seen)) == {starts}
    assert all((BYTECODE in each) is sizes.warm_up for each in opened)
    first, yard = (104.0, 10.0) if sizes.warm_up else (1_000.0, 9_000.0)
    assert (found["first_paint_ms"], found["import_torch_ms"]) == (first, yard)
    assert found["plots_times_bare_plots"] == first / yard and found["runs"] == sizes.runs


@pytest.fixture
def nothing_measured(monkeypatch):
    def broken(*rest):
        raise ValueError("no\nsuch thing")

    monkeypatch.setattr(bench, "told_by", broken)
    for part in ("machine", "curve", "growth", "start_up", "files"):
        monkeypatch.setattr(bench, part, broken)


def test_a_part_that_fails_is_null_with_a_sentence(nothing_measured):
    said = []
    measured = bench.report("quick", said.append)
    assert said == ["machine", "start up", "curve", "growth", "files", "window"]
    assert {measured[part] for part in (*KEYS, "memory")} == {None}
    assert "machine: ValueError: no such thing" in measured["notes"]
    assert len(measured["notes"]) == 6
    assert json.loads(json.dumps(measured)) == measured
    assert "not measured" in table(measured) and "no such thing" in table(measured)


def test_one_part_of_the_window_may_fail_alone(nothing_measured, monkeypatch):
    told = {"slider": {"sentence": "slider: lost"}, "frames": {"value": {"pretraining": {}}}}
    monkeypatch.setattr(bench, "told_by", lambda *rest: {**told, "memory": {"value": None}})
    measured = bench.report("quick", lambda part: None)
    assert measured["slider"] is None and measured["frames"] == {"pretraining": {}}
    assert "slider: lost" in measured["notes"]
    assert any("memory" in note for note in measured["notes"])


def test_a_process_that_dies_says_why():
    with pytest.raises(ProcessError, match=r"ended with code 1: .*nowhere"):
        told_by("explainer.bench.nowhere")
    with pytest.raises(ProcessError, match="nothing that can be read"):
        told_by("explainer.bench.goals")


def test_what_is_started_keeps_bytecode_in_a_folder_of_its_own(tmp_path, monkeypatch):
    monkeypatch.setenv(NO_BYTECODE, "1")
    with pytest.raises(ProcessError):  # It says nothing; but it was loaded.
        told_by("explainer.bench.goals", surroundings=as_installed(str(tmp_path)))
    assert [each.name for each in tmp_path.rglob("explainer/__init__*.pyc")]


def test_the_table_says_what_was_met_and_what_missed():
    goal = {"name": "slider", "goal": "<= 16", "measured": 12.345, "met": True}
    text = table(
        {
            "curve": {"as_shipped": {"times": 1.23456}, "models": 480},
            "memory": None,
            "goals": [goal, {**goal, "measured": 20, "met": False}],
            "notes": ["memory: lost"],
        }
    )
    assert "12.35  met" in text and "20  missed" in text
    assert "times: 1.235" in text and "models: 480" in text
    assert "memory: not measured" in text and text.endswith("memory: lost\n")
