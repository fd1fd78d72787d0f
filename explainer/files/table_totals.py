"""Rows that tell of other rows: totals, means and names said again are no points."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from explainer.core.table import Table, is_missing

TOTAL = re.compile(
    r"(.*\W)?((grand |sub[ -]?)?totals?|sums?|averages?|avg|means?|(gesamt|zwischen|teil)?summe"
    r"|gesamt|(gesamt)?ergebnis|mittelwert|durchschnitt|somme|total général|sous-total|moyenne)\W*"
    r"|.*(合计|总计|小计|总和|平均|平均值|汇总)\W*"
)
STATISTICS = re.compile(
    r"count|n|mean|avg|average|median|std\.?|stdev|sd|variance|var|sem|min(imum)?|max(imum)?"
    r"|range|sum|q1|q3|\d{1,2}%|均值|标准差|最小值|最大值|中位数"
)
FEWEST_STATISTICS = 2
"""So many different ones in a column are a description of the others; one may be a class."""
RARE = 0.25
"""The largest share of its column that names totals: there are others that they sum."""


def rows_about_rows(table: Table) -> tuple[int, ...]:
    """Return which rows hold totals or statistics of others, in their order."""
    found = {row for place in range(len(table.columns)) for row in _named(table.cells[place])}
    if not found and len(table.rows) > 2 and (_adds_up(table) or _is_mean(table)):
        found.add(len(table.rows) - 1)
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
    described = [row for row, word in enumerate(words) if STATISTICS.fullmatch(word)]
    kinds = {words[row] for row in described}
    if len(kinds) >= FEWEST_STATISTICS and len(kinds) == len(described) <= RARE * len(cells):
        yield from described


def _is_total(word: str) -> bool:
    return bool(word) and not word[0].isdigit() and bool(TOTAL.fullmatch(word))


def _adds_up(table: Table) -> bool:
    """Tell whether the last row is the sum of all others, in two columns or more."""
    known = _known_last(table)
    return len(known) > 1 and all(
        np.isclose(np.nansum(each[:-1]), each[-1], rtol=1e-9, atol=1e-6) for each in known
    )


def _is_mean(table: Table) -> bool:
    """Tell whether the last row, which has an empty cell, is the mean of all others."""
    known = _known_last(table)
    return (
        len(known) > 1
        and any(map(is_missing, table.rows[-1]))
        and all(abs(np.nanmean(each[:-1]) - each[-1]) <= _rounding(each) for each in known)
    )


def _known_last(table: Table) -> list[NDArray[np.float64]]:
    columns = (table.numbers(place) for place in range(len(table.columns)))
    return [each for each in columns if np.isfinite(each[-1]) and len(np.unique(each)) > 2]


def _rounding(values: NDArray[np.float64]) -> float:
    """Return by how much the last of some values may have been rounded."""
    decimals = len(f"{values[-1]:.12g}".partition(".")[2])
    return float(0.5000001 * 10.0**-decimals)
