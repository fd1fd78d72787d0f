"""School and reuse: what each start is worth in each subject, and how soon it gets there."""

from __future__ import annotations

from typing import Any

import numpy as np

from explainer.core.exhibits.school.reuse_table import REUSES
from explainer.core.exhibits.school.school_choices import SchoolChoices
from explainer.core.exhibits.school.school_table import STARTS
from explainer.core.figures.figure import Axis, Band, Dots, Line, Plot, SheetFigure
from explainer.core.figures.told_means import told_means
from explainer.core.figures.wording import listed, percent
from explainer.core.text.numerus import counted, labels_words, seeds_words, steps_words
from explainer.core.text.quantities import Operations
from explainer.core.text.say import Say
from explainer.core.training.frames import frozen

ROLES = {
    **{"scratch": "supervised", "pretrained": "pretrained", "specialist": "control"},
    "reused": "pretrained",
}
"""The colour of each start: the specialist has that of the control, it is neither arm."""
NAMES = {
    "scratch": "From scratch",
    "pretrained": "Pretrained once, no labels",
    "specialist": "Specialist in one subject",
    "reused": "Reused encoder",
}
SHORT = {"reused": "Reused"}
"""What a curve is called at its end where that is shorter."""
SUBJECTS = {
    "digits": "ten digits",
    "parity": "even or odd",
    "halves": "small or large",
    "loops": "with a loop",
}
MARKERS = {"scratch": 1, "pretrained": 0, "specialist": 2}
SPAN = "solid"
"""The stroke of every interval: dashes would hide its ends, and markers tell the starts apart."""
APART = 0.2
Placed = list[tuple[dict[str, Any], float]]
"""Measured values with their intervals, each with its height in a plot."""
WRITTEN = {1: "1", 3: "3", 10: "10", 30: "30", 100: "100"}


def school_figure(
    choices: SchoolChoices, school: dict[str, Any] | None, reuse: dict[str, Any] | None, say: Say
) -> SheetFigure:
    """Return both plots with their words; what is not measured yet says so."""
    return SheetFigure(
        title=say("What is schooling worth?"),
        plots=(_matrix_plot(school, say), course_plot(choices, reuse, say)),
        settings_line=settings_words(choices, say),
        description=_description(school, say),
        headline=_headline(school, say),
        headline_name=_headline_name(school, say),
        facts=_facts(choices, reuse, say),
    )


def settings_words(choices: SchoolChoices, say: Say) -> str:
    """Return the line that names the experiment."""
    words = say("handwritten digits · {labels} · {seeds}")
    return words.format(labels=labels_words(choices.labels, say), seeds=draws_words(choices, say))


def draws_words(choices: SchoolChoices, say: Say) -> str:
    """Return over which seeds something is measured: how many, or which ones."""
    if not choices.first_seed:
        return seeds_words(choices.seeds, say)
    one, many = say("seed {first}"), say("seeds {first} to {last}")
    return counted(choices.seeds, one, many).format(first=choices.draws[0], last=choices.draws[-1])


def ends(row: dict[str, Any]) -> tuple[float, float]:
    """Return the ends of an interval; with one seed both are the mean."""
    low, high = (row["mean"] if row[end] is None else row[end] for end in ("low", "high"))
    return low, high


def _headline(school: dict[str, Any] | None, say: Say) -> str:
    if school is None:
        return "…"
    helped = [row["effects"]["pretrained"] for row in school["subjects"].values()].count("helps")
    return say("{helped} of {count}").format(helped=helped, count=len(school["subjects"]))


def _headline_name(school: dict[str, Any] | None, say: Say) -> str:
    if school is None:
        return say("being measured")
    return say("subjects in which pretraining helps, all {looks} looks allowed for").format(
        looks=school["looks"]
    )


def _facts(choices: SchoolChoices, reuse: dict[str, Any] | None, say: Say) -> tuple[str, ...]:
    """Return what pretraining costs once, what each start costs, how soon each arrives."""
    if reuse is None:
        return ("", "", "")
    once, starts = reuse["pretraining"], reuse["starts"]
    costs = say(
        "Pretraining once: {steps} steps, {seconds} s, {operations:billion} billion operations."
    )
    return (
        costs.format(**_cost(once)),
        *(_start_fact(name, starts[name], reuse["seeds"], say) for name in REUSES),
    )


def _start_fact(name: str, row: dict[str, Any], seeds: int, say: Say) -> str:
    words = say(
        "{start}: {seconds} s, {operations:billion} billion operations; 95 % of scratch's end "
        "{when} ({reached} of {seeds})."
    )
    return words.format(
        start=say(NAMES[name]),
        **_cost(row),
        when=_when(row["steps_to_target"], say),
        reached=row["reached_target"],
        seeds=seeds_words(seeds, say),
    )


