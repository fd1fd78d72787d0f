"""Which weights an encoder has, and what one point costs on its way through."""

from itertools import pairwise

import pytest

from explainer.core.settings.architectures import architectures_of, dense_layers, encoder_layers
from explainer.core.settings.scene_cards import SCENES
from explainer.core.settings.settings import layers_of, settings_for
from explainer.core.settings.validation import SettingsError
from explainer.core.worlds.language_words import LENGTH

BUILT = [(name, each) for name, card in SCENES.items() for each in architectures_of(card)]


@pytest.mark.parametrize(("scene", "architecture"), BUILT)
@pytest.mark.parametrize(("depth", "width"), [(1, 2), (2, 64), (4, 128)])
def test_what_leaves_a_layer_is_what_the_next_one_takes(scene, architecture, depth, width):
    card = SCENES[scene]
    layers = encoder_layers(architecture, card, depth, width)
    assert layers[-1].out == card.code
    for before, after in pairwise(layers):
        whole = before.out // after.tokens if after.tokens else before.out
        takes = after.side**2 * after.channels if after.side else after.fan_in
        assert whole == takes
    assert all(layer.multiplications > 0 for layer in layers)


def test_every_scene_has_multilayer_networks_and_pictures_have_all_three():
    assert all(architectures_of(card)[0] == "multilayer" for card in SCENES.values())
    assert len(architectures_of(SCENES["digits"])) == 3
    assert architectures_of(SCENES["language"]) == ("multilayer", "transformer")


def test_dense_layers_by_hand():
    assert [(layer.fan_in, layer.fan_out) for layer in dense_layers((2, 8, 3))] == [(2, 8), (8, 3)]
    layers = layers_of(settings_for("moons", depth=3, width=8))
    assert sum(layer.multiplications for layer in layers) == 2 * 8 + 8 * 8 + 8 * 8 + 8 * 8


def test_a_convolution_by_hand():
    first, second, code = layers_of(settings_for("digits", architecture="convolutional"))
    assert (first.fan_in, first.fan_out, first.multiplications) == (9, 16, 64 * 9 * 16)
    assert (second.side, second.channels, second.out) == (4, 16, 2 * 2 * 32)
    assert (code.fan_in, code.fan_out) == (128, 16)


def test_points_that_are_no_pictures_cannot_be_convolved():
    with pytest.raises(SettingsError, match="cannot read the points of moons"):
        settings_for("moons", architecture="convolutional")


def test_attention_is_causal_where_the_next_word_is_guessed_and_nowhere_else():
    def masked(objective):
        chosen = settings_for("language", architecture="transformer", objective=objective)
        return [layer.causal for layer in layers_of(chosen) if layer.kind == "attention"]

    assert masked("next") == [True, True] and masked("word") == [False, False]
    assert layers_of(settings_for("language", objective="next")) == layers_of(
        settings_for("language")
    )


def test_a_new_scene_begins_with_its_own_architecture():
    chosen = settings_for("digits", architecture="convolutional", initialisation="orthogonal")
    assert chosen.changed(scene="moons").architecture == "multilayer"
    assert chosen.changed(scene="moons").initialisation == "orthogonal"


def test_a_transformer_by_hand():
    card, (side, channels) = SCENES["creatures"], SCENES["creatures"].picture
    first, ask, think, *_, code = encoder_layers("transformer", card, 2, 64)
    assert (first.fan_in, first.tokens) == ((side // 4) ** 2 * channels, 16)
    size = first.fan_out
    assert first.biases == 16 * size and (first.side, first.channels) == (side, channels)
    assert (ask.fan_in, ask.fan_out, think.fan_in, think.fan_out) == (size, 3 * size, size, size)
    assert (code.fan_in, code.fan_out) == (size, card.code)
    words = encoder_layers("transformer", SCENES["language"], 2, 64)[0]
    assert (words.fan_in, words.biases, words.tokens) == (SCENES["language"].columns, size, LENGTH)
