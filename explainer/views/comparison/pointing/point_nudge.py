"""The selected point, moved by keys: each press is a step, and it is let go with the Alt key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from explainer.core.comparison.pointed import NOBODY
from explainer.views.comparison.pointing.linked_selection import LinkedSelection
from explainer.views.plots.canvas import PlotCanvas
from explainer.views.plots.crosshair import WAYS, FocusedPlanes, stepped

STEPS = 80
"""So many steps lead across what is seen of the plane (tuned: small, yet seen)."""


class PointNudge(FocusedPlanes):
    """Takes Alt and arrows of the planes that have the focus; what moves the point is another."""

    def __init__(
        self, planes: dict[QWidget, PlotCanvas], linked: LinkedSelection, parent: QObject
    ) -> None:
        super().__init__(planes, parent)
        self._linked = linked
        self._place: QPointF | None = None

    def _takes(self, canvas: PlotCanvas, event: QKeyEvent) -> bool:
        """Move the point by a step, or let go of it with the key."""
        if event.type() is QEvent.Type.KeyRelease and event.key() == Qt.Key.Key_Alt:
            self._leave(canvas)
        pressed = event.type() is QEvent.Type.KeyPress and event.key() in WAYS
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        return pressed and alt and self._move(canvas, WAYS[Qt.Key(event.key())])

    def _move(self, canvas: PlotCanvas, way: tuple[int, int]) -> bool:
        row = self._linked.selected
        if row == NOBODY or not canvas.grabs:
            return False
        start = self._linked.place_of(row) if self._place is None else self._place
        self._place = stepped(canvas, start, way, STEPS)
        canvas.grab_moved.emit(row, self._place.x(), self._place.y())
        return True

    def _leave(self, canvas: PlotCanvas) -> bool:
        """Let go of the point; return whether keys had it."""
        if self._place is None:
            return False
        self._place = None
        canvas.grab_ended.emit()
        return True
