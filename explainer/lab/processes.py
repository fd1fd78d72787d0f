"""How the lab's processes begin and end, seen from the window.

Everything here returns soon, whatever has become of a process, and no failure leaves it but
as an exception.
"""

from __future__ import annotations

import os
import select
import signal
import time
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait

from explainer.core.platform.host import on_linux, processors
from explainer.lab.fork_client import (
    ENDED,
    ENDING_SECONDS,
    STOPPED,
    ForkServer,
    fork_server,
    state_of,
)
from explainer.lab.fork_server import Serve, live, named

TAKING_AWAY_SECONDS = 0.05
"""How long the system is given to take away what has ended; without a fork server it may last."""


def child_of(serve: Serve, name: str) -> Child:
    """Return a process that will run `serve`: a copy of one that has loaded torch, on Linux.

    Elsewhere it begins from nothing and has torch in its memory for itself.
    """
    if on_linux():
        return Forked(fork_server(), serve, name)
    return Spawned(serve, name)


def begin_early() -> None:
    """Have torch loaded from now on, where that takes no time from the window's first paint."""
    if on_linux() and processors() > 1:
        fork_server().begin()


def end_all() -> None:
    """End every process that the fork server has begun, and itself."""
    if on_linux():
        fork_server().close()


def strike_all() -> None:
    """Have every process of the fork server end, without waiting for anything at all."""
    if on_linux():
        fork_server().strike()


class Spawned:
    """A process that begins from nothing."""

    def __init__(self, serve: Serve, name: str) -> None:
        self._serve, self._name = serve, name
        self._begun = self._unwanted = False

    @property
    def process(self) -> int | None:
        """Its number, once that is known."""
        return self._process.pid if self._begun else None

    @property
    def stopped(self) -> bool:
        """Nobody tells: there is no way to ask that costs little."""
        return False

    def begin(self, far_end: Connection) -> None:
        """Have it begin at the far end of a line, unless it has been ended before."""
        if self._unwanted:
            return
        self._process = get_context("spawn").Process(
            target=live, args=(self._serve, far_end), daemon=True, name=self._name
        )
        self._process.start()
        self._begun = True
        if self._unwanted:  # It was ended while it began.
            self._process.kill()

    def meet(self, process: int) -> None:
        """Its number is known already."""

    def is_heard(self, line: Connection) -> bool:
        """Wait until it says something or ends; False if it has ended without a word.

        On Windows the line alone would not tell: until the process has taken its end of it, that
        is held open here too.
        """
        return self._begun and line in wait([line, self._process.sentinel])

    def kill(self) -> None:
        """Have it end at once."""
        self._unwanted = True
        if self._begun:
            self._process.kill()

    def wait(self) -> None:
        """Wait for its end, but not for long."""
        if self._begun:
            self._process.join(ENDING_SECONDS)


class Forked:
    """A copy of the fork server, which tells its number."""

    def __init__(self, server: ForkServer, serve: Serve, name: str) -> None:
        self._server, self._serve, self._name = server, serve, name
        self._process: int | None = None
        self._handle: int | None = None
        self._unwanted = False

    @property
    def process(self) -> int | None:
        """Its number, once that is known."""
        return self._process

    @property
    def stopped(self) -> bool:
        """Whether something has stopped it, or the server that it would come from."""
        if self._process is None:
            return self._server.stopped
        return state_of(self._process) == STOPPED

    def begin(self, far_end: Connection) -> None:
        """Ask the server for it."""
        if not self._unwanted:
            self._server.ask(f"{named(self._serve)} {self._name}", far_end)

    def meet(self, process: int) -> None:
        """Take note of its number, and hold on to it: numbers are used again."""
        with suppress(OSError):  # An old system has no such handles: the number must do.
            self._handle = os.pidfd_open(process)
        self._process = process

    def is_heard(self, line: Connection) -> bool:
        """A line that is cut tells of its end."""
        return True

    def kill(self) -> None:
        """Have it end at once; one that is not there yet ends when its line is cut."""
        self._unwanted = True
        if self._process is None:
            if self._server.stopped:
                self._server.abandon()
        else:
            self._signal(signal.SIGKILL)

    def wait(self) -> None:
        """Wait for its end, but not for long."""
        began = time.monotonic()
        while self._process is not None and self._signal(0):
            patience = TAKING_AWAY_SECONDS if self._ended else ENDING_SECONDS
            if time.monotonic() - began > patience:
                break
            time.sleep(0.001)
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    @property
    def _ended(self) -> bool:
        """Whether all of the process has ended, though it may not have been taken away."""
        if self._handle is not None:
            return bool(select.select([self._handle], [], [], 0)[0])
        return self._process is None or state_of(self._process) == ENDED

    def _signal(self, number: int) -> bool:
        """Send a signal; return whether there was a process to take it."""
        assert self._process is not None, "only a process that has told its number is meant"
        try:
            if self._handle is None:
                os.kill(self._process, number)
            else:
                signal.pidfd_send_signal(self._handle, number)
        except OSError:
            return False
        return True


Child = Spawned | Forked
"""One process that is to begin, lives, or has ended."""
