"""The command `list`: what there is to choose from."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

from explainer.core.export.figure_cards import every_figure
from explainer.core.settings.cards import ChoiceCard
from explainer.core.settings.catalogue import OBJECTIVES
from explainer.core.settings.scene_cards import SCENES

KEPT_INSIDE = ("generated", "sphere", "failure")
"""Facts of a card that only the program itself asks for: no program that reads a list does."""


def _figures() -> dict[str, ChoiceCard]:
    """Return what there is to know of each figure before it is made: some cards say more."""
    cards = every_figure().values()
    return {card.name: ChoiceCard(card.name, card.title, card.line) for card in cards}


LISTS: dict[str, Callable[[], Mapping[str, Any]]] = {
    "scenes": lambda: SCENES,
    "objectives": lambda: OBJECTIVES,
    "figures": _figures,
}
"""The cards of what can be chosen."""


def add_list(parser: argparse.ArgumentParser) -> None:
    """Let be asked what there is."""
    parser.add_argument("what", choices=tuple(LISTS))
    parser.add_argument("--json", action="store_true", help="print a JSON array")
    parser.set_defaults(run=_list, heeds=())


def _list(chosen: argparse.Namespace) -> int:
    import json

    cards = LISTS[chosen.what]()
    if chosen.json:
        entries = [_printed(card) for card in cards.values()]
        sys.stdout.write(json.dumps(entries, indent=2) + "\n")
    else:
        lines = (f"{name:14} {card.title}: {card.line}\n" for name, card in cards.items())
        sys.stdout.write("".join(lines))
    return 0


def _printed(card: Any) -> dict[str, Any]:
    return {key: value for key, value in asdict(card).items() if key not in KEPT_INSIDE}
