"""The points that a user gives: numbers in rows and columns, or one sentence on what is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np

from explainer.core.tables.one_unit import share_one_unit

NEARLY_NOTHING = 1e-9
"""A standard deviation, compared with the largest number, that rounding may have made."""

OF_TIME = re.compile(r"DateTime64|TimeDelta64|not '(Timestamp|Timedelta|Period|date|datetime|time)")
NO_DATES = (
    "X holds dates or times, but only numbers can be learnt from: leave such columns out, or make "
    "numbers of them first, for example days since the earliest."
)


@contextmanager
def said_plainly() -> Iterator[None]:
    """Have what scikit-learn says of gaps, words and dates said in one sentence, with advice."""
    try:
        yield
    except (TypeError, ValueError) as error:
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
    if OF_TIME.search(said):
        return NO_DATES
    if "Complex data not supported" in said:
        return "Complex data not supported: give real and imaginary parts as columns of their own."
    return ""


def refuse_dates(points: Any) -> None:
    """Refuse columns of dates: scikit-learn would count their nanoseconds."""
    kinds = getattr(points, "dtypes", [getattr(points, "dtype", None)])
    if any(_of_time(kind) for kind in kinds):
        raise ValueError(NO_DATES)


def _of_time(kind: Any) -> bool:
    """Whether values of such a type are dates: numpy and pandas say it otherwise than polars."""
    return getattr(kind, "kind", "") in ("M", "m") or getattr(kind, "is_temporal", bool)()


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
