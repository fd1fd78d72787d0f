"""One draw of a scene: the unlabelled pool, the test set, and the order of labels.

A larger or smaller crowd changes the crowd alone: the labelled points, the test points and the
scale on which both are seen are those of the scene's usual crowd.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from explainer.core.settings.cards import SceneCard
from explainer.core.settings.catalogue import BIASED, PICTURES
from explainer.core.settings.edits import GRID, Edits
from explainer.core.settings.settings import Settings
from explainer.core.training.frames import labelled_rows
from explainer.science.random import stream
from explainer.science.scenes import scene_of
from explainer.science.scenes.creatures import alike
from explainer.science.scenes.scene import Sample

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]

TEST_POINTS = 2_000
"""Chosen: one accuracy has a standard error of at most 1.1 points."""
FLAT = 1e-3
"""Chosen: the least deviation that a column is divided by."""


@dataclass(frozen=True, slots=True)
class Draw:
    """What one seed gives: `inputs` [n, columns] and `test_inputs` are on one scale.

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
    usual, test = scene.draw(int(card.unlabelled.default), TEST_POINTS, settings.noise, random)
    # A count of 0 stays 0: what does not occur says nothing.
    centre = np.zeros(card.columns) if card.counts else _centre(usual.columns, card)
    scale = _scale(usual.columns - centre, one_unit=card.one_unit)
    drawn = _crowd(usual, settings)
    pool = edited(drawn, settings.edits)
    return Draw(
        pool=pool,
        test=test,
        inputs=(pool.columns - centre) / scale,
        test_inputs=(test.columns - centre) / scale,
        centre=centre,
        scale=scale,
        order=_label_order(drawn, settings),
    )


def _crowd(usual: Sample, settings: Settings) -> Sample:
    """Return as many points as are asked for: the first ones of the usual crowd, or more."""
    missing = settings.unlabelled - len(usual)
    if missing <= 0:
        return usual.take(np.arange(settings.unlabelled))
    random = stream(settings.seed, "more points", settings.scene)
    more, _ = scene_of(settings).draw(missing, 0, settings.noise, random)
    return usual.joined(more)


def edited(drawn: Sample, edits: Edits) -> Sample:
    """Return drawn points of a plane without those that were erased, then those painted.

    A point that was moved keeps its row and its hidden class; test points are never edited.
    """
    if not edits:
        return drawn
    places = drawn.plane.copy()
    for row, x, y in edits.moved:
        places[row] = (x / GRID, y / GRID)
    painted = np.array(edits.painted, np.float64).reshape(-1, 3)
    kept = np.setdiff1d(np.arange(len(drawn)), edits.erased)
    places = np.concatenate([places[kept], painted[:, :2] / GRID])
    classes = np.concatenate([drawn.classes[kept], painted[:, 2].astype(np.int64)])
    return Sample(places, places, classes)


def _centre(columns: Floats, card: SceneCard) -> Floats:
    """Return the mean of each column; of pictures in which things move, one for all pixels."""
    if card.views == PICTURES:
        return np.full(card.columns, columns.mean())
    return np.asarray(columns.mean(axis=0))


def _scale(centred: Floats, *, one_unit: bool) -> Floats:
    if one_unit:
        return np.full(centred.shape[1], max(float(centred.std()), FLAT))
    return np.asarray(np.maximum(centred.std(axis=0), FLAT))


def _label_order(drawn: Sample, settings: Settings) -> Whole:
    """Return the order of the points as drawn: edits change it no more than they must.

    Points come in random order, so the first ones of a class are as good as any. The next
    label of a class takes the place of one that was erased; painted points are labelled by
    hand alone.
    """
    erased = settings.edits.erased
    kinds = range(len(settings.card.classes))
    members = [np.flatnonzero(drawn.classes == kind) for kind in kinds]
    if settings.label_sampling == BIASED:
        first = alike(drawn)
        members = [member[np.argsort(~first[member], kind="stable")] for member in members]
    left = [member[~np.isin(member, erased)] for member in members]
    shortest = min(len(member) for member in left)
    order = np.stack([member[:shortest] for member in left])
    return np.asarray(order - np.searchsorted(np.array(erased, np.int64), order))
