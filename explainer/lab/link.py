"""The window's end of the line to one process; never imports what that process runs."""

from __future__ import annotations

import os
import socket
import time
from contextlib import suppress
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Event, Thread

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from explainer.core.platform.host import on_windows
from explainer.lab.fork_client import ENDING_SECONDS
from explainer.lab.fork_server import Begun, Broken, Serve, cause_of
from explainer.lab.processes import Child, child_of
from explainer.lab.protocol import Report, Request
from explainer.lab.tasks import Answer, Task

LOOK_MS = 1_000
"""How often it is looked whether something has stopped the process."""
STOPPED_LOOKS = 2
NAMING_SECONDS = 30.0
"""How long a process's number is waited for: torch may come from a slow disk."""

Message = Request | Task


class Link(QObject):
    """One process; its reports and its end arrive as signals in this thread.

    It can be started again after it has ended; what an older process still says is dropped.
    Nothing here waits for the process, whatever has become of it: threads of its own send
    and receive. A process that something has stopped is ended like one that died.
    """

    reported = Signal(object)
    hung_up = Signal()
    heard = Signal(int, object)
    """From any thread: what a process of some generation says."""
    ended = Signal(int)
    """From any thread: a process of some generation is gone."""

    def __init__(self, serve: Serve, name: str, parent: QObject | None = None) -> None:
        """Make a line to a process that will run `serve`; it is not started yet."""
        super().__init__(parent)
        self._serve, self._name = serve, name
        self._generation = 0
        self._call: _Call | None = None
        self._looks = 0
        self.cause = ""
        """What ended the last process, or kept it from starting; empty if that is not known."""
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._on_timeout)
        self.heard.connect(self._on_heard)
        # A process that cannot even be asked for has its end told later too, not within `start`.
        self.ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    def another(self, parent: QObject) -> Link:
        """Make a line to one more process that will run the same; it is not started yet."""
        return Link(self._serve, self._name, parent)

    @property
    def running(self) -> bool:
        """Whether there is a process, or soon will be."""
        return self._call is not None

    @property
    def process_id(self) -> int | None:
        """The process's number while it lives; None too if it does not come."""
        return self._call.process if self._call else None

    @property
    def was_stopped(self) -> bool:
        """Whether the last process was ended because something had stopped it."""
        return self._looks >= STOPPED_LOOKS

    def start(self) -> None:
        """Start the process and listen to it; what is said meanwhile waits in the line."""
        self._generation += 1
        self._looks, self.cause = 0, ""
        self._call = _Call(self, child_of(self._serve, self._name), self._generation)
        self._call.begin()
        self._timer.start()

    def close(self) -> None:
        """End the process at once; it holds nothing that would be lost."""
        self._generation += 1
        self._timer.stop()
        call, self._call = self._call, None
        if call is not None:
            call.close()
            self.cause = call.cause

    def send(self, message: Message) -> None:
        """Say something to the process, if it lives."""
        if self._call is not None:
            self._call.send(message)

    @Slot(int, object)
    def _on_heard(self, generation: int, report: Report | Answer) -> None:
        if generation == self._generation:
            self.reported.emit(report)

    @Slot(int)
    def _on_ended(self, generation: int) -> None:
        if generation == self._generation:
            self.close()
            self.hung_up.emit()

    @Slot()
    def _on_timeout(self) -> None:
        """End a process that something has stopped: that is no pause of this program's."""
        if self._call is None:
            return
        self._looks = self._looks + 1 if self._call.child.stopped else 0
        if self.was_stopped:
            self._call.end()


class Restarts:
    """How often a process has died lately: more than `most` times within `seconds` is too often."""

    def __init__(self, most: int, seconds: float) -> None:
        self._most, self._seconds = most, seconds
        self._deaths: list[float] = []

    @property
    def spent(self) -> bool:
        """Whether it is to be left alone for now."""
        now = time.monotonic()
        self._deaths = [then for then in self._deaths if now - then < self._seconds]
        return len(self._deaths) > self._most

    def note(self) -> None:
        """Take note of a death."""
        self._deaths.append(time.monotonic())

    def forget(self) -> None:
        """Begin to count anew."""
        self._deaths.clear()


class _Call:
    """One process, its line, and the threads at this end of it."""

    def __init__(self, link: Link, child: Child, generation: int) -> None:
        self.child = child
        self.cause = ""
        self._link, self._generation = link, generation
        self._line: Connection | None = None
        self._messages: SimpleQueue[Message | None] = SimpleQueue()
        self._named = Event()
        self._threads: list[Thread] = []

    @property
    def process(self) -> int | None:
        """The process's number, waited for as long as it may still come."""
        limit = time.monotonic() + NAMING_SECONDS
        while not self._named.wait(0.1):
            if self.child.stopped or time.monotonic() > limit:
                break
        return self.child.process

    def begin(self) -> None:
        """Have the process begin; whatever keeps it from that is told as its end."""
        try:
            self._line, far_end = Pipe()
            self._threads = [
                Thread(target=self._receive, args=(self._line, far_end), daemon=True),
                Thread(target=self._deliver, args=(self._line,), daemon=True),
            ]
            for thread in self._threads:
                thread.start()
        except Exception as error:
            self._fall(error)

    def send(self, message: Message) -> None:
        """Have something said, after what waits already."""
        self._messages.put(message)

    def close(self) -> None:
        """End the process and both threads, and wait for that, but not for long."""
        self.end()
        for thread in self._threads:
            if thread.ident is not None:
                thread.join(ENDING_SECONDS)
        self.child.wait()
        if self._line is not None and not any(thread.is_alive() for thread in self._threads):
            self._line.close()

    def end(self) -> None:
        """End the process, and wake both threads."""
        self._messages.put(None)
        self.child.kill()
        if self._line is not None:
            _cut(self._line)

    def _receive(self, line: Connection, far_end: Connection) -> None:
        try:
            with far_end:
                self.child.begin(far_end)
            if self.child.process is not None:
                self._named.set()
        except Exception as error:
            self._fall(error)
            return
        try:
            while self.child.is_heard(line):
                self._take(line.recv())
            self._fall()
        except (EOFError, OSError):
            self._fall()
        except Exception as error:
            self._fall(error)

    def _take(self, report: Begun | Broken | Report | Answer) -> None:
        if isinstance(report, Begun):
            self.child.meet(report.process)
            self._named.set()
        elif isinstance(report, Broken):
            self.cause = report.cause
        else:
            self._link.heard.emit(self._generation, report)

    def _deliver(self, line: Connection) -> None:
        try:
            while (message := self._messages.get()) is not None:
                line.send(message)
        except OSError:
            self._fall()
        except Exception as error:
            self._fall(error)

    def _fall(self, error: Exception | None = None) -> None:
        """There is no process, or none that can be talked to: nobody may wait for it."""
        if error is not None:
            self.cause = cause_of(error)
        self._named.set()
        with suppress(RuntimeError):  # The window has gone meanwhile.
            self._link.ended.emit(self._generation)


def _cut(line: Connection) -> None:
    """Wake whoever waits at either end of a line: nothing more will come."""
    if not on_windows():  # There the end of the process wakes this end.
        with suppress(OSError), socket.socket(fileno=os.dup(line.fileno())) as end:
            end.shutdown(socket.SHUT_RDWR)
