"""A run as a small picture: both decision planes side by side."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap, QPolygonF

from explainer.core.comparison.composition import decision_plot
from explainer.core.figures.figure import Dots, Plot
from explainer.core.settings.catalogue import ARM_NAMES
from explainer.core.training.frames import Floats, Frame
from explainer.views.plots.layers import tint_pixels
from explainer.views.style.theme import Look


def thumbnail(frame: Frame, look: Look, ratio: float) -> QPixmap:
    """Return the picture of a moment, for a screen of `ratio` pixels per length."""
    side, gap = look.length("thumbnail"), look.length("tight")
    picture = QPixmap(round((2 * side + gap) * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(look.colour("panel"))
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, role in enumerate(ARM_NAMES):
            area = QRectF(number * (side + gap), 0, side, side)
            _paint(painter, decision_plot(frame, role, str), area, look)
    return picture


def _paint(painter: QPainter, plot: Plot, area: QRectF, look: Look) -> None:
    painter.setClipRect(area)
    if plot.tint is not None:
        painter.drawImage(area, _image(plot, look))
    painter.setPen(look.pen("text", "thin line"))
    for line in plot.lines:
        painter.drawPolyline(QPolygonF(_places(line.points, plot, area)))
    painter.setPen(Qt.PenStyle.NoPen)
    for dots in plot.dots:
        _stamp(painter, dots, _places(dots.points, plot, area), look)
    painter.setPen(look.pen("track", "grid"))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(area)


def _stamp(painter: QPainter, dots: Dots, places: list[QPointF], look: Look) -> None:
    radius = look.exact("thumbnail label" if dots.prominent else "thumbnail dot") / 2
    painter.setBrush(look.colour(dots.role, 1.0 if dots.prominent else 0.4))
    for place in places:
        painter.drawEllipse(place, radius, radius)


def _image(plot: Plot, look: Look) -> QImage:
    assert plot.tint is not None
    pixels = tint_pixels(plot.tint, look)[::-1].copy()  # The first row of an image is its top.
    height, width = pixels.shape
    image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32)
    return image.copy()


def _places(points: Floats, plot: Plot, area: QRectF) -> list[QPointF]:
    across = area.width() / (plot.x.high - plot.x.low)
    up = area.height() / (plot.y.high - plot.y.low)
    return [
        QPointF(area.left() + (x - plot.x.low) * across, area.bottom() - (y - plot.y.low) * up)
        for x, y in points.tolist()
    ]
