"""Finding entries by words: whole words, beginnings, parts, then letters in their order."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

EXACT, START, WHOLE, WORD, PART, LETTERS = 100.0, 60.0, 50.0, 40.0, 15.0, 8.0
"""What a word of the query is worth where it is the whole name, begins it, is a word of it, begins
one, stands within one, or where its letters at least stand in their order. Chosen so that no
number of weaker matches outweighs a stronger one; nothing was tuned."""
ELSEWHERE = 0.5
"""What a match in the other language, in the path or in a line about it is worth beside that."""
RECENT = 5.0
"""What the most recent entry is worth beside an equal one; older ones less."""
IMPOSSIBLE = 10.0
"""By how much less an entry is meant that cannot be chosen now."""
FEWEST_LETTERS = 3
"""Fewer letters stand in their order nearly everywhere."""


@dataclass(frozen=True, slots=True)
class Searched:
    """An entry as it is searched: its names in every language, and what else is said of it."""

    key: str
    names: tuple[str, ...]
    more: str = ""
    possible: bool = True
    folded: tuple[str, ...] = field(init=False)
    folded_more: str = field(init=False)

    def __post_init__(self) -> None:
        """Fold the words once, so that every key of a query costs little."""
        object.__setattr__(self, "folded", tuple(map(folded, self.names)))
        object.__setattr__(self, "folded_more", folded(self.more))


def folded(text: str) -> str:
    """Return a text without differences of case, width and punctuation."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(re.sub(r"[^\w.+%]+", " ", plain).split())


def ranked(query: str, entries: Sequence[Searched], recent: Sequence[str] = ()) -> list[int]:
    """Return the places of all entries that a query means, the likeliest first.

    Without a query all are meant: recent ones first, the others in their order.
    """
    words = folded(query).split()
    age = {key: place for place, key in enumerate(recent)}
    fits = {place: _score(words, entry) for place, entry in enumerate(entries)}
    # Letters in their order stand in many names: they count where nothing better was found.
    letters = (LETTERS + 1) * len(words)
    least = letters if max(fits.values(), default=0.0) > letters else 0.0
    scores = {
        place: fit + RECENT / (1 + age.get(entry.key, len(entries))) - _handicap(words, entry)
        for (place, fit), entry in zip(fits.items(), entries, strict=True)
        if fit > least or not words
    }
    return sorted(scores, key=lambda place: -scores[place])


def _handicap(words: Sequence[str], entry: Searched) -> float:
    return IMPOSSIBLE if words and not entry.possible else 0.0


def _score(words: Iterable[str], entry: Searched) -> float:
    """Return how well an entry fits; nothing if any word of the query is nowhere in it."""
    total = 0.0
    for word in words:
        best = max((_worth(word, name) for name in entry.folded), default=0.0)
        best = max(best, ELSEWHERE * _part(word, entry.folded_more))
        if not best:
            return 0.0
        total += best
    return total


def _worth(word: str, name: str) -> float:
    """Return what a word is worth in a name: short names are meant before long ones."""
    found = _part(word, name) or _letters(word, name)
    return found and found + len(word) / (1 + len(name))


def _part(word: str, name: str) -> float:
    at = name.find(word)
    if at < 0:
        return 0.0
    if at == 0:
        return EXACT if len(word) == len(name) else START
    if f" {word} " in f" {name} ":
        return WHOLE
    # Chinese has no spaces: there is no telling where a word of it begins.
    return WORD if f" {word}" in name or not word.isascii() else PART


def _letters(word: str, name: str) -> float:
    """Return what letters are worth that stand in their order, from where a word begins."""
    if len(word) < FEWEST_LETTERS and word.isascii():
        return 0.0
    starts = (at for at, letter in enumerate(name) if letter == word[0])
    begun = (at for at in starts if at == 0 or name[at - 1] == " " or not name[at].isascii())
    return max((_spread(word, name, at) for at in begun), default=0.0)


def _spread(word: str, name: str, start: int) -> float:
    """Return what letters are worth from a place on: more where they stand near each other."""
    place = start
    for letter in word[1:]:
        place = name.find(letter, place + 1)
        if place < 0:
            return 0.0
    return LETTERS * len(word) / (place - start + 1)
