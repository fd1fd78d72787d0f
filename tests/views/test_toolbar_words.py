"""The line at the top: which buttons have words, and that a notice has room beside them."""

import pytest
from PySide6.QtWidgets import QPushButton

from tests.layouts import cut_off

WORDED = {"pin_run_button": "Pin", "step_button": "Step", "reset_button": "Reset"}


def words(window, *names):
    return {name: window.bar.findChild(QPushButton, name).text() for name in names}


@pytest.mark.parametrize("width", [1280, 1366, 1920])
def test_what_the_story_names_is_written_on_its_button(kept, width):
    window = kept.filled()
    window.resize(width, width * 9 // 16)
    expected = {**WORDED, "slide_button": "Slide"}
    assert words(window, *expected) == expected


@pytest.mark.parametrize("size", [(1024, 640), (1280, 720), (2560, 1440)])
def test_a_notice_has_room_beside_all_buttons(qtbot, spoken, kept, size):
    window = kept.filled()
    window.history.pins.pin()
    window.resize(*size)
    qtbot.waitUntil(lambda: window.bar.width() > size[0] * 0.9)
    window.store.notify("Noise 5 is out of range: spirals takes 0 to 0.12.")
    notice = window.bar._notice
    qtbot.waitUntil(lambda: notice.isVisible() and cut_off(notice) == [])
    buttons = [each for each in window.bar.findChildren(QPushButton) if each.isVisible()]
    qtbot.waitUntil(lambda: all(each.width() >= each.minimumSizeHint().width() for each in buttons))


def test_where_it_is_narrow_icons_stand_alone(kept):
    window = kept.filled()
    window.resize(900, 440)
    assert words(window, "step_button", "reset_button") == {"step_button": "", "reset_button": ""}
    assert not window.bar.findChild(QPushButton, "pin_run_button").isVisible()
    for name in WORDED:
        button = window.bar.findChild(QPushButton, name)
        assert button.accessibleName() and not button.icon().isNull()
