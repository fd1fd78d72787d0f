"""Which pretraining suits these data, as a picture: one row for each method, best on top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from explainer.core.figures import Axis, Band, Dots, Line, Plot, Sheet
from explainer.core.frames import frozen
from explainer.core.quantities import HELPS, NO_EVIDENCE
from explainer.core.suitability import (
    PRETRAINED,
    RIVAL,
    SUPERVISED,
    Pair,
    Row,
    Suitability,
    candidate_row,
)
from explainer.core.suitability_words import (
    Say,
    answer,
    experiment_words,
    flattered_words,
    looks_words,
    short_name,
    supervised_words,
)
from explainer.core.walk_words import walk_assumption
from explainer.core.wording import percent

LINES = {PRETRAINED: "pretrained", RIVAL: "muted"}
MARKERS = {PRETRAINED: 0, RIVAL: 1}
ROOM = 0.6
"""Between the outer rows and the frame, in rows."""
MARGIN, NARROWEST, WIDEST = 0.06, 5.0, 60.0
"""Beyond the outermost bar, as a share; and the least and most that the axis reaches, in points."""
FAR = 1.6
"""How much further than the bars the share of the largest class may lie to be drawn."""


@dataclass(frozen=True, slots=True, eq=False)
class SuitabilityChoices:
    """What is looked at: everything that is known, at so many labels, with one row picked."""

    found: Suitability
    labels: int
    picked: Pair | None = None
    measuring: bool = False


def suitability_figure(choices: SuitabilityChoices, say: Say, *, alone: bool = False) -> Sheet:
    """Return the plot and its words; what is not measured yet says so.

    On a page `alone` what is to be borne in mind stands at the foot, where there is more room.
    """
    found, labels = choices.found, choices.labels
    plot, assumed = _plot(choices, say), say(walk_assumption(found.settings.card))
    helped = [row for row in found.rows(labels) if row.kind == PRETRAINED and row.effect == HELPS]
    done, total = found.parts
    count = {"helped": len(helped), "count": len(found.candidates)}
    return Sheet(
        title=say("Which pretraining suits these data?"),
        plots=(plot,),
        settings_line=_foot(choices, assumed, say, alone=alone),
        description=plot.description,
        headline=say("{helped} of {count}").format(**count)
        if found.complete
        else say("{done} of {total}").format(done=done, total=total),
        headline_name=say("ways to pretrain help")
        if found.complete
        else _progress_words(choices, say),
        facts=_facts(found, labels, assumed, say, alone=alone),
    )


def picture_rows(found: Suitability, labels: int) -> tuple[Row | Pair, ...]:
    """Return what stands in each row, from the top: what is measured, then what is to come."""
    known = [row for row in found.rows(labels) if row.difference is not None]
    return (*known, *(pair for pair in found.candidates if pair not in found.pretrained))


def pair_at(found: Suitability, labels: int, place: float) -> Pair | None:
    """Return the pretraining whose row lies at a place of the y axis; None for other methods."""
    rows = picture_rows(found, labels)
    at = len(rows) - 1 - round(place)
    if not 0 <= at < len(rows):
        return None
    row = rows[at]
    if not isinstance(row, Row):
        return row
    return (row.name[0], row.name[1]) if row.kind == PRETRAINED else None


def _progress_words(choices: SuitabilityChoices, say: Say) -> str:
    if choices.measuring:
        return say("being measured, one way to pretrain after the other")
    return say("measured so far; press Measure for the rest")


def _foot(choices: SuitabilityChoices, assumed: str, say: Say, *, alone: bool) -> str:
    words = experiment_words(choices.found, say)
    return " · ".join((words, assumed, flattered_words(say))) if alone else words


def _facts(
    found: Suitability, labels: int, assumed: str, say: Say, *, alone: bool
) -> tuple[str, ...]:
    """Return the answer, what everything is held against, and how far it can be trusted."""
    told = answer(found, labels, say, short_name, brief=alone)
    answered = told if found.complete else say("The answer comes last.")
    against = (supervised_words(found, labels, say), "" if alone else assumed)
    return (
        answered,
        " ".join(words for words in against if words),
        " ".join((looks_words(found, say), *(() if alone else (flattered_words(say),)))),
    )


def _plot(choices: SuitabilityChoices, say: Say) -> Plot:
    found, labels = choices.found, choices.labels
    rows = picture_rows(found, labels)
    measured = [(row, len(rows) - 1.0 - at) for at, row in enumerate(rows) if isinstance(row, Row)]
    low, high = _reach(found, labels, [row for row, _ in measured])
    return Plot(
        title=say("{labels} labels per class").format(labels=labels),
        caption="",
        x=Axis(say("points above supervised only"), low, high),
        y=Axis("", -ROOM, len(rows) - 1 + ROOM, ticks=_ticks(rows, say)),
        bands=_picked(choices.picked, rows, low, high),
        lines=(*_references(found, labels, len(rows), low, say), *_bars(measured, low, high, say)),
        dots=tuple(
            Dots(
                frozen([(_points(row), y) for row, y in measured if row.kind == kind]),
                LINES[kind],
                MARKERS[kind],
            )
            for kind in LINES
            if any(row.kind == kind for row, _ in measured)
        ),
        note="" if measured else say("Being measured: 20 repetitions of everything."),
        description=_description(found, labels, say),
    )


def _ticks(rows: Sequence[Row | Pair], say: Say) -> tuple[tuple[float, str], ...]:
    """Return each row's name with its accuracy; an ellipsis where none is known yet."""
    names = []
    for row in rows:
        known = isinstance(row, Row)
        shown = row if isinstance(row, Row) else candidate_row(row)
        names.append(f"{short_name(shown, say)}  {percent(shown.accuracy.mean) if known else '…'}")
    return tuple((float(len(rows) - 1 - at), name) for at, name in enumerate(names))


