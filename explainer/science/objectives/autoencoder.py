"""Autoencoder (Hinton & Salakhutdinov 2006): give back each point through a narrow code."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from torch import Tensor

from explainer.science.objectives.restoring import RestoringObjective
from explainer.science.views.pairs import Floats, NoisyViews


def reconstruction_loss(restored: Tensor, points: Tensor) -> Tensor:
    """Return the mean squared error [models] of restored points [models, batch, columns].

    A code as wide as the points can carry all of them, and the identity costs nothing.
    """
    return (restored - points).square().mean(dim=(1, 2))


class Autoencoder(RestoringObjective):
    """Shows each point with added noise of deviation `noise`: here with none."""

    noise: ClassVar[float] = 0.0

    def shown(self, points: Floats, random: np.random.Generator) -> NoisyViews:
        """Return noisy and clean points."""
        return NoisyViews(points, self.noise, random)

    def error(self, restored: Tensor, clean: Tensor, hidden: Tensor) -> Tensor:
        """Return the mean squared error [models] over all columns."""
        return reconstruction_loss(restored, clean)


OBJECTIVES = {"autoencoder": Autoencoder()}
