"""The room between planes and the column is shared out by hand, remembered, and given back."""

import itertools

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from explainer.core.figures.theme import LIGHT
from explainer.core.settings.settings import settings_for
from explainer.session.memory import Memory
from explainer.views.comparison.divider import LEAST, MOST
from explainer.views.window_state import PLACE, recall_place
from tests.layouts import cut_off
from tests.windows import filled_window

SIZES = ((1000, 620), (1280, 720), (1920, 1080))
LEFT, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(kept):
    made = kept.filled(theme=LIGHT)
    yield made
    made.board.divider.set_share(None)
    made.board.choose_views(swapped=False, four=False)
    made.places.fold(False)


def side(window):
    return window.board.arms[0].decision.side


def drag(window, away):
    line = window.board.divider
    start = QPoint(2, line.height() // 2)
    QTest.mousePress(line, LEFT, pos=start)
    QTest.mouseMove(line, start + QPoint(away, 0))
    QTest.mouseRelease(line, LEFT, pos=start + QPoint(away, 0))


def test_a_drag_to_the_left_gives_the_curves_more_room_and_a_double_click_returns(window, qtbot):
    planes, curves = side(window), window.board.efficiency.width()
    drag(window, -100)
    qtbot.waitUntil(lambda: side(window) < planes and window.board.efficiency.width() > curves)
    QTest.mouseDClick(window.board.divider, LEFT)
    qtbot.waitUntil(lambda: side(window) == planes)
    assert window.board.divider.share is None


def test_keys_do_it_too(window, qtbot):
    planes = side(window)
    for _ in range(2):
        QTest.keyClick(window, Qt.Key.Key_Left, CONTROL)
    qtbot.waitUntil(lambda: side(window) < planes)
    narrow = side(window)
    QTest.keyClick(window, Qt.Key.Key_Right, CONTROL)
    qtbot.waitUntil(lambda: side(window) > narrow)


def without_size(values):
    """Leave out what would dress a window anew."""
    return {name: value for name, value in values.items() if name != "size"}


def recall(window, memory):
    recall_place(window, memory)
    window.state.recall_planes(memory)


def test_the_division_is_part_of_a_session(window):
    whole = without_size(window.state.values())
    window.board.divider.set_share(0.7)
    divided = without_size(window.state.values())
    for values, share in ((whole, None), (divided, 0.7), (whole, None)):
        window.state.restore(values)
        assert window.board.divider.share == share


def test_what_is_odd_in_memory_is_left_as_it_is(window, tmp_path):
    memory, before = Memory(tmp_path), window.size()
    for kept in (
        {"geometry": "zz", "planes_wide": "x", "views": 3, "controls_folded": "y"},
        {"geometry": 3},
        {"planes": 0.3},  # What earlier versions kept of the height.
        {},
    ):
        memory.keep(PLACE, kept)
        recall(window, memory)
        assert window.size() == before and window.board.divider.share is None, kept
        assert not window.board.swapped and not window.board.four, kept


def test_place_and_division_are_remembered_from_start_to_start(window, tmp_path):
    before, values = window.size(), without_size(window.state.values())
    window.resize(1100, 700)
    window.board.divider.set_share(0.7)
    window.board.choose_views(swapped=True)
    window.places.fold(True)
    window.state.remember(window, Memory(tmp_path))
    window.state.restore(values)
    window.resize(before)
    assert not window.board.swapped and window.board.divider.share is None
    recall(window, Memory(tmp_path))
    assert window.height() == 700  # The screen of these tests is no wider than 800.
    assert window.board.divider.share == 0.7
    assert window.board.swapped and not window.board.four
    assert window.places.folded_by_hand is True


def test_no_words_are_cut_and_nothing_leaves_the_window_however_far_it_is_dragged(qtbot, qapp):
    window = filled_window(qtbot, settings=settings_for("digits", labels_per_class=4))
    window.setUpdatesEnabled(False)  # All is laid out, and nothing painted.
    for size, share in itertools.product(SIZES, (-3.0, LEAST, 0.7, 9.0)):
        window.resize(*size)
        window.board.divider.set_share(share)
        for _ in range(4):
            qapp.processEvents()
        assert window.board.divider.share == min(max(share, LEAST), MOST)
        for part in (*window.board.arms, window.board.right):
            assert window.board.rect().contains(part.geometry()), (size, share)
        assert cut_off(window.board) == [], (size, share)
        assert side(window) >= window.look.length("least side"), (size, share)
