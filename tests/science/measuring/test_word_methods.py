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


COUNTS = np.array([[2, 1, 0, 0, 0], [0, 2, 1, 0, 0], [0, 0, 0, 2, 1], [1, 0, 0, 1, 1]], float)


def test_word_vectors_are_the_root_of_what_words_tell_of_each_other():
    met = COUNTS.T @ COUNTS
    met[np.diag_indices(5)] = 0
    met = (met + 0.1) / (met + 0.1).sum()
    alone = met.sum(axis=1)
    told = np.log(met / alone[:, None] / alone[None, :])
    vectors = WordVectors(COUNTS)
    strengths = np.linalg.svd(told, compute_uv=False)
    np.testing.assert_allclose((vectors._vectors**2).sum(axis=0), strengths[:4], atol=1e-9)
    codes = COUNTS @ vectors._vectors
    coded = vectors._coded(COUNTS)
    np.testing.assert_allclose(coded * codes.std(), codes - codes.mean(axis=0), atol=1e-9)


def test_naive_bayes_counts_words_and_classes_with_one_more_of_each():
    bayes = NaiveBayes(COUNTS)
    shares = np.array([[1, 0], [1, 0], [0.5, 0.5], [0, 1]])
    bayes._maximise(shares)
    np.testing.assert_allclose(np.exp(bayes._classes), [3.5 / 6, 2.5 / 6])
    said = np.array([[3, 4, 2, 2, 1.5], [2, 1, 1, 3, 2.5]])
    np.testing.assert_allclose(np.exp(bayes._words), said / said.sum(axis=1, keepdims=True))
    one = np.array([[0, 1, 0, 2, 0]])
    likely = [3.5 * (4 / 12.5) * (2 / 12.5) ** 2, 2.5 * (1 / 9.5) * (3 / 9.5) ** 2]
    np.testing.assert_allclose(bayes._shares(one)[0], likely / np.sum(likely))
