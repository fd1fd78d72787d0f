"""The invented language: its words, which are of one kind, and a sentence as words.

A model is only ever shown how often each word occurs. That some words are alike it has to
find out by itself: their places in the table say nothing about it.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import cache
from itertools import product

FEELINGS, SYNONYMS = 2, 40
TOPICS, NOUNS = 4, 15
FUNCTION_WORDS = 10
LENGTH = 8
ONSETS = ("b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "sh", "ch")
NUCLEI, CODAS = ("a", "e", "i", "o", "u"), ("", "", "n", "l", "r", "s")
FEELING, TOPIC, FUNCTION = "feeling", "topic", "function"
SHUFFLE = 7


@dataclass(frozen=True, slots=True)
class Word:
    """A word: how it is written, what kind it is, and which of its kind's groups it is in."""

    text: str
    kind: str
    group: int


@cache
def vocabulary() -> tuple[Word, ...]:
    """Return all words, in an order that tells nothing about their kinds."""
    chance = random.Random(SHUFFLE)
    kinds = [
        *((FEELING, group) for group in range(FEELINGS) for _ in range(SYNONYMS)),
        *((TOPIC, group) for group in range(TOPICS) for _ in range(NOUNS)),
        *((FUNCTION, 0) for _ in range(FUNCTION_WORDS)),
    ]
    chance.shuffle(kinds)
    syllables = ["".join(parts) for parts in product(ONSETS, NUCLEI, CODAS[1:])]
    texts = sorted({"".join(chance.sample(syllables, 2)) for _ in range(3 * len(kinds))})
    chance.shuffle(texts)
    words = zip(texts, kinds, strict=False)
    return tuple(Word(text, kind, group) for text, (kind, group) in words)


def numbers_of(kind: str, group: int) -> tuple[int, ...]:
    """Return the places of all words of a group in the vocabulary."""
    words = enumerate(vocabulary())
    return tuple(place for place, word in words if (word.kind, word.group) == (kind, group))


def synonyms(one: int, other: int) -> bool:
    """Tell whether two words are of one group."""
    first, second = vocabulary()[one], vocabulary()[other]
    return (first.kind, first.group) == (second.kind, second.group)
