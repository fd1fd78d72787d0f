"""The real window with the real lab: one of a test's own, and one that a module shares."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explainer import app
from explainer.connections import processes
from explainer.core.measuring.seeds import AT_ONCE
from tests.end_to_end.driving import START, until
from tests.windows import opened_desk


class RealDesk:
    """A desk with the processes that it needs."""

    def __init__(self):
        self.lab, self.surveyor, self.press = processes()
        self.desk = app.Desk(START, self.lab, self.surveyor, self.press, language="en")

    def close(self):
        self.desk.window.close()
        self.desk.window.deleteLater()
        for process in (self.press, self.surveyor, self.lab):
            process.close()
        self.desk._speech.speak("en")  # Whatever a test has ended in: the next one speaks English.


@pytest.fixture(autouse=True, scope="module")
def seeds_measured_unasked(request):
    """Measure few seeds unasked, unless a module is about just that."""
    with pytest.MonkeyPatch.context() as fewer:
        asked = getattr(request.module, "SEEDS", AT_ONCE)
        fewer.setattr("explainer.session.surveying.survey.USUAL_SEEDS", asked)
        yield


@pytest.fixture
def real(qapp):
    made = RealDesk()
    yield made
    made.close()


@pytest.fixture
def desk(qtbot, real):
    """A desk of this test's own, of which the window has been opened."""
    opened_desk(qtbot, real.desk)
    return real.desk


@pytest.fixture
def own_window(qtbot, desk):
    """A window of this test's own, which has trained a comparison."""
    until(qtbot, desk.window, "finished")
    return desk.window


@pytest.fixture(scope="module")
def shared(qapp, request, seeds_measured_unasked):
    """A desk of the module, with all processes that measure for it; it keeps no file."""
    with pytest.MonkeyPatch.context() as without:
        without.setattr("explainer.connections.own_folder", lambda: None)
        qtbot, made = QtBot(request), RealDesk()
    window = opened_desk(qtbot, made.desk)
    until(qtbot, window, "finished")
    qtbot.waitUntil(lambda: None not in [link.process_id for link in links(made)], timeout=60_000)
    yield made
    made.close()


def links(real):
    """The lines to the process that trains and to those that measure."""
    return [real.lab.link, *real.surveyor._helpers]


@pytest.fixture
def window(qtbot, shared):
    """The module's window as it was: its comparison trained, and nothing else on the screen."""
    window = shared.desk.window
    window.resize(1280, 720)
    window.store.change(**START.choices)
    if not window.store.state.ended:
        window.store.play()
    until(qtbot, window, "finished")
    QApplication.processEvents()
    return window


@pytest.fixture
def lab(shared):
    """The process that trains for the module's window."""
    return shared.lab
