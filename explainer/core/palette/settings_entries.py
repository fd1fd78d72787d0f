"""What can be set by its name: each value of each choice, and numbers that are typed behind it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from explainer.core.settings.choice import Choice
from explainer.core.settings.choice_table import ROWS
from explainer.core.settings.settings import Settings
from explainer.core.settings.validation import SettingsError
from explainer.core.settings.values import AS_TUNED, Names, Number, Several, Whole, span_of
from explainer.core.text.sentence import sentence

IN_THE_MENU = ("scene",)
"""What has entries of its own there."""
VALUED = re.compile(r"(.*?)[\s:=]*((?:(?<=[\s:=])[-\u2212])?(?:\d[\d,]*(?:\.\d+)?|\.\d+))")
"""A name with a number behind it."""


@dataclass(frozen=True, slots=True)
class SettingEntry:
    """One choice that can be made: `choices` are the fields that it changes.

    `name` and `value` are English; without a `value` it waits for a number. `line` tells what the
    value is, `chosen` that it is at hand, and `refusal` why it cannot be.
    """

    name: str
    value: str
    choices: dict[str, Any]
    line: str = ""
    chosen: bool = False
    refusal: str = ""

    @property
    def key(self) -> str:
        """What it is remembered by."""
        return " ".join(("setting", self.name, self.value)).strip()


@dataclass(frozen=True, slots=True)
class AmountEntry:
    """A number that can be set: its name, its range and what it is now, in English."""

    row: Choice
    low: str
    high: str
    now: str


def named_values(settings: Settings) -> Iterator[SettingEntry]:
    """Yield an entry for each named value of each choice that the window offers."""
    for row in _offered():
        now = getattr(settings, row.field)
        if isinstance(row.values, Names):
            for card in row.values.cards.values():
                yield _entry(settings, row, card.title, card.name, card.line)
        elif isinstance(row.values, Several) and settings.card.picture is not None:
            for card in row.values.cards.values():
                kept = tuple(n for n in row.values.cards if (n in now) != (n == card.name))
                made = _entry(settings, row, card.title, kept, card.line)
                yield SettingEntry(
                    made.name, made.value, made.choices, made.line, card.name in now, made.refusal
                )
        elif isinstance(row.values, Number) and row.values.auto:
            yield _entry(settings, row, AS_TUNED, None, "")


def amounts(settings: Settings) -> Iterator[AmountEntry]:
    """Yield every number that can be set."""
    for row in _offered():
        if isinstance(row.values, Whole | Number):
            span, words = span_of(row.values, settings.card), row.values.words
            most = settings.most_labels if row.field == "labels_per_class" else span.high
            low, high = (words(_typed(row, f"{end:g}")) for end in (span.low, most))
            yield AmountEntry(row, low, high, words(getattr(settings, row.field)))


def begins_with(query: str) -> Iterator[str]:
    """Yield what may be a name with something behind it that is no number, the longest first."""
    words = query.split()
    yield from (" ".join(words[:count]) for count in range(len(words) - 1, 0, -1))


def split_value(query: str) -> tuple[str, str]:
    """Return the name and the number that a query ends with; no number if it ends otherwise."""
    plain = unicodedata.normalize("NFKC", query).strip()
    found = VALUED.fullmatch(plain)
    return (found[1].strip(), found[2]) if found else (plain, "")


def set_to(settings: Settings, row: Choice, number: str) -> SettingEntry:
    """Return the entry that sets a choice to a number as it was typed, or to the nearest it has."""
    value = typed = _typed(row, number)
    with suppress(SettingsError):  # Which the entry says.
        value = getattr(settings.changed(**{row.field: value}), row.field)
    words = row.values.words(value)
    line = "" if value == typed else sentence("{value} is the most here.", value=words)
    return _entry(settings, row, words, value, line)


def _offered() -> Iterator[Choice]:
    yield from (row for row in ROWS if row.control and row.field not in IN_THE_MENU)


def _typed(row: Choice, number: str) -> float | int:
    plain = number.replace(",", "").replace("\u2212", "-")
    if isinstance(row.values, Whole) and plain.lstrip("+-").isdecimal():
        return int(plain)  # A long one would be another number on its way.
    value = float(plain)
    return int(value) if isinstance(row.values, Whole) and value.is_integer() else value


def _entry(settings: Settings, row: Choice, words: str, value: Any, line: str) -> SettingEntry:
    choices, refusal = {row.field: value}, ""
    try:
        settings.changed(**choices)
    except SettingsError as error:
        refusal = error.sentence
    chosen = getattr(settings, row.field) == value
    return SettingEntry(row.title, words, choices, line, chosen, refusal)
