"""The commands of the story: a chapter on one page, and chapters as a deck with notes."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from explainer.cli.arguments import add_paper, chapter
from explainer.cli.output import Output, output_of
from explainer.core.platform.progress import tell_pages, tell_pictures
from explainer.core.settings.validation import SettingsError
from explainer.core.text.language import ENGLISH

if TYPE_CHECKING:
    from explainer.core.export.export_request import ExportRequest

PAGES, DECK = ("pdf", "png", "webp", "svg"), "pptx"


def add_handout(parser: argparse.ArgumentParser) -> None:
    """Let a chapter be written on a page."""
    words = "the chapter's number: explainer list chapters (default: that of --chapter)"
    parser.add_argument("number", type=chapter, nargs="?", metavar="CHAPTER", help=words)
    parser.add_argument(
        "--chapter",
        type=chapter,
        default=argparse.SUPPRESS,  # Left out, it is what stands before the command.
        metavar="CHAPTER",
        help="the same, as in earlier versions (default: the number by its place)",
    )
    add_paper(parser, PAGES)
    parser.set_defaults(run=_handout, heeds=("chapter",))


def add_story(parser: argparse.ArgumentParser) -> None:
    """Let the story be written as a deck, all of it or some chapters."""
    parser.add_argument(
        "numbers",
        type=chapter,
        nargs="*",
        metavar="CHAPTER",
        help="numbers of chapters, in the order in which they are to come (default: all)",
    )
    add_paper(parser, (DECK,))
    parser.set_defaults(run=_story, heeds=())


def _handout(chosen: argparse.Namespace) -> int:
    from explainer.core.export.export_request import HANDOUT
    from explainer.core.story.handout import A4
    from explainer.lab.measuring.story_evidence import story_shown

    number = _chapter(chosen)
    output = _paper(chosen, PAGES[0])
    request = _request(chosen, HANDOUT, output, A4)
    showing = story_shown([number], chosen.seed, tell_pictures)[0]
    output.draw(request, showing)
    return 0


def _chapter(chosen: argparse.Namespace) -> int:
    """Return the number of the chapter that was named in either way."""
    named = [each for each in (chosen.number, chosen.chapter) if each is not None]
    if len(named) != 1:
        raise SettingsError("A handout is of one chapter: name it once, as in handout 5.")
    return int(named[0])


def _story(chosen: argparse.Namespace) -> int:
    from explainer.core.export.export_request import usual_size
    from explainer.core.story.chapters import chapters
    from explainer.export.outlet import story_content
    from explainer.lab.measuring.story_evidence import story_shown

    output = _paper(chosen, DECK)
    if output.ending != f".{DECK}":
        raise SettingsError("The story is a deck: let the name of its file end in .pptx.")
    request = _request(chosen, "comparison", output, usual_size("comparison", output.target))
    numbers: list[int] = chosen.numbers or [each.number for each in chapters()]
    output.write(story_content(request, story_shown(numbers, chosen.seed, tell_pages)))
    return 0


def _paper(chosen: argparse.Namespace, usual: str) -> Output:
    return output_of(chosen, usual) or Output(Path())


def _request(
    chosen: argparse.Namespace, figure: str, output: Output, size: tuple[int, int]
) -> ExportRequest:
    """Return what is to be written, once it is checked."""
    from explainer.core.export.export_request import ExportRequest

    language = chosen.language or ENGLISH
    request = ExportRequest(figure, output.target, size, chosen.theme, language=language)
    output.check(request)
    return request
