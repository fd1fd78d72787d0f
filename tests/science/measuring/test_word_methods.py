"""Two classical methods on the tiny language, and what is said of them beside pretraining."""

from __future__ import annotations

import numpy as np
import pytest

from explainer.core.settings.catalogue import BASELINES, NAIVE_BAYES, WORD_VECTORS, baselines_of
from explainer.core.settings.scene_cards import SCENES
from explainer.core.settings.settings import settings_for
from explainer.science.measuring.word_methods import NaiveBayes, WordVectors
from explainer.science.scenes.language import Language
from explainer.science.training.draws import draw


def drawn_at(labels, seed=7):
    drawn = draw(settings_for("language", seed=seed))
    return drawn, drawn.labelled(labels)


def right(method, drawn, chosen):
    method.fit(chosen, drawn.pool.classes[chosen])
    return float((method.predict(drawn.test.columns) == drawn.test.classes).mean())


def test_only_sentences_have_methods_made_for_words():
    words = {name for name, card in BASELINES.items() if card.words}
    assert words == {WORD_VECTORS, NAIVE_BAYES}
    assert words <= set(baselines_of(SCENES["language"]))
    assert not words & set(baselines_of(SCENES["moons"])) and not words & set(
        baselines_of(SCENES["digits"])
    )


def test_naive_bayes_is_as_good_as_can_be_with_many_labels_for_it_is_how_the_language_is_made():
    drawn, chosen = drawn_at(30)
    best = Language().best_possible(SCENES["language"].noise.default)
    assert right(NaiveBayes(drawn.pool.columns), drawn, chosen) == pytest.approx(best, abs=0.01)


def test_word_vectors_read_sentences_whose_words_no_label_has_touched():
    drawn, chosen = drawn_at(8)
    untouched = drawn.pool.columns[chosen].sum(axis=0) == 0
    vectors = WordVectors(drawn.pool.columns)
    vectors.fit(chosen, drawn.pool.classes[chosen])
    only_new = drawn.test.columns * untouched
    guessed = vectors.predict(only_new) == drawn.test.classes
    assert untouched.sum() > 50 and guessed[only_new.sum(axis=1) > 2].mean() > 0.7


def test_without_unlabelled_sentences_naive_bayes_knows_no_more_than_the_labels():
    drawn, chosen = drawn_at(8)
    alone = NaiveBayes(drawn.pool.columns[chosen])
    alone.fit(np.arange(len(chosen)), drawn.pool.classes[chosen])
    few = float((alone.predict(drawn.test.columns) == drawn.test.classes).mean())
    assert 0.55 < few < right(NaiveBayes(drawn.pool.columns), drawn, chosen) - 0.1
