"""How far a long command is, on a terminal only: a log wants the result alone."""

from __future__ import annotations

import sys


def tell_seeds(done: int, total: int) -> None:
    """Say how far a measurement is, on a terminal only: a log wants the result alone."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{done} of {total} seeds" + ("\n" if done == total else ""))


def tell_pictures(done: int, total: int) -> None:
    """Say how far a film is, on a terminal only."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{done} of {total} pictures" + ("\n" if done == total else ""))


def tell_part(part: str) -> None:
    """Say what is being measured, on a terminal only."""
    if sys.stderr.isatty():
        sys.stderr.write(f"measuring {part}\n")
