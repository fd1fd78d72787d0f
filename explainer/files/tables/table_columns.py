"""The columns of a table: which of them name classes, and which can be learnt from."""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

from explainer.core.settings.dataset import FEWEST_CLASSES, LONGEST_NAME, MOST_CLASSES
from explainer.core.tables.table import DAY_OR_TIME, Table, is_missing, unlabelled_marks
from explainer.core.tables.table_choice import LeftOut
from explainer.core.text.as_written import elided
from explainer.core.text.sentence import Sentence, sentence
from explainer.files.reading import OpenError

USUAL_LABELS = (
    *("label", "labels", "class", "classes", "target", "y", "kind", "species", "category"),
    *("klasse", "art", "zielvariable", "classe", "espèce", "diagnosis", "标签", "类别", "种类"),
)
MOST_LISTED = 30
COUNTING, RISING = sentence("row numbers"), sentence("goes on from row to row")
WORDS, SAME, EMPTY = sentence("not numbers"), sentence("all the same"), sentence("mostly empty")
DATES = sentence("dates")
DATE = re.compile(
    r"((19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])"
    r"|(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])(19|20)\d\d)(\.0)?|(0[1-9]|1[0-2])\.(19|20)\d\d"
)
"""20240301, 01032024 and 03.2024."""
COUNTER = re.compile(
    r"#|x|unnamed(: ?\d+)?(\.\d+)?|level_0|__index_level_0__|rows?|cases?|seq|serial"
    r"|laufende nummer|序号|行号"
    r"|(.*[\W_])?(n|no|nr|n°|num|number|nummer|obs|observation|index|idx)\.?",
)
"""Names that may be those of row numbers: such a column counts upwards one by one."""
IDENTITY = re.compile(
    r"index|idx|rownames?|row ?(num|number|no)s?|row_?id|s(er|r)?[. _]{0,2}no\.?|lfd\. ?nr\.?"
    r"|.*(编号|编码|号码|序号|行号|学号|工号|单号|卡号|证号|手机号|邮编|电话|索引)"
    r"|(.*[\W_])?(id|ids|uid|uuid|key|pid|ssn|isbn|ean|barcode|plz|zip|phone|tel|telefon)"
    r"|id[\W_]?(\d+|\w+)|vpn?|subj|user|fall|zip ?code|post(al)?[ _-]?code|postleitzahl|telephone"
    r"|\w+(nummer|[\W_]nr\.?|[\W_]no\.?)|artikelnr\.?"
    r"|(account|animal|case|client|customer|device|employee|event|image|item|kunden|member|object"
    r"|order|participant|patient|patienten|person|personal|plot|proben?|product|record|respondent"
    r"|sample|serial|session|specimen|student|subject|ticket|transaction|tree|user)"
    r"s?[\W_]?(id|no|nr|num|number|nummer|code|key)s?\.?"
)
CAMEL_IDENTITY = re.compile(r"\w*[a-z0-9](Id|ID)")
"""Names of what tells rows apart: hardly two numbers in such a column are the same."""
MOSTLY_DIFFERENT = 0.9
FEWEST_COUNTED = 40
"""So many measured values in a row do not rise by chance: the odds are one in 40 factorial."""


def usual_columns(table: Table, label: str | None) -> tuple[str, ...]:
    """Return the columns that are used unless somebody says otherwise: those of numbers.

    A column of numbers with a few words or gaps stays, so that nobody loses it without
    noticing.
    """
    left_out = {each.name for each in usually_left_out(table, label)}
    return tuple(name for name in table.columns if name != label and name not in left_out)


def usually_left_out(table: Table, label: str | None) -> tuple[LeftOut, ...]:
    """Return the columns that are not used unless somebody asks for them, and why."""
    found = ((name, _objection(table, place)) for place, name in enumerate(table.columns))
    return tuple(LeftOut(name, why) for name, why in found if why is not None and name != label)


def numeric_columns(table: Table, label: str) -> tuple[str, ...]:
    """Return the columns in which most cells that say something are numbers."""
    columns = enumerate(table.columns)
    return tuple(name for place, name in columns if name != label and _numeric(table, place))


def names_in(table: Table, text: str) -> tuple[str, ...]:
    """Return the columns named in a text, with commas between them and perhaps in their names."""
    parts, found = text.split(","), []
    while parts:
        for count in range(len(parts), 0, -1):
            place = table.place(",".join(parts[:count]).strip().strip('"'))
            if place is not None:
                break
        else:
            raise no_column(table, parts[0].strip())
        found.append(table.columns[place])
        parts = parts[count:]
    return tuple(found)


