"""The command line of a user's own table: which columns of it are used, and what is said of it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explainer.cli.arguments import first_given
from explainer.core.settings.validation import SettingsError
from explainer.core.tables.table_choice import (
    GAPS,
    REFUSE,
    TableChoice,
    class_counts,
    class_words,
    gap_words,
    left_out_words,
    scaling_words,
    unlabelled_words,
)

if TYPE_CHECKING:
    from explainer.core.tables.table_choice import ChosenData

OF_TABLES = ("label", "columns", "without", "gaps", "header")
"""Arguments that say something of a table, and nothing without one."""


def add_table(parser: argparse.ArgumentParser) -> None:
    """Let a table be named, and what is to be made of it."""
    parser.add_argument(
        "--data",
        type=Path,
        metavar="FILE.(csv|tsv|npz)",
        help="your own table in place of a scene; - is standard input (default: the scene)",
    )
    parser.add_argument(
        "--label",
        metavar="COLUMN",
        help="the table's column of labels (default: none, a table needs it)",
    )
    parser.add_argument(
        "--columns",
        metavar="A,B",
        help="learn from these columns alone (default: all columns of numbers but row numbers)",
    )
    parser.add_argument(
        "--without",
        metavar="C,D",
        help="learn from all columns of numbers but these (default: leave none out)",
    )
    parser.add_argument(
        "--gaps",
        choices=GAPS,
        help=f"what to do with rows in which a value is missing (default: {REFUSE})",
    )
    parser.add_argument(
        "--header",
        action=argparse.BooleanOptionalAction,
        help="whether the first line names the columns (default: judged by what stands there)",
    )


def own_table(chosen: argparse.Namespace) -> ChosenData | None:
    """Return what was chosen of a table; None if no table was named."""
    if chosen.data is None:
        strange = first_given(chosen, OF_TABLES)
        if strange == "label":
            raise SettingsError("--label names a column of a table: name the table with --data.")
        if strange:
            raise SettingsError(
                "--{argument} is about a table: name the table with --data.", argument=strange
            )
        return None
    if chosen.scene is not None:
        raise SettingsError("--data takes the place of --scene: give one of them.")
    if chosen.label is None:
        raise SettingsError("Name the column that holds the labels with --label.")
    if chosen.columns is not None and chosen.without is not None:
        raise SettingsError("--columns takes the place of --without: give one of them.")
    from explainer.cli.given_files import data_of

    choice = TableChoice(chosen.label, gaps=chosen.gaps or REFUSE, header=chosen.header)
    return data_of(chosen.data, choice, chosen.columns, chosen.without)


def tell_table(chosen: ChosenData | None) -> None:
    """Say on standard error which columns are used, which are not and why, and what of the rows."""
    if chosen is None:
        return
    lines = [
        f"Learning from {len(chosen.columns)} columns: {', '.join(chosen.columns)}.",
        scaling_words(chosen.data, str),
        f"Left out: {left_out_words(chosen.left_out, str, len(chosen.left_out)) or 'nothing'}.",
        f"Rows: {chosen.data.rows:,}. Label: {chosen.label}, {len(chosen.data.classes)} classes: "
        + class_words(chosen.data)
        + "".join(f", {words}" for words in (unlabelled_words(chosen, str),) if words)
        + ".",
        *(words for words in (gap_words(chosen, str), *chosen.notes) if words),
    ]
    sys.stderr.write("".join(f"{line}\n" for line in lines))


def table_facts(chosen: ChosenData | None) -> dict[str, Any]:
    """Return the same for a program that reads what is printed."""
    if chosen is None:
        return {}
    return {
        "columns": list(chosen.columns),
        "left_out": {each.name: str(each.reason) for each in chosen.left_out},
        "label": chosen.label,
        "scaled_together": chosen.data.one_unit,
        "rows_used": chosen.data.rows,
        "class_rows": class_counts(chosen.data),
        "unlabelled": chosen.unlabelled,
        "rows_with_gaps": chosen.gaps,
        "gaps": ("filled" if chosen.filled else "left out") if chosen.gaps else "none",
        "notes": [str(note) for note in chosen.notes],
    }
