"""The arguments of an experiment, from the rows of choices, as settings.

One on which nothing would depend is refused.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explainer.cli.arguments import first_given, integer, number, one_of, several
from explainer.cli.table_arguments import add_table
from explainer.core.settings.catalogue import OBJECTIVES, PICTURES
from explainer.core.settings.choice import Choice, ChoiceArgument
from explainer.core.settings.choice_table import ROWS
from explainer.core.settings.choices import by_field
from explainer.core.settings.scene_cards import SCENES
from explainer.core.settings.settings import Settings, settings_for, settings_for_data
from explainer.core.settings.validation import SettingsError
from explainer.core.settings.values import FromFile, Names, Several, Values, Whole

if TYPE_CHECKING:
    from explainer.core.tables.table_choice import ChosenData

USUAL_SCENE = "spirals"
OF_SCENE, NOTHING = "the scene's own", "none"
OF_WINDOW = ("scene", "open", "chapter", "present")
"""What stands before a command is of the window, unless the command has it as well."""
OFFERED = tuple(row for row in ROWS if row.argument)
EXPERIMENT = tuple(row.key for row in OFFERED)
"""The arguments of an experiment."""
OF_PRETRAINING = tuple(row.key for row in OFFERED if row.of_encoder)
"""What an encoder from a file brings along."""


def add_experiment(parser: argparse.ArgumentParser, objectives: str = "") -> None:
    """Let be chosen what an experiment is made of; `objectives` says what there is to pretrain."""
    # Left out, it is what stands before the command.
    parser.add_argument("--scene", default=argparse.SUPPRESS, metavar="NAME", help=scene_words())
    add_table(parser)
    for row in OFFERED:
        if row.field != "scene":
            _add(parser, row, objectives if row.field == "objective" else "")


def _add(parser: argparse.ArgumentParser, row: Choice, words: str) -> None:
    """Let one choice be made; its `words` take the place of those in its row."""
    argument, values = row.argument or ChoiceArgument(), row.values
    wanted: dict[str, Any] = {"help": f"{words or _words(row, argument)} ({_default(row)})"}
    if argument.metavar:
        wanted["metavar"] = argument.metavar
    if isinstance(values, Names) and not argument.metavar:
        wanted["choices"] = tuple(values.cards)
    elif not isinstance(values, Names):
        wanted["type"] = _reader(values)
    parser.add_argument(f"--{row.key}", **wanted)


def _words(row: Choice, argument: ChoiceArgument) -> str:
    """Return what a choice is about, and the names that there are."""
    if isinstance(row.values, Names) and argument.metavar:
        return f"{argument.help}: {one_of(row.values.cards)}"
    if isinstance(row.values, Several):
        return f"{argument.help}: any of {', '.join(row.values.cards)}, or {NOTHING}"
    return argument.help


def _default(row: Choice) -> str:
    """Return what is chosen where an argument is left out."""
    if isinstance(row.values, Several):
        return "default: all"
    return f"default: {OF_SCENE if callable(row.default) else row.default or NOTHING}"


def scene_words() -> str:
    """Return which scenes there are."""
    return f"{one_of(SCENES)} (default: {USUAL_SCENE})"


def _reader(values: Values) -> Callable[[str], Any]:
    """Return what reads a value from the command line; whether it fits is checked later."""
    if isinstance(values, Several):
        return several(values.cards)
    return (
        Path if isinstance(values, FromFile) else integer if isinstance(values, Whole) else number
    )


def experiment_settings(
    chosen: argparse.Namespace,
    table: ChosenData | None,
    choices: dict[str, Any],
    *,
    every_objective: bool = False,
) -> Settings:
    """Return the settings of a scene or of the user's own table: one or the other."""
    given = {name: getattr(chosen, name) for name in EXPERIMENT if name not in ("scene", "encoder")}
    choices |= by_field({name: value for name, value in given.items() if value is not None})
    if table is None:
        settings = settings_for(chosen.scene or USUAL_SCENE, **choices)
    else:
        settings = settings_for_data(table.data, **choices)
    _check_heeded(chosen, settings, every_objective=every_objective)
    return settings if chosen.encoder is None else _adopting(settings, chosen.encoder)


def _adopting(settings: Settings, file: Path) -> Settings:
    from explainer.cli.given_files import encoder_of

    encoder = encoder_of(file)
    if encoder is None:
        raise SettingsError(
            "'{name}' is no encoder: its name does not end in .safetensors.", name=file.name
        )
    return settings.adopting(encoder)


def check_of_window(chosen: argparse.Namespace, own: tuple[str, ...]) -> None:
    """Refuse what stands before a command that does not heed it; `own` names what it does."""
    for name in OF_WINDOW:
        if name not in own and getattr(chosen, name):
            raise SettingsError("--{argument} is of the window: leave it out.", argument=name)


def _check_heeded(
    chosen: argparse.Namespace, settings: Settings, *, every_objective: bool = False
) -> None:
    """Refuse the first argument that the settings made of all of them do not heed."""
    if chosen.encoder is not None:
        _refuse_first(
            chosen,
            OF_PRETRAINING,
            "An encoder from a file takes the place of pretraining: leave --{argument} out.",
        )
    if settings.card.picture is None and chosen.augmentations is not None:
        raise SettingsError(
            "There are no pictures in {scene}: leave --augmentations out.",
            scene=settings.card.title,
        )
    if every_objective:
        return
    if not OBJECTIVES[settings.objective].paired:
        _refuse_first(
            chosen,
            ("views", "augmentations"),
            f"'{settings.objective}' compares no two views: leave --{{argument}} out.",
        )
    if settings.views != PICTURES:
        _refuse_first(
            chosen,
            ("augmentations",),
            f"The views '{settings.views}' change no pictures: leave --{{argument}} out, or choose "
            f"--views {PICTURES}.",
        )


def _refuse_first(chosen: argparse.Namespace, names: tuple[str, ...], words: str) -> None:
    if given := first_given(chosen, names):
        raise SettingsError(words, argument=given)
