"""An encoder taken apart: rotation, stretch, rotation, shift and bend of each layer.

A linear layer is its singular value decomposition W = U S V^T. It is looked at along the two
directions that it stretches most, so that the stretch is seen along both axes and nothing moves
that the layer leaves alone (after Li, Zhao & Scheidegger 2020, Visualizing Neural Networks with
the Grand Tour, "Layer Transitions"); from there the view turns to where the layer's outputs spread
most.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from explainer.core.morph.layer_steps import (
    BEND,
    BIAS,
    SPHERE,
    STRETCH,
    TURN,
    TURN_BACK,
    WHOLE,
    Kind,
    LayerStep,
)
from explainer.core.settings.architectures import DENSE
from explainer.core.training.frames import frozen
from explainer.science.comparison.projection import View
from explainer.science.networks.stack import Stack, stretch

Floats = NDArray[np.float64]
Part = tuple[Kind, Floats]
"""What a step does, and its values [m, columns]."""


def parts(encoder: Stack, inputs: Floats) -> Iterator[Part]:
    """Yield what becomes of inputs [m, columns] step by step, in the coordinates of each step."""
    values = inputs
    for layer in range(encoder.depth):
        for part in _parts_of(encoder, layer, values):
            yield part
            values = part[1]


def _parts_of(encoder: Stack, layer: int, values: Floats) -> Iterator[Part]:
    if encoder.layers and encoder.layers[layer].kind != DENSE:
        yield Kind(WHOLE, layer + 1), _through(encoder, layer, values)
        return
    left, scales, right = np.linalg.svd(_matrix(encoder.weights[layer]), full_matrices=False)
    turned = values @ left
    yield Kind(TURN, layer + 1), turned
    yield Kind(STRETCH, layer + 1, float(scales[0]), float(scales[-1])), turned * scales
    linear = turned * scales @ right
    yield Kind(TURN_BACK, layer + 1), linear
    shifted = linear + _matrix(encoder.biases[layer])
    yield Kind(BIAS, layer + 1), shifted
    if layer + 1 < encoder.depth:
        yield Kind(BEND, layer + 1), shifted / (1 + np.exp(-shifted))
    elif encoder.sphere:
        yield Kind(SPHERE, layer + 1), shifted * stretch(torch.as_tensor(shifted)).numpy()


def _through(encoder: Stack, layer: int, values: Floats) -> Floats:
    shown = torch.as_tensor(values, dtype=encoder.weights[0].dtype)[None]
    with torch.no_grad():
        return np.asarray(encoder.through(shown, layer, layer + 1)[0].numpy(), np.float64)


def _matrix(weights: Tensor) -> Floats:
    return np.asarray(weights.detach()[0].numpy(), np.float64)


Look = Callable[[Floats], Floats]
"""How values [m, columns] are seen in the plane, [m, 2]."""


def layer_steps(
    encoder: Stack, view: View, inputs: Tensor, plane: Floats, count: int
) -> tuple[LayerStep, ...]:
    """Return where each step takes inputs [1, m, columns], the first `count` of them the pool's.

    `plane` [m, 2] is where they are before; the last step ends where `view` shows codes.
    """
    seen, steps = plane, list[LayerStep]()
    every = parts(encoder, np.asarray(inputs[0], np.float64))
    for layer, group in groupby(every, lambda part: part[0].layer):
        whole = list(group)
        end = view.of if layer == encoder.depth else _widest(whole[-1][1][:count])
        for kind, values in whole:
            if kind.name == TURN:
                look = _upright(values[:count], seen[:count])
            elif kind.name in (TURN_BACK, WHOLE):
                look = end if layer == encoder.depth else _near(end, values[:count], seen[:count])
            seen = look(values)
            steps.append(LayerStep(kind, frozen(seen)))
    return tuple(steps)


def _upright(values: Floats, before: Floats) -> Look:
    """Look along the first two columns, each the way round that is nearest to `before` [n, 2]."""
    flat = _two(values)
    first = np.sign((flat[:, 0] * (before[:, 0] - before[:, 0].mean())).sum()) or 1.0
    moved = (flat * [first, 1.0]).T @ (before - before.mean(axis=0))
    ways = np.array([first, np.sign(np.linalg.det(moved)) or 1.0])
    return lambda rows: _two(rows) * ways


def _two(values: Floats) -> Floats:
    """Return the first two columns; a single one lies on a line."""
    if values.shape[1] >= 2:
        return values[:, :2]
    return np.hstack([values, np.zeros((len(values), 2 - values.shape[1]))])


def _widest(values: Floats) -> Look:
    """Look along the two directions in which values [n, columns] spread most."""
    centred = values - values.mean(axis=0)
    _, directions = np.linalg.eigh(centred.T @ centred)
    first = directions[:, :-3:-1]
    return lambda rows: _two(rows @ first)


def _near(look: Look, values: Floats, before: Floats) -> Look:
    """Turn and mirror a look so that values [n, columns] are as near to `before` as they can be."""
    seen = look(values)
    left, _, right = np.linalg.svd(seen.T @ before)
    turn = left @ right
    return lambda rows: look(rows) @ turn
