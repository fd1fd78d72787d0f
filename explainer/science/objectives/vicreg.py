"""VICReg: variance, invariance and covariance (Bardes, Ponce & LeCun 2022)."""

from __future__ import annotations

import torch
from torch import Tensor

from explainer.science.objectives.paired import PairedObjective

INVARIANCE, VARIANCE, COVARIANCE = 25.0, 25.0, 1.0
"""Bardes, Ponce & LeCun 2022: their weights in equation 6."""
FLOOR = 1e-4
"""Bardes, Ponce & LeCun 2022, algorithm 1."""


def vicreg_loss(first: Tensor, second: Tensor) -> Tensor:
    """Return the loss [models] of two views' codes, each [models, batch, code].

    Equation 6, with the paper's weights 25, 25 and 1; the variance term of equation 1 is
    averaged over both views, as in the authors' code. Codes that are all the same point
    cost the variance term alone: 25 (1 - sqrt(floor)).
    """
    same = invariance(first, second)
    variance = (_variance_term(first) + _variance_term(second)) / 2
    apart = covariance(first, second)
    return INVARIANCE * same + VARIANCE * variance + COVARIANCE * apart


def invariance(first: Tensor, second: Tensor) -> Tensor:
    """Return the mean squared distance [models] of partners' codes.

    Equation 5, averaged over the code's dimensions as in the authors' code.
    """
    return (first - second).square().mean(dim=(1, 2))


def covariance(first: Tensor, second: Tensor) -> Tensor:
    """Return the squared covariances between a code's dimensions [models] (equation 4)."""
    return _covariance_term(first) + _covariance_term(second)


def _variance_term(code: Tensor) -> Tensor:
    deviation = torch.sqrt(code.var(dim=1) + FLOOR)
    return torch.relu(1 - deviation).mean(dim=1)


def _covariance_term(code: Tensor) -> Tensor:
    centred = code - code.mean(dim=1, keepdim=True)
    matrix = centred.transpose(1, 2) @ centred / (code.shape[1] - 1)
    everything = matrix.square().sum(dim=(1, 2))
    diagonal = matrix.diagonal(dim1=1, dim2=2).square().sum(dim=1)
    return (everything - diagonal) / code.shape[2]


OBJECTIVES = {"vicreg": PairedObjective(vicreg_loss)}
