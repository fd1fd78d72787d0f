"""The numbers of chosen columns, brought to a scale on which units do not matter."""

from __future__ import annotations

import numpy as np

from explainer.core.tables.table import Table
from explainer.core.text.as_written import elided
from explainer.files.reading import Array, OpenError

NEARLY_NOTHING = 1e-9
"""A standard deviation, compared with the largest number, that rounding may have made."""


def scaled(
    table: Table, columns: tuple[str, ...], values: Array, rows: Array, *, one_unit: bool
) -> Array:
    """Return values [rows, columns] of some rows of a table less the mean of their column.

    Each column is divided by its own standard deviation, or, where all have `one_unit`, by one
    that they share: a pixel that hardly ever has ink then stays as faint as it is. Gaps, NaN,
    become the mean.
    """
    if one_unit:
        return _together(values)
    each = [
        _standardised(table, name, numbers, rows)
        for name, numbers in zip(columns, values.T, strict=True)
    ]
    return np.stack(each, axis=1)


def _together(values: Array) -> Array:
    # Numbers near the largest that there are would overflow when they are squared.
    largest = float(np.nanmax(np.abs(values)))
    centred = np.stack([_centred(numbers, largest)[0] for numbers in values.T], axis=1)
    shared: Array = centred / centred.std()
    return shared


def _standardised(table: Table, column: str, values: Array, rows: Array) -> Array:
    """Return a column's numbers less their mean, divided by their standard deviation.

    Numbers that differ by almost nothing, compared with their size, are subtracted as they are
    written.
    """
    centred, deviation = _by_itself(values)
    if not deviation > NEARLY_NOTHING:
        centred, deviation = _by_itself(table.deviations(table.columns.index(column))[rows])
    if not deviation > NEARLY_NOTHING:
        raise OpenError(
            "{name}: all numbers in column '{column}' are the same: leave the column out.",
            name=table.name,
            column=elided(column),
        )
    found: Array = centred / deviation
    return found


def _by_itself(values: Array) -> tuple[Array, float]:
    known = values[np.isfinite(values)]
    return _centred(values, max(float(np.abs(known).max(initial=0.0)), np.finfo(np.float64).tiny))


def _centred(values: Array, largest: float) -> tuple[Array, float]:
    """Return numbers less their mean, compared with a largest one, and their deviation."""
    known = values[np.isfinite(values)]
    mean = float((known / largest).mean()) if len(known) else 0.0
    filled = np.where(np.isfinite(values), values / largest, mean)
    centred: Array = filled - filled.mean()
    return centred, float(centred.std())
