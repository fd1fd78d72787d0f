"""Stamps: a marker that is painted once and printed at every point of a group.

Each stamp is kept at four places between two pixels, across and upwards, so that what moves
slowly moves evenly. On paper, which can be enlarged, every point is drawn by itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import ceil

import numpy as np
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from explainer.plotting.markers import marker_path
from explainer.plotting.paths import Points
from explainer.plotting.style import Canvas

PHASES = 4
KEPT = 512
"""Ten classes with their halos at some sizes, for screens of two densities."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """Stamp: a marker of a radius in pixels, its colour, and how wide its outline is."""

    marker: int
    radius: float
    fill: str
    opacity: float = 1.0
    outline: float = 0.0
    ink: str = ""

    def apply(self, painter: QPainter) -> QPainterPath:
        """Give a painter the pen and the brush; return the outline around the origin."""
        fill = QColor(self.fill)
        fill.setAlphaF(self.opacity)
        painter.setBrush(fill)
        pen = QPen(QColor(self.ink), self.outline)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen if self.outline else Qt.PenStyle.NoPen)
        return marker_path(self.marker, self.radius)


Group = tuple[tuple[Stamp, ...], Points]
"""Stamps, one on top of the other, and the places [n, 2] in pixels where they are printed."""


def draw_stamped(canvas: Canvas, groups: list[Group]) -> None:
    """Print all groups, the first one lowest; none of their places may be far away."""
    if not groups:
        return
    if canvas.raster:
        _print(canvas.painter, groups)
        return
    for stamps, places in groups:
        for stamp in stamps:
            path = stamp.apply(canvas.painter)
            for x, y in places.tolist():
                canvas.painter.drawPath(path.translated(x, y))


def _print(painter: QPainter, groups: list[Group]) -> None:
    transform = painter.deviceTransform()
    ratio, shift = transform.m11(), (transform.dx(), transform.dy())
    places = np.concatenate([places for _, places in groups])
    steps = np.rint(PHASES * (places * ratio + shift))
    whole = np.floor(steps / PHASES)
    # A QPainter.PixmapFragment is ten doubles: x, y, the part of the picture (left, top,
    # width, height), scale x, scale y, rotation, opacity.
    rows = np.empty((len(places), 10))
    rows[:, :2] = (whole - shift) / ratio
    phases, end = steps - PHASES * whole, 0
    for stamps, group in groups:
        start, end = end, end + len(group)
        for stamp in stamps if len(group) else ():
            sheet = _sheet(stamp, ratio)
            side = sheet.width() // PHASES
            rows[start:end, 2:4] = side * phases[start:end]
            rows[start:end, 4:] = (side, side, 1 / ratio, 1 / ratio, 0, 1)
            fragments = shiboken6.wrapInstance(rows[start:].ctypes.data, QPainter.PixmapFragment)
            painter.drawPixmapFragments(fragments, end - start, sheet)  # type: ignore[arg-type]


@lru_cache(KEPT)
def _sheet(stamp: Stamp, ratio: float) -> QPixmap:
    """Return the stamp at all places between pixels, for `ratio` pixels per length."""
    box = marker_path(stamp.marker, stamp.radius).boundingRect()
    reach = max(-box.left(), -box.top(), box.right(), box.bottom())
    side = 2 * ceil((reach + stamp.outline) * ratio + 1)
    sheet = QPixmap(PHASES * side, PHASES * side)
    sheet.fill(Qt.GlobalColor.transparent)
    with QPainter(sheet) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = stamp.apply(painter)
        for row in range(PHASES):
            for column in range(PHASES):
                painter.resetTransform()
                painter.translate(*(side * (at + 0.5) + at / PHASES for at in (column, row)))
                painter.scale(ratio, ratio)
                painter.drawPath(path)
    return sheet
