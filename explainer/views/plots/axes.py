"""Axes: the numbers along a plot in the window, and the room that they and names of lines take."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QSizeF
from PySide6.QtWidgets import QGraphicsGridLayout

from explainer.core.figures.figure import Plot
from explainer.plotting.axis import Tick
from explainer.plotting.ends import ends_width
from explainer.plotting.style import FRAME, TYPE
from explainer.plotting.surround import labels_width, with_rows_named_inside, x_ticks, y_ticks
from explainer.plotting.text import advance
from explainer.views.style.theme import Look

HIGHEST = "100 %"
"""The widest number of an axis of percentages."""
LOWEST = "0 %"
"""Half of it stands left of a plot whose rows are named inside."""


class PlotAxes:
    """Both axes of a view box and the grid in which they stand beside it."""

    def __init__(self, box: pg.ViewBox) -> None:
        self.grid = QGraphicsGridLayout()
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setSpacing(0)
        self._left = pg.AxisItem("left", linkView=box)
        self._bottom = pg.AxisItem("bottom", linkView=box)
        for item, place in ((self._left, (0, 0)), (box, (0, 1)), (self._bottom, (1, 1))):
            self.grid.addItem(item, *place)
        self._both = (self._left, self._bottom)
        for axis in self._both:
            axis.enableAutoSIPrefix(False)  # Or each range would set a label that nobody sees.
            axis.hide()
        self._look = Look()
        self._ticks: dict[Any, tuple[Tick, ...]] = dict.fromkeys(self._both, ())
        self._scaled: bool | None = None
        self._around = (0.0, 0.0, 0.0, 0.0)
        self._fitted: tuple[Any, ...] = ()

    @property
    def levels(self) -> tuple[float, ...]:
        """The values of y at which a quiet line runs across the plot."""
        return tuple(tick.value for tick in self._ticks[self._left])

    def apply_look(self, look: Look) -> None:
        """Take colours, fonts and lengths from `look`."""
        self._look, self._scaled, self._fitted = look, None, ()
        self._bottom.setHeight(look.length("axis bottom"))
        for axis in self._both:
            axis.setPen(look.style.pen("muted", FRAME))
            axis.setTextPen(look.style.pen("muted", FRAME))
            axis.setTickFont(look.style.font(TYPE))
            axis.setStyle(
                tickLength=look.length("tight") if axis is self._bottom else 0,
                maxTickLevel=0,
                hideOverlappingLabels=look.length("end label"),
            )

    def named(self, plot: Plot, width: float, height: float) -> Plot:
        """Return a plot of so many pixels, whose rows are named where its marks have most room."""
        top = self._margins[0]
        room = QSizeF(width, max(height - self._look.length("axis bottom") - top, 1.0))
        return with_rows_named_inside(self._look.style, plot, room)

    def fit(self, plot: Plot, width: float, height: float) -> bool:
        """Show the numbers of a plot in a canvas of so many pixels, and keep room for names.

        Returns whether anything is different now.
        """
        names = ends_width(self._look.style, plot)
        wanted = (plot.x, plot.y, bool(plot.note), names, width, height)
        if wanted == self._fitted:
            return False
        self._fitted = wanted
        # A scale says nothing while there is nothing to measure.
        self._show((plot.x.scale or plot.y.scale) and not plot.note)
        # The labels at the ends of a scale reach beyond the plot, and so do names of lines.
        top, right = self._margins if self._scaled else (0.0, 0.0)
        self._keep_free(top, max(right, names))
        self._show_ticks(plot, width, height)
        return True

    @property
    def _margins(self) -> tuple[float, float]:
        return self._look.exact("gap"), self._look.exact("pad")

    def _show(self, scaled: bool) -> None:
        if scaled != self._scaled:
            self._scaled = scaled
            for axis in self._both:
                # Unlike `setVisible`, these two also give the axis its width, or take it.
                axis.show() if scaled else axis.hide()

    def _keep_free(self, top: float, right: float) -> None:
        around = (0.0, top, right, 0.0)
        if around != self._around:
            self._around = around
            self.grid.setContentsMargins(*around)

    def _show_ticks(self, plot: Plot, width: float, height: float) -> None:
        if not self._scaled:
            self._set_ticks(self._left, ())
            self._set_ticks(self._bottom, ())
            return
        style, (_, top, right, _) = self._look.style, self._around
        room = height - self._look.length("axis bottom") - top
        self._set_ticks(self._left, y_ticks(style, plot, max(room, 1.0)))
        left = self._left_room(plot)
        self._left.setWidth(left)
        self._set_ticks(self._bottom, x_ticks(style, plot, max(width - left - right, 1.0)))

    def _set_ticks(self, axis: pg.AxisItem, ticks: tuple[Tick, ...]) -> None:
        if ticks != self._ticks[axis]:
            self._ticks[axis] = ticks
            axis.setTicks([[(tick.value, tick.label) for tick in ticks]])

    def _left_room(self, plot: Plot) -> float:
        """Return how wide the axis on the left is: words need more room than numbers."""
        if not plot.y.scale:
            return advance(LOWEST, self._look.style.font(TYPE)) / 2
        style = self._look.style
        highest = advance(HIGHEST, style.font(TYPE)) if plot.y.percent else 0.0
        widest = max(labels_width(style, self._ticks[self._left]), highest)
        return max(self._look.length("axis left"), widest + 2 * self._look.length("tight"))
