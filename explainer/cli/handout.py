"""The command `handout`: one chapter of the story, measured and written on one page."""

from __future__ import annotations

import argparse

from explainer.cli.arguments import add_paper, chapter
from explainer.core.platform.progress import tell_pictures
from explainer.core.text.language import ENGLISH


def add_handout(parser: argparse.ArgumentParser) -> None:
    """Let a chapter be written on a page."""
    parser.add_argument("--chapter", type=chapter, required=True, metavar="NUMBER")
    add_paper(parser, "FILE.(pdf|png|webp|svg)")
    parser.set_defaults(run=_handout, heeds=("chapter",))


def _handout(chosen: argparse.Namespace) -> int:
    from explainer.core.export.export_request import HANDOUT, ExportRequest
    from explainer.core.story.handout import A4
    from explainer.export.outlet import check, produce
    from explainer.lab.measuring.story_evidence import story_shown

    language = chosen.language or ENGLISH
    request = ExportRequest(HANDOUT, chosen.target, size=A4, theme=chosen.theme, language=language)
    check(request)
    showing = story_shown([chosen.chapter], chosen.seed, tell_pictures)[0]
    produce(request, showing, tell_pictures)
    return 0
