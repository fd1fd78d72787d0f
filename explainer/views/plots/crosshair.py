"""Keys of the plane that has the focus: a cross that arrows lead does what a mouse would."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from explainer.views.plots.canvas import PlotCanvas

WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Down: (0, -1),
    Qt.Key.Key_Up: (0, 1),
}
PEN = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
STEPS = 40
"""So many steps lead across what is seen of the plane."""

Walk = Callable[[PlotCanvas, int, int], bool]


class FocusedPlanes(QObject):
    """Hears keys of `planes`, the widgets that take the focus, and when it goes elsewhere."""

    def __init__(self, planes: dict[QWidget, PlotCanvas], parent: QObject) -> None:
        super().__init__(parent)
        self._planes = planes
        for plane in planes:
            plane.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take the keys of a plane that has the focus; what is not taken passes."""
        canvas = self._planes.get(watched) if isinstance(watched, QWidget) else None
        if canvas is None:
            return False
        if event.type() is QEvent.Type.FocusOut:
            if not canvas.isActiveWindow():
                self._drop(canvas)
            self._leave(canvas)
        return isinstance(event, QKeyEvent) and self._takes(canvas, event)

    def _takes(self, canvas: PlotCanvas, event: QKeyEvent) -> bool:
        """Do what a key stands for; return whether it stands for anything."""
        raise NotImplementedError

    def _drop(self, canvas: PlotCanvas) -> None:
        """Give up what keys have begun, where that would change anything."""

    def _leave(self, canvas: PlotCanvas) -> bool:
        """End what keys have begun; return whether there was anything."""
        raise NotImplementedError


def stepped(canvas: PlotCanvas, place: QPointF, way: tuple[int, int], steps: int) -> QPointF:
    """Return the place one step further, of so many across what is seen of the plane."""
    seen = canvas.seen
    return place + QPointF(way[0] * seen.width() / steps, way[1] * seen.height() / steps)


class Crosshair(FocusedPlanes):
    """Points, brushes and draws by keys; `planes` are the widgets that take the focus.

    Arrows point; with Shift they stretch a rectangle that brushes. Where points are edited,
    the space bar sets a pen down and lifts it again.
    """

    def __init__(self, planes: dict[QWidget, PlotCanvas], walk: Walk, parent: QObject) -> None:
        """Take the arrows that `walk`, which is asked first, has no use for."""
        super().__init__(planes, parent)
        self._walk = walk
        self._place: QPointF | None = None
        self._anchor: QPointF | None = None
        self._pen_down = False

    def _takes(self, canvas: PlotCanvas, event: QKeyEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress:
            return False
        key = Qt.Key(event.key())
        if key in WAYS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False  # They move a point, where one is selected.
        if key in WAYS:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            walks = not (shift or canvas.drawn_on) and self._walk(canvas, *WAYS[key])
            if not walks:
                self._move(canvas, WAYS[key], stretch=shift)
            return True
        if key in PEN and canvas.drawn_on and self._place is not None:
            self._turn_pen(canvas, self._place)
            return True
        if key == Qt.Key.Key_Escape:
            self._drop(canvas)
            return self._leave(canvas)
        return False

    def _drop(self, canvas: PlotCanvas) -> None:
        if self._pen_down:
            canvas.stroke_dropped.emit()

    def _move(self, canvas: PlotCanvas, way: tuple[int, int], *, stretch: bool) -> None:
        seen = canvas.seen
        # The origin is a place as well, though Qt takes it for none.
        before = seen.center() if self._place is None else self._place
        there = stepped(canvas, before, way, STEPS)
        here = QPointF(
            min(max(there.x(), seen.left()), seen.right()),
            min(max(there.y(), seen.top()), seen.bottom()),
        )
        begun = before if self._anchor is None else self._anchor
        self._anchor = begun if stretch else None
        self._place = here
        canvas.show_cross(here)
        self._tell(canvas, here)

    def _tell(self, canvas: PlotCanvas, here: QPointF) -> None:
        if self._pen_down:
            canvas.stroke_moved.emit(here.x(), here.y())
        elif self._anchor is not None:
            canvas.brush_moved.emit(QRectF(self._anchor, here).normalized())
        else:
            canvas.hovered_place.emit(here.x(), here.y())

    def _turn_pen(self, canvas: PlotCanvas, here: QPointF) -> None:
        self._pen_down = not self._pen_down
        if self._pen_down:
            canvas.stroke_moved.emit(here.x(), here.y())
        else:
            canvas.stroke_ended.emit()

    def _leave(self, canvas: PlotCanvas) -> bool:
        """Take the cross away; return whether there was one."""
        if self._place is None:
            return False
        if self._pen_down:
            self._turn_pen(canvas, self._place)
        self._place = self._anchor = None
        canvas.show_cross(None)
        canvas.hover_ended.emit()
        return True
