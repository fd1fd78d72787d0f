"""The moons, in a crowd that comes mostly from elsewhere: from moons turned by a quarter."""

from __future__ import annotations

import numpy as np

from explainer.core.settings.scene_cards import SCENES as CARDS
from explainer.core.training.frames import FOREIGN
from explainer.science.scenes.curves import MOONS
from explainer.science.scenes.scene import Floats, Sample, Scene, evenly_mixed

MIDDLE = np.array([0.5, 0.25])
"""Defined: the point about which the moons look the same after half a turn."""


class Elsewhere(Scene):
    """Labels and test points are of the moons; most of the crowd is not, and has no class."""

    def draw(
        self, pool: int, test: int, noise: float, random: np.random.Generator
    ) -> tuple[Sample, Sample]:
        """Return a pool in which both kinds mix evenly, and a test set of moons alone."""
        own = CARDS["elsewhere"].own(pool)
        ours, tested = MOONS.draw(own, test, noise, random)
        theirs, _ = MOONS.draw(pool - own, 0, noise, random)
        places = np.concatenate([ours.columns, _turned(theirs.columns)])
        classes = np.concatenate([ours.classes, np.full(pool - own, FOREIGN)])
        return Sample(places, places, classes).take(evenly_mixed(own, pool - own)), tested

    def extent(self, noise: float) -> tuple[float, float, float, float]:
        """Return the moons' own extent, a square: it holds the turned ones too."""
        return MOONS.extent(noise)

    def best_possible(self, noise: float) -> float:
        """Return the moons' Bayes accuracy: nothing else is tested."""
        return MOONS.best_possible(noise)


def _turned(places: Floats) -> Floats:
    """Return places [n, 2] turned by a quarter of a circle about the moons' middle."""
    x, y = (places - MIDDLE).T
    return np.asarray(MIDDLE + np.stack([-y, x], axis=1))


SCENES = {"elsewhere": Elsewhere()}
