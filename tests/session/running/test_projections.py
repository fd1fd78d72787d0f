"""The choice of how embeddings are looked at, and when t-SNE is asked for."""

from functools import cache

import numpy as np
import pytest
import shiboken6

from explainer.core.settings.settings import settings_for
from explainer.core.training.embeddings import CODE, NEIGHBOURS, PRINCIPAL, WAYS, WORDS
from explainer.core.training.frames import frozen
from explainer.session.running.projections import (
    AT_THE_END,
    COMPUTING,
    GO_TO_THE_END,
    NO_MODELS,
    NO_WORDS,
    OF_MODELS,
    TRAIN_AGAIN,
    TRAIN_ON,
    WIDE_CODE,
    Projections,
)
from explainer.session.store import Store
from tests.factories import FakeRunner, frames, saved, timeline


@cache
def run_of(settings):
    """A whole run; frames are never changed."""
    return frames(settings, count=4)


class FakeLab:
    """Writes down what it was asked to lay out."""

    def __init__(self):
        self.asked = []

    def lay_out(self, job, labels_per_class):
        self.asked.append((job, labels_per_class))


@pytest.fixture
def lab():
    return FakeLab()


@pytest.fixture
def store(qapp):
    made = Store(settings_for("spirals"), FakeRunner())
    made.start()
    for each in run_of(made.settings):
        made.add_frame(made.job, each)
    yield made
    # Its timer must not be left to a garbage collection in another thread.
    shiboken6.delete(made)


@pytest.fixture
def projections(store, lab):
    return Projections(store, lab)


def places(store):
    return frozen(np.zeros((len(store.timeline.shown.ground.points), 2)))


def shown(store):
    line = store.timeline
    return line.projection.shown(line.shown)


def test_t_sne_is_asked_for_once_and_shown_when_it_comes(projections, store, lab, qtbot):
    projections.choose(NEIGHBOURS)
    assert not lab.asked
    qtbot.waitUntil(lambda: bool(lab.asked))
    assert lab.asked == [(store.job, store.settings.labels_per_class)]
    projections.take(store.job, store.settings.labels_per_class, places(store), places(store))
    assert shown(store) == NEIGHBOURS
    qtbot.wait(400)
    assert len(lab.asked) == 1


def test_a_layout_of_an_older_run_or_other_labels_is_dropped(projections, store, lab, qtbot):
    projections.choose(NEIGHBOURS)
    qtbot.waitUntil(lambda: bool(lab.asked))
    labels = store.settings.labels_per_class
    projections.take(store.job - 1, labels, places(store), places(store))
    projections.take(store.job, labels + 1, places(store), places(store))
    assert shown(store) == PRINCIPAL


def test_whoever_has_gone_back_to_components_is_left_alone(projections, store, lab, qtbot):
    projections.choose(NEIGHBOURS)
    qtbot.waitUntil(lambda: bool(lab.asked))
    projections.choose(PRINCIPAL)
    projections.take(store.job, store.settings.labels_per_class, places(store), places(store))
    assert projections.way == PRINCIPAL


@pytest.mark.parametrize("has", [(False, False), (True, False), (False, True)])
def test_a_result_without_models_is_said(projections, store, lab, has):
    projections.choose(NEIGHBOURS)
    projections._ask()
    found = (places(store) if each else None for each in has)
    projections.take(store.job, store.settings.labels_per_class, *found)
    assert store.notice == NO_MODELS and shown(store) == PRINCIPAL


def test_whoever_is_refused_a_way_is_shown_the_one_of_before(projections, store, qtbot):
    with qtbot.waitSignal(projections.changed):
        projections.choose(WORDS)
    assert store.notice == NO_WORDS and projections.way == PRINCIPAL


def test_an_end_that_was_left_before_it_rested_is_not_asked_for(projections, store, lab):
    projections.choose(NEIGHBOURS)
    projections._ask()
    store.seek(0)
    projections._ask()
    assert len(lab.asked) == 1


def test_a_wide_code_cannot_be_shown_as_it_is(projections, store):
    store.change(scene="digits")
    for each in run_of(store.settings):
        store.add_frame(store.job, each)
    projections.choose(CODE)
    assert store.notice == WIDE_CODE and projections.way == PRINCIPAL


def test_the_choice_outlives_a_stored_result(projections, store, lab):
    projections.choose(NEIGHBOURS)
    store.change(noise=0.05)
    store.show_stored(timeline(store.settings))
    assert projections.way == NEIGHBOURS


