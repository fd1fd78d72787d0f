"""Objective: what pretraining asks of an encoder. Nothing here has a place for labels."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from dataclasses import dataclass

from torch import Tensor

from explainer.science.networks.stack import Stack
from explainer.science.views.pairs import Floats
from explainer.science.views.recipe import Recipe, SeedViews

SURE = 5.0
"""Standard errors; measured: with three, two of 88 placebos passed."""


@dataclass(frozen=True, slots=True)
class Networks:
    """Encoders, and the decoders behind them where an objective has some."""

    encoders: Stack
    decoders: Stack | None

    def parameters(self) -> list[Tensor]:
        """Return all tensors that are trained."""
        return self.encoders.parameters() + (self.decoders.parameters() if self.decoders else [])

    def decoded(self, codes: Tensor) -> Tensor:
        """Return what the decoders make of codes [models, n, code]."""
        assert self.decoders is not None, "the objective named the sizes of a decoder"
        return self.decoders(codes)

    def restored(self, points: Tensor) -> Tensor:
        """Return what the decoders make of the codes of points [models, n, columns]."""
        return self.decoded(self.encoders(points))


class Objective(ABC):
    """A pretext task: its views, what guesses behind the encoder, its loss, when it is learnt."""

    @abstractmethod
    def views(self, points: Floats, recipe: Recipe, seed: int) -> SeedViews:
        """Return views of `points` [n, columns] to train on, and of points held out."""

    def decoder(self, encoders: Stack, columns: int) -> list[int] | None:
        """Return the sizes of the network behind the encoders; None if codes are compared."""
        return None

    @abstractmethod
    def loss(self, networks: Networks, first: Tensor, second: Tensor, partner: Tensor) -> Tensor:
        """Return the loss [models] of views `first` held against `partner`.

        All are [models, batch, ...]; `partner` is `second`, the other view of each point, or
        that of another point.
        """

    def learnt(self, gaps: Tensor) -> Tensor:
        """Say which models [models] tell unseen points' partners from strangers, beyond chance.

        `gaps` [batches, models] say how much higher the loss is with strangers.
        """
        return gaps.mean(dim=0) > SURE * gaps.std(dim=0) / math.sqrt(len(gaps))


def one_layer(encoders: Stack, columns: int) -> list[int]:
    """Return the sizes of a single layer behind the encoders' codes."""
    return [encoders.weights[-1].shape[2], columns]
