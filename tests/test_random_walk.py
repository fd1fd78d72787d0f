"""The real window, training on, under thousands of actions that nobody has planned."""

import ctypes
import gc
import random
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QComboBox, QLineEdit

from explainer import app
from explainer.core.settings import settings_for
from explainer.core.settings_text import as_text
from explainer.views.controls import REST_MS
from explainer.views.plot_card import PlotCard

START = settings_for("moons", unlabelled=60, width=16, labels_per_class=2)
PATIENCE = 120_000
FIRST = 500
MORE_MEMORY = 1.10
KEYS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)
STEPS = (*KEYS, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
SHORTCUTS = (Qt.Key.Key_T, Qt.Key.Key_R)
SIZES = ((1024, 640), (1280, 720), (1600, 900), (1920, 1080), (1280, 1000))
PASTED = ("", "no settings at all", as_text(START), as_text(settings_for("circles", seed=3)))
OPENS_A_MENU = "file_button"


class Walk:
    """Somebody who does whatever comes to mind with whatever is in sight."""

    def __init__(self, desk, seed):
        self.desk, self.chance, self.done = desk, random.Random(seed), 0
        self.acts = (
            *(self.move_slider,) * 5,
            *(self.choose,) * 3,
            *(self.press_button,) * 3,
            *(self.touch_plot,) * 4,
            *(self.press_key,) * 3,
            self.write,
            self.resize,
            self.pick_from_menu,
        )

    @property
    def window(self):
        return self.desk.window

    def act(self):
        """Do something, and let the window do what follows from it."""
        self.done += 1
        # Nobody would answer the system's own dialogue.
        self.window.outlets.choose_target = lambda parent, name, kinds: ""
        self.chance.choice(self.acts)()
        if self.done % 997 == 0:
            self.window.language_chosen.emit(self.chance.choice(("en", "zh")))
        QGuiApplication.processEvents()
        # An event loop would do so by itself: what was closed is let go.
        QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def move_slider(self):
        slider = self.any(QAbstractSlider)
        if self.chance.random() < 0.5:
            QTest.keyClick(slider, self.chance.choice(STEPS))
        else:
            QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=self.place(slider))
        # A crowd of thousands trains for minutes: that would be a test of patience.
        if self.window._store.settings.unlabelled > 300:
            self.window._store.change(unlabelled=60)

    def choose(self):
        QTest.keyClick(self.any(QComboBox), self.chance.choice((Qt.Key.Key_Up, Qt.Key.Key_Down)))

    def press_button(self):
        button = self.any(QAbstractButton)
        if button.objectName() != OPENS_A_MENU:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def touch_plot(self):
        room = self.any(PlotCard).room
        target = self.chance.choice([room, *room.findChildren(type(room))])
        place = self.place(target)
        kind = self.chance.randrange(4)
        if kind == 0:
            QTest.mouseMove(target, place)
        elif kind == 1:
            QTest.mouseDClick(target, Qt.MouseButton.LeftButton, pos=place)
        elif kind == 2:
            QGuiApplication.sendEvent(target, wheel(target, place, self.chance))
        else:
            QTest.mousePress(target, Qt.MouseButton.LeftButton, pos=place)
            QTest.mouseMove(target, self.place(target))
            QTest.mouseRelease(target, Qt.MouseButton.LeftButton)

    def press_key(self):
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Period, Qt.Key.Key_Tab, Qt.Key.Key_Escape, *KEYS)
        if self.chance.random() < 0.2:
            control = Qt.KeyboardModifier.ControlModifier
            QTest.keyClick(self.window, self.chance.choice(SHORTCUTS), control)
        else:
            QTest.keyClick(self.window, self.chance.choice(keys))

    def write(self):
        fields = [each for each in self.window.findChildren(QLineEdit) if each.isVisible()]
        if fields:
            field = self.chance.choice(fields)
            QTest.keyClicks(field, self.chance.choice(("7", "12", "x", "-", "99999999")))
            QTest.keyClick(field, Qt.Key.Key_Return)

    def resize(self):
        self.window.resize(*self.chance.choice(SIZES))

    def pick_from_menu(self):
        QGuiApplication.clipboard().setText(self.chance.choice(PASTED))
        outlets, doors = self.window.outlets, self.window._doors
        doors.choose_file = lambda parent, kinds: ""
        doors.choose_target = lambda parent, name, kinds: ""
        outlets.carrier.carry = lambda card, data, picture: None
        action = self.chance.choice([a for a in outlets.menu.actions() if not a.menu()])
        action.trigger()
        if outlets._sheet is not None:
            outlets._sheet.close()

    def any(self, kind):
        """One of the controls of a kind; whatever shows none of them is left."""
        if not self.shown(kind):
            self.leave_all()
        for run in self.desk._history.shelf.runs:
            self.desk._history.shelf.unpin(run.number)
        return self.chance.choice(self.shown(kind))

    def leave_all(self):
        """Leave the audience, the exhibit and the story."""
        self.window.presenter.leave()
        self.window.storyteller.exhibits.leave()
        self.window.storyteller._story.leave()

    def shown(self, kind):
        visible = [each for each in self.window.findChildren(kind) if each.isVisible()]
        return [each for each in visible if each.isEnabled()]

    def place(self, widget):
        return QPoint(
            self.chance.randrange(max(widget.width(), 1)),
            self.chance.randrange(max(widget.height(), 1)),
        )

    def undo_everything(self, qtbot):
        """Take every change back, one after the other."""
        self.window.guide.stop()
        qtbot.wait(3 * REST_MS)  # What a slider was moved to last is still to be asked for.
        while self.desk._history.last is not None:
            self.desk._history.undo()

    def come_to_rest(self, qtbot):
        """Go back to where all this began, and wait until it has been trained."""
        store = self.window._store
        qtbot.wait(3 * REST_MS)  # What a slider was moved to last is still to be asked for.
        self.window._survey.stop()
        self.window._survey.stop_capacity()
        self.leave_all()
        self.window.resize(1280, 720)
        store.change(**START.choices)
        store.reset()
        store.play()
        qtbot.waitUntil(lambda: store.state.phase == "finished", timeout=PATIENCE)
        qtbot.wait(500)


