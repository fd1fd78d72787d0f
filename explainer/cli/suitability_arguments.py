"""The command line of `measure --objective all`: which pretraining suits the data."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explainer.cli.arguments import add_look
from explainer.cli.experiment_arguments import USUAL_SCENE
from explainer.core.settings.catalogue import OBJECTIVES, objectives_of
from explainer.core.settings.scene_cards import SCENES
from explainer.core.settings.settings import Settings
from explainer.core.settings.validation import SettingsError, check_name
from explainer.core.text.language import ENGLISH

if TYPE_CHECKING:
    from explainer.core.tables.table_choice import ChosenData

EVERY = "all"
"""Stands for every objective and every view, side by side."""
CHOSEN_BY_ITSELF = ("views", "encoder")
"""Arguments that say which pretraining: there is nothing to say where all are measured."""


def add_picture(parser: argparse.ArgumentParser) -> None:
    """Let what was measured be drawn as well as printed."""
    add_look(parser)
    parser.add_argument(
        "-o",
        dest="target",
        type=Path,
        metavar="FILE.(png|webp|svg|pdf|csv)",
        help=f"with --objective {EVERY}: draw it as well, at the largest label count",
    )


def asks_which_suits(chosen: argparse.Namespace, table: ChosenData | None) -> bool:
    """Say whether every objective is asked for; refuse what does not go with that."""
    if chosen.objective != EVERY:
        _check_objective(chosen, table)
        if chosen.target is not None:
            raise SettingsError("-o draws what --objective all measures: give both or neither.")
        return False
    for name in CHOSEN_BY_ITSELF:
        if getattr(chosen, name) is not None:
            raise SettingsError(
                "--objective all measures every pretraining with every view: leave --{argument} "
                "out.",
                argument=name,
            )
    chosen.objective = None
    return True


def _check_objective(chosen: argparse.Namespace, table: ChosenData | None) -> None:
    """Refuse an objective that there is not, and name all that can be measured here."""
    scene = chosen.scene or USUAL_SCENE
    if chosen.objective is None or chosen.objective in OBJECTIVES:
        return
    if table is None:
        check_name("scene", scene, SCENES)
    card = SCENES[scene] if table is None else table.data.card
    check_name("objective", chosen.objective, (*objectives_of(card), EVERY))


def measured_all(chosen: argparse.Namespace, settings: Settings, facts: dict[str, Any]) -> int:
    """Measure everything side by side, and print or draw it; return the exit code."""
    from explainer.cli.commands import run_suitability
    from explainer.core.export.export_request import SUITABILITY, ExportRequest

    order = (
        None
        if chosen.target is None
        else ExportRequest(
            SUITABILITY, chosen.target, theme=chosen.theme, language=chosen.language or ENGLISH
        )
    )
    seeds = seeds_of(chosen)
    return run_suitability(settings, chosen.labels, seeds, facts, as_json=chosen.json, order=order)


def seeds_of(chosen: argparse.Namespace) -> range:
    """Return the draws that are measured."""
    return range(chosen.first_seed, chosen.first_seed + chosen.seeds)
