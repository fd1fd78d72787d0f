"""Scenes in a plane whose classes are curves blurred by Gaussian noise: spirals, moons, circles."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from explainer.science.scenes.scene import Floats, GeneratedScene, Sample, balanced_classes

Curve = Callable[[Floats], Floats]

NODES = 600
"""Places of a class: at the least noise that is integrated they are four to a deviation; measured
with the next two."""
CELLS, REACH = 4, 6
"""Cells to a deviation of the noise, and deviations around the curves. Measured over all noise
that a slider allows: with 8 cells and 4,000 places no accuracy changes by more than 1e-4."""
APART = 12
"""Chosen: classes so many deviations apart are told apart but once in a hundred million times."""
TURNS = 1.2
"""Chosen: more than one whole turn each."""
INNER_RADIUS = 0.12
"""Chosen: the arms begin apart."""


@dataclass(frozen=True)
class CurveScene(GeneratedScene):
    """Classes along curves: `curves[c]` maps shares [n] in [0, 1] to places [n, 2].

    A share of .25 means a quarter of the way by arc length.
    """

    curves: tuple[Curve, ...]
    box: tuple[float, float, float, float]

    def extent(self, noise: float) -> tuple[float, float, float, float]:
        """Return a square that holds the curves and three standard deviations of noise."""
        left, bottom, right, top = self.box
        centre_x, centre_y = (left + right) / 2, (bottom + top) / 2
        half = max(right - left, top - bottom) / 2 + max(0.25, 3 * noise)
        return (centre_x - half, centre_y - half, centre_x + half, centre_y + half)

    def best_possible(self, noise: float) -> float:
        """Return the Bayes accuracy, integrated from the generator's density."""
        return _bayes_accuracy(self, noise)

    def sample(self, count: int, noise: float, random: np.random.Generator) -> Sample:
        """Return so many fresh points."""
        classes = balanced_classes(count, len(self.curves), random)
        shares = random.random(count)
        places = np.empty((count, 2))
        for index, curve in enumerate(self.curves):
            places[classes == index] = curve(shares[classes == index])
        places += noise * random.standard_normal(places.shape)
        return Sample(places, places, classes)


@lru_cache(maxsize=64)
def _bayes_accuracy(scene: CurveScene, noise: float) -> float:
    """Add up the larger class's density over a grid that is finer than the noise."""
    nodes = [curve(_midpoints(NODES)) for curve in scene.curves]
    if _gap(nodes) > APART * noise:
        return 1.0
    left, bottom, right, top = scene.box
    cell, reach = noise / CELLS, REACH * noise
    columns = np.arange(left - reach, right + reach, cell)
    rows = np.arange(bottom - reach, top + reach, cell)
    densities = np.stack([_density(each, columns, rows, noise) for each in nodes])
    return float(densities.max(axis=0).sum() / densities.sum())


def _gap(nodes: list[Floats]) -> float:
    """Return how far apart the nearest places [n, 2] of two classes are."""
    pairs = [(a, b) for at, a in enumerate(nodes) for b in nodes[at + 1 :]]
    return min(float(np.hypot(*(a[:, None] - b).T).min()) for a, b in pairs)


def _density(nodes: Floats, columns: Floats, rows: Floats, noise: float) -> Floats:
    """Return a class's density [columns, rows], but for a factor that all classes share."""
    across, up = (
        np.exp(-(((axis[:, None] - nodes[:, at]) / noise) ** 2) / 2)
        for at, axis in enumerate((columns, rows))
    )
    return np.asarray(across @ up.T)


def _midpoints(count: int) -> Floats:
    return (np.arange(count) + 0.5) / count


def first_arm(shares: Floats) -> Floats:
    """Return places [n, 2] on an arm whose radius grows from 0.12 to 1."""
    # Area grows with the square of the radius: the root spreads points evenly by length.
    radius = np.sqrt(INNER_RADIUS**2 + (1 - INNER_RADIUS**2) * shares)
    angle = 2 * np.pi * TURNS * radius
    return np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)


def second_arm(shares: Floats) -> Floats:
    """Return places [n, 2] on the first arm turned by half a circle."""
    return -first_arm(shares)


def upper_moon(shares: Floats) -> Floats:
    """Return places [n, 2] on the upper half circle."""
    angle = np.pi * shares
    return np.stack([np.cos(angle), np.sin(angle)], axis=1)


def lower_moon(shares: Floats) -> Floats:
    """Return places [n, 2] on the lower half circle, moved right by 1 and up by 0.5."""
    angle = np.pi * shares
    return np.stack([1 - np.cos(angle), 0.5 - np.sin(angle)], axis=1)


def outer_ring(shares: Floats) -> Floats:
    """Return places [n, 2] on the circle of radius 1."""
    angle = 2 * np.pi * shares
    return np.stack([np.cos(angle), np.sin(angle)], axis=1)


def inner_ring(shares: Floats) -> Floats:
    """Return places [n, 2] on the circle of radius 0.5."""
    return 0.5 * outer_ring(shares)


MOONS = CurveScene((upper_moon, lower_moon), box=(-1.0, -0.5, 2.0, 1.0))
SCENES = {
    "spirals": CurveScene((first_arm, second_arm), box=(-1.0, -1.0, 1.0, 1.0)),
    "moons": MOONS,
    "circles": CurveScene((outer_ring, inner_ring), box=(-1.0, -1.0, 1.0, 1.0)),
}
"""Two arms that wind 1.2 times around each other; two half circles of radius 1 that reach into
each other; a ring of radius 0.5 inside a ring of radius 1."""
