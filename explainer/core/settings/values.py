"""Values: what can be chosen of one choice, how it is checked, written, read back and worded."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from explainer.core.settings.cards import ChoiceCard, SceneCard, Span
from explainer.core.settings.edits import Edits, edits_from, edits_text
from explainer.core.settings.validation import SettingsError, check_name
from explainer.core.text.sentence import Sentence

AS_TUNED, OWN_ENCODER = "as tuned", "pretrained here"
AUTO, NONE = "auto", "none"
"""What stands in a line for a number that is the program's affair, and for nothing."""
LONGEST_NAME = 40
MOST_PICKED = 60

SpanOf = Callable[[SceneCard], Span]


class Values:
    """Values of any kind; these have a name, which is checked elsewhere."""

    amount = False
    """Whether they are more or less of something."""

    def check(self, value: Any, card: SceneCard, what: str) -> None:
        """Refuse a value that `what` cannot have in a scene, in one sentence."""

    def written(self, value: Any) -> str:
        """Return a value in a line of settings; empty if it is left out there."""
        return str(value)

    def read(self, text: str, key: str) -> Any:
        """Return the value that a line of settings writes, or refuse it under its `key`."""
        if len(text) > LONGEST_NAME:
            raise _damaged(key)
        return text

    def words(self, value: Any) -> str:
        """Return a value as the window words it, in English."""
        return str(value)


@dataclass(frozen=True, slots=True)
class Names(Values):
    """One of several cards by its name.

    `fitting` returns those that a scene allows; `unfit` is the sentence on one that it does not.
    """

    cards: Mapping[str, ChoiceCard | SceneCard]
    fitting: Callable[[SceneCard], Sequence[str]] | None = None
    unfit: str = ""

    def names(self, card: SceneCard) -> tuple[str, ...]:
        """Return the names that a scene allows."""
        return tuple(self.cards if self.fitting is None else self.fitting(card))

    def check(self, value: Any, card: SceneCard, what: str) -> None:
        """Refuse a name that there is not, or that the scene does not allow."""
        names = self.names(card)
        if value not in self.cards:
            check_name(what, value, names)
        if value not in names:
            facts = {"name": value, "scene": card.said, "known": ", ".join(names)}
            raise SettingsError(Sentence(self.unfit, facts))

    def words(self, value: Any) -> str:
        """Return the title of a card."""
        return self.cards[value].title


@dataclass(frozen=True, slots=True)
class Several(Values):
    """Any of several cards by their names, in their own order."""

    cards: Mapping[str, ChoiceCard]

    def check(self, value: Any, card: SceneCard, what: str) -> None:
        """Refuse names that there are not, and any other order."""
        for name in value:
            check_name(what, name, self.cards)
        if list(value) != [name for name in self.cards if name in value]:
            raise SettingsError(
                "Changes of pictures are named once each, in this order: {known}.",
                known=", ".join(self.cards),
            )

    def written(self, value: Any) -> str:
        """Return the names with dots between them."""
        return ".".join(value) or NONE

    def read(self, text: str, key: str) -> Any:
        """Return the names; which of them there are is checked later."""
        return () if text == NONE else tuple(text[:LONGEST_NAME].split("."))

    def words(self, value: Any) -> str:
        """Return how many there are."""
        return str(len(value))


@dataclass(frozen=True, slots=True)
class Whole(Values):
    """Whole numbers from `low` to `high`, or within a `span` of the scene's.

    Those that are no `amount` are names rather than more or less of something: no commas.
    """

    low: int = 0
    high: int = 0
    span: SpanOf | None = None
    amount: bool = True

    def check(self, value: Any, card: SceneCard, what: str) -> None:
        """Refuse what is no whole number, or out of range."""
        span = span_of(self, card)
        low, high = int(span.low), int(span.high)
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise SettingsError(
                "{what} must be a whole number from {low} to {high}.",
                what=what.capitalize(),
                low=low,
                high=high,
            )

    def read(self, text: str, key: str) -> Any:
        """Return the number that a text spells."""
        return whole(text)

    def words(self, value: Any) -> str:
        """Return the number."""
        return f"{value:,}" if self.amount else str(value)


