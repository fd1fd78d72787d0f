"""The player: stored moments pass at a speed, in a loop if wanted, while training goes on."""

import dataclasses

import pytest
from PySide6.QtCore import QTimer

from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.session.running.player import (
    FRAMES_A_SECOND,
    PAUSE,
    REPLAY,
    RETRAIN,
    SPEEDS,
    TICK_MS,
    TRAIN,
    Player,
)
from explainer.session.store import Store
from tests import factories

SMALL = settings_for("moons", unlabelled=20, labels_per_class=2)


class EvenClock:
    """A clock that is looked at once in every tick."""

    def start(self):
        """Begin to count."""

    def restart(self):
        """How long ago it was looked at last [ms]."""
        return TICK_MS


@pytest.fixture
def store():
    made = Store(SMALL, factories.FakeRunner())
    made.show_stored(factories.timeline(SMALL, 6))
    return made


@pytest.fixture
def player(store):
    made = Player(store, store)
    made.speed = 8.0
    yield made
    made.stop()


def test_it_plays_from_the_beginning_to_the_end_and_stays_there(player, store, qtbot):
    seen = []
    store.timeline_changed.connect(lambda timeline: seen.append(timeline.place))
    with qtbot.waitSignals([player.playing_changed] * 2, timeout=5_000):
        player.play()
    assert seen[0] == 0 and seen == sorted(seen)
    assert store.timeline.cursor is None and not player.playing


def test_it_plays_on_from_where_it_stands(player, store, qtbot):
    player.seek(7)
    seen = []
    store.timeline_changed.connect(lambda timeline: seen.append(timeline.place))
    player.play()
    qtbot.waitUntil(lambda: not player.playing)
    assert min(seen) > 7


def test_in_a_loop_it_begins_anew(player, store, qtbot):
    player.set_loops(True)
    player.seek(10)
    player.play()
    qtbot.waitUntil(lambda: store.timeline.place < 10)
    assert player.playing


def test_a_faster_speed_skips_no_time(player, store, qtbot):
    """At a quarter of the speed hardly anything has passed when all would have."""
    player.set_speed(SPEEDS[0])
    player.seek(0)
    player.play()
    qtbot.wait(200)
    assert store.timeline.place <= 3


def test_what_a_tick_leaves_of_a_frame_counts_for_the_next_one(store, monkeypatch):
    """As many frames have passed as the time is worth, and no tick is rounded by itself."""
    monkeypatch.setattr("explainer.session.running.player.QElapsedTimer", EvenClock)
    player = Player(store, store)
    player.play()
    ticks = 21
    for _ in range(ticks):
        player.findChild(QTimer).timeout.emit()
    assert store.timeline.place == ticks * TICK_MS * FRAMES_A_SECOND // 1_000 == 8
    player.stop()


def trained_again(store):
    """The lab sends the run that was asked for, from its first label step to its end."""
    for frame in factories.frames(store.settings, 6)[6:]:
        store.add_frame(store.job, frame)


@pytest.mark.parametrize(("start", "by", "end"), [(3, 1, 4), (3, -1, 2), (0, -1, 0), (3, 99, 11)])
def test_a_step_is_one_stored_moment_and_never_leaves_the_run(player, store, start, by, end):
    player.seek(start)
    player.move(by)
    assert store.timeline.place == end


def test_a_step_stops_what_plays(player):
    player.play()
    player.move(-1)
    assert not player.playing


def test_without_moments_there_is_nothing_to_play():
    store = Store(SMALL, factories.FakeRunner())
    player = Player(store, store)
    player.play()
    assert not player.playing
    player.move(-1)
    assert not player.playing and player.place == -1


def test_one_goes_back_by_moments_and_forward_by_one(player):
    player.seek(5)
    player.go(-2)
    assert player.place == 3
    player.go(1)
    assert player.place == 4


def test_while_training_goes_on_the_past_can_be_looked_at_and_left_again(store, player):
    run = factories.frames(SMALL, 6)
    store.reset()
    for frame in run[:4]:
        store.add_frame(store.job, frame)
    player.seek(1)
    for frame in run[4:8]:
        store.add_frame(store.job, frame)
    assert store.timeline.shown is run[1]
    player.to_present()
    assert store.timeline.shown is run[7]


