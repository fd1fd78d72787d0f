"""The command line of `measure --objective all`: which pretraining suits the data."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from explainer.cli.arguments import DRAWINGS, add_look, add_target, draws_of, first_given
from explainer.cli.exhibit import draw, drawing
from explainer.cli.experiment_arguments import USUAL_SCENE
from explainer.cli.output import Output, tell_measured
from explainer.core.exhibits.exhibit import ShownExhibit
from explainer.core.exhibits.suitability.exhibit import EXHIBIT
from explainer.core.platform.progress import tell_methods
from explainer.core.settings.catalogue import OBJECTIVES, objectives_of
from explainer.core.settings.scene_cards import SCENES
from explainer.core.settings.settings import Settings
from explainer.core.settings.validation import SettingsError, check_name

if TYPE_CHECKING:
    from explainer.core.tables.table_choice import ChosenData

NAME = EXHIBIT.name
RESULTS = ("csv", "jsonl", "json")
"""The formats of what was measured, seed by seed."""
EVERY = "all"
"""Stands for every objective and every view, side by side."""
CHOSEN_BY_ITSELF = ("views", "encoder")
"""Arguments that say which pretraining: there is nothing to say where all are measured."""


def add_results(parser: argparse.ArgumentParser) -> None:
    """Let what was measured be written as well as printed."""
    add_look(parser)
    words = (
        f"write one row for each seed, label count and arm; with --objective {EVERY} draw it "
        f"({', '.join(DRAWINGS)}), at the largest label count"
    )
    add_target(parser, tuple(dict.fromkeys((*RESULTS, *DRAWINGS))), words)


def asks_which_suits(chosen: argparse.Namespace, table: ChosenData | None) -> bool:
    """Say whether every objective is asked for; refuse what does not go with that."""
    if chosen.objective != EVERY:
        _check_objective(chosen, table)
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


def measured_all(
    chosen: argparse.Namespace, settings: Settings, facts: dict[str, Any], output: Output | None
) -> int:
    """Measure everything side by side, and print or draw it; return the exit code."""
    from explainer.core.exhibits.suitability.suitability_choices import SuitabilityChoices
    from explainer.core.exhibits.suitability.suitability_table import (
        suitability_report,
        suitability_table,
    )
    from explainer.core.measuring.seed_rows import PROGRAM
    from explainer.lab.measuring.suitability import suitability

    request = None if output is None else drawing(chosen, NAME, output)
    found = suitability(settings, chosen.labels, draws_of(chosen), tell_methods)
    if request is not None and output is not None:
        draw(request, ShownExhibit(NAME, SuitabilityChoices(found, max(found.counts))), output)
    if chosen.json:
        return tell_measured(suitability_report(found) | PROGRAM | facts, str, as_json=True)
    return tell_measured({}, lambda _: suitability_table(found), as_json=False, output=output)
