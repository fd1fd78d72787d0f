"""What the store does at the edges: before the first run, while one looks back, of other data."""

import pytest

from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for, settings_for_data
from explainer.session.store import Store
from tests import tables
from tests.factories import FakeRunner, frames, timeline

SMALL = settings_for("moons", unlabelled=20, labels_per_class=2)


@pytest.fixture
def runner():
    return FakeRunner()


@pytest.fixture
def store(runner, qapp):
    return Store(SMALL, runner)


def runs(runner):
    return [call for call in runner.calls if call[0] == "run"]


def test_play_before_the_first_run_begins_it(store, runner):
    store.play()
    assert runner.calls == [("run", 1, SMALL, Stage.DATA, False)]


def test_a_step_before_the_first_run_begins_one_that_waits(store, runner):
    store.step()
    assert runner.calls == [("run", 1, SMALL, Stage.PRETRAINING, True)] and store.state.paused


def test_a_pause_before_the_first_run_pauses_nothing(store, runner):
    store.pause()
    assert runner.calls == [] and not store.state.paused


def test_a_run_that_has_shown_nothing_yet_waits_and_goes_on(store, runner):
    store.start()
    store.pause()
    store.play()
    assert [call[0] for call in runner.calls] == ["run", "pause", "resume"]
    assert store.state.playing


def test_who_looks_back_and_changes_something_sees_what_comes(store):
    store.show_stored(timeline(SMALL, 4))
    store.seek(1)
    store.change(noise=0.2)
    for each in frames(store.settings, 4)[:3]:
        store.add_frame(store.job, each)
    assert store.timeline.cursor is None
    assert store.timeline.shown is store.timeline.latest


def test_a_label_is_bought_and_given_back(store):
    store.show_stored(timeline(SMALL, 4))
    bought = int(store.timeline.shown.ground.order[0][-1])
    store.toggle_label(bought)
    assert bought in store.settings.bought
    store.show_stored(timeline(store.settings, 4))
    store.toggle_label(bought)
    assert bought not in store.settings.bought


def test_of_nothing_and_of_other_data_no_label_is_bought(store):
    store.toggle_label(3)
    store.show_stored(timeline(SMALL, 4))
    store.change(noise=0.2)
    job = store.job
    store.toggle_label(3)
    assert store.settings.bought == () and store.job == job


def test_the_last_table_of_ones_own_is_known_after_it_was_left(store):
    assert store.own_data is None
    own = tables.data()
    store.change(**settings_for_data(own).choices)
    assert store.own_data is own
    store.change(**SMALL.choices)
    assert store.settings.data is None and store.own_data is own


def test_a_window_that_began_with_a_table_knows_it_after_it_was_left(qapp, runner):
    own = tables.data()
    store = Store(settings_for_data(own), runner)
    store.change(**SMALL.choices)
    assert store.own_data is own


def test_a_drawn_seed_is_one_that_can_be_chosen_and_another(store, monkeypatch):
    asked = []
    monkeypatch.setattr("random.randint", lambda low, high: asked.append((low, high)) or 7)
    store.change_seed()
    assert store.settings.seed == 7 and asked[0][0] == 0 < asked[0][1]


def test_weights_of_another_job_are_not_those_of_the_run_that_was_set_aside(store):
    store.show_stored(timeline(SMALL, 4))
    store.suspend()
    store.take_trained(store.job + 1, object())
    assert store._stood.trained is None


def test_bringing_back_what_was_never_set_aside_changes_nothing(store, runner):
    store.show_stored(timeline(SMALL, 4))
    before, calls = store.timeline, len(runner.calls)
    store.bring_back()
    assert store.timeline is before and len(runner.calls) == calls


def test_what_was_done_by_hand_and_goes_is_said(store):
    store.change(bought=(3,))
    assert store.notice == ""
    store.change(noise=0.2)
    assert store.settings.bought == () and "what you did by hand went" in store.notice
