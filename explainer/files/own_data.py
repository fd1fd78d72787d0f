"""From the cells of a table to points that models can be trained on."""

from __future__ import annotations

from pathlib import PurePath

import numpy as np

from explainer.core.dataset import (
    FEWEST_CLASSES,
    FEWEST_COLUMNS,
    FEWEST_ROWS,
    LONGEST_NAME,
    MOST_CLASSES,
    MOST_COLUMNS,
    NO_CLASS,
    Dataset,
)
from explainer.core.table import Table, is_missing
from explainer.files.reading import Array, OpenError

USUAL_LABELS = (
    *("label", "labels", "class", "target", "y", "kind", "species", "category"),
    *("标签", "类别"),
)


def usual_columns(table: Table, label: str | None) -> tuple[str, ...]:
    """Return the columns that are used unless somebody says otherwise: those of numbers.

    A column in which most cells are words is left out, and a constant one. A column of
    numbers with a few words or gaps stays, so that nobody loses it without noticing.
    """
    return tuple(
        name
        for place, name in enumerate(table.columns)
        if name != label and _numeric(table, place) and len(set(table.cells[place])) > 1
    )


def usual_label(table: Table) -> str:
    """Return the column that is likely to name classes.

    A column of words comes before one of numbers, one with a usual name before others, and
    the last before the first.
    """
    places = range(len(table.columns))
    return table.columns[max(places, key=lambda place: _likeness(table, place))]


def _likeness(table: Table, place: int) -> tuple[bool, bool, bool, int]:
    cells = table.cells[place]
    kinds = {cell for cell in cells if not is_missing(cell)}
    few = FEWEST_CLASSES <= len(kinds) <= MOST_CLASSES and 2 * len(kinds) <= len(cells)
    usual = table.columns[place].lower() in USUAL_LABELS
    return few, usual, few and not _numeric(table, place), place


def own_data(table: Table, label: str, columns: tuple[str, ...] | None = None) -> Dataset:
    """Return chosen columns and labels as a data set; `OpenError` if they cannot be one."""
    if label not in table.columns:
        raise OpenError(
            "{name} has no column '{label}': choose one of {columns}.",
            name=table.name,
            label=label,
            columns=", ".join(table.columns[:30]),
        )
    chosen = usual_columns(table, label) if columns is None else columns
    if not FEWEST_COLUMNS <= len(chosen) <= MOST_COLUMNS:
        raise OpenError(
            "{name} has {count} columns of numbers to learn from: choose 2 to {most}.",
            name=table.name,
            count=len(chosen),
            most=MOST_COLUMNS,
        )
    classes, labels = _labels(table, label)
    if len(table.rows) < FEWEST_ROWS:
        raise OpenError(
            "{name} has {count} rows, but at least {fewest} are needed.",
            name=table.name,
            count=len(table.rows),
            fewest=FEWEST_ROWS,
        )
    values = np.stack([_standardised(table, name) for name in chosen], axis=1)
    return Dataset(
        name=PurePath(table.name).stem[:LONGEST_NAME] or "table",
        columns=chosen,
        classes=classes,
        values=values.astype("<f4").tobytes(),
        labels=labels,
    )


def _numeric(table: Table, place: int) -> bool:
    """Tell whether most cells that say something are numbers."""
    known = int(np.isfinite(table.numbers(place)).sum())
    if known == len(table.rows):
        return True
    return 2 * known > sum(not is_missing(cell) for cell in table.cells[place])


def _labels(table: Table, label: str) -> tuple[tuple[str, ...], bytes]:
    """Return the classes in the order of their names, and the class of each row."""
    cells = table.cells[table.columns.index(label)]
    counts: dict[str, int] = {}
    for cell in cells:
        if cell:
            counts[cell] = counts.get(cell, 0) + 1
    if not FEWEST_CLASSES <= len(counts) <= MOST_CLASSES:
        raise OpenError(
            "{name}: the column '{label}' names {count} classes, but 2 to {most} can be compared: "
            "choose another column.",
            name=table.name,
            label=label,
            count=len(counts),
            most=MOST_CLASSES,
        )
    for name, count in counts.items():
        _check_class(table, label, name, count, table.lines[cells.index(name)])
    classes = tuple(sorted(counts, key=lambda name: (table.number(name) or 0.0, name)))
    places = {name: place for place, name in enumerate(classes)} | {"": NO_CLASS}
    return classes, bytes(places[cell] for cell in cells)


def _check_class(table: Table, label: str, name: str, count: int, line: int) -> None:
    if count < 2:
        raise OpenError(
            "{name}, line {line}: '{cell}' in column '{label}' is there once, but a class needs "
            "2 rows, one of them for the test: empty the cell or add rows.",
            name=table.name,
            line=line,
            cell=name[:LONGEST_NAME],
            label=label,
        )
    if len(name) > LONGEST_NAME:
        raise OpenError(
            "{name}, line {line}: the class in column '{label}' has a name of more than {most} "
            "characters: shorten it.",
            name=table.name,
            line=line,
            label=label,
            most=LONGEST_NAME,
        )


def _standardised(table: Table, column: str) -> Array:
    """Return a column's numbers less their mean, divided by their standard deviation."""
    values = table.numbers(table.columns.index(column))
    if np.isnan(values).any():
        _refuse_cell(table, column, int(np.isnan(values).argmax()))
    # Numbers near the largest that there are would overflow when they are squared.
    values = values / max(float(np.abs(values).max()), np.finfo(np.float64).tiny)
    centred = values - values.mean()
    deviation = float(centred.std())
    if not deviation > 1e-12:
        raise OpenError(
            "{name}: all numbers in column '{column}' are the same: leave the column out.",
            name=table.name,
            column=column,
        )
    scaled: Array = centred / deviation
    return scaled


def _refuse_cell(table: Table, column: str, row: int) -> None:
    cell = table.cells[table.columns.index(column)][row]
    if is_missing(cell):
        raise OpenError(
            "{name}, line {line}, column '{column}': the value is missing: fill it in, remove "
            "the line or leave the column out.",
            name=table.name,
            line=table.lines[row],
            column=column,
        )
    raise OpenError(
        "{name}, line {line}, column '{column}': '{cell}' is no number: correct it, remove "
        "the line or leave the column out.",
        name=table.name,
        line=table.lines[row],
        column=column,
        cell=cell[:LONGEST_NAME],
    )
