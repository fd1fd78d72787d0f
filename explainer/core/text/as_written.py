"""Texts from outside, as names of files, columns and classes are: they have no translation."""

from __future__ import annotations


class AsWritten(str):
    """A text that stays as somebody wrote it, even if the program has a word like it."""

    __slots__ = ()


def as_written(value: object) -> object:
    """Return a plain text as one from outside; whatever else it is stays what it is."""
    return AsWritten(value) if type(value) is str else value
