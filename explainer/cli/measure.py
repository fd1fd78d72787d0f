"""The command `measure`: what pretraining is worth, over many seeds."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from explainer.cli.arguments import DRAWINGS, add_draws, add_progress, counts, draws_of, one_of
from explainer.cli.experiment_arguments import add_experiment, experiment_settings
from explainer.cli.output import Output, output_of, tell_measured
from explainer.cli.suitability import EVERY, RESULTS, add_results, asks_which_suits, measured_all
from explainer.cli.table_arguments import own_table, table_facts, tell_table
from explainer.core.arms.walk_words import walk_assumption, walks
from explainer.core.platform.progress import tell_seeds
from explainer.core.platform.streams import say
from explainer.core.settings.catalogue import OBJECTIVES
from explainer.core.settings.validation import SettingsError

if TYPE_CHECKING:
    from explainer.core.settings.settings import Settings

USUAL_LABELS = "1,2,4"


def add_measure(parser: argparse.ArgumentParser) -> None:
    """Let an experiment be measured, or every pretraining of its data."""
    add_experiment(parser, objectives=f"{one_of(OBJECTIVES)}; or {EVERY}: which suits these data?")
    parser.add_argument(
        "--labels",
        type=counts,
        default=USUAL_LABELS,
        metavar=USUAL_LABELS,
        help="how many labels of each class the arms get, one count after the other",
    )
    add_draws(parser, 1_000, 20)
    add_results(parser)
    add_progress(parser)
    parser.set_defaults(run=_measure, heeds=("scene",))


def _measure(chosen: argparse.Namespace) -> int:
    table = own_table(chosen)
    everything = asks_which_suits(chosen, table)
    output = output_of(chosen, (DRAWINGS if everything else RESULTS)[0])
    if output is not None and not everything:
        _check_results(output)
    choices = {"labels_per_class": max(chosen.labels), "seed": chosen.first_seed}
    settings = experiment_settings(chosen, table, choices, every_objective=everything)
    tell_table(table)
    facts = table_facts(table)
    if table is not None and (everything or walks(settings)):
        say(f"{walk_assumption(settings.card)}\n")
    if everything:
        return measured_all(chosen, settings, facts, output)
    return _measured(chosen, settings, facts, output)


def _measured(
    chosen: argparse.Namespace, settings: Settings, facts: dict[str, Any], output: Output | None
) -> int:
    from explainer.core.figures.experiment_words import choices_words
    from explainer.core.measuring.measured_table import measured_table
    from explainer.lab.measuring.seed_pool import measure

    measured = measure(settings, chosen.labels, draws_of(chosen), tell_seeds) | facts
    if output is not None:
        from explainer.files.measured_rows import rows_bytes

        output.write(rows_bytes(measured, output.ending))
    words = choices_words(settings)
    return tell_measured(
        measured,
        lambda found: measured_table(found, words),
        as_json=chosen.json,
        output=output,
    )


def _check_results(output: Output) -> None:
    """Refuse a file that no results can be written to, before they are measured."""
    endings = [f".{each}" for each in RESULTS]
    if output.ending not in endings:
        raise SettingsError(
            "Results are written seed by seed: let the name end in one of {endings}, or draw a "
            "figure with render.",
            endings=", ".join(endings),
        )
    if not output.standard:
        from explainer.files.writing import check_place

        check_place(output.target)
