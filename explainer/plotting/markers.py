"""The shapes that tell classes apart where colours cannot, as paths to draw."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

from explainer.core.figures.markers import marker_corners


def marker_path(number: int, radius: float) -> QPainterPath:
    """Return marker `number` around the origin, as large as a circle of `radius`."""
    path = QPainterPath()
    corners = [QPointF(radius * x, radius * y) for x, y in marker_corners(number)]
    if not corners:
        path.addEllipse(QPointF(0, 0), radius, radius)
        return path
    path.addPolygon(QPolygonF(corners))
    path.closeSubpath()
    return path
