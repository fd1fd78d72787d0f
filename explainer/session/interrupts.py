"""Signals by which the window is told from outside to end: Ctrl+C, a logout, a closed terminal."""

from __future__ import annotations

import os
import signal
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

ENDING = tuple(
    getattr(signal, name)
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
    if hasattr(signal, name)
)
BY_SIGNAL = 128
"""What shells add to a signal's number to make an exit code of it."""
ONE_KEY_SECONDS = 0.25
"""A terminal and whoever started the program may both pass on the same key."""


class Interrupts(QObject):
    """Tells once, between two events, that the program is to end.

    Whoever presses Ctrl+C again does not want to wait: that ends it at once. A signal that
    was to be ignored when the program started is left alone.
    """

    arrived = Signal()

    def __init__(self, strike: Callable[[], None], parent: QObject | None = None) -> None:
        """Listen from now on; `strike` ends what must not outlive a program that ends at once."""
        super().__init__(parent)
        self._strike = strike
        self._number = 0
        self._since = 0.0
        self._heard, self._bell = socket.socketpair()
        for end in (self._heard, self._bell):
            end.setblocking(False)
        # Python runs its handlers only when it has control, which Qt gives it with an event.
        self._notifier = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_activated)
        self._bell_before = signal.set_wakeup_fd(self._bell.fileno(), warn_on_full_buffer=False)
        heeded = [each for each in ENDING if signal.getsignal(each) != signal.SIG_IGN]
        self._before = {each: signal.signal(each, self._take) for each in heeded}

    @property
    def exit_code(self) -> int:
        """The exit code of a program that a signal has ended; 0 if none has come."""
        return BY_SIGNAL + self._number if self._number else 0

    def close(self) -> None:
        """Leave signals to whoever took them before."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._bell_before)
        self._notifier.setEnabled(False)
        for end in (self._heard, self._bell):
            end.close()

    def _take(self, number: int, frame: FrameType | None) -> None:
        now = time.monotonic()
        if not self._number:
            self._number, self._since = number, now
        elif number == signal.SIGINT and now - self._since > ONE_KEY_SECONDS:
            self._strike()
            os._exit(self.exit_code)

    @Slot()
    def _on_activated(self) -> None:
        with suppress(OSError):
            self._heard.recv(1_024)
        if self._number:
            self._notifier.setEnabled(False)
            self.arrived.emit()
