"""Tables from outside, as text: whatever a spreadsheet or a statistics program writes, or npz.

Cells are split at tabs, semicolons, bars, commas or spaces, whichever gives the evenest rows
with most numbers in them. Comments are passed over, a line `sep=;` is obeyed.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import IO

from explainer.core.settings.dataset import MOST_ROWS
from explainer.core.tables.table import Records, Table
from explainer.core.tables.table_files import ARRAYS, FOREIGN, ONE_ARRAY
from explainer.core.text.as_written import AsWritten
from explainer.core.text.printable import printable
from explainer.core.text.sentence import Sentence, sentence
from explainer.files.reading import OpenError, opening, told_of, whole
from explainer.files.tables.table_arrays import arrays_table
from explainer.files.tables.table_header import has_header, named
from explainer.files.tables.table_rows import LONGEST_LINE, records_in
from explainer.files.tables.table_text import decoded
from explainer.files.tables.table_totals import repeated_names, rows_about_rows

LARGEST = 40_000_000
ZIPPED = b"PK\x03\x04"
"""What npz files begin with, and no text."""
MOST_LINES = 12
FEWEST_LINES = 2
"""Defined: one names the columns, or else it is a row that has nothing to be compared with."""
MOST_BLANK_LINES = 1_000_000


def read_table(path: Path, header: bool | None = None) -> Table:
    """Return the table in a file; `OpenError` says in one sentence why there is none.

    Whether its first line holds names is judged, unless `header` says so.
    """
    check_kind(path)
    with opening(path, LARGEST) as file:
        if path.suffix.lower() == ARRAYS:
            return arrays_table(path, file)
        return _written_table(whole(file, LARGEST), path.name, header)


def table_from(stream: IO[bytes], name: str, header: bool | None = None) -> Table:
    """Return the table that comes from a stream to its end: a text, or arrays as npz.

    `OpenError` says in one sentence why there is none.
    """
    with told_of(name):
        content = stream.read(LARGEST + 1)
        if len(content) > LARGEST:
            raise _too_large(name)
        if content.startswith(ZIPPED):
            return arrays_table(Path(name), BytesIO(content))
        return _written_table(content, name, header)


def _written_table(content: bytes, name: str, header: bool | None) -> Table:
    _check_lines(content, name)
    text, notes = decoded(content, name)
    return _headed(records_in(text, name, notes), name, header)


def table_in(text: str, name: str, header: bool | None = None) -> Table:
    """Return the table in a text, called `name` in sentences."""
    text, notes = decoded(text.encode("utf-8", errors="replace"), name)
    return _headed(records_in(text, name, notes), name, header)


def with_header(table: Table, header: bool) -> Table:
    """Return the table with its first line taken for names, or for a row like the others."""
    return table if table.records is None else _headed(table.records, table.name, header)


def check_kind(path: Path) -> None:
    """Refuse what another program has to save as text first, and a text that is too large."""
    ending = path.suffix.lower()
    if ending == ONE_ARRAY:
        raise OpenError(
            "{name} is one array without labels: save it with np.savez as arrays X [rows, "
            "columns] and y [rows], or as 'CSV UTF-8'.",
            name=path.name,
        )
    if ending in FOREIGN:
        raise OpenError(
            "{name} is a kind of table that this program does not read: save it as 'CSV UTF-8', "
            "and open that.",
            name=path.name,
        )
    if _size(path) > LARGEST:
        raise _too_large(path.name)


def _too_large(name: str) -> OpenError:
    return OpenError(
        "{name} has more than {most} MB: keep a sample of its rows.",
        name=name,
        most=LARGEST // 1_000_000,
    )


def _size(path: Path) -> int:
    """Return the bytes of a file, 0 where there is none: opening it says why."""
    with suppress(OSError, ValueError):
        return path.stat().st_size
    return 0


def _check_lines(content: bytes, name: str) -> None:
    """Refuse what is no table but would fill the memory, before it is split."""
    if content.count(b"\n") + content.count(b"\r") > 2 * (MOST_ROWS + MOST_BLANK_LINES):
        raise OpenError(
            "{name} has more than {most} rows: keep a sample of them.",
            name=name,
            most=f"{MOST_ROWS:,}",
        )
    for number, line in enumerate(content.splitlines(), start=1):
        if len(line) > LONGEST_LINE:
            raise OpenError(
                "{name}, line {line}: more than {most} million letters in one line: this is no "
                "table.",
                name=name,
                line=number,
                most=LONGEST_LINE // 1_000_000,
            )


def _headed(records: Records, name: str, header: bool | None) -> Table:
    """Return a table with names from its first line, from the comment above it, or made up."""
    rows = records.rows
    if len(rows) < FEWEST_LINES:
        raise OpenError(
            "{name} has a single line: a table has rows below the names of its columns.", name=name
        )
    first = has_header(rows) if header is None else header and len(rows) > 1
    above = header is None and not first and bool(records.heading)
    names = rows[0] if first else records.heading if above else ()
    start = 1 if first else 0
    found = Table(
        name=AsWritten(printable(name)),
        columns=named(names, len(rows[0])),
        rows=rows[start:],
        lines=records.lines[start:],
        separator=records.separator,
        unnamed=tuple(p for p in range(len(rows[0])) if not names or not names[p]),
        header=first,
        records=records,
        notes=records.notes,
    )
    again = repeated_names(found, names) if first else ()
    found = _without(found, again, _said_again)
    return _without(found, rows_about_rows(found), _about_others)


def _said_again(lines: str) -> Sentence:
    return sentence(
        "Names of columns that stand there again are left out: line {lines}.", lines=lines
    )


def _about_others(lines: str) -> Sentence:
    return sentence("Totals and statistics of other rows are left out: line {lines}.", lines=lines)


def _without(table: Table, rows: tuple[int, ...], say: Callable[[str], Sentence]) -> Table:
    """Return a table less some rows, and say on which lines they stand."""
    if not rows:
        return table
    kept = sorted({*range(len(table.rows))} - {*rows})
    lines = ", ".join(str(table.lines[row]) for row in rows[:MOST_LINES])
    more = ", …" if len(rows) > MOST_LINES else ""
    return replace(
        table,
        rows=tuple(table.rows[row] for row in kept),
        lines=tuple(table.lines[row] for row in kept),
        notes=(*table.notes, say(f"{lines}{more}")),
        _numbers={},
        _numerals={},
        _known_marks={},
    )
