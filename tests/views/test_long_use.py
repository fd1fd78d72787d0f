"""A window that is used for long holds no more than one that has just been looked around in."""

import gc
import weakref
from collections import Counter

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject

from explainer.core.figures.theme import DARK, LIGHT
from explainer.core.settings.settings import settings_for
from explainer.session.runs.finished_runs import FinishedRuns
from explainer.session.runs.history import History
from explainer.session.store import Store
from tests.factories import FakeRunner, full_survey, timeline
from tests.windows import shown_window, window_of

SCENES = ("moons", "creatures", "digits")
pytestmark = pytest.mark.usefixtures("undressed")

KEPT = ("Frame", "Timeline", "Settings", "Comparison", "QAction", "QGraphicsPathItem", "partial")
A_FEW = 5
"""Which moments can be jumped to depends on the last frame; six scenes would leave more."""
FEW_POINTS = {"unlabelled": 100, "labels_per_class": 3}


@pytest.fixture
def window(qtbot, qapp):
    store = Store(settings_for("moons"), FakeRunner())
    # Finished runs and steps back are kept on purpose, as long as there is room: here is none.
    history = History(store, store._runner, FinishedRuns(most_bytes=0), most=1)
    return shown_window(qtbot, store, full_survey(store), theme=DARK, history=history)


def come_round(window):
    """Look at every scene once, in both themes."""
    store = window.store
    for scene in SCENES:
        store.change(**settings_for(scene, **FEW_POINTS).choices)
        run = timeline(store.settings, 3)
        for frame in (*run.frames, *run.ends.values()):
            store.add_frame(store.job, frame)
        window.wear(LIGHT if window.theme is DARK else DARK)
    settle()
    store._runner.calls.clear()
    window.history.give_up()  # The lab is a fake: nobody will tell what it has trained.
    window.survey._measurer.asked.clear()
    window.survey._measurer.calls.clear()


def settle():
    for _ in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def held(window):
    """How many objects of Qt the window has, and how many values are alive at all."""
    objects = len(window.findChildren(QObject))  # Which are values in Python only from now on.
    gc.collect()
    values = Counter(type(each).__name__ for each in gc.get_objects())
    return {"QObject": objects, **{name: values[name] for name in KEPT}}


def test_scenes_and_themes_that_come_again_leave_nothing_behind(window):
    come_round(window)
    before = held(window)
    for _ in range(2):
        come_round(window)
    after = held(window)
    more = {name: (before[name], after[name]) for name in before}
    assert not {name: each for name, each in more.items() if each[1] > each[0] + A_FEW}


def test_a_window_that_was_replaced_is_let_go(qtbot, qapp):
    store = Store(settings_for("moons"), FakeRunner())
    survey = full_survey(store)
    old = window_of(store, survey, theme=DARK)
    old.closed.connect(survey.stop)
    old.show()
    old.fill()
    store.show_stored(timeline(store.settings, 3))
    trace, drawing = weakref.ref(old), weakref.ref(old.drawing)
    old.end()
    new = window_of(store, theme=DARK, session=old.session)
    new.fill()
    new.take_place_of(old)
    del old
    settle()
    gc.collect()
    assert trace() is None and drawing() is None
    new.close()
    new.deleteLater()
