"""Pretraining: unlabelled points in, an encoder out. Nothing here has a place for labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from explainer.core.training.cost import BATCH
from explainer.science.networks.optimiser import ScheduledAdamW
from explainer.science.networks.stack import Stack, as_tensor, joined, random_network
from explainer.science.objectives import OBJECTIVES
from explainer.science.objectives.objective import Networks, Objective
from explainer.science.random import stream
from explainer.science.views.pairs import Floats, Views
from explainer.science.views.recipe import Recipe
from explainer.science.views.walk import Walk

RATE, DECAY = 2e-2, 1e-6
"""Measured on spirals with one label per class: at 5e-3 one point is lost, at 5e-2 nothing is
gained, nor by no decay."""
HELD_OUT_BATCHES = 24
"""Chosen: enough for a standard error of the gap."""


@dataclass(frozen=True, slots=True)
class Pretrained:
    """The encoders after `step` of `steps`, the loss [models] of that step's batch.

    `walks` [models] are the walks that pairs come from, empty without walks. At the last step
    `learnt` [models] says which encoders have learnt something, `kept` which were kept; before,
    all are. `program` is what was trained: it still has the weights of encoders that were not
    kept.
    """

    step: int
    steps: int
    encoders: Stack
    loss: Floats
    walks: tuple[Walk, ...]
    learnt: tuple[bool, ...]
    kept: tuple[bool, ...]
    program: Program | None = None


def pretrain(
    pools: Sequence[Floats], encoders: Stack, recipe: Recipe, seeds: Sequence[int]
) -> Iterator[Pretrained]:
    """Train one encoder for each pool [n, columns] as one stack; yield before every step.

    The last yield comes after the last step. Random draws come from `seeds`, one a model.
    An encoder that has learnt nothing about points it has not seen goes back to its first
    weights: training on nonsense would leave it worse than it was. Only the collapse and the
    placebo are kept whatever they have learnt: they are there to be seen, and a placebo that
    was dropped would be the supervised network itself, which no placebo can fail to equal.
    """
    objective = OBJECTIVES[recipe.objective]
    each = [objective.views(pool, recipe, seed) for pool, seed in zip(pools, seeds, strict=True)]
    views = [one.train for one in each]
    walks = tuple(one.walk for one in each if one.walk is not None)
    trained = encoders.copy()
    networks = Networks(trained, _decoders(objective, trained, seeds, pools[0].shape[1]))
    program = Program(objective, networks)
    optimiser = ScheduledAdamW(networks.parameters(), RATE, DECAY, recipe.steps)
    all_kept = (True,) * trained.models
    for step in range(recipe.steps):
        loss = program.loss(*_batch(views))
        facts = (_plain(loss), walks, all_kept, all_kept, program)
        yield Pretrained(step, recipe.steps, trained, *facts)
        optimiser.step(loss.sum())
    with torch.no_grad():
        loss, learnt = program.loss(*_batch(views)), program.learnt([one.held_out for one in each])
    kept = torch.ones_like(learnt) if recipe.example_of_failure else learnt
    facts = (_plain(loss), walks, _flags(learnt), _flags(kept), program)
    yield Pretrained(recipe.steps, recipe.steps, trained.where(kept, encoders), *facts)


@dataclass(frozen=True, slots=True)
class Program:
    """An objective with the networks that are trained by it."""

    objective: Objective
    networks: Networks

    def loss(self, first: Tensor, second: Tensor, *, mismatched: bool = False) -> Tensor:
        """Return the loss [models] of pairs [models, batch, columns].

        `mismatched` compares each point with its neighbour's partner instead of its own.
        """
        partner = second.roll(1, dims=1) if mismatched else second
        return self.objective.loss(self.networks, first, second, partner)

    def learnt(self, held_out: Sequence[Views]) -> Tensor:
        """Say which models [models] tell unseen points' partners from strangers."""
        gaps = []
        for _ in range(HELD_OUT_BATCHES):
            pairs = _batch(held_out)
            gaps.append(self.loss(*pairs, mismatched=True) - self.loss(*pairs))
        return self.objective.learnt(torch.stack(gaps))


def _decoders(
    objective: Objective, encoders: Stack, seeds: Sequence[int], columns: int
) -> Stack | None:
    """Return the networks that an objective needs behind the encoders, or none."""
    sizes = objective.decoder(encoders, columns)
    if sizes is None:
        return None
    return joined([random_network(sizes, stream(seed, "decoder")) for seed in seeds]).copy()


def _batch(views: Sequence[Views]) -> tuple[Tensor, Tensor]:
    pairs = [view.draw(BATCH) for view in views]
    first, second = (as_tensor(np.stack(part)) for part in zip(*pairs, strict=True))
    return first, second


def _plain(loss: Tensor) -> Floats:
    return loss.detach().numpy().astype(np.float64)


def _flags(models: Tensor) -> tuple[bool, ...]:
    return tuple(models.tolist())
