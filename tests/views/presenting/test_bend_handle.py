"""Before an audience planes are bent by a handle that comes with the mouse, and by no button."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from explainer.session.presenting.panels import BOUNDARIES, EMBEDDINGS, PANELS
from tests.windows import filled_window


@pytest.fixture
def window(qtbot):
    made = filled_window(qtbot, unlabelled=60, size=(1280, 720), folded=True)
    made.presenter.enter()
    made.reveal.set_down(False)
    made.motion_changed.emit(False)
    yield made
    made.close()


def move_the_mouse(window):
    for x in (300, 310):
        QTest.mouseMove(window.windowHandle(), QPoint(x, 300))


def place_in(window, part):
    return QRect(part.mapTo(window, QPoint(0, 0)), part.size())


def test_a_handle_comes_with_the_mouse_and_goes_at_rest(window, qtbot):
    bar, timer = window.morph.bar, window.presenter._pointer._timer
    assert not bar.isVisible()
    move_the_mouse(window)
    qtbot.waitUntil(bar.isVisible)
    timer.setInterval(1)
    QTest.mouseMove(window.windowHandle(), QPoint(320, 300))
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_it_has_no_button_and_bends_both_planes(window, qtbot):
    bar = window.morph.bar
    move_the_mouse(window)
    qtbot.waitUntil(bar.isVisible)
    assert not any(button.isVisible() for button in bar.findChildren(QAbstractButton))
    bar.slider.setValue(bar.slider.maximum())
    assert [plane._plot.title for plane in window.drawing.boundaries] == 2 * ["Embedding"]
    window.presenter.toggle()
    assert bar.isVisible() and bar.layers.isVisible()


def test_it_lies_over_the_lower_edge_of_the_planes_alone(window, qtbot):
    move_the_mouse(window)
    qtbot.waitUntil(window.morph.bar.isVisible)
    handle = place_in(window, window.morph.bar)
    assert window.rect().contains(handle)
    for canvas in window.drawing.boundaries:
        plane = place_in(window, canvas)
        assert plane.intersected(handle).height() <= 0.05 * plane.height()


def test_a_mouse_that_rests_on_it_keeps_it(window, qtbot):
    move_the_mouse(window)
    bar = window.morph.bar
    qtbot.waitUntil(bar.isVisible)
    for here in (True, False):
        window.board.morph.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, here)
        window.presenter._pointer.rested.emit()
        assert bar.isVisible() == here


def test_planes_that_cannot_be_bent_have_none_and_afterwards_it_is_back(window, qtbot):
    presentation = window.presenter._presentation
    presentation.choose_panels(frozenset(PANELS) - {BOUNDARIES} | {EMBEDDINGS})
    move_the_mouse(window)
    qtbot.waitUntil(window.presenter.bar.leave_button.isVisible)
    assert not window.morph.bar.isVisible()
    window.presenter.toggle()
    assert window.morph.bar.isVisible()
