"""A place of the plane where no point lies: what a picture drawn there looks like."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from explainer.core.figures.wording import percent
from explainer.core.settings.catalogue import ARM_NAMES
from explainer.core.text.say import Say
from explainer.core.training.frames import Bytes, DecisionMap, Frame
from explainer.core.training.pictured import pictures_of
from explainer.core.worlds.creatures import Poses, drawn_creatures, plain_pose

CERTAIN = 255


def imagined(frame: Frame, x: float, y: float) -> Bytes | None:
    """Return the picture [side, side, channels] at a place of the plane.

    None where a place is no picture, or lies outside.
    """
    card, (left, bottom, right, top) = frame.settings.card, frame.ground.extent
    if not card.groups or not (left <= x <= right and bottom <= y <= top):
        return None
    plan, tone = (np.array([value]).clip(0, 1) for value in (x, y))
    pictures = pictures_of(drawn_creatures(plan, tone, _pose()).reshape(1, -1), card)
    return None if pictures is None else pictures[0]


@lru_cache(maxsize=1)
def _pose() -> Poses:
    return plain_pose()


def imagined_words(frame: Frame, x: float, y: float, say: Say) -> tuple[str, ...]:
    """Return where a place lies, and what both models say of pictures that are drawn there."""
    first, second = (say(axis) for axis in frame.settings.card.axes)
    where = say("Drawn for this place: {first} {x}, {second} {y}").format(
        first=first, x=f"{x:.2f}", second=second, y=f"{y:.2f}"
    )
    guesses = (_guess(frame, role, x, y, say) for role in ARM_NAMES)
    return (where, *(guess for guess in guesses if guess))


def _guess(frame: Frame, role: str, x: float, y: float, say: Say) -> str:
    decision = frame.arm(role).decision
    if decision is None:
        return ""
    row, column = _cell(frame, decision, x, y)
    # With two classes the surer one has what both share, and half of what it is ahead by.
    chance = (1 + float(decision.margin[row, column]) / CERTAIN) / 2
    return say("{arm}: {name}, {chance}").format(
        arm=say(ARM_NAMES[role]),
        name=say(frame.settings.card.classes[decision.winner[row, column]]),
        chance=percent(chance),
    )


def _cell(frame: Frame, decision: DecisionMap, x: float, y: float) -> tuple[int, int]:
    left, bottom, right, top = frame.ground.extent
    high, wide = decision.winner.shape
    row = int((y - bottom) / (top - bottom) * high)
    column = int((x - left) / (right - left) * wide)
    return min(max(row, 0), high - 1), min(max(column, 0), wide - 1)
