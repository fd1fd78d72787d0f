"""Any figure as a picture: one function that draws it on any Qt paint device."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, QSizeF
from PySide6.QtGui import QPainter

from explainer.core.figures.figure import ComparisonFigure, Figure, Poster, SlideFigure
from explainer.core.figures.theme import Theme
from explainer.core.story.handout import Handout
from explainer.export.drawing.comparison import comparison_unit, draw_comparison, slide_unit
from explainer.export.drawing.handout_page import draw_words, handout_unit
from explainer.export.drawing.poster import draw_poster, poster_unit
from explainer.export.drawing.sheet import draw_sheet
from explainer.export.drawing.slide import draw_slide, two_planes_unit
from explainer.plotting.style import Canvas, left_as_it_was


def draw(
    figure: Figure | Handout,
    painter: QPainter,
    size: QSize | QSizeF,
    theme: Theme,
    *,
    transparent: bool = False,
    grain: float = 1.0,
) -> None:
    """Draw the figure into the rectangle of `size` at the painter's origin."""
    page = QRectF(0.0, 0.0, float(size.width()), float(size.height()))
    with left_as_it_was(painter):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        unit = _unit(figure, page.size())
        canvas = Canvas(theme, unit, grain, transparent, painter=painter)
        canvas.fill(page, "window")
        if isinstance(figure, ComparisonFigure):
            draw_comparison(canvas, figure, page)
        elif isinstance(figure, Poster):
            draw_poster(canvas, figure, page)
        elif isinstance(figure, SlideFigure):
            draw_slide(canvas, figure, page)
        elif isinstance(figure, Handout):
            room = draw_words(canvas, figure, page)
            painter.translate(room.topLeft())
            draw(figure.figure, painter, room.size(), theme, transparent=transparent, grain=grain)
        else:
            draw_sheet(canvas, figure, page)


def _unit(figure: Figure | Handout, size: QSizeF) -> float:
    if isinstance(figure, Handout):
        return handout_unit(size)
    if isinstance(figure, ComparisonFigure):
        return comparison_unit(size)
    if isinstance(figure, SlideFigure):
        return two_planes_unit(size)
    return poster_unit(size) if isinstance(figure, Poster) else slide_unit(size)
