"""The worker, talked to over its line as the client does, in a thread of the test."""

from multiprocessing import Pipe
from threading import Thread

import pytest

from explainer.core.settings import Stage, settings_for
from explainer.lab import worker
from explainer.lab.protocol import Failed, FrameReady, Pause, Quit, Resume, Run, StepOnce

SMALL = settings_for("moons", unlabelled=40, width=8)


@pytest.fixture
def line(monkeypatch):
    monkeypatch.setattr(worker.signal, "signal", lambda *_: None)
    near, far = Pipe()
    thread = Thread(target=worker.work, args=(far,))
    thread.start()
    yield near
    near.send(Quit())
    _drain(near)
    thread.join(10)
    assert not thread.is_alive()


def _drain(near):
    while near.poll(0.2):
        near.recv()


def frames(near, job):
    """Read until the last frame of a job."""
    read = []
    while not (read and read[-1].job == job and read[-1].frame.finished):
        assert near.poll(20)
        read.append(near.recv())
    return [report.frame for report in read if report.job == job]


def test_a_run_sends_all_its_frames_and_then_waits(line):
    line.send(Run(1, SMALL, Stage.DATA))
    assert frames(line, 1)[0].step == 0
    assert not line.poll(0.3)


def test_a_paused_run_sends_its_first_frame_and_each_step_one_more(line):
    line.send(Run(1, SMALL, Stage.DATA, paused=True))
    assert line.poll(20) and line.recv().frame.step == 0
    for _ in range(3):
        assert not line.poll(0.2)
        line.send(StepOnce())
        assert line.poll(5)
        line.recv()


def test_pause_stops_the_flow_and_resume_takes_it_up_where_it_was(line):
    line.send(Run(1, SMALL, Stage.DATA))
    assert line.poll(20)
    line.send(Pause())
    before = []
    while line.poll(0.5):
        before.append(line.recv().frame)
    line.send(Resume())
    after = frames(line, 1)
    moments = [(frame.stage, frame.step) for frame in before + after]
    assert moments == sorted(set(moments)) and after[-1].finished


def test_the_newest_run_wins(line):
    line.send(Run(1, SMALL, Stage.DATA))
    line.send(Run(2, SMALL.changed(labels_per_class=3), Stage.DATA))
    last = frames(line, 2)[-1]
    assert last.settings.labels_per_class == 3


def test_other_labels_do_not_stop_a_pretraining_under_way(line):
    line.send(Run(1, SMALL, Stage.DATA, paused=True))
    assert line.poll(20)
    line.recv()
    line.send(Run(2, SMALL.changed(labels_per_class=3), Stage.FINETUNING))
    after = frames(line, 2)
    assert after[0].stage is Stage.PRETRAINING and after[0].step > 0
    assert {frame.settings.labels_per_class for frame in after} == {3}
    assert len(after[-1].ground.labelled) == 6


def test_a_reset_begins_anew_in_the_middle_of_pretraining(line):
    line.send(Run(1, SMALL, Stage.DATA, paused=True))
    assert line.poll(20)
    line.recv()
    line.send(Run(2, SMALL, Stage.PRETRAINING))
    assert frames(line, 2)[0].step == 0


def test_what_goes_wrong_is_told_in_one_sentence(line, monkeypatch):
    def broken(*_):
        raise RuntimeError("no room")
        yield

    monkeypatch.setattr("explainer.science.comparison.draw", broken)
    line.send(Run(1, SMALL, Stage.DATA))
    assert line.poll(20)
    report = line.recv()
    while isinstance(report, FrameReady):
        report = line.recv()
    assert isinstance(report, Failed)
    assert "no room" in report.sentence or "NoneType" not in report.sentence
    assert "\n" not in report.sentence
