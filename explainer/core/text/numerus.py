"""One of something or several of it, in words.

English has one form for one and another for every other number, Chinese the same for all: both
are whole texts to translate, and a number never chooses between parts of a word. The module
loads without numpy.
"""

from __future__ import annotations

from typing import TypeVar

from explainer.core.text.say import Say

Text = TypeVar("Text", bound=str)


def counted(number: object, one: Text, many: Text) -> Text:
    """Return the words for one of something, or those for more of it, or for none.

    What counts is how the number is written: "1" is one, "1.0", "0" and "1–3" are not.
    """
    return one if str(number) == "1" else many


def labels_words(labels: int, say: Say) -> str:
    """Return how many labels each class has."""
    one, many = say("1 label per class"), say("{labels} labels per class")
    return counted(labels, one, many).format(labels=labels)


def seeds_words(seeds: int, say: Say) -> str:
    """Return over how many seeds something was measured."""
    return counted(seeds, say("1 seed"), say("{seeds} seeds")).format(seeds=seeds)


def draws_words(seeds: int, first: int, say: Say) -> str:
    """Return which seeds something was measured over."""
    one, many = say("seed {first}"), say("{seeds} seeds from {first}")
    return counted(seeds, one, many).format(seeds=seeds, first=first)


def steps_words(steps: str, say: Say) -> str:
    """Return how many steps something has, or from how many to how many."""
    return counted(steps, say("1 step"), say("{steps} steps")).format(steps=steps)