def test_only_what_the_scene_offers_is_not_refused(projections, store):
    assert {way: projections.refusal(way) for way in WAYS} == {
        PRINCIPAL: "",
        NEIGHBOURS: "",
        CODE: WIDE_CODE,
        WORDS: NO_WORDS,
    }
    store.change(scene="language")
    for each in run_of(store.settings):
        store.add_frame(store.job, each)
    assert projections.refusal(WORDS) == ""
    projections.choose(WORDS)
    assert projections.seen == WORDS
    store.change(scene="moons")
    for each in run_of(store.settings):
        store.add_frame(store.job, each)
    assert projections.way == WORDS and projections.seen == PRINCIPAL


def test_it_tells_how_far_t_sne_has_come_until_it_is_there(projections, store, lab, qtbot):
    told = []
    projections.changed.connect(lambda: told.append((projections.awaits, projections.progress)))
    assert projections.awaits == ""
    projections.choose(NEIGHBOURS)
    qtbot.waitUntil(lambda: bool(lab.asked))
    job, labels = lab.asked[0]
    assert told[-1] == (COMPUTING, (0, 0))
    projections.take_progress(job, labels, 40, 200)
    projections.take_progress(job - 1, labels, 50, 200)
    projections.take_progress(job, labels + 1, 60, 200)
    assert told[-1] == (COMPUTING, (40, 200))
    projections.take(job, labels, places(store), places(store))
    assert told[-1] == ("", (0, 0))
    projections.take_progress(job, labels, 90, 200)
    assert told[-1] == ("", (0, 0))


def test_where_there_is_no_end_it_says_what_is_missing(projections, store, lab, qtbot):
    projections.choose(NEIGHBOURS)
    store.seek(1)
    assert projections.awaits == AT_THE_END
    store.seek(len(store.timeline.frames) - 1)
    qtbot.waitUntil(lambda: bool(lab.asked))
    projections.take(*lab.asked[0], None, None)
    assert store.notice == NO_MODELS and projections.awaits == OF_MODELS
    assert projections.offers == TRAIN_AGAIN and TRAIN_AGAIN in NO_MODELS


def test_a_run_that_goes_on_awaits_nothing_of_the_lab_before_it(projections, store, lab, qtbot):
    projections.choose(NEIGHBOURS)
    qtbot.waitUntil(lambda: bool(lab.asked))
    store.change_seed()
    assert projections.awaits == "" and projections.progress == (0, 0)


def test_of_a_picture_whose_run_trains_unseen_t_sne_waits_for_that(lab, qapp, qtbot):
    store = Store(settings_for("spirals"), FakeRunner())
    projections = Projections(store, lab)
    store.start()
    store.show_stored(timeline(store.settings))
    projections.choose(NEIGHBOURS)
    projections._ask()
    assert lab.asked == [] and projections.awaits == COMPUTING
    whole = timeline(store.settings)
    for each in (*whole.frames, *whole.ends.values()):
        store.add_frame(store.job, each)
    assert not store.trains_unseen
    qtbot.waitUntil(lambda: len(lab.asked) == 1)
    assert store.notice == "" and projections.awaits == COMPUTING
    shiboken6.delete(store)


def train_to_the_end(store):
    whole = timeline(store.settings)
    for each in (*whole.frames, *whole.ends.values()):
        store.add_frame(store.job, each)


def test_of_a_session_it_offers_to_train_and_then_comes_by_itself(projections, store, lab, qtbot):
    store.show_saved(saved(store.settings))
    projections.choose(NEIGHBOURS)
    qtbot.waitUntil(lambda: bool(lab.asked))
    assert projections.offers == ""
    projections.take(*lab.asked[0], None, None)
    assert (projections.awaits, projections.offers) == (OF_MODELS, TRAIN_AGAIN)
    before = store.timeline.frames
    projections.accept()
    assert (projections.awaits, projections.offers) == (COMPUTING, "")
    assert store.timeline.frames == before  # The picture stays under the reader.
    train_to_the_end(store)
    qtbot.waitUntil(lambda: len(lab.asked) == 2)
    projections.take(*lab.asked[1], places(store), places(store))
    assert shown(store) == NEIGHBOURS and projections.offers == ""


def test_of_a_moment_before_the_end_it_offers_the_end(projections, store, lab):
    projections.choose(NEIGHBOURS)
    store.seek(1)
    assert projections.offers == GO_TO_THE_END
    projections.accept()
    assert store.timeline.shown.finished and projections.offers == ""


def test_of_a_run_that_waits_it_offers_to_go_on(projections, store, lab):
    told = []
    projections.changed.connect(lambda: told.append(projections.offers))
    store.change_seed()
    store.add_frame(store.job, run_of(store.settings)[0])
    projections.choose(NEIGHBOURS)
    assert projections.offers == ""  # It trains.
    store.pause()
    assert told[-1] == TRAIN_ON
    projections.accept()
    assert store.state.playing and told[-1] == ""
