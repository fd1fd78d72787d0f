"""Which pretraining suits these data, as a picture: one row for each method, best on top."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from explainer.core.arms.walk_words import walk_assumption
from explainer.core.exhibits.suitability.suitability import (
    BASELINE,
    PRETRAINED,
    SUPERVISED,
    Pair,
    Suitability,
    SuitabilityRow,
    candidate_row,
)
from explainer.core.exhibits.suitability.suitability_choices import (
    SuitabilityChoices,
    picture_rows,
)
from explainer.core.exhibits.suitability.suitability_words import (
    answer,
    experiment_words,
    flattered_words,
    looks_words,
    network_line,
    own_network_words,
    short_name,
    spread_words,
    supervised_words,
)
from explainer.core.figures.figure import Axis, Band, Dots, Line, Plot, SheetFigure
from explainer.core.figures.wording import percent
from explainer.core.text.numerus import counted, labels_words
from explainer.core.text.quantities import HELPS, HURTS
from explainer.core.text.say import Say
from explainer.core.training.frames import frozen

LINES = {PRETRAINED: "pretrained", BASELINE: "muted"}
MARKERS = {PRETRAINED: 0, BASELINE: 1}
ROOM = 0.6
"""Between the outer rows and the frame, in rows."""
MARGIN, NARROWEST, WIDEST = 0.06, 5.0, 100.0
"""Beyond the outermost bar, as a share; and the least and most that the axis reaches, in points: no
two accuracies are further apart, so that every bar is drawn, and written into tables, whole."""
FAR = 1.6
"""How much further left than the bars the share of the largest class may lie to be drawn."""


def suitability_figure(
    choices: SuitabilityChoices, say: Say, *, alone: bool = False
) -> SheetFigure:
    """Return the plot and its words; what is not measured yet says so.

    On a page `alone` what is to be borne in mind stands at the foot, where there is more room.
    """
    found, labels = choices.found, choices.labels
    plot, assumed = _plot(choices, say, alone=alone), say(walk_assumption(found.settings.card))
    helped = [row for row in found.rows(labels) if row.kind == PRETRAINED and row.effect == HELPS]
    return SheetFigure(
        title=say("Which pretraining suits “{data}”?").format(data=say(found.settings.card.title)),
        plots=(plot,),
        settings_line=_footer_words(choices, assumed, say, alone=alone),
        description=plot.description,
        headline=_headline(found, len(helped), say),
        headline_name=_headline_name(choices, len(helped), say),
        facts=_facts(found, labels, assumed, say, alone=alone),
    )


def _headline(found: Suitability, helped: int, say: Say) -> str:
    """Return how many of all help; nothing of one seed, which cannot tell of any."""
    if not found.complete:
        return say("{done} of {total}").format(
            done=len(found.pretrained), total=len(found.candidates)
        )
    if len(found.seeds) < 2:
        return ""
    return say("{helped} of {count}").format(helped=helped, count=len(found.candidates))


def _headline_name(choices: SuitabilityChoices, helped: int, say: Say) -> str:
    if not choices.found.complete:
        return _progress_words(choices, say)
    if len(choices.found.seeds) < 2:
        return ""
    return counted(helped, say("ways to pretrain helps"), say("ways to pretrain help"))


def _progress_words(choices: SuitabilityChoices, say: Say) -> str:
    if choices.measuring:
        return say("ways to pretrain measured; the rest follows")
    return say("ways to pretrain measured; press Measure for the rest")


def _footer_words(choices: SuitabilityChoices, assumed: str, say: Say, *, alone: bool) -> str:
    words = experiment_words(choices.found, say)
    return " · ".join((words, assumed, flattered_words(say))) if alone else words


def _facts(
    found: Suitability, labels: int, assumed: str, say: Say, *, alone: bool
) -> tuple[str, ...]:
    """Return the answer, what everything is held against, and how far it can be trusted."""
    told = answer(found, labels, say, short_name, brief=alone)
    answered = told if found.complete else say("The answer comes last.")
    against = (
        supervised_words(found, labels, say),
        own_network_words(found, say),
        "" if alone else assumed,
    )
    trust = (
        looks_words(found, say),
        spread_words(found, (labels,), say),
        "" if alone else flattered_words(say),
    )
    return (
        answered,
        " ".join(words for words in against if words),
        " ".join(words for words in trust if words),
    )


def _plot(choices: SuitabilityChoices, say: Say, *, alone: bool) -> Plot:
    found, labels = choices.found, choices.labels
    rows = picture_rows(found, labels)
    measured = [
        (row, len(rows) - 1.0 - at)
        for at, row in enumerate(rows)
        if isinstance(row, SuitabilityRow)
    ]
    low, high = _reach(found, labels, [row for row, _ in measured])
    return Plot(
        title=_plot_title(found, labels, say, alone=alone),
        x=Axis(say("points above supervised only"), low, high),
        y=Axis("", -ROOM, len(rows) - 1 + ROOM, ticks=_ticks(rows, say)),
        bands=_picked(choices.picked, rows, low, high, say),
        lines=_lines(choices, measured, (low, high), say),
        dots=tuple(
            Dots(
                frozen([(_points(row), y) for row, y in measured if row.kind == kind]),
                LINES[kind],
                MARKERS[kind],
                series=_kind_names(say)[kind],
            )
            for kind in LINES
            if any(row.kind == kind for row, _ in measured)
        ),
        note="" if measured else _note(choices, say),
        description=_description(found, labels, say),
    )


def _plot_title(found: Suitability, labels: int, say: Say, *, alone: bool) -> str:
    """Return the label count, and the network unless it stands at the foot of a page."""
    words = labels_words(labels, say)
    return words if alone else f"{words} · {network_line(found, say)}"


def _note(choices: SuitabilityChoices, say: Say) -> str:
    if not choices.measuring:
        return say("Nothing can be compared yet: press Measure.")
    seeds = len(choices.found.seeds)
    one = say("Being measured: 1 repetition of everything.")
    many = say("Being measured: {seeds} repetitions of everything.")
    return counted(seeds, one, many).format(seeds=seeds)


def _lines(
    choices: SuitabilityChoices,
    measured: list[tuple[SuitabilityRow, float]],
    ends: tuple[float, float],
    say: Say,
) -> tuple[Line, ...]:
    """Return all lines; none while a note stands in their place."""
    if not measured:
        return ()
    rows = len(picture_rows(choices.found, choices.labels))
    upright = _references(choices.found, choices.labels, rows, ends, say)
    return (*upright, *_bar_names(measured, say), *_bars(measured, *ends, say))


def _ticks(rows: Sequence[SuitabilityRow | Pair], say: Say) -> tuple[tuple[float, str], ...]:
    """Return each row's name with its accuracy; an ellipsis where none is known yet."""
    names = []
    for row in rows:
        known = isinstance(row, SuitabilityRow)
        shown = row if isinstance(row, SuitabilityRow) else candidate_row(row)
        names.append(f"{short_name(shown, say)}  {percent(shown.accuracy.mean) if known else '…'}")
    return tuple((float(len(rows) - 1 - at), name) for at, name in enumerate(names))


