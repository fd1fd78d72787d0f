"""A page for one panel or a row of curves, in the type of a slide: 18 points and more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF

from explainer.core.figures.figure import SheetFigure
from explainer.export.drawing.comparison import draw_footer, page_body
from explainer.export.drawing.plot_groups import draw_groups
from explainer.export.drawing.scheme import SLIDE
from explainer.plotting.class_legend import ClassLegend, class_legend, draw_class_legend
from explainer.plotting.ends import with_room
from explainer.plotting.line_legend import NO_LEGEND, LineLegend, curves_legend, draw_legend
from explainer.plotting.plot import draw_aligned, row_of
from explainer.plotting.style import BOLD, SEMIBOLD, Canvas
from explainer.plotting.text import LEFT, Block, block, draw_block

SPACE = 12.0
HEADLINE_SIZES = (46, 40, 34)
HEADLINE_LINES = 4
"""Chosen: a result is never cut. It keeps to one line where it can."""
FACT_SIZES = (20, 19, 18)
SIDE_SHARES = (0.31, 0.36, 0.41)
"""How much of a page's width words may take beside plots: the first that holds them, tuned on
the exhibits."""


@dataclass(frozen=True, slots=True)
class Side:
    """The words beside the plots: a result, facts, and what the marks mean.

    The names of lines stand in `over`, in the panel above the plots, where `lines` has no room.
    """

    width: float
    headline: Block
    headline_name: Block
    facts: tuple[Block, ...]
    dots: ClassLegend
    lines: LineLegend
    over: LineLegend = NO_LEGEND

    @property
    def words(self) -> tuple[Block, ...]:
        """Everything that is said, from top to bottom."""
        return (self.headline, self.headline_name, *self.facts)

    def height(self, canvas: Canvas) -> float:
        """Return the height of everything, one below the other."""
        legend = self.dots.height + self.lines.height
        spaces = canvas.px(SPACE) * (len(self.facts) + bool(legend))
        return sum(each.height for each in self.words) + spaces + legend

    def fits(self, canvas: Canvas, room: float) -> bool:
        """Return whether everything is whole in a room of this height."""
        return self.height(canvas) <= room and not any(each.cut for each in self.words)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to say."""
        return not (self.facts or self.headline.lines or self.dots.entries or self.lines.entries)


def draw_sheet(canvas: Canvas, sheet: SheetFigure, page: QRectF) -> None:
    """Draw the sheet into `page`: title, plots, the words beside or above them, settings."""
    body = page_body(canvas, SLIDE, page)
    title = block(canvas, sheet.title, body.width(), SLIDE.title, weight=BOLD, most_lines=2)
    draw_block(canvas, title, body, sheet.role, LEFT)
    body.setTop(body.top() + title.height + canvas.px(0.6 * SPACE))
    body.setBottom(draw_footer(canvas, SLIDE, sheet.settings_line, body))
    _draw_told(canvas, _named(canvas, sheet, body), body)


def _named(canvas: Canvas, sheet: SheetFigure, body: QRectF) -> SheetFigure:
    """Leave to the legend what has no room at the ends of the plots, which come out about as wide.

    How wide they are depends on the legend itself.
    """
    beside = _broad(body) and not sheet.wide and (len(sheet.plots) == 1 or bool(sheet.facts))
    width = body.width() * (1 - SIDE_SHARES[0] * beside) - canvas.px(2 * SLIDE.padding)
    width /= len(sheet.plots) if width > body.height() else 1
    return replace(sheet, plots=tuple(with_room(canvas, plot, width) for plot in sheet.plots))


def _broad(body: QRectF) -> bool:
    return body.width() > 1.15 * body.height()


def _draw_told(canvas: Canvas, sheet: SheetFigure, body: QRectF) -> None:
    """Draw the plots with the words beside them, or above them where the page is narrow.

    Several plots without a result keep the whole width, and so do wide ones: their legend
    stands above them.
    """
    broad = _broad(body)
    if broad and sheet.wide:
        _draw_plots(canvas, sheet, _words_above(canvas, sheet, body))
    elif broad and (len(sheet.plots) == 1 or sheet.facts):
        _draw_beside(canvas, sheet, body)
    else:
        side = _side(canvas, sheet, body.width())
        _draw_side(canvas, side, sheet.result_role, body)
        taken = 0.0 if side.empty else side.height(canvas) + canvas.px(SPACE)
        _draw_plots(canvas, sheet, body.adjusted(0, taken, 0, 0))


def _draw_beside(canvas: Canvas, sheet: SheetFigure, body: QRectF) -> None:
    """Draw the words to the right of the plots, in the first way that holds all of them."""
    ways = list(_ways_beside(canvas, sheet, body.width()))
    side = next((way for way in ways if way.fits(canvas, body.height())), ways[-1])
    if side.empty:
        _draw_plots(canvas, sheet, body)
        return
    spare = max(body.height() - side.height(canvas), 0.0)
    place = QRectF(body.right() - side.width, body.top() + 0.3 * spare, side.width, 0)
    _draw_side(canvas, side, sheet.result_role, place)
    left = body.adjusted(0, 0, -side.width - canvas.px(2 * SPACE), 0)
    _draw_plots(canvas, sheet, left, side.over)


