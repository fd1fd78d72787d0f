"""What every scene can do."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Classes = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Sample:
    """Points as a model sees them [n, columns], their places in the plane [n, 2], classes [n].

    The class of a pool's point from elsewhere is FOREIGN: no label of it can be bought.
    `groups` [n] numbers each point's group where the scene's card names some.
    """

    columns: Floats
    plane: Floats
    classes: Classes
    groups: Classes | None = None

    def __len__(self) -> int:
        """Count the points."""
        return len(self.classes)

    def take(self, chosen: NDArray[np.int64]) -> Sample:
        """Return the chosen points, in that order."""
        groups = None if self.groups is None else self.groups[chosen]
        return Sample(self.columns[chosen], self.plane[chosen], self.classes[chosen], groups)

    def joined(self, other: Sample) -> Sample:
        """Return these points and then the other ones."""
        groups = [each.groups for each in (self, other) if each.groups is not None]
        return Sample(
            np.concatenate([self.columns, other.columns]),
            np.concatenate([self.plane, other.plane]),
            np.concatenate([self.classes, other.classes]),
            np.concatenate(groups) if groups else None,
        )


@dataclass(frozen=True, slots=True)
class Sites:
    """What models are shown [s, columns] to draw a map of m places.

    `nearest` [m] names the site whose prediction a place gets; None: place i gets site i.
    `presence` [m] fades the map, from 1 where there are data to 0 far from any. At each site
    `samples` inputs follow each other, whose predictions are averaged. Sites on a `lattice` of
    so many rows and columns span the plane: between them predictions are interpolated.
    """

    columns: Floats
    nearest: Classes | None = None
    presence: Floats | None = None
    samples: int = 1
    lattice: tuple[int, int] | None = None


class Scene(ABC):
    """Where points come from: in random order, every beginning of a pool being a smaller pool.

    Classes are equally frequent up to rounding. A test set holds nothing foreign, a pool the
    share of it that the scene's card states. The plane is what a model sees, unless `sites` is
    another's.
    """

    @abstractmethod
    def draw(
        self, pool: int, test: int, noise: float, random: np.random.Generator
    ) -> tuple[Sample, Sample]:
        """Return an unlabelled pool and a test set that shares no point with it."""

    def sites(self, grid: Floats) -> Sites:
        """Return what a model is shown at places [m, 2] of the plane: the places themselves."""
        return Sites(grid)

    @abstractmethod
    def extent(self, noise: float) -> tuple[float, float, float, float]:
        """Return the plane's left, bottom, right and top."""

    def best_possible(self, noise: float) -> float | None:
        """Return the Bayes accuracy; None where nobody knows it."""
        return None


class GeneratedScene(Scene):
    """Scene with a generator of single points: pool and test set are both fresh ones."""

    def draw(
        self, pool: int, test: int, noise: float, random: np.random.Generator
    ) -> tuple[Sample, Sample]:
        """Return an unlabelled pool and a test set of fresh points."""
        return self.sample(pool, noise, random), self.sample(test, noise, random)

    @abstractmethod
    def sample(self, count: int, noise: float, random: np.random.Generator) -> Sample:
        """Return so many fresh points."""


def balanced_classes(count: int, kinds: int, random: np.random.Generator) -> Classes:
    """Return `count` class numbers in random order.

    In every beginning of them they are equally frequent up to rounding.
    """
    rounds = -(-count // kinds)
    each = np.broadcast_to(np.arange(kinds), (rounds, kinds))
    return np.asarray(random.permuted(each, axis=1).ravel()[:count])


def evenly_mixed(*counts: int) -> Classes:
    """Return an order of several lists one behind the other in which they mix evenly.

    Every beginning of it holds each list's share of the whole, up to rounding.
    """
    shares = [(np.arange(count) + 0.5) / max(count, 1) for count in counts]
    return np.argsort(np.concatenate(shares), kind="stable")
