"""One draw of a scene: the unlabelled pool, the test set, and the order of labels."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from explainer.core.frames import labelled_rows
from explainer.core.settings import Settings
from explainer.science.random import stream
from explainer.science.scenes import Sample, scene_of

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]

TEST_POINTS = 2_000
FLAT = 1e-3


@dataclass(frozen=True, slots=True)
class Draw:
    """What one seed gives: `inputs` [n, columns] and `test_inputs` are standardised.

    `order` [classes, m] lists the pool's points of each class in the order in which their
    labels are bought, so that labelled sets are nested. `bought` and `returned` are picked
    by hand, in every set.
    """

    pool: Sample
    test: Sample
    inputs: Floats
    test_inputs: Floats
    centre: Floats
    scale: Floats
    order: Whole
    bought: tuple[int, ...] = ()
    returned: tuple[int, ...] = ()

    def labelled(self, labels_per_class: int) -> Whole:
        """Return the pool's indices of the labelled points: [classes * k] if none is picked."""
        classes = self.pool.classes
        return labelled_rows(self.order, classes, labels_per_class, self.bought, self.returned)

    def standardised(self, columns: Floats) -> Floats:
        """Return raw columns on the scale that models are trained on."""
        return (columns - self.centre) / self.scale


def draw(settings: Settings) -> Draw:
    """Draw pool, test set and label order; the same settings give the same draw."""
    scene, card = scene_of(settings), settings.card
    random = stream(settings.seed, "points", settings.scene)
    pool, test = scene.draw(settings.unlabelled, TEST_POINTS, settings.noise, random)
    centre = pool.columns.mean(axis=0)
    scale = _scale(pool.columns - centre, one_unit=card.one_unit)
    return Draw(
        pool=pool,
        test=test,
        inputs=(pool.columns - centre) / scale,
        test_inputs=(test.columns - centre) / scale,
        centre=centre,
        scale=scale,
        order=_label_order(pool, len(card.classes), settings),
    )


def _scale(centred: Floats, *, one_unit: bool) -> Floats:
    if one_unit:
        return np.full(centred.shape[1], max(float(centred.std()), FLAT))
    return np.asarray(np.maximum(centred.std(axis=0), FLAT))


def _label_order(pool: Sample, classes: int, settings: Settings) -> Whole:
    random = stream(settings.seed, "labels", settings.scene)
    members = [random.permutation(np.flatnonzero(pool.classes == c)) for c in range(classes)]
    shortest = min(len(member) for member in members)
    return np.stack([member[:shortest] for member in members])
