"""Which keys the story takes, and what they do there, without a window of the program."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QSpinBox, QWidget

from explainer.views.story.story_keys import StoryKeys
from explainer.views.widgets.popup import Overlay

KEY, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier
PRESS, OVERRIDE = QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride


class ToldStory:
    def __init__(self):
        self.step, self.done, self.told = SimpleNamespace(ask="which?"), False, []

    def predict(self, number):
        self.told.append(number)

    def next(self):
        self.told.append("next")

    def previous(self):
        self.told.append("previous")


@pytest.fixture
def keys(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    player = SimpleNamespace(moving=False, held=False, toggles=0)
    player.toggle = lambda: setattr(player, "toggles", player.toggles + 1)
    presentation, button = SimpleNamespace(presenting=False), QPushButton(window)
    made = StoryKeys(ToldStory(), presentation, window, player, button)
    made.player, made.button = player, button
    made.window, made.story, made.presentation = window, made._story, made._presentation
    return made


def press(keys, key, modifier=NONE, *, kind=PRESS, held=False, at=None):
    return keys.eventFilter(at or keys.window, QKeyEvent(kind, key, modifier, "", held))


def test_pages_are_turned_and_answers_chosen_by_their_numbers(keys):
    for key in (KEY.Key_PageDown, KEY.Key_PageUp, KEY.Key_1, KEY.Key_4):
        assert press(keys, key) and press(keys, key, held=True)
        assert press(keys, key, kind=OVERRIDE)
    assert keys.story.told == ["next", "previous", 0, 3]
    assert press(keys, KEY.Key_2, Qt.KeyboardModifier.KeypadModifier)
    assert keys.story.told[-1] == 1


@pytest.mark.parametrize("key", [KEY.Key_5, KEY.Key_0, KEY.Key_Space, KEY.Key_Right])
def test_other_keys_are_the_window_s(keys, key):
    assert not press(keys, key)


@pytest.mark.parametrize(("moves", "held"), [(True, False), (False, True), (False, False)])
def test_space_pauses_what_moves_and_plays_on_instead_of_showing_what_happens(keys, moves, held):
    keys.player.moving, keys.player.held = moves, held
    moves |= held
    assert press(keys, KEY.Key_Space, at=keys.button, kind=OVERRIDE) is moves
    assert press(keys, KEY.Key_Space, at=keys.button) is moves
    assert keys.player.toggles == moves and keys.story.told == []
    assert not press(keys, KEY.Key_Space)  # Another part has the keys.


def test_with_another_key_held_they_are_the_window_s(keys):
    for name in ("Control", "Shift", "Alt"):
        held = getattr(Qt.KeyboardModifier, f"{name}Modifier")
        assert not press(keys, KEY.Key_PageDown, held) and not press(keys, KEY.Key_1, held)


def test_pages_belong_to_the_talk_while_it_is_presented(keys):
    keys.presentation.presenting = True
    assert not press(keys, KEY.Key_PageDown) and press(keys, KEY.Key_1)


@pytest.mark.parametrize("kind", [QLineEdit, QSpinBox])
def test_who_writes_keeps_the_numbers(keys, kind):
    field = kind(keys.window)
    assert not press(keys, KEY.Key_1, at=field)
    assert press(keys, KEY.Key_PageDown, at=field)


def test_numbers_answer_only_a_question_that_is_open(keys):
    keys.story.done = True
    assert not press(keys, KEY.Key_1)
    keys.story.done, keys.story.step = False, SimpleNamespace(ask=None)
    assert not press(keys, KEY.Key_1)
    keys.story.step = None
    assert not press(keys, KEY.Key_1) and press(keys, KEY.Key_PageDown)


def test_a_number_chooses_no_chapter_in_their_list(keys):
    keys.story.done = True
    assert press(keys, KEY.Key_1, at=QComboBox(keys.window))


def test_keys_for_what_lies_above_or_elsewhere_are_left_alone(keys, qtbot):
    other = QWidget()
    qtbot.addWidget(other)
    assert not press(keys, KEY.Key_PageDown, at=other)
    above = Overlay(keys.window)
    keys.window.show()
    above.show()
    assert not press(keys, KEY.Key_PageDown)
    above.hide()
    assert press(keys, KEY.Key_PageDown)


def test_it_listens_as_long_as_it_is_told_to(keys, qapp):
    event = QKeyEvent(PRESS, KEY.Key_PageDown, NONE)
    for listens, told in ((False, 0), (True, 1), (True, 2), (False, 2)):
        keys.listen(listens)
        qapp.sendEvent(keys.window, event)
        assert len(keys.story.told) == told
    keys.listen(True)
    keys.stop()
    qapp.sendEvent(keys.window, event)
    assert len(keys.story.told) == 2
