"""From the cells of a table to points that models can be trained on."""

from __future__ import annotations

import re
from itertools import islice
from pathlib import PurePath

import numpy as np

from explainer.core.settings.dataset import (
    FEWEST_CLASSES,
    FEWEST_COLUMNS,
    FEWEST_ROWS,
    LONGEST_NAME,
    MOST_CLASSES,
    MOST_COLUMNS,
    NO_CLASS,
    Dataset,
)
from explainer.core.tables.numerals import reading
from explainer.core.tables.one_unit import share_one_unit
from explainer.core.tables.table import Table, is_missing, unlabelled_marks
from explainer.core.tables.table_choice import (
    LEAVE_OUT,
    MEAN,
    NOT_ASKED,
    REFUSE,
    ChosenData,
    LeftOut,
    TableChoice,
    left_out_sentence,
)
from explainer.core.text.as_written import elided
from explainer.core.text.numerus import counted
from explainer.core.text.sentence import Sentence, sentence
from explainer.files.reading import Array, OpenError
from explainer.files.tables.table_columns import no_column, usual_columns, usually_left_out
from explainer.files.tables.table_scale import scaled

MOST_DOUBTS = 3
WITH_ZERO = re.compile(r"([+-]?(?:0|[1-9]\d*))[.,]0+")


def own_data(
    table: Table, label: str, columns: tuple[str, ...] | None = None, gaps: str = REFUSE
) -> Dataset:
    """Return chosen columns and labels as a data set; `OpenError` if they cannot be one."""
    return chosen_data(table, TableChoice(label, columns, gaps=gaps)).data


def chosen_data(table: Table, choice: TableChoice) -> ChosenData:
    """Return what was chosen as a data set, with all that has to be said of it."""
    label = table.columns[_place(table, choice.label)]
    columns = _columns(table, choice, label)
    values, gapped = _values(table, columns, choice.gaps)
    dropped = gapped if choice.gaps == LEAVE_OUT else np.zeros(len(gapped), bool)
    kept = np.flatnonzero(~dropped)
    classes, labels = _labels(table, label, kept)
    _check_count(table, len(kept), int(dropped.sum()))
    one_unit = share_one_unit(values[kept])
    data = Dataset(
        name=PurePath(table.name).stem[:LONGEST_NAME].strip() or "table",
        columns=_short(columns),
        classes=classes,
        values=scaled(table, columns, values[kept], kept, one_unit=one_unit)
        .astype("<f4")
        .tobytes(),
        labels=labels,
        one_unit=one_unit,
    )
    return ChosenData(
        data=data,
        label=label,
        columns=columns,
        left_out=_left_out(table, label, columns),
        unlabelled=labels.count(NO_CLASS),
        marks=tuple(sorted(unlabelled_marks(table.cells[table.columns.index(label)]))),
        gaps=int(gapped.sum()),
        filled=choice.gaps == MEAN,
        notes=(*table.notes, *_doubts(table, columns)),
    )


def rows_with_gaps(table: Table, columns: tuple[str, ...]) -> int:
    """Return in how many rows a value of these columns is missing."""
    places = [table.columns.index(name) for name in columns]
    missing = [_missing(table, place, table.numbers(place)) for place in places]
    return int(np.any(missing, axis=0).sum()) if missing else 0


def _place(table: Table, name: str) -> int:
    place = table.place(name)
    if place is None:
        raise no_column(table, name)
    return place


def _columns(table: Table, choice: TableChoice, label: str) -> tuple[str, ...]:
    """Return the names of the columns to learn from, in the order of the table."""
    without = {table.columns[_place(table, name)] for name in choice.without}
    if choice.columns is None:
        wanted = {*usual_columns(table, label)}
    else:
        wanted = {table.columns[_place(table, name)] for name in choice.columns}
    if choice.columns is not None and label in wanted:
        raise OpenError(
            "{name}: the column '{label}' holds the labels: nothing can be learnt from it, leave "
            "it out.",
            name=table.name,
            label=elided(label),
        )
    chosen = tuple(name for name in table.columns if name in wanted - without)
    if not FEWEST_COLUMNS <= len(chosen) <= MOST_COLUMNS:
        raise _number_of_columns(table, chosen, _left_out(table, label, chosen))
    return chosen