def _bar_names(measured: list[tuple[SuitabilityRow, float]], say: Say) -> list[Line]:
    """Return what colours and thickness of bars mean: lines for the legend alone."""
    names = _kind_names(say)
    kinds = {row.kind for row, _ in measured}
    lines = [
        Line.sample(name, LINES[kind], thin=True, marker=MARKERS[kind])
        for kind, name in names.items()
        if kind in kinds
    ]
    thick = Line.sample(say("thick: surely helps or hurts"))
    return [*lines, thick] if any(_known(row) for row, _ in measured) else lines


def _kind_names(say: Say) -> dict[str, str]:
    return {PRETRAINED: say("with pretraining"), BASELINE: say("without pretraining")}


def _known(row: SuitabilityRow) -> bool:
    """Tell whether a row's difference has an interval: with one seed none has."""
    return row.difference is not None and row.difference.low is not None


def _bars(
    measured: list[tuple[SuitabilityRow, float]], low: float, high: float, say: Say
) -> list[Line]:
    """Return the simultaneous intervals, thick where there is an effect by the rule."""
    return [
        Line(
            frozen([(end, y) for end in np.clip(_interval(row), low, high)]),
            LINES[row.kind],
            thin=row.effect not in (HELPS, HURTS),
            series=say("interval, {kind}").format(kind=_kind_names(say)[row.kind]),
        )
        for row, y in measured
        if _known(row)
    ]


