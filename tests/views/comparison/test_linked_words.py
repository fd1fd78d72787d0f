"""A word that is pointed at in the real window: marked in both arms, with its nearest words."""

import pytest
from PySide6.QtWidgets import QFrame

from explainer.core.training.embeddings import WORDS, Projection
from explainer.session.store import Store
from tests.core.comparison.test_lexicon import GLAD, SETTINGS, words_timeline
from tests.factories import FakeRunner, full_survey
from tests.windows import shown_window


@pytest.fixture
def window(kept):
    made = kept.give("words", with_words)
    yield made
    made.board.set_veiled(False)


def with_words(bot):
    store = Store(SETTINGS, FakeRunner())
    made = shown_window(bot, store, full_survey(store))
    store.look_by(Projection(WORDS))
    store.show_stored(words_timeline())
    bot.waitUntil(lambda: made.drawing is not None and made.stage.frame is not None)
    return made


def bubble(window):
    return window.findChild(QFrame, "point_facts")


def embedding(window):
    return window.drawing.canvases[window.board.arms[1].embedding]


def point_at(window, word):
    lexicon = window.store.timeline.shown.pretrained.lexicon
    embedding(window).hovered_place.emit(*map(float, lexicon.places[word]))


def test_a_word_is_told_with_its_nearest_words_and_left_again(window):
    point_at(window, GLAD[9])
    assert bubble(window).isVisible() and "5 of 5" in bubble(window).text
    embedding(window).hover_ended.emit()
    assert not bubble(window).isVisible()


def test_under_the_veil_no_word_is_told(window):
    point_at(window, GLAD[9])
    window.board.set_veiled(True)
    assert not bubble(window).isVisible()


def test_between_words_nothing_is_told(window):
    embedding(window).hovered_place.emit(0.9, -0.9)
    assert not bubble(window).isVisible()
