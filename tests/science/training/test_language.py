"""The tiny language: how sentences come about, what can be reached, what is guessed."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.core.settings.validation import SettingsError
from explainer.core.worlds.language_words import (
    FEELING,
    FUNCTION_WORDS,
    LENGTH,
    NOUNS,
    SYNONYMS,
    TOPIC,
    numbers_of,
    synonyms,
    vocabulary,
)
from explainer.science.comparison import comparison
from explainer.science.comparison.comparison import Comparison
from explainer.science.comparison.decision_map import CELLS, _interpolated
from explainer.science.comparison.kept import Kept
from explainer.science.comparison.nearest_words import nearest_words
from explainer.science.objectives.masked_word import masked_word_loss
from explainer.science.scenes import language
from explainer.science.training.arms import random_encoder, recipe
from explainer.science.training.draws import draw
from explainer.science.training.pretrain import pretrain
from explainer.science.views.pairs import HIDDEN_SHARE, MaskedWordViews
from tests.science.synonyms import chance_share, synonym_share

WORDS = len(vocabulary())
SCENE = language.SCENES["language"]


@pytest.fixture(scope="module")
def sentences():
    return SCENE.draw(3_000, 500, 0.1, np.random.default_rng(0))[0]


def test_every_word_is_written_in_its_own_way_and_its_place_says_nothing():
    assert len({word.text for word in vocabulary()}) == WORDS == 150
    sizes = [len(numbers_of(FEELING, side)) for side in (0, 1)]
    sizes += [len(numbers_of(TOPIC, topic)) for topic in range(4)]
    assert sizes == [SYNONYMS] * 2 + [NOUNS] * 4
    assert WORDS - sum(sizes) == FUNCTION_WORDS
    places = np.array(numbers_of(FEELING, 1))
    assert abs(places.mean() - WORDS / 2) < 20 and np.diff(places).max() > 3


def test_a_sentence_has_its_words_in_the_promised_shares(sentences):
    assert (sentences.columns.sum(axis=1) == LENGTH).all()
    glad = sentences.columns[:, numbers_of(FEELING, 1)].sum(axis=1)
    gloomy = sentences.columns[:, numbers_of(FEELING, 0)].sum(axis=1)
    assert (glad + gloomy).mean() / LENGTH == pytest.approx(0.4, abs=0.01)
    of_glad = sentences.classes == 1
    share = glad[of_glad].sum() / (glad + gloomy)[of_glad].sum()
    assert share == pytest.approx(0.9, abs=0.01)


def test_topics_part_the_plane_and_say_nothing_about_the_feeling(sentences):
    topic = (sentences.plane[:, 1] * 4).astype(int).clip(0, 3)
    for number in range(4):
        own = sentences.columns[topic == number][:, numbers_of(TOPIC, number)].sum()
        nouns = sentences.columns[topic == number][
            :, [place for each in range(4) for place in numbers_of(TOPIC, each)]
        ].sum()
        assert own / nouns > 0.8
    assert abs(np.corrcoef(topic, sentences.classes)[0, 1]) < 0.05


def test_nobody_can_do_better_than_to_count_the_words_of_feeling():
    drawn, _ = SCENE.draw(40_000, 1, 0.1, np.random.default_rng(1))
    lead = drawn.columns[:, numbers_of(FEELING, 1)].sum(axis=1) - drawn.columns[
        :, numbers_of(FEELING, 0)
    ].sum(axis=1)
    right = np.where(lead == 0, 0.5, (lead > 0) == (drawn.classes == 1)).mean()
    assert right == pytest.approx(SCENE.best_possible(0.1), abs=0.005)
    assert SCENE.best_possible(0.4) < SCENE.best_possible(0.1) < SCENE.best_possible(0.0)


def test_counts_keep_their_zero():
    drawn = draw(settings_for("language", unlabelled=200))
    assert (drawn.inputs[drawn.pool.columns == 0] == 0).all() and not drawn.centre.any()


def test_one_word_is_taken_out_and_some_are_hidden(sentences):
    points = sentences.columns / 0.25
    views = MaskedWordViews(points, 4.0, np.random.default_rng(0))
    rest, word = views.draw(4_000)
    assert (word.sum(axis=1) == 1).all()
    assert rest.min() >= 0 and (rest + 4 * word).max() <= points.max()
    left = rest.sum() / 4 / (4_000 * (LENGTH - 1))
    assert left == pytest.approx(1 - HIDDEN_SHARE, abs=0.02)


def test_a_strangers_word_has_nothing_to_do_with_what_is_left(sentences):
    glad = list(numbers_of(FEELING, 1))

    def link(stranger):
        views = MaskedWordViews(sentences.columns, 1.0, np.random.default_rng(0), stranger)
        rest, word = views.draw(8_000)
        return abs(np.corrcoef(rest[:, glad].sum(axis=1), word[:, glad].sum(axis=1))[0, 1])

    assert link(False) > 0.15 and link(True) < 0.05


def test_guessing_all_words_alike_costs_the_logarithm_of_their_number():
    word = torch.eye(WORDS)[None, :20]
    loss = masked_word_loss(torch.zeros(1, 20, WORDS), word)
    assert float(loss) == pytest.approx(np.log(WORDS), rel=1e-5)
    assert float(masked_word_loss(50 * word, word)) < 1e-6


def test_predictions_between_the_sites_are_interpolated():
    rows, columns = np.meshgrid(np.linspace(0, 1, 5), np.linspace(0, 1, 7), indexing="ij")
    lattice = np.stack([rows, 2 * columns], axis=2).astype(np.float32)
    cells = (np.arange(CELLS) + 0.5) / CELLS
    found = _interpolated(lattice)
    np.testing.assert_allclose(found[:, :, 0], np.tile(cells[:, None], (1, CELLS)), atol=1e-6)
    np.testing.assert_allclose(found[:, :, 1], np.tile(2 * cells, (CELLS, 1)), atol=1e-6)


def test_words_are_guessed_in_this_scene_alone():
    with pytest.raises(SettingsError, match="only in the scene 'language'"):
        settings_for("moons", objective="word")
    assert settings_for("language").changed(scene="moons").objective == "infonce"


@pytest.fixture(scope="module")
def pretrained():
    kept, settings = Kept(), settings_for("language", labels_per_class=8)
    made = Comparison(settings, kept)
    with pytest.MonkeyPatch.context() as patch:
        # Its way there is not looked at: that takes longer than to train it.
        patch.setattr(comparison, "PRETRAINING_STRIDE", recipe(settings).steps)
        patch.setattr(comparison, "label_moments", lambda settings: 1)
        end = next(frame for frame in made.frames(Stage.DATA) if frame.finished)
    return made._random, kept, end


def test_synonyms_come_together_because_they_keep_the_same_company(pretrained):
    before, kept, _ = pretrained
    chance = chance_share(WORDS)
    assert kept.learnt and synonym_share(kept.encoder) >= 0.8
    assert abs(synonym_share(before) - chance) < 0.12
    nearest = nearest_words(kept.encoder)
    assert nearest.shape == (WORDS, 5) and (nearest != np.arange(WORDS)[:, None]).all()
    assert not synonyms(numbers_of(FEELING, 0)[0], numbers_of(FEELING, 1)[0])


def test_unlabelled_sentences_are_worth_a_lot(pretrained):
    _, _, end = pretrained
    gain = end.standing("pretrained").test_accuracy - end.standing("supervised").test_accuracy
    assert gain > 0.1


def test_the_map_leads_from_gloomy_to_glad(pretrained):
    _, _, end = pretrained
    winner = end.pretrained.decision.winner
    assert winner.shape == (CELLS, CELLS)
    assert winner[:, :15].mean() < 0.1 and winner[:, -15:].mean() > 0.9
    assert end.pretrained.decision.boundary and end.pretrained.grid is None


def test_the_placebo_teaches_nothing_and_is_kept():
    settings = settings_for("language", unlabelled=400, objective="placebo")
    pool = draw(settings).inputs
    how = replace(recipe(settings), steps=100)
    *_, end = pretrain([pool], random_encoder(settings), how, [0])
    assert end.learnt == (False,) and end.kept == (True,)
