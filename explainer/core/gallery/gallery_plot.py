"""The picture of a scene: its stored points in the plane, by class."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from explainer.core.figures.figure import Axis, Dots, Plot
from explainer.core.gallery.evidence import REACH
from explainer.core.training.frames import frozen

MARGIN = 8
"""Chosen: points at the edge are whole, in the unit of stored places."""


def gallery_plot(points: Sequence[tuple[int, int, int]]) -> Plot:
    """Return the plot of points (x, y, class); those of no class are the crowd's."""
    rows = np.asarray(points, dtype=float).reshape(-1, 3)
    places, classes = rows[:, :2], rows[:, 2].astype(int)
    dots = tuple(
        Dots(
            frozen(places[classes == number]),
            "crowd" if number < 0 else f"class {number}",
            max(number, 0),
        )
        for number in np.unique(classes).tolist()
    )
    x, y = (Axis("", -MARGIN, REACH + MARGIN, scale=False) for _ in range(2))
    return Plot("", x, y, dots=dots)


def places_of(
    columns: Sequence[Sequence[float]], classes: Sequence[int]
) -> list[tuple[int, int, int]]:
    """Return rows of numbers as points: their first two columns, each from its end to its end."""
    found = np.asarray(columns, dtype=float)[:, :2]
    low, high = found.min(axis=0), found.max(axis=0)
    shares = (found - low) / np.where(high > low, high - low, 1.0)
    rows = zip(np.rint(REACH * shares).astype(int).tolist(), classes, strict=True)
    return [(x, y, int(number)) for (x, y), number in rows]
