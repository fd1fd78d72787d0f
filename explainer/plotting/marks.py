"""What stands inside a plot: points, lines and the map, placed between its axes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainterPath, QPen, QPolygonF

from explainer.core.figures.figure import Axis, Band, Dots, EndName, Line, Plot
from explainer.core.figures.spread import spread
from explainer.plotting.canvas import SEMIBOLD, Canvas
from explainer.plotting.markers import marker_path
from explainer.plotting.tint import draw_tint

Points = NDArray[np.float64]

LABELLED_RADIUS = (6.5, 11.0)
FEW_LABELLED, MANY_LABELLED = 20, 200
CROWD_RADIUS = 3.4
OUTLINE = 0.28
"""The outline of a labelled point, as a share of its radius."""
LINE, THIN_LINE = 4.0, 3.0
BAND_OPACITY = 0.18
MARK_RADIUS, MARK_HALO = 5.4, 2.2
END_NAME_SIZE, END_NAME_GAP = 18, 5.0
"""Type as large as the numbers of the axes, and room between names."""
FULL_SIZE, LEAST_SHARE = 330.0, 0.6
"""Planes smaller than so many units get smaller dots, so that they do not hide each other."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Where the values of two axes lie inside a rectangle of device pixels."""

    rect: QRectF
    x: Axis
    y: Axis

    def along_x(self, value: float) -> float:
        """Return the device coordinate of a value of the x axis."""
        share = (value - self.x.low) / (self.x.high - self.x.low)
        return self.rect.left() + share * self.rect.width()

    def along_y(self, value: float) -> float:
        """Return the device coordinate of a value of the y axis."""
        share = (value - self.y.low) / (self.y.high - self.y.low)
        return self.rect.bottom() - share * self.rect.height()

    def place(self, points: NDArray[np.floating]) -> Points:
        """Return the device coordinates of points [n, 2], without those that are not finite."""
        values = np.asarray(points, dtype=np.float64).reshape(-1, 2)
        values = values[np.isfinite(values).all(axis=1)]
        low = np.array([self.x.low, self.y.low])
        share = (values - low) / (np.array([self.x.high, self.y.high]) - low)
        size = np.array([self.rect.width(), -self.rect.height()])
        placed: Points = np.array([self.rect.left(), self.rect.bottom()]) + share * size
        return placed


def draw_marks(canvas: Canvas, plot: Plot, scale: Scale) -> None:
    """Draw the map and bands, the crowd, the lines, what is marked and, on top, the labelled."""
    if plot.tint is not None:
        draw_tint(canvas, plot.tint, scale.rect)
    for band in plot.bands:
        _draw_band(canvas, band, scale)
    share = _share(canvas, scale.rect) if plot.square else 1.0
    labelled = sum(len(dots.points) for dots in plot.dots if dots.prominent)
    crowd = sum(len(dots.points) for dots in plot.dots if _in_crowd(dots))
    for dots in filter(_in_crowd, plot.dots):
        _draw_crowd(canvas, dots, scale, share * _crowd_radius(crowd))
    for line in plot.lines:
        _draw_line(canvas, line, scale)
    for dots in plot.dots:
        if not dots.prominent and not _in_crowd(dots):
            _draw_marked(canvas, dots, scale)
    for dots in plot.dots:
        if dots.prominent:
            _draw_labelled(canvas, dots, scale, share * _labelled_radius(labelled))
    if plot.end_names:
        _draw_end_names(canvas, plot.end_names, scale)


def whole_pieces(points: NDArray[np.floating]) -> list[NDArray[np.floating]]:
    """Return the parts of a line between its rows that are not finite: nothing joins those."""
    there = np.isfinite(points).all(axis=1)
    ends = np.flatnonzero(np.diff(there)) + 1
    pieces = zip(np.split(points, ends), np.split(there, ends), strict=True)
    return [piece for piece, known in pieces if known.all() and len(piece)]


def clipped(points: Points, rect: QRectF) -> Iterator[Points]:
    """Yield the parts [m, 2] of a line that lie inside `rect`."""
    part: list[Points] = []
    for start, end in pairwise(points):
        span = _inside(start, end, rect)
        if span is None:
            continue
        first, last = (start + share * (end - start) for share in span)
        if part and not np.array_equal(part[-1], first):
            yield np.array(part)
            part = []
        part = [*part, last] if part else [first, last]
    if part:
        yield np.array(part)


