"""The worker, talked to over its line as the client does, in a thread of the test."""

import gc
from collections import Counter
from contextlib import contextmanager
from dataclasses import replace
from itertools import count
from multiprocessing import Pipe
from queue import Empty, Queue
from threading import Thread
from types import SimpleNamespace

import numpy as np
import pytest

from explainer.core.comparison.training_curves import curves
from explainer.core.settings.choice import Stage
from explainer.core.settings.edits import Edits
from explainer.core.settings.settings import settings_for
from explainer.core.training.timeline import Timeline
from explainer.lab.protocol import (
    Completed,
    Failed,
    Forget,
    FrameReady,
    Hold,
    LaidOut,
    LayOut,
    LayoutProgress,
    LookAt,
    Pause,
    PointsReady,
    Quit,
    Release,
    Resume,
    Run,
    Spent,
    StepOnce,
    SurveyFound,
    SurveyRequest,
    SurveyUnderWay,
    Tried,
    Try,
    Unfold,
    Unfolded,
)
from explainer.lab.training import worker
from explainer.science.comparison.comparison import PRETRAINING_STRIDE
from explainer.science.measuring.measurement import outcomes
from tests.science.conftest import CARDS, few_points, with_cards

SMALL = settings_for("moons", unlabelled=20, width=8, steps=10, objective="autoencoder")
WALKED = SMALL.changed(objective="infonce")
"""Its ground has walks, which only come with the first frame."""
LONGER = SMALL.changed(steps=40)
SURVEY = SurveyRequest(5, "arms", SMALL, (1, 2), (0, 1))
ENDS = 10
FEW_STEPS = 60
"""Of pretraining: enough to be stopped and talked to amid it."""


@pytest.fixture(scope="module", autouse=True)
def shortly_pretrained():
    """What a worker says to whom does not depend on how much its encoders have learnt."""
    with with_cards({"moons": replace(CARDS["moons"], steps=FEW_STEPS)}), few_points():
        yield


@contextmanager
def worker_in_a_thread():
    """Yield the near end of the line to a worker, which is told to quit in the end."""
    with pytest.MonkeyPatch.context() as here:
        for its_own in ("ignore_interrupts", "give_way"):  # Not this process's.
            here.setattr(worker, its_own, lambda: None)
        # Widgets of other tests may be garbage here: no thread is to collect them.
        here.setattr(worker, "gc", SimpleNamespace(freeze=list, collect=list))
        near, far = Pipe()
        thread = Thread(target=worker.work, args=(far,))
        thread.start()
        yield near
        near.send(Quit())
        while thread.is_alive() or near.poll(0):
            if near.poll(0.05):
                near.recv()
        thread.join(10)


@pytest.fixture
def line():
    with worker_in_a_thread() as near:
        yield near


@pytest.fixture(scope="module")
def ended(shortly_pretrained):
    """A worker that has run job 1 to its end and laid out one count, and what the run reported."""
    with worker_in_a_thread() as near:
        near.send(Run(1, WALKED, Stage.DATA))
        read = reports(near, 1)
        near.send(LayOut(1, 1))
        while not isinstance(report(near), LaidOut):
            pass
        yield SimpleNamespace(line=near, reports=read)


@pytest.fixture
def at_its_end(ended):
    """The line to the worker whose job 1 has ended, with nothing left to hear."""
    while ended.line.poll(0.1):
        ended.line.recv()
    return ended.line


@pytest.fixture
def given_back(monkeypatch):
    """A queue with an entry for each time that free memory was given back."""
    times = Queue()
    monkeypatch.setattr(worker, "give_back", lambda: times.put(None))
    return times


def report(near):
    assert near.poll(20)
    return near.recv()


def found(near):
    """Return what a survey ends with; on its way it says how far it is."""
    while isinstance(told := report(near), SurveyUnderWay):
        assert 0 <= told.share <= 1
    return told


def layout(near):
    """Return the next layout, and how far t-SNE was said to have come before it."""
    come = []
    while isinstance(told := report(near), LayoutProgress):
        come.append((told.done, told.total))
    return told, come


def frame(near):
    """The next frame; other reports are passed over."""
    while not isinstance(read := report(near), FrameReady):
        pass
    return read.frame


def reports(near, job, ends=ENDS):
    """All reports of a job until all its ends have come."""
    read = []
    while sum(1 for one in read if isinstance(one, FrameReady) and one.frame.finished) < ends:
        one = report(near)
        if getattr(one, "job", None) == job:
            read.append(one)
    return read


def frames(near, job, ends=ENDS):
    return frames_of(reports(near, job, ends))


def frames_of(read):
    return [one.frame for one in read if isinstance(one, FrameReady)]


