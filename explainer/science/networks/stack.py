"""M networks of one architecture as one stacked program; one network is a stack of 1.

Weights are [models, in, out] and biases [models, 1, out], so one batched product moves
all models at once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from explainer.core.settings.architectures import DENSE, Layer, dense_layers
from explainer.science.networks.initialisation import ALIKE, STARTS
from explainer.science.networks.layers import (
    ACTIVATED,
    affine,
    layer_output,
    token_codes,
    word_tokens,
)

SHORTEST = 1e-24
"""A mean square below which a code has no direction; chosen: torch's own limit of a norm,
squared."""
SPREAD = 1.5
"""Measured on circles with 4 labels per class: without it the supervised arm falls from 78 to 62 %,
and 3.0 is no better."""
COLLAPSED = 0.05
"""Chosen: an eighth of the least deviation under first weights (measured on spirals, language and
creatures: 0.39 to 1.12)."""


@dataclass(frozen=True)
class Stack:
    """Layers of M networks: SiLU between layers, none after the last.

    With `sphere` the output is scaled to length sqrt(out), for codes that are compared by
    their cosine alone. `layers` say what each layer does with its weights [models, in, out] and
    biases [models, 1, out]; without them all are dense.
    """

    weights: tuple[Tensor, ...]
    biases: tuple[Tensor, ...]
    sphere: bool = False
    layers: tuple[Layer, ...] = ()

    @property
    def models(self) -> int:
        """How many networks there are."""
        return self.weights[0].shape[0]

    @property
    def depth(self) -> int:
        """How many layers there are."""
        return len(self.weights)

    def __call__(self, inputs: Tensor) -> Tensor:
        """Return outputs [models, batch, out] for inputs [models, batch, in]."""
        return self.through(inputs, 0, self.depth)

    def through(self, values: Tensor, first: int, last: int) -> Tensor:
        """Return what comes out of layers `first` to `last` - 1 for values going in."""
        for layer in range(first, last):
            values = self._output(layer, values)
            if layer + 1 < self.depth and self._activated(layer):
                values = functional.silu(values)
        return self._scaled(values) if first < last == self.depth else values

    def word_by_word(self, words: Tensor) -> Tensor:
        """Return a causal Transformer's code at each place [models, n, places, out] of sentences.

        `words` [models, n, places] are the numbers of their words, in order. A code says what
        has been read so far: the last one is the whole sentence's.
        """
        tokens = word_tokens(words, self.weights[0], self.biases[0])
        values = self.through(tokens, 1, self.depth - 1)
        return self._scaled(token_codes(self.layers[-1], values, self.weights[-1], self.biases[-1]))

    def _scaled(self, codes: Tensor) -> Tensor:
        return codes * stretch(codes) if self.sphere else codes

    def dense_from(self, first: int) -> bool:
        """Whether all layers from `first` on join everything with everything."""
        return all(layer.kind == DENSE for layer in self.layers[first:])

    def _output(self, layer: int, values: Tensor) -> Tensor:
        if not self.layers:
            return affine(values, self.weights[layer], self.biases[layer])
        return layer_output(self.layers[layer], values, self.weights[layer], self.biases[layer])

    def _activated(self, layer: int) -> bool:
        return not self.layers or self.layers[layer].kind in ACTIVATED

    def parameters(self, first: int = 0) -> list[Tensor]:
        """Return all tensors from layer `first` on, layer by layer: weights, then biases."""
        pairs = zip(self.weights[first:], self.biases[first:], strict=True)
        return [part for pair in pairs for part in pair]

    def copy(self) -> Stack:
        """Return a stack of detached copies, ready to be trained."""
        return self._mapped(lambda part: part.detach().clone().requires_grad_())

    def chosen(self, models: Sequence[int]) -> Stack:
        """Return detached copies of some models, in that order; one may come twice."""
        index = torch.tensor(models, dtype=torch.long)
        return self._mapped(lambda part: part.detach()[index])

    def where(self, chosen: Tensor, other: Stack) -> Stack:
        """Return detached copies: model i from here where `chosen` [models], else from there."""
        mask = chosen[:, None, None]
        ours, theirs = self.parameters(), other.parameters()
        parts = [torch.where(mask, a, b).detach() for a, b in zip(ours, theirs, strict=True)]
        return Stack(tuple(parts[0::2]), tuple(parts[1::2]), self.sphere, self.layers)

    def standardised(self, inputs: Tensor) -> Stack:
        """Return a stack whose outputs on `inputs` [models, n, in] have mean 0, deviation 1.

        The change is folded into the last layer, so the architecture stays the same; codes
        on a sphere have their scale already. A direction that has collapsed is not blown up.
        """
        if self.sphere:
            return self
        with torch.no_grad():
            code = self(inputs)
            spread = code.std(dim=1, keepdim=True)
            spread = torch.where(spread < COLLAPSED, 1.0, spread)
            bias = (self.biases[-1] - code.mean(dim=1, keepdim=True)) / spread
            weight = self.weights[-1] / spread
        changed = (*self.weights[:-1], weight), (*self.biases[:-1], bias)
        return Stack(*changed, layers=self.layers)

    def _mapped(self, change: Callable[[Tensor], Tensor]) -> Stack:
        weights, biases = tuple(map(change, self.weights)), tuple(map(change, self.biases))
        return Stack(weights, biases, self.sphere, self.layers)


def joined(stacks: Sequence[Stack]) -> Stack:
    """Return one stack that holds all models of `stacks`, in that order."""
    return Stack(
        tuple(torch.cat(parts) for parts in zip(*(s.weights for s in stacks), strict=True)),
        tuple(torch.cat(parts) for parts in zip(*(s.biases for s in stacks), strict=True)),
        stacks[0].sphere,
        stacks[0].layers,
    )


def random_network(
    sizes: Sequence[int],
    random: np.random.Generator,
    *,
    spread: bool = False,
    sphere: bool = False,
) -> Stack:
    """Return a stack of one network of dense layers with He's first weights."""
    return random_stack(dense_layers(sizes), random, spread=spread, sphere=sphere)


