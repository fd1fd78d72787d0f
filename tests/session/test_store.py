import subprocess
import sys

import numpy as np
import pytest

from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.session.run_state import RunState
from explainer.session.store import Store
from tests.factories import FakeRunner, frame, frames, timeline

PRETRAINING, FINETUNING = Stage.PRETRAINING, Stage.FINETUNING


@pytest.fixture
def runner():
    return FakeRunner()


@pytest.fixture
def store(runner, qapp):
    return Store(settings_for("spirals", labels_per_class=3), runner)


@pytest.fixture
def heard(store):
    """Everything the store has announced, in order."""
    events = []

    def listener(name):
        return lambda value: events.append((name, value))

    store.settings_changed.connect(listener("settings"))
    store.timeline_changed.connect(listener("timeline"))
    store.state_changed.connect(listener("state"))
    store.notice_changed.connect(listener("notice"))
    return events


def run_to_the_end(store):
    for each in frames(store.settings, count=4):
        store.add_frame(store.job, each)


def end_at_every_count(store):
    """The ends as the lab sends them: the one that is looked at first."""
    seen = store.settings.labels_per_class
    for labels in sorted(range(1, 31), key=lambda count: abs(count - seen)):
        settings = store.settings.changed(labels_per_class=labels)
        store.add_frame(store.job, frame(settings, FINETUNING, 150))


def last_run(runner):
    """Job, settings, stage and paused of the last run that was asked for."""
    return next(call[1:] for call in reversed(runner.calls) if call[0] == "run")


def stages(store):
    return [(each.stage, each.step) for each in store.timeline.frames]


