"""Paired objectives: two views of a point are compared by their codes, with no decoder."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor

from explainer.science.objectives.objective import Networks, Objective
from explainer.science.views.pair_views import PAIR_VIEWS
from explainer.science.views.pairs import Floats
from explainer.science.views.recipe import Recipe, SeedViews


@dataclass(frozen=True, slots=True)
class PairedObjective(Objective):
    """A loss [models] of the codes of two views, each [models, batch, code]."""

    compared: Callable[[Tensor, Tensor], Tensor]

    def views(self, points: Floats, recipe: Recipe, seed: int) -> SeedViews:
        """Return the views that the recipe names."""
        return PAIR_VIEWS[recipe.views](points, recipe, seed)

    def loss(self, networks: Networks, first: Tensor, second: Tensor, partner: Tensor) -> Tensor:
        """Return the loss [models] of the codes of both views, encoded as one batch."""
        codes = networks.encoders(torch.cat([first, partner], dim=1))
        batch = first.shape[1]
        return self.compared(codes[:, :batch], codes[:, batch:])
