"""Arrays and data frames as the table that the window would make of them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from sklearn.utils import check_array

from explainer.core.settings.dataset import LONGEST_NAME, MOST_ROWS
from explainer.core.tables.table import Table
from explainer.core.tables.table_choice import ChosenData, TableChoice
from explainer.files.tables.own_data import chosen_data
from explainer.files.tables.table_header import named
from explainer.library.class_labels import UNLABELLED, ClassLabels, class_labels
from explainer.library.points import column_names, refuse_dates, said_plainly

LABEL = "class"


def chosen_of(X: Any, y: Any, name: str) -> ChosenData:
    """Return points X [n, columns] and labels y [n] as `measure --data` and the window take them.

    Columns that tell nothing, or which row it is, are left out, as there. `ValueError` says in
    one sentence what cannot be compared.
    """
    if not isinstance(name, str):
        raise TypeError(f"name is {name!r}: give the table a name, as a text.")
    refuse_dates(X)
    with said_plainly():
        points = check_array(X, dtype=np.float64, input_name="X")
    labels = class_labels(y, points)
    _check_rows(points, labels)
    found = chosen_data(_table(points, column_names(X), labels, name), TableChoice(LABEL))
    classes = tuple(str(each)[:LONGEST_NAME] for each in labels.classes)
    return replace(found, data=replace(found.data, classes=classes))


def _table(points: Any, names: tuple[str, ...], labels: ClassLabels, name: str) -> Table:
    """Return a table of texts; classes stand in it as numbers, so that no name means a gap."""
    rows = [tuple(map(repr, row)) for row in points.tolist()]
    marks = ["" if place == UNLABELLED else str(place) for place in labels.places]
    columns = named(names or ("",) * points.shape[1], points.shape[1])
    return Table(
        name=name,
        columns=(*(f"{each} (X)" if each == LABEL else each for each in columns), LABEL),
        rows=tuple((*row, mark) for row, mark in zip(rows, marks, strict=True)),
        lines=tuple(range(1, len(rows) + 1)),
        unnamed=() if names else tuple(range(points.shape[1])),
    )


def _check_rows(points: Any, labels: ClassLabels) -> None:
    """Refuse more rows than a table has, and a class of which none is left for the test."""
    if len(points) > MOST_ROWS:
        raise ValueError(
            f"X has {len(points):,} rows, but at most {MOST_ROWS:,} can be compared: keep a sample."
        )
    counts = np.bincount(labels.places[labels.labelled])
    for place in np.flatnonzero(counts < 2):
        raise ValueError(
            f"Class '{labels.classes[place]}' has 1 row in y, but needs 2, one of them for the "
            "test: label more of them, or mark this one as unlabelled."
        )
