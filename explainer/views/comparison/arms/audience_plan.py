"""How the stage's room is shared out before an audience: planes first, a curve if one is wanted."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QRect

from explainer.views.comparison.arms.stage_plan import PlaneRoom, Wishes, planes_in

QUESTION = 0.27
"""The share of the width that the question takes which stands for the veiled arm (tuned by eye)."""


@dataclass(frozen=True, slots=True)
class AudiencePlan:
    """Where both arms, the question, the legend and the curve stand; `planes` is either arm's."""

    first: QRect
    second: QRect
    planes: tuple[PlaneRoom, PlaneRoom]
    question: QRect
    legend: QRect
    curve: QRect

    def from_veiled(self, veiled: AudiencePlan, share: float) -> AudiencePlan:
        """Return the plan at a share of the way from the veiled one: the first arm makes room."""
        first, (own, other) = QRect(self.first), self.planes
        wide, side = veiled.first.width(), veiled.planes[0].side
        first.setWidth(round(wide + share * (first.width() - wide)))
        own = replace(own, side=round(side + share * (own.side - side)))
        return replace(self, first=first, planes=(own, other))


def audience_plan(
    wishes: Wishes, *, legend: int, question: int, curve: int, veiled: bool
) -> AudiencePlan:
    """Return the largest planes; while the second arm is `veiled` the first one takes the room.

    The `legend` has so many pixels of the height, the `curve` of the width, 0 without one; the
    `question` needs as many of the width.
    """
    gap = wishes.gap
    curve = 0 if veiled else curve
    wide = wishes.wide - (curve + gap if curve else 0)
    tall = max(wishes.high - (legend + gap if legend else 0), 1)
    asking = max(question, round(QUESTION * wishes.wide))
    arm = max(wide - gap - asking if veiled else (wide - gap) // 2, 1)
    planes = planes_in(replace(wishes, high=tall), arm)
    return AudiencePlan(
        first=QRect(0, 0, arm, tall),
        second=QRect(wide - arm, 0, arm, tall),
        planes=(planes, planes),
        question=QRect(wishes.wide - asking, 0, asking, tall),
        legend=QRect(0, tall + gap, wide, legend),
        curve=QRect(wide + gap, 0, curve, wishes.high),
    )
