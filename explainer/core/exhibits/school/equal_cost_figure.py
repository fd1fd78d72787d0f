"""Equal cost of labels: accuracy against all labels that were paid, and who is ahead where."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import Any

import numpy as np

from explainer.core.arms.walk_words import span
from explainer.core.exhibits.school.equal_cost_table import BUDGETS
from explainer.core.exhibits.school.school_choices import SchoolChoices
from explainer.core.exhibits.school.school_figure import (
    MARKERS,
    NAMES,
    ROLES,
    SUBJECTS,
    draws_words,
    ends,
)
from explainer.core.exhibits.school.school_table import STARTS
from explainer.core.figures.figure import Axis, Band, Dots, Line, Plot, SheetFigure
from explainer.core.figures.wording import among, listed, percent
from explainer.core.text.quantities import HELPS, HURTS, NO_EVIDENCE
from explainer.core.text.say import Say
from explainer.core.training.frames import frozen

MARGIN, TOP, STEP, APART = 0.12, 1.02, 0.1, 5.0
POINTS = 100
EFFECTS = (HELPS, HURTS, NO_EVIDENCE)
Row = dict[str, Any]


def equal_cost_figure(choices: SchoolChoices, measured: Row | None, say: Say) -> SheetFigure:
    """Return both plots with their words; what is not measured yet says so."""
    rows = measured["budgets"] if measured else []
    names = start_names(choices, say)
    return SheetFigure(
        title=say("What does the same money for labels buy?"),
        plots=(_accuracy_plot(choices, rows, names, say), _gain_plot(rows, names, say)),
        settings_line=_settings_words(choices, say),
        description=_description(choices, rows, names, say),
        headline=_headline(rows, say),
        headline_name=say("budgets at which pretraining is ahead, by the rule")
        if rows
        else say("being measured"),
        facts=(_terms(say), _ahead(rows, names, say), _specialist(rows, names, say)),
    )


def start_names(choices: SchoolChoices, say: Say) -> dict[str, str]:
    """Return what each start is called, with what the specialist spends its labels on."""
    half = say("Half on “{other}” first").format(other=say(SUBJECTS[choices.other]))
    return {**{start: say(NAMES[start]) for start in STARTS[:2]}, "specialist": half}


def _settings_words(choices: SchoolChoices, say: Say) -> str:
    words = say(
        "handwritten digits · new task “{subject}” · best ways chosen on other draws · {seeds}"
    )
    return words.format(subject=say(SUBJECTS[choices.subject]), seeds=draws_words(choices, say))


def _headline(rows: list[Row], say: Say) -> str:
    if not rows:
        return "…"
    ahead = sum(row["ahead"] == "pretrained" for row in rows)
    return say("{helped} of {count}").format(helped=ahead, count=len(rows))


def _terms(say: Say) -> str:
    """Return what is equal between the learners, and what is not."""
    return say(
        "Equal: labels, network, pictures, steps on the task. Not: steps before it; each encoder "
        "is fine-tuned in its best way."
    )


def _ahead(rows: list[Row], names: dict[str, str], say: Say) -> str:
    """Return at which budgets each start is ahead of both others, by paired intervals."""
    won = {names[start]: [row["ahead"] == start for row in rows] for start in STARTS}
    won[say("nobody")] = [row["ahead"] is None for row in rows]
    words = say("Ahead of both others: {parts}.")
    return words.format(parts=_spans(won, say)) if rows else ""


def _specialist(rows: list[Row], names: dict[str, str], say: Say) -> str:
    """Return at which budgets labels of another subject help, hurt, or do neither."""
    found = {say(w): [row["effects"]["specialist"] == w for row in rows] for w in EFFECTS}
    words = say("{name}, against scratch: {parts}.")
    return words.format(name=names["specialist"], parts=_spans(found, say)) if rows else ""


def _spans(chosen: dict[str, list[bool]], say: Say) -> str:
    """Return each name with the budgets that belong to it, those in a row as a span."""
    told = []
    for name, belongs in chosen.items():
        runs = [list(run) for own, run in groupby(range(len(belongs)), belongs.__getitem__) if own]
        spans = (span(f"{BUDGETS[run[0]]:,}", f"{BUDGETS[run[-1]]:,}") for run in runs)
        if runs:
            told.append(say("{name} {budgets}").format(name=name, budgets=among(spans, say)))
    return listed(told, say)


def _accuracy_plot(
    choices: SchoolChoices, rows: list[Row], names: dict[str, str], say: Say
) -> Plot:
    title = say("“{subject}” at equal cost").format(subject=say(SUBJECTS[choices.subject]))
    lowest = min((ends(row[start])[0] for row in rows for start in STARTS), default=0.0)
    x, y = (
        _labels_axis(say),
        Axis(say("test accuracy"), max(_below(lowest, STEP), 0.0), TOP, percent=True),
    )
    if not rows:
        return Plot(title=title, x=x, y=y, note=_note(say))
    curves = [_curve(rows, [row[each] for row in rows], each, names) for each in STARTS]
    bands, lines, dots = zip(*curves, strict=True)
    return Plot(
        title=title,
        x=x,
        y=y,
        bands=bands,
        lines=lines,
        dots=dots,
        description=_description(choices, rows, names, say),
    )


def _gain_plot(rows: list[Row], names: dict[str, str], say: Say) -> Plot:
    """Return how far both that were pretrained are ahead of scratch, paired by seed."""
    title = say("Ahead of scratch, paired")
    name, x = say("points ahead of scratch"), _labels_axis(say)
    if not rows:
        return Plot(title=title, x=x, y=Axis(name, -20, 20), note=_note(say))
    gains = {start: [row["gains"][start] for row in rows] for start in STARTS[1:]}
    reach = [POINTS * end for curve in gains.values() for each in curve for end in ends(each)]
    curves = [_curve(rows, curve, each, names, POINTS) for each, curve in gains.items()]
    bands, lines, dots = zip(*curves, strict=True)
    zero = say("no difference")
    nought = Line(frozen([(x.low, 0.0), (x.high, 0.0)]), "text", thin=True, series=zero)
    return Plot(
        title=title,
        x=x,
        y=Axis(name, _below(min(reach), APART), -_below(-max(reach), APART)),
        bands=bands,
        # The legend of the plot beside it has the names.
        lines=(nought, *(replace(line, name="", series=line.name) for line in lines)),
        dots=dots,
        description=_gain_words(rows, names, say),
    )


def _note(say: Say) -> str:
    return say("Being measured: six budgets, ten repetitions each.")


def _labels_axis(say: Say) -> Axis:
    return Axis.of_decades(say("labels paid in all"), BUDGETS, MARGIN, MARGIN)


def _below(value: float, step: float) -> float:
    return float(np.floor(value / step + 1e-9) * step)


def _curve(
    rows: list[Row], curve: list[Row], start: str, names: dict[str, str], unit: float = 1.0
) -> tuple[Band, Line, Dots]:
    """Return one start's values at all budgets: their intervals, their course, their means."""
    role, name, places = ROLES[start], names[start], [float(np.log10(r["labels"])) for r in rows]
    means = frozen([(x, unit * row["mean"]) for x, row in zip(places, curve, strict=True)])
    reach = zip(places, map(ends, curve), strict=True)
    spans = frozen([(x, unit * low, unit * high) for x, (low, high) in reach])
    dots = Dots(means, role, MARKERS[start], series=name)
    return Band(spans, role, name), Line(means, role, name=name, marker=MARKERS[start]), dots


def _description(choices: SchoolChoices, rows: list[Row], names: dict[str, str], say: Say) -> str:
    if not rows:
        return say("Accuracy against all labels that were paid, not known yet.")
    parts = [
        f"{row['labels']:,}"
        + say(": ")
        + among((f"{names[start]} {percent(row[start]['mean'])}" for start in STARTS), say)
        for row in rows
    ]
    words = say("Test accuracy in “{subject}” by labels paid. {parts}.")
    return words.format(subject=say(SUBJECTS[choices.subject]), parts=listed(parts, say))


def _gain_words(rows: list[Row], names: dict[str, str], say: Say) -> str:
    parts = [
        f"{row['labels']:,}"
        + say(": ")
        + among((f"{names[start]} {say(row['effects'][start])}" for start in STARTS[1:]), say)
        for row in rows
    ]
    return say("Against scratch, by labels paid. {parts}.").format(parts=listed(parts, say))
