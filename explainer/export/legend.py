"""The legend of the curves: one for all of them, since they share their lines."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF

from explainer.core.figures import Line, Plot
from explainer.export.canvas import Canvas
from explainer.export.marks import line_pen
from explainer.export.text import LEFT, Block, block, draw_block

SAMPLE, SAMPLE_GAP, ENTRY_SPACE = 46.0, 10.0, 38.0
SIZES = (19, 18)
BELOW = 10.0


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the legend: a sample of the line, its name, and where they begin."""

    line: Line
    name: Block
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Legend:
    """All entries, set in rows, and the height of the rows with the space below."""

    entries: tuple[Entry, ...]
    height: float


def curves_legend(canvas: Canvas, plots: tuple[Plot, ...], width: float) -> Legend:
    """Set the names of the lines of `plots` in rows no wider than `width`.

    A plot with a single line needs no legend: its title names it.
    """
    several = (plot.lines for plot in plots if len(plot.lines) > 1)
    named = (line for lines in several for line in lines if line.name and line.in_legend)
    lines = {line.name: line for line in named if not line.ended}
    indent = canvas.px(SAMPLE + SAMPLE_GAP)
    names = [block(canvas, name, width - indent, SIZES, most_lines=2) for name in lines]
    columns = _columns([indent + name.width for name in names], width, canvas.px(ENTRY_SPACE))
    if not columns:
        return Legend((), 0.0)
    entries, top = [], 0.0
    for first in range(0, len(names), len(columns)):
        row = list(zip(lines.values(), names, strict=True))[first : first + len(columns)]
        entries += [Entry(*pair, x, top) for pair, x in zip(row, columns, strict=False)]
        top += max(name.height for _, name in row)
    return Legend(tuple(entries), top + canvas.px(BELOW))


def _columns(widths: list[float], width: float, space: float) -> list[float]:
    """Return where columns begin: as few rows as fit into `width`, filled evenly."""
    for rows in range(1, len(widths) + 1):
        count = -(-len(widths) // rows)
        rooms = [max(widths[k::count]) + space for k in range(count)]
        if sum(rooms) - space <= width or count == 1:
            return [sum(rooms[:k]) for k in range(count)]
    return []


def draw_legend(canvas: Canvas, legend: Legend, rect: QRectF) -> None:
    """Draw the legend from the top left of `rect`."""
    for entry in legend.entries:
        left, top = rect.left() + entry.x, rect.top() + entry.y
        middle, end = top + entry.name.height / 2, left + canvas.px(SAMPLE)
        canvas.painter.setPen(line_pen(canvas, entry.line))
        canvas.painter.drawLine(QLineF(left, middle, end, middle))
        words = QRectF(end + canvas.px(SAMPLE_GAP), top, 0, 0)
        draw_block(canvas, entry.name, words, "text", LEFT)
