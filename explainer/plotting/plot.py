"""One plot: what stands in it, its axes and the words around it."""

from __future__ import annotations

from dataclasses import replace
from functools import reduce

from PySide6.QtCore import QLineF, QRectF, Qt

from explainer.core.figures.figure import Plot
from explainer.plotting.axis import Tick
from explainer.plotting.marks import draw_marks
from explainer.plotting.scale import Scale
from explainer.plotting.style import FRAME, SEMIBOLD, TICK_LENGTH, TYPE, Canvas, Style
from explainer.plotting.surround import (
    GAP,
    TITLE_SIZES,
    Insets,
    PlotRow,
    Surround,
    insets,
    surround,
    tick_height,
    words_width,
    x_ticks,
)
from explainer.plotting.text import (
    CENTRE,
    LEFT,
    RIGHT,
    Block,
    block,
    common_size,
    draw_block,
    draw_upright,
)

NOTE_SIZES = (22, 20, 18)


def draw_aligned(canvas: Canvas, plot: Plot, rect: QRectF, row: PlotRow | None = None) -> None:
    """Draw a plot into `rect`, lined up with the others of its `row` if there are any."""
    row = row or row_of(canvas, (plot,), (rect,))
    words = surround(canvas, plot, rect.size(), row.title_size, row.width)
    area = plot_area(plot, rect, row)
    # A neighbour with longer names may have left less room than this plot would take.
    words = replace(words, x_ticks=x_ticks(canvas, plot, area.width()))
    scale = Scale(area, plot.x, plot.y)
    _draw_numbers(canvas, words, scale)
    draw_marks(canvas, plot, scale, [tick.value for tick in words.y_ticks])
    _draw_frame(canvas, plot, area)
    _draw_names(canvas, words, area)
    _draw_title_and_caption(canvas, words, row.insets.inner(rect), CENTRE if plot.square else LEFT)
    if plot.note:
        _draw_note(canvas, plot.note, area)


def row_of(style: Style, plots: tuple[Plot, ...], rects: tuple[QRectF, ...]) -> PlotRow:
    """Return insets and a size of titles that suit all `plots`, so that they line up."""
    pairs = tuple(zip(plots, rects, strict=True))
    width = min(words_width(style, plot, rect.width()) for plot, rect in pairs)
    titles = [plot.title for plot in plots]
    title_size = common_size(style, titles, width, TITLE_SIZES, weight=SEMIBOLD, most_lines=2)
    words = (surround(style, plot, rect.size(), title_size, width) for plot, rect in pairs)
    return PlotRow(
        reduce(Insets.joined, (insets(style, each) for each in words)), title_size, width
    )


def plot_area(plot: Plot, rect: QRectF, row: PlotRow) -> QRectF:
    """Return what the axes of a plot enclose if it is drawn into `rect` with its words."""
    inner = row.insets.inner(rect)
    return _square_units(plot, inner) if plot.square else inner


def _square_units(plot: Plot, rect: QRectF) -> QRectF:
    """Return the largest rectangle in the middle in which one unit is as long on y as on x."""
    wide, high = plot.x.high - plot.x.low, plot.y.high - plot.y.low
    unit = min(rect.width() / wide, rect.height() / high)
    area = QRectF(0, 0, unit * wide, unit * high)
    area.moveCenter(rect.center())
    return area


def _draw_frame(canvas: Canvas, plot: Plot, area: QRectF) -> None:
    """Draw a box around a plane, and only two axes beside a curve."""
    painter = canvas.painter
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if not (plot.x.scale or plot.y.scale):
        painter.setPen(canvas.pen("track", FRAME))
        painter.drawRect(area)
        return
    painter.setPen(canvas.pen("muted", FRAME))
    painter.drawPolyline([area.topLeft(), area.bottomLeft(), area.bottomRight()])


def _draw_numbers(canvas: Canvas, words: Surround, scale: Scale) -> None:
    for tick in words.x_ticks:
        _draw_x_tick(canvas, tick, scale)
    for tick in words.y_ticks:
        _draw_y_tick(canvas, tick, scale)


def _draw_x_tick(canvas: Canvas, tick: Tick, scale: Scale) -> None:
    area, label = scale.rect, _number(canvas, tick)
    x = scale.along_x(tick.value)
    canvas.painter.setPen(canvas.pen("muted", FRAME))
    end = area.bottom() + canvas.px(TICK_LENGTH)
    canvas.painter.drawLine(QLineF(x, area.bottom(), x, end))
    draw_block(canvas, label, QRectF(x - 500, end, 1000, label.height), "muted", CENTRE)


def _draw_y_tick(canvas: Canvas, tick: Tick, scale: Scale) -> None:
    area, label = scale.rect, _number(canvas, tick)
    y, right = scale.along_y(tick.value), scale.rect.left() - canvas.px(GAP)
    box = QRectF(area.left() - 1000, y - label.height / 2, right - area.left() + 1000, 0)
    draw_block(canvas, label, box, "muted", RIGHT)


def _number(canvas: Canvas, tick: Tick) -> Block:
    return Block((tick.label,), canvas.font(TYPE))


def _draw_names(canvas: Canvas, words: Surround, area: QRectF) -> None:
    """Write the names of the axes close to them, past their numbers."""
    top = area.bottom() + _numbers_height(canvas, words)
    wide = words.x_name.width
    start = min(area.center().x() - wide / 2, area.right() - wide)
    below = QRectF(start, top, wide, words.x_name.height)
    draw_block(canvas, words.x_name, below, "muted", CENTRE)
    left = area.left() - insets(canvas, words).left
    beside = QRectF(left, area.top(), words.y_name.height, area.height())
    draw_upright(canvas, words.y_name, beside, "muted")


def _draw_title_and_caption(canvas: Canvas, words: Surround, inner: QRectF, align: float) -> None:
    gap, left, width = canvas.px(GAP), inner.left(), inner.width()
    top = inner.top() - gap - words.title.height
    draw_block(canvas, words.title, QRectF(left, top, width, 0), "text", align)
    top = inner.bottom() + _numbers_height(canvas, words) + words.x_name.height + gap
    draw_block(canvas, words.caption, QRectF(left, top, width, 0), "muted", align)


def _numbers_height(canvas: Canvas, words: Surround) -> float:
    return tick_height(canvas) if words.x_ticks else canvas.px(GAP)


def _draw_note(canvas: Canvas, note: str, area: QRectF) -> None:
    width = area.width() - canvas.px(4 * GAP)
    words = block(canvas, note, width, NOTE_SIZES, weight=SEMIBOLD, most_lines=3)
    top = area.center().y() - words.height / 2
    draw_block(canvas, words, QRectF(area.left(), top, area.width(), 0), "muted", CENTRE)
