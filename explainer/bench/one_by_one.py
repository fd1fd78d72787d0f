"""One model of the curve by itself, as others train it: the loop that stacks replace."""

from __future__ import annotations

import math
import warnings
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier
from threadpoolctl import threadpool_limits
from torch import Tensor, nn
from torch.nn import functional

from explainer.core.settings.settings import Settings
from explainer.science.networks.optimiser import MOMENTUM, one_cycle
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


def plain_accuracy(model: OneModel, *, fused: bool = True) -> float:
    """Train one model and return its test accuracy.

    The fused optimiser is the fastest that PyTorch has for a network of this size; what
    `torch.optim.AdamW` does unless told otherwise is not.
    """
    network = _network(model)
    _train(network, model, fused=fused)
    with torch.no_grad():
        right = network(model.questions).argmax(dim=1) == model.answers
    return float(right.float().mean())


def _network(model: OneModel) -> nn.Sequential:
    """Return the model's layers; as in the program there is no SiLU after code and head.

    A code of one length is given it before the head.
    """
    pairs = list(zip(model.layers.weights, model.layers.biases, strict=True))
    parts: list[nn.Module] = []
    for place, (weight, bias) in enumerate(pairs):
        linear = nn.Linear(*weight.shape[1:])
        with torch.no_grad():
            linear.weight.copy_(weight[0].T)
            linear.bias.copy_(bias[0, 0])
        if model.layers.sphere and place + 1 == len(pairs):
            parts.append(_OnSphere())
        parts += [linear, nn.SiLU()] if place + 2 < len(pairs) else [linear]
    return nn.Sequential(*parts)


class _OnSphere(nn.Module):
    """Gives codes [n, z] the length sqrt(z)."""

    def forward(self, codes: Tensor) -> Tensor:
        """Return the codes, each on the sphere."""
        return functional.normalize(codes, dim=1) * math.sqrt(codes.shape[1])


def _optimiser(network: nn.Sequential, model: OneModel, *, fused: bool) -> torch.optim.Optimizer:
    """Return what trains the model: a head alone goes straight down, as in the program."""
    plan, parameters = model.plan, network.parameters()
    if model.head_alone:
        return torch.optim.SGD(parameters, lr=plan.rate, momentum=MOMENTUM, fused=fused)
    decay = plan.decay / plan.rate
    return torch.optim.AdamW(parameters, lr=plan.rate, weight_decay=decay, fused=fused)


def _train(network: nn.Sequential, model: OneModel, *, fused: bool) -> None:
    plan = model.plan
    optimiser = _optimiser(network, model, fused=fused)
    for step in range(plan.steps):
        optimiser.param_groups[0]["lr"] = plan.rate * one_cycle(step, plan.steps)
        optimiser.zero_grad()
        loss = functional.cross_entropy(network(model.inputs), model.classes)
        loss.backward()  # type: ignore[no-untyped-call]
        optimiser.step()


def scikit_learn_accuracy(model: OneModel) -> float:
    """Train one model for as many steps as the program does and return its test accuracy.

    All points are one batch and the patience is that of the whole run, so each iteration is
    one step. A probe is the same class without hidden layers. The code, a linear layer, is
    left out: here it would get a rectifier, and two rectified units seldom survive.
    """
    plan = model.plan
    hidden = tuple(weight.shape[2] for weight in model.layers.weights[:-2])
    network = MLPClassifier(
        hidden,
        solver="sgd" if model.head_alone else "adam",
        momentum=MOMENTUM,
        nesterovs_momentum=False,
        alpha=0.0,
        batch_size=len(model.inputs),
        learning_rate_init=plan.rate,
        max_iter=plan.steps,
        n_iter_no_change=plan.steps + 1,
        random_state=0,
    )
    with threadpool_limits(1), warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        network.fit(model.inputs.numpy(), model.classes.numpy())
        return float(network.score(model.questions.numpy(), model.answers.numpy()))
