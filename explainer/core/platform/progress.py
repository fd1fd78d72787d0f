"""How far a long command is, on a terminal only: a log wants the result alone. And the result."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from explainer.core.text.time_left import TimeLeft

REST_OF_LINE = "\x1b[K"
"""Wipes what was said before and was longer."""


def _counting(what: str) -> Callable[[int, int], None]:
    """Return what says how many of how many are done and how long the rest takes, on a terminal."""
    left = TimeLeft()

    def tell(done: int, total: int) -> None:
        """Say it in the place of what was said before."""
        if sys.stderr.isatty():
            words = left.words(done, total, str)
            said = f"{done} of {total} {what}" + (f", {words}" if words else "")
            sys.stderr.write(f"\r{said}{REST_OF_LINE}" + ("\n" if done == total else ""))

    return tell


tell_seeds, tell_cells = _counting("seeds"), _counting("cells")
tell_methods = _counting("seeds of all methods")
tell_pictures, tell_pages = _counting("pictures"), _counting("chapters")


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
