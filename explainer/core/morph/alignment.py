"""Alignment: the turn and the stretch that bring one set of places nearest to another one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Doubles = NDArray[np.float64]

LEAST_SCALE, MOST_SCALE = 0.2, 5.0
"""Chosen: a collapse to a point would be over at once if it were geometric."""


@dataclass(frozen=True, slots=True, eq=False)
class Alignment:
    """A similarity: places around `start` are turned by `angle`, stretched, and moved to `end`."""

    start: Doubles
    end: Doubles
    angle: float
    scale: float

    def turn(self, share: float) -> Doubles:
        """Return the matrix [2, 2] of a share of the turn, for places in rows."""
        angle = share * self.angle
        return np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])


def aligned(start: Doubles, end: Doubles, near: float = 0.0) -> Alignment:
    """Return the similarity that brings `start` [n, 2] nearest to `end` [n, 2].

    Orthogonal Procrustes (Schoenemann 1966) among rotations alone: a plane that is mirrored turns
    over about its long axis, as what is left of the way does to it. Of angles that are alike the
    one next to `near` is taken, so that what is in between does not leap from moment to moment.
    """
    first, last = start.mean(axis=0, dtype=float), end.mean(axis=0, dtype=float)
    before, after = start - first, end - last
    (a, b), (c, d) = before.T @ after
    angle = float(np.arctan2(b - c, a + d))
    turns = round((near - angle) / (2 * np.pi))
    if abs(angle + 2 * np.pi * turns) > 1.5 * np.pi:
        turns = 0
    reach = float((before**2).sum())
    scale = float(np.hypot(a + d, b - c)) / reach if reach else 1.0
    bounded = float(np.clip(scale, LEAST_SCALE, MOST_SCALE))
    return Alignment(first, last, angle + 2 * np.pi * turns, bounded)


@dataclass(frozen=True, slots=True, eq=False)
class Path:
    """The way of places [n, 2] from one end to the other.

    They turn evenly and are stretched geometrically, around a middle that moves straight. What
    the similarity leaves over, the `rest`, turns with them and is added evenly.
    """

    alignment: Alignment
    places: Doubles
    rest: Doubles

    @classmethod
    def between(cls, start: Doubles, end: Doubles, alignment: Alignment) -> Path:
        """Return the way from `start` [n, 2] to `end` [n, 2]."""
        places = start - alignment.start
        back = (end - alignment.end) @ alignment.turn(-1.0)
        return cls(alignment, places, back - alignment.scale * places)

    def at(self, share: float) -> Doubles:
        """Return the places [n, 2] at a share of the way: 0 is its start, 1 its end."""
        way = self.alignment
        centre = way.start + share * (way.end - way.start)
        bent = way.scale**share * self.places + share * self.rest
        return np.asarray(bent @ way.turn(share) + centre)
