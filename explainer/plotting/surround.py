"""The words and numbers around a plot, measured before anything is drawn."""

from __future__ import annotations

from dataclasses import astuple, dataclass, replace

import numpy as np
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF

from explainer.core.figures.figure import EndName, Plot
from explainer.plotting.axis import Tick, kept_apart, ticks
from explainer.plotting.ends import ends_width
from explainer.plotting.style import MARK_RADIUS, SEMIBOLD, TICK_LENGTH, TYPE, Style
from explainer.plotting.text import LEADING, Block, advance, block

TITLE_SIZES = (24, 22, 20, 18)
NAME_SIZES = (19, 18)
CAPTION_SIZES = (19, 18)
GAP = 7
LEAST_GAP = 2
"""Between capitals of rows that have names of their own, as long as all have room (tuned)."""
RAISED = 0.2
"""How much more room there is above rows whose names stand there, and less below, in rows."""
MOST_FOR_ROWS = 0.3
"""The share of a plot's width that names of rows may take beside it (tuned by eye)."""
TICK_ROOM = (60, 38)
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
        return Insets(*map(max, astuple(self), astuple(other)))

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
    """Surround: title and caption, the axes' names, and their ticks."""

    title: Block
    caption: Block
    x_name: Block
    y_name: Block
    x_ticks: tuple[Tick, ...]
    y_ticks: tuple[Tick, ...]
    ends: float = 0.0
    """How much room the names of lines need on the right, in pixels."""


def surround(
    style: Style, plot: Plot, size: QSizeF, title_size: float, text_width: float
) -> Surround:
    """Set the words of a plot that may take up `size` in all; one with a note has no numbers."""
    width, height = size.width(), size.height()
    ends = ends_width(style, plot)
    # Below the names of rows there is room for the axis's own name.
    under = width - style.px(4 * GAP) if plot.y.ticks and not ends else text_width
    return Surround(
        title=block(style, plot.title, text_width, (title_size,), weight=SEMIBOLD, most_lines=4),
        caption=block(style, plot.caption, text_width, CAPTION_SIZES, most_lines=4),
        x_name=block(style, plot.x.name, under, NAME_SIZES, most_lines=2),
        y_name=block(style, plot.y.name, 0.7 * height, NAME_SIZES, most_lines=2),
        x_ticks=x_ticks(style, plot, text_width),
        y_ticks=y_ticks(style, plot, height - style.px(AROUND[1])),
        ends=ends,
    )


def insets(style: Style, words: Surround) -> Insets:
    """Return how much room the words take on each side."""
    gap = style.px(GAP)
    font = style.font(TYPE)
    left = _with_gap(words.y_name.height, gap)
    right = style.px(2)
    bottom = words.x_name.height + _with_gap(words.caption.height, gap)
    bottom += 0.0 if words.x_ticks else gap
    if words.y_ticks:
        left += labels_width(style, words.y_ticks) + 2 * gap
    if words.x_ticks:
        bottom += tick_height(style)
        right = max(right, advance(words.x_ticks[-1].label, font) / 2)
    return Insets(left, _with_gap(words.title.height, gap), max(right, words.ends), bottom)


def words_width(style: Style, plot: Plot, width: float) -> float:
    """Return how wide the words above and below a plot may be in a rectangle of `width`.

    Names of rows beside it leave less room than numbers do.
    """
    beside = style.px(AROUND[0] + 10 if plot.y.scale else 28)
    if plot.y.scale and plot.y.ticks:
        font = style.font(TYPE)
        names = max(advance(name, font) for _, name in plot.y.ticks)
        beside = max(beside, names + style.px(6 * GAP))
    return width - beside


def tick_height(style: Style) -> float:
    """Return the height of the numbers along x, with what sets them off, in pixels."""
    return style.px(TICK_LENGTH + LEADING * TYPE)


def labels_width(style: Style, given: tuple[Tick, ...]) -> float:
    """Return how wide the widest of the numbers is, in pixels."""
    font = style.font(TYPE)
    return max((advance(tick.label, font) for tick in given), default=0.0)


def x_ticks(style: Style, plot: Plot, room: float) -> tuple[Tick, ...]:
    """Return the numbers along x in this room; a plot with a note has none."""
    if not plot.x.scale or plot.note:
        return ()
    whole = all(bool(np.all(line.points[:, 0] % 1 == 0)) for line in plot.lines)
    given = ticks(plot.x, max(3, _fitting(room / style.unit, TICK_ROOM[0])), whole=whole)
    font = style.font(TYPE)
    return kept_apart(given, plot.x, room, style.px(GAP), lambda label: advance(label, font))


def y_ticks(style: Style, plot: Plot, room: float) -> tuple[Tick, ...]:
    """Return the numbers along y in this room; a plot with a note has none."""
    if not plot.y.scale or plot.note:
        return ()
    given = ticks(plot.y, max(4, _fitting(room / style.unit, TICK_ROOM[1])))
    high = QFontMetricsF(style.font(TYPE)).capHeight()
    rows = room * min(np.diff([tick.value for tick in given]), default=0.0)
    named = plot.y.ticks and rows >= (high + style.px(LEAST_GAP)) * (plot.y.high - plot.y.low)
    gap = LEAST_GAP if named else GAP
    return kept_apart(given, plot.y, room, style.px(gap), lambda label: high)


def with_rows_named_inside(style: Style, plot: Plot, size: QSizeF) -> Plot:
    """Return a plot whose area with the names of its rows has a size in pixels.

    Names that would leave its marks too little width stand above these, where rows are high enough.
    """
    names = y_ticks(style, plot, size.height()) if plot.y.ticks and not plot.y.logarithmic else ()
    if labels_width(style, names) <= MOST_FOR_ROWS * size.width():
        return plot
    row = size.height() / (plot.y.high - plot.y.low)
    metrics = QFontMetricsF(style.font(TYPE))
    letters, below = metrics.capHeight(), metrics.descent()  # A "p" must not touch a mark.
    marks = _highest_mark(plot) * row + style.px(MARK_RADIUS)
    if 2 * marks + letters + below + style.px(LEAST_GAP) > row:
        return plot
    above = (marks + below + letters / 2) / row
    inside = (EndName(plot.x.low, y + above, name, "muted") for y, name in plot.y.ticks)
    low, high = plot.y.low + RAISED, plot.y.high + RAISED
    bare = replace(plot.y, low=low, high=high, scale=False, ticks=())
    return replace(plot, y=bare, end_names=(*plot.end_names, *inside))


def _highest_mark(plot: Plot) -> float:
    """Return how far above the middle of its row a mark stands at most, in rows."""
    heights = [dots.points[:, 1] for dots in plot.dots if len(dots.points)]
    return max((float(np.max(each - np.round(each))) for each in heights), default=0.0)


def _with_gap(length: float, gap: float) -> float:
    return length + gap if length else 0.0


def _fitting(length: float, room: float) -> int:
    return min(7, int(length / room))
