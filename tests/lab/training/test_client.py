"""The real process, started, killed and ended as a user would see it."""

import os
import signal
import sys
import time

import numpy as np
import pytest

from explainer.connections import connect_lab
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.core.training.saved import Saved
from explainer.core.training.timeline import Timeline
from explainer.lab.training.client import MOST_RESTARTS, RESTARTED, STOPPED, LabClient, given_up
from explainer.session.store import Store

SMALL = settings_for("moons", unlabelled=20, depth=1, width=8, steps=10, objective="autoencoder")


@pytest.fixture
def lab(qtbot):
    client = LabClient()
    client.start()
    yield client
    client.close()


def finished(job, frame):
    return frame.finished


def test_a_job_runs_to_its_end(lab, qtbot):
    with qtbot.waitSignal(lab.frame_arrived, timeout=30_000, check_params_cb=finished) as last:
        lab.run(7, SMALL, Stage.DATA, False)
    assert last.args[0] == 7


def test_every_frame_arrives_with_its_ground(lab, qtbot):
    arrived = []
    lab.frame_arrived.connect(lambda job, frame: arrived.append(frame))
    with qtbot.waitSignal(lab.frame_arrived, timeout=30_000, check_params_cb=finished):
        lab.run(7, SMALL, Stage.DATA, False)
    assert all(len(frame.ground.points) == 20 for frame in arrived)
    assert arrived[-1].ground is arrived[-2].ground


def test_a_killed_lab_is_started_again_and_says_so(lab, qtbot):
    with qtbot.waitSignal(lab.frame_arrived, timeout=30_000):
        lab.run(1, SMALL, Stage.DATA, False)
    dead = lab.process_id
    with qtbot.waitSignals([lab.lost, lab.returned], timeout=5_000):
        os.kill(dead, signal.SIGKILL)
    assert lab.process_id != dead
    with qtbot.waitSignal(lab.frame_arrived, timeout=30_000, check_params_cb=finished):
        lab.run(2, SMALL, Stage.DATA, False)


def test_a_lab_that_keeps_dying_is_given_up_with_a_sentence(lab, qtbot):
    said = []
    lab.lost.connect(said.append)
    for _ in range(MOST_RESTARTS + 1):
        with qtbot.waitSignal(lab.lost, timeout=5_000):
            os.kill(lab.process_id, signal.SIGKILL)
    assert "Reset" in said[-1] and said[-1] != said[0]
    assert lab.process_id is None
    with qtbot.waitSignal(lab.frame_arrived, timeout=30_000):
        lab.run(3, SMALL, Stage.DATA, False)


@pytest.mark.skipif(sys.platform != "linux", reason="Elsewhere nobody tells who is stopped.")
def test_a_stopped_lab_is_noticed_while_it_trains_and_started_again(lab, qtbot):
    with qtbot.waitSignal(lab.frame_arrived, timeout=30_000):
        lab.run(1, settings_for("digits"), Stage.DATA, False)
    said = []
    lab.lost.connect(said.append)
    with qtbot.waitSignal(lab.returned, timeout=10_000):
        os.kill(lab.process_id, signal.SIGSTOP)
    assert said == [STOPPED]
    with qtbot.waitSignal(lab.frame_arrived, timeout=30_000, check_params_cb=finished):
        lab.run(2, SMALL, Stage.DATA, False)


def test_a_lab_that_cannot_start_says_why_once_and_waits_for_reset(qtbot, monkeypatch):
    def refuse(self, request, far_end):
        raise OSError(12, "Cannot allocate memory")

    client, said = LabClient(), []
    client.lost.connect(said.append)
    with monkeypatch.context() as short, qtbot.waitSignal(client.given_up, timeout=10_000):
        short.setattr("explainer.lab.fork_client.ForkServer.ask", refuse)
        client.start()
    assert said == [RESTARTED] * MOST_RESTARTS + [given_up(client.link.cause)]
    assert "Cannot allocate memory" in said[-1] and "Reset" in said[-1]
    with qtbot.waitSignal(client.frame_arrived, timeout=30_000, check_params_cb=finished):
        client.run(1, SMALL, Stage.DATA, False)
    client.close()


def test_closing_while_it_trains_ends_the_process_at_once(lab, qtbot):
    with qtbot.waitSignal(lab.frame_arrived, timeout=30_000):
        lab.run(1, settings_for("digits"), Stage.DATA, False)
    process, began = lab.process_id, time.monotonic()
    lab.close()
    assert time.monotonic() - began < 2
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_a_closed_lab_can_be_closed_again_and_takes_no_requests(lab):
    lab.close()
    lab.close()
    lab.pause()
    assert lab.process_id is None


def same_numbers(one, other):
    """Whether two frames are of one moment and show the very same numbers."""
    arms = [(one.arm(arm), other.arm(arm)) for arm in ("supervised", "pretrained")]
    pairs = [(each.embedding, its.embedding) for each, its in arms]
    pairs += [(each.guesses.chance, its.guesses.chance) for each, its in arms if each.guesses]
    same = (one.stage, one.step, one.labels) == (other.stage, other.step, other.labels)
    return same and all(np.array_equal(*pair) for pair in pairs)


def test_what_was_left_amid_its_training_goes_on_as_if_it_had_not_been(lab, qtbot):
    store = Store(SMALL, lab)
    connect_lab(lab, store)
    store.start()
    qtbot.waitUntil(lambda: len(store.timeline.ends) == SMALL.most_labels, timeout=30_000)
    run = store.timeline.frames
    late = next(place for place, each in enumerate(run) if each.stage is Stage.FINETUNING)
    count = late + 2
    store.show_saved(Saved(SMALL, Timeline(run[:count], {}, SMALL.labels_per_class)))
    store.step()
    qtbot.waitUntil(lambda: len(store.timeline.frames) > count, timeout=30_000)
    assert len(store.timeline.frames) == count + 1 and store.state.paused
    store.play()
    qtbot.waitUntil(lambda: len(store.timeline.ends) == SMALL.most_labels, timeout=30_000)
    assert len(store.timeline.frames) == len(run) and store.state.phase == "finished"
    assert all(map(same_numbers, store.timeline.frames, run))
