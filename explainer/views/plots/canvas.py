"""Draws any figure plot with pyqtgraph: fixed ranges, every item made once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QMouseEvent, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from explainer.core.figures.figure import Axis, Line, Plot
from explainer.core.training.frames import Floats, frozen
from explainer.plotting.ends import with_room
from explainer.plotting.line_legend import LineSample, samples
from explainer.plotting.scale import Scale
from explainer.views.plots.axes import PlotAxes
from explainer.views.plots.figure_item import FigureItem
from explainer.views.plots.gestures import Brush, Gesture, Grab, Pan, Plane, Stroke
from explainer.views.style.theme import Look

NOBODY = -1
WHEEL_ZOOM = 1.25
"""How much nearer a step of the wheel brings the plane."""


RowAt = Callable[["PlotCanvas", float, float], int]


class PlotCanvas(Plane):
    """One plot. It updates what has changed and leaves the rest alone.

    Once it watches the pointer, it says where in the data that is.
    """

    legend_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for part in (self, self.viewport()):  # What is dragged over it is the window's affair.
            part.setAcceptDrops(False)
        # A scene would have the window painted at once, one canvas after the other.
        self.setViewportUpdateMode(self.ViewportUpdateMode.NoViewportUpdate)
        # A ground of one colour is filled faster than it is copied.
        self.setCacheMode(self.CacheModeFlag.CacheNone)
        self._plot: Plot | None = None
        self._fitted: Plot | None = None
        """The plot, named at the ends of its lines where there is room for that."""
        self.legend: tuple[LineSample, ...] = ()
        """What a legend has to name: what is not named where it ends."""
        self._range: tuple[float, ...] = ()
        self._cross: tuple[Line, ...] = ()
        self._look = Look()
        self._view: QRectF | None = None
        self._gesture: Gesture | None = None
        self.drawn_on = False
        """Whether a press of the left button begins a stroke."""
        self.row_at: RowAt | None = None
        """Tells which point lies at a place of the canvas."""
        self.grabs = False
        """Whether a press on a point takes it into the hand."""
        self._still = False
        self.box = pg.ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0.0)
        """The part of the canvas that holds the data."""
        self.box.disableAutoRange()
        self._axes = PlotAxes(self.box)
        centre = pg.GraphicsWidget()
        centre.setLayout(self._axes.grid)
        self.setCentralItem(centre)
        # Soft edges take long, and the ground stays while lines and points move before it.
        self._ground, self._marks = FigureItem(self.box, kept=True), FigureItem(self.box)
        self.box.sigResized.connect(self._on_box_resized)

    def show_plot(self, plot: Plot) -> None:
        """Draw `plot`; where the window hides it, as soon as it is seen."""
        self._plot = plot
        if self._hidden:
            self._leave_to_legend(())
        else:
            self._fit()

    @property
    def _hidden(self) -> bool:
        """Whether the window hides it; nobody has seen the plots of one that is not shown yet."""
        return self.window().isVisible() and not self.isVisible()

    def show_cross(self, place: QPointF | None) -> None:
        """Draw two lines that meet at a place of the plane, or none."""
        self._cross = () if place is None else _cross(place, self.seen)
        self._draw()

    def watch_pointer(self) -> None:
        """Say from now on where the pointer is; a press or the wheel is still left to others."""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, False)
        self.viewport().setMouseTracking(True)

    def set_drawn_on(self, drawn_on: bool) -> None:
        """Let presses of the left button begin strokes, or what they usually do."""
        self.drawn_on = drawn_on
        self._point_with(Qt.CursorShape.CrossCursor if drawn_on else Qt.CursorShape.ArrowCursor)

    def show_hand(self, *, over: bool, movable: bool = True) -> None:
        """Show by the pointer whether there is something to click or to pull."""
        pulls = self.grabs and movable
        hand = Qt.CursorShape.OpenHandCursor if pulls else Qt.CursorShape.PointingHandCursor
        # Any place of an inset is there to be clicked.
        hand = Qt.CursorShape.PointingHandCursor if self._still else hand
        self._point_with(hand if over or self._still else Qt.CursorShape.ArrowCursor)

    def set_still(self, still: bool) -> None:
        """Leave all but brushing to others: an inset says where the pointer is, and no more."""
        if still != self._still:
            self._still = still
            self.show_hand(over=False)

    def look_at(self, view: QRectF | None) -> None:
        """Show a part of the plane [data units], or the whole of it again."""
        if view != self._view:
            self._view = view
            if self._plot:
                self._fit()

    @property
    def seen(self) -> QRectF:
        """The part of the plane that is seen, in data units."""
        x, y = self.box.viewRange()
        return QRectF(x[0], y[0], x[1] - x[0], y[1] - y[0])

    @property
    def whole(self) -> QRectF:
        """The whole plane, in data units."""
        x, y = self._whole()
        return QRectF(x[0], y[0], x[1] - x[0], y[1] - y[0])

    @property
    def zoomed(self) -> bool:
        """Whether less than the whole plane is seen."""
        return self._view is not None

    def click_at(self, place: QPoint) -> None:
        """Say that a place of the screen was clicked, if it lies on the canvas."""
        here = self.mapFromGlobal(place)
        if self.rect().contains(here):
            spot = self._data_at(QPointF(here))
            self.clicked_place.emit(spot.x(), spot.y())

    def take_focus(self) -> None:
        """Have the keys go to the plane's card: arrows then walk from the point on."""
        card: QWidget | None = self.parentWidget()
        while card is not None and card.focusPolicy() is Qt.FocusPolicy.NoFocus:
            card = card.parentWidget()
        if card is not None:
            card.setFocus(Qt.FocusReason.MouseFocusReason)

    def row_near(self, points: Floats, x: float, y: float) -> int:
        """Return the row of `points` [n, 2] nearest to a place, or -1 if none is close to it."""
        if not len(points):
            return -1
        across, up = (1 / max(size, 1e-12) for size in self.box.viewPixelSize())
        away = np.hypot((points[:, 0] - x) * across, (points[:, 1] - y) * up)
        row = int(np.nanargmin(away)) if np.isfinite(away).any() else -1
        return row if row >= 0 and away[row] <= self._look.exact("reach") else -1

    def set_smooth(self, smooth: bool) -> None:
        """Draw lines smoothly, which takes longer."""
        if self._marks.set_smooth(smooth):
            self.viewport().update()

    def apply_look(self, look: Look) -> None:
        """Take every colour, font and width from `look`."""
        self._look = look
        self.setBackground(look.colour("panel"))
        # What covers all that is below it spares Qt to paint that too.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._axes.apply_look(look)
        for item in (self._ground, self._marks):
            item.apply_style(look.style)
        if self._plot:
            self.show_plot(self._plot)
        self.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what nobody has seen yet."""
        super().showEvent(event)
        if self._plot:
            self._fit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing to a legend: what it named would stay there whatever is shown."""
        super().hideEvent(event)
        self._leave_to_legend(())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the ranges again: a square plot keeps one unit as long on y as on x."""
        super().resizeEvent(event)
        if getattr(self, "_plot", None) and not self.closed:
            self._fit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say where the pointer is; pyqtgraph need not look for items below it."""
        place = self._data_at(event.position())
        if self._gesture is not None:
            self._gesture.follow(event.position(), place)
            return
        self.hovered_place.emit(place.x(), place.y())
        event.ignore()

    def leaveEvent(self, event: QEvent) -> None:
        """Say that the pointer has gone."""
        self.hover_ended.emit()

    @property
    def pressed(self) -> bool:
        """Whether the mouse does something here since it was pressed."""
        return self._gesture is not None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to brush or to pan; other presses are left to whoever drags the plot out."""
        self._gesture = self._begun(event)
        if self._gesture is None:
            event.ignore()
        else:
            self._gesture.begin()

    def _begun(self, event: QMouseEvent) -> Gesture | None:
        """Return what a press begins; nothing where it is the card's, as with Ctrl."""
        left, keys = event.button() is Qt.MouseButton.LeftButton, event.modifiers()
        start, place = event.position(), self._data_at(event.position())
        if left and keys & Qt.KeyboardModifier.ShiftModifier:
            return Brush(self, start, place)
        if self._still or (left and keys & Qt.KeyboardModifier.ControlModifier):
            return None
        if left and self.drawn_on:
            return Stroke(self, start, place)
        row = self._row_under(place) if left and self.grabs else NOBODY
        if row != NOBODY:
            self.take_focus()  # Keys, Escape among them, now mean what is in the hand.
            self._point_with(Qt.CursorShape.ClosedHandCursor)
            return Grab(self, start, place, row)
        pans = event.button() is Qt.MouseButton.MiddleButton or (left and self.zoomed)
        return Pan(self, start, place) if pans else None

    def _row_under(self, place: QPointF) -> int:
        return NOBODY if self.row_at is None else self.row_at(self, place.x(), place.y())

    def _point_with(self, shape: Qt.CursorShape) -> None:
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End what was begun; where nothing has moved it was a click."""
        if self._gesture is None:
            event.ignore()
            return
        gesture, self._gesture = self._gesture, None
        place = self._data_at(event.position())
        gesture.end(place)
        if isinstance(gesture, Grab):
            self.show_hand(over=True)
        left = event.button() is Qt.MouseButton.LeftButton
        if left and not gesture.moved and isinstance(gesture, Pan | Grab):
            self.clicked_place.emit(place.x(), place.y())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Say which point was meant, or ask for the whole plane; whoever draws presses twice."""
        if self._still:
            event.ignore()
            return
        if self.drawn_on:
            self.mousePressEvent(event)
            return
        row = self._row_under(self._data_at(event.position()))
        if row == NOBODY:
            self.home_wanted.emit()
        elif event.button() is Qt.MouseButton.LeftButton:
            self.row_doubled.emit(row)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ask to come nearer, or to go further away."""
        if self._still:
            event.ignore()
            return
        place = self._data_at(event.position())
        self.zoom_wanted.emit(WHEEL_ZOOM ** (event.angleDelta().y() / 120), place.x(), place.y())
        event.accept()

    def _data_at(self, place: QPointF) -> QPointF:
        """Return what of the plane lies at a place of the canvas."""
        spot: QPointF = self.box.mapSceneToView(self.mapToScene(place.toPoint()))
        return spot

    def _fit(self) -> None:
        assert self._plot is not None
        plot = with_room(self._look.style, self._plot, self.width())
        plot = self._axes.named(plot, self.width(), self.height())
        if self._axes.fit(plot, self.width(), self.height()):
            self.viewport().update()
        self._fitted = plot
        x, y = self._whole()
        if self._view is not None:
            x = (self._view.left(), self._view.right())
            y = (self._view.top(), self._view.bottom())
        if (*x, *y) != self._range:
            self._range = (*x, *y)
            self.box.setRange(xRange=x, yRange=y, padding=0, disableAutoRange=True)
            self.viewport().update()
        self._draw()
        named = () if self._hidden else plot.lines
        self._leave_to_legend(samples(line for line in named if not line.ended))

    def _leave_to_legend(self, named: tuple[LineSample, ...]) -> None:
        """Say so if the legend has to name other lines than before."""
        if named != self.legend:
            self.legend = named
            self.legend_changed.emit()

    @Slot()
    def _on_box_resized(self) -> None:
        self._draw()

    def _draw(self) -> None:
        """Hand what is seen of the plot to the items that paint it."""
        plot = self._fitted or self._plot
        if plot is None or not self._range:
            return
        left, right, low, high = self._range
        seen = replace(plot.x, low=left, high=right), replace(plot.y, low=low, high=high)
        room = self.box.mapRectFromScene(self.sceneRect())
        scale = Scale(self.box.rect(), *seen)
        ground = replace(plot, lines=(), dots=(), end_names=())
        marks = replace(plot, tint=None, bands=(), lines=(*plot.lines, *self._cross))
        below = self._ground.show_plot(ground, scale, self._axes.levels, room)
        if self._marks.show_plot(marks, scale, (), room) or below:
            self.viewport().update()

    def _whole(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """Return both ranges of the whole plot, as it is fitted into its room."""
        plot = self._fitted or self._plot
        assert plot is not None
        x, y = _ends(plot.x), _ends(plot.y)
        return _squared(x, y, self.width() / max(self.height(), 1)) if plot.square else (x, y)


def _cross(place: QPointF, seen: QRectF) -> tuple[Line, ...]:
    across = [(seen.left(), place.y()), (seen.right(), place.y())]
    upright = [(place.x(), seen.top()), (place.x(), seen.bottom())]
    return tuple(Line(frozen(ends), "text", thin=True) for ends in (across, upright))


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
