"""What several commands take from the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable

LONGEST_MINUTES = 7 * 24 * 60


def whole(low: int, high: int) -> Callable[[str], int]:
    """Return what reads a whole number from `low` to `high`, or refuses the text."""

    def read(text: str) -> int:
        """Return the number that `text` spells, or refuse it."""
        if not (text.isascii() and text.isdigit() and low <= int(text) <= high):
            raise argparse.ArgumentTypeError(f"'{text}' is not a whole number from {low} to {high}")
        return int(text)

    return read


def minutes(text: str) -> float:
    """Return how many minutes `text` says, or refuse it."""
    try:
        told = float(text)
    except ValueError:
        told = 0.0
    if not 0 < told <= LONGEST_MINUTES:
        raise argparse.ArgumentTypeError(f"'{text}' is no number of minutes up to a week's")
    return told
