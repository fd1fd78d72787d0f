"""Lines that are named at their right ends: where each name stands, so that none hides another."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from explainer.core.figures.figure import Line, Plot
from explainer.core.figures.spread import spread
from explainer.core.training.frames import frozen

Name = tuple[float, str]


def with_ends(plot: Plot, least: float) -> tuple[tuple[Line, ...], tuple[Name, ...]]:
    """Return a plot's lines, the named ones led to their names, and the names on the y axis.

    Names are at least `least` apart, in units of the axis; a line goes on to the right side of
    the plot, where its name stands.
    """
    named = [line for line in plot.lines if line.ended]
    wanted = [float(line.points[-1, 1]) for line in named]
    places = spread(wanted, least, plot.y.low, plot.y.high)
    led = {
        id(line): replace(line, points=_led(line, plot.x.high, place))
        for line, place in zip(named, places, strict=True)
    }
    names = tuple((float(place), line.name) for line, place in zip(named, places, strict=True))
    return tuple(led.get(id(line), line) for line in plot.lines), names


def _led(line: Line, right: float, place: float) -> np.ndarray:
    return frozen(np.vstack([line.points, [(right, place)]]))
