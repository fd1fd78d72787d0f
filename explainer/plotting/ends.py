"""Ends: what lines are called where they end, so that none hides another."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF

from explainer.core.figures.figure import EndName, Line, Plot
from explainer.core.figures.spread import spread
from explainer.core.training.frames import frozen
from explainer.plotting.scale import Scale
from explainer.plotting.style import REGULAR, SEMIBOLD, TYPE, Canvas, Style
from explainer.plotting.text import advance

GAP = 7.0
"""Between a line's end and its name (tuned on slides)."""
LEAD = 5.0
"""Between a name and the next, above the height of capitals (tuned: no name touches another)."""


@dataclass(frozen=True, slots=True)
class NamedEnds:
    """Named ends: lines, led to their names where those moved; the names and their heights."""

    lines: tuple[Line, ...]
    names: tuple[EndName, ...]
    levels: tuple[float, ...]
    """Of the middle of each name, in pixels."""


def named_ends(style: Style, plot: Plot, scale: Scale) -> NamedEnds:
    """Return a plot's lines and the names at their ends, moved apart where they would touch.

    Lines that are `ended` go on to the right side of the plot, outside which their names stand.
    """
    if not plot.end_names and not any(line.ended for line in plot.lines):
        return NamedEnds(plot.lines, (), ())
    beside = tuple(
        EndName(plot.x.high, float(line.points[-1, 1]), line.name, line.role)
        for line in plot.lines
        if line.ended
    )
    outside, inside = (_levels(style, names, scale) for names in (beside, plot.end_names))
    heights = iter(outside)
    lines = (_led(line, next(heights), scale) if line.ended else line for line in plot.lines)
    return NamedEnds(tuple(lines), (*beside, *plot.end_names), (*outside, *inside))


def ends_width(style: Style, plot: Plot) -> float:
    """Return how much room the names need to the right of the plot, in pixels."""
    font = style.font(TYPE)
    return max(
        (advance(line.name, font) + style.px(2 * GAP) for line in plot.lines if line.ended),
        default=0.0,
    )


def draw_ends(canvas: Canvas, ends: NamedEnds, scale: Scale) -> None:
    """Write every name in its line's colour; a quiet line has a quiet name."""
    for name, level in zip(ends.names, ends.levels, strict=True):
        font = canvas.font(TYPE, REGULAR if name.role == "muted" else SEMIBOLD)
        canvas.painter.setFont(font)
        canvas.painter.setPen(canvas.colour(name.role))
        left = scale.along_x(name.x) + canvas.px(GAP)
        foot = level + QFontMetricsF(font).capHeight() / 2
        canvas.painter.drawText(QPointF(left, foot), name.text)


def _levels(style: Style, names: tuple[EndName, ...], scale: Scale) -> tuple[float, ...]:
    room = QFontMetricsF(style.font(TYPE)).capHeight() + style.px(LEAD)
    top, bottom = scale.rect.top() + room / 2, scale.rect.bottom() - room / 2
    wanted = [scale.along_y(name.y) for name in names]
    return tuple(spread(wanted, room, top, bottom).tolist())


def _led(line: Line, level: float, scale: Scale) -> Line:
    end = (scale.x.high, scale.value_at(level))
    return replace(line, points=frozen(np.vstack([line.points, [end]])))
