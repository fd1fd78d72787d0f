"""Figure item: the graphics item in which a plot is painted, by the code that paints files."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from explainer.core.figures.figure import Band, Dots, Line, Plot, Tint
from explainer.plotting.marks import draw_marks
from explainer.plotting.scale import Scale
from explainer.plotting.style import LABELLED_HALO, LABELLED_RADIUS, Canvas, Style

Levels = tuple[float, ...]
MARGIN = LABELLED_RADIUS[0] + LABELLED_HALO
"""How far in units the widest point reaches, which is seen while its middle is not."""


class FigureItem(pg.GraphicsObject):  # type: ignore[misc]
    """A plot inside the edges of a view box, in its pixels; names stand outside on the right."""

    def __init__(self, box: pg.ViewBox, *, kept: bool = False) -> None:
        """Make an item; what is `kept` is painted again only when it changes."""
        super().__init__(box)
        self._kept = kept
        # What stands on an edge is whole, and so are names outside: lines are cut when painted.
        box.setFlag(box.GraphicsItemFlag.ItemClipsChildrenToShape, False)
        self._shown: tuple[Plot, Scale, Levels] | None = None
        self._style: Style | None = None
        self._smooth = True
        self._room = QRectF()

    def apply_style(self, style: Style) -> None:
        """Take colours and sizes from `style`."""
        self._style = style
        self.update()

    def set_smooth(self, smooth: bool) -> bool:
        """Draw even many lines smoothly, which takes longer; return whether that is news."""
        changed = smooth != self._smooth
        self._smooth = smooth
        if changed:
            self.update()
        return changed

    def show_plot(self, plot: Plot, scale: Scale, levels: Levels, room: QRectF) -> bool:
        """Show a plot, quiet lines across at `levels`; return whether it looks different now.

        It may reach as far as `room`.
        """
        if self._shown is not None:
            before, *where = self._shown
            if plot.tint is not None and _same_tint(plot.tint, before.tint):
                plot = replace(plot, tint=before.tint)  # The map has its picture already.
            if [scale, levels] == where and room == self._room and _same_plot(plot, before):
                return False
        if room != self._room:
            self.prepareGeometryChange()
            self._room = room
            self._forget_picture()
        self._shown = plot, scale, levels
        # A view takes its time even with what has nothing to paint.
        marks = plot.bands, plot.lines, plot.dots, plot.end_names, levels
        self.setVisible(plot.tint is not None or any(marks))
        self.update()
        return True

    def _forget_picture(self) -> None:
        """Paint anew what is kept: after a size of nothing Qt shows what it had of another one."""
        if self._kept:
            self.setCacheMode(self.CacheMode.NoCache)
            self.setCacheMode(self.CacheMode.DeviceCoordinateCache)

    def boundingRect(self) -> QRectF:
        """Return how far the plot may reach."""
        return self._room

    def paint(self, painter: QPainter, *rest: Any) -> None:
        """Draw everything inside the axes."""
        if self._shown is None or self._style is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        theme, unit = self._style.theme, self._style.unit
        canvas = Canvas(theme, unit, smooth=self._smooth, painter=painter)
        plot, scale, levels = self._shown
        draw_marks(canvas, plot, scale, levels, canvas.px(MARGIN) if plot.square else 0.0)


def _same_plot(one: Plot, other: Plot) -> bool:
    return (
        (one.x, one.y, one.square, one.tint) == (other.x, other.y, other.square, other.tint)
        and one.end_names == other.end_names
        and _same_marks(one.bands, other.bands)
        and _same_marks(one.dots, other.dots)
        and _same_marks(one.lines, other.lines)
    )


def _same_marks(some: tuple[Any, ...], others: tuple[Any, ...]) -> bool:
    return len(some) == len(others) and all(
        _kind(one) == _kind(other) and _same(one.points, other.points)
        for one, other in zip(some, others, strict=True)
    )


def _kind(mark: Line | Dots | Band) -> tuple[Any, ...]:
    """Return what of a mark is seen, but for its points."""
    if isinstance(mark, Band):
        return (mark.role,)
    if isinstance(mark, Line):
        return (mark.role, mark.stroke, mark.thin, mark.ended, mark.end_name if mark.ended else "")
    return (mark.role, mark.marker, mark.prominent)


def _same_tint(one: Tint, other: Tint | None) -> bool:
    return other is not None and _same(one.margin, other.margin) and _same(one.winner, other.winner)


def _same(one: np.ndarray, other: np.ndarray) -> bool:
    return one is other or np.array_equal(one, other, equal_nan=True)
