"""The labels that a user gives: which rows have one, and which classes there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.utils import column_or_1d
from sklearn.utils.multiclass import check_classification_targets

from explainer.core.settings.dataset import FEWEST_CLASSES, NO_CLASS

UNLABELLED = -1
MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class ClassLabels:
    """The sorted `classes` [k], and the place of each row's class among them [n].

    The place of a row without a label is UNLABELLED.
    """

    classes: NDArray[Any]
    places: NDArray[np.int64]

    @property
    def labelled(self) -> NDArray[np.int64]:
        """The rows that have a label, in ascending order."""
        return np.flatnonzero(self.places != UNLABELLED)


def class_labels(y: Any) -> ClassLabels:
    """Return what `y` [n] says; `ValueError` if it names no two classes, or too many.

    Unlabelled is -1 among numbers, and None, NaN or any other missing value among all else.
    """
    told = column_or_1d(y, warn=True)
    known = has_label(told)
    named = told[known]
    if named.dtype == object:
        named = np.array(named.tolist())
    if len(named):
        check_classification_targets(named)
    classes, found = np.unique(named, return_inverse=True)
    _check_number(classes)
    places = np.full(len(told), UNLABELLED, np.int64)
    places[known] = found
    return ClassLabels(classes, places)


def has_label(y: Any) -> NDArray[np.bool_]:
    """Say of each row of `y` [n] whether it has a label."""
    told = np.asarray(y)
    if told.dtype.kind == "f":
        return np.asarray(~np.isnan(told) & (told != UNLABELLED))
    if told.dtype == object:
        return np.array([not _missing(value) for value in told], bool)
    if told.dtype.kind == "i":
        return np.asarray(told != UNLABELLED)
    return np.ones(len(told), bool)


def _missing(value: Any) -> bool:
    """Whether a value of an array of all kinds stands for no label: pandas has its own such."""
    if value is None or type(value).__name__ in ("NAType", "NaTType"):
        return True
    number = isinstance(value, (int, float, np.number)) and not isinstance(value, bool)
    return number and bool(np.isnan(value) or value == UNLABELLED)


def _check_number(classes: NDArray[Any]) -> None:
    if FEWEST_CLASSES <= len(classes) <= NO_CLASS:
        return
    named = ", ".join(str(name) for name in classes[:MOST_NAMED]) or "none"
    if len(classes) > NO_CLASS:
        raise ValueError(
            f"y names {len(classes):,} classes, but at most {NO_CLASS} can be learnt: join some."
        )
    raise ValueError(
        f"y labels rows of {len(classes)} class{'' if len(classes) == 1 else 'es'} ({named}), but "
        "at least 2 are needed: label rows of another class, and rename a class that is called -1, "
        "which marks unlabelled rows."
    )
