"""How much of the screen the window takes: as it was asked last, though a desktop is late.

What a desktop reports is old: it fills the screen with a window that has been asked back by then,
and Qt, which believes it, neither tells that nor asks again for what it takes to be so already.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QSize, Qt, QTimer, Slot
from PySide6.QtWidgets import QWidget

from explainer.views.window_state import TITLE_HEIGHT

WHOLE = Qt.WindowState.WindowFullScreen
SETTLED_MS = 500
"""So long after it was asked a desktop has reported all (tuned: after 300 it had not)."""


class WindowExtent(QObject):
    """Asks the desktop for the window's extent, and once more if another one came of it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._state, self._geometry = window.windowState(), window.geometry()
        self._settling = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settling.timeout.connect(self._on_settled)

    @property
    def state(self) -> Qt.WindowState:
        """The window's state, or the one that it was asked to have a moment ago."""
        return self._state if self._settling.isActive() else self._window.windowState()

    @property
    def geometry(self) -> QRect:
        """Where the window is, or was before it was asked for another state a moment ago."""
        return QRect(self._geometry) if self._settling.isActive() else self._window.geometry()

    def take(self, state: Qt.WindowState, geometry: QRect | None = None) -> None:
        """Have a state from now on; one that is nothing particular may have its geometry."""
        self._geometry = self.geometry if geometry is None else geometry
        self._state = state
        self._settling.start()
        self._ask(geometry)

    def fill_screen(self) -> None:
        """Take the whole screen."""
        self.take(self.state | WHOLE)

    def toggle_whole(self) -> None:
        """Take the whole screen, or give it back."""
        self.take(self.state ^ WHOLE)

    def restore_size(self, size: object) -> None:
        """Be as large as a window was, unless the screen says how large that is."""
        window = self._window
        fixed = window.isMaximized() or window.isFullScreen()
        if isinstance(size, list) and len(size) == 2 and not fixed:
            window.resize(*size)
            self.fit_screen()

    def fit_screen(self) -> None:
        """Be no larger than the screen, with a line for the title that the system draws."""
        room: QSize = self._window.screen().availableSize() - QSize(0, TITLE_HEIGHT)
        self._window.resize(self._window.size().boundedTo(room))

    def stop(self) -> None:
        """Ask for nothing any more."""
        self._settling.stop()

    def _ask(self, geometry: QRect | None) -> None:
        self._window.setWindowState(self._state)
        if self._state == Qt.WindowState.WindowNoState and geometry is not None:
            self._window.setGeometry(geometry)

    @Slot()
    def _on_settled(self) -> None:
        """Ask once more: there is nothing under way that could be mistaken for an answer."""
        if self._window.isFullScreen() != bool(self._state & WHOLE):
            self._ask(self._geometry)
