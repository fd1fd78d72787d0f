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
class Trail:
    """What a pass through the layers from `first` on leaves behind.

    `inputs` are each layer's inputs [models, n, in], `sums` its outputs [models, n, out]
    before anything is done to them. `scale` [models, n, 1] is what brought the last ones to the
    sphere, if they are there.
    """

    first: int
    inputs: tuple[Tensor, ...]
    sums: tuple[Tensor, ...]
    scale: Tensor | None = None


def forward(stack: Stack, values: Tensor, first: int = 0) -> tuple[Tensor, Trail]:
    """Return what comes out of all layers from `first` on, and the way back."""
    inputs, sums = [], []
    for layer in range(first, stack.depth):
        inputs.append(values)
        sums.append(affine(values, stack.weights[layer], stack.biases[layer]))
        values = functional.silu(sums[-1]) if layer + 1 < stack.depth else sums[-1]
    if not (stack.sphere and sums):
        return values, Trail(first, tuple(inputs), tuple(sums))
    scale = stretch(values)
    return values * scale, Trail(first, tuple(inputs), tuple(sums), scale)


def backward(stack: Stack, trail: Trail, slope: Tensor) -> list[Tensor]:
    """Return the gradients of `stack.parameters(trail.first)`, in that order.

    `slope` is the loss's gradient by what came out, [models, n, out].
    """
    found: list[Tensor] = []
    if trail.scale is not None:
        slope = _slope_on_sphere(trail.sums[-1], trail.scale, slope)
    for layer in range(stack.depth - 1, trail.first - 1, -1):
        place = layer - trail.first
        if layer + 1 < stack.depth:
            slope = torch.ops.aten.silu_backward(slope, trail.sums[place])
        found[:0] = [_by_weights(trail.inputs[place], slope), slope.sum(dim=1, keepdim=True)]
        if place:
            slope = slope_of_inputs(stack, layer, slope)
    return found


def slope_of_inputs(stack: Stack, layer: int, slope: Tensor) -> Tensor:
    """Return the loss's gradient by a layer's inputs, given that by its sums."""
    return torch.bmm(slope, stack.weights[layer].mT)


def _by_weights(inputs: Tensor, slope: Tensor) -> Tensor:
    if slope.shape[2] >= NARROW:
        return torch.bmm(inputs.mT, slope)
    return torch.bmm(slope.mT, inputs).mT


def _slope_on_sphere(sums: Tensor, scale: Tensor, slope: Tensor) -> Tensor:
    """Return the slope before codes were scaled to the sphere: what moves along it stays."""
    codes = sums * scale
    along = (codes * slope).mean(dim=2, keepdim=True)
    return torch.addcmul(slope, codes, along, value=-1) * scale
