"""Two runs on one page: both models of either, how well they do, and what differs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from explainer.core.comparison.composition import comparison
from explainer.core.figures.figure import ComparisonFigure, LegendEntry, Plot, SheetFigure
from explainer.core.runs.pinned import NOW, Pinned, differences
from explainer.core.settings.catalogue import ARM_SHORT
from explainer.core.text.say import Say

Runs = tuple[Pinned, Pinned]


def run_name(run: Pinned, say: Say) -> str:
    """Return what a run is called: by its number, or as the one on the screen."""
    return say("Now") if run.number == NOW else say("Run {number}").format(number=run.number)


def two_runs_figure(runs: Runs, say: Say) -> SheetFigure:
    """Return the page of two runs: a row of both models for either, beside them what differs."""
    names = [run_name(run, say) for run in runs]
    wholes = [comparison(run.timeline, say) for run in runs]
    rows = differences(runs[0], runs[1].frame, say)
    changed = [(name, before, after) for name, before, after in rows if before != after]
    said = say("{name}: {before} → {after}")
    facts = [said.format(name=name, before=old, after=new) for name, old, new in changed]
    lines = zip(names, wholes, strict=True)
    return SheetFigure(
        title=say("{first} and {second}").format(first=names[0], second=names[1]),
        plots=tuple(plane for pair in lines for plane in _planes(*pair, say)),
        rows=2,
        facts=tuple(facts) or (say("Nothing differs"),),
        legend=_legend(*wholes),
        settings_line=say("{run}: {line}").format(run=names[0], line=wholes[0].settings_line),
        description=" ".join((*names, *facts)),
    )


def _legend(first: ComparisonFigure, second: ComparisonFigure) -> tuple[LegendEntry, ...]:
    """Return what the dots of the first run are, and those of the second that have other names."""
    known = {entry.name for entry in first.legend}
    return (*first.legend, *(entry for entry in second.legend if entry.name not in known))


def _planes(name: str, whole: ComparisonFigure, say: Say) -> Iterator[Plot]:
    """Yield the decision planes of a run; over each stands whose it is and its accuracy."""
    for arm in whole.arms:
        short = say(ARM_SHORT[arm.role])
        words = (name, short, arm.headline) if arm.headline else (name, short)
        title = " · ".join(words)
        plot = arm.decision
        x, y = (replace(axis, name="", scale=False) for axis in (plot.x, plot.y))
        yield replace(plot, x=x, y=y, title=title, caption="")
