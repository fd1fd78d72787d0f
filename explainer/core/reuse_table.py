"""What reusing an encoder costs, as a table for a terminal."""

from __future__ import annotations

from typing import Any

from explainer.core.measured_table import interval_cell
from explainer.core.numerus import labels_words, seeds_words
from explainer.core.scene_cards import SCENES

REUSES = ("scratch", "reused")
BILLION = 1e9


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
    lines.append(f"reused minus scratch: {gain}, {measured['effect']}")
    return "\n".join(lines) + "\n"


def _cost_cells(cost: dict[str, Any]) -> str:
    operations = f"{cost['operations'] / BILLION:.3g}e9"
    return f"{cost['steps']:>7}{cost['seconds']:>10.3f}{operations:>13}"


def _steps(steps: float | None) -> str:
    return "never" if steps is None else f"{steps:.1f}"
