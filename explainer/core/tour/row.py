"""A question that somebody brings, and how the window answers it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from explainer.core.palette.search import folded


@dataclass(frozen=True, slots=True)
class TourRow:
    """Something that can be done, and how.

    `actions` are entries of the menus that do it, `keys` are shortcuts that no menu has, both by
    their English words: which keys they have is known to them alone. What an answer names of the
    screen stands in “quotation marks”.
    """

    question: str
    how: str
    actions: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TourGroup:
    """Questions about one thing."""

    title: str
    rows: tuple[TourRow, ...]


WHOLE_TITLE, WHOLE, BEGUN_TITLE, BEGUN, PART = range(5)
"""How near a text is to a word: it has it, or words that begin so, or has it within one."""
NOWHERE = PART + 1
"""A word is in none of the texts."""


def nearness(query: str, title: Sequence[str], texts: Sequence[str]) -> int:
    """Return how near a question is to a query, by the word of that which is the farthest.

    What it asks counts before what answers it, and a whole word before the beginning of another.
    """
    asked, told = folded(" ".join(title)), folded(" ".join(texts))
    return max((_nearness(word, asked, told) for word in folded(query).split()), default=WHOLE)


def _nearness(word: str, title: str, text: str) -> int:
    # Chinese has no spaces: there is no telling where a word of it begins.
    edges = (" ", " ") if word.isascii() else ("", "")
    begun = f"{edges[0]}{word}"
    whole = begun + edges[1]
    for near, sought, within in (
        (WHOLE_TITLE, whole, title),
        (WHOLE, whole, text),
        (BEGUN_TITLE, begun, title),
        (BEGUN, begun, text),
    ):
        if sought in f" {within} ":
            return near
    return PART if word in title or word in text else NOWHERE
