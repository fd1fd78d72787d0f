"""How the numbers of one column are written: marks before decimals, between digits, units.

A mark is judged by the column it stands in. 0,435 and 1,5 can only be decimals, 1,234,567 and
1,234.5 only thousands; 1,234 alone is either, and is judged by what stands beside it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache

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
    **{"k": 3, "K": 3, "千": 3, "万": 4, "M": 6, "mn": 6, "Mio": 6, "Mio.": 6, "亿": 8},
    **{"B": 9, "bn": 9, "Mrd": 9, "Mrd.": 9},
}
"""Units that are powers of ten, and may stand beside each other and beside plain numbers."""
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

    def text(self, grouping: Iterable[str]) -> str:
        """Return the number as Python writes it; the marks in `grouping` separate thousands."""
        open_mark = self.grouped is not None and self.decimal in grouping
        digits = self.grouped if open_mark else self.digits
        exponent = self.exponent - (2 if self.unit == PERCENT else 0)
        return f"{self.sign}{digits}" + (f"e{exponent}" if exponent else "")


@dataclass(frozen=True)
class Marks:
    """What the cells of a column say about marks: how often each stands for what.

    `large` tells whether there are several numbers of a hundred and more without such a mark.
    `example` is a cell whose mark may be either, or whose unit is a power of ten.
    """

    decimal: Counter[str] = field(default_factory=Counter)
    groups: Counter[str] = field(default_factory=Counter)
    either: frozenset[str] = frozenset()
    large: bool = False
    unit: str = ""
    magnitudes: bool = False
    example: str = ""


@dataclass(frozen=True)
class Numerals:
    """The way in which the numbers of a column are read.

    `doubtful` is a cell of the column that may be meant otherwise, "" if there is none.
    """

    grouping: frozenset[str] = frozenset()
    unit: str = ""
    magnitudes: bool = False
    doubtful: str = ""

    def text(self, cell: str) -> str | None:
        """Return the number in a cell as Python writes it, None if there is none."""
        found = reading(cell)
        if found is None:
            return None
        if self.magnitudes and found.unit in MAGNITUDES:
            return replace(found, exponent=found.exponent + MAGNITUDES[found.unit]).text(
                self.grouping
            )
        return found.text(self.grouping) if found.unit in ("", PERCENT, self.unit) else None

    def number(self, cell: str) -> float | None:
        """Return the finite number in a cell, None if there is none."""
        text = self.text(cell)
        value = None if text is None else float(text)
        return value if value is not None and np.isfinite(value) else None


def reading(cell: str) -> Reading | None:
    """Return what a cell says if it is a number, in whatever way it is written."""
    return _reading(cell) if len(cell) <= LONGEST else None


@lru_cache(maxsize=4_096)
def _reading(cell: str) -> Reading | None:
    found = _SHAPE.fullmatch(_plain(cell))
    body = found and _body(found["body"].rstrip(" '"))
    if not found or not body or _ADDRESS.fullmatch(cell):
        return None
    digits, decimal, groups, grouped = body
    unit = (found["unit"] or "").strip() or found["currency"]
    exponent = int(found["exponent"][1:]) if found["exponent"] else 0
    sign = "-" if found["sign"] == "-" else ""
    return Reading(digits, decimal, groups, grouped, unit, sign, exponent)


def marks_in(cells: Iterable[str]) -> Marks:
    """Return what the cells of one column say about their marks."""
    read = {cell: reading(cell) for cell in dict.fromkeys(cells)}
    every = [found for found in read.values() if found is not None]
    units = Counter(found.unit for found in every if found.unit not in ("", PERCENT))
    magnitudes = bool(units) and units.keys() <= MAGNITUDES.keys()
    usual = len(units) == 1 and not magnitudes and 2 * units.total() >= len(every)
    unit = next(iter(units)) if usual else ""
    fitting = ("", PERCENT, unit, *(MAGNITUDES if magnitudes else ()))
    known = [found for found in every if found.unit in fitting]
    sure = [found for found in known if found.grouped is None]
    large = {found.digits for found in sure if float(found.text(())) >= LARGE}
    return Marks(
        decimal=Counter(found.decimal for found in sure if found.decimal),
        groups=Counter(found.groups for found in sure if found.groups),
        either=frozenset(found.decimal for found in known if found.grouped is not None),
        large=len(large) > 1,
        unit=unit,
        magnitudes=magnitudes,
        example=next((cell for cell, found in read.items() if _is_unusual(found, fitting)), ""),
    )


def judged(marks: Marks, separator: str, decimals: frozenset[str]) -> Numerals:
    """Return how a column is read; `decimals` are marks before decimals anywhere in its table."""
    undecided = (POINT, COMMA)
    found = (mark for mark in undecided if _separates(mark, marks, separator, decimals))
    either = undecided if separator == SEMICOLON else (COMMA,)
    doubtful = marks.magnitudes or any(_is_guess(mark, marks, decimals) for mark in either)
    return Numerals(
        frozenset(found), marks.unit, marks.magnitudes, marks.example if doubtful else ""
    )


def surely_decimal(text: str, mark: str) -> bool:
    """Tell whether somewhere in a text of numbers a mark can only stand before decimals."""
    return bool(_SURELY_DECIMAL[mark].search(text))


def _separates(mark: str, marks: Marks, separator: str, decimals: frozenset[str]) -> bool:
    """Tell whether a mark that may be either stands between thousands."""
    if marks.decimal[mark] or marks.groups[mark]:
        return marks.groups[mark] > marks.decimal[mark]
    if mark in decimals and OTHER[mark] not in decimals:
        return False
    if separator == COMMA and mark not in decimals and COMMA not in decimals:
        return mark == COMMA
    return mark in marks.either and marks.large


def _is_guess(mark: str, marks: Marks, decimals: frozenset[str]) -> bool:
    """Tell whether nothing in the column or its table says what a mark stands for."""
    told = marks.decimal[mark] or marks.groups[mark] or marks.large
    return mark in marks.either and not told and mark not in decimals


def _is_unusual(found: Reading | None, fitting: tuple[str, ...]) -> bool:
    if found is None or found.unit not in fitting:
        return False
    return found.grouped is not None or found.unit in MAGNITUDES


def _plain(cell: str) -> str:
    """Return a cell in plain letters: wide digits, thin spaces and long minuses are usual ones."""
    if not cell.isascii():
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