def test_the_store_needs_no_numpy():
    code = (
        "import sys, explainer.session.store;"
        "sys.exit(any(name in sys.modules for name in ('numpy', 'pyqtgraph', 'torch')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_it_begins_empty(store):
    assert store.timeline.frames == ()
    assert store.state == RunState("starting", False, 0.0)
    assert store.notice == ""
    assert store.job == 0


def test_the_first_run_begins_with_the_data(store, runner):
    store.start()
    assert runner.calls == [("run", 1, store.settings, Stage.DATA, False)]
    assert store.state.phase == "starting"


def test_frames_of_the_run_are_kept_in_order(store, heard):
    store.start()
    first, second = frames(store.settings, count=4)[:2]
    store.add_frame(1, first)
    store.add_frame(1, second)
    assert store.timeline.frames == (first, second)
    assert [value for name, value in heard if name == "timeline"][-1] is store.timeline


def test_frames_of_an_older_run_are_dropped(store):
    store.start()
    store.change(finetuning="all")
    store.add_frame(1, frame(store.settings))
    assert store.timeline.frames == ()


@pytest.mark.parametrize(
    ("stage", "step", "phase", "fraction"),
    [
        (PRETRAINING, 0, "pretraining", 0.0),
        (PRETRAINING, 75, "pretraining", 0.25),
        (FINETUNING, 0, "finetuning", 0.5),
        (FINETUNING, 75, "finetuning", 0.75),
        (FINETUNING, 150, "finished", 1.0),
    ],
)
def test_the_state_follows_the_frames(store, stage, step, phase, fraction):
    store.start()
    store.add_frame(store.job, frame(store.settings, stage, step))
    assert store.state == RunState(phase, False, fraction)


def test_a_run_of_one_stage_fills_the_whole_bar(store):
    store.start()
    run_to_the_end(store)
    store.change(finetuning="all")
    store.add_frame(store.job, frame(store.settings, FINETUNING, 30))
    assert store.state.fraction == pytest.approx(0.2)


@pytest.mark.parametrize(
    ("choices", "stage"),
    [
        ({"noise": 0.05}, Stage.DATA),
        ({"scene": "moons"}, Stage.DATA),
        ({"seed": 4}, Stage.DATA),
        ({"unlabelled": 300}, Stage.DATA),
        ({"objective": "masked"}, PRETRAINING),
        ({"width": 16}, PRETRAINING),
        ({"depth": 3}, PRETRAINING),
        ({"finetuning": "all"}, FINETUNING),
        ({"steps": 50}, FINETUNING),
        ({"decay": 0.1}, FINETUNING),
        ({"decay": 0.1, "labels_per_class": 7}, FINETUNING),
    ],
)
def test_a_change_redoes_what_it_spoils(store, runner, choices, stage):
    store.start()
    run_to_the_end(store)
    store.change(**choices)
    job, settings, since, paused = last_run(runner)
    assert (job, since, paused) == (2, stage, False)
    assert settings is store.settings
    assert all(getattr(settings, name) == value for name, value in choices.items())


def test_a_change_is_announced_before_it_runs(store, heard):
    store.start()
    heard.clear()
    store.change(steps=80)
    assert heard[0] == ("settings", store.settings)


def test_the_same_choice_again_starts_nothing(store, runner, heard):
    store.start()
    heard.clear()
    store.change(labels_per_class=3)
    assert len(runner.calls) == 1
    assert heard == []


def test_a_refused_change_becomes_a_notice(store, runner, heard):
    store.start()
    heard.clear()
    before = store.settings
    store.change(noise=5.0)
    assert "out of range" in store.notice
    assert store.settings is before
    assert len(runner.calls) == 1
    # The controls are told the settings again, so that they show what holds.
    assert heard == [("notice", store.notice), ("settings", before)]


def test_the_next_good_change_takes_the_notice_away(store):
    store.start()
    store.change(noise=5.0)
    store.change(noise=0.06)
    assert store.notice == ""


def test_a_notice_can_be_dismissed(store, heard):
    store.change(noise=5.0)
    store.dismiss_notice()
    assert heard[-1] == ("notice", "")


def test_fewer_points_cap_the_labels(store, runner):
    store.change(labels_per_class=30)
    store.change(unlabelled=20)
    assert store.settings.labels_per_class == 10


def test_the_old_picture_stays_until_the_first_new_frame(store, heard):
    store.start()
    run_to_the_end(store)
    shown = store.timeline.shown
    heard.clear()
    store.change(finetuning="all")
    assert store.timeline.shown is shown
    assert "timeline" not in [name for name, _ in heard]
    store.add_frame(store.job, frame(store.settings, FINETUNING, 0))
    assert stages(store)[-1] == (FINETUNING, 0)
    assert stages(store)[:-1] == [(PRETRAINING, step) for step in (0, 50, 100, 150)]


def test_a_pretraining_has_the_label_choices_of_today(store):
    store.start()
    store.add_frame(store.job, frame(store.settings, PRETRAINING, 0))
    job = store.job
    store.change(labels_per_class=14)
    assert store.timeline.shown.labels == 14 and store.job == job
    late = store.settings.changed(labels_per_class=3)
    store.add_frame(store.job, frame(late, PRETRAINING, 50))
    assert store.timeline.shown.labels == 14
    assert {each.labels for each in store.timeline.frames} == {14}


def test_a_lab_that_pretrains_is_told_of_every_label_count(store, runner):
    store.start()
    store.add_frame(store.job, frame(store.settings, PRETRAINING, 0))
    store.change(labels_per_class=14)
    assert runner.last == ("look", store.job, 14)


def test_what_was_tested_later_completes_the_run_at_hand_and_no_other(store, heard):
    store.start()
    run_to_the_end(store)
    end, heard[:] = store.timeline.frames[-1], []
    table = np.full_like(end.supervised.standings, np.nan)
    store.complete(store.job - 1, {150: (table, table)})
    assert heard == []
    store.complete(store.job, {150: (table, table)})
    assert [name for name, _ in heard] == ["timeline"]
    store.change(width=8)
    heard.clear()
    store.complete(store.job, {150: (table, table)})
    assert heard == []


def test_a_change_of_the_label_stage_amid_a_pretraining_does_not_say_that_it_is_over(store):
    store.start()
    store.add_frame(store.job, frame(store.settings, PRETRAINING, 50))
    store.change(finetuning="all")
    assert store.state.phase == "pretraining"
    store.add_frame(store.job, frame(store.settings, PRETRAINING, 150))
    store.change(finetuning="probe")
    assert store.state.phase == "finetuning"


def test_new_data_leave_nothing_of_the_old_run(store):
    store.start()
    run_to_the_end(store)
    store.change(seed=9)
    store.add_frame(store.job, frame(store.settings, PRETRAINING, 0))
    assert stages(store) == [(PRETRAINING, 0)]


def test_another_label_stage_does_not_stop_a_pretraining_under_way(store, runner):
    store.start()
    store.add_frame(1, frame(store.settings, PRETRAINING, 50))
    store.change(finetuning="all")
    assert last_run(runner)[2] is FINETUNING
    store.add_frame(store.job, frame(store.settings, PRETRAINING, 100))
    assert stages(store) == [(PRETRAINING, 50), (PRETRAINING, 100)]
    assert store.state.phase == "pretraining"
    assert store.state.fraction < 0.5


def test_frames_of_other_data_never_mix_with_the_new_ones(store, runner):
    store.start()
    run_to_the_end(store)
    store.change(seed=9)
    store.change(steps=90)
    store.add_frame(store.job, frame(store.settings, PRETRAINING, 50))
    assert stages(store) == [(PRETRAINING, 50)]


def test_finished_pretraining_is_kept_while_the_label_stage_changes(store, runner):
    store.start()
    run_to_the_end(store)
    for steps in (40, 50, 60):
        store.change(steps=steps)
    assert last_run(runner)[:1] == (4,)
    assert last_run(runner)[2] is FINETUNING


def test_other_labels_show_their_end_at_once_and_train_nothing(store, runner, heard):
    store.start()
    end_at_every_count(store)
    told, frames_before = list(runner.calls), store.timeline.frames
    for count in (4, 30, 1):
        heard.clear()
        store.change(labels_per_class=count)
        assert store.timeline.latest.labels == count
        assert store.timeline.latest is store.timeline.ends[count]
        assert heard == [("settings", store.settings), ("timeline", store.timeline)]
    assert runner.calls == told
    assert store.timeline.frames[:-1] == frames_before[:-1]
    assert store.timeline.frames[-1] is store.timeline.ends[1]
    assert store.state == RunState("finished", False, 1.0)


def test_the_shown_end_is_announced_but_not_those_of_other_counts(store, heard):
    store.start()
    heard.clear()
    end_at_every_count(store)
    shown = [value.latest.labels for name, value in heard if name == "timeline"]
    assert shown == [3]
    assert sorted(store.timeline.ends) == list(range(1, 31))


def test_while_it_trains_other_labels_are_asked_for(store, runner, heard):
    store.start()
    store.add_frame(1, frame(store.settings, FINETUNING, 75))
    heard.clear()
    store.change(labels_per_class=9)
    assert runner.calls[1:] == [("look", 1, 9)]
    assert [name for name, _ in heard] == ["settings"]
    looked = frame(store.settings, FINETUNING, 75)
    store.add_frame(1, looked)
    assert store.timeline.latest is looked
    assert stages(store) == [(FINETUNING, 75)]


def test_an_end_that_has_not_come_yet_is_asked_for(store, runner):
    store.start()
    store.add_frame(1, frame(store.settings, FINETUNING, 150))
    store.change(labels_per_class=9)
    assert runner.last == ("look", 1, 9)


@pytest.mark.parametrize("finished", [False, True])
def test_a_run_that_has_sent_nothing_yet_is_told_the_labels(store, runner, finished):
    store.start()
    if finished:
        end_at_every_count(store)
        store.change(noise=0.05)
    store.change(labels_per_class=9)
    assert runner.last == ("look", store.job, 9)


def test_labels_changed_together_with_data_come_with_the_run(store, runner):
    store.start()
    end_at_every_count(store)
    store.change(noise=0.05, labels_per_class=9)
    assert runner.last[0] == "run" and runner.last[2].labels_per_class == 9


def test_before_the_first_run_there_is_nobody_to_ask(store, runner):
    store.show_stored(timeline(store.settings, 3))
    store.change(labels_per_class=9)
    assert runner.calls == []
    assert store.timeline.latest.labels == 9


def test_the_seconds_are_those_of_the_run_at_hand(store):
    assert store.pretraining_seconds is None
    store.start()
    store.take_seconds(1, 1.5)
    assert store.pretraining_seconds == 1.5
    store.change(seed=9)
    store.take_seconds(1, 9.9)
    assert store.pretraining_seconds != 9.9
    store.take_seconds(2, 2.5)
    assert store.pretraining_seconds == 2.5


def test_seconds_of_other_data_are_not_shown_for_the_new_ones(store):
    store.start()
    store.take_seconds(1, 1.5)
    store.change(finetuning="all")
    assert store.pretraining_seconds == 1.5
    store.change(width=8)
    assert store.pretraining_seconds is None


def test_pause_and_play(store, runner):
    store.start()
    store.add_frame(1, frame(store.settings, PRETRAINING, 50))
    store.pause()
    assert runner.last == ("pause",)
    assert store.state.paused
    assert not store.state.playing
    assert not store.state.training
    store.play()
    assert runner.last == ("resume",)
    assert store.state == RunState("pretraining", False, pytest.approx(1 / 6))
    assert store.state.training


def test_whoever_plays_to_the_end_of_a_stage_waits_there(store, runner):
    store.start()
    store.add_frame(1, frame(store.settings, PRETRAINING, 50))
    store.pause()
    store.play_to(PRETRAINING)
    assert runner.last == ("resume", PRETRAINING) and store.state.training
    store.add_frame(1, frame(store.settings, PRETRAINING, 100))
    assert store.state.training
    store.add_frame(1, frame(store.settings, PRETRAINING, 150))
    assert store.state.paused and store.state.phase == "pretraining"
    assert runner.last == ("pause",)
    store.play()
    store.add_frame(1, frame(store.settings, FINETUNING, 0))
    assert runner.last == ("resume",) and store.state.training


@pytest.mark.parametrize("forgets", ["play_through", "pause and play", "change"])
def test_the_end_of_a_stage_is_no_longer_waited_for(store, runner, forgets):
    store.start()
    store.add_frame(1, frame(store.settings, PRETRAINING, 50))
    store.play_to(PRETRAINING)
    if forgets == "play_through":
        store.play_through()
        assert runner.last == ("resume",)
    elif forgets == "change":
        store.change(seed=3)
    else:
        store.pause()
        store.play()
    store.add_frame(store.job, frame(store.settings, PRETRAINING, 150))
    assert store.state.training


def test_nobody_is_told_to_go_on_who_waits_for_nothing(store, runner):
    store.start()
    before = len(runner.calls)
    store.play_through()
    assert len(runner.calls) == before


def test_a_frame_does_not_end_a_pause(store):
    store.start()
    store.pause()
    store.add_frame(1, frame(store.settings, PRETRAINING, 50))
    assert store.state.paused


def test_a_second_pause_says_nothing(store, runner):
    store.start()
    store.pause()
    store.pause()
    assert runner.calls.count(("pause",)) == 1


def test_pausing_what_has_finished_does_nothing(store, runner):
    store.start()
    run_to_the_end(store)
    store.pause()
    assert ("pause",) not in runner.calls
    assert store.state == RunState("finished", False, 1.0)


def test_playing_what_plays_does_nothing(store, runner):
    store.start()
    store.play()
    assert len(runner.calls) == 1


def test_playing_what_has_finished_trains_the_same_weights_again(store, runner):
    store.start()
    run_to_the_end(store)
    store.play()
    assert last_run(runner) == (2, store.settings, PRETRAINING, False)


def test_a_step_trains_one_frame_and_waits(store, runner):
    store.start()
    store.add_frame(1, frame(store.settings, PRETRAINING, 50))
    store.step()
    assert runner.last == ("step",)
    assert store.state.paused


def test_a_step_after_the_end_begins_anew(store, runner):
    store.start()
    run_to_the_end(store)
    store.step()
    assert last_run(runner) == (2, store.settings, PRETRAINING, True)


def test_reset_waits_at_the_first_frame(store, runner):
    store.start()
    run_to_the_end(store)
    store.reset()
    assert last_run(runner) == (2, store.settings, PRETRAINING, True)
    store.add_frame(2, frame(store.settings, PRETRAINING, 0))
    assert store.state == RunState("pretraining", True, 0.0)
    assert stages(store) == [(PRETRAINING, 0)]


def test_a_change_always_plays(store, runner):
    store.start()
    store.pause()
    store.change(noise=0.07)
    assert last_run(runner)[3] is False
    assert not store.state.paused


def test_a_stored_comparison_is_shown_until_a_live_frame_comes(store, heard):
    stored = timeline(store.settings, 3)
    store.show_stored(stored)
    assert store.timeline.frames == stored.frames
    assert store.state == RunState("stored", False, 1.0)
    store.play()
    assert store.timeline.frames == stored.frames
    store.add_frame(1, frame(store.settings, PRETRAINING, 0))
    assert stages(store) == [(PRETRAINING, 0)]


def test_a_finished_comparison_stays_while_the_same_run_goes_on_unseen(store, heard):
    store.start()
    stored = timeline(store.settings, 3)
    store.show_stored(stored)
    heard.clear()
    for moment in timeline(store.settings, 3).frames[:-1]:
        store.add_frame(1, moment)
    assert store.timeline.frames == stored.frames and store.state.phase == "stored"
    assert heard == []


def test_a_run_that_was_unseen_takes_its_picture_s_place_once_it_is_whole(store):
    store.start()
    store.show_stored(timeline(store.settings, 3))
    store.seek(1)
    live = timeline(store.settings, 3).frames[:-1]
    for moment in live:
        store.add_frame(1, moment)
    assert store.state.phase == "stored"
    end_at_every_count(store)
    assert store.state.phase == "finished" and store.timeline.place == 1
    assert store.timeline.frames[1] is live[1]
    assert len(store.timeline.ends) == store.settings.most_labels


def test_what_is_changed_or_played_while_a_run_is_unseen_is_seen(store, runner):
    store.start()
    store.show_stored(timeline(store.settings, 3))
    store.change(noise=0.1)
    assert store.state.phase == "pretraining"
    moment = frame(store.settings, PRETRAINING, 0)
    store.add_frame(last_run(runner)[0], moment)
    assert stages(store) == [(PRETRAINING, 0)]


def test_a_lab_that_comes_back_trains_unseen_what_has_ended(store, runner):
    store.start()
    store.show_stored(timeline(store.settings, 3))
    shown = store.timeline.frames
    store.lab_lost("gone")
    store.lab_back()
    store.add_frame(last_run(runner)[0], frame(store.settings, PRETRAINING, 0))
    assert store.timeline.frames == shown and store.state.phase == "stored"


def test_a_stored_comparison_is_seen_at_the_labels_of_the_slider(store):
    store.show_stored(timeline(store.settings.changed(labels_per_class=1), 3))
    assert store.timeline.latest.labels == 3


def test_a_stored_comparison_never_replaces_a_live_one(store):
    store.start()
    store.add_frame(1, frame(store.settings, PRETRAINING, 0))
    live = store.timeline
    store.show_stored(timeline(store.settings, 3))
    assert store.timeline is live


def test_play_on_a_stored_comparison_starts(store, runner):
    store.show_stored(timeline(store.settings, 3))
    store.play()
    assert last_run(runner) == (1, store.settings, Stage.DATA, False)


def test_a_failure_is_said_in_its_sentence(store, runner):
    store.start()
    store.fail(1, "The loss is not a number: choose a smaller width.")
    assert store.notice.startswith("The loss is not a number")
    assert store.state.phase == "failed"
    store.play()
    assert last_run(runner) == (2, store.settings, Stage.DATA, False)


def test_a_step_after_a_failure_begins_anew(store, runner):
    store.start()
    store.fail(1, "The loss is not a number: choose a smaller width.")
    store.step()
    assert last_run(runner) == (2, store.settings, PRETRAINING, True)
    assert store.state.paused and store.notice == ""


def test_a_failure_of_an_older_run_is_dropped(store):
    store.start()
    store.change(seed=2)
    store.fail(1, "Too late.")
    assert store.notice == ""
    assert store.state.phase != "failed"


def test_a_lost_lab_is_said_and_its_late_frames_dropped(store):
    store.start()
    store.add_frame(1, frame(store.settings, PRETRAINING, 0))
    store.lab_lost("Training has stopped; it starts again by itself.")
    store.add_frame(1, frame(store.settings, PRETRAINING, 50))
    assert stages(store) == [(PRETRAINING, 0)]
    assert store.notice == "Training has stopped; it starts again by itself."


def test_a_lab_that_is_back_begins_with_the_data(store, runner):
    store.start()
    run_to_the_end(store)
    lost = store.job
    store.lab_lost("Training has stopped.")
    store.lab_back()
    job, _, since, paused = last_run(runner)
    assert job > lost
    assert since is Stage.DATA
    assert not paused


def test_a_lab_that_stays_away_is_not_about_to_start(store):
    store.start()
    store.lab_lost("Training has stopped.")
    store.lab_gone()
    assert store.state.phase == "failed" and store.notice == "Training has stopped."


def test_a_lab_that_is_back_keeps_the_pause(store, runner):
    store.start()
    store.pause()
    store.lab_lost("Training has stopped.")
    store.lab_back()
    assert last_run(runner)[3] is True
    assert store.state.paused


def test_the_grid_stays_in_sight_from_run_to_run(qapp):
    from dataclasses import replace

    import numpy as np

    from explainer.core.training.frames import frozen
    from explainer.core.training.grid import LINES, POINTS

    settings = settings_for("moons", unlabelled=20, labels_per_class=2)
    made = timeline(settings, 3)
    grid = frozen(np.zeros((2 * LINES, POINTS, 2)))
    bent = tuple(replace(f, pretrained=replace(f.pretrained, grid=grid)) for f in made.frames)
    store = Store(settings, FakeRunner())
    store.show_stored(replace(made, frames=bent, ends={}))
    store.toggle_grid()
    assert store.timeline.grid
    store.reset()
    store.add_frame(store.job, bent[0])
    assert store.timeline.grid
    store.toggle_grid()
    assert not store.timeline.grid


def test_a_map_without_a_grid_is_said(qapp):
    settings = settings_for("moons", unlabelled=20, labels_per_class=2)
    store = Store(settings, FakeRunner())
    store.show_stored(timeline(settings, 3))
    store.toggle_grid()
    assert not store.timeline.grid and "without a grid" in store.notice


def at_the_end_of_pretraining(store):
    """A run that was told to wait there; the next frame is on its way already."""
    store.start()
    for step in (0, 150):
        store.add_frame(store.job, frame(store.settings, PRETRAINING, step))
    store.pause()
    store.seek(1)


def test_who_stays_at_the_latest_moment_of_a_run_that_waits_is_not_carried_on(store):
    at_the_end_of_pretraining(store)
    store.add_frame(store.job, frame(store.settings, FINETUNING, 0))
    assert (store.timeline.shown.stage, store.timeline.shown.step) == (PRETRAINING, 150)
    assert store.timeline.place < len(store.timeline.frames) - 1


@pytest.mark.parametrize("act", [Store.step, Store.play])
def test_who_trains_on_from_there_sees_what_comes(store, act):
    at_the_end_of_pretraining(store)
    act(store)
    store.add_frame(store.job, frame(store.settings, FINETUNING, 0))
    assert store.timeline.shown.stage is FINETUNING
