"""An end from outside, with stand-ins for what keeps the session."""

import pytest
from PySide6.QtCore import QObject

from explainer.core.settings.settings import settings_for
from explainer.core.training.trained import Trained
from explainer.session.files.autosave import Autosave
from explainer.session.files.leaving import Leaving
from explainer.session.files.session_saver import SessionSaver
from explainer.session.store import Store
from explainer.session.surveying.survey import Survey
from tests.factories import FakeMeasurer, FakeRunner, frame

WAIT = 5_000


def kept(folder):
    return [file.suffix for file in folder.iterdir()]


class Teller(QObject):
    """A lab that is asked what it has trained."""

    def __init__(self):
        super().__init__()
        self.asked = []

    def tell(self, job):
        self.asked.append(job)


@pytest.fixture
def left(qapp, tmp_path):
    """A window's session that has one unsaved change."""
    store = Store(settings_for("moons"), FakeRunner())
    survey, teller = Survey(store, FakeMeasurer()), Teller()
    saver = SessionSaver(store, survey, teller)
    autosave = Autosave(saver, store, survey, tmp_path)
    store.start()
    store.change(seed=7)
    store.add_frame(store.job, frame(store.settings))
    yield Leaving(autosave, saver, store), teller, saver, autosave
    saver.close()


def test_the_session_is_kept_with_what_the_lab_tells(qtbot, left, tmp_path):
    leaving, teller, saver, autosave = left
    with qtbot.waitSignal(leaving.done, timeout=WAIT):
        leaving.begin()
        (job,) = teller.asked
        saver.take(job, Trained())
        leaving.take(job, Trained())
    autosave.close()
    assert kept(tmp_path) == [".explainer"] and autosave.left_behind() != []


def test_a_lab_that_does_not_answer_is_not_waited_for(qtbot, left, tmp_path):
    leaving, teller, _saver, autosave = left
    with qtbot.waitSignal(leaving.done, timeout=WAIT):
        leaving.begin()
    autosave.close()
    assert teller.asked and kept(tmp_path) == [".explainer"] and not leaving._timer.isActive()


def test_without_a_change_nothing_is_kept_and_nobody_waits(qtbot, tmp_path):
    store = Store(settings_for("moons"), FakeRunner())
    survey, teller = Survey(store, FakeMeasurer()), Teller()
    saver = SessionSaver(store, survey, teller)
    autosave = Autosave(saver, store, survey, tmp_path)
    leaving = Leaving(autosave, saver, store)
    with qtbot.waitSignal(leaving.done, timeout=100):
        leaving.begin()
    autosave.close()
    assert teller.asked == [] and list(tmp_path.iterdir()) == []


def test_a_window_that_is_closed_by_hand_leaves_nothing(qtbot, left, tmp_path):
    _, teller, saver, autosave = left
    autosave._on_timeout()
    with qtbot.waitSignal(saver.kept, timeout=WAIT):
        saver.take(teller.asked[0], Trained())
    autosave.close()
    assert kept(tmp_path) == []


def test_the_end_is_told_once_whatever_the_lab_still_says(left):
    leaving, teller, _saver, autosave = left
    done = []
    leaving.done.connect(lambda: done.append(True))
    leaving.take(1, Trained())
    assert done == []
    leaving.begin()
    leaving.take(teller.asked[0], Trained())
    leaving.take(teller.asked[0], Trained())
    assert done == [True] and not leaving._timer.isActive()
    autosave.close()


def test_weights_that_came_with_a_session_are_not_waited_for(left):
    leaving, teller, _saver, autosave = left
    leaving._store._trained = Trained()
    done = []
    leaving.done.connect(lambda: done.append(True))
    leaving.begin()
    assert done == [True] and teller.asked == []
    autosave.close()
