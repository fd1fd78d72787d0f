"""The shapes of the classes, as plain numbers: a reader need not tell their colours apart.

Each shape is the corners of a polygon around the origin, y pointing down as on a screen.
All have the area of a circle of radius 1, so that no class looks heavier than another.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import cos, pi, sin, sqrt

Point = tuple[float, float]
Polygon = tuple[Point, ...]

CIRCLE = "circle"
MARKERS = (
    CIRCLE,
    "square",
    "triangle",
    "diamond",
    "star",
    "pentagon",
    "cross",
    "hexagon",
    "triangle down",
    "saltire",
)

STAR_WAIST = 0.48
BAR = 0.36
"""Half the width of a cross's bars, as a share of half their length."""


def marker_corners(number: int) -> Polygon:
    """Return the corners of marker `number`, which wraps around; the circle has none."""
    name = MARKERS[number % len(MARKERS)]
    return () if name == CIRCLE else OUTLINES[name]


def area(corners: Polygon) -> float:
    """Return the area of a polygon (shoelace formula)."""
    pairs = zip(corners, (*corners[1:], *corners[:1]), strict=True)
    return abs(sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in pairs)) / 2


def _regular(count: int, turn: float = 0.0) -> Polygon:
    """Return a polygon of `count` corners; `turn`, in parts of a circle, is the first's."""
    return _sized(_at(turn + corner / count, 1.0) for corner in range(count))


def _cross(turn: float = 0.0) -> Polygon:
    arm = ((-BAR, -BAR), (-BAR, -1.0), (BAR, -1.0))
    return _sized(_turned(point, turn + quarter / 4) for quarter in range(4) for point in arm)


def _at(turn: float, reach: float) -> Point:
    return _turned((0.0, -reach), turn)


def _turned(point: Point, turn: float) -> Point:
    (x, y), angle = point, 2 * pi * turn
    return x * cos(angle) - y * sin(angle), x * sin(angle) + y * cos(angle)


def _sized(corners: Iterable[Point]) -> Polygon:
    shape = tuple(corners)
    factor = sqrt(pi / area(shape))
    return tuple((factor * x, factor * y) for x, y in shape)


OUTLINES: dict[str, Polygon] = {
    "square": _regular(4, 1 / 8),
    "triangle": _regular(3),
    "diamond": _regular(4),
    "star": _sized(_at(corner / 10, STAR_WAIST if corner % 2 else 1.0) for corner in range(10)),
    "pentagon": _regular(5),
    "cross": _cross(),
    "hexagon": _regular(6, 1 / 12),
    "triangle down": _regular(3, 1 / 2),
    "saltire": _cross(1 / 8),
}
