"""The window: what stands on the command line without a command."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from explainer.cli.arguments import chapter
from explainer.cli.experiment_arguments import USUAL_SCENE, scene_words
from explainer.core.settings.settings import settings_for
from explainer.core.settings.validation import SettingsError
from explainer.core.text.language import LANGUAGES

if TYPE_CHECKING:
    from explainer.connections import Start


def add_window(parser: argparse.ArgumentParser) -> None:
    """Let be said what the window begins with; it heeds all that stands before a command."""
    parser.add_argument("--scene", metavar="NAME", help=scene_words())
    parser.add_argument(
        "--language",
        choices=tuple(LANGUAGES),
        help="of the window (default: as chosen last, at first that of the system)",
    )
    parser.add_argument(
        "--open",
        type=Path,
        metavar="FILE",
        help="a file of this program, or a table of your own (default: none)",
    )
    parser.add_argument(
        "--chapter",
        type=chapter,
        metavar="NUMBER",
        help="begin with the story there (default: without the story)",
    )
    parser.add_argument("--present", action="store_true", help="begin in presenter's mode")
    parser.set_defaults(run=_open, heeds=None)


def _open(chosen: argparse.Namespace) -> int:
    from explainer.app import open_window

    if chosen.open is not None and chosen.scene is not None:
        raise SettingsError("--open takes the place of --scene: give one of them.")
    return open_window(
        _start(chosen),
        path=chosen.open,
        language=chosen.language,
        present=chosen.present,
        chapter=chosen.chapter,
    )


def _start(chosen: argparse.Namespace) -> Start | None:
    if chosen.open is None:
        return settings_for(chosen.scene or USUAL_SCENE)
    from explainer.connections import opened

    return opened(chosen.open)
