"""Two clusters in 40 columns that overlap, and lie wide in directions of no meaning."""

from __future__ import annotations

from math import erf, sqrt

import numpy as np

from explainer.science.random import stream
from explainer.science.scenes.scene import Floats, GeneratedScene, Sample, Sites, balanced_classes

COLUMNS, WIDE_DIRECTIONS = 40, 5
"""Chosen: many directions, a few of them wide and without meaning."""
WIDER = 2.0
"""Chosen: wide enough for neighbours to follow them."""


class Overlapping(GeneratedScene):
    """Normal clusters with centres at distance 2; the first direction parts the classes.

    At a noise of 1 or more their sum has a single peak, so no sparse ground lies between
    them, and the next five directions are twice as wide as all others.
    """

    def __init__(self) -> None:
        mixed = stream(0, "overlapping").standard_normal((COLUMNS, COLUMNS))
        self._directions = np.linalg.qr(mixed)[0]
        self._widths = np.ones(COLUMNS)
        self._widths[1 : 1 + WIDE_DIRECTIONS] = WIDER

    def sites(self, grid: Floats) -> Sites:
        """Return the columns [m, 40] of places of the plane, other directions at zero."""
        return Sites(grid @ self._directions[:2])

    def extent(self, noise: float) -> tuple[float, float, float, float]:
        """Return a square that holds three standard deviations of both directions."""
        half = max(1.0 + 3.0 * noise, 3.0 * WIDER * noise)
        return (-half, -half, half, half)

    def best_possible(self, noise: float) -> float:
        """Return the Bayes accuracy: a normal variable's chance to lie within 1 of its side."""
        return (1 + erf(1 / (noise * sqrt(2)))) / 2

    def sample(self, count: int, noise: float, random: np.random.Generator) -> Sample:
        """Return so many fresh points."""
        classes = balanced_classes(count, 2, random)
        amounts = noise * self._widths * random.standard_normal((count, COLUMNS))
        amounts[:, 0] += np.where(classes == 1, 1, -1)
        return Sample(amounts @ self._directions, amounts[:, :2], classes)


SCENES = {"overlapping": Overlapping()}
