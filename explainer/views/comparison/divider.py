"""The line between the planes and the column beside them: dragged, it gives one more room."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

LEAST, MOST = 0.62, 0.88
STEP = 0.03


class Divider(QWidget):
    """The line of a board; `share` is how much of its width the planes may take.

    None leaves it to the window: the planes get what suits them.
    """

    moved = Signal()

    def __init__(self, board: QWidget) -> None:
        super().__init__(board)
        self.setObjectName("divider")
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setToolTip(self.tr("Drag: more room for planes or curves. Double click: as usual."))
        self._board = board
        self._held = False
        self.share: float | None = None

    def stand(self, shown: bool, left: int, wide: int, high: int) -> None:
        """Stand between the planes and the column, if there is one."""
        self.setVisible(shown)
        self.setGeometry(left, 0, wide, high)

    def set_share(self, share: float | None) -> None:
        """Give the planes a share of the width, within bounds, or what suits the window."""
        bounded = None if share is None else min(max(share, LEAST), MOST)
        if bounded != self.share:
            self.share = bounded
            self.moved.emit()

    def step(self, way: int) -> None:
        """Give the planes a little more room (1) or less (-1)."""
        self.set_share((self.share or self._present()) + way * STEP)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Hold the line."""
        self._held = event.button() is Qt.MouseButton.LeftButton

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse while it is pressed."""
        if self._held:
            place = self._board.mapFromGlobal(event.globalPosition())
            self.set_share(place.x() / max(self._board.width(), 1))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let it go."""
        self._held = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Leave it to the window again."""
        self._held = False
        self.set_share(None)

    def _present(self) -> float:
        """Return the share that the planes have now."""
        return self.x() / max(self._board.width(), 1)
