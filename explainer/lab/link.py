"""The window's end of the line to one process; never imports what that process runs."""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import Lock, Thread

from PySide6.QtCore import QObject, Signal, Slot

from explainer.lab.protocol import Report, Request
from explainer.lab.tasks import Answer, Task
from explainer.lab.worker import work


class Link(QObject):
    """One spawned process; its reports and its end arrive as signals in this thread.

    It can be started again after it has ended; what an older process still says is
    dropped.
    """

    reported = Signal(object)
    hung_up = Signal()
    _heard = Signal(int, object)
    _ended = Signal(int)

    def __init__(
        self,
        parent: QObject | None = None,
        serve: Callable[[Connection], None] = work,
        name: str = "lab",
    ) -> None:
        """Make a line to a process that will run `serve`; it is not started yet."""
        super().__init__(parent)
        self._serve, self._name = serve, name
        self._generation = 0
        self._line: Connection | None = None
        self._sending = Lock()
        self._process: BaseProcess | None = None
        self._reader: Thread | None = None
        self._heard.connect(self._on_heard)
        self._ended.connect(self._on_ended)

    @property
    def process_id(self) -> int | None:
        """The process's number while it lives."""
        return self._process.pid if self._process else None

    def start(self) -> None:
        """Start the process and listen to it."""
        self._generation += 1
        context = get_context("spawn")
        self._line, far_end = context.Pipe()
        self._process = context.Process(
            target=self._serve, args=(far_end,), daemon=True, name=self._name
        )
        self._process.start()
        far_end.close()
        listening = (self._line, self._generation)
        self._reader = Thread(target=self._listen, args=listening, daemon=True)
        self._reader.start()

    def close(self) -> None:
        """End the process at once; it holds nothing that would be lost."""
        self._generation += 1
        if self._process is None or self._line is None or self._reader is None:
            return
        self._process.kill()
        self._process.join()
        self._reader.join()
        with self._sending:  # Whoever is sending from another thread hears the hang-up first.
            self._line.close()
            self._process = self._line = self._reader = None

    def send(self, request: Request | Task) -> None:
        """Say something to the process, if it lives."""
        with self._sending:
            if self._line is None:
                return
            try:
                self._line.send(request)
            except OSError:
                # The reader hears the same hang-up.
                return

    def _listen(self, line: Connection, generation: int) -> None:
        while True:
            try:
                report = line.recv()
            except (EOFError, OSError):
                self._ended.emit(generation)
                return
            self._heard.emit(generation, report)

    @Slot(int, object)
    def _on_heard(self, generation: int, report: Report | Answer) -> None:
        if generation == self._generation:
            self.reported.emit(report)

    @Slot(int)
    def _on_ended(self, generation: int) -> None:
        if generation == self._generation:
            self.close()
            self.hung_up.emit()
