"""How the numbers of one column are written: marks before decimals, between digits, units.

A mark is judged by the column it stands in. 0,435 and 1,5 can only be decimals, 1,234,567 and
1,234.5 only thousands; 1,234 alone is either, and is judged by what stands beside it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from math import inf, log
from statistics import median

import numpy as np

POINT, COMMA, SEMICOLON = ".", ",", ";"
OTHER = {POINT: COMMA, COMMA: POINT}
PERCENT = "%"
LONGEST = 60
"""Letters of a number with its unit: what is longer is a text."""
LARGE = 100.0
"""A number beside which one of a thousand and more is not surprising."""
_SHAPE = re.compile(
    r"(?P<sign>[+-]?) ?(?P<currency>[€$£¥]?) ?(?P<body>\d[\d.,' ]*|[.,]\d+)"
    r"(?P<exponent>[eE][+-]?\d{1,4})? ?"
    r"(?P<unit>(?:[^\W\d_]|[%‰°€$£¥])[^\d;|,:\t\"]{0,11}(?:(?<=[mst])[23])?)?"
)
_ADDRESS = re.compile(r"(?:(?:1?\d?\d|2[0-4]\d|25[0-5])\.){3}(?:1?\d?\d|2[0-4]\d|25[0-5])")
"""Of a computer: four numbers up to 255, even where they look like groups of three digits."""
MAGNITUDES = {
    **dict.fromkeys(("k", "tsd", "tsd.", "thousand", "tausend", "千"), 3),
    **dict.fromkeys(("m", "mn", "mio", "mio.", "mill.", "million", "millions", "millionen"), 6),
    **dict.fromkeys(("b", "bn", "mrd", "mrd.", "billion", "milliarden"), 9),
    **{"万": 4, "百万": 6, "千万": 7, "亿": 8, "lakh": 5, "crore": 7},
}
"""Units that are powers of ten, in small letters; they may stand beside plain numbers."""
METRE = "m"
"""In small letters it is no million."""
CURRENCIES = "€$£¥元"
_POWER_OF_UNIT = re.compile(r"(?<=[^\W\d_])[²³]")
_WHOLE = {
    POINT: re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+"),
    COMMA: re.compile(r"[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d?(?:,\d{2})+,\d{3}"),
    " ": re.compile(r"[1-9]\d{0,2}(?: \d{3})+"),
    "'": re.compile(r"[1-9]\d{0,2}(?:'\d{3})+"),
}
_SURELY_DECIMAL = {
    mark: re.compile(
        r"m\d{1,2}(?!\d)|m\d{4}|\d{4}m\d|(?<!\d)0+m\d|(?<!\d)m\d|m[eE]".replace(
            "m", re.escape(mark)
        )
    )
    for mark in OTHER
}


@dataclass(frozen=True, slots=True)
class Reading:
    """A number as it was written: its digits with a point, and what its marks say.

    `grouped` are the digits of one whose mark may as well stand between thousands, None where
    that cannot be. `groups` is the mark that surely does.
    """

    digits: str
    decimal: str = ""
    groups: str = ""
    grouped: str | None = None
    unit: str = ""
    sign: str = ""
    exponent: int = 0
    magnitude: int = 0

    def text(self, grouping: Iterable[str]) -> str:
        """Return the number as Python writes it; the marks in `grouping` separate thousands."""
        open_mark = self.grouped is not None and self.decimal in grouping
        digits = self.grouped if open_mark else self.digits
        exponent = self.exponent + self.magnitude
        return f"{self.sign}{digits}" + (f"e{exponent}" if exponent else "")


@dataclass(frozen=True)
class NumberMarks:
    """What the cells of a column say about marks: how often each stands for what.

    `large` tells whether there are several numbers of a hundred and more without such a mark,
    `nearer_grouped` whether those whose mark may be either are of the others' size only if it
    separates thousands: a stray 6.754 beside 7,12 and 5,9 does not.
    `example` is a cell whose mark may be either, `power` one whose unit is a power of ten.
    """

    decimal: Counter[str] = field(default_factory=Counter)
    groups: Counter[str] = field(default_factory=Counter)
    either: frozenset[str] = frozenset()
    large: bool = False
    nearer_grouped: bool = False
    unit: str = ""
    example: str = ""
    power: str = ""


@dataclass(frozen=True)
class Numerals:
    """The way in which the numbers of a column are read.

    `doubtful` is a cell whose mark may be meant otherwise, `power` one whose unit is a power of
    ten, "" if there is none.
    """

    grouping: frozenset[str] = frozenset()
    unit: str = ""
    doubtful: str = ""
    power: str = ""

    def text(self, cell: str) -> str | None:
        """Return the number in a cell as Python writes it, None if there is none."""
        found = reading(cell)
        return None if found is None or found.unit != self.unit else found.text(self.grouping)

    def number(self, cell: str) -> float | None:
        """Return the finite number in a cell, None if there is none."""
        text = self.text(cell)
        value = None if text is None else float(text)
        return value if value is not None and np.isfinite(value) else None


def reading(cell: str) -> Reading | None:
    """Return what a cell says if it is a number, in whatever way it is written."""
    return _reading(cell) if len(cell) <= LONGEST else None


@lru_cache(maxsize=16_384)
def _reading(cell: str) -> Reading | None:
    found = _SHAPE.fullmatch(_plain(cell))
    body = found and _body(found["body"].rstrip(" '"))
    if not found or not body or _ADDRESS.fullmatch(cell):
        return None
    digits, decimal, groups, grouped = body
    unit, magnitude = _unit(found["currency"], (found["unit"] or "").strip())
    exponent = int(found["exponent"][1:]) if found["exponent"] else 0
    sign = "-" if found["sign"] == "-" else ""
    return Reading(digits, decimal, groups, grouped, unit, sign, exponent, magnitude)


def _unit(before: str, behind: str) -> tuple[str, int]:
    """Return the unit of a number without its power of ten, and that power."""
    if behind == PERCENT:
        return PERCENT, -2
    currency = before or next((sign for sign in CURRENCIES if behind.endswith(sign)), "")
    word = behind.removesuffix(currency).strip() if currency and not before else behind
    power = 0 if word == METRE else MAGNITUDES.get(word.lower(), 0)
    return currency + ("" if power else word), power


def marks_in(cells: Iterable[str]) -> NumberMarks:
    """Return what the cells of one column say about their marks."""
    read = {cell: reading(cell) for cell in dict.fromkeys(cells)}
    every = {cell: found for cell, found in read.items() if found is not None}
    unit = _common_unit([found.unit for found in every.values()])
    known = {cell: found for cell, found in every.items() if found.unit == unit}
    sure = [found for found in known.values() if found.grouped is None]
    large = {found.digits for found in sure if float(found.text(())) >= LARGE}
    either = [cell for cell, found in known.items() if found.grouped is not None]
    powers = [cell for cell, found in known.items() if found.magnitude > 0]
    return NumberMarks(
        decimal=Counter(found.decimal for found in sure if found.decimal),
        groups=Counter(found.groups for found in sure if found.groups),
        either=frozenset(known[cell].decimal for cell in either),
        large=len(large) > 1,
        nearer_grouped=_nearer_grouped(sure, [known[cell] for cell in either]),
        unit=unit,
        example=next(iter(either), ""),
        power=next(iter(powers), ""),
    )


def _nearer_grouped(sure: list[Reading], either: list[Reading]) -> bool:
    """Tell whether most numbers that may be either are nearer to the others' middle if grouped."""
    sizes = [size for size in map(_size, sure) if 0 < size < inf]
    if not sizes:
        return False
    middle = log(median(sizes))
    pairs = [(_size(each, POINT, COMMA), _size(each)) for each in either]
    votes = [
        abs(log(grouped) - middle) < abs(log(plain) - middle)
        for grouped, plain in pairs
        if 0 < plain < grouped < inf
    ]
    return 2 * sum(votes) > len(votes)


