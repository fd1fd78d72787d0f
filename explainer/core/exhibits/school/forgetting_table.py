"""What fine-tuning on one subject does to the others, as a table for a terminal."""

from __future__ import annotations

from typing import Any

from explainer.core.measuring.intervals import Interval
from explainer.core.measuring.measured_table import effects_words, interval_cell, looks_line
from explainer.core.settings.scene_cards import SCENES
from explainer.core.text.numerus import labels_words, seeds_words
from explainer.core.text.quantities import NO_EVIDENCE

MEASURES = ("before", "old", "fresh")
"""Heads before fine-tuning, the same heads after it, fresh heads after it."""
FORGETS, GAINS, NOTHING = "forgets", "gains", "forgets nothing"


def loss_word(lost: Interval) -> str:
    """Return what a paired loss says; where no seed differs, nothing at all was forgotten."""
    if lost.mean == 0.0 and lost.low in (None, 0.0):
        return NOTHING
    if lost.above(0.0):
        return FORGETS
    return GAINS if lost.high is not None and lost.high < 0 else NO_EVIDENCE


def forgetting_table(measured: dict[str, Any]) -> str:
    """Return one line for each way and subject: before, old heads after, fresh heads after."""
    labels, seeds = labels_words(measured["labels_per_class"], str), measured["seeds"]
    lines = [
        f"fine-tuned on: {SCENES[measured['subject']].title}, {labels}, "
        f"{seeds_words(seeds, str)}; old heads of the others stay as they were, this subject's own "
        "learns on with the encoder; fresh ones are trained on the new encoder",
        f"{'way':10}{'subject':24}" + "".join(f"{name:26}" for name in MEASURES) + "found",
    ]
    for mode, row in measured["modes"].items():
        lines += [_line(mode, name, each, seeds) for name, each in row["subjects"].items()]
        lost = row["others"]["lost"]
        cells = f"{'':26}" + "".join(f"{interval_cell(lost[each]):26}" for each in MEASURES[1:])
        found = effects_words(row["others"]["found"], seeds)
        lines.append(f"{mode:10}{'lost of the others':24}{cells}{found}")
    lines.append(looks_line(measured["looks"], seeds))
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _line(mode: str, name: str, row: dict[str, Any], seeds: int) -> str:
    cells = "".join(f"{interval_cell(row[each]):26}" for each in MEASURES)
    return f"{mode:10}{SCENES[name].title:24}{cells}{effects_words(row['found'], seeds)}"