def no_column(table: Table, name: str) -> OpenError:
    """Say which columns there are, where one was named that is not there."""
    more = ("…",) if len(table.columns) > MOST_LISTED else ()
    return OpenError(
        "{name} has no column '{label}': its columns are {columns}.",
        name=table.name,
        label=elided(name),
        columns=", ".join((*map(elided, table.columns[:MOST_LISTED]), *more)),
    )


def _order(table: Table, place: int) -> Sentence | None:
    """Return how a column tells where rows stand, or which they are: no value to learn from.

    Where a file is sorted by its classes, it would give them away.
    """
    values = table.numbers(place)
    values = values[np.isfinite(values)]
    name = table.columns[place]
    whole = bool((values == np.floor(values)).all())
    counts = bool((np.diff(values) == 1).all()) and float(values[0]) in (0.0, 1.0)
    unnamed = place == 0 and place in table.unnamed
    if counts and (unnamed or COUNTER.fullmatch(name.lower())):
        return COUNTING
    if unnamed and table.header and whole:
        return COUNTING
    known = IDENTITY.fullmatch(name.lower()) or CAMEL_IDENTITY.fullmatch(name)
    if known and whole and len(np.unique(values)) >= MOSTLY_DIFFERENT * len(values):
        return COUNTING
    if not _goes_on(values, whole=whole):
        return None
    return COUNTING if counts or COUNTER.fullmatch(name.lower()) else RISING


def _goes_on(values: NDArray[np.float64], *, whole: bool) -> bool:
    """Tell whether every row is further than the one before it, by whole or by even steps.

    Whatever such a column is called, gaps in it or not: it tells where in the file a row stands.
    """
    steps = np.diff(values)
    if len(values) < FEWEST_COUNTED or not ((steps > 0).all() or (steps < 0).all()):
        return False
    return whole or bool(np.allclose(steps, steps[0], rtol=1e-6, atol=0))


def usual_label(table: Table) -> str:
    """Return the column that is likely to name classes.

    A column of words comes before one of numbers, one with a usual name before others, and
    the last before the first.
    """
    places = range(len(table.columns))
    return table.columns[max(places, key=lambda place: _likeness(table, place))]


def _objection(table: Table, place: int) -> Sentence | None:
    """Return why a column is not used unless somebody asks for it; None if it is."""
    values = table.numbers(place)
    known = int(np.isfinite(values).sum())
    told = len(values) if known == len(values) else _told(table, place)
    if 2 * known <= told:
        return EMPTY if not told else WORDS
    if 2 * told <= len(values):
        return EMPTY
    if len(set(table.cells[place])) == 1 or _one_value(table, place):
        return SAME
    if _tells_dates(table.cells[place]):
        return DATES
    return _order(table, place)


def _tells_dates(cells: tuple[str, ...]) -> bool:
    """Tell whether numbers are days or times: 20240301 in every cell, or 01.03.

    No program writes 1.03 with a zero before it.
    """
    kinds = {cell for cell in cells if not is_missing(cell)}
    if all(map(DATE.fullmatch, kinds)):
        return True
    return all(map(DAY_OR_TIME.fullmatch, kinds)) and any(kind.startswith("0") for kind in kinds)


def _told(table: Table, place: int) -> int:
    return sum(not is_missing(cell) for cell in table.cells[place])


def _one_value(table: Table, place: int) -> bool:
    """Tell whether all numbers are the same, however they are written."""
    values = table.numbers(place)
    known = values[np.isfinite(values)]
    if (known != known[0]).any():
        return False
    shifts = table.deviations(place)
    return bool((shifts[np.isfinite(shifts)] == 0).all())


def _numeric(table: Table, place: int) -> bool:
    """Tell whether most cells that say something are numbers."""
    known = int(np.isfinite(table.numbers(place)).sum())
    return known == len(table.rows) or 2 * known > _told(table, place)


def _likeness(table: Table, place: int) -> tuple[bool, bool, bool, int]:
    cells = table.cells[place]
    kinds = {*cells} - unlabelled_marks(cells)
    few = FEWEST_CLASSES <= len(kinds) <= MOST_CLASSES and 2 * len(kinds) <= len(cells)
    few = few and max(map(len, kinds)) <= LONGEST_NAME
    usual = table.columns[place].lower() in USUAL_LABELS
    return few, usual, few and not _numeric(table, place), place
