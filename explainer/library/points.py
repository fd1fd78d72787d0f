"""The points that a user gives: numbers in rows and columns, or one sentence on what is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np

from explainer.core.tables.one_unit import share_one_unit

NEARLY_NOTHING = 1e-9
"""A standard deviation, compared with the largest number, that rounding may have made."""


@contextmanager
def said_plainly() -> Iterator[None]:
    """Have what scikit-learn says of gaps and words said in one sentence, with what to do."""
    try:
        yield
    except ValueError as error:
        if words := _plainly(str(error)):
            raise ValueError(words) from error
        raise


def _plainly(said: str) -> str:
    """Return other words for what scikit-learn says; nothing where its own will do."""
    if "contains NaN" in said:
        return (
            "X holds NaN, which marks missing values: fill them in first, for example with "
            "sklearn.impute.SimpleImputer in a pipeline, or leave these rows out."
        )
    if "contains infinity" in said:
        return (
            "X holds infinity (inf) or a number too large for float64: clip it, or leave these "
            "rows out."
        )
    if "could not convert string" in said or "to numeric" in said:
        value = said.partition(":")[2].strip()
        return (
            f"X holds text ({value or 'in some column'}), but only numbers can be learnt from: "
            "leave such columns out, or encode them first, for example with "
            "sklearn.preprocessing.OneHotEncoder."
        )
    return ""


def column_names(points: Any) -> tuple[str, ...]:
    """Return the names of a data frame's columns; none of an array, or if they are no texts."""
    names = tuple(getattr(points, "columns", ()))
    return names if all(isinstance(name, str) for name in names) else ()


def centre_and_scale(points: Any) -> tuple[Any, Any]:
    """Return what is subtracted from each column of points [n, columns], and what divides it.

    It is the column's mean and its standard deviation; where most columns have the same range,
    as pixels do, one deviation for all of them. A column that never changes has the deviation 1,
    where it has one of its own.
    """
    together = share_one_unit(points)
    largest = np.maximum(np.abs(points).max(axis=0), np.finfo(np.float64).tiny)
    if together:
        largest[:] = largest.max()
    # Numbers near the largest that there are would overflow when they are squared.
    shares = points / largest
    centre, deviation = shares.mean(axis=0), shares.std(axis=0)
    if together:
        deviation[:] = (shares - centre).std()
    deviation[deviation <= NEARLY_NOTHING] = 1.0 / largest[deviation <= NEARLY_NOTHING]
    return centre * largest, deviation * largest
