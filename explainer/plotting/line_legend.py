"""Line legend: a short piece of each line and its name, in rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF

from explainer.core.figures.theme import STROKES, stroke_of
from explainer.core.settings.catalogue import ARM_NAMES
from explainer.plotting.markers import marker_path
from explainer.plotting.style import MARK_RADIUS, TYPE, Canvas, Style
from explainer.plotting.text import LEFT, Block, block, draw_block

if TYPE_CHECKING:
    from explainer.core.figures.figure import Line, Plot

SAMPLE, SAMPLE_GAP, ENTRY_SPACE = 46.0, 10.0, 38.0
"""A sample where no stroke needs more; beside it; between entries (tuned on slides)."""
BELOW = 10.0
SQUEEZES = tuple(share / 20 for share in range(20, 5, -1))
"""How short samples and spaces become where names need the room: three tenths at least."""


@dataclass(frozen=True, slots=True)
class LineSample:
    """Line sample: what a legend says of a line."""

    name: str
    role: str
    stroke: str = ""
    thin: bool = False
    marker: int | None = None

    def __post_init__(self) -> None:
        """Take the role's stroke where none is given."""
        object.__setattr__(self, "stroke", self.stroke or stroke_of(self.role))


@dataclass(frozen=True, slots=True)
class LineEntry:
    """Line entry: a sample of a line, its name, and where they begin."""

    line: LineSample
    name: Block
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class LineLegend:
    """Line legend: all entries, set in rows, how long samples are, and the height of all."""

    entries: tuple[LineEntry, ...]
    sample: float
    height: float

    @property
    def width(self) -> float:
        """How far the longest row reaches, without the gap beside its last sample."""
        ends = (entry.x + self.sample + entry.name.width for entry in self.entries)
        return max(ends, default=0.0)


NO_LEGEND = LineLegend((), 0.0, 0.0)


def samples(lines: Iterable[Line]) -> tuple[LineSample, ...]:
    """Return what a legend says of these lines, each name once."""
    named = (line for line in lines if line.name and line.in_legend)
    kept = {
        line.name: LineSample(line.name, line.role, line.stroke, line.thin, line.marker)
        for line in named
    }
    return tuple(kept.values())


def curves_legend(style: Style, plots: tuple[Plot, ...], width: float) -> LineLegend:
    """Return the legend of all `plots`, with room below; what is named at its end is left out.

    A plot with a single line needs no legend: its title names it.
    """
    several = (plot.lines for plot in plots if len(plot.lines) > 1)
    named = samples(line for lines in several for line in lines if not line.ended)
    legend = line_legend(style, named, width)
    return replace(legend, height=legend.height + style.px(BELOW)) if named else NO_LEGEND


def line_legend(
    style: Style, named: Sequence[LineSample], width: float, most_rows: int = 0
) -> LineLegend:
    """Set names in rows no wider than `width`; to fit into `most_rows` they stand closer."""
    if not named:
        return NO_LEGEND
    ways = SQUEEZES if most_rows else SQUEEZES[:1]
    legend = NO_LEGEND
    for squeeze in ways:
        legend = _set(style, named, width, squeeze)
        if len({entry.y for entry in legend.entries}) <= most_rows:
            break
    return legend


def draw_legend(canvas: Canvas, legend: LineLegend, rect: QRectF) -> None:
    """Draw the legend from the top left of `rect`; an arm is named in its colour."""
    for entry in legend.entries:
        left, top = rect.left() + entry.x, rect.top() + entry.y
        middle, end = top + entry.name.height / 2, left + legend.sample
        canvas.painter.setPen(canvas.line_pen(entry.line))
        canvas.painter.drawLine(QLineF(left, middle, end, middle))
        _draw_marker(canvas, entry.line, QPointF((left + end) / 2, middle))
        words = QRectF(end + canvas.px(SAMPLE_GAP), top, 0, 0)
        role = entry.line.role if entry.line.role in ARM_NAMES else "text"
        draw_block(canvas, entry.name, words, role, LEFT)


def _draw_marker(canvas: Canvas, line: LineSample, place: QPointF) -> None:
    """Draw what stands on such lines, if anything does."""
    if line.marker is not None:
        path = marker_path(line.marker, canvas.px(MARK_RADIUS))
        canvas.painter.fillPath(path.translated(place), canvas.colour(line.role))


def least_sample(style: Style, line: LineSample) -> float:
    """Return how long a piece of a line is that shows its dashes twice; 0 without any."""
    pattern = STROKES[line.stroke]
    periods = 2 * sum(pattern) - pattern[-1] if pattern else 0.0
    return periods * style.line_pen(line).widthF()


def _set(style: Style, named: Sequence[LineSample], width: float, squeeze: float) -> LineLegend:
    least = max(least_sample(style, line) for line in named)
    sample, space = max(style.px(squeeze * SAMPLE), least), style.px(squeeze * ENTRY_SPACE)
    indent = sample + style.px(SAMPLE_GAP)
    room = max(width - indent, 1.0)
    names = [block(style, line.name, room, (TYPE,), most_lines=2) for line in named]
    places = _places([indent + name.width for name in names], width, space)
    heights = [0.0] * (places[-1][0] + 1)
    for (row, _), name in zip(places, names, strict=True):
        heights[row] = max(heights[row], name.height)
    entries = tuple(
        LineEntry(line, name, x, sum(heights[:row]))
        for line, name, (row, x) in zip(named, names, places, strict=True)
    )
    return LineLegend(entries, sample, sum(heights))


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
