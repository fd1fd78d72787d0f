"""A page for one panel or a row of curves, in the type of a slide: 18 points and more."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF

from explainer.core.figures import Sheet
from explainer.export.canvas import BOLD, SEMIBOLD, Canvas
from explainer.export.class_legend import ClassLegend, class_legend, draw_class_legend
from explainer.export.comparison import draw_foot, page_body
from explainer.export.legend import Legend, curves_legend, draw_legend
from explainer.export.plot import draw_aligned, row_of
from explainer.export.scheme import SLIDE
from explainer.export.text import LEFT, Block, block, draw_block

SPACE = 12.0
HEADLINE_SIZES = (46, 40, 34)
FACT_SIZES = (20, 19, 18)
SIDE_SHARE = 0.31


@dataclass(frozen=True, slots=True)
class Side:
    """The words beside the plots: a result, facts, and what the marks mean."""

    headline: Block
    headline_name: Block
    facts: tuple[Block, ...]
    dots: ClassLegend
    lines: Legend

    def height(self, canvas: Canvas) -> float:
        """Return the height of everything, one below the other."""
        words = (self.headline, self.headline_name, *self.facts)
        spaces = canvas.px(SPACE) * (2 + len(self.facts))
        return sum(each.height for each in words) + spaces + self.dots.height + self.lines.height

    @property
    def empty(self) -> bool:
        """Whether there is nothing to say."""
        return not (self.facts or self.headline.lines or self.dots.entries or self.lines.entries)


def draw_sheet(canvas: Canvas, sheet: Sheet, page: QRectF) -> None:
    """Draw the sheet into `page`: title, plots, the words beside or above them, settings."""
    body = page_body(canvas, SLIDE, page)
    title = block(canvas, sheet.title, body.width(), SLIDE.title, weight=BOLD, most_lines=2)
    draw_block(canvas, title, body, sheet.role, LEFT)
    body.setTop(body.top() + title.height + canvas.px(0.6 * SPACE))
    body.setBottom(draw_foot(canvas, SLIDE, sheet.settings_line, body))
    _draw_plots(canvas, sheet, _beside_words(canvas, sheet, body))


def _beside_words(canvas: Canvas, sheet: Sheet, body: QRectF) -> QRectF:
    """Draw the words beside the plots, or above where the page is narrow; return what is left.

    Several plots without a result keep the whole width, and so do wide ones: their legend
    stands above them.
    """
    told = not sheet.wide and (len(sheet.plots) == 1 or bool(sheet.facts))
    beside = told and body.width() > 1.15 * body.height()
    width = SIDE_SHARE * body.width() if beside else body.width()
    side = _side(canvas, sheet, width)
    if side.empty:
        return body
    if sheet.wide and body.width() > 1.15 * body.height():
        return _words_above(canvas, sheet, body)
    if beside:
        left = body.right() - width
        spare = max(body.height() - side.height(canvas), 0.0)
        _draw_side(canvas, side, sheet.role, QRectF(left, body.top() + 0.3 * spare, width, 0))
        return body.adjusted(0, 0, -width - canvas.px(2 * SPACE), 0)
    _draw_side(canvas, side, sheet.role, body)
    return body.adjusted(0, side.height(canvas), 0, 0)


def _words_above(canvas: Canvas, sheet: Sheet, body: QRectF) -> QRectF:
    """Draw the result and, to its right, the facts; below them the legend; return what is left."""
    width, space = SIDE_SHARE * body.width(), canvas.px(2 * SPACE)
    result = _side(canvas, replace(sheet, facts=(), plots=(), legend=()), width)
    facts = replace(sheet, headline="", headline_name="", plots=(), legend=())
    told = _side(canvas, facts, body.width() - width - space)
    legend = _side(canvas, replace(sheet, headline="", headline_name="", facts=()), body.width())
    _draw_side(canvas, result, sheet.role, body)
    _draw_side(canvas, told, sheet.role, body.adjusted(width + space, -canvas.px(SPACE), 0, 0))
    top = max(result.height(canvas), told.height(canvas)) - 2 * canvas.px(SPACE)
    _draw_side(canvas, legend, sheet.role, body.adjusted(0, top, 0, 0))
    # The names of lines bring room below them, those of dots do not.
    spare = canvas.px(SPACE) if legend.lines.entries else 0.0
    return body.adjusted(0, top + legend.height(canvas) - spare, 0, 0)


def _side(canvas: Canvas, sheet: Sheet, width: float) -> Side:
    return Side(
        headline=block(canvas, sheet.headline, width, HEADLINE_SIZES, weight=BOLD),
        headline_name=block(
            canvas, sheet.headline_name, width, FACT_SIZES, weight=SEMIBOLD, most_lines=3
        ),
        facts=tuple(block(canvas, fact, width, FACT_SIZES, most_lines=6) for fact in sheet.facts),
        dots=class_legend(canvas, sheet.legend, width),
        lines=curves_legend(canvas, sheet.plots, width),
    )


def _draw_side(canvas: Canvas, side: Side, role: str, rect: QRectF) -> None:
    top = rect.top()
    for words, colour in ((side.headline, role), (side.headline_name, "text")):
        draw_block(canvas, words, QRectF(rect.left(), top, rect.width(), 0), colour, LEFT)
        top += words.height
    for fact in side.facts:
        top += canvas.px(SPACE)
        draw_block(canvas, fact, QRectF(rect.left(), top, rect.width(), 0), "muted", LEFT)
        top += fact.height
    top += canvas.px(SPACE)
    draw_class_legend(canvas, side.dots, QRectF(rect.left(), top, rect.width(), 0))
    top += side.dots.height
    draw_legend(canvas, side.lines, QRectF(rect.left(), top, rect.width(), 0))


def _draw_plots(canvas: Canvas, sheet: Sheet, body: QRectF) -> None:
    """Draw the plots in a row where they are wide enough, else one below the other."""
    canvas.panel(body)
    pad = canvas.px(SLIDE.padding)
    inner = body.adjusted(pad, pad, -pad, -pad)
    slots = _slots(canvas, inner, len(sheet.plots))
    row = row_of(canvas, sheet.plots, slots)
    for plot, slot in zip(sheet.plots, slots, strict=True):
        draw_aligned(canvas, plot, slot, row)


def _slots(canvas: Canvas, rect: QRectF, count: int) -> tuple[QRectF, ...]:
    space = canvas.px(1.5 * SPACE)
    if rect.width() > rect.height():
        width = (rect.width() - (count - 1) * space) / count
        step, size = (width + space, 0.0), (width, rect.height())
    else:
        height = (rect.height() - (count - 1) * space) / count
        step, size = (0.0, height + space), (rect.width(), height)
    return tuple(
        QRectF(rect.left() + k * step[0], rect.top() + k * step[1], *size) for k in range(count)
    )
