"""Low-rank adapters: what fine-tuning adds to the weights of an encoder that stays as it is.

Every weight matrix W [in, out] becomes W + A B, with A [in, rank] and B [rank, out]: Hu et al.
2022, section 4.1, equation 3, whose matrices are these transposed. A begins random and B at zero,
so that training begins with the encoder as it was. Their factor alpha / rank is 1 here: like the
authors, who set alpha to the first rank they tried, this program tunes the rate alone.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from explainer.core.settings.architectures import adapter_rank
from explainer.science.networks.initialisation import he
from explainer.science.networks.stack import Stack, as_tensor
from explainer.science.random import stream


def random_adapters(encoders: Stack, seeds: Sequence[int]) -> tuple[Tensor, ...]:
    """Return the first A [seeds, in, rank] of every layer; each seed has its own."""
    shapes = [weight.shape[1:] for weight in encoders.weights]
    each = [_drawn(shapes, stream(seed, "adapters")) for seed in seeds]
    return tuple(torch.cat(layer) for layer in zip(*each, strict=True))


def _drawn(shapes: Sequence[Sequence[int]], random: np.random.Generator) -> list[Tensor]:
    """Return Gaussian matrices whose products with a standardised input are standardised."""
    return [
        as_tensor(he(fan_in, adapter_rank(fan_in, fan_out), 1.0, random))[None]
        for fan_in, fan_out in shapes
    ]


class Adapters:
    """Changes of rank r to all weights of a stack of encoders, which holds them merged.

    `downs` are the first A [models, in, rank], layer by layer.
    """

    def __init__(self, encoders: Stack, downs: Sequence[Tensor]) -> None:
        self._merged = [weight.detach() for weight in encoders.weights]
        self._own = [weight.clone() for weight in self._merged]
        self._downs = list(downs)
        pairs = zip(self._downs, self._merged, strict=True)
        self._ups = [
            weight.new_zeros(*down.mT.shape[:2], weight.shape[2]) for down, weight in pairs
        ]

    @property
    def parameters(self) -> list[Tensor]:
        """What is trained, layer by layer: A, then B."""
        return [part for pair in zip(self._downs, self._ups, strict=True) for part in pair]

    def gradients(self, by_weights: Sequence[Tensor]) -> list[Tensor]:
        """Return the gradients of `parameters`, given those of the merged weights."""
        found: list[Tensor] = []
        for down, up, gradient in zip(self._downs, self._ups, by_weights, strict=True):
            found += [torch.bmm(up, gradient.mT).mT, torch.bmm(down.mT, gradient)]
        return found

    def merge(self) -> None:
        """Bring the encoders' weights up to date: they are ordinary networks at every step."""
        for merged, own, down, up in zip(
            self._merged, self._own, self._downs, self._ups, strict=True
        ):
            torch.baddbmm(own, down, up, out=merged)
