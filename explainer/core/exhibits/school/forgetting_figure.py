"""Forgetting: what heads of other subjects score before and after an encoder was fine-tuned."""

from __future__ import annotations

from typing import Any

import numpy as np

from explainer.core.exhibits.school.forgetting_table import FORGETS, MEASURES
from explainer.core.exhibits.school.school_choices import MODES, SchoolChoices
from explainer.core.exhibits.school.school_figure import SUBJECTS, dots, draws_words, ends, spans
from explainer.core.figures.figure import Axis, Dots, LegendEntry, Line, Plot, SheetFigure
from explainer.core.figures.wording import listed, percent, signed
from explainer.core.settings.catalogue import FINETUNINGS
from explainer.core.text.numerus import labels_words
from explainer.core.text.say import Say
from explainer.core.training.frames import frozen

ROLES = {"before": "pretrained", "old": "supervised", "fresh": "control"}
MARKERS = {"before": 0, "old": 1, "fresh": 2}
NAMES = {
    "before": "Before",
    "old": "After, the old heads",
    "fresh": "After, fresh heads",
}
POINTS, TENTH = 100, 0.1
APART = 0.3
"""Between the marks of a row, in rows: chosen by eye, so that they stand apart on a slide."""
LEAST = 2.0
"""Points to either side that are drawn at least: less would make noise look large."""
Row = dict[str, Any]


def forgetting_figure(choices: SchoolChoices, measured: Row | None, say: Say) -> SheetFigure:
    """Return both plots with their words; what is not measured yet says so."""
    modes = measured["modes"] if measured else {}
    others = modes[choices.finetuning]["others"] if modes else None
    return SheetFigure(
        title=say("What is forgotten while something new is learnt?"),
        plots=(_marks_plot(choices, modes, say), _losses_plot(modes, say)),
        settings_line=_settings_words(choices, say),
        description=_description(choices, modes, say),
        headline="…" if others is None else _change(others["lost"]["old"]),
        headline_name=_headline_name(others, say),
        facts=(_recovered(others, say), _frozen(modes, say), _terms(say)),
        legend=tuple(_named_marker(each, say) for each in MEASURES) if measured else (),
        wide=True,
    )


def _named_marker(measure: str, say: Say) -> LegendEntry:
    marker = Dots(frozen(np.empty((0, 2))), ROLES[measure], MARKERS[measure], prominent=True)
    return LegendEntry(say(NAMES[measure]), marker)


def _settings_words(choices: SchoolChoices, say: Say) -> str:
    words = say("handwritten digits · fine-tuned on “{subject}” · {mode} · {labels} · {seeds}")
    return words.format(
        subject=say(SUBJECTS[choices.subject]),
        mode=say(FINETUNINGS[choices.finetuning].title),
        labels=labels_words(choices.labels, say),
        seeds=draws_words(choices, say),
    )


def _headline_name(others: Row | None, say: Say) -> str:
    if others is None:
        return say("being measured")
    words = say("points in the other subjects, old heads: {found}")
    return words.format(found=say(others["found"]["old"]))


def _recovered(others: Row | None, say: Say) -> str:
    """Return what fresh heads still read: what they win back was never lost from the encoder."""
    if others is None:
        return ""
    lost, found, regained = others["lost"], others["found"], others["regained"]
    words = say("Fresh heads, same labels: {points} points, {found}.")
    told = words.format(points=_change(lost["fresh"]), found=say(found["fresh"]))
    if found["old"] != FORGETS or regained["low"] is None or regained["low"] <= 0.0:
        return told
    return told + say(" What they win back had only lost its fit.")


def _frozen(modes: Row, say: Say) -> str:
    if not modes:
        return ""
    others = modes["probe"]["others"]
    words = say("Frozen probe: {points} points, {found}.")
    return words.format(points=_change(others["lost"]["old"]), found=say(others["found"]["old"]))


def _terms(say: Say) -> str:
    return say(
        "Each way at its own tuned rate, without weight decay. The new subject's old head learns "
        "on with the encoder, those of the others stay as they were."
    )


