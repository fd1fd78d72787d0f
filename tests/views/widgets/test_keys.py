"""Shortcuts work, and every one of them can be listed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from explainer.views.widgets.keys import Keys, also, also_found_by, english_name, known_as


def test_an_added_key_acts_without_arguments(qtbot):
    window, done = QWidget(), []
    qtbot.addWidget(window)
    Keys(window).add("Reset", lambda: done.append("reset"), "Ctrl+R")
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert done == ["reset"]
    window.close()


def test_told_keys_are_listed_before_those_of_actions_and_actions_without_keys_are_not(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    keys = Keys(window)
    keys.add("Reset", list, "Ctrl+R", "F9")
    keys.add("Nothing", list)
    keys.tell("Play", "Space")
    listed = [(shortcut.words, shortcut.keys) for shortcut in keys.shortcuts]
    assert listed == [("Play", ("Space",)), ("Reset", ("Ctrl+R", "F9"))]


def test_an_action_is_found_by_what_it_was_called_whatever_it_shows_now(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    keys = Keys(window)
    for action in (keys.add("Play", list), keys.offer("Play", list, "Space")):
        also(action, "Begin")
        action.setText("Pause")
        assert also_found_by(action) == ["Play", "Begin"] and english_name(action) == "Play"
        known_as(action, "Play {count} steps")
        assert english_name(action) == "Play {count} steps"
