"""A table from outside, as text: cells in rows, before anybody has made numbers of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from explainer.core.tables.numerals import (
    COMMA,
    OTHER,
    POINT,
    NumberMarks,
    Numerals,
    judged,
    marks_in,
    surely_decimal,
)
from explainer.core.text.printable import printable
from explainer.core.text.sentence import Sentence

MISSING = frozenset(
    {
        *("–", "—", "/", "…", "k. a.", "keine angabe", "n/d", "n.a", "n.v.", "n. v.", "无"),
        *("(blank)", "(leer)", "(empty)", "undefined", "not available", "#error!", "#n/a n/a"),
        *("", "na", "n/a", "n.a.", "<na>", "#na", "#n/a", "#nv", "nan", "-nan", "nat", "<nat>"),
        *("null", "<null>", "(null)", "#null!", "none", "nil", "\\n", "?", ".", "-", "--"),
        *("#value!", "#wert!", "#valeur!", "#ref!", "#bezug!", "#div/0!", "#num!", "#zahl!"),
        *("-1.#qnan", "missing", "#name?"),
        *("-1.#ind", "1.#ind", "1.#qnan", "-nan(ind)", "k.a.", "缺失", "缺失值"),
    }
)
"""What programs write, in small letters, where a value is not known."""
OWN_CLASSES = ("none", "-", "--", "nil")
"""Of these, words and signs that may name a class."""
UNLABELLED = (
    *("unlabelled", "unlabeled", "unknown", "not labelled", "not labeled", "unbekannt"),
    *("未标注", "无标签", "未知"),
)
EVIDENT = 0.25
"""In so many cells of a column a mark must stand before decimals to speak for other columns."""
DAY_OR_TIME = re.compile(r"(0?[1-9]|[12]\d|3[01])\.(0[1-9]|1[0-2])\.?|([01]?\d|2[0-3])\.[0-5]\d")
"""01.03 and 12.30 are written so where numbers are not."""
FEWEST_LETTERS = 20
"""A name that is given in part must be at least so long."""
LONGEST_NUMBER = 40
"""Letters of what a computer writes as a number."""


@dataclass(frozen=True)
class Records:
    """The cells of a file, line by line, before a line of names was told from the others.

    `heading` are names that stand in a comment above them, `notes` say what was done to the
    file.
    """

    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]
    separator: str
    heading: tuple[str, ...] = ()
    notes: tuple[Sentence, ...] = ()


@dataclass(frozen=True)
class Table:
    """Cells as they were written; `lines` names the line, of an npz the row, of each row.

    What a comma in a cell can mean depends on the `separator`. The columns at the places in
    `unnamed` have no name of their own. `header` tells whether the first of the `records` holds
    names. `notes` say what was done on reading.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]
    separator: str = COMMA
    unnamed: tuple[int, ...] = ()
    header: bool = False
    records: Records | None = None
    notes: tuple[Sentence, ...] = ()
    _numbers: dict[int, NDArray[np.float64]] = field(default_factory=dict, compare=False)
    _numerals: dict[int, Numerals] = field(default_factory=dict, compare=False)
    _known_marks: dict[int, NumberMarks] = field(default_factory=dict, compare=False)

    @cached_property
    def cells(self) -> tuple[tuple[str, ...], ...]:
        """The cells of each column."""
        return tuple(zip(*self.rows, strict=True)) or ((),) * len(self.columns)

    def numbers(self, place: int) -> NDArray[np.float64]:
        """Return the finite numbers of a column [rows], NaN where a cell holds none."""
        if place not in self._numbers:
            found = self._usual[place]
            if found is None:
                numerals = self.numerals(place)
                each = map(numerals.number, self.cells[place])
                found = np.array([np.nan if value is None else value for value in each])
            self._numbers[place] = found
        return self._numbers[place]

    def deviations(self, place: int) -> NDArray[np.float64]:
        """Return how far the numbers of a column lie from its first one, NaN where there is none.

        They are subtracted as they are written: a float has sixteen digits.
        """
        texts = [self.numerals(place).text(cell) for cell in self.cells[place]]
        start = next((Decimal(text) for text in texts if text is not None), Decimal(0))
        return np.array(
            [np.nan if text is None else float(Decimal(text) - start) for text in texts]
        )

    def numerals(self, place: int) -> Numerals:
        """Return how the numbers of a column are written."""
        if place not in self._numerals:
            usual = self._usual[place] is not None
            found = (
                Numerals() if usual else judged(self._marks(place), self.separator, self._decimals)
            )
            self._numerals[place] = found
        return self._numerals[place]

    def place(self, name: str) -> int | None:
        """Return the place of a column that is called so; None if no column or several are.

        Beside the exact name one in other letter sizes will do, or the beginning of a long one.
        """
        wanted = printable(name).strip()
        if wanted in self.columns:
            return self.columns.index(wanted)
        folded = [column.casefold() for column in self.columns]
        same = [place for place, column in enumerate(folded) if column == wanted.casefold()]
        if not same and len(wanted) >= FEWEST_LETTERS:
            same = [p for p, column in enumerate(self.columns) if column.startswith(wanted)]
        return same[0] if len(same) == 1 else None

    @cached_property
    def _usual(self) -> tuple[NDArray[np.float64] | None, ...]:
        """The numbers of each column that a computer may have written."""
        return tuple(map(_usual_numbers, self.cells))

    @cached_property
    def _decimals(self) -> frozenset[str]:
        """The marks that stand before decimals somewhere in the table, and nothing else there."""
        return frozenset(
            mark
            for place, cells in enumerate(self.cells)
            for mark in OTHER
            if self._stands_before_decimals(mark, place, cells)
        )

    def _stands_before_decimals(self, mark: str, place: int, cells: tuple[str, ...]) -> bool:
        """Tell whether a mark does so in a column of numbers, and not in a stray cell alone."""
        used = sum(mark in cell for cell in cells)
        if used < EVIDENT * len(cells) or all(map(DAY_OR_TIME.fullmatch, filter(None, cells))):
            return False
        if self._usual[place] is not None:
            return surely_decimal("\n".join(cells), mark)
        marks = self._marks(place)
        return marks.decimal[mark] > 0 and not marks.groups[mark]

    def _marks(self, place: int) -> NumberMarks:
        """Return what a column says about marks; nothing if most of it is words."""
        if place not in self._known_marks:
            self._known_marks[place] = marks_in(self.cells[place])
        return self._known_marks[place]


