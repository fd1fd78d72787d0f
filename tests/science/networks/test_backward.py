"""Gradients written out are those that autograd finds."""

import itertools

import pytest
import torch

from explainer.science.networks.backward import backward, forward
from explainer.science.networks.layers import NARROW
from explainer.science.networks.stack import joined
from explainer.science.training.finetune import Classifiers, Labelled, cross_entropy, gradients
from tests.science.networks import networks

MODELS, POINTS = 3, 7
SIZES = [(2, 5), (2, 24, 3), (2, 24, 24, 2), (3, 24, 20, 24, NARROW + 2)]


def draws(*shape, seed=3):
    return torch.randn(*shape, generator=torch.Generator().manual_seed(seed))


def stacks(sizes, sphere=False):
    return joined(networks(MODELS, sizes, spread=True, sphere=sphere)).copy()


@pytest.mark.parametrize("sphere", [False, True])
@pytest.mark.parametrize("sizes", SIZES, ids=str)
def test_every_layer_gets_the_gradient_of_autograd(sizes, sphere):
    stack, inputs = stacks(sizes, sphere), draws(MODELS, POINTS, sizes[0])
    gradient = draws(MODELS, POINTS, sizes[-1], seed=4)
    for first in range(stack.depth):
        values = stack.through(inputs, 0, first).detach()
        outputs = stack.through(values, first, stack.depth)
        found, activations = forward(stack, values, first)
        torch.testing.assert_close(found, outputs)
        wanted = torch.autograd.grad((outputs * gradient).sum(), stack.parameters(first))
        for ours, theirs in zip(backward(stack, activations, gradient), wanted, strict=True):
            torch.testing.assert_close(ours, theirs, atol=1e-4, rtol=1e-4)


@pytest.mark.parametrize(
    ("sphere", "layers", "classes"),
    list(itertools.product([False, True], [0, 1, 2], [2, NARROW + 1])),
)
def test_fine_tuning_goes_down_its_loss(sphere, layers, classes):
    models = Classifiers(stacks((2, 24, 3), sphere), stacks((3, classes)))
    values = models.encoders.through(draws(MODELS, POINTS, 2), 0, layers).detach()
    weights = torch.rand(MODELS, POINTS, generator=torch.Generator().manual_seed(5))
    truth = torch.arange(MODELS * POINTS).reshape(MODELS, POINTS) % classes
    losses = cross_entropy(models.rest(values, layers), truth) * weights
    parts = models.heads.parameters() + models.encoders.parameters(layers)
    wanted = torch.autograd.grad(losses.sum(), parts)
    labelled = Labelled(values, truth, weights)
    found = gradients(
        models, values, labelled.weights[..., None], labelled.targets(classes), layers
    )
    for ours, theirs in zip(found, wanted, strict=True):
        torch.testing.assert_close(ours, theirs, atol=1e-5, rtol=1e-4)
