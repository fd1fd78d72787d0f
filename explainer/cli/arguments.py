"""What several commands take from the command line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NoReturn

from explainer.core.figures.theme import THEMES
from explainer.core.help.manual import MANUAL, ManualEntry
from explainer.core.settings.choice_table import MOST_LABELS
from explainer.core.settings.validation import SettingsError
from explainer.core.text.language import ENGLISH, LANGUAGES

DRAWINGS = ("png", "webp", "svg", "pdf", "csv")
LONGEST_MINUTES = 7 * 24 * 60
MOST_DIGITS = 9
EXAMPLE = "  "
"""What an example in a help begins with."""


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


def add_command(commands: argparse._SubParsersAction[Parser], name: str, line: str) -> Parser:
    """Let a command be given, which its line describes in every help, and the manual in its own."""
    told = MANUAL.get(name, ManualEntry())
    said = f"{line[:1].upper()}{line[1:]}. {told.more}".strip()
    examples = "\n".join(f"{EXAMPLE}{each}" for each in told.examples)
    epilog = f"Examples:\n{examples}" if examples else None
    return commands.add_parser(name, help=line, description=said, epilog=epilog)


def add_draws(parser: argparse.ArgumentParser, most: int, usual: int) -> None:
    """Let be said how many draws are measured, and from which on."""
    parser.add_argument(
        "--seeds",
        type=whole(1, most),
        default=usual,
        metavar="COUNT",
        help=f"how many draws of everything are measured, 1 to {most}",
    )
    add_seed(parser, 90_000, "the first of these draws; the others follow it", "--first-seed")
    parser.add_argument("--json", action="store_true", help="print one JSON object, and no table")


def add_seed(
    parser: argparse.ArgumentParser, largest: int, words: str, name: str = "--seed"
) -> None:
    """Let a seed be given that `words` describe, at first 0."""
    parser.add_argument(name, type=whole(0, largest), default=0, metavar="SEED", help=words)


def add_progress(parser: argparse.ArgumentParser) -> None:
    """Let be said whether progress is told."""
    parser.add_argument(
        "--progress",
        action=argparse.BooleanOptionalAction,
        help="tell on standard error how much is done and how long the rest takes "
        "(default: on a terminal only)",
    )


def add_paper(parser: argparse.ArgumentParser, formats: tuple[str, ...]) -> None:
    """Let be said of which draws a page speaks, how it looks, and where it is written."""
    add_seed(parser, 99, "the draws that the page speaks of")
    add_look(parser)
    add_target(parser, formats, "write it there", required=True)
    add_progress(parser)


def add_target(
    parser: argparse.ArgumentParser, formats: tuple[str, ...], words: str, *, required: bool = False
) -> None:
    """Let a file be named that something is written into, or standard output."""
    ending = formats[0] if len(formats) == 1 else f"({'|'.join(formats)})"
    parser.add_argument(
        "-o",
        "--output",
        dest="target",
        type=Path,
        required=required,
        metavar=f"FILE.{ending}",
        help=f"{words}; - is standard output" + ("" if required else " (default: no file)"),
    )
    parser.add_argument(
        "--format",
        choices=formats,
        help=f"what -o - writes; a file's name says it by itself (default: {formats[0]})",
    )


def draws_of(chosen: argparse.Namespace) -> range:
    """Return the draws that are measured."""
    return range(chosen.first_seed, chosen.first_seed + chosen.seeds)


def add_look(parser: argparse.ArgumentParser) -> None:
    """Let be said in which colours and in which language something is drawn."""
    parser.add_argument(
        "--theme", choices=tuple(THEMES), default="light", help="colours of what is drawn"
    )
    # Left out, the language is what stands before the command.
    parser.add_argument(
        "--language",
        choices=tuple(LANGUAGES),
        default=argparse.SUPPRESS,
        help=f"language of what is drawn (default: {ENGLISH})",
    )


def first_given(chosen: argparse.Namespace, names: Iterable[str]) -> str:
    """Return the first of these arguments that was given, empty if none was."""
    return next((name for name in names if getattr(chosen, name) is not None), "")


def one_of(names: Iterable[str]) -> str:
    """Return the words that name all choices."""
    return "one of " + ", ".join(names)


class DefaultsTold(argparse.HelpFormatter):
    """Ends the help of each argument by what holds if it is left out."""

    def _get_help_string(self, action: argparse.Action) -> str:
        told = action.help or ""
        unsaid = action.default in (None, argparse.SUPPRESS) or action.default is False
        # What holds then stands in its words, or it is a switch.
        return told if unsaid or "(default" in told else f"{told} (default: %(default)s)"

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        """Wrap words, and leave examples in lines of their own."""
        if EXAMPLE in text:
            return text
        return super()._fill_text(text, width, indent)


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one line, without the usage; its help tells all defaults."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **{"formatter_class": DefaultsTold} | named)

    def every_argument(self) -> Iterator[tuple[Parser, argparse.Action]]:
        """Yield all arguments of this parser and of its commands, each with its own parser."""
        yield from ((self, action) for action in self._actions)
        for command in self.commands().values():
            yield from command.every_argument()

    def commands(self) -> Mapping[str, Parser]:
        """Return the commands that may be given, each with the parser of its arguments."""
        those = (each for each in self._actions if isinstance(each, argparse._SubParsersAction))
        return next((each.choices for each in those), {})

    def heeds_option(self, name: str) -> bool:
        """Return whether an option is one of this parser's own."""
        return name in self._option_string_actions

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
