"""What reusing an encoder costs: the bill of several tasks, and a table for a terminal."""

from __future__ import annotations

from typing import Any

from explainer.core.measuring.measured_table import interval_cell, looks_line
from explainer.core.settings.scene_cards import SCENES
from explainer.core.text.numerus import counted, labels_words, seeds_words

REUSES = ("scratch", "reused")
BILLION = 1e9
TASKS = 10
"""Up to how many tasks the bill is added up."""
ANEW, REUSED, SCRATCH = "anew", "reused", "scratch"


def bill(measured: dict[str, Any]) -> dict[str, list[float]]:
    """Return how many operations 1, 2, ... tasks take that are all like the one measured.

    Each pretrains an encoder of its own, all share one, or there is no pretraining at all.
    """
    once = measured["pretraining"]["operations"]
    each = {name: measured["starts"][name]["operations"] for name in REUSES}
    tasks = range(1, TASKS + 1)
    return {
        ANEW: [n * (once + each[REUSED]) for n in tasks],
        REUSED: [once + n * each[REUSED] for n in tasks],
        SCRATCH: [n * each[SCRATCH] for n in tasks],
    }


def pays_from(measured: dict[str, Any]) -> int | None:
    """Return with how many tasks one shared encoder takes fewer operations than no pretraining.

    None where each further task would still cost as much or more.
    """
    each = {name: measured["starts"][name]["operations"] for name in REUSES}
    saved = each[SCRATCH] - each[REUSED]
    return int(measured["pretraining"]["operations"] // saved) + 1 if saved > 0 else None


def reuse_table(measured: dict[str, Any]) -> str:
    """Return one line for each start: accuracy, costs, and how soon it arrives."""
    subject, seeds = SCENES[measured["subject"]].title, measured["seeds"]
    labels = labels_words(measured["labels_per_class"], str)
    lines = [
        f"{subject}, {labels}, {seeds_words(seeds, str)}; the encoder "
        "was pretrained on the digits' pictures alone",
        f"{'start':12}{'accuracy':24}{'steps':>7}{'seconds':>10}{'operations':>13}"
        f"{'to 95 % of its own':>21}{'to 95 % of scratch':>21}",
        f"{'pretraining':36}" + _cost_cells(measured["pretraining"]),
    ]
    for name, row in measured["starts"].items():
        cells = f"{name:12}{interval_cell(row['accuracy']):24}" + _cost_cells(row)
        reached = f"{_steps(row['steps_to_target'])} ({row['reached_target']} of {seeds})"
        lines.append(f"{cells}{_steps(row['steps_to_own']):>21}{reached:>21}")
    gain = interval_cell(measured["difference"])
    said = f", {measured['effect']}" if seeds > 1 else ""
    lines.append(f"reused minus scratch: {gain}{said}")
    lines.append(looks_line(1, seeds))
    lines.append(_bill_line(measured))
    return "\n".join(lines) + "\n"


def _bill_line(measured: dict[str, Any]) -> str:
    """Return the bill of several tasks like this one, graph and walks not counted."""
    sums = {name: f"{row[-1] / BILLION:.3g}e9" for name, row in bill(measured).items()}
    first = pays_from(measured)
    paid = (
        "never fewer"
        if first is None
        else counted(first, "fewer from the first task on", f"fewer from {first} tasks on")
    )
    return (
        f"operations of {TASKS} such tasks: each pretrained anew {sums[ANEW]}, one encoder reused "
        f"{sums[REUSED]}, no pretraining {sums[SCRATCH]}; reused against none: {paid}"
    )


def _cost_cells(cost: dict[str, Any]) -> str:
    operations = f"{cost['operations'] / BILLION:.3g}e9"
    return f"{cost['steps']:>7}{cost['seconds']:>10.3f}{operations:>13}"


def _steps(steps: float | None) -> str:
    return "never" if steps is None else f"{steps:.1f}"
