"""The streams of the program as the system gives them, Ctrl+C, and its exit codes."""

from __future__ import annotations

import errno
import os
import signal
import sys
from contextlib import suppress
from types import FrameType
from typing import TextIO

from explainer.core.platform.host import on_windows

FAILED, INTERRUPTED = 1, 130
NO_OUTPUT = (
    "explainer: What was asked for could not be written to standard output ({reason}): "
    "send it elsewhere.\n"
)
FULL = (errno.ENOSPC, errno.EBADF, errno.EIO, errno.EFBIG, errno.EDQUOT)
"""What a stream answers that takes nothing; files tell their own names with it."""


def end_quietly() -> None:
    """Let Ctrl+C end the program without a word while it is still loading, or ending."""
    if signal.getsignal(signal.SIGINT) in (signal.default_int_handler, _interrupt):
        signal.signal(signal.SIGINT, signal.SIG_DFL)


def end_cleanly() -> None:
    """Let Ctrl+C end what is computing as an exception, so that it leaves nothing behind."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_DFL:
        signal.signal(signal.SIGINT, _interrupt)


def mend_streams() -> None:
    """Put something in the place of standard streams that were closed before the start.

    Otherwise the next file or socket would take their numbers, and what libraries say of
    errors would be written into it.
    """
    if not on_windows():
        for number, mode in ((0, os.O_RDONLY), (1, os.O_RDONLY), (2, os.O_WRONLY)):
            try:
                os.fstat(number)
            except OSError:
                os.open(os.devnull, mode)  # It takes the lowest free number: this one.
    if sys.stdout is None:
        sys.stdout = _stream(1)
    if sys.stderr is None:
        sys.stderr = _stream(2)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def say(sentence: str) -> None:
    """Write a sentence to standard error, if it takes one."""
    with suppress(OSError, ValueError):
        sys.stderr.write(sentence)
        sys.stderr.flush()


def _interrupt(number: int, frame: FrameType | None) -> None:
    """Raise KeyboardInterrupt; but a library that is just loading would be broken by it.

    The next one ends the program at once: what it would interrupt is the end already.
    """
    while frame is not None:
        if frame.f_code.co_filename.startswith("<frozen importlib"):
            os._exit(INTERRUPTED)
        frame = frame.f_back
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    raise KeyboardInterrupt


def unwritten(error: Exception) -> str:
    """Return in one line that standard output has not taken everything; nothing otherwise."""
    if isinstance(error, OSError) and error.errno in FULL and error.filename is None:
        return NO_OUTPUT.format(reason=error.strerror)
    return ""


def _stream(number: int) -> TextIO:
    """Return a stream to what was closed; writing to standard output is an error, as it should."""
    if not on_windows():
        return open(number, "w", encoding="utf-8", closefd=False)
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123


def written(code: int) -> int:
    """Write what is still to be written; return the exit code, which tells if that fails."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError) as error:
        if not code:
            say(unwritten(error))
        code = code or FAILED
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            _silence(stream)
    return code


def _silence(stream: TextIO) -> None:
    """Let what a stream still holds go nowhere: the interpreter would complain of it at the end."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