def _ways_beside(canvas: Canvas, sheet: SheetFigure, width: float) -> Iterator[Side]:
    """Yield ways to set the words, the best first: the names of lines go before any fact does.

    Plots in a row are narrow and have height to spare, one plot has none. What is told last is
    left out first: the window tells it all.
    """
    around = canvas.px(2 * SPACE + 2 * SLIDE.padding)
    for told, lines in _told_in_lines(len(sheet.facts)):
        for share in SIDE_SHARES:
            some = replace(sheet, facts=sheet.facts[:told])
            sides = [
                _side(canvas, some, share * width, small=small, lines=lines)
                for small in (False, True)
            ]
            yield from sides
            if len(sheet.plots) > 1:
                over = curves_legend(canvas, sheet.plots, (1 - share) * width - around)
                yield from (replace(side, lines=NO_LEGEND, over=over) for side in sides)


def _told_in_lines(facts: int) -> Iterator[tuple[int, int]]:
    """Yield how many facts are told with a result of how many lines: it wraps before one goes."""
    for told in range(facts, -1, -1):
        yield told, 1
        yield told, HEADLINE_LINES


def _words_above(canvas: Canvas, sheet: SheetFigure, body: QRectF) -> QRectF:
    """Draw the result and, to its right, the facts; below them the legend; return what is left."""
    space = canvas.px(2 * SPACE)
    alone = replace(sheet, facts=(), plots=(), legend=())
    results = [
        _side(canvas, alone, share * body.width(), lines=lines)
        for lines in (1, HEADLINE_LINES)
        for share in SIDE_SHARES
    ]
    result = next((each for each in results if not each.headline.cut), results[-1])
    facts = replace(sheet, headline="", headline_name="", plots=(), legend=())
    told = _side(canvas, facts, body.width() - result.width - space)
    legend = _side(canvas, replace(sheet, headline="", headline_name="", facts=()), body.width())
    _draw_side(canvas, result, sheet.result_role, body)
    beside = body.adjusted(result.width + space, -canvas.px(SPACE), 0, 0)
    _draw_side(canvas, told, sheet.result_role, beside)
    top = max(result.height(canvas), told.height(canvas))
    _draw_side(canvas, legend, sheet.result_role, body.adjusted(0, top, 0, 0))
    # The names of lines bring room below them, those of dots do not.
    below = 0.0 if legend.lines.entries else canvas.px(SPACE)
    return body.adjusted(0, top + legend.height(canvas) + below, 0, 0)


def _side(
    canvas: Canvas,
    sheet: SheetFigure,
    width: float,
    *,
    small: bool = False,
    lines: int = HEADLINE_LINES,
) -> Side:
    """Set the words of a sheet into a width, as large as it takes no more lines, or `small`.

    The result has at most so many `lines`.
    """
    headline, facts = (sizes[-1:] if small else sizes for sizes in (HEADLINE_SIZES, FACT_SIZES))
    return Side(
        width=width,
        headline=block(canvas, sheet.headline, width, headline, weight=BOLD, most_lines=lines),
        headline_name=block(
            canvas, sheet.headline_name, width, facts, weight=SEMIBOLD, most_lines=3
        ),
        facts=tuple(block(canvas, fact, width, facts, most_lines=6) for fact in sheet.facts),
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


def _draw_plots(
    canvas: Canvas, sheet: SheetFigure, body: QRectF, legend: LineLegend = NO_LEGEND
) -> None:
    """Draw the plots in a row where they are wide enough, else one below the other.

    A `legend` that found no room beside them stands in the panel with them.
    """
    canvas.panel(body)
    pad = canvas.px(SLIDE.padding)
    inner = body.adjusted(pad, pad, -pad, -pad)
    draw_legend(canvas, legend, inner)
    room, across = inner.adjusted(0, legend.height, 0, 0), len(sheet.plots) // sheet.rows
    if sheet.groups:
        draw_groups(canvas, sheet, room)
        return
    slots = tuple(
        slot for line in _lines(canvas, room, sheet.rows) for slot in _slots(canvas, line, across)
    )
    row = row_of(canvas, sheet.plots, slots)
    for plot, slot in zip(sheet.plots, slots, strict=True):
        draw_aligned(canvas, plot, slot, row)


def _lines(canvas: Canvas, rect: QRectF, rows: int) -> Iterator[QRectF]:
    """Yield rows of the same height, from above."""
    space = canvas.px(SPACE)
    high = (rect.height() - (rows - 1) * space) / rows
    for row in range(rows):
        yield QRectF(rect.left(), rect.top() + row * (high + space), rect.width(), high)


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
