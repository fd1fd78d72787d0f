"""Draws no more often than a screen can show, however often somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Slot

FRAME_MS, CALM_MS = 15, 500
"""The least time between two pictures, and that for whoever wants nothing to move."""


class Pace(QObject):
    """Calls `draw` soon after it was asked for, once for however many have asked."""

    def __init__(self, draw: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self.calm = False
        self._draw = draw
        self._since = QElapsedTimer()
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.draw_now)

    @Slot()
    def ask(self) -> None:
        """Draw soon."""
        if not self._timer.isActive():
            self._timer.start(self._left(CALM_MS if self.calm else FRAME_MS))

    @Slot()
    def ask_soon(self) -> None:
        """Draw as soon as a screen can show it, whatever wants nothing to move."""
        left = self._left(FRAME_MS)
        if not self._timer.isActive() or self._timer.remainingTime() > left:
            self._timer.start(left)

    def _left(self, least: int) -> int:
        """Return what is left of the least time after the last picture [ms]."""
        return max(0, least - self._since.elapsed()) if self._since.isValid() else 0

    @Slot()
    def draw_now(self) -> None:
        """Draw at once."""
        self._since.start()
        self._draw()

    def stop(self) -> None:
        """Draw no more of what was asked for."""
        self._timer.stop()
