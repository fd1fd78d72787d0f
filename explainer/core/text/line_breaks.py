"""Line breaks: where no line may end, whoever breaks a text into lines."""

from __future__ import annotations

from typing import Final

AFTER_WORDS: Final = ("%", "·")
"""What stays with the word before it: a line that begins so belongs to nothing."""


def bound(text: str) -> str:
    """Return a text of the same length in which no line can begin with a percent sign or a dot."""
    for sign in AFTER_WORDS:
        text = text.replace(f" {sign}", f"\N{NO-BREAK SPACE}{sign}")
    return text
