"""Files written completely or not at all, whatever happens on the way."""

from __future__ import annotations

import os
from pathlib import Path

from explainer.core.sentence import SentenceError


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
    except (OSError, ValueError) as error:
        raise _refusal(target, error) from error


def write_whole(target: Path, content: bytes) -> None:
    """Put `content` where `target` is in one step, so that no reader sees half of it.

    A process that dies on the way leaves the old file; what it left beside it is swept
    away by the next one that writes there. `WriteError` if it cannot be.
    """
    try:
        _sweep(target)
        written = _write_beside(target, content)
        try:
            written.replace(target.resolve())
        except OSError:
            written.unlink()
            raise
    except (OSError, ValueError) as error:
        raise _refusal(target, error) from error


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
    """Write a new file in the target's folder, down to the disk; leave none on failure."""
    real = target.resolve()
    beside = real.with_name(f".{real.name}.{os.getpid()}.part")
    with beside.open("xb") as file:
        try:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        except OSError:
            beside.unlink()
            raise
    return beside


def _sweep(target: Path) -> None:
    """Remove what processes that are gone have left beside the target."""
    real = target.resolve()
    for left in real.parent.glob(f".{_literal(real.name)}.*.part"):
        number = left.name.removesuffix(".part").rpartition(".")[2]
        if number.isdigit() and not alive(int(number)):
            left.unlink(missing_ok=True)


def _literal(name: str) -> str:
    return "".join(f"[{sign}]" if sign in "*?[" else sign for sign in name)


def alive(process: int) -> bool:
    """Tell whether another process of this number runs.

    Whatever carries our own number was left by an earlier process.
    """
    if process == os.getpid():
        return False
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True


def _refusal(target: Path, error: Exception) -> WriteError:
    reason = getattr(error, "strerror", None) or str(error)
    return WriteError(
        "Cannot write '{target}' ({reason}): choose another folder or name.",
        target=str(target),
        reason=reason,
    )