def random_stack(
    layers: tuple[Layer, ...],
    random: np.random.Generator,
    *,
    start: str = "he",
    spread: bool = False,
    sphere: bool = False,
) -> Stack:
    """Return a stack of one network whose first weights are drawn as `start` says.

    `spread` draws the first layer's biases so that its units bend at different places of a
    standardised input, unless all units are to be alike; otherwise biases start at 0.
    """
    weights, biases = [], []
    for number, layer in enumerate(layers):
        gain = 2.0 if number + 1 < len(layers) and layer.kind in ACTIVATED else 1.0
        weights.append(STARTS[start](layer.fan_in, layer.fan_out, gain, random)[None])
        spreads = spread and number == 0 and layer.kind == DENSE and start != ALIKE
        biases.append(random.uniform(-1, 1, (1, 1, layer.biases)) * (SPREAD if spreads else 0.0))
    plain = () if all(layer.kind == DENSE for layer in layers) else layers
    return Stack(tuple(map(as_tensor, weights)), tuple(map(as_tensor, biases)), sphere, plain)


def stretch(codes: Tensor) -> Tensor:
    """Return what brings each of the codes [..., z] to length sqrt(z), [..., 1].

    A norm along the few numbers of a code, which may lie far apart in memory, takes as long as
    all the products that lead there; a mean of squares does not.
    """
    return (codes * codes).mean(dim=-1, keepdim=True).clamp_min(SHORTEST).rsqrt()


def as_tensor(values: NDArray[np.float64]) -> Tensor:
    """Return a copy that shares nothing with `values`, in torch's own precision: float32."""
    return torch.tensor(values, dtype=torch.get_default_dtype())
