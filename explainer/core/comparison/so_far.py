"""A curve as far as an audience has been told, so that what comes can still be predicted."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from explainer.core.figures.figure import Dots, Line, Plot
from explainer.core.training.frames import Floats, frozen

TOLD = ("supervised", "pretrained", "control")
"""Roles whose curves grow with the lecture, as those of other methods do; others are marks."""


def so_far(plot: Plot, labels_per_class: int) -> Plot:
    """Return a label-efficiency plot, its arms drawn up to a label count, the ends as dots.

    The x axis of `plot` is the decimal logarithm of the labels per class.
    """
    end = float(np.log10(labels_per_class)) + 1e-6
    lines = tuple(
        # Where a cut line ends its name would stand on it: the legend has room for that.
        replace(_named(line), points=_up_to(line.points, end))
        if line.role in TOLD or line.ended
        else line
        for line in plot.lines
    )
    bands = tuple(
        replace(band, points=_up_to(band.points, end)) if band.role in TOLD else band
        for band in plot.bands
    )
    ends = (line for line in lines if line.role in TOLD and len(line.points))
    dots = tuple(Dots(frozen(line.points[-1:]), line.role, series=line.name) for line in ends)
    return replace(plot, lines=lines, bands=bands, dots=(*plot.dots, *dots))


def _named(line: Line) -> Line:
    """Return a line that the legend names as the planes and the whole curve do."""
    return line.in_the_legend() if line.ended else line


def _up_to(points: Floats, end: float) -> Floats:
    return frozen(points[points[:, 0] <= end])
