"""The perfect reader of the tiny language: Bayes' rule, held against other ways to work it out."""

import numpy as np
import pytest

from explainer.core.settings.settings import settings_for
from explainer.core.worlds.language_words import LENGTH, vocabulary
from explainer.science.measuring import language_posterior
from explainer.science.measuring.language_posterior import (
    _strays,
    entropy_of_words,
    least_losses,
    mixtures,
)
from explainer.science.measuring.pretext import floor, questions
from explainer.science.random import stream
from explainer.science.scenes.language import MIXTURE, TOPIC_SPREAD, chances_at
from explainer.science.training.draws import draw

NOISE, HIDDEN = 0.1, 0.3
ASKED = 1_000
WORDS = len(vocabulary())


def read(*words):
    """One sentence as counts, in which these words are seen."""
    return np.bincount(words, minlength=WORDS)[None].astype(np.int64)


def chances_after(counts, hidden=0.0, noise=NOISE):
    """What the perfect reader gives each word."""
    rows = np.repeat(counts, WORDS, axis=0)
    return np.exp(-least_losses(rows, np.arange(WORDS), noise, hidden))


def one_of_each_group():
    """One word of each group with the number of words in it: the generator draws them alike."""
    groups = [(word.kind, word.group) for word in vocabulary()]
    return [(groups.index(group), groups.count(group)) for group in sorted(set(groups))]


def drawn_mixtures(count, noise=NOISE):
    """Mixtures as the generator draws them, and the chances of all words in each."""
    random = stream(1, "mixtures")
    stray = np.maximum(noise + MIXTURE * random.uniform(-1, 1, count), 0)
    feeling = np.where(random.integers(2, size=count) == 1, 1 - stray, stray)
    topic = (random.integers(4, size=count) + 0.5) / 4
    topic += TOPIC_SPREAD * random.standard_normal(count)
    return chances_at(np.stack([feeling, topic], axis=1))


def missing_by_hand(chances, seen, missing):
    """How likely one or two of the other words, none of a kind that is seen, are hidden."""
    unseen = chances[[word for word in range(WORDS) if word not in seen]]
    alone = HIDDEN * unseen.sum()
    if missing == 1:
        return alone
    both = np.outer(unseen, unseen)
    pairs = HIDDEN**2 * (both.sum() - both.trace())
    return pairs + HIDDEN * (unseen**2).sum()


@pytest.mark.parametrize("hidden", [0.0, HIDDEN])
def test_the_chances_of_all_words_add_up_to_one(hidden):
    assert chances_after(read(3, 3, 90, 17, 140), hidden).sum() == pytest.approx(1, abs=1e-12)


def test_without_a_word_read_each_is_as_likely_as_it_is_frequent():
    frequencies = drawn_mixtures(40_000).mean(axis=0)
    np.testing.assert_allclose(chances_after(read()), frequencies, rtol=0.05)
    shares = ((0.4, 80), (0.35, 60), (0.25, 10))
    assert entropy_of_words(NOISE) == pytest.approx(
        -sum(share * np.log(share / words) for share, words in shares), abs=1e-5
    )


@pytest.mark.parametrize("noise", [NOISE, 0.02])
def test_what_is_read_weighs_the_generators_own_mixtures(noise):
    seen = [2, 2, 33, 61, 118, 149]
    table = drawn_mixtures(100_000, noise)
    weights = table[:, seen].prod(axis=1)
    wanted = weights @ table / weights.sum()
    np.testing.assert_allclose(chances_after(read(*seen), noise=noise), wanted, rtol=0.05)


@pytest.mark.parametrize("seen", [(5, 5, 40, 70, 71, 100), (5, 40, 70, 71, 100)])
def test_how_many_words_are_hidden_is_told_as_counting_by_hand_says(seen):
    table = drawn_mixtures(4_000)
    missing = LENGTH - 1 - len(seen)
    unaware = table[:, seen].prod(axis=1)
    aware = unaware * [missing_by_hand(chances, set(seen), missing) for chances in table]
    wanted = (aware @ table / aware.sum()) / (unaware @ table / unaware.sum()) - 1
    found = chances_after(read(*seen), HIDDEN) / chances_after(read(*seen)) - 1
    # The same mixtures stand on both sides of a ratio, so that their chance is left out.
    largest = np.abs(wanted).max()
    assert largest > 1e-4
    np.testing.assert_allclose(found, wanted, atol=0.1 * largest)


def test_finer_samples_of_the_mixtures_change_nothing(monkeypatch):
    drawn = draw(settings_for("language", unlabelled=100))
    asked = questions(drawn, "word", 0)
    coarse = floor(asked, "word", NOISE)
    mixtures.cache_clear()
    monkeypatch.setattr(language_posterior, "TOPIC_NODES", 31)
    monkeypatch.setattr(language_posterior, "STRAY_NODES", 20)
    fine = floor(asked, "word", NOISE)
    mixtures.cache_clear()
    assert coarse == pytest.approx(fine, abs=1e-5)


@pytest.mark.parametrize("objective", ["word", "next"])
def test_the_reader_is_as_often_right_as_it_expects_to_be(objective):
    """The mean loss of a posterior is its own mean entropy: one that is wrong cannot know that."""
    drawn = draw(settings_for("language", unlabelled=100))
    seen, answers = (each[:ASKED] for each in questions(drawn, objective, 0))
    counts = np.rint(seen / seen[seen > 0].min()).astype(np.int64)
    hidden = HIDDEN if objective == "word" else 0.0
    words = answers.argmax(axis=1) if objective == "word" else answers[:, 0].astype(np.int64)
    loss = least_losses(counts, words, NOISE, hidden)
    expected = np.zeros(len(counts))
    for word, alike in one_of_each_group():
        each = least_losses(counts, np.full(len(counts), word), NOISE, hidden)
        expected += alike * np.exp(-each) * each
    surprise = loss - expected
    assert abs(surprise.mean()) < 4 * surprise.std() / np.sqrt(len(surprise))
    assert loss.mean() < entropy_of_words(NOISE)


@pytest.mark.parametrize("noise", [0.0, MIXTURE / 2, MIXTURE, 1.5 * MIXTURE])
def test_shares_of_the_other_feeling_are_spread_about_the_noise_and_none_is_below_0(noise):
    places, weights = _strays(noise)
    high = noise + MIXTURE
    mean = noise if noise >= MIXTURE else high**2 / (4 * MIXTURE)
    assert weights.sum() == pytest.approx(1.0) and places @ weights == pytest.approx(mean)
    assert places.min() >= 0.0 and places.max() <= high
