"""A point that is dragged in a decision plane: both models are trained again as it moves."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from explainer.session.editing.dragged_point import DraggedPoint
from explainer.views.editing.held_mouse import HeldMouse
from explainer.views.shell import Shell

if TYPE_CHECKING:
    from explainer.views.plots.canvas import PlotCanvas


class LiveHand(QObject):
    """Passes on what the mouse does with a point, from when it is taken until it is let go.

    Meanwhile nothing else happens: Escape, another button or another window puts it back. One
    that was put back, or that cannot be moved, stays where it is until the next time.
    """

    def __init__(self, shell: Shell, point: DraggedPoint) -> None:
        super().__init__(shell.window())
        self._point, self._pulls, self._rests = point, False, False
        self._mouse = HeldMouse(shell, self)
        self._mouse.given_up.connect(self._put_back)
        canvases: tuple[PlotCanvas, ...] = shell.stage.boundaries
        for canvas in canvases:
            canvas.grab_moved.connect(partial(self._on_grab_moved, canvas))
            canvas.grab_ended.connect(self._on_grab_ended)
        shell.take_keys(self.takes)
        keys = shell.keys
        keys.tell(self.tr("Drag a point: both models follow it; Esc puts it back"), "Esc")
        keys.tell(
            self.tr("Move the selected point; letting go of Alt keeps it"),
            *(f"Alt+{arrow}" for arrow in ("Left", "Right", "Up", "Down")),
        )

    def takes(self, key: int) -> bool:
        """Put back the point that keys move when Escape asks for it."""
        if not self._pulls or key != Qt.Key.Key_Escape:
            return False
        self._put_back()
        return True

    @Slot()
    def _put_back(self) -> None:
        if self._pulls:
            self._point.put_back()
        self._pulls, self._rests = False, True

    def _on_grab_moved(self, canvas: PlotCanvas, row: int, x: float, y: float) -> None:
        if self._rests:
            return
        if not self._pulls and not self._point.take(row):
            self._rests = True
            return
        if not self._pulls and canvas.pressed:
            self._mouse.hold()
        self._pulls = True
        self._point.move(x, y)

    @Slot()
    def _on_grab_ended(self) -> None:
        self._mouse.let_go()
        if self._pulls:
            self._point.let_go()
        self._pulls = self._rests = False
