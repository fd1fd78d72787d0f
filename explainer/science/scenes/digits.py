"""Real handwriting: scikit-learn's copy of the UCI optical digits, 1,797 pictures of 8x8."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from scipy.spatial import cKDTree

from explainer.core.platform.assets import assets_folder
from explainer.science.scenes.scene import Classes, Floats, Sample, Scene, Sites

FULL_INK = 16.0
"""Alpaydin & Kaynak 1998: counts of 4x4 bits."""
NEAR, FAR = 0.1, 0.16
"""How far from a picture its map is full, and where it has faded; chosen."""
PLANE_FILE = "scenes/digits-plane.npy"


class Digits(Scene):
    """Every picture is a pool or a test picture, never both, and neither is made up.

    `classes_of` says which class each of the ten digits has: other tasks on the same pictures.
    Nobody knows how well they can be read.
    """

    def __init__(self, classes_of: tuple[int, ...] = tuple(range(10))) -> None:
        self.classes_of = np.array(classes_of)

    def draw(
        self, pool: int, test: int, noise: float, random: np.random.Generator
    ) -> tuple[Sample, Sample]:
        """Return a pool and a test set; in a pool of any size all digits are equally frequent.

        In the test set they are so nearly: the collection has not quite as many of each. `noise`
        is the standard deviation of what is added to each pixel, in shares of full ink. The
        test set is at most what is left of the collection.
        """
        ink, classes = pictures()
        order = _order_in_rounds(classes, random)
        noisy = ink + noise * random.standard_normal(ink.shape)
        everything = Sample(noisy, plane(), self.classes_of[classes])
        return everything.take(order[:pool]), everything.take(order[pool : pool + test])

    def sites(self, grid: Floats) -> Sites:
        """Return all pictures, and for each place [m, 2] the one that lies nearest."""
        distance, nearest = cKDTree(plane()).query(grid)
        presence = np.clip((FAR - distance) / (FAR - NEAR), 0, 1)
        return Sites(pictures()[0], nearest, presence)

    def extent(self, noise: float) -> tuple[float, float, float, float]:
        """Return a square in which the map of every picture fades: none is cut at an edge."""
        half = float(np.abs(plane()).max()) + FAR
        return (-half, -half, half, half)


@lru_cache(maxsize=1)
def pictures() -> tuple[Floats, Classes]:
    """Return the ink of all pictures [1797, 64] as shares of full ink, and their classes."""
    from sklearn.datasets import load_digits

    collection = load_digits()
    return collection.data / FULL_INK, collection.target.astype(np.int64)


@lru_cache(maxsize=1)
def plane() -> Floats:
    """Return the fixed places [1797, 2] of all pictures, made from pixels alone."""
    places = np.load(assets_folder() / PLANE_FILE, allow_pickle=False)
    return np.asarray(places, dtype=np.float64)


def _order_in_rounds(classes: Classes, random: np.random.Generator) -> Classes:
    """Shuffle into rounds that hold one picture of each class, as long as there is one left."""
    rounds = np.empty(len(classes))
    for index in np.unique(classes):
        members = random.permutation(np.flatnonzero(classes == index))
        rounds[members] = np.arange(len(members)) + random.random(len(members))
    return np.argsort(rounds, kind="stable")


SCENES = {
    "digits": Digits(),
    "parity": Digits((0, 1) * 5),
    "halves": Digits((0,) * 5 + (1,) * 5),
    "loops": Digits((1, 0, 0, 0, 0, 0, 1, 0, 1, 1)),
}
"""The collection, and other tasks on its pictures: even or odd, small or large, with a loop."""
