"""Creatures: small drawn pictures of people and animals in a plane of body plan and colour.

People have every colour of skin and animals the same colours of fur, so colour says nothing
about the class; place, size, pose, clothes and background say nothing either.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from explainer.core.worlds.creature_facts import BETWEEN, CHANNELS, PLAN_SPREAD, PLANS, SIDE
from explainer.core.worlds.creatures import drawn_creatures, groups_of, poses, repeated
from explainer.science.random import stream
from explainer.science.scenes.scene import Floats, GeneratedScene, Sample, Sites, balanced_classes

KINDS, PIXELS = 2, SIDE * SIDE * CHANNELS
LATTICE, PICTURES = 16, 4
"""Chosen: sixteen places a side, between which predictions are interpolated; four poses at each."""
EDGE = 0.02
"""Chosen: room around the plane."""
ALIKE = ((0.15, 0.4), (0.6, 1.0))
"""The colours that all labelled people and all labelled animals of a biased sample have; chosen so
that colour parts the labelled ones."""


class Creatures(GeneratedScene):
    """The class is human or animal; in the plane a picture lies by body plan and colour.

    Nobody has worked out how well pictures so small can be told apart.
    """

    def sample(self, count: int, noise: float, random: np.random.Generator) -> Sample:
        """Return so many pictures; `noise` is what is added to each pixel (0 to 1)."""
        classes = balanced_classes(count, KINDS, random)
        human, *animals = PLANS.values()
        kind = np.where(classes == 0, human, random.choice(animals, count))
        plan = (kind + PLAN_SPREAD * random.standard_normal(count)).clip(0, 1)
        plan = np.where(classes == 0, np.minimum(plan, BETWEEN), np.maximum(plan, BETWEEN))
        tone = random.random(count)
        pictures = drawn_creatures(plan, tone, poses(count, random)).reshape(count, PIXELS)
        columns = pictures + noise * random.standard_normal(pictures.shape)
        return Sample(columns, np.stack([plan, tone], axis=1), classes, groups_of(plan, tone))

    def sites(self, grid: Floats) -> Sites:
        """Return pictures for a lattice over the plane, several poses at each of its places."""
        share = np.linspace(0, 1, LATTICE) * (1 + 2 * EDGE) - EDGE
        places = np.stack(np.meshgrid(share, share), axis=-1).reshape(-1, 2).clip(0, 1)
        plan, tone = np.repeat(places, PICTURES, axis=0).T
        pose = repeated(poses(PICTURES, stream(0, "lattice")), len(places))
        columns = drawn_creatures(plan, tone, pose).reshape(len(plan), -1)
        return Sites(columns.astype(np.float64), samples=PICTURES, lattice=(LATTICE, LATTICE))

    def extent(self, noise: float) -> tuple[float, float, float, float]:
        """Return the unit square with a little room around it."""
        return (-EDGE, -EDGE, 1 + EDGE, 1 + EDGE)


def alike(sample: Sample) -> NDArray[np.bool_]:
    """Say which points [n] a biased handful is taken from."""
    low, high = np.array(ALIKE)[sample.classes].T
    tone = sample.plane[:, 1]
    return np.asarray((tone >= low) & (tone <= high))


SCENES = {"creatures": Creatures()}
