"""AdamW for stacks: each model has its own learning rate, weight decay and frozen layers."""

from __future__ import annotations

import math
from collections.abc import Sequence

import torch
from torch import Tensor

FIRST_MOMENT, SECOND_MOMENT, TINY = 0.9, 0.999, 1e-8
WARM_UP = 0.25
COLD_START = 0.04


class StackedAdamW:
    """AdamW (Loshchilov & Hutter 2019, algorithm 2).

    `rates` and `decays` are [models]. As in the paper, the schedule scales the decay but
    the learning rate does not; torch's own AdamW multiplies the two.
    """

    def __init__(self, parameters: Sequence[Tensor], rates: Tensor, decays: Tensor) -> None:
        self._parameters = list(parameters)
        self._rates, self._decays = rates[:, None, None], decays[:, None, None]
        self._first = [torch.zeros_like(part) for part in self._parameters]
        self._second = [torch.zeros_like(part) for part in self._parameters]
        self._steps = 0

    @torch.no_grad()
    def step(self, loss: Tensor, scale: float, trainable: Sequence[Tensor]) -> None:
        """Move all parameters down the gradient of `loss`, the sum over models.

        `scale` is the schedule's share of the rate; `trainable` holds for each parameter
        a [models, 1, 1] tensor: the share of the rate it is given, 0 where it is frozen.
        """
        gradients = torch.autograd.grad(loss, self._parameters)
        self._steps += 1
        torch._foreach_lerp_(self._first, gradients, 1 - FIRST_MOMENT)
        torch._foreach_mul_(self._second, SECOND_MOMENT)
        torch._foreach_addcmul_(self._second, gradients, gradients, 1 - SECOND_MOMENT)
        roots = torch._foreach_sqrt(self._second)
        torch._foreach_div_(roots, math.sqrt(1 - SECOND_MOMENT**self._steps))
        torch._foreach_add_(roots, TINY)
        moves = torch._foreach_div(self._first, roots)
        torch._foreach_div_(moves, 1 - FIRST_MOMENT**self._steps)
        for part, move, share in zip(self._parameters, moves, trainable, strict=True):
            part.sub_((self._rates * move + self._decays * part) * (scale * share))


def one_cycle(step: int, steps: int) -> float:
    """Return the share of the highest rate at `step`: up for a quarter, then down to 0.

    Cosine-shaped (Smith & Topin 2019).
    """
    warm = WARM_UP * steps
    if step < warm:
        return COLD_START + (1 - COLD_START) * (1 - math.cos(math.pi * step / warm)) / 2
    return (1 + math.cos(math.pi * (step - warm) / max(steps - warm, 1))) / 2
