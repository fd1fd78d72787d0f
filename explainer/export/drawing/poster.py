"""Everything on one page: the comparison, what it was worth, and the capacity curve."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF

from explainer.core.figures.figure import Poster, Worth
from explainer.export.drawing.comparison import draw_body, draw_footer, draw_title, page_body
from explainer.export.drawing.layout import unit_for
from explainer.export.drawing.scheme import POSTER
from explainer.plotting.ends import with_room
from explainer.plotting.line_legend import curves_legend, draw_legend
from explainer.plotting.plot import draw_aligned
from explainer.plotting.style import BOLD, SEMIBOLD, Canvas
from explainer.plotting.text import LEFT, block, draw_block

SIDE_SHARE = 0.33
BELOW = 0.3
HEADLINE_SIZES = (48, 44)
FACT_SIZES = (19, 18)


def poster_unit(size: QSizeF) -> float:
    """Return how many pixels one unit is: the comparison has its usual room in its part."""
    if _wide(size):
        return unit_for(QSizeF((1 - SIDE_SHARE) * size.width(), size.height()))
    return unit_for(QSizeF(size.width(), (1 - BELOW) * size.height()))


def draw_poster(canvas: Canvas, poster: Poster, page: QRectF) -> None:
    """Draw the poster: curves over seeds stand right of the comparison, or below it."""
    body = page_body(canvas, POSTER, page)
    body.setTop(draw_title(canvas, POSTER, poster.comparison, body))
    body.setBottom(draw_footer(canvas, POSTER, poster.settings_line, body))
    first, second = QRectF(body), QRectF(body)
    space = canvas.px(POSTER.space)
    if _wide(page.size()):
        edge = body.right() - SIDE_SHARE * body.width()
        body.setRight(edge - space)
        first.setLeft(edge)
        second.setLeft(edge)
        first.setHeight(0.55 * first.height())
        second.setTop(first.bottom() + space)
    else:
        edge = body.bottom() - BELOW * body.height()
        body.setBottom(edge - space)
        first.setTop(edge)
        second.setTop(edge)
        first.setWidth((first.width() - space) / 2)
        second.setLeft(first.right() + space)
    draw_body(canvas, POSTER, poster.comparison, body)
    _draw_worth(canvas, poster.comparison.worth, first)
    _draw_worth(canvas, poster.capacity, second)


def _draw_worth(canvas: Canvas, worth: Worth, rect: QRectF) -> None:
    """Draw a curve over seeds under its result, its legend and its facts."""
    canvas.panel(rect)
    pad = canvas.px(POSTER.padding)
    inner = rect.adjusted(pad, 0.7 * pad, -pad, -0.6 * pad)
    inner.setTop(_draw_result(canvas, worth, inner))
    for fact in worth.facts:
        words = block(canvas, fact, inner.width(), FACT_SIZES, most_lines=3)
        draw_block(canvas, words, inner, "muted", LEFT)
        inner.setTop(inner.top() + words.height)
    plot = with_room(canvas, worth.plot, inner.width())
    legend = curves_legend(canvas, (plot,), inner.width())
    inner.setTop(inner.top() + canvas.px(0.4 * POSTER.space))
    draw_legend(canvas, legend, inner)
    inner.setTop(inner.top() + legend.height)
    draw_aligned(canvas, plot, inner)


def _draw_result(canvas: Canvas, worth: Worth, rect: QRectF) -> float:
    """Draw the result in large figures with its name beside it; return where it ends."""
    if not worth.headline:
        return rect.top()
    headline = block(canvas, worth.headline, 0.6 * rect.width(), HEADLINE_SIZES, weight=BOLD)
    rest = rect.width() - headline.width - canvas.px(POSTER.space)
    name = block(canvas, worth.headline_name, rest, FACT_SIZES, weight=SEMIBOLD, most_lines=3)
    draw_block(canvas, headline, rect, worth.tone, LEFT)
    middle = rect.top() + max(headline.height - name.height, 0.0) / 2
    draw_block(canvas, name, QRectF(rect.right() - rest, middle, rest, 0), "text", LEFT)
    return rect.top() + max(headline.height, name.height) + canvas.px(0.4 * POSTER.space)


def _wide(size: QSizeF) -> bool:
    return size.width() > 1.2 * size.height()
