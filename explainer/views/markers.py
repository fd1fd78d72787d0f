"""The shapes of the classes, for a reader who cannot tell their colours apart."""

from __future__ import annotations

from functools import cache
from math import cos, pi, sin

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

from explainer.core.theme import MARKERS

# How often the outline repeats, its turn in parts of a full circle, and the corners of one
# repeat: how far along it, and how far from the middle. The reaches give every shape about
# the area of a circle of diameter 1.
CROSS = ((-0.2, 0.65), (0.2, 0.65), (0.5, 0.283))
SHAPES = {
    "square": (4, 1 / 8, ((0.0, 0.62),)),
    "triangle": (3, 0.0, ((0.0, 0.74),)),
    "diamond": (4, 0.0, ((0.0, 0.64),)),
    "star": (5, 0.0, ((0.0, 0.74), (0.5, 0.35))),
    "pentagon": (5, 0.0, ((0.0, 0.58),)),
    "cross": (4, 0.0, CROSS),
    "hexagon": (6, 1 / 12, ((0.0, 0.55),)),
    "triangle down": (3, 1 / 2, ((0.0, 0.74),)),
    "saltire": (4, 1 / 8, CROSS),
}


@cache
def marker_path(number: int) -> QPainterPath:
    """Return the outline of marker `number` around the origin; numbers wrap around."""
    name = MARKERS[number % len(MARKERS)]
    path = QPainterPath()
    if name == "circle":
        path.addEllipse(QPointF(0, 0), 0.5, 0.5)
        return path
    path.addPolygon(QPolygonF(_corners(*SHAPES[name])))
    path.closeSubpath()
    return path


def _corners(count: int, turn: float, corners: tuple[tuple[float, float], ...]) -> list[QPointF]:
    return [
        _at(turn + (index + along) / count, reach)
        for index in range(count)
        for along, reach in corners
    ]


def _at(turn: float, reach: float) -> QPointF:
    return QPointF(reach * sin(2 * pi * turn), -reach * cos(2 * pi * turn))
