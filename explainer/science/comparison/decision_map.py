"""The decision map: what models predict all over the plane."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from explainer.core.settings.settings import Settings
from explainer.core.training.frames import DecisionMap, Floats, frozen
from explainer.core.training.grid import straight_grid
from explainer.science.comparison.boundary import Lead, boundary, leads
from explainer.science.networks.stack import Stack, as_tensor
from explainer.science.scenes import scene_of
from explainer.science.scenes.scene import Scene
from explainer.science.training.draws import Draw
from explainer.science.training.finetune import Classifiers, probabilities

CELLS = 96
"""Chosen: fine enough for smooth boundaries; time grows with the square."""


@dataclass(frozen=True, slots=True)
class MapInputs:
    """The cells of the plane and what models are shown there.

    `sites` is [1, s, columns], standardised; `nearest` [CELLS * CELLS] names each cell's
    site, or is None where cell i is site i; `presence` [CELLS * CELLS] fades the map far
    from any data; `places` [CELLS] are the cells' x and y. `grid` [1, m, columns] holds the
    inputs on the lines of `core.training.grid`, `inputs_at` those at any places [m, 2]; both are
    None where a place of the plane is no input. `samples` and `lattice` are those of `Sites`.
    """

    sites: Tensor
    nearest: NDArray[np.int64] | None
    presence: NDArray[np.float64] | None
    places: tuple[NDArray[np.float64], NDArray[np.float64]]
    grid: Tensor | None = None
    samples: int = 1
    lattice: tuple[int, int] | None = None
    inputs_at: Callable[[NDArray[np.floating[Any]]], Tensor] | None = None

    def codes(self, encoder: Stack) -> Tensor:
        """Return what an encoder makes of the sites, [1, s, z]."""
        with torch.no_grad():
            return encoder(self.sites)

    def decision(self, model: Classifiers, codes: Tensor) -> DecisionMap:
        """Return the decision map of a model on its encoder's codes of the sites."""
        with torch.no_grad():
            chances = probabilities(model.heads(codes))[0].numpy()
        grid = self._spread(chances.reshape(-1, self.samples, chances.shape[1]).mean(axis=1))
        margin: NDArray[np.floating[Any]] = _margin(grid)
        if self.presence is not None:
            margin = margin * self.presence.reshape(CELLS, CELLS)
        return DecisionMap(
            winner=frozen(grid.argmax(axis=2), np.uint8),
            margin=frozen(np.rint(255 * margin), np.uint8),
            boundary=self._boundary(grid, model),
        )

    def _spread(self, chances: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the chances at all cells [CELLS, CELLS, classes] from those at the sites."""
        if self.lattice is not None:
            return _interpolated(chances.reshape(*self.lattice, -1))
        everywhere = chances if self.nearest is None else chances[self.nearest]
        return everywhere.reshape(CELLS, CELLS, -1)

    def _boundary(self, grid: NDArray[np.float32], model: Classifiers) -> tuple[Floats, ...]:
        """Return where each class but the first ties with the strongest other class.

        On a map of nearest pictures a line would only trace the cells, so there is none.
        """
        if self.nearest is not None:
            return ()
        ties = (
            boundary(self.places, leads(grid, index), self._lead(model, index))
            for index in range(1, grid.shape[2])
        )
        return tuple(line for lines in ties for line in lines)

    def _lead(self, model: Classifiers, index: int) -> Lead | None:
        """Return what tells a class's lead at any place, None where a place is no input."""
        inputs_at = self.inputs_at
        if inputs_at is None:
            return None

        def lead(places: NDArray[np.float64]) -> NDArray[np.float64]:
            """Return by how many nats the class leads at places [m, 2]: [m]."""
            with torch.no_grad():
                chances = probabilities(model.heads(model.encoders(inputs_at(places))))
            return leads(chances[0].numpy(), index)

        return lead


def _interpolated(lattice: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the values at all cells, linear between those on a lattice [rows, columns, k]."""
    for axis in (0, 1):
        count = lattice.shape[axis]
        place = (np.arange(CELLS) + 0.5) / CELLS * (count - 1)
        low = np.minimum(place.astype(np.int64), count - 2)
        share = (place - low).astype(np.float32).reshape((-1, 1, 1) if axis == 0 else (1, -1, 1))
        before, after = lattice.take(low, axis), lattice.take(low + 1, axis)
        lattice = before + share * (after - before)
    return lattice


def _margin(grid: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the first class's probability less the second's, for [h, w, classes]."""
    if grid.shape[2] == 2:  # Where there is nothing to sort.
        return np.asarray(np.abs(grid[:, :, 1] - grid[:, :, 0]))
    ordered = np.partition(grid, -2, axis=2)
    return np.asarray(ordered[:, :, -1] - ordered[:, :, -2])


def map_inputs(settings: Settings, draw: Draw) -> MapInputs:
    """Return the cells of a scene's plane, with what models are shown there."""
    scene = scene_of(settings)
    left, bottom, right, top = scene.extent(settings.noise)
    share = (np.arange(CELLS) + 0.5) / CELLS
    x, y = left + (right - left) * share, bottom + (top - bottom) * share
    sites = scene.sites(np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2))
    shown = as_tensor(draw.standardised(sites.columns))[None]
    inputs = sites.nearest is None and sites.lattice is None
    inputs_at = partial(_inputs_at, scene, draw) if inputs else None
    grid = inputs_at(straight_grid(scene.extent(settings.noise))) if inputs_at else None
    return MapInputs(
        shown, sites.nearest, sites.presence, (x, y), grid, sites.samples, sites.lattice, inputs_at
    )


def _inputs_at(scene: Scene, draw: Draw, lines: NDArray[np.floating[Any]]) -> Tensor:
    """Return what models are shown at the corners of lines [..., 2]: [1, m, columns]."""
    places = lines.astype(np.float64).reshape(-1, 2)
    return as_tensor(draw.standardised(scene.sites(places).columns))[None]
