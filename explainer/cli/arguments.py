"""What several commands take from the command line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import Any, NoReturn

from explainer.core.figures.theme import THEMES
from explainer.core.settings.choice_table import MOST_LABELS
from explainer.core.settings.validation import SettingsError
from explainer.core.text.language import LANGUAGES

DRAWING = "FILE.(png|webp|svg|pdf|csv)"
LONGEST_MINUTES = 7 * 24 * 60
MOST_DIGITS = 9


def whole(low: int, high: int) -> Callable[[str], int]:
    """Return what reads a whole number from `low` to `high`, or refuses the text."""

    def read(text: str) -> int:
        """Return the number that `text` spells, or refuse it."""
        if not (text.isascii() and text.isdigit() and low <= int(text) <= high):
            raise argparse.ArgumentTypeError(f"'{text}' is not a whole number from {low} to {high}")
        return int(text)

    return read


def integer(text: str) -> int:
    """Return a whole number; how large it may be depends on what else was chosen."""
    if not (text.isascii() and text.isdigit()) or len(text) > MOST_DIGITS:
        raise argparse.ArgumentTypeError(f"'{text}' is not a whole number")
    return int(text)


def number(text: str) -> float:
    """Return a number, whole or not."""
    try:
        return float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number") from None


def share(text: str) -> float:
    """Return a number from 0 to 1, or refuse the text."""
    told = number(text)
    if not 0 <= told <= 1:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number from 0 to 1")
    return told


def minutes(text: str) -> float:
    """Return how many minutes `text` says, or refuse it."""
    try:
        told = float(text)
    except ValueError:
        told = 0.0
    if not 0 < told <= LONGEST_MINUTES:
        raise argparse.ArgumentTypeError(f"'{text}' is no number of minutes up to a week's")
    return told


def chapter(text: str) -> int:
    """Return the number of a chapter; how many there are is only looked up for one."""
    from explainer.core.story.chapters import chapters

    return whole(1, len(chapters()))(text)


def counts(text: str) -> list[int]:
    """Return label counts, each once, the smallest first."""
    count = whole(1, MOST_LABELS)
    return sorted({count(part) for part in text.split(",")})


def several(names: Collection[str]) -> Callable[[str], tuple[str, ...]]:
    """Return what reads some of these names, in their own order; `none` stands for no name."""

    def read(text: str) -> tuple[str, ...]:
        """Return the names in `text`, or refuse it."""
        named = [] if text == "none" else text.split(",")
        unknown = [name for name in named if name not in names]
        if unknown:
            raise argparse.ArgumentTypeError(f"'{unknown[0]}' is not {one_of(names)}, or none")
        return tuple(name for name in names if name in named)

    return read


def size(text: str) -> tuple[int, int]:
    """Return how many pixels wide and high a picture is to be."""
    from explainer.core.export.export_request import LARGEST, SMALLEST

    width, cross, height = text.partition("x")
    if not cross:
        raise argparse.ArgumentTypeError(f"'{text}' is not a size such as 1920x1080")
    side = whole(SMALLEST, LARGEST)
    return side(width), side(height)


def add_draws(parser: argparse.ArgumentParser, most: int, usual: int) -> None:
    """Let be said how many draws are measured, and from which on."""
    parser.add_argument("--seeds", type=whole(1, most), default=usual, metavar="COUNT")
    parser.add_argument("--first-seed", type=whole(0, 90_000), default=0, metavar="SEED")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def add_paper(parser: argparse.ArgumentParser, files: str) -> None:
    """Let be said of which draws a page speaks, how it looks, and where it is written."""
    parser.add_argument("--seed", type=whole(0, 99), default=0, metavar="SEED")
    add_look(parser)
    add_target(parser, files, required=True)


def add_target(
    parser: argparse.ArgumentParser, files: str, words: str | None = None, *, required: bool = False
) -> None:
    """Let a file be named that something is drawn into."""
    parser.add_argument(
        "-o", dest="target", type=Path, required=required, metavar=files, help=words
    )


def draws_of(chosen: argparse.Namespace) -> range:
    """Return the draws that are measured."""
    return range(chosen.first_seed, chosen.first_seed + chosen.seeds)


def add_look(parser: argparse.ArgumentParser) -> None:
    """Let be said in which colours and in which language something is drawn."""
    parser.add_argument("--theme", choices=tuple(THEMES), default="light", help="of the picture")
    # Left out, the language is what stands before the command.
    parser.add_argument(
        "--language",
        choices=tuple(LANGUAGES),
        default=argparse.SUPPRESS,
        help="of the picture's words",
    )


def first_given(chosen: argparse.Namespace, names: Iterable[str]) -> str:
    """Return the first of these arguments that was given, empty if none was."""
    return next((name for name in names if getattr(chosen, name) is not None), "")


def one_of(names: Iterable[str]) -> str:
    """Return the words that name all choices."""
    return "one of " + ", ".join(names)


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
