"""Keys whose owner is hidden or cannot be used any more go somewhere harmless."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFrame, QPushButton, QVBoxLayout, QWidget

from explainer.views.playback.timeline_bar import TimelineBar
from explainer.views.widgets.popup import Popup


def part(window, name, kind=QAbstractButton):
    return window.findChild(kind, name)


@pytest.fixture
def slider(window):
    return window.places.home.widget


@pytest.fixture
def lost(window):
    """What Qt would give the keys to, were they left to it: it has them next."""
    bar = window.findChild(TimelineBar)
    yield bar
    bar.setEnabled(True)
    bar.show()


@pytest.mark.parametrize("lose", [lambda part: part.setEnabled(False), QWidget.hide])
def test_the_label_slider_has_the_keys_of_what_cannot_be_used(window, slider, lost, lose):
    assert slider.accessibleName() == "Labels per class"
    lost.setFocus()
    assert lost.hasFocus()
    lose(lost)
    assert slider.hasFocus()


def test_in_the_story_its_main_button_has_them(window, slider, lost):
    window.storyteller.toggle()
    button = window.storyteller.panel.next_button
    assert button.hasFocus()
    lost.setFocus()
    lost.setEnabled(False)
    assert button.hasFocus()
    window.storyteller.toggle()
    assert slider.hasFocus()


def test_the_story_has_the_keys_where_the_welcome_stood(window):
    window.storyteller.greet()
    QTest.keyClick(window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert window.story.open and window.storyteller.panel.next_button.hasFocus()


def test_no_button_has_them_in_a_window_that_is_not_active(window, slider, lost, qtbot):
    lost.setFocus()
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: not window.isActiveWindow())
    lost.setEnabled(False)
    assert window.focusWidget() is slider
    lost.setEnabled(True)
    lost.setFocus()
    lost.hide()
    assert window.focusWidget() is slider


def test_a_sheet_keeps_them(window):
    sheet = QFrame(window)
    buttons = [QPushButton(name) for name in ("Delete", "Delete the next")]
    for each in buttons:
        QVBoxLayout.addWidget(sheet.layout() or QVBoxLayout(sheet), each)
    sheet.show()
    buttons[0].setFocus()
    buttons[0].hide()
    assert sheet.hasFocus()
    sheet.hide()
    assert window.places.home.widget.hasFocus()
    sheet.deleteLater()


def test_whoever_leaves_what_closes_then_has_them(window):
    popup, button = Popup("some_words", window), part(window, "play_button")
    popup.open_below(button, "Words.")
    assert popup.hasFocus()
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    assert popup.isHidden() and button.hasFocus()
    popup.deleteLater()


def test_where_nothing_else_is_seen_the_bare_window_has_them(window, slider, lost):
    slider.hide()
    lost.setFocus()
    lost.setEnabled(False)
    assert window.focusWidget() is window.centralWidget()
    slider.show()
