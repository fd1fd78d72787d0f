"""Work that is done beside the window, in a thread: of several wishes the newest counts."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock, Thread
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from explainer.core.sentence import SentenceError

Make = Callable[[], Any]


class Aside(QObject):
    """Calls what it is asked for, one after the other, and tells what came of the newest.

    What waits is replaced by what is asked for next; without work there is no thread.
    """

    made = Signal(object)
    refused = Signal(object)
    _told = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = Lock()
        self._waiting: Make | None = None
        self._newest = 0
        self._thread: Thread | None = None
        self._told.connect(self._on_told)

    def ask(self, make: Make) -> None:
        """Call `make` beside the window; `made` or `refused` follows, unless more is asked."""
        with self._lock:
            self._newest += 1
            self._waiting = make
            if self._thread is None:
                self._thread = Thread(target=self._work, name="aside")
                self._thread.start()

    def close(self) -> None:
        """Finish what was begun; nobody is told."""
        with self._lock:
            self._newest += 1
            self._waiting, thread = None, self._thread
        if thread is not None:
            thread.join()

    def _work(self) -> None:
        while True:
            with self._lock:
                number, make, self._waiting = self._newest, self._waiting, None
                if make is None:
                    self._thread = None
                    return
            try:
                self._told.emit(number, make(), None)
            except SentenceError as error:
                self._told.emit(number, None, error.sentence)

    @Slot(int, object, object)
    def _on_told(self, number: int, value: object, sentence: str | None) -> None:
        if number != self._newest:
            return
        if sentence is None:
            self.made.emit(value)
        else:
            self.refused.emit(sentence)
