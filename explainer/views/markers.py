"""The shapes of the classes, for a reader who cannot tell their colours apart."""

from __future__ import annotations

from functools import cache
from math import cos, pi, sin

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

from explainer.core.theme import MARKERS

# Corners, turn in parts of a full circle, reach, and reach of the corners in between. The
# reaches give every shape about the area of a circle of diameter 1.
SHAPES = {
    "square": (4, 1 / 8, 0.62, None),
    "triangle": (3, 0.0, 0.72, None),
    "diamond": (4, 0.0, 0.64, None),
    "star": (5, 0.0, 0.72, 0.36),
    "pentagon": (5, 0.0, 0.58, None),
    "cross": (4, 0.0, 0.7, 0.24),
    "hexagon": (6, 1 / 12, 0.55, None),
    "triangle down": (3, 1 / 2, 0.72, None),
    "saltire": (4, 1 / 8, 0.7, 0.24),
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


def _corners(count: int, turn: float, reach: float, waist: float | None) -> list[QPointF]:
    corners = []
    for index in range(count):
        corners.append(_at(turn + index / count, reach))
        if waist is not None:
            corners.append(_at(turn + (index + 0.5) / count, waist))
    return corners


def _at(turn: float, reach: float) -> QPointF:
    return QPointF(reach * sin(2 * pi * turn), -reach * cos(2 * pi * turn))
