"""The shapes that tell classes apart where colours cannot."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF, QTransform

from explainer.core.theme import MARKERS

# Corners on a circle: how many, and the angle of the first, in degrees from the top. The
# radii give all shapes about the same area as a circle of radius 1.
_CORNERS = {
    "square": (4, 45.0, 1.22),
    "triangle": (3, 0.0, 1.42),
    "diamond": (4, 0.0, 1.3),
    "pentagon": (5, 0.0, 1.16),
    "hexagon": (6, 30.0, 1.1),
    "triangle down": (3, 180.0, 1.42),
}
_STAR_WAIST = 0.5
_BAR = 0.42


def marker_path(number: int, radius: float) -> QPainterPath:
    """Return the outline of marker `number` around the origin; numbers wrap around."""
    shape = MARKERS[number % len(MARKERS)]
    if shape == "circle":
        path = QPainterPath()
        path.addEllipse(QPointF(0, 0), radius, radius)
        return path
    if shape == "star":
        return _closed(_star(radius * 1.45))
    if shape in {"cross", "saltire"}:
        return _closed(_cross(radius * 1.1, 45.0 if shape == "saltire" else 0.0))
    count, first, reach = _CORNERS[shape]
    angles = (first + 360.0 * corner / count for corner in range(count))
    return _closed([_at(angle, radius * reach) for angle in angles])


def _star(reach: float) -> list[QPointF]:
    return [_at(36.0 * k, reach * (_STAR_WAIST if k % 2 else 1.0)) for k in range(10)]


def _cross(reach: float, turn: float) -> list[QPointF]:
    arm, bar = reach, _BAR * reach
    quarter = [QPointF(-bar, -bar), QPointF(-bar, -arm), QPointF(bar, -arm)]
    turns = [QTransform().rotate(turn + 90.0 * k) for k in range(4)]
    return [rotation.map(point) for rotation in turns for point in quarter]


def _at(degrees: float, reach: float) -> QPointF:
    angle = math.radians(degrees)
    return QPointF(reach * math.sin(angle), -reach * math.cos(angle))


def _closed(corners: list[QPointF]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF(corners))
    path.closeSubpath()
    return path
