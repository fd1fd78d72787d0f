"""Real processes that measure in the background, as the window starts and ends them."""

import os
import signal
import time
from functools import partial

import numpy as np
import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtTest import QTest

from explainer.core.measuring.efficiency import Outcomes
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.lab.measuring.survey_scheduler import (
    FELL,
    LOST,
    MOST_DEATHS,
    MOST_FALLS,
    TOO_SOON_SECONDS,
    SurveyScheduler,
)
from explainer.lab.protocol import SurveyFound
from explainer.lab.training.client import LabClient
from explainer.science.measuring.measurement import outcomes
from explainer.session.store import Store
from explainer.session.surveying.survey import Survey
from tests.factories import FakeRunner, frame
from tests.processes import resting

PATIENCE = 60_000
SMALL = settings_for("moons", unlabelled=20, depth=1, width=8, steps=10, objective="autoencoder")
LONG = settings_for("moons", unlabelled=100, width=16, steps=300)
COUNTS = (1, 2)
EVERY_TASK = range(-1_000, 1_000)


def waited(condition):
    """Let events come until a condition holds; whether it ever did."""
    limit = time.monotonic() + PATIENCE / 1_000
    while not condition() and time.monotonic() < limit:
        QTest.qWait(5)
    return condition()


class Lab:
    """The process that trains and one helper, with what they have found."""

    def __init__(self):
        self.client = LabClient()
        self.client.start()
        self.surveyor = SurveyScheduler(self.client.link, processes=2)
        self.found, self.lost = {}, {}
        self.surveyor.found.connect(self._on_found)
        self.surveyor.lost.connect(self._on_lost)

    def _on_found(self, task, value):
        self.found[task] = value

    def _on_lost(self, task, sentence):
        self.lost[task] = sentence

    def survey(self, task, seeds=(0,), settings=SMALL, counts=COUNTS):
        self.surveyor.survey(task, "arms", settings, counts, seeds)

    def wait(self, *tasks):
        assert waited(lambda: self.found.keys() >= set(tasks)), self.found.keys()

    @property
    def processes(self):
        links = (self.client.link, *self.surveyor._helpers)
        return [link.process_id for link in links]

    def close(self):
        self.surveyor.close()
        self.client.close()


@pytest.fixture(scope="module")
def running(qapp):
    """A lab in which both processes have measured something already."""
    made = Lab()
    made.survey(-1)
    made.survey(-2)
    made.wait(-1, -2)
    yield made
    made.close()


@pytest.fixture
def lab(running):
    """The running lab, with nothing to do and nothing found yet."""
    running.surveyor.forget(EVERY_TASK)
    running.surveyor.hold(held=False)
    running.found.clear()
    yield running
    running.surveyor.forget(EVERY_TASK)


def ended(process):
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    return False


def test_surveys_are_shared_and_find_what_is_measured_elsewhere(lab):
    assert None not in lab.processes
    for task, seeds in enumerate([(0, 1), (2,), (3, 4)]):
        lab.survey(task, seeds)
    lab.wait(0, 1, 2)
    for task, seeds in enumerate([(0, 1), (2,), (3, 4)]):
        found, wanted = lab.found[task], outcomes(SMALL, COUNTS, seeds)
        assert isinstance(found, Outcomes) and found.seeds == seeds
        np.testing.assert_array_equal(found.test_error, wanted.test_error)
        np.testing.assert_array_equal(found.train_error, wanted.train_error)


def test_a_held_survey_rests_and_goes_on_after(lab, qtbot):
    lab.survey(1)
    lab.surveyor.hold(held=True)
    lab.survey(2)
    with qtbot.assertNotEmitted(lab.surveyor.found, wait=1_100):
        pass
    lab.surveyor.hold(held=False)
    lab.wait(1, 2)


def test_what_is_forgotten_never_arrives(lab, qtbot):
    for task in (1, 2, 3):
        lab.survey(task)
    lab.surveyor.forget(EVERY_TASK)
    with qtbot.assertNotEmitted(lab.surveyor.found, wait=1_100):
        pass
    lab.survey(4)
    lab.wait(4)
    assert list(lab.found) == [4]


def test_a_forgotten_survey_leaves_others_alone(lab, qtbot):
    for task in (1, 2, 3, 4):
        lab.survey(task)
    lab.surveyor.forget({2, 3})
    lab.wait(1, 4)
    with qtbot.assertNotEmitted(lab.surveyor.found, wait=300):
        pass
    assert lab.found.keys() == {1, 4}


def test_a_forgotten_inquiry_leaves_others_and_surveys_alone(lab, qtbot):
    lab.survey(1)
    for task in (-3, -4):
        lab.surveyor.inquire(task, "reuse", ("parity", 1, range(1)))
    lab.surveyor.forget({-3})
    lab.wait(1, -4)
    with qtbot.assertNotEmitted(lab.surveyor.found, wait=300):
        pass
    assert lab.found.keys() == {1, -4}


