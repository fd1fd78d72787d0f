"""The next word: its loss by hand, that nobody looks ahead, and what it is worth."""

from dataclasses import replace
from itertools import islice

import numpy as np
import pytest
import torch

from explainer.core.settings.architectures import encoder_layers
from explainer.core.settings.choice import Stage
from explainer.core.settings.scene_cards import SCENES
from explainer.core.settings.settings import settings_for
from explainer.core.settings.validation import SettingsError
from explainer.core.worlds.language_words import FEELING, LENGTH, numbers_of, vocabulary
from explainer.science.comparison.comparison import Comparison
from explainer.science.comparison.kept import Kept
from explainer.science.networks.stack import joined, random_stack
from explainer.science.objectives.next_word import next_word_loss
from explainer.science.random import stream
from explainer.science.scenes import language
from explainer.science.steps import finished
from explainer.science.training.adopted import adopted, released
from explainer.science.training.arms import random_encoder, recipe
from explainer.science.training.pretrain import pretrain
from explainer.science.training.seed_stack import all_arms, seed_stack
from explainer.science.views.pairs import FirstWordsViews, NextWordViews, sentences_of
from explainer.science.views.recipe import Recipe
from tests.science.conftest import CARDS, with_cards
from tests.science.synonyms import chance_share, synonym_share

WORDS = len(vocabulary())
BUILT = ("multilayer", "transformer")
ENOUGH_STEPS = 200
"""Half of the scene's own: it gains 15 and 25 points then (measured)."""
FRAMES = 5


@pytest.fixture(scope="module")
def points():
    return language.SCENES["language"].draw(2_000, 1, 0.1, np.random.default_rng(0))[0].columns


def sentences(models=1, count=6):
    return torch.tensor(np.random.default_rng(3).integers(WORDS, size=(models, count, LENGTH)))


def causal_network(seed=0, *, causal=True, sphere=True):
    layers = encoder_layers("transformer", SCENES["language"], 2, 32, causal=causal)
    return random_stack(layers, np.random.default_rng(seed), sphere=sphere)


def test_the_loss_by_hand():
    scores = torch.log(torch.tensor([[[[1.0, 1.0, 2.0], [1.0, 3.0, 4.0]]]]))
    loss = next_word_loss(scores, torch.tensor([[[2, 1]]]))
    assert loss.shape == (1,)
    assert float(loss) == pytest.approx(-(np.log(2 / 4) + np.log(3 / 8)) / 2)


def test_guessing_all_words_alike_costs_the_logarithm_of_their_number():
    alike = next_word_loss(torch.zeros(2, 6, LENGTH, WORDS), sentences(2))
    np.testing.assert_allclose(alike, np.log(WORDS), rtol=1e-5)
    sure = 50 * torch.nn.functional.one_hot(sentences(2), WORDS).float()
    assert next_word_loss(sure, sentences(2)).max() < 1e-6


@pytest.mark.parametrize("place", range(LENGTH))
def test_a_later_word_changes_no_earlier_code(place):
    network, words = causal_network(), sentences()
    other = words.clone()
    other[:, :, place] = (words[:, :, place] + 1) % WORDS
    before, after = network.word_by_word(words), network.word_by_word(other)
    assert torch.equal(before[:, :, :place], after[:, :, :place])
    assert ((before - after)[:, :, place:].abs().amax(dim=3) > 1e-5).all()


def test_without_the_mask_every_code_sees_every_word():
    network, words = causal_network(causal=False), sentences()
    other = words.clone()
    other[:, :, -1] = (words[:, :, -1] + 1) % WORDS
    assert (network.word_by_word(words) - network.word_by_word(other)).abs().amax(dim=3).min() > 0


def test_the_code_of_a_sentence_is_the_one_at_its_last_word():
    network = causal_network()
    words = sentences().sort(dim=2).values
    counts = torch.nn.functional.one_hot(words, WORDS).sum(dim=2).float()
    codes = network.word_by_word(words)
    assert codes.shape == (1, 6, LENGTH, SCENES["language"].code)
    torch.testing.assert_close(network(0.4 * counts), codes[:, :, -1], atol=1e-5, rtol=1e-4)


def test_codes_word_by_word_have_one_length():
    lengths = causal_network().word_by_word(sentences()).norm(dim=3)
    torch.testing.assert_close(lengths, torch.full_like(lengths, 4.0))


def test_a_sentence_is_shown_in_a_new_order_each_time(points):
    views = NextWordViews(sentences_of(points[:1] / 0.3, 1 / 0.3), stream(0))
    words, coming = views.draw(400)
    counts = np.stack([np.bincount(row, minlength=WORDS) for row in words.astype(int)])
    assert (counts == points[0]).all() and len({row.tobytes() for row in words}) > 300
    np.testing.assert_array_equal(coming, words[:, 1:])


