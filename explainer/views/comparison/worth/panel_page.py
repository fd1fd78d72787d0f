"""Page of the panel beside the planes: what one of its tabs shows, and how far that is measured."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from explainer.core.comparison.moment_cards import MOMENTS
from explainer.core.measuring.seeds import AT_ONCE, USUAL_SEEDS
from explainer.views.style.speech import say

if TYPE_CHECKING:
    from explainer.core.figures.figure import Worth

EFFICIENCY, CAPACITY = "efficiency", "capacity"
LOSS, ACCURACY = COURSES = ("loss", "accuracy")
"""The tabs of the training curves."""
FIGURE_NAMES = {
    EFFICIENCY: "label-efficiency",
    CAPACITY: "capacity",
    **{name: name for name in MOMENTS},
    **dict.fromkeys(COURSES, "training-curves"),
}
"""What the figure of each tab is called in the catalogue."""
GROUPED = tuple(name for name, card in MOMENTS.items() if card.grouped)


@dataclass(slots=True)
class PanelPage:
    """What one tab shows: a figure, and how many of its measurements are done."""

    worth: Worth | None = None
    done: int = 0
    total: int = 0
    busy: bool = False
    part: float = 0.0
    """What is done of seeds that are not, in seeds."""
    stage: str = ""
    """What these seeds are at, in words."""
    resting: bool = False

    @property
    def begins(self) -> bool:
        """Whether the first of it is being measured and nobody can tell how far that is."""
        return self.busy and not self.resting and self.done + self.part == 0

    @property
    def complete(self) -> bool:
        """Whether all that was asked for has been measured."""
        return 0 < self.total <= self.done

    def stoppable(self, tab: str) -> bool:
        """Whether something is measured for its tab that somebody has asked for."""
        return self.busy and (tab == CAPACITY or self.total > USUAL_SEEDS)

    def note(self, tab: str) -> str:
        """Return what stands in the plot of its tab before anything is there."""
        if tab in MOMENTS:
            return say(MOMENTS[tab].note)
        later = QCoreApplication.translate("PanelPage", "Measured after the first comparison.")
        if tab == CAPACITY:
            later = QCoreApplication.translate("PanelPage", "Not measured yet: press Measure.")
        return self.going_on(tab) or later

    def going_on(self, tab: str) -> str:
        """Return what is done for its tab before anything is there, empty if nothing is."""
        if self.done or not self.busy:
            return ""
        if self.resting:
            return QCoreApplication.translate("PanelPage", "Measuring rests while models train.")
        if tab == CAPACITY:
            return QCoreApplication.translate("PanelPage", "The first networks are measured.")
        words = QCoreApplication.translate(
            "PanelPage", "Measuring the first {count} of {total} seeds, which train together."
        )
        if self.stage:
            words = QCoreApplication.translate(
                "PanelPage",
                "Measuring the first {count} of {total} seeds, which train together: {stage}.",
            ).replace("{stage}", self.stage)
        return words.format(count=min(AT_ONCE, self.total), total=self.total)
