"""A process that has loaded torch once and becomes, on request, each process of the lab.

It has no folder, no address and no lock: it is asked through a socket that only the window
holds, and when the window is gone it ends together with all that it began.
"""

from __future__ import annotations

import gc
import os
import select
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Event, Thread
from typing import NoReturn

from explainer.core.platform.host import ignore_interrupts

LONGEST_REQUEST = 1_024
LONGEST_NAME = 15
"""What Linux keeps of a process's name."""
LOOKING_SECONDS = 0.1
"""How often it is looked, while torch is loaded, whether the window is still there."""

Serve = Callable[[Connection], None]


@dataclass(frozen=True, slots=True)
class Begun:
    """The number of the process at the other end of a line."""

    process: int


@dataclass(frozen=True, slots=True)
class Broken:
    """Why there is no process at the other end of a line, or none any more."""

    cause: str


def serve_forks(number: int, modules: tuple[str, ...]) -> None:
    """Load `modules`, then begin a process for each request that comes through a socket."""
    ignore_interrupts()
    # The system then takes away what has ended: nobody has to wait for it, even while this
    # process is stopped.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    with socket.socket(fileno=number) as requests:
        with _ending_with(requests):
            _load(modules)
        while _served(requests):
            pass
    if os.getsid(0) == os.getpgrp():
        os.killpg(0, signal.SIGKILL)


def live(serve: Serve, line: Connection) -> None:
    """Run `serve` at the end of a line, and tell an error that ends it."""
    try:
        serve(line)
    except (EOFError, ConnectionError):
        return
    except Exception as error:
        _tell(line, Broken(cause_of(error)))


def named(serve: Serve) -> str:
    """Return the words by which another process finds a function."""
    return f"{serve.__module__}:{serve.__qualname__}"


def _load(modules: tuple[str, ...]) -> None:
    """Load what can be; what cannot is missed, and told, by the process that needs it.

    Libraries are no garbage: to look for some among them takes a sixth of the time (measured).
    """
    gc.disable()
    for module in modules:
        with suppress(Exception):
            import_module(module)
    gc.freeze()
    gc.enable()


@contextmanager
def _ending_with(requests: socket.socket) -> Iterator[None]:
    """Meanwhile, end as soon as the window has gone: torch may take longer to load than that."""
    loaded = Event()
    watch = Thread(target=_watch, args=(requests, loaded), daemon=True)
    watch.start()
    try:
        yield
    finally:
        loaded.set()
        watch.join()  # Only a process of one thread can be copied.


def _watch(requests: socket.socket, loaded: Event) -> None:
    ends = select.poll()
    ends.register(requests, 0)  # Of that alone it tells anyway.
    while not loaded.wait(LOOKING_SECONDS):
        if ends.poll(0):
            os._exit(0)


def _served(requests: socket.socket) -> bool:
    """Serve one request; False if there will be no other."""
    try:
        text, ends, _, _ = socket.recv_fds(requests, LONGEST_REQUEST, 1)
    except OSError:
        return False
    for end in ends:
        with Connection(end) as line:
            _begin(text.decode(), line, requests)
    return bool(text)


def _begin(text: str, line: Connection, requests: socket.socket) -> None:
    """Begin a process at the end of a line; that is told, and so is what keeps it from it."""
    try:
        process = os.fork()
    except Exception as error:
        _tell(line, Broken(cause_of(error)))
        return
    if process == 0:
        _become(text, line, requests)
    _tell(line, Begun(process))


def _become(text: str, line: Connection, requests: socket.socket) -> NoReturn:
    """Be the process that was asked for, to its end."""
    try:
        requests.close()
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        serve, _, name = text.partition(" ")
        with suppress(OSError):
            Path("/proc/self/comm").write_text(name[:LONGEST_NAME], encoding="utf-8")
        live(partial(_run, serve), line)
    finally:
        os._exit(0)


def cause_of(error: Exception) -> str:
    """Return an error in words: some have none but their name."""
    return ": ".join(filter(None, (type(error).__name__, str(error))))


def _tell(line: Connection, word: Begun | Broken) -> None:
    with suppress(Exception):  # Whoever has gone needs no word; a short memory has none.
        line.send(word)


def _run(serve: str, line: Connection) -> None:
    module, _, name = serve.partition(":")
    getattr(import_module(module), name)(line)
