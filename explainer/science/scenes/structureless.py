"""A square filled evenly, cut in two by a wave that the points say nothing about."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from scipy.ndimage import gaussian_filter

from explainer.science.scenes.scene import Floats, GeneratedScene, Sample, balanced_classes

HEIGHT = 0.5
"""Chosen: the wave fills half the square."""
CELL = 0.01
"""Measured at a noise of 0.05 to 0.3: cells half as wide change no accuracy by more than 2e-5."""
REACH = 4.0
"""Deviations; measured at a noise of 0.05 to 0.3: 6 change no accuracy by more than 1e-6."""


class Structureless(GeneratedScene):
    """Points of the square from -1 to 1, labelled by the wave, then blurred."""

    def sample(self, count: int, noise: float, random: np.random.Generator) -> Sample:
        """Draw evenly; a point on the wrong side is turned by half a circle about the middle.

        Square and wave look the same after half a turn, so each class stays even.
        """
        places = random.uniform(-1, 1, (count, 2))
        classes = balanced_classes(count, 2, random)
        wrong = (places[:, 1] > wave(places[:, 0])) != (classes == 1)
        places[wrong] *= -1
        places += noise * random.standard_normal(places.shape)
        return Sample(places, places, classes)

    def extent(self, noise: float) -> tuple[float, float, float, float]:
        """Return a square that holds the points and three standard deviations of noise."""
        half = 1.0 + max(0.1, 3 * noise)
        return (-half, -half, half, half)

    def best_possible(self, noise: float) -> float:
        """Return the Bayes accuracy, integrated from the generator's density."""
        return _bayes_accuracy(noise)


def wave(x: Floats) -> Floats:
    """Return the height [n] of the boundary between the classes at each x [n]."""
    return np.asarray(HEIGHT * np.sin(np.pi * x))


@lru_cache(maxsize=64)
def _bayes_accuracy(noise: float) -> float:
    """Blur each class on a fine grid and add up the larger of the two."""
    if noise == 0:
        return 1.0
    half = 1 + REACH * noise
    centres = np.arange(-half + CELL / 2, half, CELL)
    inside = np.clip((1 - np.abs(centres)) / CELL + 0.5, 0, 1)
    even = np.outer(inside, inside)
    # The share of each cell (rows are y) that lies above the wave.
    above = np.clip((centres[:, None] - wave(centres)) / CELL + 0.5, 0, 1)
    blurred = [
        gaussian_filter(part, noise / CELL, mode="constant", truncate=2 * REACH)
        for part in (even * above, even * (1 - above))
    ]
    return float(np.maximum(*blurred).sum() / np.sum(blurred))


SCENES = {"structureless": Structureless()}
