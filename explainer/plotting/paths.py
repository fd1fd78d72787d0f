"""Paths: rows of numbers as what a painter draws, cut at the edges of a plot."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QByteArray, QDataStream, QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

Points = NDArray[np.float64]

ELEMENT = np.dtype([("kind", ">i4"), ("x", ">f8"), ("y", ">f8")])
"""A step of a path in Qt's own format: 0 lifts the pen, 1 draws; then where it goes."""


def clipped(points: Points, rect: QRectF) -> list[Points]:
    """Return the parts [m, 2] of a line that lie inside `rect` (Liang and Barsky, 1984).

    Nothing joins what lies on both sides of a row that is not finite.
    """
    return np.split(*_cut(points, rect))[1:]


def line_path(points: Points, rect: QRectF) -> QPainterPath:
    """Return a line as a path, cut at the edges of `rect`."""
    steps, begins = _cut(points, rect)
    rows = np.empty(len(steps), ELEMENT)
    rows["kind"] = 1
    rows["kind"][begins] = 0
    rows["x"], rows["y"] = steps.T
    content = len(rows).to_bytes(4, "big") + rows.tobytes() + bytes(8)
    path = QPainterPath()
    QDataStream(QByteArray(content)) >> path
    return path


def ground_path(corners: Points, rect: QRectF) -> QPainterPath:
    """Return the ground inside corners [m, 2]; what would leave `rect` is cut at its edges."""
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners.tolist()]))
    path.closeSubpath()
    if rect.contains(path.boundingRect()):
        return path
    edge = QPainterPath()
    edge.addRect(rect)
    return path.intersected(edge)


def _cut(points: Points, rect: QRectF) -> tuple[Points, NDArray[np.intp]]:
    """Return the ends of all pieces inside, and at which rows parts begin."""
    starts, way = points[:-1], np.diff(points, axis=0)
    enter, leave = _inside(starts, way, rect)
    kept = np.flatnonzero(enter < leave)
    ends = [starts[kept] + share[kept, None] * way[kept] for share in (enter, leave)]
    joined = np.zeros(len(kept), bool)
    joined[1:] = (np.diff(kept) == 1) & (enter[kept[1:]] == 0) & (leave[kept[:-1]] == 1)
    needed = np.stack([~joined, np.ones(len(kept), bool)], axis=1)
    first = np.flatnonzero(~joined)
    return np.stack(ends, axis=1)[needed], first + np.arange(len(first))


def _inside(starts: Points, way: Points, rect: QRectF) -> tuple[Points, Points]:
    """Return from which share of each segment to which it lies inside."""
    low = np.array([rect.left(), rect.top()])
    high = np.array([rect.right(), rect.bottom()])
    with np.errstate(divide="ignore", invalid="ignore"):
        one, other = (low - starts) / way, (high - starts) / way
    within = (low <= starts) & (starts <= high)
    level = way == 0
    first = np.where(level, np.where(within, -np.inf, np.inf), np.minimum(one, other))
    last = np.where(level, np.where(within, np.inf, -np.inf), np.maximum(one, other))
    return first.max(axis=1).clip(min=0), last.min(axis=1).clip(max=1)