def _references(
    found: Suitability, labels: int, rows: int, ends: tuple[float, float], say: Say
) -> tuple[Line, ...]:
    """Return upright lines: the supervised arm, and the share of the largest class."""
    low, high = ends
    heights = np.array([-ROOM, rows - 1 + ROOM])
    # Without a name: that of the axis says what it is.
    zero = Line(_upright(0.0, heights), "supervised", series=say("supervised only"))
    share = _largest(found, labels)
    if share is None or not low <= share <= high:
        return (zero,)
    name = say("share of the largest class")
    # A legend's sample is too short for long dashes: they would look like a bar there.
    return (zero, Line(_upright(share, heights), "muted", "dotted", name=name))


def _upright(place: float, ends: np.ndarray) -> np.ndarray:
    return frozen(np.column_stack([np.full(2, place), ends]))


def _largest(found: Suitability, labels: int) -> float | None:
    """Return how many points the share of the largest class lies above the supervised arm."""
    share, supervised = found.largest(labels), found.supervised(labels)
    return None if share is None or supervised is None else 100 * (share - supervised.mean)


def _reach(found: Suitability, labels: int, rows: list[SuitabilityRow]) -> tuple[float, float]:
    """Return the ends of the axis: all bars, and the largest class unless it is far behind.

    Where naming the largest class is right more often than every method, that must be seen.
    """
    ends = [end for row in rows for end in _interval(row)]
    low, high = min([-NARROWEST, *ends]), max([NARROWEST, *ends])
    share = _largest(found, labels)
    if share is not None:
        high = max(high, share)
        low = min(low, share) if high - share <= FAR * (high - low) else low
    margin = MARGIN * (high - low)
    return max(low - margin, -WIDEST), min(high + margin, WIDEST)


def _interval(row: SuitabilityRow) -> tuple[float, float]:
    """Return the ends of a row's difference in points; without an interval its mean alone."""
    assert row.difference is not None
    low, high = row.difference.ends
    return 100 * low, 100 * high


def _points(row: SuitabilityRow) -> float:
    assert row.difference is not None
    return float(np.clip(100 * row.difference.mean, -WIDEST, WIDEST))


def _picked(
    pair: Pair | None, rows: Sequence[SuitabilityRow | Pair], low: float, high: float, say: Say
) -> tuple[Band, ...]:
    """Return a band over the row of a pretraining that is picked."""
    places = {
        (row.name if isinstance(row, SuitabilityRow) and row.kind == PRETRAINED else row): len(rows)
        - 1
        - at
        for at, row in enumerate(rows)
    }
    if pair is None or pair not in places:
        return ()
    y = places[pair]
    ground = frozen([(low, y - 0.5, y + 0.5), (high, y - 0.5, y + 0.5)])
    return (Band(ground, "track", say("picked")),)


def _description(found: Suitability, labels: int, say: Say) -> str:
    rows = [row for row in found.rows(labels) if row.kind != SUPERVISED]
    if not rows:
        return say("Accuracy of every pretraining, not known yet.")
    told = (f"{short_name(row, say)} {percent(row.accuracy.mean)}" for row in rows)
    return say("Test accuracy at {labels}, best first: {rows}.").format(
        labels=labels_words(labels, say), rows=say(", ").join(told)
    )
