"""The window's end of the line to one process; never imports what that process runs."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from explainer.lab.protocol import Report, Request
from explainer.lab.tasks import Answer, Task
from explainer.lab.worker import work

if TYPE_CHECKING:
    from multiprocessing.context import ForkServerContext, SpawnContext

SHARED = ("explainer.lab.worker", "explainer.science.comparison", "explainer.science.threads")
"""What every process of the lab needs; all of them have it in memory once."""


@cache
def processes() -> ForkServerContext | SpawnContext:
    """Return how processes begin: a copy of one that has loaded torch, where that is safe.

    Elsewhere each begins from nothing and has torch in its memory for itself.
    """
    if not sys.platform.startswith("linux"):
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload(list(SHARED))
    return context


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
        self._started = Event()
        self._process: BaseProcess | None = None
        self._reader: Thread | None = None
        self._heard.connect(self._on_heard)
        self._ended.connect(self._on_ended)

    @property
    def running(self) -> bool:
        """Whether there is a process, or soon will be."""
        return self._process is not None

    @property
    def process_id(self) -> int | None:
        """The process's number while it lives."""
        if self._process is not None:
            self._started.wait()
        return self._process.pid if self._process else None

    def start(self) -> None:
        """Start the process and listen to it; what is said meanwhile waits in the line."""
        self._generation += 1
        context = processes()
        self._line, far_end = context.Pipe()
        self._process = context.Process(
            target=self._serve, args=(far_end,), daemon=True, name=self._name
        )
        self._started.clear()
        own = (self._process, far_end, self._line, self._generation)
        self._reader = Thread(target=self._run, args=own, daemon=True)
        self._reader.start()

    def close(self) -> None:
        """End the process at once; it holds nothing that would be lost."""
        self._generation += 1
        if self._process is None or self._line is None or self._reader is None:
            return
        self._started.wait()
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

    def _run(
        self, process: BaseProcess, far_end: Connection, line: Connection, generation: int
    ) -> None:
        with suppress(OSError):  # Then the line is cut, which is heard below.
            process.start()
        far_end.close()
        self._started.set()
        self._listen(line, generation)

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
