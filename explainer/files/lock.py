"""Locks on files, by which one process knows that another one lives.

The system takes a lock back when its process ends, however that ends. A process number would
prove nothing: after a power cut any other process may wear it.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import BinaryIO

from explainer.core.platform.host import on_windows

BEYOND = 1 << 30
"""Windows locks a place in a file, and nobody else may read there: far behind every content."""
PATIENCE_SECONDS, LOOK_AGAIN_SECONDS = 0.2, 0.005


def lock(file: BinaryIO) -> bool:
    """Lock an open file until it is closed; False if somebody else has, or it cannot be."""
    try:
        _lock(file.fileno())
    except OSError:
        return False
    return True


def is_locked(path: Path) -> bool:
    """Tell whether a living process holds a file; so does one that nobody may look at."""
    try:
        with path.open("rb+") as file:
            return not lock(file)
    except FileNotFoundError:
        return False
    except OSError:
        return True


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Do something while no other process does it under the same lock.

    One that has been stopped is not waited for longer than `PATIENCE_SECONDS`.
    """
    try:
        file = path.open("wb")
    except OSError:
        yield
        return
    with file:
        until = time.monotonic() + PATIENCE_SECONDS
        while not lock(file) and time.monotonic() < until:
            time.sleep(LOOK_AGAIN_SECONDS)
        yield


class LockFile:
    """A file that is there, and locked, as long as somebody holds it."""

    def __init__(self, path: Path, content: bytes = b"") -> None:
        """Name the file and what is in it; it is not there yet."""
        self.path, self._content = path, content
        self._file: BinaryIO | None = None

    def hold(self) -> None:
        """Make the file and lock it; where nothing can be written nothing is held."""
        if self._file is not None:
            return
        with suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self.path.open("wb", buffering=0)
            lock(self._file)
            self._file.write(self._content)

    def release(self) -> None:
        """Let go of the file and remove it."""
        if self._file is not None:
            self._file.close()
            self._file = None
            with suppress(OSError):
                self.path.unlink()


def _lock(number: int) -> None:
    """Lock an open file of this number at once, or raise an OSError."""
    (_lock_on_windows if on_windows() else _lock_on_posix)(number)


def _lock_on_windows(number: int) -> None:
    windows = import_module("msvcrt")
    os.lseek(number, BEYOND, os.SEEK_SET)
    windows.locking(number, windows.LK_NBLCK, 1)
    os.lseek(number, 0, os.SEEK_SET)


def _lock_on_posix(number: int) -> None:
    posix = import_module("fcntl")
    posix.flock(number, posix.LOCK_EX | posix.LOCK_NB)