def wheel(target, place, chance):
    away = QPoint(0, chance.choice((-120, 120)))
    spot = QPointF(place)
    return QWheelEvent(
        spot,
        target.mapToGlobal(spot),
        QPoint(),
        away,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )


def memory():
    """Return the bytes that this process alone holds.

    What it has let go of, and the allocator keeps for the next time, is given back first.
    """
    gc.collect()
    ctypes.CDLL("libc.so.6").malloc_trim(0)
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()
    return (int(pages[1]) - int(pages[2])) * 4_096


@pytest.fixture
def walk(qtbot):
    lab = app._lab()
    surveyor, press = app._surveyor(lab), app._press(lab)
    desk = app.Desk(START, lab, surveyor, press, language="en")
    with qtbot.waitSignal(desk.window.filled, timeout=PATIENCE):
        desk.window.show()
    yield Walk(desk, seed=0)
    desk.window.close()
    desk.window.deleteLater()
    for process in (press, surveyor, lab):
        process.close()


def test_whatever_is_done_the_window_lives_on_and_every_control_still_works(walk, qtbot):
    for _ in range(400):
        walk.act()
    walk.undo_everything(qtbot)
    assert walk.window._store.settings == START
    walk.come_to_rest(qtbot)
    store, slider = walk.window._store, walk.window.findChild(QAbstractSlider, "labels_slider")
    assert store.settings == START
    for key, labels in ((Qt.Key.Key_End, 30), (Qt.Key.Key_Home, 1), (Qt.Key.Key_Right, 2)):
        QTest.keyClick(slider, key)
        assert store.settings.labels_per_class == min(labels, store.settings.most_labels)


@pytest.mark.long
@pytest.mark.timeout(3_000)
def test_five_thousand_actions_leave_no_more_memory_behind_than_five_hundred(walk, qtbot):
    for _ in range(FIRST):
        walk.act()
    walk.undo_everything(qtbot)  # Then the runs that are kept are the same ones as later.
    walk.come_to_rest(qtbot)
    before = memory()
    for _ in range(5_000 - FIRST):
        walk.act()
    walk.undo_everything(qtbot)
    assert walk.window._store.settings == START
    walk.come_to_rest(qtbot)
    assert memory() <= MORE_MEMORY * before, (before, memory())
