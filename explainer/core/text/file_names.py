"""Names of files as they are written into a sentence or an entry of a menu."""

from __future__ import annotations

from pathlib import Path

from explainer.core.text.as_written import AsWritten

LONGEST = 60
"""Characters; a file system takes names of 255 bytes."""


def shown_name(path: Path) -> str:
    """Return a file's name on one line, without letters that cannot be written.

    Names from elsewhere hold line ends, control characters and bytes that are no text.
    """
    name = path.name or str(path)
    shown = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in name)
    kept = (LONGEST - 1) // 2
    short = shown if len(shown) <= LONGEST else f"{shown[:kept]}…{shown[-kept:]}"
    return AsWritten(short)


def listed_names(paths: tuple[Path, ...], most: int = 3) -> str:
    """Return some names one after the other, and how many more there are."""
    return listed([shown_name(path) for path in paths], most)


def listed(names: list[str], most: int = 3) -> str:
    """Return some names as they are shown, and how many more there are."""
    more = len(names) - most
    return AsWritten(", ".join(names[:most]) + (f" + {more}" if more > 0 else ""))
