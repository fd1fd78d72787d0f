"""Encoders that leave the program and come back: as values, and as networks again."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from explainer.core.encoder import Encoder
from explainer.core.settings import Settings
from explainer.science.draws import Draw
from explainer.science.stack import Stack, as_tensor

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
    )


def adopted(encoder: Encoder, drawn: Draw) -> Stack:
    """Return the encoder as a stack of one that takes the inputs of a draw.

    Points stand in the draw's standardisation: the change to the encoder's own is folded
    into its first layer, so that it sees each point as it did when it was pretrained.
    """
    weights, biases = _layers(encoder)
    scale = as_tensor(drawn.scale / np.array(encoder.scale))
    shift = as_tensor((drawn.centre - np.array(encoder.centre)) / np.array(encoder.scale))
    biases[0] = biases[0] + shift[None, None] @ weights[0]
    weights[0] = weights[0] * scale[None, :, None]
    return Stack(tuple(weights), tuple(biases), encoder.sphere)


def _layers(encoder: Encoder) -> tuple[list[Tensor], list[Tensor]]:
    values = np.frombuffer(encoder.parameters, FLOAT)
    weights, biases, start = [], [], 0
    for fan_in, fan_out in encoder.shapes:
        middle, end = start + fan_in * fan_out, start + (fan_in + 1) * fan_out
        weights.append(torch.tensor(values[start:middle].reshape(1, fan_in, fan_out)))
        biases.append(torch.tensor(values[middle:end].reshape(1, 1, fan_out)))
        start = end
    return weights, biases
