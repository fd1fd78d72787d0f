"""A session that was saved while it trained: it waits where it was left, and goes on from there."""

import pytest

from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.core.training.timeline import Timeline
from explainer.session.run_state import RunState
from explainer.session.running.player import REPLAY, TRAIN, Player
from explainer.session.store import Store
from tests.factories import FakeRunner, frame, frames, saved, timeline

SMALL = settings_for("moons", unlabelled=20, labels_per_class=3)
RUN = frames(SMALL, 4)
EARLY, LATE = 2, 6
"""How many moments a session has that was left in pretraining, or in fine-tuning."""


@pytest.fixture
def runner():
    return FakeRunner()


@pytest.fixture
def store(qapp, runner):
    return Store(SMALL, runner)


@pytest.fixture
def player(store):
    return Player(store, store)


def leave(store, count):
    """Open a session that was left after so many moments."""
    store.show_saved(saved(SMALL, Timeline(RUN[:count], {}, SMALL.labels_per_class)))
    return store.timeline


def test_how_long_pretraining_took_comes_with_the_session(store):
    leave(store, LATE)
    assert store.pretraining_seconds == saved().seconds == 3.25


def runs(runner):
    """Stage and pause of every run that was asked for."""
    return [call[3:] for call in runner.calls if call[0] == "run"]


def train(store, moments):
    for each in moments:
        store.add_frame(store.job, each)


def end_everywhere(store):
    for labels in range(1, SMALL.most_labels + 1):
        settings = store.settings.changed(labels_per_class=labels)
        store.add_frame(store.job, frame(settings, Stage.FINETUNING, 150))


@pytest.mark.parametrize(
    ("count", "phase", "fraction"), [(EARLY, "pretraining", 1 / 6), (LATE, "finetuning", 2 / 3)]
)
def test_it_waits_where_it_was_left(store, count, phase, fraction):
    leave(store, count)
    state = store.state
    assert (state.phase, state.paused, state.ended) == (phase, True, False)
    assert state.fraction == pytest.approx(fraction, abs=0.01)


@pytest.mark.parametrize("count", [EARLY, LATE])
def test_nothing_is_trained_until_play_is_pressed(store, runner, player, count):
    leave(store, count)
    assert runs(runner) == [] and player.next_act == TRAIN


@pytest.mark.parametrize("count", [EARLY, LATE])
def test_play_trains_it_to_its_end_and_shows_nothing_twice(store, runner, player, count):
    left = leave(store, count)
    player.toggle()
    assert runs(runner) == [(Stage.DATA, False)]
    assert store.state.catches_up and store.state.playing
    train(store, RUN[:count])
    assert store.timeline.frames == left.frames and store.state.catches_up
    train(store, RUN[count : count + 1])
    assert store.timeline.frames == RUN[: count + 1] and not store.state.catches_up
    train(store, RUN[count + 1 :])
    end_everywhere(store)
    assert store.state == RunState("finished", fraction=1.0)
    assert len(store.timeline.ends) == SMALL.most_labels
    assert player.next_act == REPLAY


def test_a_step_goes_one_moment_beyond_what_was_there_and_waits(store, runner, player):
    leave(store, LATE)
    player.forward()
    assert runs(runner) == [(Stage.DATA, True)]
    for moment in RUN[: LATE + 1]:
        before = runner.calls.count(("step",))
        train(store, [moment])
        # The lab waits after every step: it is asked for the next until it is far enough.
        assert runner.calls.count(("step",)) - before == (moment is not RUN[LATE])
    assert store.timeline.frames == RUN[: LATE + 1]
    assert store.state.phase == "finetuning" and store.state.paused
    player.forward()
    assert runner.last == ("step",)


def test_who_presses_step_again_on_the_way_goes_no_further(store, runner, player):
    leave(store, LATE)
    player.forward()
    asked = len(runner.calls)
    player.forward()
    assert len(runner.calls) == asked


