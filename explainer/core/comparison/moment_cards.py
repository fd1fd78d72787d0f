"""Figures of the moment that is shown, in words: each has a tab beside the curve over labels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from explainer.core.settings.cards import ChoiceCard, by_name

if TYPE_CHECKING:
    from explainer.core.training.frames import Frame


@dataclass(frozen=True, slots=True)
class MomentCard(ChoiceCard):
    """A figure of one moment of both arms.

    `tip` says what its tab shows, `short` what the tab is called where there is little room,
    `question` stands above it on a page. It is known once a frame, or an arm's moment in it, has
    what it `needs`; until then its `note` stands there. A `grouped` one is offered where points
    are in groups; a `measured` one tells of many seeds, where they were measured.
    """

    tip: str
    question: str
    note: str
    needs: str
    short: str = ""
    grouped: bool = False
    measured: bool = False

    def known(self, frame: Frame) -> bool:
        """Tell whether a frame has what the figure needs."""
        holder = frame if hasattr(frame, self.needs) else frame.supervised
        return getattr(holder, self.needs) is not None


MOMENTS = by_name(
    MomentCard(
        "disagreement",
        "Disagreement",
        "Where the two models disagree, and which of them is right there.",
        tip="Where the two models disagree, and which of them is right there.",
        question="Where do the two models disagree?",
        note="Without labels there is nothing to disagree about.",
        needs="decision",
        short="Disputes",
    ),
    MomentCard(
        "groups",
        "Groups",
        "Accuracy on each group of fresh points: people by skin colour, animals by kind.",
        tip="How well each model does on each group of people and animals.",
        question="Whom does each model recognise?",
        note="Known when both models are trained.",
        needs="groups",
        grouped=True,
        measured=True,
    ),
)
