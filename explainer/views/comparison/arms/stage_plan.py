"""How the stage's room is shared out: both arms' planes, and the column of what was measured."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class PlaneCorner(Enum):
    """A corner of a plane; the first that covers the fewest points is taken."""

    BOTTOM_RIGHT = (1, 1)
    BOTTOM_LEFT = (0, 1)
    TOP_RIGHT = (1, 0)
    TOP_LEFT = (0, 0)

    def place(self, side: int, small: int, away: int) -> tuple[int, int]:
        """Return where a square of `small` stands in one of `side`, so far from its edges."""
        right, low = self.value
        far = side - small - away
        return (far if right else away, far if low else away)

    def taken(self, small: int) -> tuple[int, int]:
        """Return how much of the upper edge a square of `small` takes on the left and right."""
        right, low = self.value
        return (0, 0) if low else (0, small) if right else (small, 0)


INSET = 0.29
"""The side of an inset, as a share of the plane's (tuned: legible, and covers a twelfth)."""
SMALLEST = 0.6 * INSET
"""The side of an inset that would cover points if it were larger (tuned: shapes stay apart)."""


@dataclass(frozen=True, slots=True)
class InsetPlace:
    """The corner of a plane where its inset stands, its side as a share of the plane's, and
    whether it is `free` of points there.
    """

    corner: PlaneCorner = PlaneCorner.BOTTOM_RIGHT
    share: float = INSET
    free: bool = True


@dataclass(frozen=True, slots=True)
class PlaneRoom:
    """The side that all planes have [px], and how two that are alike stand in an arm."""

    side: int = 0
    stacked: bool = False
    apart: int = 0


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is known before the room is shared out, in pixels.

    `around` is an arm's height without planes, `line` that below each plane, `alike` how many
    planes of one size an arm has; `column` the least width of the right column (0 without one),
    `most` its greatest.
    """

    wide: int
    high: int
    gap: int
    edge: int
    around: int
    line: int
    alike: int
    column: int
    most: int
    least: int


@dataclass(frozen=True, slots=True)
class StagePlan:
    """The planes' room, how wide an arm is, and how wide the right column."""

    planes: PlaneRoom
    arm: int
    column: int


def shared_out(wishes: Wishes) -> StagePlan:
    """Return the largest planes; what they cannot use goes to the right column."""
    arm = _arm(wishes, wishes.column)
    planes = planes_in(wishes, arm)
    needed = _needed(wishes, planes)
    if wishes.column and needed < arm:
        column = min(wishes.column + 2 * (arm - needed), wishes.most)
        return StagePlan(planes, _arm(wishes, column), column)
    return StagePlan(planes, arm, wishes.column)


def _arm(wishes: Wishes, column: int) -> int:
    """Return how wide an arm is beside a column."""
    taken = column + wishes.gap if column else 0
    return max((wishes.wide - taken - wishes.gap) // 2, 1)


def planes_in(wishes: Wishes, arm: int) -> PlaneRoom:
    """Return the largest planes in an arm; of two ways alike, side by side."""
    wide, high = arm - 2 * wishes.edge, wishes.high - wishes.around
    if wishes.alike == 0:
        return PlaneRoom()
    beside = (wide - (wishes.alike - 1) * wishes.gap) // wishes.alike
    ways = [PlaneRoom(min(beside, high - wishes.line), False, wishes.gap)]
    if wishes.alike > 1:
        upright = high // wishes.alike - wishes.line
        ways.append(PlaneRoom(min(wide, upright), True, wishes.gap))
    best = max(ways, key=lambda way: way.side)
    return PlaneRoom(max(best.side, wishes.least), best.stacked, best.apart)


def _needed(wishes: Wishes, planes: PlaneRoom) -> int:
    across = 1 if planes.stacked else wishes.alike
    return across * planes.side + max(across - 1, 0) * planes.apart + 2 * wishes.edge
