"""What each kind of layer makes of its inputs, for M networks at once.

Weights are [models, in, out] and biases [models, 1, out] whatever the kind, so one stacked
optimiser moves them all. A point's values are always one row: pixels row by row with their
channels, or tokens one after the other.
"""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor
from torch.nn import functional

from explainer.core.settings.architectures import (
    ATTENTION,
    CONVOLUTION,
    DENSE,
    KERNEL,
    MEAN,
    PATCHES,
    PATCHES_A_SIDE,
    THOUGHT,
    WORDS,
    Layer,
)
from explainer.science.networks.attention import attended, layer_normalised

NARROW = 16
"""Measured, 64 models x 256 points x 64 inputs: the transposed product takes 1.5 to 1.7 ms instead
of 4.6 to 4.8 with 2 and 8 outputs, 2.3 instead of 1.7 with 16."""


def affine(values: Tensor, weights: Tensor, biases: Tensor) -> Tensor:
    """Return values [models, n, in] times weights [models, in, out] plus biases.

    Where there are few outputs the transposed product is several times faster: the long
    side then comes last in memory.
    """
    if weights.shape[2] >= NARROW:
        return torch.baddbmm(biases, values, weights)
    return torch.baddbmm(biases.mT, weights.mT, values.mT).mT


def _dense(layer: Layer, values: Tensor, weights: Tensor, biases: Tensor) -> Tensor:
    return affine(values, weights, biases)


def _convolution(layer: Layer, values: Tensor, weights: Tensor, biases: Tensor) -> Tensor:
    """Convolve pictures [models, n, pixels] and halve their sides by maxima (LeCun et al. 1998).

    One model after the other: a single convolution in groups takes two to three times as long,
    because channels must then come before pixels in memory.
    """
    each = zip(values, weights, biases, strict=True)
    return torch.stack([_convolved(layer, *parts) for parts in each])


def _convolved(layer: Layer, values: Tensor, weights: Tensor, biases: Tensor) -> Tensor:
    """Convolve the pictures [n, pixels] of one model."""
    pictures = values.reshape(-1, layer.side, layer.side, layer.channels).permute(0, 3, 1, 2)
    kernels = weights.reshape(KERNEL, KERNEL, layer.channels, -1).permute(3, 2, 0, 1)
    found = functional.conv2d(pictures, kernels, biases[0], padding=1)
    if layer.pools:
        found = functional.max_pool2d(found, 2)
    return found.permute(0, 2, 3, 1).flatten(1)


def _patches(layer: Layer, values: Tensor, weights: Tensor, biases: Tensor) -> Tensor:
    """Make a token of every patch; each place has biases of its own (Dosovitskiy et al. 2021)."""
    models, count = values.shape[:2]
    side = layer.side // PATCHES_A_SIDE
    grid = (PATCHES_A_SIDE, side, PATCHES_A_SIDE, side, layer.channels)
    apart = values.reshape(models, count, *grid).permute(0, 1, 2, 4, 3, 5, 6)
    tokens = apart.reshape(models, count * layer.tokens, -1) @ weights
    return tokens.reshape(models, count, -1) + biases


def _words(layer: Layer, values: Tensor, weights: Tensor, biases: Tensor) -> Tensor:
    """Make a token of every word of sentences [models, n, words] that are given as counts.

    A word that was taken out is the bias alone: the token of what is hidden.
    """
    models, count, _ = values.shape
    once = values[values > 0].min() if bool((values > 0).any()) else values.new_ones(())
    limits = torch.cumsum(torch.round(values / once), dim=2)
    places = torch.arange(layer.tokens, dtype=values.dtype) + 0.5
    chosen = torch.searchsorted(limits, places.expand(models, count, -1).contiguous())
    return word_tokens(chosen, weights, biases)


def word_tokens(words: Tensor, weights: Tensor, biases: Tensor) -> Tensor:
    """Return the tokens [models, n, places * size] of words [models, n, places] in their order.

    A number that no word has stands for one that was taken out.
    """
    known = words < weights.shape[1]
    rows = words.clamp(max=weights.shape[1] - 1).flatten(1)
    tokens = weights.gather(1, rows[..., None].expand(-1, -1, weights.shape[2]))
    tokens = tokens * known.flatten(1)[..., None] + biases
    return tokens.reshape(*words.shape[:2], -1)


def _attention(layer: Layer, values: Tensor, weights: Tensor, biases: Tensor) -> Tensor:
    """Add to each token what it finds in the others (Vaswani et al. 2017, section 3.2.1).

    In a causal layer those after it are hidden from it (section 3.2.3).
    """
    tokens = _apart(layer, values)
    maps = _mapped(layer_normalised(tokens), weights, biases)
    return (tokens + attended(maps, causal=layer.causal)).flatten(2)


def _feed_forward(layer: Layer, values: Tensor, weights: Tensor, biases: Tensor) -> Tensor:
    """Add to each token what follows from itself."""
    tokens = _apart(layer, values)
    return (tokens + functional.silu(_mapped(layer_normalised(tokens), weights, biases))).flatten(2)


def _mean(layer: Layer, values: Tensor, weights: Tensor, biases: Tensor) -> Tensor:
    """Read the code off all tokens, or off the last one, which alone has seen all others.

    The latter is how Radford et al. 2018 (section 3.2) fine-tune what guessed next words.
    """
    tokens = layer_normalised(_apart(layer, values))
    return affine(tokens[:, :, -1] if layer.causal else tokens.mean(dim=2), weights, biases)


def token_codes(layer: Layer, values: Tensor, weights: Tensor, biases: Tensor) -> Tensor:
    """Return the code of each token alone [models, n, tokens, out]."""
    return _mapped(layer_normalised(_apart(layer, values)), weights, biases)


def _apart(layer: Layer, values: Tensor) -> Tensor:
    """Return tokens [models, n, tokens, size]."""
    return values.reshape(*values.shape[:2], layer.tokens, -1)


def _mapped(tokens: Tensor, weights: Tensor, biases: Tensor) -> Tensor:
    return affine(tokens.flatten(1, 2), weights, biases).reshape(*tokens.shape[:3], -1)


LayerFunction = Callable[[Layer, Tensor, Tensor, Tensor], Tensor]
FUNCTIONS: dict[str, LayerFunction] = {
    DENSE: _dense,
    CONVOLUTION: _convolution,
    PATCHES: _patches,
    WORDS: _words,
    ATTENTION: _attention,
    THOUGHT: _feed_forward,
    MEAN: _mean,
}
ACTIVATED = (DENSE, CONVOLUTION)
"""Layers after which values go through SiLU, unless it is the last one."""


def layer_output(layer: Layer, values: Tensor, weights: Tensor, biases: Tensor) -> Tensor:
    """Return what a layer makes of values [models, n, in]: [models, n, out]."""
    return FUNCTIONS[layer.kind](layer, values, weights, biases)
