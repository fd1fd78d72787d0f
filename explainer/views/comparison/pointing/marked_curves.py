"""Curves that show what stands out in the planes: the step, and when each arm was right."""

from __future__ import annotations

from dataclasses import replace

from explainer.core.comparison.pointed import Rows, courses
from explainer.core.comparison.training_curves import marked
from explainer.core.figures.figure import Plot
from explainer.core.settings.choice import Stage
from explainer.core.training.timeline import Timeline


def marked_curve(plot: Plot, timeline: Timeline, rows: Rows, stage: Stage) -> Plot:
    """Return a curve of `stage` with the step that is shown marked, if that is its stage."""
    frame = timeline.shown
    looks_back = timeline.cursor is not None  # Then there is a mark already.
    if not len(rows) or looks_back or frame is None or frame.stage is not stage:
        return plot
    return marked(plot, frame.step)


def judged_curve(plot: Plot, timeline: Timeline, rows: Rows) -> Plot:
    """Return the accuracy with, for each arm, when it was right about some points."""
    if not len(rows):
        return plot
    step = marked_curve(plot, timeline, rows, Stage.FINETUNING)
    return replace(step, lines=(*step.lines, *courses(timeline, rows)))
