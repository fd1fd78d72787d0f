"""The command `list`: everything that there is to choose from."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from explainer.core.export.figure_cards import every_figure
from explainer.core.figures.theme import THEMES
from explainer.core.settings.cards import ChoiceCard
from explainer.core.settings.catalogue import CHOICE_CARDS
from explainer.core.settings.scene_cards import SCENES
from explainer.core.text.language import LANGUAGES

if TYPE_CHECKING:
    from explainer.core.export.export_request import Format

NARROWEST = 14
"""Chosen: how many letters names have room for at least."""
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
        (each.ending.lstrip("."), each.title, missing(each) or _heeded(each))
        for each in FORMATS.values()
    )


def _heeded(written: Format) -> str:
    """Return which arguments a format heeds."""
    if not written.sized:
        return "Has no pixels: neither --size nor --seconds."
    more = ", as long as --seconds says" if written.moving else ""
    return f"As large as --size says{more}."


def _themes() -> Mapping[str, ChoiceCard]:
    return _cards((name, name.capitalize(), "Colours of what is drawn.") for name in THEMES)


def _languages() -> Mapping[str, ChoiceCard]:
    return _cards((code, name, "Words of what is drawn.") for code, name in LANGUAGES.items())


def _chosen(name: str) -> Callable[[], Mapping[str, ChoiceCard]]:
    return lambda: CHOICE_CARDS[name]


def _cards(facts: Iterable[tuple[str, str, str]]) -> dict[str, ChoiceCard]:
    return {name: ChoiceCard(name, title, line) for name, title, line in facts}


LISTS: dict[str, tuple[str, str, Callable[[], Mapping[str, Any]]]] = {
    "scenes": ("--scene", "where points come from", lambda: SCENES),
    "objectives": ("--objective", "what is learnt without labels", _chosen("objectives")),
    "views": ("--views", "which two versions of a point get one code", _chosen("views")),
    "augmentations": ("--augmentations", "how pictures are changed", _chosen("augmentations")),
    "handfuls": ("--handful", "whose labels are bought", _chosen("handfuls")),
    "architectures": ("--architecture", "what the encoder is built of", _chosen("architectures")),
    "initialisations": (
        "--initialisation",
        "how first weights are drawn",
        _chosen("initialisations"),
    ),
    "finetunings": ("--finetuning", "which weights labels may move", _chosen("finetunings")),
    "baselines": ("--objective all", "other methods on the same labels", _chosen("baselines")),
    "figures": ("render FIGURE", "what can be drawn", _figures),
    "formats": ("-o FILE.ending", "what figures can become", _formats),
    "chapters": ("handout, story, --chapter", "the story, chapter by chapter", _chapters),
    "exhibits": ("commands of their own", "pages beside the two models", _exhibits),
    "themes": ("--theme", "colours of what is drawn", _themes),
    "languages": ("--language", "words of the window and of what is drawn", _languages),
}
"""Each list: where its names are given, what it is about, and the cards in it."""


def add_list(parser: argparse.ArgumentParser) -> None:
    """Let be asked what there is."""
    words = "; ".join(f"{name}, {line}" for name, (_, line, _) in LISTS.items())
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

    cards = _lists() if chosen.what is None else LISTS[chosen.what][2]()
    if chosen.json:
        entries = [_printed(card) for card in cards.values()]
        sys.stdout.write(json.dumps(entries, indent=2) + "\n")
    else:
        width = max(NARROWEST, *map(len, cards))
        lines = (f"{name:{width}} {card.title}: {card.line}\n" for name, card in cards.items())
        sys.stdout.write("".join(lines))
    return 0


def _lists() -> Mapping[str, ChoiceCard]:
    """Return the lists themselves."""
    return _cards((name, place, line) for name, (place, line, _) in LISTS.items())


def _printed(card: Any) -> dict[str, Any]:
    return {key: value for key, value in asdict(card).items() if key not in KEPT_INSIDE}
