"""The real window, training on, under thousands of actions that nobody has planned."""

import gc
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSlider

from explainer import app
from explainer.bench.window.driver import part
from explainer.bench.window.random_user import START, RandomUser
from explainer.connections import processes
from explainer.core.measuring.seeds import AT_ONCE
from explainer.core.platform.allocation import give_back
from explainer.session.surveying.survey import Survey
from explainer.views.comparison.live_comparison import LiveComparison
from explainer.views.controls.control_column import Controls
from tests.windows import opened_desk

PATIENCE = 120_000
FIRST = 500
MORE_MEMORY = 1.10


class Walk(RandomUser):
    """Somebody who acts at random, and comes to rest in the end."""

    def __init__(self, desk, seed):
        super().__init__(lambda: desk.window, seed)

    def let_go(self, qtbot):
        """Wait until what a slider was moved to last has been asked for."""
        controls = part(self.window, Controls)
        qtbot.waitUntil(lambda: not controls._rest.isActive())

    def undo_all(self, qtbot):
        """Take every change back, one after the other."""
        self.let_go(qtbot)
        self.undo_everything()

    def come_to_rest(self, qtbot):
        """Go back to where all this began, and wait until it has been trained."""
        store = self.window.store
        self.let_go(qtbot)
        part(self.window.store, Survey).stop()
        part(self.window.store, Survey).stop_capacity()
        self.leave_all()
        self.window.resize(1280, 720)
        store.change(**START.choices)
        store.reset()
        store.play()
        qtbot.waitUntil(lambda: store.state.phase == "finished", timeout=PATIENCE)
        live = part(self.window, LiveComparison)
        qtbot.waitUntil(lambda: not live.asked)


def memory():
    """Return the bytes that this process alone holds.

    What it has let go of, and the allocator keeps for the next time, is given back first.
    """
    gc.collect()
    give_back()
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()
    return (int(pages[1]) - int(pages[2])) * 4_096


@pytest.fixture
def walk(qtbot, monkeypatch):
    # What is measured unasked comes amid the walk however little it is.
    monkeypatch.setattr("explainer.session.surveying.survey.USUAL_SEEDS", AT_ONCE)
    lab, surveyor, press = processes()
    desk = app.Desk(START, lab, surveyor, press, language="en")
    opened_desk(qtbot, desk)
    yield Walk(desk, seed=0)
    desk.window.close()
    desk.window.deleteLater()
    for process in (press, surveyor, lab):
        process.close()


def test_whatever_is_done_the_window_lives_on_and_every_control_still_works(walk, qtbot):
    for _ in range(100):
        walk.act()
    walk.undo_all(qtbot)
    assert walk.window.store.settings == START
    walk.come_to_rest(qtbot)
    store, slider = walk.window.store, walk.window.findChild(QAbstractSlider, "labels_slider")
    assert store.settings == START
    for key, labels in ((Qt.Key.Key_End, 30), (Qt.Key.Key_Home, 1), (Qt.Key.Key_Right, 2)):
        QTest.keyClick(slider, key)
        assert store.settings.labels_per_class == min(labels, store.settings.most_labels)


@pytest.mark.long
@pytest.mark.timeout(3_000)
def test_five_thousand_actions_leave_no_more_memory_behind_than_five_hundred(walk, qtbot):
    for _ in range(FIRST):
        walk.act()
    walk.undo_all(qtbot)  # Then the runs that are kept are the same ones as later.
    walk.come_to_rest(qtbot)
    before = memory()
    for _ in range(5_000 - FIRST):
        walk.act()
    walk.undo_all(qtbot)
    assert walk.window.store.settings == START
    walk.come_to_rest(qtbot)
    assert memory() <= MORE_MEMORY * before, (before, memory())
