"""Draws no more often than a screen can show, however often somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject, Qt, QTimer, Slot

FRAME_MS, CALM_MS = 15, 500
"""The least time between two pictures, and that for whoever wants nothing to move."""
AFTER_PAINTS = Qt.EventPriority.LowEventPriority.value - 1
"""Qt asks for a window to be painted with an event of low priority."""
DRAW = QEvent.Type(QEvent.registerEventType())


class Pace(QObject):
    """Calls `draw` soon after it was asked for, once for however many have asked."""

    def __init__(
        self,
        draw: Callable[[], None],
        parent: QObject,
        *,
        least: int = FRAME_MS,
        priority: int = Qt.EventPriority.NormalEventPriority.value,
    ) -> None:
        """Draw with at `least` so many milliseconds between; what comes first has `priority`."""
        super().__init__(parent)
        self.calm = False
        self._draw, self._least, self._priority = draw, least, priority
        self._since = QElapsedTimer()
        self._posted = False
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.draw_now)

    @property
    def asked(self) -> bool:
        """Whether something will be drawn that was asked for."""
        return self._posted or self._timer.isActive()

    @Slot()
    def ask(self) -> None:
        """Draw soon."""
        if not self.asked:
            self._draw_in(self._left(CALM_MS if self.calm else self._least))

    @Slot()
    def ask_soon(self) -> None:
        """Draw as soon as a screen can show it, whatever wants nothing to move."""
        left = self._left(self._least)
        if not self._posted and not 0 <= self._timer.remainingTime() <= left:
            self._draw_in(left)

    def ask_at_once(self) -> None:
        """Draw before whatever waits to be painted, however short ago the last picture was."""
        if not self._posted:
            self._draw_in(0)

    @Slot()
    def draw_now(self) -> None:
        """Draw at once."""
        self.stop()
        self._since.start()
        self._draw()

    def stop(self) -> None:
        """Draw no more of what was asked for."""
        self._timer.stop()
        self._posted = False

    def event(self, event: QEvent) -> bool:
        """Draw what is to be drawn at once, if nobody has stopped or done it meanwhile."""
        if event.type() == DRAW and self._posted:
            self.draw_now()
        return super().event(event)

    def _draw_in(self, milliseconds: int) -> None:
        """Draw after a while; a picture that is due comes before whatever waits to be painted."""
        if milliseconds:
            self._timer.start(milliseconds)
            return
        self._timer.stop()
        self._posted = True
        QCoreApplication.postEvent(self, QEvent(DRAW), self._priority)

    def _left(self, least: int) -> int:
        """Return what is left of the least time after the last picture [ms]."""
        return max(0, least - self._since.elapsed()) if self._since.isValid() else 0
