"""Files that the command line names: what is in them, and which errors are the user's own."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from explainer.core.settings.validation import SettingsError

STANDARD = "-"
"""What stands for standard input, or output, in place of a file."""
INPUT, PIPE = "standard input", "pipe"
"""What a table is called that no file has given its name."""

if TYPE_CHECKING:
    from explainer.core.settings.encoder import Encoder
    from explainer.core.tables.table_choice import ChosenData, TableChoice


def encoder_of(file: Path) -> Encoder | None:
    """Return the pretrained encoder in a file; None if its name says that it is none."""
    from explainer.files.sessions.encoder_file import ENDING, read_encoder

    return read_encoder(file) if file.suffix.lower() == ENDING else None


def data_of(
    file: Path, choice: TableChoice, columns: str | None, without: str | None
) -> ChosenData:
    """Return what is chosen of a table; names of columns have commas between them.

    It is that in a file, or with `-` that on standard input.
    """
    from dataclasses import replace

    from explainer.files.tables.own_data import chosen_data
    from explainer.files.tables.table import read_table, table_from
    from explainer.files.tables.table_columns import names_in

    if str(file) == STANDARD:
        table = table_from(_standard_input(), INPUT, choice.header)
    elif _is_pipe(file):
        with file.open("rb") as pipe:
            table = table_from(pipe, PIPE, choice.header)
    else:
        table = read_table(file, choice.header)
    wanted = None if columns is None else names_in(table, columns)
    others = () if without is None else names_in(table, without)
    return chosen_data(table, replace(choice, columns=wanted, without=others))


def _is_pipe(file: Path) -> bool:
    with suppress(OSError, ValueError):  # Whoever opens it says what is wrong with its name.
        return file.is_fifo()
    return False


def _standard_input() -> BinaryIO:
    if sys.stdin is None:
        raise SettingsError("Standard input is closed: send a table there, or name a file.")
    return sys.stdin.buffer


def errors_of_files() -> tuple[type[Exception], ...]:
    """Return the errors that mean the arguments or a file are wrong, not the program."""
    from explainer.files.reading import OpenError
    from explainer.files.writing import WriteError

    return (WriteError, OpenError)
