"""Tables that were saved as arrays of numpy, points and labels apart."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import IO

import numpy as np

from explainer.core.settings.dataset import MOST_COLUMNS, MOST_ROWS
from explainer.core.tables.table import Table, is_missing
from explainer.core.text.printable import printable
from explainer.files.archive import members
from explainer.files.reading import Array, OpenError
from explainer.files.tables.table_header import named

LARGEST = 40_000_000
MOST_ARRAYS = 20
LONGEST_HEADER = 10_000
OLD_NUMBER = re.compile(rb"\dL[,) ]")
POINTS = ("X", "x", "data", "features", "points")
LABELS = ("y", "Y", "labels", "label", "target", "targets", "classes")
COLUMN_NAMES, CLASS_NAMES = ("feature_names", "columns"), ("target_names", "class_names")
UNKNOWN = "-1"
"""Marks an unlabelled row, as in scikit-learn, but for -1 and +1, which are two classes."""


def arrays_table(path: Path, file: IO[bytes]) -> Table:
    """Return the points and labels in an npz file as a table; the labels are the column y."""
    arrays = {
        name.removesuffix(".npy"): _array(content, path.name)
        for name, content in list(members(file, None, LARGEST).items())[:MOST_ARRAYS]
    }
    points = _points(arrays, path.name)
    labels = _labels(arrays, points, path.name)
    columns = _names(arrays, COLUMN_NAMES, points.shape[1])
    rows = [tuple(map(repr, row)) for row in points.astype(np.float64).tolist()]
    if labels is not None:
        rows = [(*row, label) for row, label in zip(rows, labels, strict=True)]
    return Table(
        name=path.name,
        columns=named((*(columns or ("",) * points.shape[1]), "y"), len(rows[0])),
        rows=tuple(rows),
        lines=tuple(range(1, len(rows) + 1)),
        unnamed=() if columns else tuple(range(points.shape[1])),
    )


def _points(arrays: dict[str, Array], name: str) -> Array:
    points = _chosen(arrays, POINTS, 2)
    if points is None or points.dtype.kind not in "fiub" or not len(points):
        raise OpenError(
            "{name} has no array of points: save it with arrays X [rows, columns] and y [rows].",
            name=name,
        )
    if len(points) > MOST_ROWS or not 2 <= points.shape[1] <= MOST_COLUMNS:
        raise OpenError(
            "{name}: X is {rows} × {columns}, but at most {most_rows} rows and 2 to "
            "{most_columns} columns can be opened.",
            name=name,
            rows=points.shape[0],
            columns=points.shape[1],
            most_rows=MOST_ROWS,
            most_columns=MOST_COLUMNS,
        )
    return points


def _labels(arrays: dict[str, Array], points: Array, name: str) -> list[str] | None:
    """Return the label of each row as text, "" for an unlabelled one; None if there are none."""
    found = next((arrays[each] for each in LABELS if each in arrays), None)
    if found is None:
        found = _only_labels(arrays, points, name)
    if found is None:
        return None
    labels = found.ravel() if found.size == max(found.shape, default=1) else found
    if labels.ndim == 2 and len(labels) == len(points):
        labels = _from_one_hot(labels, name)
    if labels.ndim != 1 or len(labels) != len(points):
        raise OpenError(
            "{name}: the size of y is {labels}, the number of rows of X is {rows}: save one label "
            "for each row.",
            name=name,
            labels=" × ".join(map(str, found.shape)) or "1",
            rows=len(points),
        )
    return _without_unknown(_named_classes(list(map(_label, labels.tolist())), arrays))


def _only_labels(arrays: dict[str, Array], points: Array, name: str) -> Array | None:
    """Return the only array that may be labels, whatever it is called."""
    told = (*COLUMN_NAMES, *CLASS_NAMES)
    others = [each for key, each in arrays.items() if each is not points and key not in told]
    found = [each for each in others if each.ndim and len(each) == len(points)]
    found = [each for each in found if each.size == len(each)] or found
    if len(found) == 1:
        return found[0]
    if len(others) == 1 and others[0].ndim == 1:
        return others[0]
    if others:
        raise OpenError(
            "{name} has several arrays, and none of them is called y: save it with arrays X "
            "[rows, columns] and y [rows].",
            name=name,
        )
    return None


def _from_one_hot(labels: Array, name: str) -> Array:
    """Return the place of the 1 in each row, -1 for a row without one."""
    numbers = labels.dtype.kind in "fiub"
    if not numbers or not np.isin(labels, (0, 1)).all() or (labels.sum(axis=1) > 1).any():
        raise OpenError(
            "{name}: y has {columns} columns: save one label for each row, or a single 1 among "
            "zeros.",
            name=name,
            columns=labels.shape[1],
        )
    places: Array = np.where(labels.any(axis=1), labels.argmax(axis=1), -1)
    return places


def _named_classes(labels: list[str], arrays: dict[str, Array]) -> list[str]:
    """Put the names of classes in the place of their numbers, where the file has them."""
    count = next((arrays[key].size for key in CLASS_NAMES if key in arrays), 0)
    names = _names(arrays, CLASS_NAMES, count)
    places = {str(place): name for place, name in enumerate(names)}
    known = all(label in places or label in ("", UNKNOWN) for label in labels)
    return [places.get(label, label) for label in labels] if known else labels


def _without_unknown(labels: list[str]) -> list[str]:
    others = len({*labels} - {"", UNKNOWN})
    return ["" if label == UNKNOWN else label for label in labels] if others > 1 else labels


def _names(arrays: dict[str, Array], keys: tuple[str, ...], count: int) -> tuple[str, ...]:
    """Return so many names from an array that is called so; none if there are others."""
    found = next((arrays[key].ravel() for key in keys if key in arrays), None)
    if found is None or len(found) != count or found.dtype.kind not in "US":
        return ()
    return tuple(map(_label, found.tolist()))


def _label(label: object) -> str:
    """Write a label as text, "" where it says that it is not known."""
    if isinstance(label, bytes):
        label = label.decode("utf-8", errors="replace")
    if isinstance(label, float) and label.is_integer():
        label = int(label)
    text = printable(str(label)).strip()
    return "" if is_missing(text) and text != "none" else text


def _chosen(arrays: dict[str, Array], names: tuple[str, ...], sides: int) -> Array | None:
    """Return the array that is called so, or the only one that has so many sides."""
    wanted = next((arrays[name] for name in names if name in arrays), None)
    if wanted is not None:
        return wanted if wanted.ndim == sides else None
    found = [each for key, each in arrays.items() if each.ndim == sides and key not in LABELS]
    return found[0] if len(found) == 1 else None


def _array(content: bytes, name: str) -> Array:
    """Return an array; how much memory it takes is known before it is read."""
    file = io.BytesIO(content)
    shape, kind = _announced(file, name)
    size = int(np.prod([max(side, 0) for side in shape], dtype=object)) * max(kind.itemsize, 1)
    if kind.hasobject:
        raise OpenError("{name} holds Python objects: save numbers and texts alone.", name=name)
    if size > len(content):
        raise OpenError("{name} is damaged or too large to be opened.", name=name)
    file.seek(0)
    found: Array = np.lib.format.read_array(file, allow_pickle=False)
    return found


def _announced(file: io.BytesIO, name: str) -> tuple[tuple[int, ...], np.dtype[np.generic]]:
    version = np.lib.format.read_magic(file)
    if OLD_NUMBER.search(file.getvalue()[:LONGEST_HEADER].partition(b"\n")[0]):
        # Numpy reads it too, and says on standard error that it would rather not.
        raise OpenError("{name} was made by Python 2: save it again with np.savez.", name=name)
    older = version == (1, 0)
    read = np.lib.format.read_array_header_1_0 if older else np.lib.format.read_array_header_2_0
    shape, _, kind = read(file)
    return shape, kind