def test_the_first_words_never_hold_the_one_to_guess(points):
    chosen = points[(points.max(axis=1) == 1)][:50]  # No word twice.
    views = FirstWordsViews(NextWordViews(sentences_of(chosen, 1.0), stream(0)), 2.5, WORDS)
    bags, coming = views.draw(2_000)
    assert set(np.unique(bags)) == {0.0, 2.5} and coming.shape == (2_000, 1)
    read = bags.sum(axis=1) / 2.5
    assert set(read) == set(range(1, LENGTH)) and abs(read.mean() - LENGTH / 2) < 0.2
    assert (np.take_along_axis(bags, coming.astype(int), axis=1) == 0).all()
    whole = (bags > 0) | (np.arange(WORDS) == coming)
    assert all((row <= chosen).all(axis=1).any() for row in whole[:100])


def test_a_strangers_next_words_have_nothing_to_do_with_what_was_read(points):
    glad = list(numbers_of(FEELING, 1))

    def link(stranger):
        views = NextWordViews(sentences_of(points, 1.0), stream(0), stranger)
        words, coming = views.draw(8_000)
        read, comes = np.isin(words[:, :1], glad), np.isin(coming[:, -1], glad)
        return abs(np.corrcoef(read[:, 0], comes)[0, 1])

    assert link(False) > 0.1 and link(True) < 0.05


def test_next_words_are_guessed_in_the_language_alone():
    with pytest.raises(SettingsError, match="only in the scene 'language'"):
        settings_for("moons", objective="next")
    assert recipe(settings_for("language", objective="next", architecture="transformer")).in_order
    assert not recipe(settings_for("language", objective="next")).in_order


@pytest.fixture
def twice_as_exact():
    """Everything in double precision."""
    torch.set_default_dtype(torch.float64)
    yield
    torch.set_default_dtype(torch.float32)


def last(architecture, pools, seeds, views="walk", steps=40):
    settings = settings_for("language", objective="next", architecture=architecture, width=32)
    each = [random_encoder(settings) for _ in seeds]
    how = Recipe(
        "next", (16.5, 16.5), 0.1, views=views, steps=steps, in_order=recipe(settings).in_order
    )
    *_, moment = pretrain(pools, joined(each), how, seeds)
    return moment


@pytest.mark.parametrize("architecture", BUILT)
def test_pretraining_alone_and_in_a_stack_agree(architecture, points, twice_as_exact):
    """In single precision rounding grows a millionfold: after 80 steps codes differ by 0.4."""
    together = last(architecture, [points[:500], points[500:1_000]], [4, 5], steps=25)
    alone = last(architecture, [points[500:1_000]], [5], steps=25)
    assert alone.learnt == together.learnt[1:] == (True,)
    # Codes, not weights: the biases of what attention offers change nothing and drift by rounding.
    read = torch.tensor(points[None, :100])
    mine, theirs = alone.encoders(read), together.encoders.chosen([1])(read)
    assert mine.dtype == torch.float64
    torch.testing.assert_close(mine, theirs, atol=1e-9, rtol=0)


@pytest.mark.parametrize("architecture", BUILT)
def test_random_partners_teach_nothing(architecture, points):
    moment = last(architecture, [points], [0], views="random")
    assert moment.learnt == (False,) and moment.kept == (True,)


@pytest.mark.parametrize("architecture", BUILT)
def test_the_same_seed_gives_the_same_frames(architecture):
    settings = settings_for(
        "language", objective="next", architecture=architecture, unlabelled=200, width=8, steps=10
    )
    first, second = (_frames(settings) for _ in range(2))
    assert len(first) == len(second) == FRAMES
    for one, other in zip(first, second, strict=True):
        assert one.pretraining_loss == other.pretraining_loss
        np.testing.assert_array_equal(one.pretrained.embedding, other.pretrained.embedding)


def _frames(settings):
    return list(islice(Comparison(settings, Kept()).frames(Stage.DATA), FRAMES))


@pytest.fixture(scope="module", params=BUILT)
def stacked(request):
    settings = settings_for("language", objective="next", architecture=request.param)
    with with_cards({"language": replace(CARDS["language"], steps=ENOUGH_STEPS)}):
        return finished(seed_stack(settings, (0,)))


def test_both_arms_have_the_same_mask(stacked):
    assert stacked.random.layers == stacked.pretrained.layers
    assert all(layer.causal for layer in stacked.pretrained.layers if layer.kind == "attention")


def test_synonyms_come_together(stacked):
    assert stacked.learnt == (True,) and synonym_share(stacked.pretrained) >= 0.8
    assert abs(synonym_share(stacked.random) - chance_share(WORDS)) < 0.12


def test_unlabelled_sentences_are_worth_a_lot(stacked):
    errors = {
        name: float(scores.test_error) for name, scores in finished(all_arms(stacked, [8])).items()
    }
    assert errors["pretrained"] < errors["supervised"] - 0.1
    assert errors["pretrained"] < errors["control"] - 0.1


def test_an_encoder_leaves_and_comes_back_with_its_mask(stacked):
    (drawn,), stack = stacked.draws, stacked.pretrained
    again = adopted(released(stacked.settings, stack, drawn, 400), drawn)
    assert again.layers == stack.layers
    torch.testing.assert_close(
        again(stacked.questions), stack(stacked.questions), atol=1e-5, rtol=1e-4
    )
