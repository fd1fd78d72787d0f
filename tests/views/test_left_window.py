"""A window that another one has followed, as one in another language does, hears nothing more."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from shiboken6 import isValid

from explainer.core.settings.settings import settings_for
from explainer.session.store import Store
from tests.factories import FakeRunner, full_survey, timeline
from tests.windows import window_of

SIGNALS = ("survey.went_on", "survey.changed", "store.state_changed", "store.timeline_changed")


@pytest.fixture
def left(qtbot):
    """The session of a window that is gone."""
    store = Store(settings_for("moons", labels_per_class=4), FakeRunner())
    window = window_of(store, full_survey(store))
    window.show()
    window.fill()
    store.show_stored(timeline(store.settings, 3))
    qtbot.waitUntil(lambda: not window.live.asked)
    session, board = window.session, window.live.drawing
    window.end()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(board)
    return session


def test_what_goes_on_does_not_reach_it(qtbot, left):
    values = {
        "state_changed": (left.store.state,),
        "timeline_changed": (left.store.timeline,),
    }
    for name in SIGNALS:
        holder, signal = name.split(".")
        told = getattr(getattr(left, holder), signal)
        with qtbot.captureExceptions() as caught:
            told.emit(*values.get(signal, ()))
            QCoreApplication.processEvents()
        assert not caught, name
