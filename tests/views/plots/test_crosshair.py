"""The cross on a plane: pointing, brushing and drawing by keys alone."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from explainer.core.settings.settings import settings_for

pytestmark = pytest.mark.usefixtures("undressed")

Key, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def card(window):
    made = window.board.arms[1].decision
    made.setFocus()
    return made


@pytest.fixture
def canvas(window, card):
    return window.drawing.canvases[card]


def press(card, key, times=1, modifier=Qt.KeyboardModifier.NoModifier):
    for _ in range(times):
        QTest.keyClick(card, key, modifier)


def cross(canvas):
    return [line.points for line in canvas._cross]


def test_arrows_move_a_cross_across_the_plane(card, canvas):
    assert cross(canvas) == []
    press(card, Key.Key_Right)
    seen = canvas.seen
    across, upright = cross(canvas)
    assert upright[0][0] == pytest.approx(seen.center().x() + seen.width() / 40, abs=1e-5)
    assert across[0][1] == pytest.approx(seen.center().y(), abs=1e-5)
    press(card, Key.Key_Up, 60)
    assert cross(canvas)[0][0][1] == pytest.approx(seen.bottom(), abs=1e-5)


def test_the_point_under_the_cross_is_selected_and_then_its_label_bought(window, card, canvas):
    points = window.store.timeline.shown.ground.points
    for _ in range(60):
        press(card, Key.Key_Right)
        if window.drawing.linked.row >= 0:
            break
    row = window.drawing.linked.row
    here = cross(canvas)[1][0][0], cross(canvas)[0][0][1]
    assert canvas.row_near(points, *here) == row >= 0
    press(card, Key.Key_Return)
    assert window.drawing.linked.selected == row and not window.store.settings.bought
    press(card, Key.Key_Return)
    assert row in (*window.store.settings.bought, *window.store.settings.returned)


def test_with_shift_they_brush(window, card, canvas):
    press(card, Key.Key_Right, 12, SHIFT)
    press(card, Key.Key_Up, 12, SHIFT)
    marked = window.drawing.linked.rows
    points = window.store.timeline.shown.ground.points[marked]
    assert len(marked) and (points[:, 0] >= canvas.seen.center().x() - 1e-6).all()
    press(card, Key.Key_Escape)
    assert cross(canvas) == []


def test_the_cross_goes_with_the_focus(window, card, canvas):
    press(card, Key.Key_Left)
    window.board.arms[0].decision.setFocus()
    assert cross(canvas) == [] and window.drawing.linked.row == -1


def test_points_are_painted_by_keys_as_one_step(window, card):
    hand = window.point_editor
    hand.toggle()
    card.setFocus()
    press(card, Key.Key_Right, 3)
    press(card, Key.Key_Space)
    press(card, Key.Key_Right, 6)
    assert window.store.settings == settings_for("moons", labels_per_class=4)
    press(card, Key.Key_Space)
    painted = window.store.settings.edits
    assert len(painted) > 1
    press(card, Key.Key_Escape)
    press(card, Key.Key_Escape)
    assert not hand.active and window.store.settings.edits == painted


def test_a_pen_that_is_down_when_the_focus_goes_is_lifted(window, card):
    window.point_editor.toggle()
    card.setFocus()
    press(card, Key.Key_Right)
    press(card, Key.Key_Space)
    window.board.arms[0].decision.setFocus()
    assert len(window.store.settings.edits) == 1


def test_without_editing_the_space_bar_still_plays(window, card):
    press(card, Key.Key_Right)
    press(card, Key.Key_Space)
    assert window.player.playing or window.store._runner.calls
    assert np.array_equal(window.drawing.linked.rows, [])


def test_the_keys_are_listed(window):
    words = {shortcut.words: shortcut.keys for shortcut in window.keys.shortcuts}
    assert words["In a plane that has the focus: point"] == ("Left", "Right", "Up", "Down")
    assert "Shift+Up" in words["In a plane that has the focus: brush"]
