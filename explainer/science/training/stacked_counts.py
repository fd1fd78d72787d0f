"""Every label count of every seed at once, as a few padded stacks.

Labelled sets are nested: each count of a seed adds points to the one before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from explainer.science.networks.stack import as_tensor
from explainer.science.training.draws import Draw
from explainer.science.training.finetune import Classifiers, Labelled, Plan, finetune

MOST_MODELS = 64
"""Measured: with more, the optimiser's state no longer stays in the cache."""
MOST_PADDING, DEAR_PADDING = 2.0, 1.25
"""How many times its smallest set a bucket's largest may be, less where a point is dear; chosen."""
SMALL_SET = 12
"""Points up to which a step takes as long as without any: measured."""


@dataclass(frozen=True, slots=True)
class StackedCount:
    """One model: the position of its seed and its labels per class."""

    seed: int
    labels: int


@dataclass(frozen=True, slots=True)
class Bucket:
    """Models with labelled sets of similar size, which train as one stack."""

    members: tuple[StackedCount, ...]
    start: Classifiers
    labelled: Labelled
    plan: Plan

    @property
    def seeds(self) -> list[int]:
        """Return the position of each model's seed."""
        return [member.seed for member in self.members]

    def training(self) -> Iterator[Classifiers]:
        """Train all models; yield before every step and after the last."""
        return finetune(self.start, self.labelled, self.plan)


def buckets(
    start: Classifiers, draws: Sequence[Draw], counts: Sequence[int], plan: Plan
) -> list[Bucket]:
    """Return all models in buckets, small counts first; `start` holds one model a seed.

    A bucket holds at most 64 models, and its largest set is at most twice its smallest, so that
    padding costs little; where layers are not dense, a quarter larger.
    """
    encoders, classes = start.encoders, start.heads.weights[-1].shape[2]
    padding = MOST_PADDING if encoders.dense_from(0) else DEAR_PADDING
    groups = grouped(counts, len(draws), padding, SMALL_SET // classes)
    return [_bucket(group, start, draws, plan) for group in groups]


def grouped(
    counts: Sequence[int], seeds: int, padding: float = MOST_PADDING, small: int = 1
) -> list[tuple[StackedCount, ...]]:
    """Return the models of all counts and seeds, bucket by bucket.

    A bucket's largest count is at most `padding` times its smallest, or at most `small`.
    """
    groups: list[list[StackedCount]] = []
    for member in (StackedCount(seed, count) for count in sorted(counts) for seed in range(seeds)):
        group = groups[-1] if groups else []
        fits = bool(group) and member.labels <= max(padding * group[0].labels, small)
        if not fits or len(group) == MOST_MODELS:
            groups.append([])
        groups[-1].append(member)
    return [tuple(group) for group in groups]


def _bucket(
    members: tuple[StackedCount, ...], start: Classifiers, draws: Sequence[Draw], plan: Plan
) -> Bucket:
    seeds = [member.seed for member in members]
    return Bucket(members, start.chosen(seeds), labelled_points(members, draws), plan)


def labelled_points(members: Sequence[StackedCount], draws: Sequence[Draw]) -> Labelled:
    """Return the models' labelled points, padded to the largest set with weight 0."""
    chosen = [draws[member.seed].labelled(member.labels) for member in members]
    most = max(map(len, chosen))
    rows = [np.pad(points, (0, most - len(points)), mode="edge") for points in chosen]
    weights = [np.repeat([1 / len(c), 0], [len(c), most - len(c)]) for c in chosen]
    each = list(zip(members, rows, strict=True))
    return Labelled(
        as_tensor(np.stack([draws[member.seed].inputs[row] for member, row in each])),
        torch.tensor(np.stack([draws[member.seed].pool.classes[row] for member, row in each])),
        as_tensor(np.stack(weights)),
    )


def by_seed(values: Tensor, seeds: Sequence[int]) -> Tensor:
    """Return values [seeds, ...] once for each model, without a copy where all agree."""
    if len(set(seeds)) == 1:
        return values[seeds[0]][None].expand(len(seeds), *values.shape[1:])
    return values[torch.tensor(seeds)]