def _change(lost: Row) -> str:
    """Return a loss as a change in points, which has the other sign."""
    return signed(0.0 - lost["mean"])


def _marks_plot(choices: SchoolChoices, modes: Row, say: Say) -> Plot:
    """Return one row for each subject, with its heads before, after, and fresh ones."""
    found = modes[choices.finetuning]["subjects"] if modes else {}
    measured = {each: [row[each] for row in found.values()] for each in MEASURES}
    starts = [ends(mark)[0] for each in measured.values() for mark in each]
    lines, marks = _marks(measured, 1.0, say) if found else ((), ())
    lowest = TENTH * np.floor(min(starts, default=0.0) / TENTH)
    return Plot(
        title=say("Before and after"),
        x=Axis(say("test accuracy"), max(lowest, 0.0), 1.02, percent=True),
        y=Axis.of_rows([_subject_words(choices, name, say) for name in SUBJECTS]),
        lines=lines,
        dots=marks,
        note="" if found else _note(say),
        description=_description(choices, modes, say),
    )


def _subject_words(choices: SchoolChoices, name: str, say: Say) -> str:
    words = say(SUBJECTS[name])
    return say("{subject} (new)").format(subject=words) if name == choices.subject else words


def _losses_plot(modes: Row, say: Say) -> Plot:
    """Return what each way to fine-tune loses of the other subjects, for both kinds of heads."""
    found = {each: [row["others"]["lost"][each] for row in modes.values()] for each in MEASURES[1:]}
    reach = [POINTS * end for each in found.values() for lost in each for end in ends(lost)]
    low, high = min([-LEAST, *reach]) - 1, max([LEAST, *reach]) + 1
    zero = say("no difference")
    nought = Line(frozen([(0.0, -0.6), (0.0, len(MODES) - 0.4)]), "text", thin=True, series=zero)
    lines, marks = _marks(found, POINTS, say, named=False) if modes else ((), ())
    return Plot(
        title=say("Forgotten"),
        x=Axis(say("points lost"), low, high),
        y=Axis.of_rows([say(FINETUNINGS[mode].title) for mode in MODES]),
        lines=(nought, *lines) if modes else (),
        dots=marks,
        note="" if modes else _note(say),
        description=_losses_words(modes, say),
    )


def _note(say: Say) -> str:
    return say("Being measured: ten repetitions of every way.")


def _marks(
    found: dict[str, list[Row]], unit: float, say: Say, *, named: bool = True
) -> tuple[tuple[Line, ...], tuple[Dots, ...]]:
    """Return the intervals and means that each measure has found, the first row on top."""
    lines, marks = [], []
    for each, rows in found.items():
        shift = APART * (1 - MEASURES.index(each))
        placed = [(row, len(rows) - 1 - place + shift) for place, row in enumerate(rows)]
        role, name = ROLES[each], say(NAMES[each])
        lines += spans(placed, role, MARKERS[each], name, unit, named=named)
        marks.append(dots(placed, role, MARKERS[each], name, unit))
    return tuple(lines), tuple(marks)


def _description(choices: SchoolChoices, modes: Row, say: Say) -> str:
    if not modes:
        return say("What heads of four subjects score before and after, not known yet.")
    words = say("{subject}: before {before}, old heads after {old}, fresh heads {fresh}")
    parts = [
        words.format(
            subject=_subject_words(choices, name, say),
            **{each: percent(row[each]["mean"]) for each in MEASURES},
        )
        for name, row in modes[choices.finetuning]["subjects"].items()
    ]
    return say("Test accuracy by subject. {parts}.").format(parts=listed(parts, say))


def _losses_words(modes: Row, say: Say) -> str:
    words = say("{mode}: old heads {old} points, fresh heads {fresh}")
    parts = [
        words.format(
            mode=say(FINETUNINGS[mode].title),
            **{each: _change(row["others"]["lost"][each]) for each in MEASURES[1:]},
        )
        for mode, row in modes.items()
    ]
    lost = say("Lost in the other subjects. {parts}.").format(parts=listed(parts, say))
    return lost if modes else say("What each way forgets, not known yet.")