def test_what_was_found_before_it_was_forgotten_is_not_passed_on(lab):
    """The report may be on its way when everything is dropped."""
    heard = []
    lab.client.link.reported.connect(heard.append)
    lab.survey(1)
    lab.survey(2)
    # Reports are read in another thread but passed on in this one: none gets through here.
    time.sleep(1)
    lab.surveyor.forget(EVERY_TASK)
    lab.survey(3)
    lab.wait(3)
    lab.client.link.reported.disconnect(heard.append)
    assert list(lab.found) == [3]


def test_a_run_is_served_while_a_survey_is_in_hand(lab, qtbot):
    lab.survey(1, tuple(range(5)), LONG, tuple(range(1, 31)))
    with qtbot.waitSignal(lab.client.frame_arrived, timeout=PATIENCE) as first:
        lab.client.run(7, SMALL, Stage.DATA, True)
    assert first.args[0] == 7 and lab.found == {}


def test_a_survey_that_cannot_be_made_is_lost_with_a_sentence(lab):
    lab.survey(1, seeds=(-1,))
    assert waited(lambda: 1 in lab.lost)
    assert "SettingsError" in lab.lost[1] and "\n" not in lab.lost[1]
    lab.survey(2)
    lab.wait(2)


def test_cancelling_a_hundred_seeds_silences_everything_within_a_second(lab, qtbot):
    store = Store(SMALL.changed(labels_per_class=2), FakeRunner())
    survey = Survey(store, lab.surveyor)
    lab.surveyor.found.connect(survey.take)
    store.start()
    store.add_frame(1, frame(store.settings, Stage.FINETUNING, 150))
    survey.more()
    assert survey.progress == (0, 100)
    qtbot.waitUntil(lambda: survey.progress[0] >= 10, timeout=PATIENCE)
    # The reference is measured to its end whoever stops the seeds.
    qtbot.waitUntil(lambda: survey.measured.reference is not None, timeout=PATIENCE)
    survey.stop()
    kept = survey.measured.outcomes.seeds
    with qtbot.assertNotEmitted(lab.surveyor.found, wait=1_100):
        idle = partial(resting, lab.processes)
        qtbot.waitUntil(idle, timeout=1_000)
    assert survey.measured.outcomes.seeds == kept and not survey.busy
    assert survey.progress == (len(kept), len(kept))
    lab.surveyor.found.disconnect(survey.take)


def test_a_killed_helpers_survey_is_handed_out_again_and_closing_leaves_no_process(qapp):
    lab = Lab()
    try:
        lab.survey(1, (0,), LONG)
        lab.survey(2, (1,), LONG)
        lab.survey(3)
        training, helper = lab.processes
        os.kill(helper, signal.SIGKILL)
        lab.wait(1, 2, 3)
        wanted = outcomes(LONG, COUNTS, (1,))
        np.testing.assert_array_equal(lab.found[2].test_error, wanted.test_error)
        assert lab.processes[0] == training and lab.processes[1] not in (helper, None)
        left = lab.processes
    finally:
        lab.close()
    assert all(map(ended, left))
    assert lab.processes == [None, None]


class Process(QObject):
    """A process that can be made to die."""

    reported = Signal(object)
    hung_up = Signal()

    def __init__(self):
        super().__init__()
        self.running, self.was_stopped, self.cause, self.sent = True, False, "", []

    def another(self, parent):
        return Process()

    def start(self):
        self.running = True

    def send(self, message):
        self.sent.append(message)

    def close(self):
        self.running = False

    def die(self):
        self.running = False
        self.hung_up.emit()


@pytest.fixture
def fragile(qapp):
    """A surveyor of two processes, with everything that it has said."""
    front = Process()
    surveyor = SurveyScheduler(front, processes=2)
    said = []
    for signal_ in (surveyor.found, surveyor.lost, surveyor.fell):
        signal_.connect(lambda *words: said.append(words))
    yield surveyor, front, surveyor._helpers[0], said
    surveyor.close()


def ask(surveyor, task):
    surveyor.survey(task, "arms", SMALL, COUNTS, (0,))


def inquire(surveyor, task):
    surveyor.inquire(task, "reuse", ("parity", 1, range(1)))


def told(process):
    """Return what a process was told: the numbers of its work, and the names of the rest."""
    return [getattr(each, "task", type(each).__name__) for each in process.sent]


def test_an_inquiry_goes_on_beside_a_run(fragile):
    surveyor, front, helper, said = fragile
    inquire(surveyor, -1)
    surveyor.hold(held=True)
    assert (told(helper), told(front)) == ([-1], ["Hold"])
    inquire(surveyor, -2)
    ask(surveyor, 1)
    helper.reported.emit(SurveyFound(-1, "this"))
    helper.reported.emit(SurveyFound(-2, "that"))
    assert said == [(-1, "this"), (-2, "that")] and told(helper) == [-1, -2]
    surveyor.hold(held=False)
    assert told(helper) == [-1, -2, 1] and told(front) == ["Hold", "Release"]


