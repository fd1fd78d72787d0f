"""The command `completion`: what a shell needs to complete commands, options and names by Tab.

Three shells have three languages for that; the package shtab writes each from the same parsers,
so that a new option is completed as soon as it is there.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from explainer.cli.arguments import Parser
from explainer.cli.suitability import EVERY
from explainer.core.export.figure_cards import every_figure
from explainer.core.settings.choice_table import ROWS
from explainer.core.settings.values import Names

SHELLS = {
    "bash": "source <(explainer completion bash)",
    "zsh": 'explainer completion zsh > "${fpath[1]}/_explainer"',
    "fish": "explainer completion fish > ~/.config/fish/completions/explainer.fish",
}
"""How each shell is told of it."""


def add_completion(parser: argparse.ArgumentParser, whole: Callable[[], Parser]) -> None:
    """Let a shell be named; `whole` makes the parser of all commands."""
    ways = "; ".join(f"{shell}: {way}" for shell, way in SHELLS.items())
    parser.epilog = f"Try it in {ways}."
    parser.add_argument("shell", choices=tuple(SHELLS), help="whose language is written")
    parser.set_defaults(run=lambda chosen: _completion(chosen.shell, whole()), heeds=())


def _completion(shell: str, parser: Parser) -> int:
    import shtab

    for _, action in parser.every_argument():
        _offer(action, shtab.FILE)
    sys.stdout.write(shtab.complete(parser, shell).rstrip() + "\n")
    return 0


def _offer(action: argparse.Action, file: Any) -> None:
    """Let files be completed, and names that are only checked once all arguments are read."""
    if action.type is Path:
        action.complete = file  # type: ignore[attr-defined]  # shtab's own field
    elif action.choices is None and action.dest in _names():
        action.choices = _names()[action.dest]


def _names() -> dict[str, tuple[str, ...]]:
    named = {row.key: tuple(row.values.cards) for row in ROWS if isinstance(row.values, Names)}
    return named | {
        "objective": (*named["objective"], EVERY),
        "figure": tuple(every_figure()),
    }
