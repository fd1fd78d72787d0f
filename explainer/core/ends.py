"""Lines that are named at their right ends: where each name stands, so that none hides another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from explainer.core.figures import Line, Plot
from explainer.core.frames import frozen

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
    names = tuple((place, line.name) for line, place in zip(named, places, strict=True))
    return tuple(led.get(id(line), line) for line in plot.lines), names


def spread(places: Sequence[float], least: float, low: float, high: float) -> list[float]:
    """Return places that keep their order and are `least` apart, moved as little as that takes.

    Neighbours that are too near become one heap with one middle; what would lie beyond `low` or
    `high` is pushed back, as far as there is room for all.
    """
    order = sorted(range(len(places)), key=places.__getitem__)
    heaps: list[list[int]] = []
    middles: list[float] = []
    for index in order:
        heaps.append([index])
        middles.append(places[index])
        while len(heaps) > 1 and _gap(heaps, middles, least) < 0:
            last = heaps.pop()
            middles.pop()
            heaps[-1] += last
            middles[-1] = _clamped(
                np.mean([places[n] for n in heaps[-1]]), heaps[-1], least, low, high
            )
        middles[-1] = _clamped(middles[-1], heaps[-1], least, low, high)
    found = [0.0] * len(places)
    for heap, middle in zip(heaps, middles, strict=True):
        for at, index in enumerate(heap):
            found[index] = middle + (at - (len(heap) - 1) / 2) * least
    return found


def _gap(heaps: list[list[int]], middles: list[float], least: float) -> float:
    """Return how far the last two heaps are apart beyond what they need."""
    needed = least * (len(heaps[-1]) + len(heaps[-2])) / 2
    return middles[-1] - middles[-2] - needed + 1e-12


def _clamped(
    middle: float | np.floating, heap: list[int], least: float, low: float, high: float
) -> float:
    half = least * (len(heap) - 1) / 2
    return float(min(max(middle, low + half), high - half))


def _led(line: Line, right: float, place: float) -> np.ndarray:
    return frozen(np.vstack([line.points, [(right, place)]]))
