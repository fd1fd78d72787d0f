"""Texts from outside, as names of files, columns and classes are: they have no translation."""

from __future__ import annotations


class AsWritten(str):
    """A text that stays as somebody wrote it, even if the program has a word like it."""

    __slots__ = ()


MOST_TOLD = 32
"""The letters of a name that a sentence says; chosen: whoever gave it knows it by its ends."""


def elided(name: str) -> AsWritten:
    """Return a name as a sentence can say it: of a very long one its beginning and its end."""
    if len(name) <= MOST_TOLD:
        return AsWritten(name)
    half = (MOST_TOLD - 1) // 2
    return AsWritten(f"{name[:half]}…{name[-half:]}")


FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a text begins with that a spreadsheet may take for a formula (OWASP, CSV injection)."""


def in_cell(text: str) -> str:
    """Return a text as a cell of a spreadsheet holds it: one like a formula is quoted."""
    return f"'{text}" if text.startswith(FORMULA) else text


def as_written(value: object) -> object:
    """Return a plain text as one from outside; whatever else it is stays what it is."""
    return AsWritten(value) if type(value) is str else value