def test_a_run_sends_all_its_frames_and_then_waits(ended, at_its_end):
    read = frames_of(ended.reports)
    assert read[0].step == 0
    assert sorted(one.labels for one in read if one.finished) == list(range(1, 11))
    assert not at_its_end.poll(0.3)


def test_new_points_come_before_the_first_frame_and_only_while_the_run_plays(ended, line):
    first, *rest = ended.reports
    assert isinstance(first, PointsReady) and isinstance(rest[0], FrameReady)
    assert len(first.frame.ground.points) == SMALL.unlabelled
    assert not any(isinstance(one, PointsReady) for one in rest)
    for later in (Run(2, SMALL, Stage.PRETRAINING), Run(3, SMALL, Stage.DATA, paused=True)):
        line.send(later)
        assert isinstance(report(line), FrameReady)
        line.send(Pause())
        while line.poll(0.2):
            line.recv()


def test_the_seconds_of_pretraining_come_once_with_its_last_frame(ended):
    read = ended.reports
    (at,) = [index for index, one in enumerate(read) if isinstance(one, Spent)]
    assert 0.01 < read[at].seconds < 60
    following = read[at + 1].frame
    assert following.stage is Stage.PRETRAINING and following.step == following.steps


def test_another_label_stage_does_not_make_the_pretraining_shorter(line, monkeypatch):
    # A clock that is read before and after each frame: a frame takes one tick.
    ticks = count()
    monkeypatch.setattr(worker, "time", SimpleNamespace(perf_counter=lambda: next(ticks)))
    line.send(Run(1, SMALL, Stage.DATA, paused=True))
    frame(line)
    for _ in range(10):
        line.send(StepOnce())
        frame(line)
    shown = len({*range(0, FEW_STEPS + 1, PRETRAINING_STRIDE), FEW_STEPS})
    assert shown > 11
    line.send(Run(2, SMALL.changed(finetuning="all"), Stage.FINETUNING))
    (spent,) = [one for one in reports(line, 2) if isinstance(one, Spent)]
    assert spent.seconds == shown
    line.send(Run(3, SMALL, Stage.PRETRAINING))
    (spent,) = [one for one in reports(line, 3) if isinstance(one, Spent)]
    assert spent.seconds == shown


def test_a_paused_run_sends_its_first_frame_and_each_step_one_more(line):
    line.send(Run(1, SMALL, Stage.DATA, paused=True))
    assert frame(line).step == 0
    for _ in range(3):
        assert not line.poll(0.2)
        line.send(StepOnce())
        frame(line)


def test_pause_stops_the_flow_and_resume_takes_it_up_where_it_was(line):
    line.send(Run(1, SMALL, Stage.DATA))
    before = [frame(line)]
    line.send(Pause())
    while line.poll(0.5):
        one = line.recv()
        before += [one.frame] if isinstance(one, FrameReady) else []
    line.send(Resume())
    after = frames(line, 1, ENDS - sum(one.finished for one in before))
    moments = [(one.stage, one.step) for one in before + after if not one.finished]
    assert moments == sorted(set(moments)) and after[-1].finished


def test_it_goes_on_to_the_end_of_a_stage_and_takes_no_step_beyond(line):
    line.send(Run(1, SMALL, Stage.DATA, paused=True))
    assert frame(line).step == 0
    line.send(Resume(Stage.PRETRAINING))
    sent = [frame(line)]
    while sent[-1].step < sent[-1].steps:
        sent.append(frame(line))
    assert {each.stage for each in sent} == {Stage.PRETRAINING} and len(sent) > 2
    assert not line.poll(0.2)
    line.send(StepOnce())
    beyond = frame(line)
    assert (beyond.stage, beyond.step) == (Stage.FINETUNING, 0)
    line.send(Resume())
    assert frame(line).step > 0


def test_the_newest_run_wins(line):
    line.send(Run(1, SMALL, Stage.DATA))
    line.send(Run(2, SMALL.changed(labels_per_class=3), Stage.DATA))
    assert frames(line, 2)[0].labels == 3
    assert not line.poll(0.2)


def test_another_label_stage_does_not_stop_a_pretraining_under_way(line):
    line.send(Run(1, SMALL, Stage.DATA, paused=True))
    first = frame(line)
    line.send(Run(2, SMALL.changed(finetuning="all", labels_per_class=3), Stage.FINETUNING))
    after = frames(line, 2)
    assert after[0].stage is Stage.PRETRAINING and after[0].step > 0
    tuning = [one for one in after if one.stage is Stage.FINETUNING and not one.finished]
    assert {(one.settings.finetuning, one.labels) for one in tuning} == {("all", 3)}
    assert len(replace(tuning[0], ground=first.ground).labelled) == 6


