"""The keys of a remote control and a mouse that comes to rest, without a window of the program."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from explainer.views.presenting.pointer_rest import PointerRest
from explainer.views.presenting.remote import KEYS, Remote
from explainer.views.widgets.popup import Overlay

KEY, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier
PRESS, OVERRIDE = QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.done, made.dark = [], False

    def wake():
        dark, made.dark = made.dark, False
        return dark

    acts = {act: lambda act=act: made.done.append(act) for act in KEYS.values()}
    made.remote = Remote(made, acts, wake)
    return made


def press(window, key, modifier=NONE, *, kind=PRESS, held=False, at=None):
    return window.remote.eventFilter(at or window, QKeyEvent(kind, key, modifier, "", held))


@pytest.mark.parametrize(("key", "act"), KEYS.items())
def test_each_key_does_what_it_stands_for_whatever_has_the_focus(window, key, act):
    assert press(window, key, at=QWidget(window)) and window.done == [act]


def test_a_key_that_is_held_does_it_once_and_is_taken_all_the_same(window):
    assert press(window, KEY.Key_PageDown) and press(window, KEY.Key_PageDown, held=True)
    assert window.done == ["next"]


@pytest.mark.parametrize("key", [KEY.Key_A, KEY.Key_Tab, KEY.Key_Space])
def test_all_other_keys_are_left_to_the_window(window, key):
    assert not press(window, key) and not press(window, key, kind=OVERRIDE)


@pytest.mark.parametrize("modifier", ["Control", "Alt", "Meta"])
def test_a_key_with_another_one_held_is_left_to_the_window(window, modifier):
    held = getattr(Qt.KeyboardModifier, f"{modifier}Modifier")
    assert not press(window, KEY.Key_B, held) and not press(window, KEY.Key_B, held, kind=OVERRIDE)
    assert press(window, KEY.Key_B, Qt.KeyboardModifier.ShiftModifier)
    assert window.done == ["black"]


def test_no_shortcut_has_a_key_of_the_remote_control(window):
    assert press(window, KEY.Key_V, kind=OVERRIDE) and window.done == []


def test_any_key_ends_a_dark_screen_and_does_nothing_else(window):
    window.dark = True
    assert not press(window, KEY.Key_Shift) and window.dark
    press(window, KEY.Key_A, held=True)
    assert window.dark
    assert press(window, KEY.Key_A) and not window.dark and window.done == []


def test_keys_belong_to_a_menu_that_is_open(window, qtbot):
    menu = QMenu(window)
    menu.addAction("one")
    window.show()
    menu.popup(window.mapToGlobal(window.rect().center()))
    qtbot.waitUntil(menu.isVisible)
    assert not press(window, KEY.Key_PageDown) and window.done == []
    menu.close()
    assert press(window, KEY.Key_PageDown) and window.done == ["next"]


def test_keys_for_what_lies_above_or_elsewhere_are_left_alone(window, qtbot):
    other = QWidget()
    qtbot.addWidget(other)
    assert not press(window, KEY.Key_V, at=other)
    window.remote.beside = lambda: other
    assert press(window, KEY.Key_V, at=other)
    above = Overlay(window)
    window.show()
    above.show()
    assert not press(window, KEY.Key_V)
    above.hide()
    assert press(window, KEY.Key_V)


def test_no_tooltip_comes_up_over_an_audience_s_window_alone(window, qtbot):
    other = QWidget()
    qtbot.addWidget(other)
    tip = QEvent(QEvent.Type.ToolTip)
    assert window.remote.eventFilter(window, tip)
    assert not window.remote.eventFilter(other, tip)


@pytest.fixture
def pointer(qtbot):
    owner = QWidget()
    qtbot.addWidget(owner)
    made = PointerRest(owner)
    made.owner, made.told = owner, []
    made.moved.connect(lambda: made.told.append("moved"))
    made.rested.connect(lambda: made.told.append("rested"))
    made.listen(True)
    yield made
    made.listen(False)


def move(pointer, x, buttons=Qt.MouseButton.NoButton):
    place = QPointF(x, 5)
    event = QMouseEvent(
        *(QEvent.Type.MouseMove, place, place, place, Qt.MouseButton.NoButton, buttons, NONE)
    )
    assert not pointer.eventFilter(pointer.owner, event)


def test_the_first_place_of_a_mouse_is_no_move_and_neither_is_the_same_again(pointer):
    for x in (1, 1, 2, 2, 1):
        move(pointer, x)
    assert pointer.told == ["moved", "moved"]
    pointer.listen(True)
    move(pointer, 3)
    assert pointer.told == ["moved", "moved"]


def test_whoever_drags_needs_no_way_out(pointer):
    for x in (1, 2):
        move(pointer, x, Qt.MouseButton.LeftButton)
    assert pointer.told == [] and not pointer._timer.isActive()


def test_it_has_rested_when_it_has_not_moved_for_a_while_and_not_once_nobody_listens(pointer):
    pointer._timer.setInterval(0)
    move(pointer, 1)
    move(pointer, 2)
    pointer._timer.timeout.emit()
    assert pointer.told == ["moved", "rested"]
    move(pointer, 3)
    pointer.listen(False)
    assert not pointer._timer.isActive()
