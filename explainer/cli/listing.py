"""The command `list`: everything that there is to choose from."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from typing import Any

from explainer.core.export.figure_cards import every_figure
from explainer.core.figures.theme import THEMES
from explainer.core.settings.cards import ChoiceCard
from explainer.core.settings.catalogue import (
    ARCHITECTURES,
    AUGMENTATIONS,
    BASELINES,
    FINETUNINGS,
    INITIALISATIONS,
    LABEL_SAMPLINGS,
    OBJECTIVES,
    VIEWS,
)
from explainer.core.settings.scene_cards import SCENES
from explainer.core.text.language import LANGUAGES

KEPT_INSIDE = ("generated", "sphere", "failure")
"""Facts of a card that only the program itself asks for: no program that reads a list does."""


def _figures() -> Mapping[str, ChoiceCard]:
    """Return what there is to know of each figure before it is made: some cards say more."""
    return _cards((card.name, card.title, card.line) for card in every_figure().values())


def _chapters() -> Mapping[str, ChoiceCard]:
    from explainer.core.story.chapters import chapters

    return _cards((str(each.number), each.title["en"], each.claim["en"]) for each in chapters())


def _exhibits() -> Mapping[str, ChoiceCard]:
    from explainer.core.exhibits.registry import exhibits

    return _cards((each.name, each.title, _commands(each)) for each in exhibits())


def _commands(exhibit: Any) -> str:
    """Return what the command line offers of an exhibit."""
    named = [f"explainer {command.name}" for command in exhibit.commands]
    if exhibit.drawing is not None:
        named.append(f"explainer render {exhibit.drawing.name}")
    return ", ".join(named) or "explainer measure --objective all"


def _formats() -> Mapping[str, ChoiceCard]:
    from explainer.core.export.export_request import FORMATS, missing

    return _cards(
        (each.ending.lstrip("."), each.title, missing(each) or "Ready to be written.")
        for each in FORMATS.values()
    )


def _themes() -> Mapping[str, ChoiceCard]:
    return _cards((name, name.capitalize(), "Colours of what is drawn.") for name in THEMES)


def _languages() -> Mapping[str, ChoiceCard]:
    return _cards((code, name, "Words of what is drawn.") for code, name in LANGUAGES.items())


def _cards(facts: Iterable[tuple[str, str, str]]) -> dict[str, ChoiceCard]:
    return {name: ChoiceCard(name, title, line) for name, title, line in facts}


LISTS: dict[str, tuple[str, Callable[[], Mapping[str, Any]]]] = {
    "scenes": ("where points come from: --scene", lambda: SCENES),
    "objectives": ("what is learnt without labels: --objective", lambda: OBJECTIVES),
    "views": ("two versions of a point that get one code: --views", lambda: VIEWS),
    "augmentations": ("how pictures are changed: --augmentations", lambda: AUGMENTATIONS),
    "handfuls": ("whose labels are bought: --handful", lambda: LABEL_SAMPLINGS),
    "architectures": ("what the encoder is built of: --architecture", lambda: ARCHITECTURES),
    "initialisations": ("how first weights are drawn: --initialisation", lambda: INITIALISATIONS),
    "finetunings": ("which weights labels may move: --finetuning", lambda: FINETUNINGS),
    "baselines": ("other methods, beside --objective all", lambda: BASELINES),
    "figures": ("what render draws", _figures),
    "chapters": ("the story: handout, story, --chapter", _chapters),
    "exhibits": ("pages beside the two models, and their commands", _exhibits),
    "formats": ("files that figures become: the ending of -o", _formats),
    "themes": ("colours of what is drawn: --theme", _themes),
    "languages": ("words of the window and of what is drawn: --language", _languages),
}
"""What each list is about, and the cards in it."""


def add_list(parser: argparse.ArgumentParser) -> None:
    """Let be asked what there is."""
    words = "; ".join(f"{name}, {line}" for name, (line, _) in LISTS.items())
    parser.add_argument(
        "what",
        nargs="?",
        choices=tuple(LISTS),
        help=f"{words} (default: say which lists there are)",
    )
    parser.add_argument("--json", action="store_true", help="print a JSON array, and no lines")
    parser.set_defaults(run=_list, heeds=())


def _list(chosen: argparse.Namespace) -> int:
    import json

    cards = _lists() if chosen.what is None else LISTS[chosen.what][1]()
    if chosen.json:
        entries = [_printed(card) for card in cards.values()]
        sys.stdout.write(json.dumps(entries, indent=2) + "\n")
    else:
        lines = (f"{name:14} {card.title}: {card.line}\n" for name, card in cards.items())
        sys.stdout.write("".join(lines))
    return 0


def _lists() -> Mapping[str, ChoiceCard]:
    """Return the lists themselves."""
    return _cards((name, name.capitalize(), line) for name, (line, _) in LISTS.items())


def _printed(card: Any) -> dict[str, Any]:
    return {key: value for key, value in asdict(card).items() if key not in KEPT_INSIDE}