def test_a_pause_on_the_way_waits_at_the_next_moment_that_is_seen(store, runner, player):
    leave(store, LATE)
    player.toggle()
    train(store, RUN[:2])
    player.toggle()
    assert runner.last == ("step",) and store.state.paused
    train(store, RUN[2 : LATE + 1])
    assert store.timeline.frames == RUN[: LATE + 1] and store.state.paused
    player.toggle()
    assert runner.last == ("resume",)


def test_reset_begins_anew_as_ever(store, runner):
    leave(store, LATE)
    store.reset()
    assert runs(runner) == [(Stage.PRETRAINING, True)]
    train(store, RUN[:1])
    assert store.timeline.frames == RUN[:1]


def test_who_looks_back_on_the_way_stays_there(store, player):
    leave(store, LATE)
    player.toggle()
    player.seek(1)
    train(store, RUN[: LATE + 1])
    assert store.timeline.place == 1 and len(store.timeline.frames) == LATE + 1


def test_its_weights_can_be_saved_until_newer_ones_are_there(store):
    leave(store, LATE)
    weights = store.trained
    store.play()
    train(store, RUN[:LATE])
    assert store.trained is weights
    train(store, RUN[LATE:])
    assert store.trained is None


@pytest.mark.parametrize("count", [EARLY, LATE])
def test_other_labels_are_trained_once_play_is_pressed_and_that_is_said(store, runner, count):
    leave(store, count)
    store.change(labels_per_class=5)
    assert "press Play" in store.notice
    store.change(labels_per_class=3)
    # A pretraining that was broken off has no label count at all.
    assert (store.notice == "") == (count == LATE)
    store.change(labels_per_class=5)
    store.play()
    (run,) = [call for call in runner.calls if call[0] == "run"]
    assert store.notice == "" and run[2] == SMALL.changed(labels_per_class=5)


def test_ends_that_a_session_is_without_are_trained_when_they_are_looked_at(store, runner):
    made = timeline(SMALL, 4)
    some = {labels: end for labels, end in made.ends.items() if labels < 5}
    store.show_saved(saved(SMALL, Timeline(made.frames, some, 3)))
    store.change(labels_per_class=4)
    assert runs(runner) == []
    store.change(labels_per_class=9)
    assert runs(runner) == [(Stage.DATA, False)] and store.trains_unseen
    train(store, RUN)
    end_everywhere(store)
    assert store.timeline.latest.labels == 9


def test_a_run_that_ends_without_being_as_far_as_the_file_says_takes_its_place(store):
    short = frames(SMALL, 4, steps=10)
    leave(store, LATE)
    store.play()
    train(store, short)
    assert store.state.catches_up
    for labels in range(1, SMALL.most_labels + 1):
        settings = SMALL.changed(labels_per_class=labels)
        store.add_frame(store.job, frame(settings, Stage.FINETUNING, 10, 10))
    assert store.state.phase == "finished" and store.timeline.frames[0] is short[0]


def test_a_lab_that_dies_takes_nothing_from_a_session_that_only_lies_there(store, runner):
    left = leave(store, LATE)
    before = store.state
    store.lab_lost("Gone.")
    store.lab_back()
    assert (store.state, store.timeline, runs(runner)) == (before, left, [])


@pytest.mark.parametrize("from_file", [True, False])
def test_a_lab_that_dies_on_the_way_goes_on_where_it_was_seen_last(store, runner, from_file):
    if from_file:
        leave(store, LATE)
        store.play()
    else:
        store.start()
        train(store, RUN[:LATE])
    store.lab_lost("Gone.")
    store.lab_back()
    assert runs(runner)[-1] == (Stage.DATA, False) and store.state.catches_up
    assert store.timeline.frames == RUN[:LATE]
    train(store, RUN)
    assert store.state.phase == "finished" and store.timeline.frames == RUN


def test_who_fails_on_the_way_trains_nothing_unseen_any_more(store):
    leave(store, LATE)
    store.play()
    store.fail(store.job, "No memory.")
    assert not store.trains_unseen and store.state.phase == "failed"
