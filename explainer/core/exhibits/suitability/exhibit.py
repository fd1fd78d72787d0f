"""The exhibit that asks which pretraining suits the data on the screen.

Its choices hold what is known: as many questions as there are candidates have one answer. The
command line has it as `measure --objective all`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.core.exhibits.exhibit import Exhibit, ShownExhibit

if TYPE_CHECKING:
    from explainer.core.exhibits.suitability.suitability_choices import SuitabilityChoices
    from explainer.core.figures.figure import SheetFigure
    from explainer.core.text.say import Say

BASELINES, CANDIDATE = "baselines", "candidate"
"""The kinds of questions: what is cheap first."""


class SuitabilityExhibit(Exhibit):
    """Which pretraining suits these data, beside baselines that need none."""

    name = "suitability"
    title = "Which pretraining suits these data?"
    key = "Ctrl+6"
    kinds = (BASELINES, CANDIDATE)

    def figure(self, shown: ShownExhibit, say: Say) -> SheetFigure:
        """Return one row for each method, as far as it is measured."""
        from explainer.core.exhibits.suitability.suitability_figure import suitability_figure

        return suitability_figure(shown.choices, say)

    def on_paper(self, shown: ShownExhibit, say: Say) -> SheetFigure:
        """Return the figure with what is to be borne in mind at its foot."""
        from explainer.core.exhibits.suitability.suitability_figure import suitability_figure

        return suitability_figure(shown.choices, say, alone=True)

    def inside(self, choices: SuitabilityChoices) -> str:
        """Return the settings, then over what all was measured."""
        from explainer.core.exhibits.suitability.suitability_choices import suitability_text

        return suitability_text(choices)


EXHIBIT = SuitabilityExhibit()
