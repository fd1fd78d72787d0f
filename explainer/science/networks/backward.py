"""The gradients of stacked networks, written out.

A stack of small networks takes many short steps, and autograd's bookkeeping would take
longer than the products themselves.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from explainer.science.networks.layers import NARROW, affine
from explainer.science.networks.stack import Stack, stretch


@dataclass(frozen=True, slots=True)
class Activations:
    """What a pass through the layers from `first` on leaves behind.

    `inputs` are each layer's inputs [models, n, in], `sums` its outputs [models, n, out]
    before anything is done to them. `scale` [models, n, 1] is what brought the last ones to the
    sphere, if they are there.
    """

    first: int
    inputs: tuple[Tensor, ...]
    sums: tuple[Tensor, ...]
    scale: Tensor | None = None


def forward(stack: Stack, values: Tensor, first: int = 0) -> tuple[Tensor, Activations]:
    """Return what comes out of all layers from `first` on, and the way back."""
    inputs, sums = [], []
    for layer in range(first, stack.depth):
        inputs.append(values)
        sums.append(affine(values, stack.weights[layer], stack.biases[layer]))
        values = functional.silu(sums[-1]) if layer + 1 < stack.depth else sums[-1]
    if not (stack.sphere and sums):
        return values, Activations(first, tuple(inputs), tuple(sums))
    scale = stretch(values)
    return values * scale, Activations(first, tuple(inputs), tuple(sums), scale)


def backward(stack: Stack, activations: Activations, gradient: Tensor) -> list[Tensor]:
    """Return the gradients of `stack.parameters(activations.first)`, in that order.

    `gradient` is the loss's gradient by what came out, [models, n, out].
    """
    found: list[Tensor] = []
    if activations.scale is not None:
        gradient = _gradient_on_sphere(activations.sums[-1], activations.scale, gradient)
    for layer in range(stack.depth - 1, activations.first - 1, -1):
        place = layer - activations.first
        if layer + 1 < stack.depth:
            gradient = torch.ops.aten.silu_backward(gradient, activations.sums[place])
        found[:0] = [
            _by_weights(activations.inputs[place], gradient),
            gradient.sum(dim=1, keepdim=True),
        ]
        if place:
            gradient = input_gradient(stack, layer, gradient)
    return found


def input_gradient(stack: Stack, layer: int, gradient: Tensor) -> Tensor:
    """Return the loss's gradient by a layer's inputs, given that by its sums."""
    return torch.bmm(gradient, stack.weights[layer].mT)


def _by_weights(inputs: Tensor, gradient: Tensor) -> Tensor:
    if gradient.shape[2] >= NARROW:
        return torch.bmm(inputs.mT, gradient)
    return torch.bmm(gradient.mT, inputs).mT


def _gradient_on_sphere(sums: Tensor, scale: Tensor, gradient: Tensor) -> Tensor:
    """Return the gradient before codes were scaled to the sphere: what moves along it stays."""
    codes = sums * scale
    along = (codes * gradient).mean(dim=2, keepdim=True)
    return torch.addcmul(gradient, codes, along, value=-1) * scale
