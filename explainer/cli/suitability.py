"""The command line of `measure --objective all`: which pretraining suits the data."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from explainer.cli.arguments import DRAWING, add_look, add_target, draws_of, first_given
from explainer.cli.exhibit import draw, drawing
from explainer.cli.experiment_arguments import USUAL_SCENE
from explainer.core.exhibits.exhibit import ShownExhibit
from explainer.core.exhibits.suitability.exhibit import EXHIBIT
from explainer.core.platform.progress import tell_measured, tell_methods
from explainer.core.settings.catalogue import OBJECTIVES, objectives_of
from explainer.core.settings.scene_cards import SCENES
from explainer.core.settings.settings import Settings
from explainer.core.settings.validation import SettingsError, check_name

if TYPE_CHECKING:
    from explainer.core.tables.table_choice import ChosenData

NAME = EXHIBIT.name
EVERY = "all"
"""Stands for every objective and every view, side by side."""
CHOSEN_BY_ITSELF = ("views", "encoder")
"""Arguments that say which pretraining: there is nothing to say where all are measured."""


def add_picture(parser: argparse.ArgumentParser) -> None:
    """Let what was measured be drawn as well as printed."""
    add_look(parser)
    words = f"with --objective {EVERY}: draw it as well, at the largest label count"
    add_target(parser, DRAWING, words)


def asks_which_suits(chosen: argparse.Namespace, table: ChosenData | None) -> bool:
    """Say whether every objective is asked for; refuse what does not go with that."""
    if chosen.objective != EVERY:
        _check_objective(chosen, table)
        if chosen.target is not None:
            raise SettingsError("-o draws what --objective all measures: give both or neither.")
        return False
    if given := first_given(chosen, CHOSEN_BY_ITSELF):
        raise SettingsError(
            "--objective all measures every pretraining with every view: leave --{argument} out.",
            argument=given,
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
    from explainer.core.exhibits.suitability.suitability_choices import SuitabilityChoices
    from explainer.core.exhibits.suitability.suitability_table import (
        suitability_report,
        suitability_table,
    )
    from explainer.lab.measuring.suitability import suitability

    request = drawing(chosen, NAME)
    found = suitability(settings, chosen.labels, draws_of(chosen), tell_methods)
    if request is not None:
        draw(request, ShownExhibit(NAME, SuitabilityChoices(found, max(found.counts))))
    if chosen.json:
        return tell_measured(suitability_report(found) | facts, str, as_json=True)
    return tell_measured({}, lambda _: suitability_table(found), as_json=False)
