"""What several commands take from the command line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from typing import Any, NoReturn

from explainer.core.refusals import SettingsError


def whole(low: int, high: int) -> Callable[[str], int]:
    """Return what reads a whole number from `low` to `high`, or refuses the text."""

    def read(text: str) -> int:
        """Return the number that `text` spells, or refuse it."""
        if not (text.isascii() and text.isdigit() and low <= int(text) <= high):
            raise argparse.ArgumentTypeError(f"'{text}' is not a whole number from {low} to {high}")
        return int(text)

    return read


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one line, without the usage."""

    def error(self, message: str) -> NoReturn:
        """Refuse the arguments."""
        raise SettingsError(
            "{complaint} (see {program} --help).",
            complaint=f"{message[:1].upper()}{message[1:]}",
            program=self.prog,
        )

    def _print_message(self, message: str, file: Any = None) -> None:
        """Print help or version; that this fails is told, as of every command."""
        (file or sys.stderr).write(message)
