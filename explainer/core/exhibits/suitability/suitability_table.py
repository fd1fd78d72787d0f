"""Which pretraining suits these data, as a table for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from textwrap import fill
from typing import Any

from explainer.core.arms.walk_words import walk_assumption
from explainer.core.exhibits.suitability.suitability import (
    Suitability,
    SuitabilityRow,
    chosen_settings,
    plain,
)
from explainer.core.exhibits.suitability.suitability_words import (
    choosing_words,
    experiment_words,
    intervals_words,
    networks_words,
    overall_answer,
    row_name,
    spread_words,
    table_words,
)
from explainer.core.figures.experiment_words import plain_choices
from explainer.core.measuring.intervals import Interval
from explainer.core.measuring.measured_table import interval_cell
from explainer.core.measuring.no_spread import no_spread
from explainer.core.settings.settings_text import as_text
from explainer.core.text.decimals import decimals
from explainer.core.text.numerus import labels_words

WIDTH = 100


def suitability_table(found: Suitability) -> str:
    """Return one block for each label count, the most accurate first, and the answer."""
    lines = [experiment_words(found, str), fill(walk_assumption(found.settings.card), WIDTH)]
    for labels in found.counts:
        lines += ["", *_block(found, labels)]
    notes = (
        intervals_words(found, str),
        spread_words(found, found.counts, str),
        table_words(found, str),
        networks_words(found, str),
        choosing_words(str),
    )
    lines += ["", *(fill(note, WIDTH) for note in notes if note)]
    lines += ["", fill(overall_answer(found, str), WIDTH)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def suitability_report(found: Suitability) -> dict[str, Any]:
    """Return the same for a program that reads what is printed."""
    settings = found.settings
    return {
        "scene": settings.data.name if settings.data else settings.scene,
        "objective": "all",
        "finetuning": settings.finetuning,
        "seeds": len(found.seeds),
        "settings": plain_choices(settings, every_objective=True)
        | {"first_seed": found.seeds[0], "line": as_text(chosen_settings(found))},
        "assumption": str(walk_assumption(settings.card)),
        **plain(found),
        "answer": overall_answer(found, str),
    }


def _block(found: Suitability, labels: int) -> Iterator[str]:
    largest, rows = found.largest(labels), found.rows(labels)
    wide = max(len(row_name(row, str)) for row in rows) + 2
    yield labels_words(labels, str) + (
        "" if largest is None else f"; share of the largest class {largest:.3f}"
    )
    yield f"{'':{wide}}{'accuracy':24}{'points to supervised':26}effect"
    for row in rows:
        said = row.effect if len(found.seeds) > 1 else ""
        cells = f"{_accuracy(row.accuracy):24}{_points(row, several=bool(said)):26}{said}"
        yield f"{row_name(row, str):{wide}}{cells}"


def _accuracy(interval: Interval) -> str:
    return interval_cell(asdict(interval))


def _points(row: SuitabilityRow, *, several: bool = False) -> str:
    difference = row.difference
    if difference is None:
        return ""
    mean = decimals(100 * difference.mean, 1, signed=True)
    if difference.no_spread or (several and difference.low is None):
        return f"{mean} ({no_spread(str)})"
    if difference.low is None or difference.high is None:
        return mean
    low, high = (
        decimals(100 * end, 1, signed=True, end=True) for end in (difference.low, difference.high)
    )
    return f"{mean} [{low}, {high}]"
