"""A run as a small picture: both decision planes side by side."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from explainer.core.comparison.arm_figures import decision_plot
from explainer.core.settings.catalogue import ARM_NAMES
from explainer.core.training.frames import Frame
from explainer.plotting.marks import draw_marks
from explainer.plotting.scale import Scale
from explainer.plotting.style import FRAME, Canvas
from explainer.views.style.theme import Look

SHARE = 0.5
"""How large points and lines are, compared to a plane's (tuned: two spirals stay two)."""


def thumbnail(frame: Frame, look: Look, ratio: float) -> QPixmap:
    """Return the picture of a moment, for a screen of `ratio` pixels per length."""
    side, gap = look.length("thumbnail"), look.length("tight")
    picture = QPixmap(round((2 * side + gap) * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(look.colour("panel"))
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        canvas = Canvas(look.theme, SHARE * look.style.unit, painter=painter)
        for number, role in enumerate(ARM_NAMES):
            plot = decision_plot(frame, role, str)
            area = QRectF(number * (side + gap), 0, side, side)
            draw_marks(canvas, plot, Scale(area, plot.x, plot.y))
            painter.setPen(canvas.pen("track", FRAME))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area)
    return picture
