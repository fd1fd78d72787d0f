"""Several seeds of one experiment, trained side by side as stacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

import numpy as np
import torch
from torch import Tensor

from explainer.core.measuring.efficiency import ARMS
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import Settings
from explainer.science.networks.stack import Stack, as_tensor, joined
from explainer.science.steps import Steps, Stretch, last_of, remembered
from explainer.science.training.adopted import adopted
from explainer.science.training.arms import (
    Arm,
    probed_arm,
    random_encoder,
    random_head,
    recipe,
    supervised_arm,
)
from explainer.science.training.draws import Draw, draw
from explainer.science.training.pretrain import Pretrained, pretrain
from explainer.science.training.scores import Evaluation, Scores, group_shares, train_scores
from explainer.science.training.stacked_counts import Bucket, buckets


@dataclass(frozen=True)
class SeedStack:
    """Draws, first weights and pretrained encoders of some `seeds`.

    `learnt` [seeds] says which encoders pretraining has taught anything, and so were not
    dropped; those of a collapse and of a placebo never are.
    """

    settings: Settings
    draws: tuple[Draw, ...]
    random: Stack
    heads: Stack
    pretrained: Stack
    learnt: tuple[bool, ...]
    seeds: tuple[int, ...]

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups of points whose errors are told one by one."""
        return self.settings.card.groups

    @cached_property
    def pools(self) -> Tensor:
        """The unlabelled points [seeds, n, columns]."""
        return as_tensor(np.stack([draw.inputs for draw in self.draws]))

    @cached_property
    def answers(self) -> Tensor:
        """The test points' classes [seeds, n]."""
        return torch.tensor(np.stack([draw.test.classes for draw in self.draws]))

    @cached_property
    def questions(self) -> Tensor:
        """The test points [seeds, n, columns]."""
        return as_tensor(np.stack([draw.test_inputs for draw in self.draws]))

    def arm(self, name: str) -> Arm:
        """Return an arm of all seeds, trained as if each of them had learnt something."""
        if name == "supervised":
            return supervised_arm(self.settings, self.random, self.heads)
        encoders = self.pretrained if name == "pretrained" else self.random
        return probed_arm(self.settings, encoders, self.heads, self.pools, self.seeds)

    def pretraining(self) -> Iterator[Pretrained]:
        """Pretrain the first weights of all seeds on their pools, step by step."""
        pools = [one.inputs for one in self.draws]
        return pretrain(pools, self.random, recipe(self.settings), self.seeds)

    def evaluation(self, arm: Arm) -> Evaluation:
        """Return the test points, as far as the arm's frozen layers bring them."""
        layers = arm.plan.frozen(arm.start.encoders.depth)
        with torch.no_grad():
            values = arm.start.encoders.through(self.questions, 0, layers)
        return Evaluation(values, self.answers, layers)


@dataclass(frozen=True, slots=True)
class ArmScores:
    """Train and test errors [counts, seeds] of one arm, and its test losses in nats.

    `group_error` [counts, groups, seeds] is on each group of the test points; there are no
    groups where the scene names none.
    """

    train_error: Tensor
    test_error: Tensor
    test_loss: Tensor
    group_error: Tensor


def trained(stacked: SeedStack, arm: Arm, counts: Sequence[int]) -> Steps[ArmScores]:
    """Train one arm at all counts and return its scores."""
    evaluation = stacked.evaluation(arm)
    scores = torch.full((3, len(counts), len(stacked.draws)), torch.nan)
    groups = torch.full((len(counts), len(stacked.groups), len(stacked.draws)), torch.nan)
    each = buckets(arm.start, stacked.draws, counts, arm.plan)
    yield Stretch(Stage.FINETUNING, len(each) * arm.plan.steps)
    for bucket in each:
        models = yield from last_of(bucket.training())
        test = evaluation.scores(models, bucket.seeds)
        _write(scores, counts, bucket, train_scores(models, bucket.labelled), test)
        if stacked.groups:
            _write_groups(groups, counts, bucket, stacked, test.guesses)
    train_error, test_error, test_loss = scores
    return ArmScores(train_error, test_error, test_loss, groups)


