"""Names from outside as they can stand in a figure, a sentence and any kind of file."""

from __future__ import annotations

JOINERS = "\u200c\u200d"
"""Invisible, and yet a part of how some scripts and pictures are written."""


def printable(text: str) -> str:
    """Return a text in one line, without characters that nobody sees and XML cannot hold."""
    if text.isprintable():
        return text
    return " ".join("".join(map(_seen, text)).split())


def _seen(letter: str) -> str:
    if letter.isspace():
        return " "
    return letter if letter.isprintable() or letter in JOINERS else ""
