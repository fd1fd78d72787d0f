"""A question that somebody brings, and how the window answers it."""

from __future__ import annotations

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


def means(query: str, *texts: str) -> bool:
    """Tell whether every word of a query stands somewhere in some texts."""
    searched = folded(" ".join(texts))
    return all(word in searched for word in folded(query).split())
