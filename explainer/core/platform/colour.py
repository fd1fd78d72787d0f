"""Colour on a terminal that takes it; a file, a pipe and whoever sets NO_COLOR get none.

NO_COLOR is what programs agreed on: set and not empty, it turns colours off (no-color.org).
"""

from __future__ import annotations

import os
import re
from typing import TextIO

from explainer.core.text.quantities import HELPS, HURTS

PLAIN = "\x1b[0m"
GREEN, RED, BOLD_RED = "\x1b[32m", "\x1b[31m", "\x1b[1;31m"
EFFECTS = {HELPS: GREEN, HURTS: RED}
EFFECT_AT_END = re.compile(rf"\b({HELPS}|{HURTS})$", re.MULTILINE)
"""In every table what is said of an effect ends its line."""


def takes_colour(stream: TextIO) -> bool:
    """Tell whether colour is wanted there, and understood."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or not stream.isatty():
        return False
    return os.name == "posix" or "WT_SESSION" in os.environ


def coloured(text: str, colour: str, stream: TextIO) -> str:
    """Return a text as it is to be written to a stream, coloured if it takes that."""
    return f"{colour}{text}{PLAIN}" if takes_colour(stream) else text


def table_in_colour(table: str, stream: TextIO) -> str:
    """Return a table in which what helps and what hurts is seen at a glance, if that can be."""
    if not takes_colour(stream):
        return table
    return EFFECT_AT_END.sub(lambda found: f"{EFFECTS[found[1]]}{found[1]}{PLAIN}", table)