def _inside(start: Points, end: Points, rect: QRectF) -> tuple[float, float] | None:
    """Return which share of a segment lies inside (Liang and Barsky, 1984)."""
    first, last = 0.0, 1.0
    low, high = (rect.left(), rect.top()), (rect.right(), rect.bottom())
    for axis in (0, 1):
        way = end[axis] - start[axis]
        before, after = low[axis] - start[axis], high[axis] - start[axis]
        if way == 0:
            if before > 0 or after < 0:
                return None
            continue
        enter, leave = sorted((before / way, after / way))
        first, last = max(first, enter), min(last, leave)
    return (first, last) if first < last else None


def line_pen(canvas: Canvas, line: Line) -> QPen:
    """Return the pen of a line; the control has the hue of an arm and differs by its stroke."""
    control = line.role == "control"
    width = THIN_LINE if line.thin or control else LINE
    stroke = "dashed" if control and line.stroke == "solid" else line.stroke
    return canvas.pen(line.role, width, stroke)


def _in_crowd(dots: Dots) -> bool:
    return not dots.prominent and (dots.role == "crowd" or dots.role.startswith("class"))


def _draw_band(canvas: Canvas, band: Band, scale: Scale) -> None:
    """Fill between the band's lines; what would leave the plot is cut at its edge."""
    rows = band.points[np.isfinite(band.points).all(axis=1)]
    low, high = (scale.place(rows[:, [0, side]]) for side in (1, 2))
    corners = QPolygonF([QPointF(x, y) for x, y in (*low, *high[::-1])])
    edge = QPainterPath()
    edge.addRect(scale.rect)
    path = QPainterPath()
    path.addPolygon(corners)
    path.closeSubpath()
    canvas.painter.fillPath(path.intersected(edge), canvas.colour(band.role, BAND_OPACITY))


def _draw_line(canvas: Canvas, line: Line, scale: Scale) -> None:
    canvas.painter.setPen(line_pen(canvas, line))
    canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
    for piece in whole_pieces(line.points):
        for part in clipped(scale.place(piece), scale.rect):
            canvas.painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in part]))


def _draw_crowd(canvas: Canvas, dots: Dots, scale: Scale, radius: float) -> None:
    nameless = dots.role == "crowd"
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    canvas.painter.setBrush(canvas.colour(dots.role, 0.5 if nameless else 0.62))
    _stamp(canvas, dots, scale, radius if nameless else 1.2 * radius)


def _draw_marked(canvas: Canvas, dots: Dots, scale: Scale) -> None:
    """Draw dots that stand out from the crowd, on a halo in the panel's colour."""
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    for role, radius in (("panel", MARK_RADIUS + MARK_HALO), (dots.role, MARK_RADIUS)):
        canvas.painter.setBrush(canvas.colour(role))
        _stamp(canvas, dots, scale, radius)


def _draw_labelled(canvas: Canvas, dots: Dots, scale: Scale, radius: float) -> None:
    canvas.painter.setPen(canvas.pen("text", OUTLINE * radius))
    canvas.painter.setBrush(canvas.colour(dots.role))
    _stamp(canvas, dots, scale, radius)


def _stamp(canvas: Canvas, dots: Dots, scale: Scale, radius: float) -> None:
    shape: QPainterPath = marker_path(dots.marker, canvas.px(radius))
    for x, y in scale.place(dots.points):
        if scale.rect.contains(QPointF(x, y)):
            canvas.painter.drawPath(shape.translated(x, y))


def _draw_end_names(canvas: Canvas, names: tuple[EndName, ...], scale: Scale) -> None:
    """Write names to the right of their places, moved apart where they would touch."""
    font = canvas.font(END_NAME_SIZE, SEMIBOLD)
    high = QFontMetricsF(font).capHeight()
    room = high + canvas.px(END_NAME_GAP)
    wanted = [scale.along_y(name.y) for name in names]
    top, bottom = scale.rect.top() + room / 2, scale.rect.bottom() - room / 2
    canvas.painter.setFont(font)
    for name, level in zip(names, spread(wanted, room, top, bottom), strict=True):
        canvas.painter.setPen(canvas.colour(name.role))
        left = scale.along_x(name.x) + canvas.px(2 * END_NAME_GAP)
        canvas.painter.drawText(QPointF(left, level + high / 2), name.text)


def _share(canvas: Canvas, rect: QRectF) -> float:
    side = min(rect.width(), rect.height()) / canvas.unit
    return float(np.clip(side / FULL_SIZE, LEAST_SHARE, 1.0))


def _crowd_radius(count: int) -> float:
    return CROWD_RADIUS * float(np.clip((1_000 / max(count, 1)) ** 0.25, 0.6, 1.3))


def _labelled_radius(count: int) -> float:
    small, large = LABELLED_RADIUS
    return float(np.interp(count, (FEW_LABELLED, MANY_LABELLED), (large, small)))
