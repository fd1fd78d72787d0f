"""The matrix of starts and subjects as a table for a terminal."""

from __future__ import annotations

from typing import Any

from explainer.core.measuring.measured_table import effects_words, interval_cell, looks_line
from explainer.core.settings.scene_cards import SCENES
from explainer.core.text.numerus import labels_words, seeds_words

STARTS = ("scratch", "pretrained", "specialist")


def school_table(measured: dict[str, Any]) -> str:
    """Return one line for each subject: means with their 95 % intervals, and what helped."""
    labels = labels_words(measured["labels_per_class"], str)
    lines = [
        f"{labels}, {seeds_words(measured['seeds'], str)}; the "
        f"specialist knows every label of: {SCENES[measured['specialist']].title}",
        f"{'subject':24}" + "".join(f"{start:24}" for start in STARTS) + "against scratch",
    ]
    for name, row in measured["subjects"].items():
        cells = "".join(f"{interval_cell(row[start]):24}" for start in STARTS)
        effects = effects_words(row["effects"], measured["seeds"])
        lines.append(f"{SCENES[name].title:24}{cells}{effects}")
    lines.append(looks_line(measured["looks"], measured["seeds"]))
    return "\n".join(line.rstrip() for line in lines) + "\n"
