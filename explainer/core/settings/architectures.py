"""What networks are built of: the layers of an encoder, as plain numbers.

The module loads without numpy: settings and files ask it which weights an encoder has.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from explainer.core.settings.cards import SceneCard

MULTILAYER, CONVOLUTIONAL, TRANSFORMER = "multilayer", "convolutional", "transformer"
DENSE, CONVOLUTION, PATCHES, WORDS = "dense", "convolution", "patches", "words"
ATTENTION, THOUGHT, MEAN = "attention", "thought", "mean"
CHANNELS_SHARE, TOKEN_SHARE = 4, 4
"""A layer of width 64 has 64 / 4 channels for each convolution so far, tokens 64 / 4 numbers."""
KERNEL, SMALLEST_POOLED = 3, 4
PATCHES_A_SIDE = 4
ADAPTER_RANK = 2
"""The rank of what low-rank adapters add to weights: of 1, 2, 4 and 8 none was measured to be more
than a point or so better, on four scenes."""
LENGTH = 8
"""How many words a sentence has at most."""


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer: `weights` [fan_in, fan_out] and as many biases as it gives numbers for each place.

    `dense` joins everything with everything. `convolution` looks at 3x3 pixels of a picture of
    `side` x `side` with `channels` values each, and halves the side where it `pools`. `patches`
    and `words` make `tokens` of pictures and sentences; `attention` and `thought` (a layer for
    each token by itself) add to them; `mean` reads a code off their mean. Where attention is
    `causal`, a token sees itself and those before it, and the last one, which has seen all, is
    what the code is read off.
    """

    kind: str
    fan_in: int
    fan_out: int
    biases: int
    side: int = 0
    channels: int = 0
    tokens: int = 0
    pools: bool = False
    causal: bool = False

    @property
    def out(self) -> int:
        """How many numbers leave the layer for each point."""
        if self.kind == CONVOLUTION:
            side = self.side // 2 if self.pools else self.side
            return side * side * self.fan_out
        if self.kind in (PATCHES, WORDS):
            return self.tokens * self.fan_out
        if self.kind in (ATTENTION, THOUGHT):
            return self.tokens * self.fan_in
        return self.fan_out

    @property
    def multiplications(self) -> int:
        """How many times a weight is used for one point."""
        weights = self.fan_in * self.fan_out
        if self.kind == CONVOLUTION:
            return self.side * self.side * weights
        if self.kind == ATTENTION:
            return self.tokens * weights + 2 * self.tokens * self.tokens * self.fan_in
        if self.kind in (PATCHES, THOUGHT):
            return self.tokens * weights
        return self.tokens * self.fan_out if self.kind == WORDS else weights


def architectures_of(card: SceneCard) -> tuple[str, ...]:
    """Return the names of the architectures that fit a scene's points."""
    if card.picture is not None:
        return (MULTILAYER, CONVOLUTIONAL, TRANSFORMER)
    return (MULTILAYER, TRANSFORMER) if card.counts else (MULTILAYER,)


def encoder_layers(
    architecture: str, card: SceneCard, depth: int, width: int, *, causal: bool = False
) -> tuple[Layer, ...]:
    """Return the layers of an encoder of `depth` hidden layers for a scene's points.

    In a `causal` Transformer no token looks ahead.
    """
    if architecture == CONVOLUTIONAL and card.picture is not None:
        return _convolutional(card.picture, depth, width, card.code)
    if architecture == TRANSFORMER:
        return _transformer(card, depth, width, causal=causal)
    return dense_layers((card.columns, *(width,) * depth, card.code))


def adapter_rank(fan_in: int, fan_out: int) -> int:
    """Return the rank of an adapter of weights, which it may not outnumber."""
    return max(min(ADAPTER_RANK, fan_in * fan_out // (fan_in + fan_out)), 1)


def dense_layers(sizes: Sequence[int]) -> tuple[Layer, ...]:
    """Return layers between values of these sizes that join everything with everything."""
    return tuple(Layer(DENSE, before, after, after) for before, after in pairwise(sizes))


def _convolutional(
    picture: tuple[int, int], depth: int, width: int, code: int
) -> tuple[Layer, ...]:
    side, channels = picture
    layers: list[Layer] = []
    for number in range(depth):
        out = max(width // CHANNELS_SHARE, 1) * (number + 1)
        pools = side >= SMALLEST_POOLED
        layer = Layer(
            CONVOLUTION, KERNEL * KERNEL * channels, out, out, side, channels, pools=pools
        )
        layers.append(layer)
        side, channels = side // 2 if pools else side, out
    return (*layers, Layer(DENSE, layers[-1].out, code, code))


def _transformer(card: SceneCard, depth: int, width: int, *, causal: bool) -> tuple[Layer, ...]:
    size = max(width // TOKEN_SHARE, 1)
    if card.picture is None:
        first, tokens = Layer(WORDS, card.columns, size, size, tokens=LENGTH), LENGTH
    else:
        side, channels = card.picture
        tokens = PATCHES_A_SIDE * PATCHES_A_SIDE
        patch = (side // PATCHES_A_SIDE) ** 2 * channels
        first = Layer(PATCHES, patch, size, tokens * size, side, channels, tokens)
    blocks = []
    for _ in range(depth):
        blocks.append(Layer(ATTENTION, size, 3 * size, 3 * size, tokens=tokens, causal=causal))
        blocks.append(Layer(THOUGHT, size, size, size, tokens=tokens))
    code = Layer(MEAN, size, card.code, card.code, tokens=tokens, causal=causal)
    return (first, *blocks, code)
