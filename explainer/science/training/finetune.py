"""Fine-tuning on a handful of labels, many models at once; supervised training is one of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from explainer.core.arms.fight import GENTLE
from explainer.core.settings.catalogue import ADAPTERS
from explainer.core.settings.choice_table import LABEL_STEPS
from explainer.science.networks.adapters import Adapters
from explainer.science.networks.backward import backward, forward, input_gradient
from explainer.science.networks.optimiser import ScheduledAdamW, ScheduledDescent
from explainer.science.networks.stack import Stack


@dataclass(frozen=True, slots=True)
class Plan:
    """How models are fine-tuned: mode, learning rate, weight decay, number of steps."""

    mode: str
    rate: float
    decay: float
    steps: int = LABEL_STEPS

    def frozen(self, depth: int) -> int:
        """Return how many of an encoder's `depth` layers are never trained."""
        return {"probe": depth, "last": depth - 1}.get(self.mode, 0)

    def frozen_at_first(self, depth: int) -> int:
        """Return how many layers are not trained in the first half of the steps."""
        return depth if self.mode == "probe-then-all" else self.frozen(depth)


@dataclass(frozen=True, slots=True)
class Classifiers:
    """Encoders with a linear head on each.

    `adapters` are what low-rank adapters begin with, [models, in, rank] for each layer, where
    they are to be trained; what was trained has them merged.
    """

    encoders: Stack
    heads: Stack
    adapters: tuple[Tensor, ...] = ()

    @property
    def models(self) -> int:
        """How many classifiers there are."""
        return self.heads.models

    def __call__(self, inputs: Tensor) -> Tensor:
        """Return logits [models, n, classes] for inputs [models, n, columns]."""
        return self.rest(inputs, 0)

    def rest(self, values: Tensor, layer: int) -> Tensor:
        """Return the logits of values that have been through `layer` layers already."""
        return self.heads(self.encoders.through(values, layer, self.encoders.depth))

    def ready(self) -> Classifiers:
        """Return the same classifiers, ready to be trained by autograd where that is needed."""
        if self.encoders.dense_from(0):
            return self
        return Classifiers(self.encoders.copy(), self.heads.copy(), self.adapters)

    def chosen(self, models: Sequence[int]) -> Classifiers:
        """Return detached copies of some models, in that order; one may come twice."""
        index = torch.tensor(models, dtype=torch.long)
        adapters = tuple(part[index] for part in self.adapters)
        return Classifiers(self.encoders.chosen(models), self.heads.chosen(models), adapters)


@dataclass(frozen=True, slots=True)
class Labelled:
    """Each model's labelled points.

    `inputs` is [models, labelled, columns], `classes` and `weights` [models, labelled]; a
    weight of 0 is padding, the others of a model add up to 1.
    """

    inputs: Tensor
    classes: Tensor
    weights: Tensor

    def targets(self, classes: int) -> Tensor:
        """Return each point's weight at its class and 0 at the others, [models, n, classes]."""
        return functional.one_hot(self.classes, classes) * self.weights[..., None]


def finetune(start: Classifiers, labelled: Labelled, plan: Plan) -> Iterator[Classifiers]:
    """Train all models on their labelled points as one stack; yield before every step.

    The last yield comes after the last step. What is frozen runs once, not at every step.
    """
    if plan.mode == ADAPTERS:
        yield from _adapted(start, labelled, plan)
        return
    trained = start.chosen(range(start.models)).ready()
    depth = trained.encoders.depth
    frozen, unfrozen = plan.frozen_at_first(depth), plan.frozen(depth)
    parts = trained_parts(trained, frozen)
    kind = ScheduledDescent if frozen == depth else ScheduledAdamW
    optimiser = kind(parts, plan.rate, plan.decay, plan.steps)
    values = trained.encoders.through(labelled.inputs, 0, frozen).detach()
    weights = labelled.weights[..., None]
    targets = labelled.targets(trained.heads.weights[-1].shape[2])
    for step in range(plan.steps):
        if step == plan.steps // 2 and unfrozen < frozen:
            optimiser.also(trained.encoders.parameters(unfrozen), GENTLE)
            frozen = unfrozen
            values = trained.encoders.through(labelled.inputs, 0, unfrozen).detach()
        yield trained
        optimiser.move(_gradients(trained, values, weights, targets, frozen))
    yield trained


def _adapted(start: Classifiers, labelled: Labelled, plan: Plan) -> Iterator[Classifiers]:
    """Do as `finetune` does with low-rank adapters, merged at every step, and the heads."""
    trained = start.chosen(range(start.models)).ready()
    heads, adapters = trained.heads.parameters(), Adapters(trained.encoders, trained.adapters)
    parts = heads + adapters.parameters
    optimiser = ScheduledAdamW(parts, plan.rate, plan.decay, plan.steps)
    weights = labelled.weights[..., None]
    targets = labelled.targets(trained.heads.weights[-1].shape[2])
    for _ in range(plan.steps):
        yield trained
        found = _gradients(trained, labelled.inputs, weights, targets, 0)
        by_weights = found[len(heads) :: 2]
        optimiser.move(found[: len(heads)] + adapters.gradients(by_weights))
        adapters.merge()
    yield trained


def _gradients(
    models: Classifiers, values: Tensor, weights: Tensor, targets: Tensor, layers: int
) -> list[Tensor]:
    """Return the gradients as `gradients` does, of any kind of layers."""
    if models.encoders.dense_from(layers):
        return gradients(models, values, weights, targets, layers)
    with torch.enable_grad():
        losses = -(torch.log_softmax(models.rest(values, layers), dim=2) * targets).sum()
        return list(torch.autograd.grad(losses, trained_parts(models, layers)))


def trained_parts(models: Classifiers, layers: int) -> list[Tensor]:
    """Return the tensors that are trained, the heads' first, then those from `layers` on."""
    return models.heads.parameters() + models.encoders.parameters(layers)


@torch.inference_mode()
def gradients(
    models: Classifiers, values: Tensor, weights: Tensor, targets: Tensor, layers: int
) -> list[Tensor]:
    """Return the gradients of the weighted cross entropies, added up over models.

    `values` [models, n, f] are the labelled points after `layers` layers, `weights` are
    theirs [models, n, 1], `targets` those of `Labelled`. First come the heads' gradients, then
    the encoders' from layer `layers` on.
    """
    codes, activations = forward(models.encoders, values, layers)
    logits, head_activations = forward(models.heads, codes)
    gradient = probabilities(logits) * weights - targets
    found = backward(models.heads, head_activations, gradient)
    if layers == models.encoders.depth:
        return found
    return found + backward(models.encoders, activations, input_gradient(models.heads, 0, gradient))


def cross_entropy(logits: Tensor, classes: Tensor) -> Tensor:
    """Return each point's loss [models, n] in nats."""
    return functional.cross_entropy(logits.transpose(1, 2), classes, reduction="none")


def probabilities(logits: Tensor) -> Tensor:
    """Return each class's probability [models, n, classes].

    The few classes come last, where a softmax would be slow: it is taken across points.
    """
    return torch.softmax(logits.mT, dim=1).mT
