"""Figures of the moment that is shown, in words: each has a tab beside the curve over labels."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.core.settings.cards import ChoiceCard


@dataclass(frozen=True, slots=True)
class MomentCard(ChoiceCard):
    """A figure of one moment of both arms.

    `tip` says what its tab shows, `short` what the tab is called where there is little room,
    `question` stands above it on a page. It is known once an arm's moment has what it `needs`;
    until then its `note` stands there. A `grouped` one is offered where points are in groups.
    """

    tip: str
    question: str
    note: str
    needs: str
    short: str = ""
    grouped: bool = False


MOMENTS: dict[str, MomentCard] = {
    card.name: card
    for card in (
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
        ),
    )
}
