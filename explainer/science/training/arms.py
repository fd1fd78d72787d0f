"""The arms of the fair fight: what they share, and where each one's encoder starts.

All arms of a seed share architecture, first random weights, head, labelled points, and
the number of label steps. The supervised arm trains everything from those weights; the
pretrained arm starts from an encoder that has seen unlabelled points; the control sends
the random weights through the pretrained arm's own pipeline. Where pretraining has learnt
nothing, it is as if it had not been: both are then trained as the supervised arm is. Only the
examples of failure, the collapse and the placebo, stay in the pipeline whatever came out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from torch import Tensor

from explainer.core.arms.fight import loss_of, on_sphere, treatment
from explainer.core.settings.architectures import TRANSFORMER
from explainer.core.settings.catalogue import ADAPTERS, PLACEBO
from explainer.core.settings.settings import Settings, layers_of
from explainer.science.networks.adapters import random_adapters
from explainer.science.networks.stack import Stack, random_network, random_stack
from explainer.science.random import stream
from explainer.science.training.finetune import Classifiers, Plan
from explainer.science.training.tuned import TUNED
from explainer.science.views.recipe import STRANGERS, Recipe

JITTER = 0.15
"""Measured on spirals and circles with one label per class: 0.0 does as well, 0.3 costs up to two
points."""
HEAD_SCALE = 0.1
"""Chosen; measured on spirals and circles: 1.0 changes mean accuracies by at most 1.3 points."""


def recipe(settings: Settings) -> Recipe:
    """Return how these settings pretrain."""
    return Recipe(
        objective=loss_of(settings),
        groups=settings.card.walk_groups,
        jitter=JITTER,
        views=STRANGERS if settings.objective == PLACEBO else settings.views,
        picture=settings.card.picture or (0, 0),
        changes=settings.augmentations,
        steps=settings.card.steps,
        in_order=settings.architecture == TRANSFORMER,
    )


def random_encoder(settings: Settings) -> Stack:
    """Return the first random weights that all arms of these settings share."""
    return random_stack(
        layers_of(settings),
        stream(settings.seed, "encoder"),
        start=settings.initialisation,
        spread=True,
        sphere=on_sphere(settings),
    )


def random_head(settings: Settings) -> Stack:
    """Return the linear head that all arms of these settings start with.

    It starts small: a large random head has to be unlearnt first, and on some seeds a
    gentle learning rate does not get that far.
    """
    sizes = [settings.card.code, len(settings.card.classes)]
    head = random_network(sizes, stream(settings.seed, "head"))
    return Stack(tuple(HEAD_SCALE * weight for weight in head.weights), head.biases)


@dataclass(frozen=True, slots=True)
class Arm:
    """One arm of some seeds before its first label, and how it is to be trained."""

    start: Classifiers
    plan: Plan


def supervised_arm(settings: Settings, random: Stack, heads: Stack) -> Arm:
    """Return the arm that trains everything from random weights; one model a seed."""
    return Arm(Classifiers(random, heads), plan(settings, "supervised"))


def probed_arm(
    settings: Settings, encoders: Stack, heads: Stack, pools: Tensor, seeds: Sequence[int]
) -> Arm:
    """Return the arm that starts from given encoders, on the pretrained arm's own way.

    `pools` is [seeds, n, columns]; codes are standardised on it. Pretrained encoders make
    it the pretrained arm, random ones the control.
    """
    chosen = plan(settings, "pretrained")
    adapters = random_adapters(encoders, seeds) if chosen.mode == ADAPTERS else ()
    return Arm(Classifiers(encoders.standardised(pools), heads, adapters), chosen)


def plan(settings: Settings, arm: str) -> Plan:
    """Return one arm's mode with its tuned rate and decay."""
    chosen = treatment(settings, arm)
    rate, tuned = _rates(chosen.tuned_on)[chosen.way]
    return Plan(chosen.mode, rate, tuned if chosen.decay is None else chosen.decay, chosen.steps)


def _rates(row: str) -> dict[str, tuple[float, float]]:
    """Return rate and decay of every way to train; `LookupError` tells how to have them tuned."""
    if row not in TUNED:
        tuning = f"python -m explainer.tools.tuning {row}"
        raise LookupError(f"no rates are tuned for {row} yet: run {tuning}")
    return TUNED[row]