def test_moments_of_other_labels_are_trained_again_for_these(store, player):
    store.change(labels_per_class=3)
    before = list(store._runner.calls)
    player.seek(2)
    assert store._runner.calls == before and store.timeline.place == 2
    player.seek(8)
    (call,) = [each for each in store._runner.calls[len(before) :] if each[0] == "run"]
    assert call[2].labels_per_class == 3
    assert store.timeline.cursor is not None or store.timeline.place == 11


def test_a_moment_of_other_labels_is_shown_once_it_is_trained(store, player):
    store.change(labels_per_class=3)
    player.seek(8)
    sought = factories.frames(SMALL, 6)[8].step
    trained_again(store)
    assert (store.timeline.shown.step, store.timeline.shown.labels) == (sought, 3)
    assert store.timeline.frames[-1].finished and store.timeline.latest.labels == 3


def test_whoever_plays_or_returns_to_the_present_is_not_held_back(store, player):
    store.change(labels_per_class=3)
    player.seek(8)
    player.to_present()
    trained_again(store)
    assert store.timeline.cursor is None
    store.change(labels_per_class=2)
    store.seek(8, stay=False)
    trained_again(store)
    assert store.timeline.cursor is None


def test_a_choice_made_meanwhile_forgets_the_moment(store, player):
    store.change(labels_per_class=3)
    player.seek(8)
    store.reset()
    trained_again(store)
    assert store.timeline.cursor is None


def test_until_the_first_frame_of_a_new_run_there_is_no_past(store, player):
    store.reset()
    player.seek(2)
    assert store.timeline.cursor is None


def test_what_it_says_it_will_do_is_what_it_does(store, player):
    assert player.next_act == REPLAY
    player.toggle()
    assert player.playing and player.next_act == PAUSE
    player.toggle()
    assert not player.playing
    player.to_present()
    store.reset()
    store.add_frame(store.job, factories.frames(SMALL, 6)[0])
    assert player.next_act == TRAIN and store.state.paused
    player.toggle()
    assert store.state.training and player.next_act == PAUSE
    player.toggle()
    assert store.state.paused


@pytest.mark.parametrize(("moments", "act"), [(1, TRAIN), (2, REPLAY)])
def test_two_moments_can_be_replayed_and_one_alone_cannot(store, player, moments, act):
    run = factories.timeline(SMALL, 6)
    store.show_stored(dataclasses.replace(run, frames=run.frames[-moments:]))
    assert store.state.ended and player.last == moments - 1
    assert player.next_act == act


def test_of_other_labels_it_says_that_they_are_trained_and_does_so(store, player, qtbot):
    store.start()
    for each in factories.timeline(SMALL, 6).frames:
        store.add_frame(store.job, each)
    for each in factories.timeline(SMALL, 6).ends.values():
        store.add_frame(store.job, each)
    assert player.next_act == REPLAY
    store.change(labels_per_class=4)
    assert player.next_act == RETRAIN
    runs = len(store._runner.calls)
    player.toggle()
    qtbot.waitUntil(lambda: store.state.training, timeout=5_000)
    asked = [call for call in store._runner.calls[runs:] if call[0] == "run"]
    assert [(call[3], call[2].labels_per_class) for call in asked] == [(Stage.FINETUNING, 4)]


def test_what_a_hand_has_paused_is_held_until_something_moves(store, player):
    store.reset()
    for frame in factories.frames(SMALL, 6)[:3]:
        store.add_frame(store.job, frame)
    store.play()
    assert not player.held
    store.pause()
    assert not player.held  # No hand has done that.
    store.play()
    player.toggle()
    assert player.held and store.state.paused
    store.play()
    assert not player.held
    player.toggle()
    player.play()
    assert not player.held


def test_a_run_that_is_to_go_no_further_is_shown_once_more(store, player):
    run = factories.frames(SMALL, 6)
    store.reset()
    for frame in run[:4]:
        store.add_frame(store.job, frame)
    assert player.next_act == TRAIN
    player.bound = lambda: True
    assert player.next_act == REPLAY
    store.play()
    assert player.next_act == PAUSE  # It is still on its way.
