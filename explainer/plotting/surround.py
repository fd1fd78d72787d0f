"""The words and numbers around a plot, measured before anything is drawn."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF, QSizeF

from explainer.core.figures.figure import Plot
from explainer.plotting.axis import Tick, ticks
from explainer.plotting.canvas import SEMIBOLD, Canvas
from explainer.plotting.text import LEADING, Block, advance, block

TITLE_SIZES = (24, 22, 20, 18)
NAME_SIZES = (19, 18)
CAPTION_SIZES = (19, 18)
TICK_SIZE = 18
TICK_LENGTH = 6
GAP = 7
TICK_ROOM = (80, 38)
"""How much room a number needs along x and along y, in units."""
AROUND = (90, 110)
"""About how much the words around a plot take of its width and height, in units."""


@dataclass(frozen=True, slots=True)
class Insets:
    """How far the words reach in from each side of a plot's rectangle, in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def joined(self, other: Insets) -> Insets:
        """Return insets wide enough for both, so that two plots line up."""
        return Insets(
            max(self.left, other.left),
            max(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def inner(self, rect: QRectF) -> QRectF:
        """Return what is left of `rect`."""
        return rect.adjusted(self.left, self.top, -self.right, -self.bottom)


@dataclass(frozen=True, slots=True)
class PlotRow:
    """What plots in a row share, so that they line up: insets, the size of their titles, and how
    wide the words above and below each may be.
    """

    insets: Insets
    title_size: float
    width: float


@dataclass(frozen=True, slots=True)
class Surround:
    """Title and caption, the axes' names, their ticks, and the names at lines' ends."""

    title: Block
    caption: Block
    x_name: Block
    y_name: Block
    x_ticks: tuple[Tick, ...]
    y_ticks: tuple[Tick, ...]
    ends: tuple[str, ...] = ()


def surround(
    canvas: Canvas, plot: Plot, size: QSizeF, title_size: float, text_width: float
) -> Surround:
    """Set the words of a plot that may take up `size` in all; one with a note has no numbers."""
    width, height = size.width(), size.height()
    ends = tuple(line.name for line in plot.lines if line.ended)
    # Below the names of rows there is room for the axis's own name.
    under = width - canvas.px(4 * GAP) if plot.y.ticks and not ends else text_width
    return Surround(
        title=block(canvas, plot.title, text_width, (title_size,), weight=SEMIBOLD, most_lines=4),
        caption=block(canvas, plot.caption, text_width, CAPTION_SIZES, most_lines=4),
        x_name=block(canvas, plot.x.name, under, NAME_SIZES, most_lines=2),
        y_name=block(canvas, plot.y.name, 0.7 * height, NAME_SIZES, most_lines=2),
        x_ticks=x_ticks(canvas, plot, text_width),
        y_ticks=_y_ticks(canvas, plot, height) if plot.y.scale and not plot.note else (),
        ends=ends,
    )


def insets(canvas: Canvas, words: Surround) -> Insets:
    """Return how much room the words take on each side."""
    gap = canvas.px(GAP)
    font = canvas.font(TICK_SIZE)
    left = _with_gap(words.y_name.height, gap)
    right = canvas.px(2)
    bottom = words.x_name.height + _with_gap(words.caption.height, gap)
    bottom += 0.0 if words.x_ticks else gap
    if words.y_ticks:
        left += max(advance(tick.label, font) for tick in words.y_ticks) + 2 * gap
    if words.x_ticks:
        bottom += tick_height(canvas)
        right = max(right, advance(words.x_ticks[-1].label, font) / 2)
    right = max([right, *(advance(name, font) + gap for name in words.ends)])
    return Insets(left, _with_gap(words.title.height, gap), right, bottom)


def words_width(canvas: Canvas, plot: Plot, width: float) -> float:
    """Return how wide the words above and below a plot may be in a rectangle of `width`.

    Names of rows beside it leave less room than numbers do.
    """
    beside = canvas.px(AROUND[0] + 10 if plot.y.scale else 28)
    if plot.y.scale and plot.y.ticks:
        font = canvas.font(TICK_SIZE)
        names = max(advance(name, font) for _, name in plot.y.ticks)
        beside = max(beside, names + canvas.px(6 * GAP))
    return width - beside


def tick_height(canvas: Canvas) -> float:
    """Return the height of the numbers along x, with what sets them off, in pixels."""
    return canvas.px(TICK_LENGTH + LEADING * TICK_SIZE)


def x_ticks(canvas: Canvas, plot: Plot, room: float) -> tuple[Tick, ...]:
    """Return the numbers along x in this room; where they would be too close, some are left out."""
    if not plot.x.scale or plot.note:
        return ()
    whole = all(bool(np.all(line.points[:, 0] % 1 == 0)) for line in plot.lines)
    most = max(3, _fitting(room / canvas.unit, TICK_ROOM[0]))
    given = ticks(plot.x, most, whole=whole)
    if not given:
        return ()
    unit, font = room / (plot.x.high - plot.x.low), canvas.font(TICK_SIZE)
    *rest, last = ((tick, tick.value * unit, advance(tick.label, font) / 2) for tick in given)
    kept: list[Tick] = []
    end, limit = -np.inf, last[1] - last[2] - canvas.px(GAP)
    for tick, middle, half in rest:
        if end <= middle - half and middle + half <= limit:
            kept.append(tick)
            end = middle + half + canvas.px(GAP)
    return (*kept, last[0])


def _y_ticks(canvas: Canvas, plot: Plot, height: float) -> tuple[Tick, ...]:
    room = height / canvas.unit - AROUND[1]
    return ticks(plot.y, max(4, _fitting(room, TICK_ROOM[1])))


def _with_gap(length: float, gap: float) -> float:
    return length + gap if length else 0.0


def _fitting(length: float, room: float) -> int:
    return min(7, int(length / room))
