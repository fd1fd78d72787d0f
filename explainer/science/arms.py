"""The arms of the fair fight: what they share, and where each one's encoder starts.

All arms of a seed share architecture, first random weights, head, labelled points, and
the number of label steps. The supervised arm trains everything from those weights; the
pretrained arm starts from an encoder that has seen unlabelled points; the control sends
the random weights through the pretrained arm's own pipeline.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from explainer.core.settings import Settings
from explainer.science.draws import Draw
from explainer.science.finetune import Classifiers, Plan
from explainer.science.pretrain import Recipe
from explainer.science.random import stream
from explainer.science.stack import Stack, as_tensor, joined, random_network
from explainer.science.tuned import TUNED

ARMS = ("supervised", "pretrained", "control")
JITTER = 0.15
HEAD_SCALE = 0.1


def recipe(settings: Settings) -> Recipe:
    """Return how these settings pretrain: walks run until one group is left for each class."""
    placebo = settings.objective == "placebo"
    return Recipe(
        objective=settings.card.objective if placebo else settings.objective,
        groups=len(settings.card.classes) + 0.5,
        jitter=JITTER,
        partners_at_random=placebo,
    )


def random_encoder(settings: Settings) -> Stack:
    """Return the first random weights that all arms of these settings share."""
    sizes = [settings.card.columns, *[settings.width] * settings.depth, settings.card.code]
    random = stream(settings.seed, "encoder")
    on_sphere = recipe(settings).objective == "infonce"
    return random_network(sizes, random, spread=True, sphere=on_sphere)


def random_head(settings: Settings) -> Stack:
    """Return the linear head that all arms of these settings start with.

    It starts small: a large random head has to be unlearnt first, and on some seeds a
    gentle learning rate does not get that far.
    """
    sizes = [settings.card.code, len(settings.card.classes)]
    head = random_network(sizes, stream(settings.seed, "head"))
    return Stack(tuple(HEAD_SCALE * weight for weight in head.weights), head.biases)


def starts(
    arms: Sequence[str], random: Stack, pretrained: Stack, heads: Stack, inputs: Tensor
) -> Classifiers:
    """Return the classifiers of all arms before their first label, arm by arm.

    `random`, `pretrained` and `heads` hold one model a seed, `inputs` is
    [seeds, n, columns]. Codes of the pretrained pipeline are standardised on the pool.
    """
    pipeline = {
        "supervised": random,
        "pretrained": pretrained.standardised(inputs),
        "control": random.standardised(inputs),
    }
    return Classifiers(joined([pipeline[arm] for arm in arms]), joined([heads] * len(arms)))


def plans(settings: Settings, arms: Sequence[str], seeds: int) -> list[Plan]:
    """Return each model's tuned plan, in the order of `starts`."""
    return [plan(settings, arm) for arm in arms for _ in range(seeds)]


def plan(settings: Settings, arm: str) -> Plan:
    """Return one arm's mode with its tuned rate and decay."""
    mode = "all" if arm == "supervised" else settings.finetuning
    rate, decay = TUNED[settings.scene]["supervised" if arm == "supervised" else mode]
    return Plan(mode, rate, decay)


def labelled_points(
    draws: Sequence[Draw], labels_per_class: int, arms: int
) -> tuple[Tensor, Tensor, Tensor]:
    """Return inputs [m, l, columns], classes and weights [m, l], in the order of `starts`."""
    chosen = [draw.labelled(labels_per_class) for draw in draws]
    inputs = np.stack([d.inputs[c] for d, c in zip(draws, chosen, strict=True)])
    classes = np.stack([d.pool.classes[c] for d, c in zip(draws, chosen, strict=True)])
    shape = (arms * len(draws), classes.shape[1])
    return (
        as_tensor(inputs).repeat(arms, 1, 1),
        torch.tensor(classes).repeat(arms, 1),
        torch.full(shape, 1 / shape[1]),
    )
