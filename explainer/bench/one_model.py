"""One model of the curve by itself: what a competitor is given to train and to be tested on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from explainer.core.settings.settings import Settings
from explainer.science.networks.stack import Stack
from explainer.science.training.finetune import Plan
from explainer.science.training.seed_stack import untrained
from explainer.science.training.stacked_counts import StackedCount, labelled_points


@dataclass(frozen=True, slots=True)
class OneModel:
    """What is trained from where on what: `layers` are those that move, head included.

    Where they are on a `sphere`, the code is before it is read by the head, the last of them.

    `inputs` [labelled, f] and `questions` [n, f] have been through everything frozen; `f` is
    the scene's columns where all layers are trained, the code's where only the head is.
    """

    labels: int
    layers: Stack
    plan: Plan
    inputs: Tensor
    classes: Tensor
    questions: Tensor
    answers: Tensor

    @property
    def head_alone(self) -> bool:
        """Whether everything but the head is frozen."""
        return self.layers.depth == 1


def single_models(
    settings: Settings, arm: str, counts: Sequence[int], seeds: Sequence[int]
) -> list[OneModel]:
    """Return one arm's models at all counts and seeds, each by itself."""
    return [_one_model(settings, arm, count, seed) for count in counts for seed in seeds]


def _one_model(settings: Settings, arm: str, labels: int, seed: int) -> OneModel:
    tried = untrained(settings, [seed])
    start = tried.arm(arm)
    encoders, heads = start.start.encoders, start.start.heads
    frozen = start.plan.frozen(encoders.depth)
    labelled = labelled_points([StackedCount(0, labels)], tried.draws)
    with torch.no_grad():
        inputs = encoders.through(labelled.inputs, 0, frozen)
    return OneModel(
        labels,
        Stack(
            encoders.weights[frozen:] + heads.weights,
            encoders.biases[frozen:] + heads.biases,
            encoders.sphere and frozen < encoders.depth,
        ),
        start.plan,
        inputs[0],
        labelled.classes[0],
        tried.evaluation(start).values[0],
        tried.answers[0],
    )
