"""Small networks and labelled points to train them on."""

import numpy as np
import torch

from explainer.science.networks.adapters import random_adapters
from explainer.science.networks.stack import joined, random_network
from explainer.science.training.finetune import Classifiers, Labelled


def networks(count, sizes=(2, 16, 16, 2), **options):
    """Random networks, each a stack of one."""
    return [random_network(sizes, np.random.default_rng(n), **options) for n in range(count)]


def classifiers(count, **options):
    """Random encoders with a head on each, and what adapters would begin with."""
    encoders = joined(networks(count, spread=True, **options))
    heads = joined(networks(count, sizes=(2, 2)))
    return Classifiers(encoders, heads, random_adapters(encoders, range(count)))


def labelled(models, points=6):
    """Points of each model, told apart by their first column."""
    random = torch.Generator().manual_seed(3)
    inputs = torch.randn(models, points, 2, generator=random)
    weights = torch.full((models, points), 1 / points)
    return Labelled(inputs, (inputs[:, :, 0] > 0).long(), weights)


def assert_alike(one, other, atol=1e-5):
    """Both classifiers have the same weights, up to rounding."""
    pairs = zip(everything(one), everything(other), strict=True)
    for mine, theirs in pairs:
        torch.testing.assert_close(mine, theirs, atol=atol, rtol=0)


def everything(models):
    """All tensors of classifiers."""
    return [*models.encoders.parameters(), *models.heads.parameters()]
