"""What files looked like when they were last opened or saved here: others may change them, too."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class FileMark(NamedTuple):
    """What tells a file from the one that was there before: every way of writing changes it."""

    size: int
    modified: int


def mark_of(path: Path) -> FileMark | None:
    """Return what a file looks like now, None if there is none to be seen."""
    try:
        found = path.stat()
    except (OSError, ValueError):  # What no file can be called is no file either.
        return None
    return FileMark(found.st_size, found.st_mtime_ns)


class FileMarks:
    """Remembers files as this window knows them."""

    def __init__(self) -> None:
        self._known: dict[Path, FileMark | None] = {}

    def note(self, path: Path, mark: FileMark | None) -> None:
        """Know a file as it was read or written just now."""
        self._known[path] = mark

    def changed(self, path: Path) -> bool:
        """Tell whether somebody else has written a file since: saving would overwrite their work.

        So has whoever wrote one that nobody here has read; one that is missing loses nothing.
        """
        now = mark_of(path)
        return now is not None and now != self._known.get(path)
