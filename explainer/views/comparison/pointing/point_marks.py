"""Marks of points that stand out in a plane: rings in the arm's colour, partners, a way."""

from __future__ import annotations

import numpy as np

from explainer.core.comparison.pointed import NOBODY, Rows
from explainer.core.figures.figure import Dots, Line
from explainer.core.settings.choice import Stage
from explainer.core.training.frames import Floats, Frame, frozen


def marks(frame: Frame, role: str, places: Floats, chosen: Rows, row: int) -> tuple[Dots, ...]:
    """Return what is `chosen` in the arm's colour; below it the partners of a row's walks.

    A labelled point would cover its mark: it has a ring.
    """
    covered = np.isin(chosen, frame.labelled) & (frame.stage is Stage.FINETUNING)
    sets = ((chosen[~covered], False), (chosen[covered], True))
    points = tuple(Dots(frozen(places[r]), role, ring=ring) for r, ring in sets if len(r))
    walks = frame.ground.walks
    if row == NOBODY or walks is None or role != "pretrained":
        return points
    partners = walks.partners[row]
    return (Dots(frozen(places[partners[partners != NOBODY]]), "text"), *points)


def way(places: Floats, row: int, nearest: int) -> tuple[Line, ...]:
    """Return the way from a point to its nearest labelled one, nothing without one."""
    if NOBODY in (row, nearest):
        return ()
    return (Line(frozen(places[[row, nearest]]), "text", "dashed", thin=True),)


def same_points(before: Floats, after: Floats) -> bool:
    """Whether rows still mean the same points: at most one of them lies elsewhere."""
    if before.shape != after.shape:
        return False
    return int(np.any(before != after, axis=1).sum()) <= 1