def is_missing(cell: str) -> bool:
    """Tell whether a cell says that its value is not known."""
    return cell.lower() in MISSING


def unlabelled_marks(cells: Sequence[str]) -> frozenset[str]:
    """Return what stands in a column of labels where no class is known.

    `none` may be a class, and so may a minus beside a plus.
    """
    kinds = set(cells)
    marks = {kind for kind in kinds if is_missing(kind) and kind not in OWN_CLASSES}
    marks |= {kind for kind in kinds if kind.lower() in UNLABELLED}
    lines = {"-", "--"} & kinds if "+" not in kinds else set[str]()
    return frozenset(marks | lines)


def _usual_numbers(cells: Sequence[str]) -> NDArray[np.float64] | None:
    """Return the numbers of a column that has one kind of mark, and surely before decimals.

    Most columns are of this kind, and are converted in one go, fifteen times faster.
    """
    text = "\n".join(cells)
    if max(map(len, cells), default=0) > LONGEST_NUMBER or "_" in text:
        return None
    mark = COMMA if COMMA in text else POINT
    if mark in text and (not surely_decimal(text, mark) or (mark == COMMA and POINT in text)):
        return None
    known = ["nan" if is_missing(cell) else cell.replace(COMMA, POINT) for cell in cells]
    try:
        values = np.array(known, dtype=str).astype(np.float64)
    except ValueError:
        return None
    return np.where(np.isfinite(values), values, np.nan)
