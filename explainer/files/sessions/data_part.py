"""A user's own table inside a session: its names as notes, its numbers as arrays."""

from __future__ import annotations

from typing import Annotated

import msgspec
import numpy as np

from explainer.core.settings.dataset import (
    LONGEST_NAME,
    MOST_CLASSES,
    MOST_COLUMNS,
    MOST_ROWS,
    NO_CLASS,
    Dataset,
)
from explainer.files.reading import Array, Damaged, checked

Title = Annotated[str, msgspec.Meta(min_length=1, max_length=LONGEST_NAME)]


class DataNote(msgspec.Struct, frozen=True):
    """The names in a table: its own, its columns', its classes'; and whether it has one unit."""

    name: Title
    columns: Annotated[list[Title], msgspec.Meta(min_length=2, max_length=MOST_COLUMNS)]
    classes: Annotated[list[Title], msgspec.Meta(min_length=2, max_length=MOST_CLASSES)]
    one_unit: bool = False


def data_note(data: Dataset) -> DataNote:
    """Return the names in a table."""
    return DataNote(data.name, list(data.columns), list(data.classes), data.one_unit)


def data_values(data: Dataset) -> dict[str, Array]:
    """Return a table's numbers [rows, columns] and labels [rows]."""
    return {"values": data.table, "labels": np.frombuffer(data.labels, np.uint8)}


def data_from(note: DataNote, arrays: dict[str, Array]) -> Dataset:
    """Return the table; `Damaged` where its parts do not fit each other."""
    labels = checked(arrays["labels"], "|u1", None, low=0, high=NO_CLASS)
    values = checked(arrays["values"], "<f4", len(labels), len(note.columns))
    counts = np.bincount(labels[labels != NO_CLASS], minlength=len(note.classes))
    if len(labels) > MOST_ROWS or len(counts) > len(note.classes) or counts.min() < 2:
        raise Damaged("data")
    return Dataset(
        name=note.name,
        columns=tuple(note.columns),
        classes=tuple(note.classes),
        values=values.tobytes(),
        labels=labels.tobytes(),
        one_unit=note.one_unit,
    )
