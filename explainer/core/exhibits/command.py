"""Commands of exhibits: their arguments as plain values, which the command line reads.

The module loads without numpy.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Given = Mapping[str, Any]
"""What was given on the command line, by the names of the arguments; None what was left out."""


@dataclass(frozen=True, slots=True)
class CommandArgument:
    """One argument: its `flag`, a bare name where it is known by its place.

    It is one of the `names`, a whole number from `whole[0]` to `whole[1]`, or a `switch`;
    `usual` stands for it where it is left out; where that is None, `help` says what does.
    """

    flag: str
    help: str
    names: tuple[Any, ...] = ()
    whole: tuple[int, int] | None = None
    usual: Any = None
    metavar: str | None = None
    switch: bool = False


@dataclass(frozen=True, slots=True)
class Command:
    """One command: `choices` makes an exhibit's choices of what was given, or refuses it.

    What is `drawn` can be written to a file as well as printed.
    """

    name: str
    line: str
    arguments: tuple[CommandArgument, ...]
    choices: Callable[[Given], Any]
    drawn: bool = True


AS_JSON = CommandArgument("--json", "print one JSON object", switch=True)
MOST_SEEDS = 200
"""More seeds than this would take a computer of today for longer than a command should take."""


def seeds_argument(usual: int) -> CommandArgument:
    """Return how many draws are measured."""
    words = f"how many draws are measured, 1 to {MOST_SEEDS}"
    return CommandArgument("--seeds", words, whole=(1, MOST_SEEDS), usual=usual, metavar="COUNT")


FIRST_SEED = CommandArgument(
    "--first-seed", "the first of these draws", whole=(0, 90_000), usual=0, metavar="SEED"
)
