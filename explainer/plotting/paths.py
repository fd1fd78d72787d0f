"""Paths: rows of numbers as what a painter draws, cut at the edges of a plot."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QByteArray, QDataStream, QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

Points = NDArray[np.float64]

ELEMENT = np.dtype([("kind", ">i4"), ("x", ">f8"), ("y", ">f8")])
"""A step of a path in Qt's own format: 0 lifts the pen, 1 draws; then where it goes."""


def clipped(lines: Sequence[Points], rect: QRectF) -> list[list[Points]]:
    """Return of each line the parts [m, 2] that lie inside `rect` (Liang and Barsky, 1984).

    Nothing joins what lies on both sides of a row that is not finite.
    """
    if not lines:
        return []
    known, start, parts = within(np.concatenate(lines), rect), 0, []
    for points in lines:
        end = start + len(points)
        whole = bool(known[start:end].all())  # Most lines are.
        parts.append([points] if whole else np.split(*_cut(points, rect))[1:])
        start = end
    return parts


def path_of(parts: Sequence[Points]) -> QPainterPath:
    """Return parts of lines as one path."""
    path = QPainterPath()
    parts = [part for part in parts if len(part)]
    if parts:
        rows = np.empty(sum(map(len, parts)), ELEMENT)
        rows["kind"] = 1
        rows["kind"][[0, *accumulate(len(part) for part in parts[:-1])]] = 0
        rows["x"], rows["y"] = np.concatenate(parts).T
        content = len(rows).to_bytes(4, "big") + rows.tobytes() + bytes(8)
        QDataStream(QByteArray(content)) >> path
    return path


def within(points: Points, rect: QRectF) -> NDArray[np.bool_]:
    """Return which points lie inside `rect`; what is not finite does not."""
    x, y = points.T
    across = (x >= rect.left()) & (x <= rect.right())
    found: NDArray[np.bool_] = across & (y >= rect.top()) & (y <= rect.bottom())
    return found


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
