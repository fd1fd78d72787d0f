"""The room between planes and curves is shared out by hand, remembered, and given back."""

import itertools

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from explainer.core.settings.settings import settings_for
from explainer.session.memory import Memory
from explainer.views.comparison.divider import LEAST, MOST
from explainer.views.window_state import PLACE, recall_place
from tests.windows import filled_window

SIZES = ((1000, 620), (1280, 720), (1920, 1080))
LEFT, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier


def side(window):
    return window.board.arms[0].decision.room.height()


def drag(window, away):
    legend = window.board.legend
    start = QPoint(20, legend.height() // 2)
    QTest.mousePress(legend, LEFT, pos=start)
    QTest.mouseMove(legend, start + QPoint(0, away))
    QTest.mouseRelease(legend, LEFT, pos=start + QPoint(0, away))


def test_a_drag_up_gives_the_curves_more_room_and_a_double_click_returns(window, qtbot):
    planes, curves = side(window), window.board.curves.height()
    drag(window, -100)
    qtbot.waitUntil(lambda: side(window) < planes and window.board.curves.height() > curves)
    QTest.mouseDClick(window.board.legend, LEFT)
    qtbot.waitUntil(lambda: side(window) == planes)
    assert window.board.divider.share is None


def test_keys_do_it_too(window, qtbot):
    planes = side(window)
    QTest.keyClick(window, Qt.Key.Key_Up, CONTROL)
    QTest.keyClick(window, Qt.Key.Key_Up, CONTROL)
    qtbot.waitUntil(lambda: side(window) < planes)


def test_nothing_leaves_the_window_however_it_is_divided(window, qapp):
    for size, asked in itertools.product(SIZES, (-3.0, 0.0, 0.5, 9.0)):
        window.resize(*size)
        window.board.divider.set_share(asked)
        qapp.processEvents()
        assert LEAST <= window.board.divider.share <= MOST
        for part in (*window.board.arms, window.board.curves, window.board.efficiency):
            assert window.board.rect().contains(part.geometry()), (size, asked)
        assert window.board.curves.height() >= window.board.curves.least_height() - 2


def recall(window, memory):
    recall_place(window, memory)
    window.state.recall_planes(memory)


def test_the_division_is_part_of_a_session(window, qtbot):
    window.board.divider.set_share(0.3)
    other = filled_window(qtbot)
    other.state.restore(window.state.values())
    assert other.board.divider.share == 0.3
    window.board.divider.set_share(None)
    other.state.restore(window.state.values())
    assert other.board.divider.share is None


def test_place_and_division_are_remembered_from_start_to_start(window, qtbot, tmp_path):
    window.resize(1100, 700)
    window.board.divider.set_share(0.3)
    window.state.remember(window, Memory(tmp_path))
    other = filled_window(qtbot)
    recall(other, Memory(tmp_path))
    assert other.height() == 700  # The screen of these tests is no wider than 800.
    assert other.board.divider.share == 0.3


@pytest.mark.parametrize("kept", [{"geometry": "zz", "planes": "x"}, {"geometry": 3}, {}])
def test_what_is_odd_in_memory_is_left_as_it_is(window, tmp_path, kept):
    memory = Memory(tmp_path)
    memory.keep(PLACE, kept)
    before = window.size()
    recall(window, memory)
    assert window.size() == before and window.board.divider.share is None


def test_no_words_are_cut_however_far_it_is_dragged(qtbot, qapp):
    window = filled_window(qtbot, settings=settings_for("digits", labels_per_class=4))
    for size, share in itertools.product(SIZES, (LEAST, 0.3, MOST)):
        window.resize(*size)
        window.board.divider.set_share(share)
        for _ in range(4):
            qapp.processEvents()
        assert words_cut(window) == [], (size, share)
        planes = [arm.decision.room.height() for arm in window.board.arms]
        assert min(planes) >= window.look.length("least side"), (size, share)


def words_cut(window):
    cut = []
    for label in window.board.findChildren(QLabel):
        room = label.contentsRect()
        flags = Qt.TextFlag.TextWordWrap if label.wordWrap() else 0
        asked = QRect(0, 0, room.width() if label.wordWrap() else 10_000, 10_000)
        need = label.fontMetrics().boundingRect(asked, flags, label.text())
        if label.isVisible() and (need.height() > room.height() + 1 or need.width() > room.width()):
            cut.append(label.text())
        if label.isVisible() and not label.parentWidget().rect().contains(label.geometry()):
            cut.append(label.text())
    return cut
