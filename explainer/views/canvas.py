"""Draws any figure plot with pyqtgraph: fixed ranges, every item made once."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QGraphicsGridLayout, QWidget

from explainer.core.figures import Axis, Plot
from explainer.core.frames import Floats
from explainer.views.layers import BandLayer, DotLayer, LineLayer, TintLayer
from explainer.views.scale import Ticks, spaced
from explainer.views.theme import Look

SIDES = ("left", "bottom")


class Canvas(pg.GraphicsView):  # type: ignore[misc]
    """One plot. It updates what has changed and leaves the rest alone.

    Once it watches the pointer, it says where in the data that is.
    """

    hovered_place = Signal(float, float)
    hover_ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._plot: Plot | None = None
        self._range: tuple[float, ...] = ()
        self._scaled: bool | None = None
        self._ticks: dict[str, Ticks] = dict.fromkeys(SIDES, ())
        self._look = Look()
        self._margins = (0.0, 0.0)
        self._box = pg.ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0.0)
        self._box.disableAutoRange()
        self._axes = {side: pg.AxisItem(side, linkView=self._box) for side in SIDES}
        for axis in self._axes.values():
            axis.hide()
        self._arrange()
        self._tint = TintLayer(self._box)
        self._bands = BandLayer(self._box)
        self._dots = DotLayer(self._box)
        self._lines = LineLayer(self._box)

    @property
    def box(self) -> pg.ViewBox:
        """The part of the canvas that holds the data."""
        return self._box

    def show_plot(self, plot: Plot) -> None:
        """Draw `plot`."""
        self._plot = plot
        self._show_axes(plot)
        self._fit()
        self._tint.show(plot)
        self._bands.show(plot.bands)
        self._dots.show(plot.dots)
        self._lines.show(plot.lines)

    def watch_pointer(self) -> None:
        """Say from now on where the pointer is; a press or the wheel is still left to others."""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, False)
        self.viewport().setMouseTracking(True)

    def row_near(self, points: Floats, x: float, y: float) -> int:
        """Return the row of `points` [n, 2] nearest to a place, or -1 if none is close to it."""
        if not len(points):
            return -1
        across, up = (1 / max(size, 1e-12) for size in self._box.viewPixelSize())
        away = np.hypot((points[:, 0] - x) * across, (points[:, 1] - y) * up)
        row = int(np.nanargmin(away)) if np.isfinite(away).any() else -1
        return row if row >= 0 and away[row] <= self._look.exact("reach") else -1

    def set_smooth(self, smooth: bool) -> None:
        """Draw lines smoothly, which takes longer."""
        self._lines.sheet.set_smooth(smooth)

    def dress(self, look: Look) -> None:
        """Take every colour, font and width from `look`."""
        self._look = look
        self.setBackground(look.colour("panel"))
        self._axes["left"].setWidth(look.length("axis left"))
        self._axes["bottom"].setHeight(look.length("axis bottom"))
        self._margins = (look.exact("gap"), look.exact("pad"))
        self._scaled = None
        for axis in self._axes.values():
            axis.setPen(look.pen("track", "grid"))
            axis.setTextPen(look.pen("muted", "grid"))
            axis.setTickFont(look.font())
            axis.setStyle(
                tickLength=-look.length("tight"),
                maxTickLevel=0,
                hideOverlappingLabels=look.length("end label"),
            )
        for layer in (self._tint, self._bands, self._dots, self._lines):
            layer.dress(look)
        if self._plot:
            self.show_plot(self._plot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the ranges again: a square plot keeps one unit as long on y as on x."""
        super().resizeEvent(event)
        if getattr(self, "_plot", None):
            self._fit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say where the pointer is; pyqtgraph need not look for items below it."""
        place = self._box.mapSceneToView(self.mapToScene(event.position().toPoint()))
        self.hovered_place.emit(place.x(), place.y())
        event.ignore()

    def leaveEvent(self, event: QEvent) -> None:
        """Say that the pointer has gone."""
        self.hover_ended.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leave presses to others."""
        event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave releases to others."""
        event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Leave double clicks to others."""
        event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to others."""
        event.ignore()

    def _arrange(self) -> None:
        centre = pg.GraphicsWidget()
        self._grid = QGraphicsGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.addItem(self._axes["left"], 0, 0)
        self._grid.addItem(self._box, 0, 1)
        self._grid.addItem(self._axes["bottom"], 1, 1)
        centre.setLayout(self._grid)
        self.setCentralItem(centre)

    def _show_axes(self, plot: Plot) -> None:
        # A scale says nothing while there is nothing to measure.
        scaled = (plot.x.scale or plot.y.scale) and not plot.note
        if scaled != self._scaled:
            self._scaled = scaled
            for axis in self._axes.values():
                # Unlike `setVisible`, these two also give the axis its width, or take it.
                axis.show() if scaled else axis.hide()
            # The labels at the ends of a scale reach beyond the plot.
            top, right = self._margins if scaled else (0.0, 0.0)
            self._grid.setContentsMargins(0, top, right, 0)

    def _show_ticks(self, plot: Plot) -> None:
        look = self._look
        metrics = QFontMetricsF(look.font())
        room = self.width() - look.length("axis left") - self._margins[1]
        x = spaced(plot.x, room, look.length("tight"), metrics.horizontalAdvance)
        for side, ticks in zip(SIDES, (plot.y.ticks, x), strict=True):
            if ticks != self._ticks[side]:
                self._ticks[side] = ticks
                self._axes[side].setTicks([list(ticks)] if ticks else None)

    def _fit(self) -> None:
        plot = self._plot
        assert plot is not None
        if plot.x.ticks or plot.y.ticks or any(self._ticks.values()):
            self._show_ticks(plot)
        x, y = _ends(plot.x), _ends(plot.y)
        if plot.square:
            x, y = _squared(x, y, self.width() / max(self.height(), 1))
        if (*x, *y) != self._range:
            self._range = (*x, *y)
            self._box.setRange(xRange=x, yRange=y, padding=0, disableAutoRange=True)
            sheets = (self._tint.sheet, self._bands.sheet, self._lines.sheet, *self._dots.sheets)
            for sheet in sheets:
                sheet.set_room(QRectF(x[0], y[0], x[1] - x[0], y[1] - y[0]))


def _ends(axis: Axis) -> tuple[float, float]:
    return axis.low, axis.high


def _squared(
    x: tuple[float, float], y: tuple[float, float], aspect: float
) -> tuple[tuple[float, float], tuple[float, float]]:
    """Widen one range around its middle, so that units are equally long on both axes."""
    wide, high = x[1] - x[0], y[1] - y[0]
    if wide < high * aspect:
        return _widened(x, high * aspect), y
    return x, _widened(y, wide / aspect)


def _widened(ends: tuple[float, float], span: float) -> tuple[float, float]:
    middle = (ends[0] + ends[1]) / 2
    return middle - span / 2, middle + span / 2
