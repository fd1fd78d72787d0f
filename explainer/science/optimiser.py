"""AdamW with a one-cycle schedule, for all models of a stack alike."""

from __future__ import annotations

import math
from collections.abc import Sequence

import torch
from torch import Tensor

WARM_UP = 0.25
COLD_START = 0.04


class ScheduledAdamW:
    """AdamW (Loshchilov & Hutter 2019, algorithm 2) over a fixed number of steps.

    As in the paper, the schedule scales `decay` but `rate` does not; torch's own AdamW
    multiplies the two, which is why it is given their ratio.
    """

    def __init__(self, parameters: Sequence[Tensor], rate: float, decay: float, steps: int) -> None:
        self._rate, self._steps, self._step = rate, steps, 0
        self._parameters = list(parameters)
        self._shares = [1.0]
        self._torch = torch.optim.AdamW(
            self._parameters, lr=rate, weight_decay=decay / rate, fused=True
        )

    def also(self, parameters: Sequence[Tensor], share: float) -> None:
        """Train further tensors from now on, at a `share` of the rate."""
        self._parameters += parameters
        self._shares.append(share)
        self._torch.add_param_group({"params": list(parameters)})

    def step(self, loss: Tensor) -> None:
        """Move all parameters down the gradient of `loss`, the sum over models."""
        gradients = torch.autograd.grad(loss, self._parameters)
        for part, gradient in zip(self._parameters, gradients, strict=True):
            part.grad = gradient
        scale = self._rate * one_cycle(self._step, self._steps)
        for group, share in zip(self._torch.param_groups, self._shares, strict=True):
            group["lr"] = scale * share
        self._torch.step()
        self._step += 1


def one_cycle(step: int, steps: int) -> float:
    """Return the share of the highest rate at `step`: up for a quarter, then down to 0.

    Cosine-shaped (Smith & Topin 2019).
    """
    warm = WARM_UP * steps
    if step < warm:
        return COLD_START + (1 - COLD_START) * (1 - math.cos(math.pi * step / warm)) / 2
    return (1 + math.cos(math.pi * (step - warm) / max(steps - warm, 1))) / 2
