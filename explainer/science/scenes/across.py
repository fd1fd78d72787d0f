"""The moons' points, but the label says left or right of their middle."""

from __future__ import annotations

import numpy as np

from explainer.science.scenes.curves import MOONS
from explainer.science.scenes.scene import GeneratedScene, Sample, balanced_classes

MIDDLE = (0.5, 0.25)
"""Defined: the point about which the moons look the same after half a turn."""


class Across(GeneratedScene):
    """Two clusters, cut by the label into four halves: each class has a half of both."""

    def sample(self, count: int, noise: float, random: np.random.Generator) -> Sample:
        """Draw the moons; a point on the wrong side is turned by half a circle.

        The moons look the same after half a turn about their middle, so this asks for a side
        and changes nothing else.
        """
        (places, *_) = MOONS.draw(count, 0, noise, random)
        classes = balanced_classes(count, 2, random)
        wrong = (places.columns[:, 0] > MIDDLE[0]) != (classes == 1)
        turned = 2 * np.array(MIDDLE) - places.columns
        columns = np.where(wrong[:, None], turned, places.columns)
        return Sample(columns, columns, classes)

    def extent(self, noise: float) -> tuple[float, float, float, float]:
        """Return the moons' own extent."""
        return MOONS.extent(noise)

    def best_possible(self, noise: float) -> float:
        """Return 1: the label is a function of the point that is seen, noise and all."""
        return 1.0


SCENES = {"across": Across()}
