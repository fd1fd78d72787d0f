"""Two-dimensional scenes whose classes are curves blurred by Gaussian noise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from explainer.science.scenes.scene import Floats, Sample, Sites, balanced_classes

Curve = Callable[[Floats], Floats]

STATIONS = 60
NODES = 7
DENSITY_STATIONS = 400


@dataclass(frozen=True)
class CurveScene:
    """Classes along curves: `curves[c]` maps shares [n] in [0, 1] to places [n, 2].

    A share of .25 means a quarter of the way by arc length.
    """

    curves: tuple[Curve, ...]
    box: tuple[float, float, float, float]

    def draw(
        self, pool: int, test: int, noise: float, random: np.random.Generator
    ) -> tuple[Sample, Sample]:
        """Return an unlabelled pool and a test set of fresh points."""
        return self._draw(pool, noise, random), self._draw(test, noise, random)

    def sites(self, grid: Floats) -> Sites:
        """Return the places themselves: the plane is what a model sees."""
        return Sites(grid)

    def extent(self, noise: float) -> tuple[float, float, float, float]:
        """Return a square that holds the curves and three standard deviations of noise."""
        left, bottom, right, top = self.box
        centre_x, centre_y = (left + right) / 2, (bottom + top) / 2
        half = max(right - left, top - bottom) / 2 + max(0.25, 3 * noise)
        return (centre_x - half, centre_y - half, centre_x + half, centre_y + half)

    def best_possible(self, noise: float) -> float:
        """Return the Bayes accuracy, integrated from the generator's density."""
        return _bayes_accuracy(self, noise)

    def _draw(self, count: int, noise: float, random: np.random.Generator) -> Sample:
        classes = balanced_classes(count, len(self.curves), random)
        shares = random.random(count)
        places = np.empty((count, 2))
        for index, curve in enumerate(self.curves):
            places[classes == index] = curve(shares[classes == index])
        places += noise * random.standard_normal(places.shape)
        return Sample(places, places, classes)


@lru_cache(maxsize=64)
def _bayes_accuracy(scene: CurveScene, noise: float) -> float:
    """Average the largest posterior: midpoints along each curve, Gauss-Hermite across it."""
    if noise == 0:
        return 1.0
    nodes, weights = np.polynomial.hermite_e.hermegauss(NODES)
    offsets = np.stack(np.meshgrid(nodes, nodes), -1).reshape(-1, 2)
    share = np.outer(weights, weights).ravel() / weights.sum() ** 2
    right = 0.0
    for curve in scene.curves:
        places = curve(_midpoints(STATIONS))[:, None] + noise * offsets
        certainty = _largest_posterior(scene, places.reshape(-1, 2), noise)
        right += float((certainty.reshape(STATIONS, -1) * share).sum() / STATIONS)
    return min(right / len(scene.curves), 1.0)


def _largest_posterior(scene: CurveScene, places: Floats, noise: float) -> Floats:
    densities = np.stack([_log_density(curve, places, noise) for curve in scene.curves])
    return np.asarray(1 / np.exp(densities - densities.max(axis=0)).sum(axis=0))


def _log_density(curve: Curve, places: Floats, noise: float) -> Floats:
    stations = curve(_midpoints(DENSITY_STATIONS))
    squared = (
        (places**2).sum(1)[:, None] - 2 * places @ stations.T + (stations**2).sum(1)
    ) / noise**2
    nearest = squared.min(axis=1)
    logarithm = np.log(np.exp((nearest[:, None] - squared) / 2).sum(axis=1)) - nearest / 2
    return np.asarray(logarithm)


def _midpoints(count: int) -> Floats:
    return (np.arange(count) + 0.5) / count
