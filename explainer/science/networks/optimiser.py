"""AdamW and plain descent with a one-cycle schedule, for all models of a stack alike."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Sequence

import torch
from torch import Tensor

WARM_UP = 0.25
"""Chosen, near torch's 0.3; measured on spirals and circles: 0.05 and 0.5 change accuracies by at
most a point."""
COLD_START = 0.04
"""Torch's own 1/25, for the schedule of Smith & Topin 2018."""
MOMENTA, EPSILON = (0.9, 0.999), 1e-8
"""Kingma & Ba 2015, algorithm 1."""
MOMENTUM = 0.9
"""Chosen, the usual one; measured on spirals and circles: heads do as well without."""


class ScheduledAdamW:
    """AdamW (Loshchilov & Hutter 2019, algorithm 2) over a fixed number of steps.

    As in the paper, the schedule scales `decay` but `rate` does not; torch's own step
    multiplies the two, which is why it is given their ratio.
    """

    def __init__(self, parameters: Sequence[Tensor], rate: float, decay: float, steps: int) -> None:
        self._rate, self._decay, self._steps, self._step = rate, decay, steps, 0
        self._groups: list[_Group] = [self._first(parameters)]

    def _first(self, parameters: Sequence[Tensor]) -> _Group:
        return _adamw(parameters, 1.0)

    def also(self, parameters: Sequence[Tensor], share: float) -> None:
        """Train further tensors with AdamW from now on, at a `share` of the rate."""
        self._groups.append(_adamw(parameters, share))

    def step(self, loss: Tensor) -> None:
        """Move all parameters down the gradient of `loss`, the sum over models."""
        everything = [part for group in self._groups for part in group.parameters]
        self.move(torch.autograd.grad(loss, everything))

    def move(self, gradients: Sequence[Tensor]) -> None:
        """Move all parameters down these gradients, in the order in which they were given."""
        rate, rest = self._rate * one_cycle(self._step, self._steps), list(gradients)
        for group in self._groups:
            count = len(group.parameters)
            group.move(rest[:count], rate, self._decay / self._rate)
            rest = rest[count:]
        self._step += 1


class ScheduledDescent(ScheduledAdamW):
    """Gradient descent with momentum (Polyak 1964) for the first tensors, AdamW for others.

    Its steps have the gradient's own direction. AdamW's are about as long along every axis, so
    that a head would depend on how a code happens to be turned, and lean on its faintest parts.
    """

    def _first(self, parameters: Sequence[Tensor]) -> _Group:
        return _Descent(parameters)


class _Descent:
    """Tensors that are moved down their gradients, with what is left of earlier moves."""

    def __init__(self, parameters: Sequence[Tensor]) -> None:
        self.parameters = list(parameters)
        self._speeds = [torch.zeros_like(part) for part in self.parameters]

    @torch.inference_mode()
    def move(self, gradients: list[Tensor], rate: float, decay: float) -> None:
        """Take one step."""
        for part, speed, gradient in zip(self.parameters, self._speeds, gradients, strict=True):
            speed.mul_(MOMENTUM).add_(gradient)
            part.mul_(1 - rate * decay).sub_(speed, alpha=rate)


class _AdamW(ABC):
    """Tensors that are trained at one share of the rate."""

    def __init__(self, parameters: Sequence[Tensor], share: float) -> None:
        self.parameters, self._share = list(parameters), share

    @abstractmethod
    def _step(self, gradients: list[Tensor], rate: float, decay: float) -> None:
        """Take one step down contiguous gradients."""

    @torch.inference_mode()
    def move(self, gradients: list[Tensor], rate: float, decay: float) -> None:
        """Take one step."""
        # The step goes through memory from front to back, whatever the strides say.
        gradients = [gradient.contiguous() for gradient in gradients]
        self._step(gradients, rate * self._share, decay)


class _DirectAdamW(_AdamW):
    """Calls what torch's own AdamW calls in the end.

    For networks of this size its checks on the way there take longer than the step.
    """

    def __init__(self, parameters: Sequence[Tensor], share: float) -> None:
        super().__init__(parameters, share)
        self._means = [torch.zeros_like(part) for part in self.parameters]
        self._squares = [torch.zeros_like(part) for part in self.parameters]
        self._count = torch.zeros(())

    def _step(self, gradients: list[Tensor], rate: float, decay: float) -> None:
        self._count += 1
        torch._fused_adamw_(
            self.parameters,
            gradients,
            self._means,
            self._squares,
            [],
            [self._count] * len(self.parameters),
            lr=rate,
            beta1=MOMENTA[0],
            beta2=MOMENTA[1],
            weight_decay=decay,
            eps=EPSILON,
            amsgrad=False,
            maximize=False,
        )


class _PublicAdamW(_AdamW):
    """Torch's own AdamW, for a torch whose inner step goes by another name."""

    def __init__(self, parameters: Sequence[Tensor], share: float) -> None:
        super().__init__(parameters, share)
        self._own = torch.optim.AdamW(self.parameters, betas=MOMENTA, eps=EPSILON, fused=True)

    def _step(self, gradients: list[Tensor], rate: float, decay: float) -> None:
        for part, gradient in zip(self.parameters, gradients, strict=True):
            part.grad = gradient
        (group,) = self._own.param_groups
        group.update(lr=rate, weight_decay=decay)
        self._own.step()


def _adamw(parameters: Sequence[Tensor], share: float) -> _AdamW:
    kind = _DirectAdamW if hasattr(torch, "_fused_adamw_") else _PublicAdamW
    return kind(parameters, share)


_Group = _Descent | _AdamW
"""Tensors that are trained alike."""


def one_cycle(step: int, steps: int) -> float:
    """Return the share of the highest rate at `step`: up for a quarter, then down to 0.

    Cosine-shaped (Smith & Topin 2019).
    """
    warm = WARM_UP * steps
    if step < warm:
        return COLD_START + (1 - COLD_START) * (1 - math.cos(math.pi * step / warm)) / 2
    return (1 + math.cos(math.pi * (step - warm) / max(steps - warm, 1))) / 2
