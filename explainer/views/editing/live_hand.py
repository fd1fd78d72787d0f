"""A point that is dragged in a decision plane: both models are trained again as it moves."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent

from explainer.session.editing.dragged_point import DraggedPoint
from explainer.views.shell import Shell

if TYPE_CHECKING:
    from explainer.views.plots.canvas import PlotCanvas

PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


class LiveHand(QObject):
    """Passes on what the mouse does with a point, from when it is taken until it is let go.

    Meanwhile nothing else happens: Escape, another button or another window puts it back. One
    that was put back, or that cannot be moved, stays where it is until the next time.
    """

    def __init__(self, shell: Shell, point: DraggedPoint) -> None:
        super().__init__(shell.window())
        self._point, self._pulls, self._rests = point, False, False
        everything = QGuiApplication.instance()
        assert everything is not None
        self._everything = everything
        canvases: tuple[PlotCanvas, ...] = shell.stage.boundaries
        for canvas in canvases:
            canvas.grab_moved.connect(partial(self._on_grab_moved, canvas))
            canvas.grab_ended.connect(self._on_grab_ended)
        shell.take_keys(self.takes)
        shell.closing.connect(self._let_all_act)
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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keep every key and every other button while the mouse has a point."""
        if event.type() is QEvent.Type.WindowDeactivate:
            self._put_back()
            return False
        if isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self._put_back()
            event.accept()  # No shortcut has it then.
            return True
        if isinstance(event, QMouseEvent) and event.type() in PRESSES:
            if event.button() is not Qt.MouseButton.LeftButton:
                self._put_back()
                return True
            return False
        return event.type() is QEvent.Type.ContextMenu

    def _put_back(self) -> None:
        if self._pulls:
            self._point.put_back()
        self._pulls, self._rests = False, True

    @Slot()
    def _let_all_act(self) -> None:
        self._everything.removeEventFilter(self)

    def _on_grab_moved(self, canvas: PlotCanvas, row: int, x: float, y: float) -> None:
        if self._rests:
            return
        if not self._pulls and not self._point.take(row):
            self._rests = True
            return
        if not self._pulls and canvas.pressed:
            self._everything.installEventFilter(self)
        self._pulls = True
        self._point.move(x, y)

    @Slot()
    def _on_grab_ended(self) -> None:
        self._let_all_act()
        if self._pulls:
            self._point.let_go()
        self._pulls = self._rests = False
