import numpy as np
import pytest
import torch

from explainer.science.networks.layers import NARROW, affine
from explainer.science.networks.stack import joined
from tests.science.networks import networks


def test_a_stack_computes_what_its_networks_compute_alone():
    each = networks(3, spread=True)
    inputs = torch.randn(3, 50, 2, generator=torch.Generator().manual_seed(0))
    together = joined(each)(inputs)
    for index, alone in enumerate(each):
        torch.testing.assert_close(together[index : index + 1], alone(inputs[index : index + 1]))


def test_a_network_agrees_with_numpy():
    (network,) = networks(1, spread=True)
    inputs = np.random.default_rng(5).standard_normal((7, 2))
    values = inputs
    for layer, (weight, bias) in enumerate(zip(network.weights, network.biases, strict=True)):
        values = values @ weight[0].double().numpy() + bias[0].double().numpy()
        if layer < 2:
            values = values / (1 + np.exp(-values))
    found = network(torch.tensor(inputs, dtype=torch.float32)[None])[0].numpy()
    np.testing.assert_allclose(found, values, atol=1e-5)


def test_codes_on_a_sphere_have_the_length_of_their_dimensions_root():
    (network,) = networks(1, sizes=(2, 8, 5), sphere=True)
    codes = network(torch.randn(1, 20, 2))
    torch.testing.assert_close(codes.norm(dim=2), torch.full((1, 20), 5**0.5))


def test_standardised_codes_have_mean_zero_and_deviation_one():
    stack = joined(networks(2))
    inputs = torch.randn(2, 300, 2)
    codes = stack.standardised(inputs)(inputs)
    torch.testing.assert_close(codes.mean(dim=1), torch.zeros(2, 2), atol=1e-4, rtol=0)
    torch.testing.assert_close(codes.std(dim=1), torch.ones(2, 2), atol=1e-4, rtol=0)


def test_copies_share_nothing():
    (network,) = networks(1)
    copy = network.copy()
    with torch.no_grad():
        copy.weights[0].add_(1)
    assert not torch.equal(copy.weights[0], network.weights[0])


def test_some_models_of_a_stack_are_the_same_models_in_that_order():
    each = networks(3, spread=True)
    chosen = joined(each).chosen([2, 0, 2])
    for place, index in enumerate((2, 0, 2)):
        for mine, theirs in zip(chosen.parameters(), each[index].parameters(), strict=True):
            assert torch.equal(mine[place], theirs[0])


def test_going_through_some_layers_and_then_the_rest_is_going_through_all():
    (network,) = networks(1, sizes=(2, 8, 8, 4), spread=True, sphere=True)
    inputs = torch.randn(1, 20, 2)
    for layers in range(4):
        begun = network.through(inputs, 0, layers)
        assert torch.equal(network.through(begun, layers, 3), network(inputs))


@pytest.mark.parametrize("outputs", [1, 2, NARROW - 1, NARROW, 40])
def test_few_outputs_and_many_are_the_same_product(outputs):
    values, weights, biases = torch.randn(3, 9, 5), torch.randn(3, 5, outputs), torch.randn(outputs)
    found = affine(values, weights, biases.expand(3, 1, outputs))
    torch.testing.assert_close(found, values @ weights + biases)
