"""Where systems differ: each difference has one name here, and another way beside it."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread

NICE = 2
"""How far other processes go first where they want the processor too: 0 is even, 19 the most."""
BELOW_NORMAL, THIS_PROCESS = 0x4000, -1
"""The same on Windows, which has six classes (SetPriorityClass)."""
MOST_WAITED_FOR = 61
"""More processes at once Windows cannot wait for (concurrent.futures, cpython#13132)."""


def on_linux() -> bool:
    """Whether this is Linux, where a process can be copied, stopped, named and looked into."""
    return sys.platform.startswith("linux")


def on_windows() -> bool:
    """Whether this is Windows, which knows neither signals between processes nor their groups."""
    return sys.platform == "win32"


def frozen() -> bool:
    """Whether this is a bundle: its program is no interpreter that would run other code."""
    return bool(getattr(sys, "frozen", False))


def processors() -> int:
    """Return how many processes of this program can compute side by side."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    count = os.cpu_count() or 1
    return min(count, MOST_WAITED_FOR) if on_windows() else count


def give_way() -> None:
    """Leave the processor to the window first, where both want it: nobody should see it jerk."""
    if not on_windows():
        os.nice(NICE)
        return
    import ctypes

    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore]
    kernel.SetPriorityClass(ctypes.c_void_p(THIS_PROCESS), BELOW_NORMAL)


def ignore_interrupts() -> None:
    """Let Ctrl+C, which reaches all processes of a terminal, be the concern of the first one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Begin processes that Ctrl+C does not reach, even before they can ignore it themselves.

    In this one it interrupts what comes after they have begun: none of them is left half begun.
    """
    with _put_off(), _blocked():
        yield


@contextmanager
def _put_off() -> Iterator[None]:
    """Have an interrupt come later, whichever thread of a library has taken the signal."""
    usual = signal.getsignal(signal.SIGINT)
    if current_thread() is not main_thread() or usual is None:
        yield
        return
    came = []
    signal.signal(signal.SIGINT, lambda *signals: came.append(signals))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, usual)
    if came:
        signal.raise_signal(signal.SIGINT)


@contextmanager
def _blocked() -> Iterator[None]:
    """Have processes inherit that they hear of no interrupt, where a system knows that."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
