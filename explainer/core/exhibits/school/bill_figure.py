"""The bill: what one task after the other costs with one encoder, with many, and with none."""

from __future__ import annotations

from typing import Any

import numpy as np

from explainer.core.exhibits.school.reuse_table import ANEW, REUSED, SCRATCH, TASKS, bill, pays_from
from explainer.core.exhibits.school.school_choices import SchoolChoices
from explainer.core.exhibits.school.school_figure import (
    SUBJECTS,
    course_plot,
    course_words,
    draws_words,
)
from explainer.core.figures.figure import Axis, Line, Plot, SheetFigure
from explainer.core.text.quantities import Operations
from explainer.core.text.say import Say
from explainer.core.training.frames import frozen

DRAWN = {ANEW: "control", REUSED: "pretrained", SCRATCH: "supervised"}
"""The role of each way to do many tasks."""
LOWEST, HIGHEST = 7.5, 11.5
"""Powers of ten between which every bill of the digits lies."""


def bill_figure(choices: SchoolChoices, reuse: dict[str, Any] | None, say: Say) -> SheetFigure:
    """Return the bill beside the accuracy that it buys; what is not measured yet says so."""
    return SheetFigure(
        title=say("What does an encoder save that is used again?"),
        plots=(_bill_plot(reuse, say), course_plot(choices, reuse, say)),
        settings_line=_settings_words(choices, say),
        description=_sums(reuse, say) if reuse else say("Costs of ten tasks, not known yet."),
        headline=_headline(reuse, say),
        headline_name=say("reused against no pretraining at all, by operations")
        if reuse
        else say("being measured"),
        facts=_facts(reuse, say),
    )


def _settings_words(choices: SchoolChoices, say: Say) -> str:
    words = say("handwritten digits · new task “{subject}” · labels per class: {labels} · {seeds}")
    return words.format(
        subject=say(SUBJECTS[choices.subject]),
        labels=choices.labels,
        seeds=draws_words(choices, say),
    )


def _headline(reuse: dict[str, Any] | None, say: Say) -> str:
    if reuse is None:
        return "…"
    first = pays_from(reuse)
    if first is None or first > TASKS:
        return say("not cheaper")
    return say("cheaper")


def _facts(reuse: dict[str, Any] | None, say: Say) -> tuple[str, ...]:
    """Return the sums of all tasks, from which on reuse pays, and what accuracy is bought."""
    if reuse is None:
        return ("", "", "")
    first = pays_from(reuse)
    if first is None:
        paid = say("However many tasks there are, no pretraining takes fewer operations.")
    else:
        paid = say("One encoder takes fewer operations than none once the tasks number {first}.")
    return (_sums(reuse, say), paid.format(first=first), course_words(reuse, say))


def _sums(reuse: dict[str, Any], say: Say) -> str:
    """Return what all tasks cost together in each way."""
    words = say(
        "{tasks} tasks like this one: each pretrained anew {anew:billion} billion operations, one "
        "encoder reused {reused:billion}, no pretraining {scratch:billion} (graph and walks not "
        "counted)."
    )
    sums = {name: Operations(row[-1]) for name, row in bill(reuse).items()}
    return words.format(tasks=TASKS, **sums)


def _bill_plot(reuse: dict[str, Any] | None, say: Say) -> Plot:
    """Return the operations of so many tasks in each way."""
    x = Axis(say("tasks"), 0.7, TASKS + 0.3, ticks=tuple((float(n), str(n)) for n in (1, 5, 10)))
    plot = Plot(
        title=say("The bill adds up"),
        x=x,
        y=_operations_axis(say),
        note=say("Being measured: the costs of both starts.") if reuse is None else "",
    )
    if reuse is None:
        return plot
    tasks = np.arange(1, TASKS + 1)
    names = {
        ANEW: say("Each pretrained anew"),
        REUSED: say("One encoder, reused"),
        SCRATCH: say("No pretraining"),
    }
    short = {ANEW: say("Each anew"), REUSED: say("Reused")}
    lines = tuple(
        Line(
            frozen(np.column_stack([tasks, np.log10(sums)])),
            DRAWN[name],
            name=names[name],
            ended=True,
            short=short.get(name, ""),
        )
        for name, sums in bill(reuse).items()
    )
    return Plot(plot.title, x, plot.y, lines=lines, description=_sums(reuse, say))


def _operations_axis(say: Say) -> Axis:
    words = say("{operations:billion} billion")
    ticks = tuple(
        (power, words.format(operations=Operations(10**power))) for power in (8.0, 9.0, 10.0, 11.0)
    )
    return Axis(say("operations in all"), LOWEST, HIGHEST, ticks=ticks, logarithmic=True)
