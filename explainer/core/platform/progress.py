"""How far a long command is, on standard error: on a terminal only, unless it is asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable

from explainer.core.text.numerus import counted
from explainer.core.text.time_left import TimeLeft

REST_OF_LINE = "\x1b[K"
"""Wipes what was said before and was longer."""
TOLD_ON_LOGS = 10
"""Chosen: so often a log is told how far something is, where that is asked for."""


class ProgressTold:
    """Where progress is told, and whether its line on a terminal is still open.

    `asked` is what was asked for: True tells a log as well, False nobody; None leaves it to
    whether somebody is looking.
    """

    def __init__(self) -> None:
        self.asked: bool | None = None
        self._open = False
        self._told = (0, 0)

    @property
    def shown(self) -> bool:
        """Whether anything is to be said."""
        return sys.stderr.isatty() if self.asked is None else self.asked

    def count(self, done: int, total: int, words: str) -> None:
        """Say how much is done: in the place of what was said before, or on a line of a log."""
        if sys.stderr.isatty():
            self._open = done != total
            sys.stderr.write(f"\r{words}{REST_OF_LINE}" + ("" if self._open else "\n"))
            sys.stderr.flush()
        elif self._told != (part := (total, TOLD_ON_LOGS * done // total)):
            self._told = part
            sys.stderr.write(f"{words}\n")

    def end(self) -> None:
        """End an open line, so that what is said next begins on its own."""
        if self._open:
            sys.stderr.write("\n")
        self._open = False


PROGRESS = ProgressTold()


def _counting(one: str, many: str) -> Callable[[int, int], None]:
    """Return what says how many of how many are done, and how long the rest takes."""
    left = TimeLeft()

    def tell(done: int, total: int) -> None:
        """Say it, if it is to be said."""
        if PROGRESS.shown:
            words = left.words(done, total, str)
            said = f"{done} of {total} {counted(total, one, many)}"
            PROGRESS.count(done, total, said + (f", {words}" if words else ""))

    return tell


tell_seeds = _counting("seed", "seeds")
tell_cells = _counting("cell", "cells")
tell_methods = _counting("seed of all methods", "seeds of all methods")
tell_pictures = _counting("picture", "pictures")
tell_pages = _counting("chapter", "chapters")


def tell_part(part: str) -> None:
    """Say what is being measured."""
    if PROGRESS.shown:
        sys.stderr.write(f"measuring {part}\n")
