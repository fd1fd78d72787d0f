"""Tables from outside, as text: CSV, TSV or npz, read within limits.

UTF-8 and UTF-16 with a byte-order mark are read; cells are split at tabs, semicolons or
commas, whichever gives the evenest rows.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections import Counter
from pathlib import Path
from typing import IO

import numpy as np

from explainer.core.dataset import MOST_COLUMNS, MOST_ROWS
from explainer.core.table import Table, is_missing
from explainer.files.reading import Array, OpenError, opening

ENDINGS = (".csv", ".tsv", ".npz")
LARGEST = 40_000_000
LONGEST_CELL = 200
SAMPLE = 20
SEPARATORS = "\t;,"
COMMA_NUMBER = re.compile(r"[+-]?\d*,\d+(?:[eE][+-]?\d+)?", re.ASCII)
POINT_NUMBER = re.compile(r"[+-]?\d*\.\d+(?:[eE][+-]?\d+)?", re.ASCII)
THREE_DIGITS = re.compile(r"[+-]?\d{1,3},\d{3}", re.ASCII)


def read_table(path: Path) -> Table:
    """Return the table in a file; `OpenError` says in one sentence why there is none."""
    with opening(path, LARGEST):
        if path.suffix.lower() == ".npz":
            return _arrays_table(path)
        return table_in(_decoded(path.read_bytes(), path.name), path.name)


def table_in(text: str, name: str) -> Table:
    """Return the table in a text, called `name` in sentences."""
    if "\0" in text:
        raise OpenError("{name} is no text: save the table as 'CSV UTF-8'.", name=name)
    separator = max(SEPARATORS, key=lambda each: _evenness(text, each))
    rows, lines = _records(text, name, separator)
    _check_rows(rows, lines, name)
    header = _has_header(rows)
    names = rows[0] if header else ()
    start = 1 if header else 0
    body = tuple(rows[start:])
    return Table(
        name=name,
        columns=_named(names, len(rows[0])),
        rows=body,
        lines=tuple(lines[start:]),
        comma=separator != "," and _decimal_comma(body),
    )


def _decoded(content: bytes, name: str) -> str:
    wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        return content.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise OpenError(
            "{name}, line {line}: this is no UTF-8 text: save the table as 'CSV UTF-8'.",
            name=name,
            line=content.count(b"\n", 0, error.start) + 1,
        ) from error


def _evenness(text: str, separator: str) -> tuple[int, int]:
    """Return how many of the first lines have the usual number of cells, and that number."""
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        widths = [len(row) for row, _ in zip(reader, range(SAMPLE), strict=False) if row]
    except csv.Error:
        return 0, 0
    width, count = Counter(widths).most_common(1)[0] if widths else (1, 0)
    return (count, width) if width > 1 else (0, 0)


def _records(text: str, name: str, separator: str) -> tuple[list[tuple[str, ...]], list[int]]:
    """Return the rows that are not empty, and the line on which each of them begins."""
    rows: list[tuple[str, ...]] = []
    lines: list[int] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    begins = 1
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                _check_row(row, begins, name)
                rows.append(tuple(cell.strip() for cell in row))
                lines.append(begins)
            if len(rows) > MOST_ROWS + 1:
                raise OpenError(
                    "{name} has more than {most} rows: keep a sample of them.",
                    name=name,
                    most=f"{MOST_ROWS:,}",
                )
            begins = reader.line_num + 1
    except csv.Error as error:
        raise OpenError(
            "{name}, line {line}: a quotation mark is out of place or never closed.",
            name=name,
            line=begins,
        ) from error
    return rows, lines


def _check_row(row: list[str], line: int, name: str) -> None:
    if len(row) > MOST_COLUMNS + 1:
        raise OpenError(
            "{name}, line {line}: more than {most} columns and a label: leave some out.",
            name=name,
            line=line,
            most=MOST_COLUMNS,
        )
    if max(map(len, row)) > LONGEST_CELL:
        raise OpenError(
            "{name}, line {line}: a cell has more than {most} characters: shorten it.",
            name=name,
            line=line,
            most=LONGEST_CELL,
        )


def _check_rows(rows: list[tuple[str, ...]], lines: list[int], name: str) -> None:
    if not rows or len(rows[0]) < 2:
        raise OpenError(
            "{name} is no table: separate its columns by commas, semicolons or tabs.", name=name
        )
    for row, line in zip(rows, lines, strict=True):
        if len(row) != len(rows[0]):
            raise OpenError(
                "{name}, line {line}: {has} cells, but the first line has {first}.",
                name=name,
                line=line,
                has=len(row),
                first=len(rows[0]),
            )


def _has_header(rows: list[tuple[str, ...]]) -> bool:
    """Tell whether the first line holds names: words where numbers stand below it."""
    plain = Table("", (), (), (), comma=True)
    below = rows[1 : SAMPLE + 1]
    words = [plain.number(cell) is None and not is_missing(cell) for cell in rows[0]]
    if not below or all(words):
        return bool(below)
    return any(
        word and all(plain.number(row[place]) is not None for row in below)
        for place, word in enumerate(words)
    )


def _named(names: tuple[str, ...], count: int) -> tuple[str, ...]:
    """Return a name for each column; no two are the same."""
    found: list[str] = []
    for place in range(count):
        wanted = "".join(filter(str.isprintable, names[place] if names else ""))[:30]
        name, number = wanted or f"column {place + 1}", 2
        while name in found:
            name, number = f"{wanted or 'column'} ({number})", number + 1
        found.append(name)
    return tuple(found)


def _decimal_comma(rows: tuple[tuple[str, ...], ...]) -> bool:
    """Tell whether a comma can only stand before decimals; 1,234 alone may be thousands."""
    commas = [cell for row in rows for cell in row if COMMA_NUMBER.fullmatch(cell)]
    points = any(POINT_NUMBER.fullmatch(cell) for row in rows for cell in row)
    return not points and any(not THREE_DIGITS.fullmatch(cell) for cell in commas)


def _arrays_table(path: Path) -> Table:
    """Return `X` and `y`, or the only array of two and the only one of one dimension."""
    with zipfile.ZipFile(path) as archive:
        arrays = {
            each.filename.removesuffix(".npy"): _array(archive, each, path.name)
            for each in archive.infolist()[:20]
        }
    points = _chosen(arrays, "X", 2)
    labels = _chosen(arrays, "y", 1)
    if points is None or points.dtype.kind not in "fiub" or not len(points):
        raise OpenError(
            "{name} has no array of points: save it with arrays X [rows, columns] and y [rows].",
            name=path.name,
        )
    if len(points) > MOST_ROWS or not 2 <= points.shape[1] <= MOST_COLUMNS:
        raise OpenError(
            "{name}: X has {rows} rows and {columns} columns, but at most {most_rows} rows and "
            "2 to {most_columns} columns can be opened.",
            name=path.name,
            rows=points.shape[0],
            columns=points.shape[1],
            most_rows=MOST_ROWS,
            most_columns=MOST_COLUMNS,
        )
    names = tuple(f"column {place + 1}" for place in range(points.shape[1]))
    rows = [tuple(map(repr, row)) for row in points.astype(np.float64).tolist()]
    if labels is not None and len(labels) == len(rows):
        rows = [(*row, _label(label)) for row, label in zip(rows, labels.tolist(), strict=True)]
        names = (*names, "y")
    return Table(path.name, names, tuple(rows), tuple(range(1, len(rows) + 1)))


def _array(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> Array:
    """Return an array; how much memory it takes is known before it is read."""
    with archive.open(entry) as file:
        shape, kind = _announced(file)
    size = int(np.prod([max(side, 0) for side in shape], dtype=object)) * max(kind.itemsize, 1)
    if kind.hasobject:
        raise OpenError("{name} holds Python objects: save numbers and texts alone.", name=name)
    if size > LARGEST or size > entry.file_size:
        raise OpenError("{name} is damaged or too large to be opened.", name=name)
    with archive.open(entry) as file:
        found: Array = np.lib.format.read_array(file, allow_pickle=False)
    return found


def _announced(file: IO[bytes]) -> tuple[tuple[int, ...], np.dtype[np.generic]]:
    version = np.lib.format.read_magic(file)
    older = version == (1, 0)
    read = np.lib.format.read_array_header_1_0 if older else np.lib.format.read_array_header_2_0
    shape, _, kind = read(file)
    return shape, kind


def _chosen(arrays: dict[str, Array], name: str, sides: int) -> Array | None:
    found = [each for each in arrays.values() if each.ndim == sides]
    wanted = arrays.get(name)
    if wanted is not None:
        return wanted if wanted.ndim == sides else None
    return found[0] if len(found) == 1 else None


def _label(label: object) -> str:
    """Write a label; -1 marks an unlabelled row, as in scikit-learn."""
    if isinstance(label, float) and label.is_integer():
        label = int(label)
    return "" if label == -1 or is_missing(str(label)) else str(label)[:LONGEST_CELL].strip()
