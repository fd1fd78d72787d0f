"""Zoom and pan, shared by the planes that show the same thing in both arms."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPointF, QRectF, Slot

from explainer.views.plots.canvas import PlotCanvas

NEAREST = 40.0
"""How many times larger than usual a plane is shown at most."""
KEY_ZOOM = 1.5


class Zoom(QObject):
    """Shows the same part of the plane on all of its canvases."""

    def __init__(self, canvases: Sequence[PlotCanvas], parent: QObject) -> None:
        super().__init__(parent)
        self._canvases = tuple(canvases)
        for canvas in self._canvases:
            canvas.zoom_wanted.connect(self.zoom)
            canvas.pan_wanted.connect(self.pan)
            canvas.home_wanted.connect(self.home)

    @Slot(float, float, float)
    def zoom(self, factor: float, x: float, y: float) -> None:
        """Come nearer by a factor; the place (x, y) stays where it is on the screen."""
        seen, whole = self._canvases[0].seen, self._canvases[0].whole
        factor = max(factor, seen.width() / whole.width())
        factor = min(factor, NEAREST * seen.width() / whole.width())
        wide, high = seen.width() / factor, seen.height() / factor
        left = x - (x - seen.left()) / factor
        top = y - (y - seen.top()) / factor
        self._show(QRectF(left, top, wide, high))

    def zoom_middle(self, factor: float) -> None:
        """Come nearer to the middle of what is seen."""
        middle = self._canvases[0].seen.center()
        self.zoom(factor, middle.x(), middle.y())

    @Slot(float, float)
    def pan(self, x: float, y: float) -> None:
        """Move what is seen by so much of the plane."""
        self._show(self._canvases[0].seen.translated(x, y))

    @Slot()
    def home(self) -> None:
        """Show the whole plane again."""
        for canvas in self._canvases:
            canvas.look_at(None)

    def _show(self, wanted: QRectF) -> None:
        """Show a part of the plane; nothing beyond it is ever shown."""
        whole = self._canvases[0].whole
        if wanted.width() >= whole.width() * (1 - 1e-6):
            self.home()
            return
        lowest, highest = whole.topLeft(), whole.bottomRight() - wanted.bottomRight()
        highest += wanted.topLeft()
        corner = QPointF(
            min(max(wanted.left(), lowest.x()), highest.x()),
            min(max(wanted.top(), lowest.y()), highest.y()),
        )
        for canvas in self._canvases:
            canvas.look_at(QRectF(corner, wanted.size()))
