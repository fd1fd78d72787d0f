"""Sentences as they are read out for a point."""

from dataclasses import replace

import numpy as np
import pytest

from explainer.core.comparison.pointed import sentences
from explainer.core.comparison.written import sentence_facts, words_of
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.core.training.frames import frozen
from explainer.core.worlds.language_words import FEELING, LENGTH, numbers_of, vocabulary
from tests.factories import frame

SETTINGS = settings_for("language", unlabelled=100)


@pytest.fixture
def shown():
    made = frame(SETTINGS, step=150)
    chance = np.random.default_rng(0)
    words = chance.integers(len(vocabulary()), size=(len(made.ground.points), LENGTH))
    return replace(made, ground=replace(made.ground, words=frozen(words, np.int16)))


def test_the_words_of_a_count_are_all_there_however_often_each_occurs():
    counts = np.zeros((2, len(vocabulary())))
    counts[0, [3, 70]] = (5, 3)
    counts[1, 20:28] = 1
    words = words_of(counts)
    assert words.shape == (2, LENGTH)
    for row, count in zip(words, counts, strict=True):
        np.testing.assert_array_equal(np.bincount(row, minlength=len(count)), count)


def test_a_point_is_read_out_before_anything_else_is_said(shown):
    read, touched, *_ = sentences(shown, shown.ground.points, 0, str)
    assert read.strip("“”").split() == [vocabulary()[word].text for word in shown.ground.words[0]]
    assert touched.startswith("Words of feeling: ")


def test_a_labelled_sentence_has_no_word_that_no_label_has_touched(shown):
    row = int(shown.labelled[0])
    felt = sum(vocabulary()[word].kind == FEELING for word in shown.ground.words[row])
    touched = sentence_facts(shown, row, str)[1]
    assert touched == f"Words of feeling: {felt}; of these in labelled sentences: {felt}."


def test_of_a_word_that_stands_in_no_labelled_sentence_nothing_is_known(shown):
    glad = numbers_of(FEELING, 1)[:LENGTH]
    words = np.zeros_like(shown.ground.words)
    labelled = set(shown.labelled.tolist())
    row = next(at for at in range(len(words)) if at not in labelled)
    words[row] = glad
    alone = replace(shown, ground=replace(shown.ground, words=frozen(words, np.int16)))
    if 0 not in glad:
        assert sentence_facts(alone, row, str)[1].endswith("in labelled sentences: 0.")


def test_before_labels_are_used_only_the_sentence_is_read(shown):
    early = replace(shown, stage=Stage.PRETRAINING)
    assert len(sentence_facts(early, 0, str)) == 1


def test_points_of_other_scenes_have_no_words():
    assert sentence_facts(frame(step=150), 0, str) == ()
