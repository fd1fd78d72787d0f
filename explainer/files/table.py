"""Tables from outside, as text: whatever a spreadsheet or a statistics program writes, or npz.

Cells are split at tabs, semicolons, bars, commas or spaces, whichever gives the evenest rows
with most numbers in them. Comments are passed over, a line `sep=;` is obeyed.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from explainer.core.printable import printable
from explainer.core.sentence import sentence
from explainer.core.table import Records, Table
from explainer.core.table_files import ARRAYS, FOREIGN, ONE_ARRAY
from explainer.files.reading import OpenError, opening, whole
from explainer.files.table_arrays import arrays_table
from explainer.files.table_header import has_header, named
from explainer.files.table_rows import records_in
from explainer.files.table_text import decoded
from explainer.files.table_totals import totals_below

LARGEST = 40_000_000


def read_table(path: Path, header: bool | None = None) -> Table:
    """Return the table in a file; `OpenError` says in one sentence why there is none.

    Whether its first line holds names is judged, unless `header` says so.
    """
    check_kind(path)
    with opening(path, LARGEST) as file:
        if path.suffix.lower() == ARRAYS:
            return arrays_table(path, file)
        text, notes = decoded(whole(file, LARGEST), path.name)
        return _headed(records_in(text, path.name, notes), path.name, header)


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
    if path.is_file() and path.stat().st_size > LARGEST:
        raise OpenError(
            "{name} has more than {most} MB: keep a sample of its rows.",
            name=path.name,
            most=LARGEST // 1_000_000,
        )


def _headed(records: Records, name: str, header: bool | None) -> Table:
    """Return a table with names from its first line, from the comment above it, or made up."""
    rows = records.rows
    first = has_header(rows) if header is None else header and len(rows) > 1
    above = header is None and not first and bool(records.heading)
    names = rows[0] if first else records.heading if above else ()
    start = 1 if first else 0
    found = Table(
        name=printable(name),
        columns=named(names, len(rows[0])),
        rows=rows[start:],
        lines=records.lines[start:],
        separator=records.separator,
        unnamed=tuple(p for p in range(len(rows[0])) if not names or not names[p]),
        header=first,
        records=records,
        notes=records.notes,
    )
    return _without_totals(found)


def _without_totals(table: Table) -> Table:
    count = totals_below(table)
    if not count:
        return table
    said = sentence(
        "From line {line} on there are totals: they are left out.", line=table.lines[-count]
    )
    return replace(
        table,
        rows=table.rows[:-count],
        lines=table.lines[:-count],
        notes=(*table.notes, said),
        _numbers={},
        _numerals={},
    )
