"""Which pretraining suits these data, as a table for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import fill
from typing import Any

from explainer.core.intervals import Interval
from explainer.core.numerus import labels_words
from explainer.core.suitability import Row, Suitability, plain
from explainer.core.suitability_words import (
    choosing_words,
    experiment_words,
    intervals_words,
    networks_words,
    overall_answer,
    row_name,
    table_words,
)
from explainer.core.walk_words import walk_assumption

WIDTH = 100


def suitability_table(found: Suitability) -> str:
    """Return one block for each label count, the most accurate first, and the answer."""
    lines = [experiment_words(found, str), fill(walk_assumption(found.settings.card), WIDTH)]
    for labels in found.counts:
        lines += ["", *_block(found, labels)]
    notes = (
        intervals_words(found, str),
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
        cells = f"{_accuracy(row.accuracy):24}{_points(row):26}{row.effect}"
        yield f"{row_name(row, str):{wide}}{cells}"


def _accuracy(interval: Interval) -> str:
    if interval.low is None or interval.high is None:
        return f"{interval.mean:.3f}"
    return f"{interval.mean:.3f} ({interval.low:.3f} to {interval.high:.3f})"


def _points(row: Row) -> str:
    difference = row.difference
    if difference is None:
        return ""
    if difference.low is None or difference.high is None:
        return f"{100 * difference.mean:+.1f}"
    return (
        f"{100 * difference.mean:+.1f} [{100 * difference.low:+.1f}, {100 * difference.high:+.1f}]"
    )