def _number_of_columns(
    table: Table, chosen: tuple[str, ...], left_out: tuple[LeftOut, ...]
) -> OpenError:
    """Say how many columns there are, and which are left out and why."""
    if left_out and len(chosen) < FEWEST_COLUMNS:
        return OpenError(
            "{name}: columns of numbers to learn from: {count}; choose 2 to {most}; left out are "
            "{columns}.",
            name=table.name,
            count=len(chosen),
            most=MOST_COLUMNS,
            columns=left_out_sentence(left_out),
        )
    return OpenError(
        "{name}: columns of numbers to learn from: {count}; choose 2 to {most}.",
        name=table.name,
        count=len(chosen),
        most=MOST_COLUMNS,
    )


def _doubts(table: Table, columns: tuple[str, ...]) -> tuple[Sentence, ...]:
    """Say how a number was read where its column does not tell what a mark in it means."""
    found = (_doubt(table, table.columns.index(name)) for name in columns)
    return tuple(islice((each for each in found if each is not None), MOST_DOUBTS))


def _doubt(table: Table, place: int) -> Sentence | None:
    numerals, column = table.numerals(place), elided(table.columns[place])
    value, mark = numerals.number(numerals.power), reading(numerals.doubtful)
    if value is not None:
        return sentence(
            "Column '{column}': {cell} was read as {number}.",
            column=column,
            cell=numerals.power,
            number=f"{value:.10g}",
        )
    if mark is None:
        return None
    return sentence(
        "Column '{column}': the mark in {cell} was read as one between thousands."
        if mark.decimal in numerals.grouping
        else "Column '{column}': the mark in {cell} was read as one before decimals.",
        column=column,
        cell=numerals.doubtful,
    )


def _left_out(table: Table, label: str, columns: tuple[str, ...]) -> tuple[LeftOut, ...]:
    usual = {each.name: each.reason for each in usually_left_out(table, label)}
    others = (name for name in table.columns if name != label and name not in columns)
    return tuple(LeftOut(name, usual.get(name, NOT_ASKED)) for name in others)


def _check_count(table: Table, count: int, dropped: int) -> None:
    if count >= FEWEST_ROWS:
        return
    if dropped:
        raise OpenError(
            counted(
                count,
                "{name} has 1 row without gaps, but at least {fewest} are needed: fill the gaps, "
                "or leave the columns out that have most of them.",
                "{name} has {count} rows without gaps, but at least {fewest} are needed: fill the "
                "gaps, or leave the columns out that have most of them.",
            ),
            name=table.name,
            count=count,
            fewest=FEWEST_ROWS,
        )
    raise OpenError(
        counted(
            count,
            "{name} has 1 row, but at least {fewest} are needed.",
            "{name} has {count} rows, but at least {fewest} are needed.",
        ),
        name=table.name,
        count=count,
        fewest=FEWEST_ROWS,
    )


