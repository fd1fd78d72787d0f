"""The arguments of an experiment as settings; one on which nothing would depend is refused."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explainer.cli.arguments import changes, integer, number, one_of
from explainer.cli.table_arguments import add_table
from explainer.core.settings.catalogue import (
    ARCHITECTURES,
    FINETUNINGS,
    HANDFULS,
    INITIALISATIONS,
    OBJECTIVES,
    PICTURES,
    VIEWS,
)
from explainer.core.settings.scene_cards import SCENES
from explainer.core.settings.settings import Settings, settings_for, settings_for_data
from explainer.core.settings.validation import SettingsError

if TYPE_CHECKING:
    from explainer.core.tables.table_choice import ChosenData

USUAL_SCENE = "spirals"
OF_WINDOW = ("scene", "open", "chapter", "present")
"""What stands before a command is of the window, unless the command has it as well."""
OF_PRETRAINING = ("objective", "views", "augmentations", "architecture")
"""What an encoder from a file brings along."""
OPTIONAL = (
    "objective",
    "views",
    "finetuning",
    "unlabelled",
    "noise",
    "handful",
    "augmentations",
    "architecture",
    "initialisation",
)
"""Choices whose arguments may be left out."""
EXPERIMENT = ("scene", "encoder", *OPTIONAL)
"""The arguments of an experiment."""


def add_experiment(parser: argparse.ArgumentParser, objectives: str = one_of(OBJECTIVES)) -> None:
    """Let be chosen what an experiment is made of; `objectives` says what there is to pretrain."""
    # Left out, it is what stands before the command.
    parser.add_argument("--scene", default=argparse.SUPPRESS, metavar="NAME", help=one_of(SCENES))
    add_table(parser)
    parser.add_argument("--objective", metavar="NAME", help=objectives)
    parser.add_argument("--views", metavar="NAME", help=one_of(VIEWS))
    parser.add_argument("--finetuning", metavar="NAME", help=one_of(FINETUNINGS))
    parser.add_argument(
        "--encoder", type=Path, metavar="FILE.safetensors", help="a pretrained encoder"
    )
    parser.add_argument("--unlabelled", type=integer, metavar="COUNT")
    parser.add_argument("--noise", type=number, metavar="AMOUNT")
    parser.add_argument("--architecture", metavar="NAME", help=one_of(ARCHITECTURES))
    parser.add_argument("--initialisation", choices=tuple(INITIALISATIONS), help="first weights")
    parser.add_argument("--handful", metavar="NAME", help=one_of(HANDFULS))
    parser.add_argument(
        "--augmentations", type=changes, metavar="shift,scale", help="how pictures are changed"
    )


def experiment_settings(
    chosen: argparse.Namespace,
    table: ChosenData | None,
    choices: dict[str, Any],
    *,
    every_objective: bool = False,
) -> Settings:
    """Return the settings of a scene or of the user's own table: one or the other."""
    given = {name: getattr(chosen, name) for name in OPTIONAL}
    choices |= {name: value for name, value in given.items() if value is not None}
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
            "The points of {scene} are no pictures: leave --augmentations out.",
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
    given = next((name for name in names if getattr(chosen, name) is not None), None)
    if given is not None:
        raise SettingsError(words, argument=given)
