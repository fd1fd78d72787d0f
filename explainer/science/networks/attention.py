"""Attention and layer normalisation with their gradients written out.

Torch's own are made for long sequences and wide tokens: for sixteen tokens of sixteen numbers
they take up to twice as long, and a small Transformer does little else.
"""

from __future__ import annotations

import math
from typing import Any

import torch
from torch import Tensor

SOME = 1e-6
"""What is added to a variance, as Ba et al. 2016 do; its size follows torch's usual order."""


def attended(maps: Tensor, *, causal: bool) -> Tensor:
    """Return what each token finds in the others, [..., tokens, size].

    `maps` [..., tokens, 3 * size] are what it asks for, offers and tells (Vaswani et al. 2017,
    section 3.2.1). In a causal layer those after it are hidden from it (section 3.2.3).
    """
    found: Tensor = _Attended.apply(maps, causal)  # type: ignore[no-untyped-call]
    return found


def layer_normalised(tokens: Tensor) -> Tensor:
    """Return tokens [..., size] with mean 0 and deviation 1 (Ba et al. 2016, section 3)."""
    level: Tensor = _LayerNormalised.apply(tokens)  # type: ignore[no-untyped-call]
    return level


class _Attended(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, maps: Tensor, causal: bool) -> Tensor:
        """Return [..., tokens, size], and keep each token's shares of the others."""
        asked, offered, told = maps.chunk(3, dim=-1)
        scores = (asked / math.sqrt(asked.shape[-1])) @ offered.mT
        if causal:
            later = torch.ones(scores.shape[-2:], dtype=torch.bool).triu(1)
            scores.masked_fill_(later, -torch.inf)
        shares = torch.softmax(scores, dim=-1)
        ctx.save_for_backward(maps, shares)
        return shares @ told

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor, None]:
        """Return the gradient by `maps`, given that by what was found."""
        (gradient,) = gradients
        maps, shares = ctx.saved_tensors
        asked, offered, told = maps.chunk(3, dim=-1)
        by_scores = torch.ops.aten._softmax_backward_data(
            gradient @ told.mT, shares, -1, shares.dtype
        ).div_(math.sqrt(asked.shape[-1]))
        parts = (by_scores @ offered, by_scores.mT @ asked, shares.mT @ gradient)
        return torch.cat(parts, dim=-1), None


class _LayerNormalised(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, tokens: Tensor) -> Tensor:
        """Return the tokens normalised, and keep by what they were moved and scaled."""
        mean = tokens.mean(dim=-1, keepdim=True)
        apart = tokens - mean
        scale = ((apart * apart).mean(dim=-1, keepdim=True) + SOME).rsqrt()
        ctx.save_for_backward(tokens, mean, scale)
        return apart * scale

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> Tensor:
        """Return the gradient by the tokens, given that by the normalised ones."""
        (gradient,) = gradients
        tokens, mean, scale = ctx.saved_tensors
        by_tokens: Tensor = torch.ops.aten.native_layer_norm_backward(
            gradient, tokens, tokens.shape[-1:], mean, scale, None, None, [True, False, False]
        )[0]
        return by_tokens
