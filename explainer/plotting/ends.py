"""Ends: what lines are called where they end, so that none hides another."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF

from explainer.core.figures.figure import EndName, Line, Plot
from explainer.core.figures.spread import spread
from explainer.core.settings.catalogue import ARM_NAMES
from explainer.plotting.scale import Scale
from explainer.plotting.style import GRID, REGULAR, SEMIBOLD, TYPE, Canvas, Style
from explainer.plotting.text import advance

GAP = 7.0
"""Between a line's end and its name (tuned on slides)."""
LEADER = 16.0
"""How far names of lines that are `ended` stand from them; a leader goes there (tuned)."""
LEADER_GAP, MOVED = 2.0, 1.0
"""Between a leader and what it joins, and how little a name may have moved to need none (tuned)."""
LEAD, LEAST_LEAD = 5.0, 3.0
"""Between a name and the next, above the height of capitals, and above that of all that is
written: Chinese is higher (tuned: no name touches another)."""
MOST_FOR_NAMES, MOST_FOR_ARMS = 0.32, 0.36
"""Shares of a plot's width that names may take, and those of the arms alone where that is too
little: what has no room is named in the legend (tuned)."""


@dataclass(frozen=True, slots=True)
class NamedEnd:
    """Named end: a name, the middle of its height in pixels, and where its leader comes from."""

    name: EndName
    level: float
    start: float | None = None
    """The height of the line's end in pixels; None where no leader goes from it to the name."""


def named_ends(style: Style, plot: Plot, scale: Scale) -> tuple[NamedEnd, ...]:
    """Return the names of lines where they end, moved apart where they would touch.

    A line that still grows is named where it is, with the room before it that it grows into.
    """
    lines = [line for line in plot.lines if line.ended and len(line.points)]
    ends = tuple(_end_of(line) for line in lines)
    beside, inside = (_levels(style, names, scale) for names in (ends, plot.end_names))
    starts = [scale.along_y(name.y) for name in ends]
    return (
        *(NamedEnd(*each) for each in zip(ends, beside, starts, strict=True)),
        *(NamedEnd(*each) for each in zip(plot.end_names, inside, strict=True)),
    )


def _end_of(line: Line) -> EndName:
    x, y = line.points[-1]
    return EndName(float(x), float(y), line.end_name, line.role)


def with_room(style: Style, plot: Plot, width: float) -> Plot:
    """Return a plot of so many pixels with names at the ends that have room: all, arms or none."""
    if not any(line.ended for line in plot.lines):
        return plot
    if ends_width(style, plot) <= MOST_FOR_NAMES * width:
        return plot
    arms = _named_alone(plot, tuple(ARM_NAMES))
    return arms if ends_width(style, arms) <= MOST_FOR_ARMS * width else _named_alone(plot, ())


def _named_alone(plot: Plot, roles: tuple[str, ...]) -> Plot:
    lines = (
        line.in_the_legend() if line.ended and line.role not in roles else line
        for line in plot.lines
    )
    return replace(plot, lines=tuple(lines))


def ends_width(style: Style, plot: Plot) -> float:
    """Return how much room the names need to the right of the plot, in pixels."""
    font = style.font(TYPE, SEMIBOLD)
    return max(
        (
            advance(line.end_name, font) + style.px(LEADER + GAP)
            for line in plot.lines
            if line.ended and len(line.points)
        ),
        default=0.0,
    )


def draw_ends(canvas: Canvas, ends: tuple[NamedEnd, ...], scale: Scale) -> None:
    """Write every name in its line's colour; a quiet line has a quiet name."""
    for end in ends:
        name = end.name
        font = canvas.font(TYPE, REGULAR if name.role == "muted" else SEMIBOLD)
        left = scale.along_x(name.x) + canvas.px(GAP)
        if end.start is not None:
            left = _draw_leader(canvas, end, scale)
        canvas.painter.setFont(font)
        canvas.painter.setPen(canvas.colour(name.role))
        foot = end.level + QFontMetricsF(font).capHeight() / 2
        canvas.painter.drawText(QPointF(left, foot), name.text)


def _draw_leader(canvas: Canvas, end: NamedEnd, scale: Scale) -> float:
    """Lead from a line's end to its name if that has moved; return where the name begins."""
    here = scale.along_x(end.name.x)
    left = here + canvas.px(LEADER)
    assert end.start is not None
    if abs(end.level - end.start) > canvas.px(MOVED):
        canvas.painter.setPen(canvas.pen(end.name.role, GRID))
        first = QPointF(here + canvas.px(LEADER_GAP), end.start)
        canvas.painter.drawLine(first, QPointF(left - canvas.px(LEADER_GAP), end.level))
        return left
    return here + canvas.px(GAP)


def _levels(style: Style, names: tuple[EndName, ...], scale: Scale) -> tuple[float, ...]:
    if not names:
        return ()
    metrics = QFontMetricsF(style.font(TYPE, SEMIBOLD))
    ink = max(metrics.tightBoundingRect(name.text).height() for name in names)
    room = max(metrics.capHeight() + style.px(LEAD), ink + style.px(LEAST_LEAD))
    top, bottom = scale.rect.top() + room / 2, scale.rect.bottom() - room / 2
    wanted = [scale.along_y(name.y) for name in names]
    return tuple(spread(wanted, room, top, bottom).tolist())
