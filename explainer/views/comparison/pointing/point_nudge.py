"""The selected point, moved by keys: each press is a step, and it is let go with the Alt key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from explainer.core.comparison.pointed import NOBODY
from explainer.views.comparison.pointing.linked_selection import LinkedSelection
from explainer.views.plots.canvas import PlotCanvas
from explainer.views.plots.crosshair import WAYS

STEPS = 80
"""So many steps lead across what is seen of the plane (tuned: small, yet seen)."""


class PointNudge(QObject):
    """Takes Alt and arrows of the planes that have the focus; what moves the point is another."""

    def __init__(
        self, planes: dict[QWidget, PlotCanvas], linked: LinkedSelection, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._planes, self._linked = planes, linked
        self._place: QPointF | None = None
        for plane in planes:
            plane.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Move the point by a step, or let go of it with the key or the focus."""
        canvas = self._planes.get(watched) if isinstance(watched, QWidget) else None
        if canvas is None:
            return False
        if event.type() is QEvent.Type.FocusOut:
            self._let_go(canvas)
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() is QEvent.Type.KeyRelease and event.key() == Qt.Key.Key_Alt:
            self._let_go(canvas)
        pressed = event.type() is QEvent.Type.KeyPress and event.key() in WAYS
        if pressed and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return self._move(canvas, *WAYS[Qt.Key(event.key())])
        return False

    def _move(self, canvas: PlotCanvas, across: int, up: int) -> bool:
        row = self._linked.selected
        if row == NOBODY or not canvas.grabs:
            return False
        start, seen = self._place or self._linked.place_of(row), canvas.seen
        self._place = QPointF(
            start.x() + across * seen.width() / STEPS, start.y() + up * seen.height() / STEPS
        )
        canvas.grab_moved.emit(row, self._place.x(), self._place.y())
        return True

    def _let_go(self, canvas: PlotCanvas) -> None:
        if self._place is not None:
            self._place = None
            canvas.grab_ended.emit()