@dataclass(frozen=True, slots=True)
class Number(Values):
    """Numbers from `low` to `high`, or within a `span` of the scene's.

    With `auto` none may be chosen: it is the program's affair.
    """

    low: float = 0.0
    high: float = 0.0
    span: SpanOf | None = None
    auto: bool = False
    amount: bool = True

    def check(self, value: Any, card: SceneCard, what: str) -> None:
        """Refuse what is out of range."""
        span = span_of(self, card)
        low, high = span.low, span.high
        if (value is None and self.auto) or low <= value <= high:
            return
        facts = {"what": what.capitalize(), "low": f"{low:g}", "high": f"{high:g}"}
        if self.span is None:
            raise SettingsError("{what} must be a number from {low} to {high}.", **facts)
        raise SettingsError(
            "{what} {value} is out of range: {scene} takes {low} to {high}.",
            value=f"{value:g}",
            scene=card.said,
            **facts,
        )

    def written(self, value: Any) -> str:
        """Return the number with all of its digits."""
        return AUTO if value is None else repr(value)

    def read(self, text: str, key: str) -> Any:
        """Return the number that a text spells."""
        return None if self.auto and text == AUTO else _number(text)

    def words(self, value: Any) -> str:
        """Return the number, or that it is as tuned."""
        return AS_TUNED if value is None else f"{value:g}"


class Rows(Values):
    """Rows of points that were picked by hand, in ascending order."""

    def written(self, value: Any) -> str:
        """Return the rows with dots between them."""
        return ".".join(map(str, value))

    def read(self, text: str, key: str) -> Any:
        """Return the rows; whether they fit the points is checked later."""
        return tuple(whole(part) for part in text.split(".", MOST_PICKED))

    def words(self, value: Any) -> str:
        """Return how many there are."""
        return str(len(value))


class Edited(Values):
    """What was painted, erased or moved by hand."""

    def written(self, value: Any) -> str:
        """Return the edits in their own short form."""
        return edits_text(value) if value else ""

    def read(self, text: str, key: str) -> Edits:
        """Return the edits; whether they fit the points is checked later."""
        edits = edits_from(text)
        if edits is None:
            raise _damaged(key)
        return edits

    def words(self, value: Any) -> str:
        """Return how many there are."""
        return str(len(value))


@dataclass(frozen=True, slots=True)
class FromFile(Values):
    """Something too long for a line: its digest stands for it, and `none` for nothing."""

    none: str = ""

    def written(self, value: Any) -> str:
        """Return the digest."""
        return str(value.digest) if value else self.none

    def read(self, text: str, key: str) -> Any:
        """Return the digest; what has it is found by whoever opens the file."""
        return None if self.none and text == self.none else Values.read(self, text, key)

    def words(self, value: Any) -> str:
        """Return the digest, or that it is the program's own."""
        return str(value.digest) if value else OWN_ENCODER


def whole(text: str) -> int:
    """Return the whole number that a part of a line spells."""
    if not re.fullmatch(r"[0-9]{1,9}", text):
        raise SettingsError(
            "'{text}' is no whole number: copy the line of settings again.", text=text[:40]
        )
    return int(text)


def _number(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise SettingsError(
            "'{text}' is no number: copy the line of settings again.", text=text[:40]
        )
    return number


def _damaged(key: str) -> SettingsError:
    return SettingsError(
        "The setting '{name}' is damaged: copy the line of settings again.", name=key
    )


def span_of(numbers: Whole | Number, card: SceneCard) -> Span:
    """Return the range of numbers in a scene."""
    return numbers.span(card) if numbers.span else Span(numbers.low, numbers.high, numbers.low)
