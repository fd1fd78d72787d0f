"""The moons spread over 64 columns, beside 16 columns of junk.

Every column is brought to deviation 1 before a model sees it, so that each one of the junk is as
loud as each one of the signal.
"""

from __future__ import annotations

import numpy as np

from explainer.science.random import stream
from explainer.science.scenes.curves import MOONS
from explainer.science.scenes.scene import Floats, Sample, Scene, Sites

SIGNAL_COLUMNS, JUNK_COLUMNS = 64, 16
"""Chosen: moons in 80 columns, as the plan was measured on."""
JUNK_LOUDNESS = 1.0
"""Chosen: of no effect, as every column is brought to deviation 1."""


class HiddenMoons(Scene):
    """The moons' plane mapped linearly into 80 columns; the junk says nothing of the class."""

    def __init__(self) -> None:
        directions = stream(0, "hidden-moons").standard_normal((SIGNAL_COLUMNS, 2))
        self._spread = np.linalg.qr(directions)[0].T

    def draw(
        self, pool: int, test: int, noise: float, random: np.random.Generator
    ) -> tuple[Sample, Sample]:
        """Return an unlabelled pool and a test set of fresh points."""
        hidden = MOONS.draw(pool, test, noise, random)
        return self._hide(hidden[0], random), self._hide(hidden[1], random)

    def sites(self, grid: Floats) -> Sites:
        """Return the columns [m, 80] of places of the plane, with the junk at zero."""
        return Sites(self._columns(grid))

    def extent(self, noise: float) -> tuple[float, float, float, float]:
        """Return the moons' own extent."""
        return MOONS.extent(noise)

    def best_possible(self, noise: float) -> float:
        """Return the moons' Bayes accuracy: the map is one-to-one and junk is independent."""
        return MOONS.best_possible(noise)

    def _columns(self, plane: Floats) -> Floats:
        return np.hstack([plane @ self._spread, np.zeros((len(plane), JUNK_COLUMNS))])

    def _hide(self, sample: Sample, random: np.random.Generator) -> Sample:
        columns = self._columns(sample.plane)
        columns[:, SIGNAL_COLUMNS:] = JUNK_LOUDNESS * random.standard_normal(
            (len(sample), JUNK_COLUMNS)
        )
        return Sample(columns, sample.plane, sample.classes)


SCENES = {"hidden-moons": HiddenMoons()}
