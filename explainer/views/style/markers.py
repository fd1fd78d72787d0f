"""The shapes of the classes as paths, for a reader who cannot tell their colours apart."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

from explainer.core.figures.markers import marker_corners

RADIUS = 0.5


@cache
def marker_path(number: int) -> QPainterPath:
    """Return marker `number` around the origin, as large as a circle of diameter 1."""
    path = QPainterPath()
    corners = [QPointF(RADIUS * x, RADIUS * y) for x, y in marker_corners(number)]
    if not corners:
        path.addEllipse(QPointF(0, 0), RADIUS, RADIUS)
        return path
    path.addPolygon(QPolygonF(corners))
    path.closeSubpath()
    return path
