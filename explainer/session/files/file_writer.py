"""Files that are made and written beside the window: all of them, one after the other.

`LatestTask` forgets what a newer task replaces and never waits; here nothing is forgotten, and
closing waits until the last file is whole. So each has a thread of its own kind.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

from PySide6.QtCore import QObject, Signal

from explainer.core.text.sentence import SentenceError
from explainer.files.writing import refusal, write_whole


@dataclass(frozen=True, slots=True)
class Writing:
    """A file to be written; `quiet` if nobody has asked for it and nobody is told."""

    target: Path
    content: Callable[[], bytes]
    quiet: bool = False


class FileWriter(QObject):
    """Writes whole files in a thread of its own, so that the window never waits for a disk.

    Packing is done by numpy and zlib, which let the window's thread go on meanwhile.
    """

    written = Signal(object)
    failed = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: SimpleQueue[Writing | None] = SimpleQueue()
        self._thread: Thread | None = None

    def write(self, writing: Writing) -> None:
        """Write a file, after what waits already; `written` or `failed` follows."""
        if self._thread is None:
            self._thread = Thread(target=self._work, name="file writer")
            self._thread.start()
        self._tasks.put(writing)

    def close(self) -> None:
        """Finish what was begun."""
        if self._thread is not None:
            self._tasks.put(None)
            self._thread.join()
            self._thread = None

    def _work(self) -> None:
        while (writing := self._tasks.get()) is not None:
            try:
                write_whole(writing.target, writing.content())
            except SentenceError as error:
                self.failed.emit(writing, error.sentence)
            except Exception as error:
                # Packing may meet anything, and what waits behind this file must be written.
                self.failed.emit(writing, refusal(writing.target, error).sentence)
            else:
                self.written.emit(writing)
