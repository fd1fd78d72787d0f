"""Rows that tell of other rows: totals, means and names said again are no points."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from explainer.core.tables.table import Table, is_missing

TOTAL = re.compile(
    r"(.*\W)?((grand |sub[ -]?)?totals?|totale|overall|all|sums?|averages?|avg|means?"
    r"|(gesamt|zwischen|teil)?summe|gesamt|insgesamt|alle|(gesamt)?ergebnis|mittel(wert)?|mw"
    r"|durchschnitt|somme|total général|sous-total|moyenne)\W*(\(?n ?= ?\d+\)?)?"
    r"|.*(合计|总计|小计|总和|总数|全部|平均|平均值|汇总)\W*"
)
SUM = re.compile(r"\btotals?\b|\bsums?\b|summe\b|gesamt\b|\bsomme\b|合计|总计|小计|总和")
MOST_AT_THE_END = 4
STATISTIC = re.compile(
    r"count|n|mean|avg|average|median|std\.?|stdev|sd|variance|var|sem|min(imum)?|max(imum)?"
    r"|range|sum|q1|q3|均值|标准差|最小值|最大值|中位数"
)
QUANTILE = re.compile(r"\d{1,2}%")
FEWEST_STATISTICS = 2
"""So many different ones in a column describe the others."""
RARE = 0.25
"""The largest share of its column that names totals: there are others that they sum."""


def rows_about_rows(table: Table) -> tuple[int, ...]:
    """Return which rows hold totals or statistics of others, in their order.

    Such a row has nothing to say in some column where the others have: an `average` that has a
    class, or is one, is a point like any other.
    """
    named = {row for place in range(len(table.columns)) for row in _named(table.cells[place])}
    found = {row for row in named if _is_incomplete(table, row, len(named))}
    found |= {row for row in named if _ends(table, row)}
    last = len(table.rows) - 1
    if last > 1 and not found and _is_incomplete(table, last, 1):
        found = {last} if _adds_up(table) or _is_mean(table) else set()
    return tuple(sorted(found))


def repeated_names(table: Table, names: tuple[str, ...]) -> tuple[int, ...]:
    """Return which rows say the names of the columns again."""
    return tuple(place for place, row in enumerate(table.rows) if row == names)


def _named(cells: tuple[str, ...]) -> Iterator[int]:
    """Yield the rows whose cell in a column says that they are totals or statistics."""
    words = [cell.casefold().strip() for cell in cells]
    totals = [row for row, word in enumerate(words) if _is_total(word)]
    if 0 < len(totals) <= RARE * len(cells):
        yield from totals
    described = [row for row, word in enumerate(words) if STATISTIC.fullmatch(word)]
    kinds = {words[row] for row in described}
    if len(kinds) >= FEWEST_STATISTICS and len(kinds) == len(described) <= RARE * len(cells):
        yield from described
        yield from (row for row, word in enumerate(words) if QUANTILE.fullmatch(word))


def _ends(table: Table, row: int) -> bool:
    """Tell whether one of the last rows, with nothing to say in some column, is surely a sum."""
    cells = table.rows[row]
    late = row >= len(table.rows) - MOST_AT_THE_END
    return (
        late and any(map(is_missing, cells)) and any(SUM.search(cell.casefold()) for cell in cells)
    )


def _is_total(word: str) -> bool:
    return bool(word) and not word[0].isdigit() and bool(TOTAL.fullmatch(word))


def _is_incomplete(table: Table, row: int, most: int) -> bool:
    """Tell whether a row has an empty cell in a column where at most so many are empty."""
    return any(
        is_missing(cell) and sum(map(is_missing, cells)) <= most
        for cell, cells in zip(table.rows[row], table.cells, strict=True)
    )


def _adds_up(table: Table) -> bool:
    """Tell whether the last row is the sum of all others, in two columns or more."""
    known = _known_last(table)
    return len(known) > 1 and all(
        each[-1] != 0 and np.isclose(np.nansum(each[:-1]), each[-1], rtol=1e-9, atol=1e-6)
        for each in known
    )


def _is_mean(table: Table) -> bool:
    """Tell whether the last row is the mean of all others, in two columns or more."""
    known = _known_last(table)
    return len(known) > 1 and all(
        abs(np.nanmean(each[:-1]) - each[-1]) <= _rounding(each) for each in known
    )


def _known_last(table: Table) -> list[NDArray[np.float64]]:
    columns = (table.numbers(place) for place in range(len(table.columns)))
    return [each for each in columns if np.isfinite(each[-1]) and len(np.unique(each)) > 2]


def _rounding(values: NDArray[np.float64]) -> float:
    """Return by how much the last of some values may have been rounded."""
    decimals = len(f"{values[-1]:.12g}".partition(".")[2])
    return float(0.5000001 * 10.0**-decimals)