def _size(found: Reading, *grouping: str) -> float:
    return abs(float(found.text(grouping)))


def _common_unit(units: list[str]) -> str:
    """Return the unit of most numbers; those with another one, or with none, are none.

    Beside plain numbers nobody knows what a few units mean: 93 DR and 66 CR are no 93 and 66.
    """
    counts = Counter(units)
    unit, count = max(counts.items(), key=lambda each: each[1], default=("", 0))
    return unit if 2 * count > len(units) or not unit else ""


def judged(marks: NumberMarks, separator: str, decimals: frozenset[str]) -> Numerals:
    """Return how a column is read; `decimals` are marks before decimals anywhere in its table."""
    undecided = (POINT, COMMA)
    found = (mark for mark in undecided if _separates(mark, marks, separator, decimals))
    doubts = undecided if separator != COMMA else (COMMA,)
    doubtful = any(_is_guess(mark, marks, separator, decimals) for mark in doubts)
    example = marks.example if doubtful else ""
    return Numerals(frozenset(found), marks.unit, example, marks.power)


def surely_decimal(text: str, mark: str) -> bool:
    """Tell whether somewhere in a text of numbers a mark can only stand before decimals."""
    return bool(_SURELY_DECIMAL[mark].search(text))


def _separates(mark: str, marks: NumberMarks, separator: str, decimals: frozenset[str]) -> bool:
    """Tell whether a mark that may be either stands between thousands.

    What stands in the same column says most, then what stands elsewhere in the table.
    """
    other = OTHER[mark]
    if marks.decimal[mark] or marks.groups[mark]:
        return marks.groups[mark] > marks.decimal[mark]
    if marks.decimal[other] or marks.groups[other]:
        return marks.nearer_grouped
    if decimals in ({mark}, {other}):
        return mark not in decimals
    if marks.large and (mark == COMMA or COMMA in decimals):
        return True
    if separator == COMMA:
        return mark == COMMA
    return mark in marks.either and marks.large