def _bars(measured: list[tuple[Row, float]], low: float, high: float, say: Say) -> list[Line]:
    """Return the simultaneous intervals, thick where an effect is sure; the first is named."""
    names = {PRETRAINED: say("with pretraining"), RIVAL: say("without pretraining")}
    lines: list[Line] = []
    for kind, role in LINES.items():
        bars = [(row, y) for row, y in measured if row.kind == kind]
        for at, (row, y) in enumerate(bars):
            name = names[kind] if at == 0 else ""
            ends = [(end, y) for end in np.clip(_interval(row), low, high)]
            lines.append(Line(frozen(ends), role, thin=row.effect == NO_EVIDENCE, name=name))
    return lines


def _references(
    found: Suitability, labels: int, rows: int, low: float, say: Say
) -> tuple[Line, ...]:
    """Return upright lines: the supervised arm, and the share of the largest class."""
    ends = np.array([-ROOM, rows - 1 + ROOM])
    # Without a name: that of the axis says what it is.
    zero = Line(_upright(0.0, ends), "supervised", "dashed")
    share = _largest(found, labels)
    if share is None or share < low:
        return (zero,)
    name = say("share of the largest class")
    return (zero, Line(_upright(share, ends), "muted", "far-dashed", thin=True, name=name))


def _upright(place: float, ends: np.ndarray) -> np.ndarray:
    return frozen(np.column_stack([np.full(2, place), ends]))


def _largest(found: Suitability, labels: int) -> float | None:
    """Return how many points the share of the largest class lies above the supervised arm."""
    share, supervised = found.largest(labels), found.supervised(labels)
    return None if share is None or supervised is None else 100 * (share - supervised.mean)


def _reach(found: Suitability, labels: int, rows: list[Row]) -> tuple[float, float]:
    """Return the ends of the axis: all bars, and the largest class unless that is far away."""
    ends = [end for row in rows for end in _interval(row)]
    low, high = min([-NARROWEST, *ends]), max([NARROWEST, *ends])
    share = _largest(found, labels)
    if share is not None and share < low and high - share <= FAR * (high - low):
        low = share
    margin = MARGIN * (high - low)
    return max(low - margin, -WIDEST), min(high + margin, WIDEST)


def _interval(row: Row) -> tuple[float, float]:
    """Return the ends of a row's difference in points; without an interval its mean alone."""
    difference = row.difference
    assert difference is not None
    low, high = difference.low, difference.high
    mean = difference.mean
    return 100 * (mean if low is None else low), 100 * (mean if high is None else high)


def _points(row: Row) -> float:
    assert row.difference is not None
    return float(np.clip(100 * row.difference.mean, -WIDEST, WIDEST))


def _picked(
    pair: Pair | None, rows: Sequence[Row | Pair], low: float, high: float
) -> tuple[Band, ...]:
    """Return a band over the row of a pretraining that is picked."""
    places = {
        (row.name if isinstance(row, Row) and row.kind == PRETRAINED else row): len(rows) - 1 - at
        for at, row in enumerate(rows)
    }
    if pair is None or pair not in places:
        return ()
    y = places[pair]
    return (Band(frozen([(low, y - 0.5, y + 0.5), (high, y - 0.5, y + 0.5)]), "track"),)


def _description(found: Suitability, labels: int, say: Say) -> str:
    rows = [row for row in found.rows(labels) if row.kind != SUPERVISED]
    if not rows:
        return say("Accuracy of every pretraining, not known yet.")
    told = (f"{short_name(row, say)} {percent(row.accuracy.mean)}" for row in rows)
    return say("Test accuracy at {labels} labels per class, best first: {rows}.").format(
        labels=labels, rows=say(", ").join(told)
    )
