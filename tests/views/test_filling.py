"""What the first paint does not need comes right after it, in one go, and unless one has left."""

import pytest
from PySide6.QtCore import QCoreApplication

from explainer.core.settings.settings import settings_for
from explainer.session.store import Store
from explainer.views.comparison.drawing import Drawing
from tests.factories import FakeRunner, timeline
from tests.windows import window_of

WAIT = 10_000


@pytest.fixture
def window(qtbot):
    made = window_of(Store(settings_for("moons"), FakeRunner()))
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("way", ["right after the first paint", "amid what follows"])
def test_a_window_that_is_closed_leaves_out_the_rest(qtbot, window, way):
    filled, rest = [], []
    window.filled.connect(lambda: filled.append(True))
    window.later(window.close)
    window.later(lambda: rest.append(True))
    with qtbot.waitSignal(window.closed, timeout=WAIT):
        window.show()
        if way == "right after the first paint":
            window.repaint()
            window.close()
    for _ in range(20):
        QCoreApplication.processEvents()
    assert rest == [] and filled == []
    assert (window.findChild(Drawing) is None) == (way == "right after the first paint")


def test_everything_is_there_before_anything_of_it_is_painted(qtbot, window):
    seen = []
    window.later(lambda: seen.append((window.updatesEnabled(), window.stage.frame)))
    window.store.show_stored(timeline(window.store.settings, 3))
    with qtbot.waitSignal(window.filled, timeout=WAIT):
        window.show()
    assert seen == [(False, window.store.timeline.shown)] and window.drawing is not None
    assert window.updatesEnabled() and window.stage.frame is window.store.timeline.shown


def test_what_comes_after_the_plots_has_come_when_the_window_is_filled(window):
    told = []
    window.filled.connect(lambda: told.append("filled"))
    window.later(lambda: told.append("last"))
    window.show()
    window.fill()
    window.fill()
    assert told == ["last", "filled"]


def test_what_fails_keeps_none_of_the_rest_from_coming(qtbot):
    window = window_of(Store(settings_for("moons"), FakeRunner()), wings=())
    qtbot.addWidget(window)

    def fail():
        raise LookupError("nothing there")

    told = []
    window.later(fail)
    window.later(lambda: told.append("rest"))
    with pytest.raises(LookupError):
        window.fill()
    assert window.updatesEnabled()
    window.fill()
    assert told == ["rest"]