def _is_guess(mark: str, marks: NumberMarks, separator: str, decimals: frozenset[str]) -> bool:
    """Tell whether nothing in the column or its table says what a mark stands for."""
    if mark not in marks.either:
        return False
    if marks.decimal[mark] or marks.groups[mark]:
        return False
    if len(decimals) == 1:
        return separator == SEMICOLON and mark == POINT and mark in decimals
    return mark == POINT or not marks.large


def _plain(cell: str) -> str:
    """Return a cell in plain letters: wide digits, thin spaces and long minuses are usual ones."""
    if not cell.isascii():
        cell = _POWER_OF_UNIT.sub(lambda power: "23"["²³".index(power[0])], cell)
        if any(unicodedata.category(letter) == "No" for letter in cell):
            return ""  # A footnote, a power, a fraction: no digit like the others.
        cell = unicodedata.normalize("NFKC", cell).replace("\u2212", "-").replace("\u2019", "'")
    if cell.startswith("(") and cell.endswith(")"):
        return f"-{cell[1:-1]}"
    return cell


def _body(body: str) -> tuple[str, str, str, str | None] | None:
    """Return the digits, the mark before decimals, the one between thousands, the other digits."""
    place = max(body.rfind(POINT), body.rfind(COMMA))
    whole, mark, rest = (
        (body, "", "") if place < 0 else (body[:place], body[place], body[place + 1 :])
    )
    if (rest and not rest.isdigit()) or (mark == COMMA and not rest):
        return None
    grouped = _digits(body) if mark and _WHOLE[mark].fullmatch(body) else None
    between = next((sign for sign in _WHOLE if sign != mark and sign in whole), "")
    fits = _WHOLE[between].fullmatch(whole) if between else (whole.isdigit() or not whole)
    if fits and (whole or rest):
        digits = f"{_digits(whole) or '0'}.{rest}" if mark else _digits(whole)
        groups = between if between in OTHER else ""
        return digits, mark, groups, grouped
    return None if grouped is None else (grouped, "", mark, None)


def _digits(text: str) -> str:
    return "".join(letter for letter in text if letter.isdigit())
