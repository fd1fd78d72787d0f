"""The exhibit about scale: one question for each cell."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from explainer.core.exhibits.command import (
    AS_JSON,
    FIRST_SEED,
    Command,
    CommandArgument,
    Given,
    seeds_argument,
)
from explainer.core.exhibits.exhibit import Exhibit, Question, ShownExhibit
from explainer.core.exhibits.scale.scale_choices import (
    ABOVE,
    LOSS,
    SCALE_LABELS,
    SCALE_OBJECTIVES,
    ScaleChoices,
    places,
)

if TYPE_CHECKING:
    from explainer.core.exhibits.scale.scale import Cells
    from explainer.core.figures.figure import SheetFigure
    from explainer.core.text.say import Say

USUAL = ScaleChoices()


def chosen(given: Given) -> ScaleChoices:
    """Return what was chosen."""
    own = {name: given[name] for name in ("objective", "labels", "seeds", "first_seed")}
    return ScaleChoices(**own, loss=ABOVE if given["above_floor"] else LOSS)


def cells_of(shown: ShownExhibit) -> Cells:
    """Return the cells that are measured, in their order."""
    known = ((place, shown.answers.get(shown.choices.question(place))) for place in places())
    return {place: cell for place, cell in known if cell is not None}


class ScaleExhibit(Exhibit):
    """What a larger crowd and a wider network are worth."""

    name = "scale"
    title = "Scale: crowd and width"
    key = "Ctrl+7"
    choices = ScaleChoices
    kinds = ("scale",)
    apart = True
    commands = (
        Command(
            "scale",
            "larger crowds and wider networks",
            (
                CommandArgument(
                    "--objective", "word or next word", SCALE_OBJECTIVES, usual=USUAL.objective
                ),
                CommandArgument("--labels", "labels per class", SCALE_LABELS, usual=USUAL.labels),
                seeds_argument(USUAL.seeds),
                FIRST_SEED,
                AS_JSON,
                CommandArgument(
                    "--above-floor", "draw the pretext loss from its floor on", switch=True
                ),
            ),
            chosen,
        ),
    )

    def questions(self, choices: ScaleChoices) -> tuple[Question, ...]:
        """Return one question for each cell, the smallest crowd first."""
        return tuple(choices.question(place) for place in places())

    def figure(self, shown: ShownExhibit, say: Say) -> SheetFigure:
        """Return errors and losses over the crowds, with the cells that there are."""
        from explainer.core.exhibits.scale.scale_figure import scale_figure

        return scale_figure(shown.choices, cells_of(shown), say, asked=shown.measuring)

    def on_paper(self, shown: ShownExhibit, say: Say) -> SheetFigure:
        """Return the figure with one fact: the plots need a page's room more than all facts do."""
        from dataclasses import replace

        sheet = self.figure(replace(shown, measuring=False), say)
        return replace(sheet, facts=sheet.facts[:1])

    def report(self, shown: ShownExhibit) -> dict[str, Any]:
        """Return all cells, the supervised arm of each width, and the slopes."""
        from explainer.core.exhibits.scale.scale import plain_scale

        return plain_scale(shown.choices, cells_of(shown))

    def table(self, choices: ScaleChoices, report: dict[str, Any]) -> str:
        """Return a line for each cell."""
        from explainer.core.exhibits.scale.scale_table import scale_table

        return scale_table(report)

    def words(self) -> Iterable[str]:
        """Return the ways to draw the loss."""
        from explainer.core.exhibits.scale.scale_figure import LOSS_NAMES

        return LOSS_NAMES.values()


EXHIBIT = ScaleExhibit()
