"""The command line of the exhibit about 80/20: its numbers, and its figure among the others."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from explainer.cli.arguments import whole
from explainer.cli.experiment_arguments import EXPERIMENT
from explainer.core.exhibits.town.choices import ASKED, MOST_TOWNS, TOWN_KINDS, TownChoices
from explainer.core.export.figure_cards import EXHIBIT_FIGURES
from explainer.core.settings.validation import SettingsError

if TYPE_CHECKING:
    from explainer.core.export.export_request import ExportRequest

OWN = {"town": "kind", "towns": "towns", "asked": "asked"}
"""Arguments that only this exhibit has, and what its choices call them."""
NOT_OWN = ("scene", "data", "label", "labels", "columns", "without", "gaps", "header", *EXPERIMENT)
"""Arguments of an experiment, for which an exhibit has no use."""


def add_towns(parser: argparse.ArgumentParser) -> None:
    """Let the numbers of the exhibit be asked for."""
    _add_choices(parser)
    parser.add_argument("--seed", type=whole(0, 99_999), default=0, metavar="SEED")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.set_defaults(run=_towns)


def add_town_figure(parser: argparse.ArgumentParser) -> None:
    """Let `render` be told what the figure of the exhibit shows."""
    of_town = parser.add_argument_group("of the figure 'town'")
    _add_choices(of_town)
    of_town.add_argument(
        "--asked", type=int, choices=ASKED, help="how many people the words speak of"
    )


def rendered_town(chosen: argparse.Namespace, order: ExportRequest) -> int | None:
    """Write the figure if it is the one that is wanted; refuse arguments of another figure."""
    exhibited = chosen.figure in EXHIBIT_FIGURES
    strange = _first_given(chosen, NOT_OWN if exhibited else tuple(OWN))
    if strange and exhibited:
        raise SettingsError(
            "The figure 'town' is of no scene: leave out --{argument}.", argument=strange
        )
    if strange:
        raise SettingsError(
            "--{argument} belongs to the figure 'town': leave it out.", argument=strange
        )
    if not exhibited:
        return None
    from explainer.cli.commands import run_render_exhibit

    return run_render_exhibit(replace(order, town=_choices(chosen)))


def _add_choices(parser: Any) -> None:
    parser.add_argument("--town", choices=TOWN_KINDS, help="which kind the new towns are")
    parser.add_argument(
        "--towns", type=whole(0, MOST_TOWNS), metavar="COUNT", help="how many the prior is from"
    )


def _towns(chosen: argparse.Namespace) -> int:
    from explainer.cli.commands import run_towns

    return run_towns(_choices(chosen), as_json=chosen.json)


def _choices(chosen: argparse.Namespace) -> TownChoices:
    """Return what was chosen; what was left out is as in the window."""
    given = {name: getattr(chosen, argument, None) for argument, name in OWN.items()}
    named = {name: value for name, value in given.items() if value is not None}
    return TownChoices(seed=chosen.seed, **named)


def _first_given(chosen: argparse.Namespace, arguments: tuple[str, ...]) -> str:
    """Return the first of these arguments that was given, empty if none was."""
    return next((name for name in arguments if getattr(chosen, name) is not None), "")
