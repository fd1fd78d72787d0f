"""Whether the mouse moves over a window: a way out is seen then, and never at rest."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

REST_MS = 2_000


class PointerRest(QObject):
    """Tells when the mouse moves over a window by itself, and when it has come to rest."""

    moved = Signal()
    rested = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window, self._listening = window, False
        self._last: QPointF | None = None
        self._timer = QTimer(self, singleShot=True, interval=REST_MS)
        self._timer.timeout.connect(self.rested)

    def listen(self, on: bool) -> None:
        """Follow the mouse from now on, or no longer; the first place it is at is no move."""
        self._listening, self._last = on, None
        self._timer.stop()
        self._window.removeEventFilter(self)
        handle = self._window.windowHandle()
        if handle is not None:
            handle.removeEventFilter(self)
        if on:
            # Only the system's own window hears of every move; it is there once this is shown.
            (self._window if handle is None else handle).installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Notice a move with no button held: whoever drags something needs no way out."""
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseMove:
            self._take(event.globalPosition(), event.buttons() == Qt.MouseButton.NoButton)
        elif event.type() is QEvent.Type.Show and watched is self._window and self._listening:
            self.listen(True)
        return False

    def _take(self, place: QPointF, free: bool) -> None:
        # What is shown or hidden below a mouse at rest tells of moves that are none.
        moved, self._last = self._last not in (None, place), place
        if moved and free:
            self._timer.start()
            self.moved.emit()
