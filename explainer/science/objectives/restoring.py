"""Restoring objectives: each point is given back from what is shown of it."""

from __future__ import annotations

from abc import abstractmethod

import numpy as np
from torch import Tensor

from explainer.science.networks.stack import Stack
from explainer.science.objectives.objective import Networks, Objective, one_layer
from explainer.science.views.pairs import Floats, Views
from explainer.science.views.recipe import Recipe, SeedViews, split_views


class RestoringObjective(Objective):
    """Decoders that mirror the encoders give back the point behind what was shown."""

    def views(self, points: Floats, recipe: Recipe, seed: int) -> SeedViews:
        """Return what is shown of each point, and the point."""
        return split_views(points, seed, lambda rows, random: self.shown(points[rows], random))

    @abstractmethod
    def shown(self, points: Floats, random: np.random.Generator) -> Views:
        """Return what is shown of points, and what is to be given back."""

    @abstractmethod
    def error(self, restored: Tensor, clean: Tensor, hidden: Tensor) -> Tensor:
        """Return the error [models] of restored points; `hidden` says which columns changed."""

    def decoder(self, encoders: Stack, columns: int) -> list[int]:
        """Return the encoders' sizes backwards; behind what no dense network mirrors, one layer."""
        if encoders.layers:
            return one_layer(encoders, columns)
        return [encoders.weights[-1].shape[2], *(w.shape[1] for w in reversed(encoders.weights))]

    def loss(self, networks: Networks, first: Tensor, second: Tensor, partner: Tensor) -> Tensor:
        """Return the error [models] of what the decoders make of the codes of `first`."""
        return self.error(networks.restored(first), partner, first != second)