def test_a_reset_begins_anew_in_the_middle_of_pretraining(line):
    line.send(Run(1, SMALL, Stage.DATA, paused=True))
    frame(line)
    line.send(Run(2, SMALL, Stage.PRETRAINING))
    assert frames(line, 2)[0].step == 0


def test_a_look_while_it_waits_shows_that_count_and_trains_nothing(line):
    line.send(Run(1, LONGER, Stage.DATA))
    while (looked := frame(line)).stage is Stage.PRETRAINING:
        pass
    line.send(Pause())
    line.send(LookAt(1, 7))
    while looked.labels != 7:
        last, looked = looked, frame(line)
    assert (looked.stage, looked.step, looked.labels) == (last.stage, last.step, 7)
    assert not line.poll(0.2)


def test_a_drag_does_not_keep_the_training_waiting(line):
    line.send(Run(1, LONGER, Stage.DATA, paused=True))
    while frame(line).stage is Stage.PRETRAINING:
        line.send(StepOnce())
    for labels in (3, 4, 5, 6, 7, 8) * 20:
        line.send(LookAt(1, labels))
    line.send(StepOnce())
    read = [frame(line)]
    while read[-1].step == 0:
        read.append(frame(line))
    assert read[-1].labels == 8 and len(read) < 60
    assert not line.poll(0.2)


def test_every_count_has_its_whole_course_whatever_was_looked_at_on_the_way(line):
    line.send(Run(1, LONGER, Stage.DATA))
    made, asked = Timeline(labels=4), iter((7, 2, 9, 3, 5) * 40)
    while not isinstance(one := report(line), Completed):
        if isinstance(one, PointsReady | FrameReady) and len(one.frame.ground.points):
            ground = one.frame.ground
        if isinstance(one, FrameReady):
            made = made.extended(replace(one.frame, ground=ground))
            line.send(LookAt(1, next(asked, 6)))
    made = made.completed(one.courses)
    late = made.of(Stage.FINETUNING)
    for role in ("supervised", "pretrained"):
        assert not any(np.isnan(each.arm(role).standings).any() for each in late)
    drawn = curves(made.looking_at(7), str)[1:]
    lengths = {len(line.points) for plot in drawn for line in plot.lines}
    assert lengths - {0} == {len(late)}  # What is only named in the legend has no points.


def test_a_look_at_an_older_job_or_before_fine_tuning_is_not_answered(line):
    line.send(LookAt(0, 7))
    line.send(Run(1, SMALL, Stage.DATA, paused=True))
    line.send(LookAt(1, 7))
    line.send(LookAt(9, 2))
    assert frame(line).step == 0
    assert not line.poll(0.3)
    line.send(StepOnce())
    assert frame(line).labels == 7


def test_a_survey_finds_what_is_measured_elsewhere(line):
    line.send(SURVEY)
    told = found(line)
    assert isinstance(told, SurveyFound) and told.task == 5
    wanted = outcomes(SMALL, (1, 2), (0, 1))
    np.testing.assert_array_equal(told.value.test_error, wanted.test_error)


def test_frames_go_before_a_survey(line):
    line.send(SURVEY)
    line.send(Run(1, SMALL, Stage.DATA))
    read = [report(line)]
    while not isinstance(read[-1], SurveyFound):
        read.append(report(line))
    assert sum(isinstance(one, FrameReady) and one.frame.finished for one in read) == ENDS


def test_a_survey_goes_on_while_the_run_is_paused(line):
    line.send(Run(1, SMALL, Stage.DATA, paused=True))
    frame(line)
    line.send(SURVEY)
    assert isinstance(found(line), SurveyFound)


def test_a_held_survey_is_silent_until_it_is_released(line):
    line.send(SURVEY)
    line.send(Hold())
    assert not line.poll(1)
    line.send(Release())
    assert isinstance(found(line), SurveyFound)


def test_a_forgotten_survey_is_silent(line):
    line.send(SURVEY)
    line.send(Forget())
    assert not line.poll(1)


def test_what_goes_wrong_is_told_in_one_sentence(line, monkeypatch):
    def broken(*_):
        raise RuntimeError("no room")

    monkeypatch.setattr("explainer.science.comparison.kept.draw", broken)
    line.send(Run(1, SMALL, Stage.DATA))
    failed = report(line)
    assert isinstance(failed, Failed) and failed.job == 1
    assert "no room" in failed.sentence
    assert "\n" not in failed.sentence


def test_the_same_ground_travels_once(ended):
    sent = [len(each.ground.points) for each in frames_of(ended.reports)]
    whole = [number for number, points in enumerate(sent) if points]
    assert whole[0] == 0 and len(whole) <= 3 < len(sent)


