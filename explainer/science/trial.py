"""Several seeds of one experiment, trained side by side as stacks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor

from explainer.core.settings import Settings
from explainer.science.arms import (
    ARMS,
    labelled_points,
    plans,
    random_encoder,
    random_head,
    recipe,
    starts,
)
from explainer.science.draws import Draw, draw
from explainer.science.finetune import Classifiers, Plan, cross_entropy, finetune
from explainer.science.pretrain import pretrain
from explainer.science.stack import Stack, as_tensor, joined


@dataclass(frozen=True, slots=True)
class Scores:
    """How models do on a set of points, [models] each; losses in nats."""

    accuracy: Tensor
    loss: Tensor


@dataclass(frozen=True, slots=True)
class Trial:
    """Draws, first weights and pretrained encoders of some seeds."""

    settings: Settings
    draws: tuple[Draw, ...]
    random: Stack
    heads: Stack
    pretrained: Stack

    def outcome(
        self,
        labels_per_class: int,
        arms: Sequence[str] = ARMS,
        chosen: Sequence[Plan] | None = None,
    ) -> tuple[Scores, Scores]:
        """Fine-tune all seeds and arms; return their train and test scores, arm by arm."""
        inputs = as_tensor(np.stack([draw.inputs for draw in self.draws]))
        start = starts(arms, self.random, self.pretrained, self.heads, inputs)
        points, classes, weights = labelled_points(self.draws, labels_per_class, len(arms))
        recipes = chosen or plans(self.settings, arms, len(self.draws))
        *_, models = finetune(start, points, classes, weights, recipes)
        test = as_tensor(np.stack([draw.test_inputs for draw in self.draws]))
        answers = torch.tensor(np.stack([draw.test.classes for draw in self.draws]))
        return (
            scores(models, points, classes),
            scores(models, test.repeat(len(arms), 1, 1), answers.repeat(len(arms), 1)),
        )


def trial(settings: Settings, seeds: Sequence[int]) -> Trial:
    """Draw and pretrain all seeds as one stack."""
    start = untrained(settings, seeds)
    pools = [one.inputs for one in start.draws]
    *_, last = pretrain(pools, start.random, recipe(settings), seeds)
    return replace(start, pretrained=last.encoders)


def untrained(settings: Settings, seeds: Sequence[int]) -> Trial:
    """Draw all seeds and leave the encoders as they are."""
    each = [replace(settings, seed=seed) for seed in seeds]
    random = joined([random_encoder(one) for one in each])
    heads = joined([random_head(one) for one in each])
    return Trial(settings, tuple(draw(one) for one in each), random, heads, random)


def scores(models: Classifiers, inputs: Tensor, classes: Tensor) -> Scores:
    """Return the scores of models on their own points: [models, n, columns], [models, n]."""
    with torch.no_grad():
        logits = models(inputs)
        right = (logits.argmax(dim=2) == classes).float().mean(dim=1)
        return Scores(right, cross_entropy(logits, classes).mean(dim=1))
