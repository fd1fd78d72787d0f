"""Clusters in four columns, the label in a fifth that says nothing about them."""

from __future__ import annotations

import numpy as np

from explainer.science.scenes.scene import Floats, GeneratedScene, Sample, Sites, balanced_classes

CLUSTER_COLUMNS = 4
"""Chosen: enough for walks to follow them and forget a fifth column."""
APART = np.full(CLUSTER_COLUMNS, CLUSTER_COLUMNS**-0.5)


class Destroyed(GeneratedScene):
    """Two clusters at distance 2, spread evenly in all columns; the class is a sign.

    Walks stay in a cluster and forget the last column, and with it the label.
    """

    def sample(self, count: int, noise: float, random: np.random.Generator) -> Sample:
        """Return so many fresh points."""
        classes, clusters = (balanced_classes(count, 2, random) for _ in range(2))
        columns = noise * random.standard_normal((count, CLUSTER_COLUMNS + 1))
        columns[:, -1] = np.where(classes == 1, 1, -1) * np.abs(columns[:, -1])
        columns[:, :-1] += np.where(clusters == 1, 1, -1)[:, None] * APART
        plane = np.stack([columns[:, :-1] @ APART, columns[:, -1]], axis=1)
        return Sample(columns, plane, classes)

    def sites(self, grid: Floats) -> Sites:
        """Return the columns [m, 5] of places of the plane, all other directions at zero."""
        return Sites(np.hstack([grid[:, :1] * APART, grid[:, 1:]]))

    def extent(self, noise: float) -> tuple[float, float, float, float]:
        """Return a square that holds both clusters and three standard deviations."""
        half = 1.0 + 3.0 * noise
        return (-half, -half, half, half)

    def best_possible(self, noise: float) -> float:
        """Return 1: the label is the sign of a column that is seen."""
        return 1.0


SCENES = {"destroyed": Destroyed()}
