"""How far a long command is, on a terminal only: a log wants the result alone. And the result."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any


def tell_seeds(done: int, total: int) -> None:
    """Say how far a measurement is, on a terminal only: a log wants the result alone."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{done} of {total} seeds" + ("\n" if done == total else ""))


def tell_cells(done: int, total: int) -> None:
    """Say how many cells of a figure are measured, on a terminal only."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{done} of {total} cells" + ("\n" if done == total else ""))


def tell_pictures(done: int, total: int) -> None:
    """Say how far a film is, on a terminal only."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{done} of {total} pictures" + ("\n" if done == total else ""))


def tell_pages(done: int, total: int) -> None:
    """Say how far a story is, on a terminal only."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{done} of {total} chapters" + ("\n" if done == total else ""))


def tell_part(part: str) -> None:
    """Say what is being measured, on a terminal only."""
    if sys.stderr.isatty():
        sys.stderr.write(f"measuring {part}\n")


def tell_measured(
    measured: dict[str, Any], table: Callable[[dict[str, Any]], str], *, as_json: bool
) -> int:
    """Print what was measured, as one JSON object or as a table; return the exit code."""
    import json

    sys.stdout.write(json.dumps(measured, indent=2) + "\n" if as_json else table(measured))
    return 0