def test_an_inquiry_of_the_process_that_begins_to_train_goes_to_a_helper(fragile):
    surveyor, front, helper, said = fragile
    inquire(surveyor, -1)
    inquire(surveyor, -2)
    surveyor.hold(held=True)
    assert told(front) == [-2, "Forget", "Hold"]
    helper.reported.emit(SurveyFound(-1, "this"))
    assert told(helper) == [-1, -2]
    front.reported.emit(SurveyFound(-2, "under way when it was handed back"))
    assert said == [(-1, "this")]


def test_what_was_asked_first_is_answered_first_whoever_had_it_in_hand(fragile):
    surveyor, front, helper, said = fragile
    for task in (-1, -2, -3, -4):
        inquire(surveyor, task)
    helper.reported.emit(SurveyFound(-1, "this"))
    assert (told(helper), told(front)) == ([-1, -3], [-2])
    surveyor.hold(held=True)
    assert told(helper) == [-1, -3, "Forget", -2]
    helper.reported.emit(SurveyFound(-2, "that"))
    helper.reported.emit(SurveyFound(-3, "more"))
    assert told(helper)[-3:] == [-2, -3, -4]
    assert said == [(-1, "this"), (-2, "that"), (-3, "more")]


def test_a_survey_makes_room_for_an_inquiry_and_begins_again_first(fragile):
    surveyor, front, helper, _said = fragile
    for task in (1, 2, 3):
        ask(surveyor, task)
    inquire(surveyor, -1)
    assert (told(helper), told(front)) == ([1, "Forget", -1], [2])
    helper.reported.emit(SurveyFound(-1, "this"))
    assert told(helper)[-1] == 1


def test_a_survey_that_rests_makes_room_for_an_inquiry(fragile):
    surveyor, _front, helper, _said = fragile
    ask(surveyor, 1)
    surveyor.hold(held=True)
    inquire(surveyor, -1)
    assert told(helper) == [1, "Hold", "Forget", "Release", -1]
    helper.reported.emit(SurveyFound(-1, "this"))
    surveyor.hold(held=False)
    assert told(helper)[-1] == 1


def test_an_inquiry_prefers_whoever_is_free_to_a_survey_in_hand(fragile):
    surveyor, front, helper, _said = fragile
    ask(surveyor, 1)
    inquire(surveyor, -1)
    assert (told(helper), told(front)) == ([1], [-1])


def test_without_helpers_everything_rests_while_a_run_trains(qapp):
    front = Process()
    surveyor = SurveyScheduler(front, processes=1)
    inquire(surveyor, -1)
    surveyor.hold(held=True)
    surveyor.hold(held=False)
    assert told(front) == [-1, "Hold", "Release"]
    surveyor.close()


def test_a_helper_that_begins_anew_amid_a_run_goes_on_with_its_inquiry(fragile):
    surveyor, _front, helper, _said = fragile
    surveyor.hold(held=True)
    inquire(surveyor, -1)
    helper.sent.clear()
    helper.die()
    assert told(helper) == [-1]
    surveyor.forget({-1})
    surveyor.hold(held=False)
    ask(surveyor, 1)
    assert "Hold" not in told(helper)


def test_a_helpers_death_is_said_and_its_work_begins_again(fragile):
    surveyor, _front, helper, said = fragile
    ask(surveyor, 1)
    ask(surveyor, 2)
    helper.die()
    assert said == [(FELL,)]
    assert helper.running and told(helper) == [1, 1]
    helper.reported.emit(SurveyFound(1, "all"))
    assert said[1:] == [(1, "all")]


def test_deaths_of_a_long_day_leave_no_helper_out(fragile, monkeypatch):
    surveyor, _front, helper, said = fragile
    now = [0.0]
    monkeypatch.setattr("explainer.lab.link.time.monotonic", lambda: now[0])
    ask(surveyor, 1)
    ask(surveyor, 2)
    helper.reported.emit(SurveyFound(1, "all"))
    for task in range(3, 3 + 3 * MOST_DEATHS):
        ask(surveyor, task)
        helper.die()
        helper.reported.emit(SurveyFound(task, "all"))
        now[0] += TOO_SOON_SECONDS
    assert said.count((FELL,)) == 3 * MOST_DEATHS and helper.running


def test_work_that_every_process_falls_over_is_lost_with_a_sentence(fragile):
    surveyor, front, helper, said = fragile
    ask(surveyor, 1)
    for _ in range(MOST_FALLS - 1):
        assert (1, LOST) not in said and helper.sent[-1].task == 1
        helper.die()
    assert (1, LOST) not in said and front.sent[-1].task == 1
    front.die()
    assert said.count((1, LOST)) == 1 and not helper.running


def test_a_helper_that_cannot_begin_is_no_news_and_is_tried_again_later(fragile, monkeypatch):
    surveyor, _front, helper, said = fragile
    now = [0.0]
    monkeypatch.setattr("explainer.lab.link.time.monotonic", lambda: now[0])
    helper.cause = "OSError: no room"
    ask(surveyor, 1)
    ask(surveyor, 2)
    for _ in range(MOST_DEATHS + 1):
        helper.die()
    assert said == [] and not helper.running and surveyor._timer.isActive()
    now[0] += TOO_SOON_SECONDS
    surveyor._timer.timeout.emit()
    assert helper.running and helper.sent[-1].task == 1
