"""The lines of a text as rows of cells: comments told apart, cells split where they are even."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, pairwise, takewhile

from explainer.core.settings.dataset import MOST_COLUMNS, MOST_ROWS
from explainer.core.tables.numerals import reading
from explainer.core.tables.table import Records
from explainer.core.text.numerus import counted
from explainer.core.text.printable import printable
from explainer.core.text.sentence import Sentence
from explainer.files.reading import OpenError

SAMPLE, BEGINNING = 50, 500_000
LONGEST_SPARSE = 10_000
LONGEST_LINE = 2_000_000
csv.field_size_limit(LONGEST_LINE)
MOST_SEPARATORS = 20_000
"""In one line: more of them are no table, whatever stands in quotation marks."""
SEPARATORS = "\t;|；，, "
"""Those that are rarer inside a cell come first: of two that fit equally, they are meant."""
COMMENT, SPACE = "#", " "
MARKED = re.compile(r"#[^\s#]")
NAMED_SEPARATOR = re.compile(r'"?sep=(\\t|[^\w"\r\n])"?[;,\t ]*(?:\r\n|\r|\n)', re.IGNORECASE)
"""What some spreadsheets write above a table, and obey."""
SPARSE = re.compile(r"[+-]?[\d.]+(?: +\d+:\S+)+\s*")
"""A row of libsvm: its label, and each number that is not 0 behind its place."""
WORDS_COUNT = 0.25
"""How much a cell of words speaks for a way of splitting, where one of numbers counts 1."""
FEWEST_NUMBERS = 0.3
"""Prose has words between its spaces."""


@dataclass(frozen=True, slots=True)
class _Body:
    """A text below its first comments, the line on which it begins, and the last comment."""

    text: str
    line: int
    separator: str
    comment: str


def records_in(text: str, name: str, notes: tuple[Sentence, ...] = ()) -> Records:
    """Return the rows of a text called `name`; `OpenError` names the line that is at fault."""
    body = _below_comments(text)
    _check_dense(body, name)
    separator = body.separator or _separator(body.text)
    if not separator:
        inner = _unwrapped(body.text)
        if inner:
            return records_in(inner, name, notes)
    rows, lines = _rows(body, separator or ",", name)
    rows, lines = _even(rows, lines, name)
    return Records(
        rows=tuple(rows),
        lines=tuple(lines),
        separator=separator,
        heading=_heading(body.comment, separator, len(rows[0])),
        notes=notes,
    )


def _below_comments(text: str) -> _Body:
    """Pass over comments and blank lines, and obey a line that names the separator."""
    start, comment, separator = 0, "", ""
    marked = _marked_rows(text)
    for line in _lines(text):
        named = NAMED_SEPARATOR.fullmatch(line) if not separator else None
        if named:
            separator = "\t" if named[1] == "\\t" else named[1]
        elif line.lstrip().startswith(COMMENT) and not marked:
            comment = line.strip().lstrip(COMMENT)
        elif line.strip():
            break
        start += len(line)
    begins = len(list(_lines(text[:start]))) + 1
    return _Body(text[start:], begins, separator, comment)


def _marked_rows(text: str) -> bool:
    """Tell whether the first lines begin with # and are rows all the same: as even as the others.

    A single one is a comment that holds the names, and so is what has a space behind its #.
    """
    lines = [line.rstrip() for line in islice(filter(str.strip, _lines(text)), SAMPLE)]
    rows = list(takewhile(MARKED.match, lines))
    for mark in SEPARATORS[:-1]:
        counts = {line.count(mark) for line in lines}
        if len(rows) > 1 and len(counts) == 1 and counts != {0}:
            return True
    return False


def _check_dense(body: _Body, name: str) -> None:
    if SPARSE.fullmatch(body.text[:LONGEST_SPARSE].partition("\n")[0]):
        raise OpenError(
            "{name} is a sparse table of libsvm: save it as 'CSV UTF-8', with a column for each "
            "number.",
            name=name,
        )


def _separator(text: str) -> str:
    """Return what splits the first lines into the evenest rows with most numbers; "" if none."""
    marks = {mark: _fitness(text, mark) for mark in SEPARATORS}
    spaced = _first_rows(text, SPACE)
    if spaced and len(spaced[0]) == 1 and any(_splits_all(text, mark) for mark in SEPARATORS[:-1]):
        marks[SPACE] = 0.0  # The cells of other lines have spaces within.
    best = max(marks, key=lambda mark: marks[mark])
    return best if marks[best] else ""


def _fitness(text: str, separator: str) -> float:
    """Return how well a separator fits the first lines, 0 if it does not.

    Counted are the share of lines with the usual number of cells, and that of numbers in them.
    Spaces must split all lines but one evenly, and into numbers: prose has them too.
    """
    rows = _first_rows(text, separator)
    width, count = _width(rows)
    if not width:
        return 0.0
    cells = [cell.strip() for row in rows if len(row) == width for cell in row]
    numbers = sum(reading(cell) is not None for cell in cells) / len(cells)
    if separator == SPACE and (numbers < FEWEST_NUMBERS or count < len(rows) - 1):
        return 0.0
    return round(count / len(rows) * (WORDS_COUNT + numbers), 6)


def _splits_all(text: str, separator: str) -> bool:
    """Tell whether a separator splits each of the first lines into as many cells."""
    rows = _first_rows(text, separator)
    width, count = _width(rows)
    return width > 0 and count == len(rows)


def _first_rows(text: str, separator: str) -> list[list[str]]:
    try:
        every = _reader(_lines(text[:BEGINNING]), separator, strict=False)
        return [row for row, _ in zip(every, range(SAMPLE), strict=False) if any(row)]
    except csv.Error:
        return []


def _width(rows: list[list[str]]) -> tuple[int, int]:
    """Return how many cells most rows have, and how many rows; 0 if they are not split."""
    split = Counter(len(row) for row in rows if len(row) > 1)
    return split.most_common(1)[0] if split else (0, 0)


def _reader(lines: Iterable[str], separator: str, *, strict: bool) -> Iterator[list[str]]:
    spaced = separator == SPACE
    if spaced:
        lines = (line.strip(" ") for line in lines)
    return csv.reader(lines, delimiter=separator, strict=strict, skipinitialspace=spaced)


def _lines(text: str) -> Iterator[str]:
    return iter(io.StringIO(text, newline=""))


def _unwrapped(text: str) -> str:
    """Return the lines inside quotation marks around each of them; "" if there are none."""
    try:
        rows = [row for row in _reader(_lines(text), ",", strict=True) if row]
    except csv.Error:
        return ""
    lines = [row[0] for row in rows if len(row) == 1]
    whole = len(lines) == len(rows) and text.lstrip().startswith('"')
    return "\n".join(lines) if whole and any(mark in text for mark in SEPARATORS) else ""


def _rows(body: _Body, separator: str, name: str) -> tuple[list[tuple[str, ...]], list[int]]:
    """Return the rows that are not empty, and the line on which each of them begins."""
    rows: list[tuple[str, ...]] = []
    lines: list[int] = []
    begins = body.line
    reader = _reader(_narrow(body, separator, name), separator, strict=True)
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                _check_width(row, begins, name)
                rows.append(tuple(map(_cell, row)))
                lines.append(begins)
            if len(rows) > MOST_ROWS + 1:
                raise OpenError(
                    "{name} has more than {most} rows: keep a sample of them.",
                    name=name,
                    most=f"{MOST_ROWS:,}",
                )
            begins = body.line + reader.line_num  # type: ignore[attr-defined]
    except csv.Error as error:
        raise OpenError(
            "{name}, line {line}: a quotation mark is out of place or never closed.",
            name=name,
            line=begins,
        ) from error
    return rows, lines


def _cell(written: str) -> str:
    """Return a cell without what programs put around it."""
    cell = printable(written).strip()
    if cell.startswith('="') and cell.endswith('"'):
        return cell[2:-1].strip()
    if len(cell) > 1 and cell[0] == cell[-1] == "'":
        return cell[1:-1].strip()
    return cell


def _narrow(body: _Body, separator: str, name: str) -> Iterator[str]:
    """Give the lines of a text; one of thousands of cells is refused before it is split."""
    for number, line in enumerate(_lines(body.text)):
        if line.count(separator) > MOST_SEPARATORS and separator != SPACE:
            raise _too_wide(body.line + number, name)
        yield line


def _check_width(row: list[str], line: int, name: str) -> None:
    if len(row) > MOST_COLUMNS + 1 and any(row[MOST_COLUMNS + 1 :]):
        raise _too_wide(line, name)


def _too_wide(line: int, name: str) -> OpenError:
    return OpenError(
        "{name}, line {line}: more than {most} columns and a label: leave some out.",
        name=name,
        line=line,
        most=MOST_COLUMNS,
    )


def _even(
    rows: list[tuple[str, ...]], lines: list[int], name: str
) -> tuple[list[tuple[str, ...]], list[int]]:
    """Return rows of one width: comments left out, empty ends cut, names of rows given a column.

    `OpenError` names the first line that has other cells than the others.
    """
    width = _usual_width(rows, name)
    if len(rows) > 2 and {*map(len, rows[1:])} == {width}:
        rows, width = _with_row_names(*_without_empty_end(rows, width))
    told = [(row, line) for row, line in zip(rows, lines, strict=True) if not _remark(row, width)]
    cut = [(_cut(row, width), line) for row, line in told]
    _check_even(cut, width, name)
    while width > 2 and not any(row[width - 1] for row, _ in cut):
        width -= 1
    return [row[:width] for row, _ in cut], [line for _, line in cut]


def _without_empty_end(
    rows: list[tuple[str, ...]], width: int
) -> tuple[list[tuple[str, ...]], int]:
    """Cut the empty cells behind a separator at the end of each line, or of each but the first."""
    if width < 3 or any(row[-1] for row in rows[1:]) or (len(rows[0]) == width and rows[0][-1]):
        return rows, width
    return [row if row[-1] else row[:-1] for row in rows], width - 1


def _with_row_names(rows: list[tuple[str, ...]], width: int) -> tuple[list[tuple[str, ...]], int]:
    """Give the column of the names of rows an empty name, where a line of names has left it out."""
    if len(rows[0]) != width - 1 or not _name_rows([row[0] for row in rows[1:]]):
        return rows, width
    return [("", *rows[0]), *rows[1:]], width


def _name_rows(cells: list[str]) -> bool:
    """Tell whether cells are names of rows: words, no two of them the same, or rising numbers.

    Other whole numbers may be what stands before the comma of a decimal number.
    """
    numbers = [int(cell) for cell in cells if cell.isascii() and cell.isdigit()]
    words = [cell for cell in cells if reading(cell) is None]
    told = all(cells) and len(numbers) + len(words) == len(cells)
    rising = all(first < second for first, second in pairwise(numbers))
    return told and rising and len(set(words)) == len(words)


def _usual_width(rows: list[tuple[str, ...]], name: str) -> int:
    if not rows:
        raise OpenError("{name} holds no rows: choose another table.", name=name)
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths:
        raise OpenError(
            "{name} is no table: separate its columns by commas, semicolons or tabs.", name=name
        )
    return widths.most_common(1)[0][0]


def _remark(row: tuple[str, ...], width: int) -> bool:
    return len(row) != width and row[0].startswith(COMMENT)


def _cut(row: tuple[str, ...], width: int) -> tuple[str, ...]:
    return row if any(row[width:]) else row[:width]


def _check_even(rows: list[tuple[tuple[str, ...], int]], width: int, name: str) -> None:
    for row, line in rows:
        if len(row) == width:
            continue
        if len(rows[0][0]) == width:
            raise OpenError(
                counted(
                    len(row),
                    "{name}, line {line}: 1 cell, but the first line has {first}.",
                    "{name}, line {line}: {has} cells, but the first line has {first}.",
                ),
                name=name,
                line=line,
                has=len(row),
                first=width,
            )
        raise OpenError(
            counted(
                len(row),
                "{name}, line {line}: 1 cell, but most lines have {usual}: remove the line or "
                "complete it.",
                "{name}, line {line}: {has} cells, but most lines have {usual}: remove the line or "
                "complete it.",
            ),
            name=name,
            line=line,
            has=len(row),
            usual=width,
        )


def _heading(comment: str, separator: str, width: int) -> tuple[str, ...]:
    """Return the names in the last comment above a table, if there are as many as columns."""
    rows = list(_reader([comment.strip(" \r\n")], separator or ",", strict=False))
    cells = tuple(map(_cell, rows[0])) if rows else ()
    named = len(cells) == width and all(cells[1:]) and not any(map(reading, cells))
    return cells if named else ()
