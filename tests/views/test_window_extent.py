"""The window and a desktop that is late: what Qt has heard of it is not how the window stands."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest

USUAL, WHOLE = Qt.WindowState.WindowNoState, Qt.WindowState.WindowFullScreen
Key = Qt.Key


@pytest.fixture
def hear(window):
    """Let the desktop report a state, as late as it likes."""
    return window.setWindowState


def test_an_old_report_is_not_how_a_window_was_before_it_was_presented(window, hear):
    window.resize(1000, 640)
    before = QRect(window.geometry())
    QTest.keyClick(window, Key.Key_F5)
    QTest.keyClick(window, Key.Key_Escape)
    hear(WHOLE)
    QTest.keyClick(window, Key.Key_F5)
    assert window.presentation.before.geometry == before
    QTest.keyClick(window, Key.Key_Escape)
    assert (window.windowState(), window.geometry()) == (USUAL, before)


@pytest.mark.parametrize(("wanted", "heard"), [(USUAL, WHOLE), (WHOLE, USUAL)])
def test_once_all_is_reported_the_window_is_as_it_was_asked_last(window, hear, wanted, heard):
    before = QRect(window.geometry())
    window.extent.take(wanted, before)
    hear(heard)
    window.extent._settling.timeout.emit()
    assert window.windowState() == wanted
    assert wanted is WHOLE or window.geometry() == before


def test_the_key_of_the_whole_screen_counts_from_what_was_asked(window, hear):
    QTest.keyClick(window, Key.Key_F11)
    hear(USUAL)
    QTest.keyClick(window, Key.Key_F11)
    assert window.extent.state == USUAL == window.windowState()


def test_what_somebody_does_on_the_desktop_later_is_left_as_it_is(window, hear):
    QTest.keyClick(window, Key.Key_F11)
    window.extent.stop()
    hear(USUAL)
    assert window.extent.state == USUAL
    QTest.keyClick(window, Key.Key_F11)
    assert window.isFullScreen()
