"""Pretraining: unlabelled points in, an encoder out. Nothing here has a place for labels."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from explainer.science.objectives.denoising import denoising_loss
from explainer.science.objectives.infonce import infonce_loss
from explainer.science.objectives.masked import masked_column_loss
from explainer.science.objectives.vicreg import vicreg_loss
from explainer.science.optimiser import StackedAdamW, one_cycle
from explainer.science.random import stream
from explainer.science.stack import Stack, as_tensor, joined, random_network
from explainer.science.views import (
    MaskedViews,
    NoisyViews,
    PartnerViews,
    Views,
    random_partners,
)
from explainer.science.walk import PARTNERS, walk_partners

Floats = NDArray[np.float64]
Loss = Callable[[Tensor, Tensor, Tensor], Tensor]

STEPS, BATCH, RATE, DECAY = 400, 256, 5e-3, 1e-6
MIRRORED = ("denoising", "masked")


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to pretrain: which objective, for how many groups, with how much jitter.

    `partners_at_random` makes it the placebo.
    """

    objective: str
    groups: float
    jitter: float
    partners_at_random: bool = False
    steps: int = STEPS


@dataclass(frozen=True, slots=True)
class Pretrained:
    """The encoders after `step` of `steps`, the loss [models] of that step's batch.

    `walk_length` is the longest walk's number of steps, None for objectives without walks.
    """

    step: int
    steps: int
    encoders: Stack
    loss: Floats
    walk_length: float | None


def pretrain(
    pools: Sequence[Floats], encoders: Stack, recipe: Recipe, seeds: Sequence[int]
) -> Iterator[Pretrained]:
    """Train one encoder for each pool [n, columns] as one stack; yield before every step.

    The last yield comes after the last step. Random draws come from `seeds`, one a model.
    """
    views, walk_length = _views(pools, recipe, seeds)
    trained = encoders.copy()
    decoders = _decoders(trained, seeds) if recipe.objective in MIRRORED else None
    parts = trained.parameters() + (decoders.parameters() if decoders else [])
    everyone = torch.ones(trained.models)
    optimiser = StackedAdamW(parts, RATE * everyone, DECAY * everyone)
    trainable = [everyone[:, None, None]] * len(parts)
    for step in range(recipe.steps):
        loss = _batch_loss(recipe.objective, trained, decoders, views)
        yield Pretrained(step, recipe.steps, trained, _plain(loss), walk_length)
        optimiser.step(loss.sum(), one_cycle(step, recipe.steps), trainable)
    with torch.no_grad():
        loss = _batch_loss(recipe.objective, trained, decoders, views)
    yield Pretrained(recipe.steps, recipe.steps, trained, _plain(loss), walk_length)


def _views(
    pools: Sequence[Floats], recipe: Recipe, seeds: Sequence[int]
) -> tuple[list[Views], float | None]:
    each = list(zip(pools, seeds, strict=True))
    if recipe.objective == "denoising":
        return [NoisyViews(points, stream(seed, "noise")) for points, seed in each], None
    if recipe.objective == "masked":
        return [MaskedViews(points, stream(seed, "mask")) for points, seed in each], None
    partnered = [_partner_views(points, recipe, seed) for points, seed in each]
    lengths = [length for _, length in partnered if length is not None]
    return [views for views, _ in partnered], max(lengths, default=None)


def _partner_views(points: Floats, recipe: Recipe, seed: int) -> tuple[Views, float | None]:
    random = stream(seed, "partners")
    if recipe.partners_at_random:
        partners = random_partners(len(points), PARTNERS, random)
        return PartnerViews(points, partners, recipe.jitter, random), None
    walk = walk_partners(points, recipe.groups, random)
    return PartnerViews(points, walk.partners, recipe.jitter, random), walk.length


def _decoders(encoders: Stack, seeds: Sequence[int]) -> Stack:
    sizes = [encoders.weights[-1].shape[2], *(w.shape[1] for w in reversed(encoders.weights))]
    return joined([random_network(sizes, stream(seed, "decoder")) for seed in seeds]).copy()


def _batch_loss(
    objective: str, encoders: Stack, decoders: Stack | None, views: Sequence[Views]
) -> Tensor:
    pairs = [view.draw(BATCH) for view in views]
    first = as_tensor(np.stack([pair[0] for pair in pairs]))
    second = as_tensor(np.stack([pair[1] for pair in pairs]))
    if decoders is not None:
        restored = decoders(encoders(first))
        if objective == "masked":
            return masked_column_loss(restored, second, (first != second).float())
        return denoising_loss(restored, second)
    codes = encoders(torch.cat([first, second], dim=1))
    one, other = codes[:, :BATCH], codes[:, BATCH:]
    return vicreg_loss(one, other) if objective == "vicreg" else infonce_loss(one, other)


def _plain(loss: Tensor) -> Floats:
    return loss.detach().numpy().astype(np.float64)
