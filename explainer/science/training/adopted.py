"""Encoders that leave the program and come back: as values, and as networks again."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from explainer.core.settings.architectures import MULTILAYER
from explainer.core.settings.encoder import Encoder
from explainer.core.settings.settings import Settings
from explainer.science.networks.stack import Stack, as_tensor
from explainer.science.training.draws import Draw

FLOAT = np.dtype("<f4")


def released(settings: Settings, stack: Stack, drawn: Draw, steps: int) -> Encoder:
    """Return a pretrained stack of one as a value, with the standardisation of its pool."""
    parts = [part.detach().numpy().astype(FLOAT).tobytes() for part in stack.parameters()]
    return Encoder(
        scene=settings.scene,
        objective=settings.objective,
        views=settings.views,
        unlabelled=settings.unlabelled,
        steps=steps,
        columns=settings.card.columns,
        depth=settings.depth,
        width=settings.width,
        code=settings.card.code,
        sphere=stack.sphere,
        centre=tuple(drawn.centre.tolist()),
        scale=tuple(drawn.scale.tolist()),
        parameters=b"".join(parts),
        architecture=settings.architecture,
    )


def adopted(encoder: Encoder, drawn: Draw) -> Stack:
    """Return the encoder as a stack of one that takes the inputs of a draw.

    Points stand in the draw's standardisation: the change to the encoder's own is folded
    into its first layer, so that it sees each point as it did when it was pretrained. Other
    layers than dense ones see the draw's own standardisation: pictures of one scene, which
    alone they can read, differ in it by their mean brightness at most.
    """
    weights, biases = _layers(encoder)
    if encoder.architecture != MULTILAYER:
        return Stack(tuple(weights), tuple(biases), encoder.sphere, encoder.layers)
    scale = as_tensor(drawn.scale / np.array(encoder.scale))
    shift = as_tensor((drawn.centre - np.array(encoder.centre)) / np.array(encoder.scale))
    biases[0] = biases[0] + shift[None, None] @ weights[0]
    weights[0] = weights[0] * scale[None, :, None]
    return Stack(tuple(weights), tuple(biases), encoder.sphere)


def _layers(encoder: Encoder) -> tuple[list[Tensor], list[Tensor]]:
    values = np.frombuffer(encoder.parameters, FLOAT)
    weights, biases, start = [], [], 0
    for layer in encoder.layers:
        middle = start + layer.fan_in * layer.fan_out
        end = middle + layer.biases
        weights.append(torch.tensor(values[start:middle].reshape(1, layer.fan_in, layer.fan_out)))
        biases.append(torch.tensor(values[middle:end].reshape(1, 1, layer.biases)))
        start = end
    return weights, biases
