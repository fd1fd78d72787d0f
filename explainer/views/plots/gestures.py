"""What a mouse does with a plane while it is pressed: it pans, brushes, draws, or moves a point."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRect, QRectF, Signal
from PySide6.QtWidgets import QApplication, QRubberBand


class Plane(pg.GraphicsView):  # type: ignore[misc]
    """A view on a plane that says what a mouse does there, in the plane's own units."""

    hovered_place = Signal(float, float)
    hover_ended = Signal()
    clicked_place = Signal(float, float)
    zoom_wanted = Signal(float, float, float)
    pan_wanted = Signal(float, float)
    home_wanted = Signal()
    brush_moved = Signal(QRectF)
    stroke_moved = Signal(float, float)
    stroke_ended = Signal()
    stroke_dropped = Signal()
    """Whoever draws would rather not: what was drawn since the press is nothing."""
    row_doubled = Signal(int)
    """A point was clicked twice."""
    grab_moved = Signal(int, float, float)
    """A point is pulled to a place: its row, and where that is."""
    grab_ended = Signal()


class Gesture:
    """From a press to its release; it has moved once the mouse has gone far enough."""

    def __init__(self, canvas: Plane, start: QPointF, place: QPointF) -> None:
        """Begin at `start` in pixels, which is `place` in the plane."""
        self._canvas, self._start, self._place = canvas, start, place
        self.moved = False

    def begin(self) -> None:
        """Do what is to be done on the press itself."""

    def follow(self, here: QPointF, place: QPointF) -> None:
        """Take note of where the mouse is, in pixels and in the plane."""
        away = (here - self._start).manhattanLength()
        self.moved = self.moved or away >= QApplication.startDragDistance()
        if self.moved:
            self._go(here, place)

    def end(self, place: QPointF) -> None:
        """Leave nothing behind."""

    def _go(self, here: QPointF, place: QPointF) -> None:
        """Do what the gesture is for."""


class Pan(Gesture):
    """The plane follows the mouse."""

    def _go(self, here: QPointF, place: QPointF) -> None:
        away = self._place - place
        self._canvas.pan_wanted.emit(away.x(), away.y())


class Stroke(Gesture):
    """The canvas tells where the mouse goes, from the press on: somebody draws."""

    def begin(self) -> None:
        """Tell where it was pressed."""
        self._canvas.stroke_moved.emit(self._place.x(), self._place.y())

    def follow(self, here: QPointF, place: QPointF) -> None:
        """Tell every place, however near."""
        self._canvas.stroke_moved.emit(place.x(), place.y())

    def end(self, place: QPointF) -> None:
        """Tell that the stroke is whole."""
        self._canvas.stroke_ended.emit()


class Grab(Gesture):
    """A point follows the mouse."""

    def __init__(self, canvas: Plane, start: QPointF, place: QPointF, row: int) -> None:
        super().__init__(canvas, start, place)
        self._row = row

    def end(self, place: QPointF) -> None:
        """Tell that the point is let go, if it was pulled at all."""
        if self.moved:
            self._canvas.grab_ended.emit()

    def _go(self, here: QPointF, place: QPointF) -> None:
        self._canvas.grab_moved.emit(self._row, place.x(), place.y())


class Brush(Gesture):
    """A rectangle follows the mouse; what lies in it is told while it grows."""

    def __init__(self, canvas: Plane, start: QPointF, place: QPointF) -> None:
        super().__init__(canvas, start, place)
        self._band = QRubberBand(QRubberBand.Shape.Rectangle, canvas)

    def end(self, place: QPointF) -> None:
        """Take the rectangle away; a click alone brushes nothing."""
        self._band.hide()
        self._band.deleteLater()
        if not self.moved:
            self._canvas.brush_moved.emit(QRectF())

    def _go(self, here: QPointF, place: QPointF) -> None:
        self._band.setGeometry(QRect(self._start.toPoint(), here.toPoint()).normalized())
        self._band.show()
        self._canvas.brush_moved.emit(QRectF(self._place, place).normalized())
