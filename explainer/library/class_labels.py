"""The labels that a user gives: which rows have one, and which classes there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.utils import check_consistent_length, column_or_1d
from sklearn.utils.multiclass import check_classification_targets

from explainer.core.settings.dataset import FEWEST_CLASSES, NO_CLASS

UNLABELLED = -1
MOST_NAMED = 5
MARKS = "give whole numbers or texts, and -1, of texts None or NaN, where a row has no label"
MARKS_AS_TEXTS = ("", "-1", "-1.0", "None", "nan", "<NA>", "NaT")
"""What becomes of a row without a label where all is made to texts."""


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


def class_labels(y: Any, points: Any) -> ClassLabels:
    """Return what `y` [n] says of points [n, columns].

    `ValueError` if it has another length, or names no two classes, or too many.

    Unlabelled is -1 among numbers, and None, NaN or any other missing value among all else.
    """
    known, named = given_labels(y)
    check_consistent_length(points, known)
    if len(named):
        with np.errstate(invalid="ignore"):  # It tries large numbers as whole ones.
            check_classification_targets(named)
    classes, found = np.unique(named, return_inverse=True)
    _check_number(classes)
    places = np.full(len(known), UNLABELLED, np.int64)
    places[known] = found
    return ClassLabels(classes, places)


def given_labels(y: Any) -> tuple[NDArray[np.bool_], NDArray[Any]]:
    """Return which rows of `y` [n] have a label, and the labels of these rows, all of one kind.

    `ValueError` for labels of several kinds, and for a mark that has become a text.
    """
    told = column_or_1d(_apart(y), warn=True)
    known = _known(told)
    named = told[known]
    if named.dtype == object:
        _check_kinds(named)
        named = np.array(named.tolist())
    if named.dtype.kind == "U":
        _check_texts(named)
    if named.dtype.kind == "f" and np.isinf(named).any():
        raise ValueError(f"y holds infinity (inf), which is no class: {MARKS}.")
    return known, named


def _apart(y: Any) -> Any:
    """Keep what is no text in a list from becoming one: numpy would make it so in silence."""
    if isinstance(y, (list, tuple)) and any(isinstance(value, str) for value in y):
        told = np.empty(len(y), object)
        told[:] = y
        return told
    return y


def _known(told: NDArray[Any]) -> NDArray[np.bool_]:
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


def _check_kinds(named: NDArray[Any]) -> None:
    for value in named:
        if np.ndim(value) or isinstance(value, (set, dict)):
            raise ValueError(f"y holds {value!r} for one row: give each class as a number or text.")
    texts = np.array([isinstance(value, str) for value in named], bool)
    if texts.any() and not texts.all():
        raise ValueError(
            f"y holds texts and other values, such as {str(named[texts][0])!r} and "
            f"{named[~texts][0]}: give classes of one kind, and None or NaN where a row has none."
        )


def _check_texts(named: NDArray[Any]) -> None:
    for text in np.unique(named):
        if text.strip() in MARKS_AS_TEXTS:
            raise ValueError(
                f"y holds the text {str(text)!r} beside other texts: mark unlabelled rows by None "
                "or NaN, and rename a class that is called so."
            )


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
