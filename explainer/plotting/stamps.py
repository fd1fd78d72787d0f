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
FURTHEST = 30_000.0
"""Pixels: no screen is as wide, and whoever paints counts in numbers that end soon after."""
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


def draw_stamped(canvas: Canvas, stamp: Stamp, places: Points) -> None:
    """Print a stamp at places [n, 2] in pixels."""
    # What is far outside cannot be seen; Qt, told to paint it, writes outside the picture.
    places = places[(np.abs(places) < FURTHEST).all(axis=1)]
    if not len(places):
        return
    if canvas.raster:
        _print(canvas.painter, stamp, places)
        return
    path = stamp.apply(canvas.painter)
    for x, y in places.tolist():
        canvas.painter.drawPath(path.translated(x, y))


def _print(painter: QPainter, stamp: Stamp, places: Points) -> None:
    transform = painter.deviceTransform()
    ratio, shift = transform.m11(), np.array([transform.dx(), transform.dy()])
    sheet = _sheet(stamp, ratio)
    side = sheet.width() // PHASES
    steps = np.rint((places * ratio + shift) * PHASES)
    phases = steps % PHASES
    # A QPainter.PixmapFragment is ten doubles: x, y, the part of the picture (left, top,
    # width, height), scale x, scale y, rotation, opacity.
    rows = np.empty((len(places), 10))
    rows[:, :2] = ((steps - phases) / PHASES - shift) / ratio
    rows[:, 2:4] = side * phases
    rows[:, 4:] = (side, side, 1 / ratio, 1 / ratio, 0, 1)
    fragments = shiboken6.wrapInstance(rows.ctypes.data, QPainter.PixmapFragment)
    painter.drawPixmapFragments(fragments, len(rows), sheet)  # type: ignore[arg-type]


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
