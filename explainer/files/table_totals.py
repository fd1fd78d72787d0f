"""Rows of totals below a table: they are no points, and are told from those that are."""

from __future__ import annotations

import numpy as np

from explainer.core.table import Table

MOST_TOTALS = 4
WORDS = frozenset(
    {
        *("total", "totals", "grand total", "subtotal", "sum", "sums", "average", "avg", "mean"),
        *("summe", "gesamt", "gesamtsumme", "mittelwert", "durchschnitt"),
        *("somme", "total général", "moyenne", "合计", "总计", "小计", "总和", "平均", "平均值"),
    }
)


def totals_below(table: Table) -> int:
    """Return how many of the last rows hold totals of those above them."""
    count, most = 0, min(MOST_TOTALS, len(table.rows) - 2)
    while count < most and _names_total(table, len(table.rows) - 1 - count):
        count += 1
    return count or int(most > 0 and _adds_up(table))


def _names_total(table: Table, row: int) -> bool:
    """Tell whether a row says that it is one, with a word that its column has nowhere else."""
    for place, cell in enumerate(table.rows[row]):
        word = cell.rstrip(":").strip().casefold()
        if word in WORDS and cell not in table.cells[place][:-MOST_TOTALS]:
            return True
    return False


def _adds_up(table: Table) -> bool:
    """Tell whether the last row is the sum of all others, in two columns or more."""
    columns = (table.numbers(place) for place in range(len(table.columns)))
    known = [each for each in columns if np.isfinite(each[-1]) and len(np.unique(each)) > 2]
    return len(known) > 1 and all(
        np.isclose(np.nansum(each[:-1]), each[-1], rtol=1e-9, atol=1e-6) for each in known
    )
