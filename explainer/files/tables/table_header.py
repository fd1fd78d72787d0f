"""Whether the first line of a table holds names, judged by how it differs from those below."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from explainer.core.tables.numerals import Numerals, reading
from explainer.core.tables.table import is_missing
from explainer.core.text.as_written import AsWritten
from explainer.core.text.printable import printable

SAMPLE = 50
FEWEST_STEPS, FEWEST_MONOTONE = 3, 6
"""So many numbers that go on evenly, or in one direction, are hardly one row of values."""
PLAIN = Numerals()
Row = tuple[str, ...]


def has_header(rows: Sequence[Row]) -> bool:
    """Tell whether the first line holds names: pandas' 0, 1, 2 and years are names as well.

    A word above numbers speaks for it, and one that is found nowhere below among words that
    are; a word that is found below speaks against it.
    """
    first = rows[0]
    below = [row for row in rows[1:] if row != first]
    if not below:
        return False
    columns = list(zip(*below, strict=True))
    words = [place for place, cell in enumerate(first) if _is_word(cell)]
    against = sum(first[place] in columns[place] for place in words)
    named = sum(_stands_above_numbers(columns[place]) for place in words)
    if not _has_decimals(first):
        named += sum(_is_new(first[place], columns[place]) for place in words)
    if named != against:
        return named > against
    if against:
        return False
    if len(words) == len(first) or (not first[0] and counts_rows(columns[0])):
        return True
    return _counts_on(rows[: SAMPLE + 1])


def counts_rows(cells: Sequence[str]) -> bool:
    """Tell whether cells are the whole numbers from 0 or 1 upwards, one after the other."""
    if not cells or cells[0] not in ("0", "1"):
        return False
    start = int(cells[0])
    return all(cell == str(start + row) for row, cell in enumerate(cells))


def named(names: Row, count: int) -> tuple[str, ...]:
    """Return a name for each column; no two are the same."""
    found: dict[str, None] = {}
    for place in range(count):
        wanted = printable(names[place]) if names else ""
        name, number = wanted or f"column {place + 1}", 2
        while name in found:
            name, number = f"{wanted or 'column'} ({number})", number + 1
        found[AsWritten(name) if wanted else name] = None
    return tuple(found)


def _has_decimals(row: Row) -> bool:
    """Tell whether a number of a line has decimals: few columns are called so.

    Those of spectra are, whose numbers go on in even steps.
    """
    values = _numbers(row)
    spectrum = len(values) >= FEWEST_STEPS and _even_steps(values)
    return not spectrum and any(value != int(value) for value in values)


def _is_word(cell: str) -> bool:
    return reading(cell) is None and not is_missing(cell)


def _stands_above_numbers(column: Row) -> bool:
    told = [cell for cell in column[:SAMPLE] if not is_missing(cell)]
    return bool(told) and all(reading(cell) is not None for cell in told)


def _is_new(word: str, column: Row) -> bool:
    """Tell whether a word stands above others that come again and again."""
    repeated = not _stands_above_numbers(column) and 2 * len(set(column)) <= len(column)
    return repeated and word not in column


def _counts_on(rows: Sequence[Row]) -> bool:
    """Tell whether the numbers of the first line go on from column to column, others do not."""
    first, *below = [_numbers(row) for row in rows]
    if len(first) + sum(map(_is_word, rows[0])) < len(rows[0]) - 1:
        return False
    rest = [each for each in below if len(each) > 1]
    if len(first) >= FEWEST_STEPS and _even_steps(first):
        return not any(map(_even_steps, rest))
    return len(first) >= FEWEST_MONOTONE and _monotone(first) and not any(map(_monotone, rest))


def _numbers(row: Row) -> list[float]:
    found = (PLAIN.number(cell) for cell in row)
    return [value for value in found if value is not None]


def _even_steps(values: list[float]) -> bool:
    steps = [second - first for first, second in pairwise(values)]
    return (
        len(values) > 1
        and steps[0] != 0
        and all(abs(step - steps[0]) < 1e-6 * abs(steps[0]) for step in steps)
    )


def _monotone(values: list[float]) -> bool:
    steps = [second - first for first, second in pairwise(values)]
    return all(step > 0 for step in steps) or all(step < 0 for step in steps)
