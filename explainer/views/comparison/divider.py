"""The strip between planes and curves: dragged, it gives one of them more room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

LEAST, MOST = 0.2, 0.8
STEP = 0.05


class Divider(QObject):
    """Watches the widgets of the strip; `share` is how much of the height the planes may take.

    None leaves it to the window: the planes get all the room that the curves can spare.
    """

    moved = Signal()

    def __init__(self, strip: tuple[QWidget, ...], board: QWidget) -> None:
        super().__init__(board)
        self._board = board
        self._held = False
        self.share: float | None = None
        for part in strip:
            part.setCursor(Qt.CursorShape.SplitVCursor)
            part.installEventFilter(self)

    def set_share(self, share: float | None) -> None:
        """Give the planes a share of the height, within bounds, or what suits the window."""
        bounded = None if share is None else min(max(share, LEAST), MOST)
        if bounded != self.share:
            self.share = bounded
            self.moved.emit()

    def step(self, way: int) -> None:
        """Give the planes a little more room (1) or less (-1)."""
        self.set_share((self.share or self._present()) + way * STEP)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Follow the mouse while it is pressed; a double click leaves it to the window again."""
        if not isinstance(event, QMouseEvent):
            return False
        kind = event.type()
        if kind is QEvent.Type.MouseButtonDblClick:
            self._held = False
            self.set_share(None)
        elif kind is QEvent.Type.MouseButtonPress:
            self._held = event.button() is Qt.MouseButton.LeftButton
        elif kind is QEvent.Type.MouseButtonRelease:
            self._held = False
        elif kind is QEvent.Type.MouseMove and self._held:
            place = self._board.mapFromGlobal(event.globalPosition())
            self.set_share(place.y() / max(self._board.height(), 1))
        return kind in (QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonPress)

    def _present(self) -> float:
        """Return the share that the planes have now."""
        strip = self._board.findChild(QWidget, "class_legend")
        assert isinstance(strip, QWidget)
        return strip.y() / max(self._board.height(), 1)