def _write(
    scores: Tensor, counts: Sequence[int], bucket: Bucket, train: Scores, test: Scores
) -> None:
    rows = [list(counts).index(member.labels) for member in bucket.members]
    for table, values in zip(
        scores, (1 - train.accuracy, 1 - test.accuracy, test.loss), strict=True
    ):
        table[rows, bucket.seeds] = values


def _write_groups(
    table: Tensor, counts: Sequence[int], bucket: Bucket, stacked: SeedStack, guesses: Tensor
) -> None:
    for member, guessed in zip(bucket.members, guesses.numpy(), strict=True):
        test = stacked.draws[member.seed].test
        assert test.groups is not None, "the scene's card names groups"
        shares = group_shares(guessed == test.classes, test.groups)
        table[list(counts).index(member.labels), :, member.seed] = torch.from_numpy(1 - shares)


_ENCODERS: dict[tuple[object, ...], tuple[Stack, tuple[bool, ...]]] = {}
"""What was pretrained lately: other labels, or another fine-tuning, need the same encoders."""
MOST_ENCODERS = 8
"""Shares of seeds; chosen: four are all of a curve's."""


def seed_stack(settings: Settings, seeds: Sequence[int]) -> Steps[SeedStack]:
    """Draw and pretrain all seeds as one stack; an encoder from a file is the same for all."""
    start = untrained(settings, seeds)
    if settings.encoder is not None:
        encoders = [adopted(settings.encoder, one) for one in start.draws]
        return replace(start, pretrained=joined(encoders))
    key = (*replace(settings, seed=0).key(Stage.PRETRAINING), *seeds)
    measure = partial(_pretrained, start)
    pretrained, learnt = yield from remembered(_ENCODERS, key, measure, MOST_ENCODERS)
    return replace(start, pretrained=pretrained, learnt=learnt)


def _pretrained(start: SeedStack) -> Steps[tuple[Stack, tuple[bool, ...]]]:
    yield Stretch(Stage.PRETRAINING, recipe(start.settings).steps)
    last = yield from last_of(start.pretraining())
    return last.encoders, last.kept


def untrained(settings: Settings, seeds: Sequence[int]) -> SeedStack:
    """Draw all seeds and leave the encoders as they are."""
    each = [replace(settings, seed=seed) for seed in seeds]
    random = joined([random_encoder(one) for one in each])
    heads = joined([random_head(one) for one in each])
    drawn = tuple(draw(one) for one in each)
    return SeedStack(settings, drawn, random, heads, random, (True,) * len(each), tuple(seeds))


def all_arms(
    stacked: SeedStack, counts: Sequence[int], names: Sequence[str] = ARMS
) -> Steps[dict[str, ArmScores]]:
    """Train all arms at all counts and return each arm's scores; the first is the supervised one.

    A seed that has learnt nothing without labels is trained as the supervised arm is, and
    so is its control: that training is not repeated.
    """
    supervised = yield from trained(stacked, stacked.arm("supervised"), counts)
    found = dict.fromkeys(names, supervised)
    if any(stacked.learnt):
        for name in names[1:]:
            scores = yield from trained(stacked, stacked.arm(name), counts)
            found[name] = _where(stacked.learnt, scores, supervised)
    return found


def _where(learnt: Sequence[bool], ours: ArmScores, theirs: ArmScores) -> ArmScores:
    mask = torch.tensor(learnt)
    pairs = (
        (ours.train_error, theirs.train_error),
        (ours.test_error, theirs.test_error),
        (ours.test_loss, theirs.test_loss),
        (ours.group_error, theirs.group_error),
    )
    return ArmScores(*(torch.where(mask, one, other) for one, other in pairs))
