"""Files written completely or not at all, whatever happens on the way."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from contextlib import suppress
from pathlib import Path

from explainer.core.text.sentence import SentenceError
from explainer.files.lock import is_locked, lock

PREFIX, ENDING = ".explainer-", ".part"
"""What half a file is called: short, so that it fits wherever the whole one's name does."""

UNUSABLE = (OSError, ValueError, RuntimeError)
"""What a path raises that cannot be written to; before Python 3.13 links in a circle: the last."""


class WriteError(SentenceError):
    """A file that cannot be written; its text is one sentence for the user."""


def check_place(target: Path) -> None:
    """Refuse a path that no file can be written to, before any work is done for it.

    Whether a folder can be written to is tried, not asked: permissions do not tell it of a
    read-only disk, nor to an administrator.
    """
    try:
        _check_place(target)
        _write_beside(target, b"").unlink()
    except UNUSABLE as error:
        raise refusal(target, error) from error


def write_whole(target: Path, content: bytes) -> None:
    """Put `content` where `target` is in one step, so that no reader sees half of it.

    The permissions of a file that is replaced stay. A process that dies on the way leaves the
    old file; what it left beside it is swept away by the next one that writes in this folder.
    `WriteError` if it cannot be.
    """
    try:
        _sweep(_followed(target).parent)
        written = _write_beside(target, content)
        try:
            written.replace(_followed(target))
        except OSError:
            written.unlink()
            raise
    except UNUSABLE as error:
        raise refusal(target, error) from error


def refusal(target: Path, error: Exception) -> WriteError:
    """Return the one sentence that says why a file is not written."""
    if isinstance(error, WriteError):
        return error
    if isinstance(error, MemoryError):
        return WriteError(
            "There is not enough memory to write '{target}': close other programs and try again.",
            target=str(target),
        )
    reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return WriteError(
        "Cannot write '{target}' ({reason}): choose another folder or name.",
        target=str(target),
        reason=reason,
    )


def _check_place(target: Path) -> None:
    if target.is_dir():
        raise WriteError(
            "'{target}' is a folder: give the name of a file in it.", target=str(target)
        )
    if not target.parent.is_dir():
        raise WriteError(
            "There is no folder '{parent}': create it or choose another.", parent=str(target.parent)
        )
    if target.exists() and not target.is_file():
        raise WriteError(
            "'{target}' is not a file that can be replaced: choose another name.",
            target=str(target),
        )
    if target.exists() and not os.access(target, os.W_OK):
        raise WriteError(
            "'{target}' is protected against writing: choose another name.", target=str(target)
        )


def _write_beside(target: Path, content: bytes) -> Path:
    """Write a new file in the target's folder, down to the disk; leave none on failure.

    It is locked while it is written, and may be read by nobody who may not read the target.
    """
    real = _followed(target)
    beside = real.with_name(f"{PREFIX}{secrets.token_hex(8)}{ENDING}")
    with beside.open("xb") as file:
        try:
            lock(file)
            if real.exists():
                shutil.copymode(real, beside)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        except OSError:
            file.close()
            beside.unlink()
            raise
    return beside


def _followed(target: Path) -> Path:
    """Return where links lead, which from Python 3.13 on may be a link: one in a circle."""
    real = target.resolve()
    if real.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    return real


def _sweep(folder: Path) -> None:
    """Remove what processes that are gone have left in a folder."""
    for left in folder.glob(f"{PREFIX}*{ENDING}"):
        if not is_locked(left):
            with suppress(OSError):
                left.unlink()
