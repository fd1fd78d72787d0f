"""Layers of every kind: against torch's own, alone and in a stack, forwards and backwards."""

import numpy as np
import pytest
import torch
from torch.nn import functional

from explainer.core.settings.architectures import architectures_of, encoder_layers
from explainer.core.settings.scene_cards import SCENES
from explainer.science.networks.attention import attended, layer_normalised
from explainer.science.networks.layers import layer_output
from explainer.science.networks.stack import joined, random_stack

BUILT = [
    (name, each)
    for name in ("digits", "creatures", "language")
    for each in architectures_of(SCENES[name])
]


def networks(scene, architecture, count=3, **options):
    layers = encoder_layers(architecture, SCENES[scene], 2, 16)
    return [random_stack(layers, np.random.default_rng(n), **options) for n in range(count)]


def points(scene, models, count=5):
    card = SCENES[scene]
    random = np.random.default_rng(1)
    if card.counts:
        drawn = random.multinomial(8, np.full(card.columns, 1 / card.columns), (models, count))
        return torch.tensor(drawn * 0.7, dtype=torch.float32)
    return torch.tensor(random.normal(size=(models, count, card.columns)), dtype=torch.float32)


@pytest.mark.parametrize(("scene", "architecture"), BUILT)
def test_a_network_in_a_stack_does_what_it_does_alone(scene, architecture):
    alone = networks(scene, architecture)
    stack, inputs = joined(alone), points(scene, 3)
    together = stack(inputs)
    assert together.shape == (3, 5, SCENES[scene].code)
    for number, network in enumerate(alone):
        own = network(inputs[number : number + 1])
        torch.testing.assert_close(together[number : number + 1], own, atol=1e-5, rtol=1e-4)


@pytest.mark.parametrize(("scene", "architecture"), BUILT)
def test_every_weight_matters_and_no_network_moves_another(scene, architecture):
    stack, inputs = joined(networks(scene, architecture)).copy(), points(scene, 3)
    gradients = torch.autograd.grad(stack(inputs)[0].square().sum(), stack.parameters())
    for gradient in gradients:
        assert gradient[0].abs().sum() > 0 and not gradient[1:].any()


def test_a_convolution_is_the_one_of_torch():
    layer = encoder_layers("convolutional", SCENES["creatures"], 1, 16)[0]
    network = networks("creatures", "convolutional", 1)[0]
    inputs = points("creatures", 1)
    found = layer_output(layer, inputs, network.weights[0], network.biases[0])
    kernels = network.weights[0][0].reshape(3, 3, 3, -1).permute(3, 2, 0, 1)
    pictures = inputs[0].reshape(5, 16, 16, 3).permute(0, 3, 1, 2)
    wanted = functional.max_pool2d(
        functional.conv2d(pictures, kernels, network.biases[0].flatten(), padding=1), 2
    )
    torch.testing.assert_close(found[0], wanted.permute(0, 2, 3, 1).flatten(1), atol=1e-5, rtol=0)


def test_a_patch_is_a_square_of_neighbouring_pixels():
    layer = encoder_layers("transformer", SCENES["digits"], 1, 16)[0]
    weights = torch.ones(1, layer.fan_in, layer.fan_out)
    picture = torch.zeros(8, 8)
    picture[2:4, 6:8] = 1.0  # The second row of patches, the last one in it.
    found = layer_output(layer, picture.reshape(1, 1, 64), weights, torch.zeros(1, 1, layer.biases))
    tokens = found.reshape(layer.tokens, -1)[:, 0]
    assert tokens.tolist() == [4.0 if number == 7 else 0.0 for number in range(16)]


def test_words_become_their_own_tokens_and_what_is_hidden_the_bias():
    layer = encoder_layers("transformer", SCENES["language"], 1, 16)[0]
    weights = torch.arange(150.0)[None, :, None].repeat(1, 1, layer.fan_out)
    counts = torch.zeros(1, 1, 150)
    counts[0, 0, [4, 9]] = torch.tensor([2.0, 1.0]) * 0.3
    bias = torch.full((1, 1, layer.biases), 1_000.0)
    tokens = layer_output(layer, counts, weights, bias).reshape(8, -1)[:, 0]
    assert tokens.tolist() == [1_004.0, 1_004.0, 1_009.0] + [1_000.0] * 5


def test_the_order_of_words_says_nothing_to_a_sentence_of_counts():
    network = networks("language", "transformer", 1)[0]
    inputs = points("language", 1)
    torch.testing.assert_close(network(inputs), network(inputs * 3.0), atol=1e-6, rtol=0)


@pytest.mark.parametrize("start", ["he", "glorot", "orthogonal"])
def test_good_starts_keep_a_signal_about_as_loud_as_it_was(start):
    layers = encoder_layers("multilayer", SCENES["hidden-moons"], 4, 128)
    network = random_stack(layers, np.random.default_rng(0), start=start)
    loud = network.through(torch.randn(1, 200, 80), 0, 4).std()
    assert 0.05 < loud < 3


def test_bad_starts_do_not():
    layers = encoder_layers("multilayer", SCENES["hidden-moons"], 4, 128)
    inputs = torch.randn(1, 200, 80)
    loud = {
        start: random_stack(layers, np.random.default_rng(0), start=start).through(inputs, 0, 4)
        for start in ("tiny", "huge", "alike")
    }
    assert loud["tiny"].std() < 1e-6 and loud["huge"].std() > 30
    torch.testing.assert_close(loud["alike"][..., 0], loud["alike"][..., 1])


@pytest.mark.parametrize("causal", [False, True])
def test_attention_is_torchs_own_and_its_gradient_is_the_slope(causal):
    maps = torch.randn(2, 3, 5, 12, dtype=torch.float64, requires_grad=True)
    own = functional.scaled_dot_product_attention(*maps.chunk(3, dim=-1), is_causal=causal)
    torch.testing.assert_close(attended(maps, causal=causal), own)
    assert torch.autograd.gradcheck(lambda given: attended(given, causal=causal), maps)


def test_levelled_tokens_are_torchs_own_and_their_gradient_is_the_slope():
    tokens = torch.randn(2, 3, 5, 6, dtype=torch.float64, requires_grad=True)
    torch.testing.assert_close(
        layer_normalised(tokens), functional.layer_norm(tokens, (6,), eps=1e-6)
    )
    assert torch.autograd.gradcheck(layer_normalised, tokens)


def test_a_token_without_any_spread_is_levelled_to_nothing():
    assert not layer_normalised(torch.full((1, 2, 4), 3.0)).any()
