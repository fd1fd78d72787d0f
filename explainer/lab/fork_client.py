"""The window's end of the fork server: asks for processes, and ends what it has begun."""

from __future__ import annotations

import atexit
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from functools import cache
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Lock

from explainer.core.platform.host import frozen

SHARED = (
    "explainer.lab.training.worker",
    "explainer.science.comparison.comparison",
    "explainer.science.threads",
)
"""What every process of the lab needs; all of them have it in memory once."""
ASKING_SECONDS = 1.0
"""How long a request waits for room in the fork server's socket."""
ENDING_SECONDS = 0.5
"""How long the end of a killed process is waited for."""
LOOKING_SECONDS = 0.05
STOPPED, ENDED = "T", "Z"
"""States of a process: a signal has stopped it; it has ended, and nobody has taken note."""
SERVER_FLAG = "--fork-server"
"""What the program of a bundle is told to become a fork server: it has no interpreter beside it."""


class ForkServer:
    """The window's end of the fork server, which begins with the first request at the latest.

    A server that has died or was stopped is replaced; the processes that it has begun live on.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._requests: socket.socket | None = None
        self._server: subprocess.Popen[bytes] | None = None
        self._older: list[subprocess.Popen[bytes]] = []
        self._beginning = False

    @property
    def process(self) -> int | None:
        """The server's number, if there is one."""
        server = self._server
        return server.pid if server else None

    @property
    def stopped(self) -> bool:
        """Whether something has stopped the server."""
        process = self.process
        if process is None:
            return self._beginning and bool(unborn())
        return state_of(process) == STOPPED

    def begin(self) -> None:
        """Have the server load torch before anything is asked of it."""
        with self._lock, suppress(OSError):  # Whoever asks then tries again, and tells.
            if self._requests is None:
                self._begin()

    def ask(self, request: str, far_end: Connection) -> None:
        """Have a process begin at the far end of a line."""
        with self._lock:
            if self.stopped:
                self._leave()
            try:
                self._send(request, far_end)
            except OSError:
                self._leave()
                self._send(request, far_end)

    def abandon(self) -> None:
        """End the server; what was asked of it and has not begun sees its line cut."""
        if self._locked():
            self._leave()
            self._lock.release()

    def close(self) -> None:
        """End the server and all that it has begun, stopped or not, and wait for their end."""
        if not self._locked():
            self.strike()
            return
        self._leave()
        self.strike()
        for server in self._older:
            with suppress(subprocess.TimeoutExpired):
                server.wait(ENDING_SECONDS)
        self._older.clear()
        self._lock.release()

    def strike(self) -> None:
        """Have the server and all that it has begun end."""
        for server in filter(None, (*self._older, self._server)):
            # Not waited for until now, its number is still that of its group.
            with suppress(OSError):
                os.killpg(server.pid, signal.SIGKILL)

    def _locked(self) -> bool:
        """Take the lock, from whoever waits for a server that does not come if need be."""
        limit = time.monotonic() + ENDING_SECONDS
        while not self._lock.acquire(timeout=LOOKING_SECONDS):
            for process in unborn():
                with suppress(OSError):
                    os.kill(process, signal.SIGKILL)
            if time.monotonic() > limit:
                return False
        return True

    def _send(self, request: str, far_end: Connection) -> None:
        if self._requests is None:
            self._begin()
        assert self._requests is not None, "the server has just begun"
        socket.send_fds(self._requests, [request.encode()], [far_end.fileno()])

    def _begin(self) -> None:
        requests, end = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._beginning = True
        with end:
            try:
                self._server = _server_process(end.fileno())
            except BaseException:
                requests.close()
                raise
            finally:
                self._beginning = False
        requests.settimeout(ASKING_SECONDS)
        self._requests = requests

    def _leave(self) -> None:
        """Have nothing more to do with the server at hand."""
        if self._server is not None:
            with suppress(OSError):
                os.kill(self._server.pid, signal.SIGKILL)
            self._older.append(self._server)
            self._server = None
        if self._requests is not None:
            self._requests.close()
            self._requests = None


@cache
def fork_server() -> ForkServer:
    """Return the one fork server of this process, which does not outlive it."""
    server = ForkServer()
    atexit.register(server.close)
    return server


def state_of(process: int) -> str:
    """Return the letter by which Linux tells what a process is at; nothing where it does not."""
    try:
        told = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    return told.rpartition(")")[2].split()[0]


def unborn() -> list[int]:
    """Return the children that were stopped before they became another program.

    Whoever begins a process waits for that moment, and would wait for ever.
    """
    return [child for child in _children() if state_of(child) == STOPPED and _still_ours(child)]


def _children() -> list[int]:
    found: list[int] = []
    for task in Path("/proc/self/task").glob("*/children"):
        with suppress(OSError):  # A thread has ended meanwhile.
            found += map(int, task.read_text(encoding="ascii").split())
    return found


def _still_ours(child: int) -> bool:
    """Tell whether a child is still a copy of this program."""
    lines = [Path("/proc", str(each), "cmdline") for each in (os.getpid(), child)]
    try:
        return len({line.read_bytes() for line in lines}) == 1
    except OSError:
        return False


def _server_process(number: int) -> subprocess.Popen[bytes]:
    """Begin a fork server: a group of its own, which a terminal's keys do not reach."""
    return subprocess.Popen(
        _server_line(number),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        pass_fds=(number,),
        start_new_session=True,
    )


def _server_line(number: int) -> list[str]:
    if frozen():
        return [sys.executable, SERVER_FLAG, str(number)]
    code = (
        f"import sys; sys.path[:] = {sys.path!a}; "
        f"from explainer.lab.fork_server import serve_forks; serve_forks({number}, {SHARED!r})"
    )
    return [sys.executable, "-c", code]
