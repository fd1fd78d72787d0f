"""Plots come in pieces: a window can be closed between them, and nothing is seen half made."""

import pytest
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt

from explainer.core.settings.settings import settings_for
from explainer.session.store import Store
from explainer.views.window import MainWindow
from tests.factories import FakeRunner, timeline

WAIT = 10_000


@pytest.fixture
def window(qtbot):
    made = MainWindow(Store(settings_for("moons"), FakeRunner()))
    qtbot.addWidget(made)
    return made


def close_soon(window):
    """Click on the window's cross: the event waits until the thread is free."""
    QMetaObject.invokeMethod(window, "close", Qt.ConnectionType.QueuedConnection)


@pytest.mark.parametrize("way", ["between two pieces", "amid one"])
def test_a_window_that_is_closed_amid_filling_leaves_out_the_rest(qtbot, window, way):
    window.filling.put_first(window.close if way == "amid one" else lambda: close_soon(window))
    filled = []
    window.filled.connect(lambda: filled.append(True))
    with qtbot.waitSignal(window.closed, timeout=WAIT):
        window.show()
    for _ in range(20):
        QCoreApplication.processEvents()
    assert window.drawing is None and filled == []


def test_everything_is_there_before_anything_of_it_is_painted(qtbot, window):
    seen = []
    window.filling.put_last(lambda: seen.append((window.updatesEnabled(), window.drawing)))
    window.store.show_stored(timeline(window.store.settings, 3))
    with qtbot.waitSignal(window.filled, timeout=WAIT):
        window.show()
    assert seen == [(False, window.drawing)] and window.drawing is not None
    assert window.updatesEnabled() and window.drawing.frame is window.store.timeline.shown


def test_what_comes_after_the_plots_has_come_when_the_window_is_filled(qtbot, window):
    told = []
    window.filled.connect(lambda: told.append("filled"))
    window.filling.put_last(lambda: told.append("last"))
    window.show()
    window.fill()
    window.fill()
    assert told == ["last", "filled"]
