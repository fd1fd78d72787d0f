"""Graphics items that fill a plot and draw everything of one kind in one go.

pyqtgraph's own scatter item looks after each spot and each bound by itself; that costs
twenty times what the painting costs. Here a point is one row of an array.
"""

from __future__ import annotations

from math import ceil
from typing import Any

import numpy as np
import pyqtgraph as pg
import shiboken6
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QImage, QPainter, QPainterPath, QPen, QPixmap, QTransform

FEW_POINTS = 2_000
FURTHEST = 30_000.0
"""Pixels: no screen is as wide, and whoever paints counts in numbers that end soon after."""


class Stamp:
    """How each point of a group is drawn: an outline of diameter `size`, in pixels."""

    def __init__(self, path: QPainterPath, size: float, brush: QBrush, pen: QPen) -> None:
        self._path = QTransform.fromScale(size, size).map(path)
        self._brush, self._pen = brush, pen
        self._pictures: dict[float, QPixmap] = {}

    def picture(self, ratio: float) -> QPixmap:
        """Return the stamp as a picture, for a screen of `ratio` pixels per length."""
        if ratio not in self._pictures:
            self._pictures[ratio] = self._painted(ratio)
        return self._pictures[ratio]

    def _painted(self, ratio: float) -> QPixmap:
        box = self._path.boundingRect()
        reach = max(-box.left(), -box.top(), box.right(), box.bottom())
        side = 2 * ceil(reach + self._pen.widthF() + 1)
        picture = QPixmap(ceil(side * ratio), ceil(side * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(side / 2, side / 2)
            painter.setBrush(self._brush)
            painter.setPen(self._pen)
            painter.drawPath(self._path)
        return picture


class PlotItem(pg.GraphicsObject):  # type: ignore[misc]
    """An item as large as the plot, whatever it shows."""

    def __init__(self, depth: int) -> None:
        super().__init__()
        self._room = QRectF(0, 0, 1, 1)
        self.setZValue(depth)

    def boundingRect(self) -> QRectF:
        """Return the plot's ranges."""
        return self._room

    def set_room(self, room: QRectF) -> None:
        """Take the plot's ranges."""
        self.prepareGeometryChange()
        self._room = room


class ImageSheet(PlotItem):
    """An image that is scaled up smoothly."""

    def __init__(self, depth: int) -> None:
        super().__init__(depth)
        self._pixels = np.zeros((1, 1), np.uint32)
        self._image = QImage()
        self._place = QRectF()

    def show_pixels(self, pixels: NDArray[np.uint32], place: QRectF) -> None:
        """Show pixels [h, w] of 0xffRRGGBB, row 0 at the bottom of `place`."""
        # The image does not copy the pixels, so they have to live as long as it does.
        self._pixels = np.ascontiguousarray(pixels)
        height, width = pixels.shape
        ground = QImage.Format.Format_RGB32
        self._image = QImage(self._pixels.data, width, height, 4 * width, ground)
        self._place = place
        self.update()

    def paint(self, painter: QPainter, *rest: Any) -> None:
        """Draw the image; the y axis points up, so its first row lands at the bottom."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self._place, self._image)


class DotSheet(PlotItem):
    """Points in groups; each group is stamped with one picture."""

    def __init__(self, depth: int) -> None:
        super().__init__(depth)
        self._groups: list[tuple[NDArray[Any], Stamp]] = []

    def show_groups(self, groups: list[tuple[NDArray[Any], Stamp]]) -> None:
        """Show these points [n, 2] and no others, the first group lowest."""
        self._groups = groups
        self.update()

    def paint(self, painter: QPainter, *rest: Any) -> None:
        """Stamp every point."""
        transform, ratio = painter.transform(), painter.device().devicePixelRatioF()
        scale = np.array([transform.m11(), transform.m22()])
        shift = np.array([transform.dx(), transform.dy()])
        painter.resetTransform()
        for points, stamp in self._groups:
            if len(points):
                _stamp(painter, points * scale + shift, stamp.picture(ratio), ratio)


class BandSheet(PlotItem):
    """The ground between two lines, one brush for each pair."""

    def __init__(self, depth: int) -> None:
        super().__init__(depth)
        self._groups: list[tuple[QPainterPath, QBrush]] = []
        # Soft edges take long, and the bands stay while a line moves before them.
        self.setCacheMode(self.CacheMode.DeviceCoordinateCache)

    def show_groups(self, groups: list[tuple[NDArray[Any], QBrush]]) -> None:
        """Show these bands [m, 3] of x, low and high; rows that are not finite are left out."""
        self._groups = [(_outline(points), brush) for points, brush in groups]
        self.update()

    def paint(self, painter: QPainter, *rest: Any) -> None:
        """Fill every band."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for path, brush in self._groups:
            painter.fillPath(path, brush)


class LineSheet(PlotItem):
    """Lines in groups; each group has one pen."""

    def __init__(self, depth: int) -> None:
        super().__init__(depth)
        self._groups: list[tuple[QPainterPath, QPen]] = []
        self._smooth = True
        self._few = True

    def set_smooth(self, smooth: bool) -> None:
        """Draw even many lines smoothly, which takes longer."""
        self._smooth = smooth
        self.update()

    def show_groups(self, groups: list[tuple[NDArray[Any], QPen]]) -> None:
        """Show these lines [m, 2] and no others; a row of NaN lifts the pen."""
        self._few = sum(len(points) for points, _ in groups) <= FEW_POINTS
        self._groups = [
            (pg.arrayToQPath(points[:, 0], points[:, 1], connect="finite"), pen)
            for points, pen in groups
        ]
        self.update()

    def paint(self, painter: QPainter, *rest: Any) -> None:
        """Draw every line."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, self._smooth or self._few)
        ratio = painter.device().devicePixelRatioF()
        for path, pen in self._groups:
            painter.setPen(_cosmetic(pen, ratio))
            painter.drawPath(path)


def _cosmetic(pen: QPen, ratio: float) -> QPen:
    """Return a pen that keeps its width at any zoom, for a screen of `ratio` pixels per length."""
    kept = QPen(pen)
    kept.setCosmetic(True)
    kept.setWidthF(pen.widthF() * ratio)
    return kept


def _outline(band: NDArray[Any]) -> QPainterPath:
    """Return the way along the lower line and back along the upper one."""
    x, low, high = band[np.isfinite(band).all(axis=1)].T
    path: QPainterPath = pg.arrayToQPath(
        np.concatenate([x, x[::-1]]), np.concatenate([low, high[::-1]])
    )
    return path


def _stamp(painter: QPainter, places: NDArray[Any], picture: QPixmap, ratio: float) -> None:
    # A QPainter.PixmapFragment is ten doubles: x, y, the part of the picture (left, top,
    # width, height), scale x, scale y, rotation, opacity.
    # What is far outside cannot be seen; Qt, told to paint it, writes outside the picture.
    places = places[(np.abs(places) < FURTHEST).all(axis=1)]
    rows = np.empty((len(places), 10))
    rows[:, :2] = places
    rows[:, 2:] = (0, 0, picture.width(), picture.height(), 1 / ratio, 1 / ratio, 0, 1)
    fragments = shiboken6.wrapInstance(rows.ctypes.data, QPainter.PixmapFragment)
    painter.drawPixmapFragments(fragments, len(rows), picture)  # type: ignore[arg-type]
