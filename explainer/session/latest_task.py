"""A task in a thread beside the window: of several that were asked for, the newest is told of."""

from __future__ import annotations

from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Lock, Thread, current_thread
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from explainer.core.text.sentence import Sentence, SentenceError, sentence

Make = Callable[[], Any]
Outcome = tuple[Any, Sentence | None]

PATIENCE_MS = 500
"""How long a newer task waits for an older one to end before it gets its own thread."""
LONGEST_FAULT = 120
FAREWELL = 0.1
"""Seconds that closing waits for work that was begun; a disk that does not answer is left."""


class LatestTask(QObject):
    """Calls what it is asked for, one after the other, and tells what came of the newest.

    What waits is replaced by what is asked for next; without work there is no thread. A
    thread that does not come back, from a network that is gone for instance, is left to
    itself: neither the next task nor the program's end waits for it.
    """

    made = Signal(object)
    refused = Signal(object)
    _told = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = Lock()
        self._waiting: Make | None = None
        self._newest = 0
        self._closed = False
        self._thread: Thread | None = None
        self._impatience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._impatience.timeout.connect(self._on_impatient)
        self._told.connect(self._on_told)

    def ask(self, make: Make) -> None:
        """Call `make` beside the window; `made` or `refused` follows, unless more is asked."""
        with self._lock:
            if self._closed:
                return
            self._newest += 1
            self._waiting = make
            busy = self._thread is not None
            if not busy:
                self._begin()
        if busy:
            self._impatience.start()

    def forget(self) -> None:
        """Want nothing any more: nobody is told what comes of what was begun."""
        with self._lock:
            self._newest += 1
            self._waiting = None

    def close(self) -> None:
        """Finish what was begun, unless that takes long; nobody is told."""
        self.forget()
        with self._lock:
            self._closed, thread = True, self._thread
        if thread is not None:
            thread.join(FAREWELL)

    def _begin(self) -> None:
        self._thread = Thread(target=self._work, name="latest task", daemon=True)
        self._thread.start()

    def _work(self) -> None:
        while (task := self._next()) is not None:
            number, make = task
            self._tell(number, *_outcome(make))

    def _next(self) -> tuple[int, Make] | None:
        with self._lock:
            if self._thread is not current_thread():
                return None  # Another thread has taken over.
            make, self._waiting = self._waiting, None
            if make is None:
                self._thread = None
                return None
            return self._newest, make

    def _tell(self, number: int, value: Any, refusal: Sentence | None) -> None:
        with self._lock:  # Once closed, when nothing is the newest, this object may be gone.
            if number == self._newest:
                self._told.emit(number, value, refusal)

    @Slot()
    def _on_impatient(self) -> None:
        with self._lock:
            if self._waiting is not None:
                self._begin()

    @Slot(int, object, object)
    def _on_told(self, number: int, value: object, refusal: Sentence | None) -> None:
        if number != self._newest:
            return
        if refusal is None:
            self.made.emit(value)
        else:
            self.refused.emit(refusal)


def within(seconds: float, make: Make) -> Any:
    """Return what `make` returns, or None if that takes longer; what it raises is raised."""
    outcomes: SimpleQueue[tuple[Any, Exception | None]] = SimpleQueue()

    def work() -> None:
        """Call it in a thread that nobody has to wait for."""
        try:
            outcomes.put((make(), None))
        except Exception as error:
            outcomes.put((None, error))

    Thread(target=work, name="within", daemon=True).start()
    try:
        value, error = outcomes.get(timeout=seconds)
    except Empty:
        return None
    if error is not None:
        raise error
    return value


def _outcome(make: Make) -> Outcome:
    """Return what came of a call; whatever goes wrong is a sentence, and the thread lives on."""
    try:
        return make(), None
    except SentenceError as error:
        return None, error.sentence
    except MemoryError:
        return None, sentence("There is not enough memory for that: close other programs first.")
    except Exception as error:
        return None, sentence(
            "That did not work, by a fault of the program ({fault}): try another way.",
            fault=f"{type(error).__name__}: {error}"[:LONGEST_FAULT],
        )