def test_t_sne_of_an_end_comes_beside_everything_else(ended, at_its_end):
    line, points = at_its_end, len(frames_of(ended.reports)[0].ground.points)
    line.send(LayOut(1, 3))
    line.send(LookAt(1, 2))
    assert frame(line).labels == 2
    laid_out, come = layout(line)
    assert isinstance(laid_out, LaidOut) and laid_out.labels_per_class == 3
    assert come == sorted(come) and all(0 < done <= total for done, total in come)
    assert laid_out.supervised.shape == laid_out.pretrained.shape == (points, 2)


def test_of_a_run_that_is_not_at_hand_there_is_no_t_sne(line):
    line.send(LayOut(7, 3))
    assert report(line) == LaidOut(7, 3)
    line.send(Run(8, SMALL, Stage.DATA, paused=True))
    frame(line)
    line.send(LayOut(8, 3))
    assert report(line) == LaidOut(8, 3)


def test_the_newest_layout_wins(at_its_end):
    line = at_its_end
    for labels in (5, 6, 4):
        line.send(LayOut(1, labels))
    assert layout(line)[0].labels_per_class == 4
    assert not line.poll(0.3)


def test_the_layers_of_an_end_come_and_those_of_other_runs_do_not(at_its_end):
    line = at_its_end
    line.send(Unfold(1, 3))
    found = report(line)
    assert isinstance(found, Unfolded) and found.labels_per_class == 3
    for steps in (found.supervised, found.pretrained):
        assert steps[-1].kind.layer == SMALL.depth + 1
        assert len({step.places.shape for step in steps}) == 1
    line.send(Unfold(7, 3))
    assert report(line) == Unfolded(7, 3)


def test_memory_is_given_back_when_a_run_has_ended(given_back, line):
    line.send(Run(1, SMALL, Stage.FINETUNING))
    frames(line, 1)
    given_back.get(timeout=20)
    with pytest.raises(Empty):
        given_back.get(timeout=0.3)


def test_memory_is_given_back_when_a_survey_has_ended_or_was_dropped(given_back, line):
    line.send(SURVEY)
    assert isinstance(found(line), SurveyFound)
    given_back.get(timeout=20)
    line.send(replace(SURVEY, settings=SMALL.changed(steps=1_000), seeds=tuple(range(20))))
    line.send(Forget())
    given_back.get(timeout=20)


def test_what_a_run_amid_its_work_held_is_given_back_when_another_takes_its_place(given_back, line):
    line.send(Run(1, LONGER, Stage.DATA))
    frame(line)
    while not given_back.empty():
        given_back.get()
    line.send(Run(2, LONGER.changed(seed=2), Stage.DATA))
    given_back.get(timeout=20)


HELD = ("Tensor", "Comparison", "Draw", "Frame", "Field", "ArmRungs")


def held():
    """How many of the large things are alive in this process."""
    return Counter(type(each).__name__ for each in gc.get_objects() if type(each).__name__ in HELD)


def test_a_worker_holds_no_more_after_many_runs_and_surveys_than_after_two(line):
    after = []
    for seed in range(4):
        line.send(Run(seed, SMALL.changed(seed=seed), Stage.DATA))
        frames(line, seed)
        line.send(replace(SURVEY, task=seed, settings=SMALL.changed(noise=0.1 + seed / 100)))
        while not isinstance(report(line), SurveyFound):
            pass
        line.send(LookAt(seed, 2))
        assert frame(line).labels == 2
        after.append(held())
    # How many pictures a run has goes by the clock; two runs that are held would double them.
    first, last = after[1], after[-1]
    assert first and all(count < 1.5 * first[kind] for kind, count in last.items()), (first, last)


def test_after_the_end_every_count_is_tested_at_every_step_that_was_shown(line):
    line.send(Run(1, LONGER, Stage.DATA))
    shown, told = set(), None
    while told is None:
        heard = report(line)
        if isinstance(heard, FrameReady) and heard.frame.stage is Stage.FINETUNING:
            shown.add(heard.frame.step)
        told = heard if isinstance(heard, Completed) else None
    assert told.job == 1 and set(told.courses) <= shown - {LONGER.steps}
    assert set(told.courses) | {0, LONGER.steps} == shown


def test_of_points_that_are_moved_only_the_newest_places_are_tried(at_its_end):
    line = at_its_end
    places = [WALKED.changed(edits=Edits(moved=((3, x, 0),))) for x in range(5)]
    for settings in places:
        line.send(Try(1, settings))
    tried = report(line)
    while tried.settings != places[-1]:
        tried = report(line)
    assert isinstance(tried, Tried) and set(tried.maps) == {"supervised", "pretrained"}


def test_of_a_run_that_is_not_at_hand_nothing_is_tried(line):
    line.send(Run(8, SMALL, Stage.DATA, paused=True))
    frame(line)
    line.send(Try(8, SMALL))
    assert report(line) == Tried(8, SMALL, None)
