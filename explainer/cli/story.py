"""The command `story`: all chapters, measured and written as one deck with notes."""

from __future__ import annotations

import argparse

from explainer.cli.arguments import add_paper
from explainer.core.platform.progress import tell_pages
from explainer.core.settings.validation import SettingsError
from explainer.core.text.language import ENGLISH


def add_story(parser: argparse.ArgumentParser) -> None:
    """Let the whole story be written as a deck."""
    add_paper(parser, "FILE.pptx")
    parser.set_defaults(run=_story, heeds=())


def _story(chosen: argparse.Namespace) -> int:
    from explainer.core.export.export_request import ExportRequest
    from explainer.core.story.chapters import chapters
    from explainer.export.outlet import check, produce_story
    from explainer.lab.measuring.story_evidence import story_shown

    if chosen.target.suffix.lower() != ".pptx":
        raise SettingsError("The story is a deck: let the name of its file end in .pptx.")
    language = chosen.language or ENGLISH
    request = ExportRequest("comparison", chosen.target, theme=chosen.theme, language=language)
    check(request)
    numbers = [chapter.number for chapter in chapters()]
    produce_story(request, story_shown(numbers, chosen.seed, tell_pages))
    return 0
