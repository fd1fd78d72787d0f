"""The exhibit about 80/20: nothing is asked for it, its towns are drawn at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from explainer.core.exhibits.command import AS_JSON, Command, CommandArgument, Given
from explainer.core.exhibits.exhibit import Exhibit, ShownExhibit
from explainer.core.exhibits.town.choices import ASKED, MOST_TOWNS, TOWN_KINDS, TownChoices
from explainer.core.settings.cards import ChoiceCard

if TYPE_CHECKING:
    from explainer.core.figures.figure import SheetFigure
    from explainer.core.text.say import Say

NAMED = {"town": "kind", "towns": "towns", "asked": "asked", "seed": "seed"}
"""The arguments, and what the choices call them."""
USUAL = TownChoices()
KIND = CommandArgument(
    "--town", f"which kind the new towns are (default: {USUAL.kind})", names=TOWN_KINDS
)
TOWNS = CommandArgument(
    "--towns",
    f"how many the prior is from, 0 to {MOST_TOWNS} (default: {USUAL.towns})",
    whole=(0, MOST_TOWNS),
    metavar="COUNT",
)
PEOPLE = CommandArgument(
    "--asked", f"how many people the words speak of (default: {USUAL.asked})", names=ASKED
)
SEED = CommandArgument("--seed", "the draws of towns", whole=(0, 99_999), usual=0, metavar="SEED")


def chosen(given: Given) -> TownChoices:
    """Return what was chosen; what was left out is as in the window."""
    named = {name: given.get(argument) for argument, name in NAMED.items()}
    return TownChoices(**{name: value for name, value in named.items() if value is not None})


class TownExhibit(Exhibit):
    """What a prior learnt from many towns is worth in a new one."""

    name = "town"
    title = "80/20: who earns how much?"
    key = "Ctrl+8"
    choices = TownChoices
    card = ChoiceCard(
        "town",
        "80/20",
        "The share of a town's richest fifth, from a few incomes, with a learnt prior and without.",
    )
    drawing = Command("town", "", (KIND, TOWNS, PEOPLE), chosen)
    commands = (
        Command(
            "towns",
            "a few people of a town, and a learnt prior",
            (KIND, TOWNS, SEED, AS_JSON),
            chosen,
            drawn=False,
        ),
    )

    def draws(self, seed: int) -> dict[str, Any]:
        """Return the seed itself: every seed has towns of its own."""
        return {"seed": seed}

    def figure(self, shown: ShownExhibit, say: Say) -> SheetFigure:
        """Return the errors of all ways, and one town person by person."""
        from explainer.core.exhibits.town.figure import town_figure

        return town_figure(shown.choices, say)

    def inside(self, choices: TownChoices) -> str:
        """Return the command alone: a figure of the catalogue is drawn by it."""
        return choices.command

    def report(self, shown: ShownExhibit) -> dict[str, Any]:
        """Return the errors for every number of people asked."""
        from explainer.core.exhibits.town.table import towns_measured

        return towns_measured(shown.choices)

    def table(self, choices: TownChoices, report: dict[str, Any]) -> str:
        """Return a line for every number of people asked."""
        from explainer.core.exhibits.town.table import towns_table

        return towns_table(report)

    def words(self) -> Iterable[str]:
        """Return the names of kinds of towns, and of ways to estimate."""
        from explainer.core.exhibits.town.figure import KINDS, NAMES

        return (
            *NAMES.values(),
            *(word for each in KINDS.values() for word in (each.title, each.line)),
        )


EXHIBIT = TownExhibit()
