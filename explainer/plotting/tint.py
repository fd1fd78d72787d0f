"""Tint: the probability map as a picture, class colours that fade to the panel at the boundary."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage

from explainer.core.figures.figure import Tint
from explainer.core.figures.theme import Theme
from explainer.plotting.style import Canvas

LARGEST_SIDE = 2_000
KEPT = 16
"""So many maps are remembered: two planes, their last moments, and the pictures of a few runs."""


@lru_cache(KEPT)
def tint_image(tint: Tint, theme: Theme) -> QImage:
    """Return one pixel for each cell of the map, the highest row on top."""
    colours = _colours(theme)
    packed = colours[tint.winner % len(colours), tint.margin][::-1]
    height, width = packed.shape
    return QImage(packed.tobytes(), width, height, 4 * width, QImage.Format.Format_RGB32).copy()


@lru_cache(8)
def _colours(theme: Theme) -> NDArray[np.uint32]:
    """Return the colour of every class [classes, 256], from the panel's to its own."""
    ground = _rgb(theme.panel)
    classes = np.array([_rgb(colour) for colour in theme.classes], dtype=np.float32)
    strength = theme.tint_strength * (np.arange(256, dtype=np.uint8) / np.float32(255))[:, None]
    mixed = np.rint(ground + strength * (classes[:, None] - ground)).astype(np.uint32)
    red, green, blue = np.moveaxis(mixed, -1, 0)
    packed: NDArray[np.uint32] = np.uint32(0xFF << 24) | (red << 16) | (green << 8) | blue
    return packed


def draw_tint(canvas: Canvas, tint: Tint, rect: QRectF) -> None:
    """Fill `rect` with the map.

    For paper it is enlarged smoothly here, since a viewer of SVG or PDF may enlarge it in squares.
    """
    image = tint_image(tint, canvas.theme)
    if not canvas.raster:
        size, aspect = _pixels(rect, image.size()), Qt.AspectRatioMode.IgnoreAspectRatio
        image = image.scaled(size, aspect, Qt.TransformationMode.SmoothTransformation)
    canvas.painter.drawImage(rect, image)


def _pixels(rect: QRectF, cells: QSize) -> QSize:
    wanted = QSize(round(rect.width()), round(rect.height())).expandedTo(cells)
    return wanted.boundedTo(QSize(LARGEST_SIDE, LARGEST_SIDE))


def _rgb(colour: str) -> np.ndarray:
    parsed = QColor(colour)
    return np.array([parsed.red(), parsed.green(), parsed.blue()], dtype=np.float32)
