"""What takes long in the window's own thread, cut into pieces with its events in between."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

Errand = Callable[[], object]


class Errands(QObject):
    """Runs errands one after the other; what happens meanwhile is heard between two of them.

    One that fails keeps none of the others from being run.
    """

    done = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: deque[Errand] = deque()
        self._stopped = False
        # Whatever else has happened comes before a timer of no time.
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timeout)

    def put_first(self, *errands: Errand) -> None:
        """Have these run before those that wait."""
        self._waiting.extendleft(reversed(errands))

    def put_last(self, *errands: Errand) -> None:
        """Have these run after those that wait."""
        self._waiting.extend(errands)

    def begin(self) -> None:
        """Run them from now on, one whenever nothing else is to be done."""
        if self._waiting and not self._timer.isActive():
            self._timer.start()

    def finish(self) -> None:
        """Run at once all that wait."""
        while self._waiting:
            self._run_next()

    def stop(self) -> None:
        """Leave undone what waits; it is never done then."""
        self._stopped = True
        self._timer.stop()
        self._waiting.clear()

    def _run_next(self) -> None:
        errand = self._waiting.popleft()
        try:
            errand()
        finally:
            if not self._waiting and not self._stopped:
                self.done.emit()

    @Slot()
    def _on_timeout(self) -> None:
        try:
            if self._waiting:
                self._run_next()
        finally:
            self.begin()