def _labels(table: Table, label: str, rows: Array) -> tuple[tuple[str, ...], bytes]:
    """Return the classes in the order of their names, and the class of each of some rows."""
    place = table.columns.index(label)
    marks = unlabelled_marks(table.cells[place])
    number = table.numerals(place).number
    written = _one_writing(table.cells[place])
    cells = [written.get(cell, cell) for cell in (table.cells[place][row] for row in rows)]
    counts: dict[str, int] = {}
    for cell in cells:
        if cell not in marks:
            counts[cell] = counts.get(cell, 0) + 1
    if not FEWEST_CLASSES <= len(counts) <= MOST_CLASSES:
        raise OpenError(
            counted(
                len(counts),
                "{name}: the column '{label}' names 1 class, but 2 to {most} can be compared: "
                "choose another column.",
                "{name}: the column '{label}' names {count} classes, but 2 to {most} can be "
                "compared: choose another column.",
            ),
            name=table.name,
            label=elided(label),
            count=len(counts),
            most=MOST_CLASSES,
        )
    for name, count in counts.items():
        _check_class(table, label, name, count, table.lines[rows[cells.index(name)]])
    classes = tuple(sorted(counts, key=lambda name: (number(name) or 0.0, name)))
    places = {name: kind for kind, name in enumerate(classes)} | dict.fromkeys(marks, NO_CLASS)
    return classes, bytes(places[cell] for cell in cells)


def _one_writing(cells: tuple[str, ...]) -> dict[str, str]:
    """Return how whole numbers are written that come with and without a zero behind: 1 and 1.0.

    Nothing else is the same: 3.1 and 3.10 may be chapters, 01 and 1 codes.
    """
    kinds = {*cells}
    whole = {kind: WITH_ZERO.fullmatch(kind) for kind in kinds}
    return {kind: found[1] for kind, found in whole.items() if found and found[1] in kinds}


def _check_class(table: Table, label: str, name: str, count: int, line: int) -> None:
    if count < 2:
        raise OpenError(
            "{name}, line {line}: '{cell}' in column '{label}' is there once, but a class needs "
            "2 rows, one of them for the test: empty the cell or add rows.",
            name=table.name,
            line=line,
            cell=name[:LONGEST_NAME],
            label=elided(label),
        )
    if len(name) > LONGEST_NAME:
        raise OpenError(
            "{name}, line {line}: the class in column '{label}' has a name of more than {most} "
            "characters: shorten it.",
            name=table.name,
            line=line,
            label=elided(label),
            most=LONGEST_NAME,
        )


def _values(table: Table, columns: tuple[str, ...], gaps: str) -> tuple[Array, Array]:
    """Return the numbers [rows, columns], NaN in gaps, and which rows have gaps [rows]."""
    places = [table.columns.index(name) for name in columns]
    values = np.stack([table.numbers(place) for place in places], axis=1)
    gapped = np.zeros(len(values), bool)
    for name, place, numbers in zip(columns, places, values.T, strict=True):
        missing = _missing(table, place, numbers)
        wrong = np.isnan(numbers) & ~missing if gaps != REFUSE else np.isnan(numbers)
        if wrong.any():
            _refuse_cell(table, name, int(wrong.argmax()))
        gapped |= missing
    return values, gapped


def _missing(table: Table, place: int, numbers: Array) -> Array:
    found = np.isnan(numbers)
    for row in np.flatnonzero(found):
        found[row] = is_missing(table.cells[place][row])
    return found


def _short(columns: tuple[str, ...]) -> tuple[str, ...]:
    """Return names short enough for an axis, no two of them the same."""
    found: dict[str, None] = {}
    for name in map(str, columns):  # The data set is kept: plain texts are enough.
        short, number = name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…", 2
        while short in found:
            mark = f"… ({number})"
            short, number = f"{name[: LONGEST_NAME - len(mark)]}{mark}", number + 1
        found[short] = None
    return tuple(found)


def _refuse_cell(table: Table, column: str, row: int) -> None:
    cell = table.cells[table.columns.index(column)][row]
    if is_missing(cell):
        raise OpenError(
            "{name}, line {line}, column '{column}': the value is missing: fill it in, leave the "
            "column out, or choose --gaps leave-out or --gaps mean.",
            name=table.name,
            line=table.lines[row],
            column=elided(column),
        )
    raise OpenError(
        "{name}, line {line}, column '{column}': '{cell}' is no number: correct it, remove "
        "the line or leave the column out.",
        name=table.name,
        line=table.lines[row],
        column=elided(column),
        cell=cell[:LONGEST_NAME],
    )