def _when(steps: float | None, say: Say) -> str:
    """Return after how many steps on average something is reached."""
    if steps is None:
        return say("never")
    return say("after {steps}").format(steps=steps_words(f"{steps:.0f}", say))


def _cost(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "steps": f"{row['steps']:,}",
        "seconds": f"{row['seconds']:.3f}" if row["seconds"] < 0.1 else f"{row['seconds']:.1f}",
        "operations": Operations(row["operations"]),
    }


def _matrix_plot(school: dict[str, Any] | None, say: Say) -> Plot:
    """Return one row for each subject, one mark with its interval for each start."""
    found = {start: _row(school, start) for start in STARTS} if school else {}
    return Plot(
        title=say("Four subjects, three starts"),
        x=Axis(say("test accuracy"), 0.3, 1.02, percent=True),
        y=Axis.of_rows([say(name) for name in SUBJECTS.values()]),
        lines=tuple(
            line
            for start, each in found.items()
            for line in spans(each, ROLES[start], MARKERS[start], say(NAMES[start]))
        ),
        dots=tuple(
            dots(each, ROLES[start], MARKERS[start], say(NAMES[start]))
            for start, each in found.items()
        ),
        note="" if found else say("Being measured: ten repetitions of every start."),
        description=_description(school, say),
    )


def _row(school: dict[str, Any], start: str) -> Placed:
    """Return each subject's accuracy and where on the y axis it stands."""
    shift = APART * (1 - STARTS.index(start))
    subjects = school["subjects"]
    top = len(SUBJECTS) - 1
    return [(subjects[name][start], top - row + shift) for row, name in enumerate(SUBJECTS)]


def spans(
    found: Placed, role: str, marker: int, name: str, unit: float = 1.0, *, named: bool = True
) -> list[Line]:
    """Return a line along each interval; if `named`, the first one is in the legend."""
    places = [frozen([(unit * end, y) for end in ends(row)]) for row, y in found]
    shown = name if named else ""
    first = Line(places[0], role, SPAN, name=shown, series=name, marker=marker)
    return [first, *(Line(points, role, SPAN, series=name) for points in places[1:])]


def dots(found: Placed, role: str, marker: int, name: str, unit: float = 1.0) -> Dots:
    """Return the means."""
    points = [(unit * row["mean"], y) for row, y in found]
    return Dots(frozen(points), role, marker, series=name)


def course_plot(choices: SchoolChoices, reuse: dict[str, Any] | None, say: Say) -> Plot:
    """Return the accuracy over the label steps, from scratch and with a reused encoder."""
    title = say("“{subject}”, step by step").format(subject=say(SUBJECTS[choices.subject]))
    ticks = tuple((float(np.log10(step)), words) for step, words in WRITTEN.items())
    x = Axis(say("label steps"), 0.0, np.log10(160.0), ticks=ticks, logarithmic=True)
    y = Axis(say("test accuracy"), 0.0, 1.02, percent=True)
    if reuse is None:
        return Plot(title=title, x=x, y=y, note=say("Being measured, step by step."))
    tables = {name: np.array(reuse["starts"][name]["course"]) for name in REUSES}
    logs = np.log10(np.arange(1, len(tables["scratch"])))
    names = {name: say(NAMES[name]) for name in REUSES}
    return Plot(
        title=title,
        x=x,
        y=y,
        bands=tuple(
            Band(
                frozen(np.column_stack([logs, table[1:, 1:].clip(0, 1)])), ROLES[name], names[name]
            )
            for name, table in tables.items()
        ),
        lines=tuple(
            Line(
                frozen(np.column_stack([logs, table[1:, 0]])),
                ROLES[name],
                name=names[name],
                ended=True,
                short=say(SHORT[name]) if name in SHORT else "",
            )
            for name, table in tables.items()
        ),
        description=course_words(reuse, say),
    )


def course_words(reuse: dict[str, Any], say: Say) -> str:
    """Return what both starts reach at the end, and the rule's word for the difference."""
    words = say(
        "Test accuracy at the end, means over {seeds}: from scratch {scratch}, reused {reused}; "
        "paired difference {points} points: {effect}."
    )
    told = told_means({name: reuse["starts"][name]["accuracy"]["mean"] for name in REUSES})
    return words.format(
        seeds=seeds_words(reuse["seeds"], say),
        points=told.points,
        effect=say(reuse["effect"]),
        **told.means,
    )


def _description(school: dict[str, Any] | None, say: Say) -> str:
    if school is None:
        return say("Accuracy of three starts in four subjects, not known yet.")
    parts = [
        say(
            "{subject}: from scratch {scratch}, pretrained {pretrained}, specialist {specialist}"
        ).format(subject=say(SUBJECTS[name]), **{s: percent(row[s]["mean"]) for s in STARTS})
        for name, row in school["subjects"].items()
    ]
    return say("Test accuracy by subject. {parts}.").format(parts=listed(parts, say))
