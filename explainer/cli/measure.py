"""The command `measure`: what pretraining is worth, over many seeds."""

from __future__ import annotations

import argparse

from explainer.cli.arguments import add_draws, counts, draws_of, one_of
from explainer.cli.experiment_arguments import add_experiment, experiment_settings
from explainer.cli.suitability import EVERY, add_picture, asks_which_suits, measured_all
from explainer.cli.table_arguments import own_table, table_facts, tell_table
from explainer.core.arms.walk_words import walk_assumption, walks
from explainer.core.platform.progress import tell_measured, tell_seeds
from explainer.core.platform.streams import say
from explainer.core.settings.catalogue import OBJECTIVES


def add_measure(parser: argparse.ArgumentParser) -> None:
    """Let an experiment be measured, or every pretraining of its data."""
    add_experiment(parser, objectives=f"{one_of(OBJECTIVES)}; or {EVERY}: which suits these data?")
    parser.add_argument("--labels", type=counts, default=[1, 2, 4], metavar="1,2,4")
    add_draws(parser, 1_000, 20)
    add_picture(parser)
    parser.set_defaults(run=_measure, heeds=("scene",))


def _measure(chosen: argparse.Namespace) -> int:
    table = own_table(chosen)
    everything = asks_which_suits(chosen, table)
    choices = {"labels_per_class": max(chosen.labels), "seed": chosen.first_seed}
    settings = experiment_settings(chosen, table, choices, every_objective=everything)
    from explainer.core.figures.experiment_words import choices_words
    from explainer.core.measuring.measured_table import measured_table
    from explainer.lab.measuring.seed_pool import measure

    tell_table(table)
    facts = table_facts(table)
    if table is not None and (everything or walks(settings)):
        say(f"{walk_assumption(settings.card)}\n")
    if everything:
        return measured_all(chosen, settings, facts)
    measured = measure(settings, chosen.labels, draws_of(chosen), tell_seeds) | facts
    words = choices_words(settings)
    return tell_measured(measured, lambda found: measured_table(found, words), as_json=chosen.json)
