"""The legend of the curves: one for all of them, since they share their lines."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF

from explainer.core.figures.figure import Line, Plot
from explainer.plotting.canvas import Canvas
from explainer.plotting.marks import line_pen
from explainer.plotting.text import LEFT, Block, block, draw_block

SAMPLE, SAMPLE_GAP, ENTRY_SPACE = 46.0, 10.0, 38.0
SIZES = (19, 18)
BELOW = 10.0


@dataclass(frozen=True, slots=True)
class LineEntry:
    """One line of the legend: a sample of the line, its name, and where they begin."""

    line: Line
    name: Block
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Legend:
    """All entries, set in rows, and the height of the rows with the space below."""

    entries: tuple[LineEntry, ...]
    height: float

    @property
    def lines(self) -> int:
        """How many lines of text all rows are high."""
        high: dict[float, int] = {}
        for entry in self.entries:
            high[entry.y] = max(high.get(entry.y, 0), len(entry.name.lines))
        return sum(high.values())


NO_LEGEND = Legend((), 0.0)


def curves_legend(canvas: Canvas, plots: tuple[Plot, ...], width: float) -> Legend:
    """Set the names of the lines of `plots` in rows no wider than `width`.

    A plot with a single line needs no legend: its title names it.
    """
    several = (plot.lines for plot in plots if len(plot.lines) > 1)
    named = (line for lines in several for line in lines if line.name and line.in_legend)
    lines = {line.name: line for line in named if not line.ended}
    if not lines:
        return NO_LEGEND
    tried = [_set(canvas, tuple(lines.values()), width, size) for size in SIZES]
    return min(tried, key=lambda legend: legend.lines)  # The first, so the largest.


def _set(canvas: Canvas, lines: tuple[Line, ...], width: float, size: float) -> Legend:
    """Set the names in one size of type."""
    indent, space = canvas.px(SAMPLE + SAMPLE_GAP), canvas.px(ENTRY_SPACE)
    names = [block(canvas, line.name, width - indent, (size,), most_lines=2) for line in lines]
    places = _places([indent + name.width for name in names], width, space)
    heights = [0.0] * (places[-1][0] + 1)
    for (row, _), name in zip(places, names, strict=True):
        heights[row] = max(heights[row], name.height)
    entries = tuple(
        LineEntry(line, name, x, sum(heights[:row]))
        for line, name, (row, x) in zip(lines, names, places, strict=True)
    )
    return Legend(entries, sum(heights) + canvas.px(BELOW))


def _places(widths: list[float], width: float, space: float) -> list[tuple[int, float]]:
    """Return row and beginning of each name: under each other, unless that takes more rows."""
    columns = _columns(widths, width, space)
    aligned = [(n // len(columns), columns[n % len(columns)]) for n in range(len(widths))]
    return min((aligned, _one_after_the_other(widths, width, space)), key=lambda ways: ways[-1][0])


def _columns(widths: list[float], width: float, space: float) -> list[float]:
    """Return where columns begin: as few rows as fit into `width`, filled evenly."""
    for rows in range(1, len(widths)):
        count = -(-len(widths) // rows)
        rooms = [max(widths[k::count]) + space for k in range(count)]
        if sum(rooms) - space <= width:
            return [sum(rooms[:k]) for k in range(count)]
    return [0.0]


def _one_after_the_other(
    widths: list[float], width: float, space: float
) -> list[tuple[int, float]]:
    """Return row and beginning of each name where a row goes on as long as there is room."""
    places, row, right = [], 0, 0.0
    for wide in widths:
        if right and right + wide > width:
            row, right = row + 1, 0.0
        places.append((row, right))
        right += wide + space
    return places


def draw_legend(canvas: Canvas, legend: Legend, rect: QRectF) -> None:
    """Draw the legend from the top left of `rect`."""
    for entry in legend.entries:
        left, top = rect.left() + entry.x, rect.top() + entry.y
        middle, end = top + entry.name.height / 2, left + canvas.px(SAMPLE)
        canvas.painter.setPen(line_pen(canvas, entry.line))
        canvas.painter.drawLine(QLineF(left, middle, end, middle))
        words = QRectF(end + canvas.px(SAMPLE_GAP), top, 0, 0)
        draw_block(canvas, entry.name, words, "text", LEFT)
