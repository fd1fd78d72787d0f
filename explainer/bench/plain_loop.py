"""One model at a time, as PyTorch's own tutorials train: the loop that stacks replace."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

from explainer.bench.one_model import OneModel
from explainer.science.networks.optimiser import MOMENTUM, one_cycle


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
