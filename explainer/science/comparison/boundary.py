"""Boundary: where a class ties with the strongest other one, looked for between the map's cells."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from contourpy import contour_generator
from numpy.typing import NDArray

from explainer.core.training.frames import Floats, frozen

Doubles = NDArray[np.float64]
Places = tuple[Doubles, Doubles]
Lead = Callable[[Doubles], Doubles]
"""By how many nats a class leads the strongest other one at places [m, 2]."""
LEAST = 1e-38
"""Chosen: the smallest chance that float32 holds in full; below it lie no numbers to compare."""
ROUNDS = 3
"""Measured on the supervised arm of the spirals: a lead of .63 nats at the corners of a contour
becomes one of .0014, in one to two milliseconds; one round leaves .13, a fourth one .0001."""


def leads(chances: NDArray[np.float32], index: int) -> Doubles:
    """Return by how many nats a class leads the strongest other one, for [..., classes].

    Nats grow evenly where chances jump from 0 to 1: between two cells they say where the tie is.
    """
    nats = np.log(np.maximum(chances, LEAST, dtype=np.float64))
    lead: Doubles = nats[..., index] - np.delete(nats, index, axis=-1).max(axis=-1)
    return lead


def boundary(places: Places, grid: Doubles, lead: Lead | None) -> tuple[Floats, ...]:
    """Return the lines [m, 2] on which a lead at the cells, `grid` [h, w], is 0.

    Where the `lead` of any place is known, every corner is looked for along the edge between
    the two cells where it lies: false position, Illinois (Dowell & Jarratt 1971).
    """
    lines: list[Doubles] = [np.asarray(line) for line in contour_generator(*places, grid).lines(0)]
    if lead is None or not lines:
        return tuple(map(frozen, lines))
    corners = _Corners(places, grid, np.concatenate(lines)).refined(lead)
    return tuple(map(frozen, np.split(corners, np.cumsum([len(line) for line in lines])[:-1])))


class _Corners:
    """Corners of a contour, each between two cells that lie side by side or above each other."""

    def __init__(self, places: Places, grid: Doubles, corners: Doubles) -> None:
        origin = np.array([axis[0] for axis in places])
        step = np.array([axis[1] - axis[0] for axis in places])
        at = (corners - origin) / step
        along = np.abs(at - np.rint(at)).argmax(axis=1)
        rows = np.arange(len(at))
        before = np.rint(at).astype(np.int64)
        before[rows, along] = np.floor(at[rows, along])
        after = before.copy()
        after[rows, along] = np.minimum(after[rows, along] + 1, np.array(grid.shape)[::-1][along])
        last = np.array(grid.shape)[::-1] - 1
        before, after = (np.clip(each, 0, last) for each in (before, after))
        self._start, self._way = origin + step * before, step * (after - before)
        self._leads = [grid[each[:, 1], each[:, 0]] for each in (before, after)]

    def refined(self, lead: Lead) -> Doubles:
        """Return the corners after some rounds."""
        low, high = np.zeros(len(self._start)), np.ones(len(self._start))
        first, last = self._leads
        kept = np.zeros(len(self._start))
        for _ in range(ROUNDS):
            share = _secant(low, high, first, last)
            found = lead(self._at(share))
            same = np.sign(found) == np.sign(first)
            # An end that stays counts half from the second time on: the other one moves faster.
            last = np.where(same & (kept > 0), last / 2, np.where(same, last, found))
            first = np.where(~same & (kept < 0), first / 2, np.where(same, found, first))
            low, high = np.where(same, share, low), np.where(same, high, share)
            kept = np.where(same, 1, -1)
        return self._at(_secant(low, high, first, last))

    def _at(self, share: Doubles) -> Doubles:
        places: Doubles = self._start + share[:, None] * self._way
        return places


def _secant(low: Doubles, high: Doubles, first: Doubles, last: Doubles) -> Doubles:
    """Return where a line from one end to the other is 0; the middle where it is level."""
    fall = first - last
    share = np.divide(first, fall, out=np.full(len(fall), 0.5), where=fall != 0)
    between: Doubles = low + np.clip(share, 0.0, 1.0) * (high - low)
    return between
