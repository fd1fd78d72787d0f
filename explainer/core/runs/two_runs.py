"""Two runs on one page: both models of either, how well they do, and what differs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from explainer.core.comparison.composition import comparison
from explainer.core.figures.figure import ComparisonFigure, LegendEntry, Plot, SheetFigure
from explainer.core.runs.pinned import NOW, Pinned, Row, choice_rows, result_rows
from explainer.core.settings.catalogue import ARM_SHORT
from explainer.core.text.say import Say

Runs = tuple[Pinned, Pinned]
DOT = " · "
"""What stands between the parts of a line, as in a figure's foot."""
MOST_TITLED = 2
"""So many choices have room in a title (tuned: two lines of it)."""


def run_name(run: Pinned, say: Say) -> str:
    """Return what a run is called: by its number, or as the one on the screen."""
    return say("Now") if run.number == NOW else say("Run {number}").format(number=run.number)


def two_runs_figure(runs: Runs, say: Say) -> SheetFigure:
    """Return the page of two runs: both models of either, what differs, and what does not."""
    first, second = (run_name(run, say) for run in runs)
    wholes = [comparison(run.timeline, say) for run in runs]
    choices = _changes(choice_rows(runs[0].settings, runs[1].settings, say), say)
    results = _changes(result_rows(runs[0].frame, runs[1].frame, say), say)
    told = choices if len(choices) > MOST_TITLED else ()
    lines = [whole.settings_line for whole in wholes]
    return SheetFigure(
        title=_title(choices, (first, second), say),
        plots=tuple(plane for whole in wholes for plane in _planes(whole, say)),
        groups=(first, second),
        wide=True,
        headline_name=say("One run each, not averages"),
        facts=tuple(_joined(said) for said in (told, results) if said)
        or (() if choices else (say("Nothing differs"),)),
        legend=_legend(*wholes),
        settings_line=shared_line((first, second), lines, say),
        description=" ".join((first, second, *choices, *results)),
    )


def _changes(rows: Iterable[Row], say: Say) -> tuple[str, ...]:
    """Return in words what rows have that is not the same in both runs."""
    said = say("{name}: {before} → {after}")
    changed = (row for row in rows if row[1] != row[2])
    return tuple(said.format(name=name, before=old, after=new) for name, old, new in changed)


def _title(choices: Sequence[str], names: tuple[str, str], say: Say) -> str:
    """Return by what the runs differ, where that is little, and how they are called."""
    both = say("{first} and {second}").format(first=names[0], second=names[1])
    if not choices:
        return say("{runs}: the same choices").format(runs=both)
    if len(choices) > MOST_TITLED:
        return say("{runs} · {change}, and {count} more choices").format(
            runs=both, change=choices[0], count=len(choices) - 1
        )
    return say("{runs} · {changes}").format(runs=both, changes=_joined(choices))


def _joined(said: Iterable[str]) -> str:
    return DOT.join(said)


def shared_line(names: tuple[str, str], lines: Sequence[str], say: Say) -> str:
    """Return what the lines of two runs share, and then what either has alone."""
    first, second = (line.split(DOT) for line in lines)
    parts = {
        say("Both"): [part for part in first if part in second],
        names[0]: [part for part in first if part not in second],
        names[1]: [part for part in second if part not in first],
    }
    said = {run: say("{run}: {line}").format(run=run, line=_joined(parts[run])) for run in parts}
    sentences = (say("{line}. ").format(line=said[run]) for run, line in parts.items() if line)
    return "".join(sentences).strip()


def _legend(first: ComparisonFigure, second: ComparisonFigure) -> tuple[LegendEntry, ...]:
    """Return what the dots of the first run are, and those of the second that have other names."""
    known = {entry.name for entry in first.legend}
    return (*first.legend, *(entry for entry in second.legend if entry.name not in known))


def _planes(whole: ComparisonFigure, say: Say) -> Iterator[Plot]:
    """Yield the decision planes of a run; over each stands whose it is and its accuracy."""
    for arm in whole.arms:
        title = _joined(filter(None, (say(ARM_SHORT[arm.role]), arm.headline)))
        plot = arm.decision
        x, y = (replace(axis, name="", scale=False) for axis in (plot.x, plot.y))
        yield replace(plot, x=x, y=y, title=title, caption="")
