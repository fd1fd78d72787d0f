"""Pretraining: unlabelled points in, an encoder out. Nothing here has a place for labels."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from explainer.core.cost import BATCH, PRETRAINING_STEPS
from explainer.science.objectives.denoising import denoising_loss
from explainer.science.objectives.infonce import infonce_loss
from explainer.science.objectives.masked import masked_column_loss
from explainer.science.objectives.vicreg import vicreg_loss
from explainer.science.optimiser import ScheduledAdamW
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

RATE, DECAY = 5e-3, 1e-6
MIRRORED = ("denoising", "masked")
HELD_OUT, HELD_OUT_BATCHES, SURE = 16, 24, 3.0


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to pretrain: which objective, for how many groups, with how much jitter.

    `partners_at_random` makes it the placebo.
    """

    objective: str
    groups: float
    jitter: float
    partners_at_random: bool = False
    steps: int = PRETRAINING_STEPS


@dataclass(frozen=True, slots=True)
class Pretrained:
    """The encoders after `step` of `steps`, the loss [models] of that step's batch.

    `walk_length` is the longest walk's number of steps, None for objectives without walks.
    `learnt` [models] says at the last step which encoders were kept; before, all are.
    """

    step: int
    steps: int
    encoders: Stack
    loss: Floats
    walk_length: float | None
    learnt: tuple[bool, ...]


def pretrain(
    pools: Sequence[Floats], encoders: Stack, recipe: Recipe, seeds: Sequence[int]
) -> Iterator[Pretrained]:
    """Train one encoder for each pool [n, columns] as one stack; yield before every step.

    The last yield comes after the last step. Random draws come from `seeds`, one a model.
    An encoder that has learnt nothing about pairs it has not seen goes back to its first
    weights: training on nonsense would leave it worse than it was.
    """
    views, held_out, walk_length = _views(pools, recipe, seeds)
    trained = encoders.copy()
    decoders = _decoders(trained, seeds) if recipe.objective in MIRRORED else None
    program = _Program(recipe.objective, trained, decoders)
    optimiser = ScheduledAdamW(program.parameters(), RATE, DECAY, recipe.steps)
    all_kept = (True,) * trained.models
    for step in range(recipe.steps):
        loss = program.loss(*_batch(views))
        yield Pretrained(step, recipe.steps, trained, _plain(loss), walk_length, all_kept)
        optimiser.step(loss.sum())
    with torch.no_grad():
        loss, learnt = program.loss(*_batch(views)), program.learnt(held_out)
    kept = trained.where(learnt, encoders)
    facts = (_plain(loss), walk_length, tuple(learnt.tolist()))
    yield Pretrained(recipe.steps, recipe.steps, kept, *facts)


@dataclass(frozen=True, slots=True)
class _Program:
    """What is trained: encoders, with decoders where points are to be given back."""

    objective: str
    encoders: Stack
    decoders: Stack | None

    def parameters(self) -> list[Tensor]:
        """Return all tensors that are trained."""
        decoders = self.decoders.parameters() if self.decoders else []
        return self.encoders.parameters() + decoders

    def loss(self, first: Tensor, second: Tensor, *, mismatched: bool = False) -> Tensor:
        """Return the loss [models] of pairs [models, batch, columns].

        `mismatched` compares each point with its neighbour's partner instead of its own.
        """
        partner = second.roll(1, dims=1) if mismatched else second
        if self.decoders is not None:
            restored = self.decoders(self.encoders(first))
            if self.objective == "masked":
                return masked_column_loss(restored, partner, (first != second).float())
            return denoising_loss(restored, partner)
        codes = self.encoders(torch.cat([first, partner], dim=1))
        one, other = codes[:, :BATCH], codes[:, BATCH:]
        return vicreg_loss(one, other) if self.objective == "vicreg" else infonce_loss(one, other)

    def learnt(self, held_out: Sequence[Views]) -> Tensor:
        """Say which models [models] tell unseen partners from strangers, beyond chance."""
        gaps = []
        for _ in range(HELD_OUT_BATCHES):
            pairs = _batch(held_out)
            gaps.append(self.loss(*pairs, mismatched=True) - self.loss(*pairs))
        gap = torch.stack(gaps)
        return gap.mean(dim=0) > SURE * gap.std(dim=0) / math.sqrt(HELD_OUT_BATCHES)


def _views(
    pools: Sequence[Floats], recipe: Recipe, seeds: Sequence[int]
) -> tuple[list[Views], list[Views], float | None]:
    """Return the views to train on, others held out to test on, and the longest walk."""
    each = list(zip(pools, seeds, strict=True))
    if recipe.objective in MIRRORED:
        kind = NoisyViews if recipe.objective == "denoising" else MaskedViews
        views = [[kind(p, stream(s, use)) for p, s in each] for use in ("train", "held out")]
        return list(views[0]), list(views[1]), None
    partnered = [_partner_views(points, recipe, seed) for points, seed in each]
    lengths = [length for *_, length in partnered if length is not None]
    train, held_out = [views for views, *_ in partnered], [views for _, views, _ in partnered]
    return train, held_out, max(lengths, default=None)


def _partner_views(points: Floats, recipe: Recipe, seed: int) -> tuple[Views, Views, float | None]:
    random, length = stream(seed, "partners"), None
    if recipe.partners_at_random:
        partners = random_partners(len(points), PARTNERS, random)
    else:
        walk = walk_partners(points, recipe.groups, random)
        partners, length = walk.partners, walk.length
    train = PartnerViews(points, partners[:, HELD_OUT:], recipe.jitter, random)
    unseen = stream(seed, "held out")
    return train, PartnerViews(points, partners[:, :HELD_OUT], recipe.jitter, unseen), length


def _decoders(encoders: Stack, seeds: Sequence[int]) -> Stack:
    sizes = [encoders.weights[-1].shape[2], *(w.shape[1] for w in reversed(encoders.weights))]
    return joined([random_network(sizes, stream(seed, "decoder")) for seed in seeds]).copy()


def _batch(views: Sequence[Views]) -> tuple[Tensor, Tensor]:
    pairs = [view.draw(BATCH) for view in views]
    first, second = (as_tensor(np.stack(part)) for part in zip(*pairs, strict=True))
    return first, second


def _plain(loss: Tensor) -> Floats:
    return loss.detach().numpy().astype(np.float64)
