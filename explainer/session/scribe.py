"""Files that are made and written beside the window, one after the other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

from PySide6.QtCore import QObject, Signal

from explainer.files.writing import WriteError, write_whole

Make = Callable[[], bytes]


class Scribe(QObject):
    """Writes whole files in a thread of its own, so that the window never waits for a disk.

    Packing is done by numpy and zlib, which let the window's thread go on meanwhile.
    """

    written = Signal(object)
    failed = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: SimpleQueue[tuple[Path, Make] | None] = SimpleQueue()
        self._thread: Thread | None = None

    def write(self, target: Path, make: Make) -> None:
        """Write what `make` returns, after what waits already; `written` or `failed` follows."""
        if self._thread is None:
            self._thread = Thread(target=self._work, name="scribe")
            self._thread.start()
        self._tasks.put((target, make))

    def close(self) -> None:
        """Finish what was begun."""
        if self._thread is not None:
            self._tasks.put(None)
            self._thread.join()
            self._thread = None

    def _work(self) -> None:
        while (task := self._tasks.get()) is not None:
            target, make = task
            try:
                write_whole(target, make())
            except WriteError as error:
                self.failed.emit(target, error.sentence)
            else:
                self.written.emit(target)
