"""Small choices that are remembered from one start to the next."""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path
from typing import Any

from explainer.files.lock import alone
from explainer.files.writing import WriteError, write_whole

FILE, LOCK = "choices.json", ".lock"
EXPORT = "export"
"""The name under which the choices for files and slides are kept."""
SLIDE_THEME = "slide_theme"
"""The name of the theme that slides have; where none is kept it is the window's."""
LARGEST = 1_000_000
"""Bytes; a file beyond that is none of ours."""
LARGEST_NUMBER = 2**53
"""Beyond it not every whole number is a float, and some are longer than any text."""
LONGEST, MOST = 10_000, 100
"""Letters of a text and entries of a list."""


class Memory:
    """Keeps plain values under names in one file; a damaged file is as good as none."""

    def __init__(self, folder: Path | None = None) -> None:
        """Keep them in `folder`, or only until the program ends."""
        self._file = folder / FILE if folder else None
        self._choices = self._read()

    def recall(self, name: str) -> dict[str, Any]:
        """Return what was kept under a name, empty if nothing was."""
        kept = self._choices.get(name, {})
        return dict(kept) if isinstance(kept, dict) else {}

    def choice(self, name: str, key: str, known: Collection[str], usual: str) -> str:
        """Return one kept choice, or the usual one if it can no longer be made."""
        value = self.recall(name).get(key)
        return value if isinstance(value, str) and value in known else usual

    def keep(self, name: str, choices: dict[str, Any], joined: Collection[str] = ()) -> None:
        """Keep choices; where nothing can be written they last until the end.

        What another window has chosen meanwhile under other keys stays, and in the lists that
        are `joined` what it has added.
        """
        before = self.recall(name)
        if before == choices:
            return
        self._choices[name] = dict(choices)
        if self._file is None:
            return
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with alone(self._file.with_suffix(LOCK)):
                self._take_over(name, before, joined)
                write_whole(self._file, json.dumps(self._choices, indent=1).encode())
        except (OSError, WriteError):
            # Nothing that the user made is lost, so nobody has to be told.
            return

    def _take_over(self, name: str, before: dict[str, Any], joined: Collection[str]) -> None:
        """Take over what other windows have kept; this one's changes since `before` stay."""
        mine, kept = self._choices[name], self._read()
        theirs = kept.get(name)
        merged = dict(theirs) if isinstance(theirs, dict) else {}
        for key in before.keys() | mine.keys():
            if key not in mine:
                merged.pop(key, None)
            elif key in joined:
                merged[key] = _joined(mine[key], before.get(key), merged.get(key))
            elif mine[key] != before.get(key):
                merged[key] = mine[key]
        self._choices = {**self._choices, **kept, name: {**mine, **merged}}

    def _read(self) -> dict[str, Any]:
        try:
            if self._file is None or not self._file.is_file():
                return {}
            with self._file.open("rb") as file:
                read = json.loads(file.read(LARGEST))
        except (OSError, ValueError, RecursionError):
            return {}
        return _plain_choices(read)


def _joined(mine: list[Any], before: object, theirs: object) -> list[Any]:
    """Return a list with what somebody else has added to it since `before`."""
    known = [*mine, *(before if isinstance(before, list) else [])]
    added = theirs if isinstance(theirs, list) else []
    return [*mine, *(each for each in added if each not in known)]


def _plain_choices(read: object) -> dict[str, Any]:
    """Return the choices in what was read from JSON: under each name plain values and lists.

    Everything else is left out: what is no number, or too deep to be written down again.
    """
    if not isinstance(read, dict):
        return {}
    return {
        name: {key: value for key, value in kept.items() if _is_plain(value)}
        for name, kept in read.items()
        if isinstance(kept, dict)
    }


def _is_plain(value: object) -> bool:
    if isinstance(value, list):
        flat = len(value) <= MOST and not any(isinstance(each, list) for each in value)
        return flat and all(map(_is_plain, value))
    if isinstance(value, bool) or value is None:
        return True
    if isinstance(value, int | float):
        return abs(value) <= LARGEST_NUMBER  # Which is not so of what is no number.
    return isinstance(value, str) and len(value) <= LONGEST
