"""What may stand in a file of choices: plain values, whoever has written there."""

from __future__ import annotations

from typing import Any

LARGEST = 2**53
"""Beyond it not every whole number is a float, and some are longer than any text."""
LONGEST, MOST = 10_000, 100
"""Letters of a text and entries of a list."""


def plain_choices(read: object) -> dict[str, Any]:
    """Return the choices in what was read from JSON: under each name plain values and lists.

    Everything else is left out: what is no number, or too deep to be written down again.
    """
    if not isinstance(read, dict):
        return {}
    return {name: _plain_values(kept) for name, kept in read.items() if isinstance(kept, dict)}


def _plain_values(kept: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in kept.items() if _is_plain(value)}


def _is_plain(value: object) -> bool:
    if isinstance(value, list):
        flat = len(value) <= MOST and not any(isinstance(each, list) for each in value)
        return flat and all(map(_is_plain, value))
    if isinstance(value, bool) or value is None:
        return True
    if isinstance(value, int | float):
        return abs(value) <= LARGEST  # Which is not so of what is no number.
    return isinstance(value, str) and len(value) <= LONGEST
