"""Before an audience planes are bent by a handle that comes with the mouse, and by no button."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from explainer.session.presenting.panels import BOUNDARIES, EMBEDDINGS, PANELS
from explainer.views.presenting.pointer_rest import REST_MS


@pytest.fixture
def window(kept):
    made = kept.filled(unlabelled=60, size=(1280, 720), folded=True)
    made.presenter.enter()
    made.reveal.set_down(False)
    made.motion_changed.emit(False)
    yield made
    QTest.mouseMove(made.windowHandle(), QPoint(2, 2))  # Away from the planes.


def move_the_mouse(window):
    for x in (300, 310):
        QTest.mouseMove(window.windowHandle(), QPoint(x, 300))


def place_in(window, part):
    return QRect(part.mapTo(window, QPoint(0, 0)), part.size())


def test_a_handle_comes_with_the_mouse_goes_at_rest_and_has_large_type_and_no_button(window, qtbot):
    """To begin and to stop takes longer than all that is looked at in between."""
    bar, timer = window.morph.bar, window.presenter._pointer._timer
    assert not bar.isVisible()
    own = type_of_the_handle(window)
    move_the_mouse(window)
    qtbot.waitUntil(bar.isVisible)
    timer.setInterval(1)
    QTest.mouseMove(window.windowHandle(), QPoint(320, 300))
    qtbot.waitUntil(lambda: not bar.isVisible())
    timer.setInterval(REST_MS)
    move_the_mouse(window)
    qtbot.waitUntil(bar.isVisible)
    check_that_a_mouse_that_rests_on_it_keeps_it(window)
    move_the_mouse(window)
    qtbot.waitUntil(bar.isVisible)
    audience = window.board.arms[0].main.title.font().pixelSize()
    assert own == type_of_the_handle(window) == {audience}
    assert not any(button.isVisible() for button in bar.findChildren(QAbstractButton))
    bar.slider.setValue(bar.slider.maximum())
    assert [plane._plot.title for plane in window.drawing.boundaries] == 2 * ["Embedding"]
    window.presenter.toggle()
    assert bar.isVisible() and bar.layers.isVisible()
    assert all(size < audience for size in type_of_the_handle(window))


def type_of_the_handle(window):
    return {words.font().pixelSize() for words in window.morph.bar._ends}


def check_that_a_mouse_that_rests_on_it_keeps_it(window):
    for here in (True, False):
        window.board.morph.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, here)
        window.presenter._pointer.rested.emit()
        assert window.morph.bar.isVisible() == here


def test_it_covers_no_plane_and_cuts_no_word(window, qtbot, qapp):
    window.extent.take(Qt.WindowState.WindowNoState)
    for size in ((1280, 720), (1024, 640), (1024, 768)):
        for veiled in (False, True):
            window.presenter._pointer.rested.emit()
            assert not window.morph.bar.isVisible()
            window.resize(*size)
            window.reveal.set_down(veiled)
            for _ in range(3):
                qapp.processEvents()
            move_the_mouse(window)
            qtbot.waitUntil(window.morph.bar.isVisible)
            assert covered_by_the_handle(window, veiled) == [], (size, veiled)


def covered_by_the_handle(window, veiled):
    """Every plane and every word that the handle covers, and the window if it leaves that."""
    handle, slot = place_in(window, window.morph.bar), place_in(window, window.board.morph)
    inside = window.rect().contains(handle) and slot.contains(handle)
    covered = [] if inside else ["the window"]
    for arm in window.board.arms[: 2 - veiled]:
        if place_in(window, arm.main.room).intersects(handle):
            covered.append(arm.main.objectName())
        for words in (arm.main.title, arm.main.axes):
            place = place_in(window, words)
            if slot.intersects(place) and not slot.contains(place):
                covered.append(words.text())
    return covered


def test_planes_that_cannot_be_bent_have_none_and_afterwards_it_is_back(window, qtbot):
    presentation = window.presenter._presentation
    presentation.choose_panels(frozenset(PANELS) - {BOUNDARIES} | {EMBEDDINGS})
    move_the_mouse(window)
    qtbot.waitUntil(window.presenter.bar.leave_button.isVisible)
    assert not window.morph.bar.isVisible()
    window.presenter.toggle()
    assert window.morph.bar.isVisible()
