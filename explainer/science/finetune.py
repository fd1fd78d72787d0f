"""Fine-tuning on a handful of labels, many models at once; supervised training is one of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from explainer.science.optimiser import StackedAdamW, one_cycle
from explainer.science.stack import Stack

LABEL_STEPS = 150
# Once the head fits, the encoder moves slowly, or it would lose what it has learnt
# (Kumar et al. 2022, section 3.3).
GENTLE = 0.01


@dataclass(frozen=True, slots=True)
class Plan:
    """How one model is fine-tuned: its mode, learning rate and weight decay."""

    mode: str
    rate: float
    decay: float


@dataclass(frozen=True, slots=True)
class Classifiers:
    """Encoders with a linear head on each."""

    encoders: Stack
    heads: Stack

    def __call__(self, inputs: Tensor) -> Tensor:
        """Return logits [models, n, classes] for inputs [models, n, columns]."""
        return self.heads(self.encoders(inputs))


def finetune(
    start: Classifiers, inputs: Tensor, classes: Tensor, weights: Tensor, plans: Sequence[Plan]
) -> Iterator[Classifiers]:
    """Train all models on their labelled points as one stack; yield before every step.

    `inputs` is [models, labelled, columns], `classes` and `weights` [models, labelled]; a
    weight of 0 is padding, the others of a model add up to 1. The last yield comes after
    the last step. Every model has the same number of steps and the same schedule.
    """
    trained = Classifiers(start.encoders.copy(), start.heads.copy())
    parts = trained.encoders.parameters() + trained.heads.parameters()
    rates = torch.tensor([plan.rate for plan in plans])
    optimiser = StackedAdamW(parts, rates, torch.tensor([plan.decay for plan in plans]))
    for step in range(LABEL_STEPS):
        yield trained
        loss = (cross_entropy(trained(inputs), classes) * weights).sum()
        trainable = _trainable(plans, len(parts), late=step >= LABEL_STEPS // 2)
        optimiser.step(loss, one_cycle(step, LABEL_STEPS), trainable)
    yield trained


def cross_entropy(logits: Tensor, classes: Tensor) -> Tensor:
    """Return each point's loss [models, n] in nats."""
    return functional.cross_entropy(logits.transpose(1, 2), classes, reduction="none")


def _trainable(plans: Sequence[Plan], parts: int, *, late: bool) -> list[Tensor]:
    """Return for each part a [models, 1, 1] tensor: the share of the rate it is given."""
    shares = [_rate_shares(plan.mode, parts, late=late) for plan in plans]
    return [torch.tensor(part)[:, None, None] for part in zip(*shares, strict=True)]


def _rate_shares(mode: str, parts: int, *, late: bool) -> list[float]:
    """Return the share of the learning rate that each part (weight or bias) is given."""
    encoder, last, head = [0.0] * (parts - 4), [0.0] * 2, [1.0] * 2
    if mode == "all":
        encoder, last = [1.0] * (parts - 4), [1.0] * 2
    elif mode == "last":
        last = [1.0] * 2
    elif mode == "probe-then-all" and late:
        encoder, last = [GENTLE] * (parts - 4), [GENTLE] * 2
    return encoder + last + head
