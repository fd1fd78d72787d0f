"""InfoNCE (van den Oord et al. 2018), as in SimCLR (Chen et al. 2020, equation 1)."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from explainer.science.objectives.paired import PairedObjective

TEMPERATURE = 0.3
"""Chosen between the 0.1 and 0.5 of Chen et al. 2020, table 5; measured on spirals and circles: 0.1
to 1.0 are within a tenth of a point."""


def infonce_loss(first: Tensor, second: Tensor, temperature: float = TEMPERATURE) -> Tensor:
    """Return the loss [models] in nats of two views' codes, each [models, batch, code].

    Cross-entropy of picking each point's partner out of the other view's batch by cosine
    similarity over `temperature`, averaged over both directions. Codes that are all alike
    cost log(batch). A `temperature` below 0.025 would underflow.
    """
    one, other = functional.normalize(first, dim=2), functional.normalize(second, dim=2)
    similarity = one @ other.transpose(1, 2) / temperature
    match = similarity.diagonal(dim1=1, dim2=2).mean(dim=1)
    # No cosine is above 1, so that one exponential serves both directions without overflow.
    highest = 1 / temperature
    shares = torch.exp(similarity - highest)
    forwards = shares.sum(dim=2).log().mean(dim=1)
    backwards = shares.sum(dim=1).log().mean(dim=1)
    return (forwards + backwards) / 2 + highest - match


OBJECTIVES = {"infonce": PairedObjective(infonce_loss)}
