"""The line at the top: which buttons have words, and that a notice has room beside them."""

from PySide6.QtWidgets import QPushButton

from explainer.views.style.theme import SMALLEST_SIZE
from tests.layouts import cut_off
from tests.windows import filled_window

WORDED = {"pin_run_button": "Pin", "step_button": "Step", "reset_button": "Reset"}


def words(window, *names):
    return {name: window.bar.findChild(QPushButton, name).text() for name in names}


def test_what_the_story_names_is_written_on_its_button(kept):
    window = kept.filled()
    expected = {**WORDED, "slide_button": "Slide"}
    for width in (1280, 1920):
        window.resize(width, width * 9 // 16)
        assert words(window, *expected) == expected, width


def test_where_it_is_narrow_icons_stand_alone(kept):
    window = kept.filled()
    window.resize(*SMALLEST_SIZE)
    assert words(window, "step_button", "reset_button") == {"step_button": "", "reset_button": ""}
    assert not window.bar.findChild(QPushButton, "pin_run_button").isVisible()
    for name in WORDED:
        button = window.bar.findChild(QPushButton, name)
        assert button.accessibleName() and not button.icon().isNull()


def test_a_window_that_became_narrower_has_the_words_of_one_that_was_opened_so(qtbot, kept):
    """Room for words is shared out by what buttons are wide in the new type, not in the old."""
    narrower, opened = kept.filled(), filled_window(qtbot, size=(900, 440))
    narrower.resize(900, 440)
    assert words(narrower, *WORDED) == words(opened, *WORDED)
    assert words(opened, "step_button", "reset_button") == {
        "step_button": "Step",
        "reset_button": "",
    }


def test_a_notice_has_room_beside_all_buttons(qtbot, spoken, kept):
    window = kept.filled()
    window.history.pins.pin()
    notice = window.bar._notice
    for size in ((1024, 640), (1280, 720), (2560, 1440)):
        window.store.dismiss_notice()
        window.resize(*size)
        qtbot.waitUntil(lambda wide=size[0]: window.bar.width() > wide * 0.9)
        window.store.notify("Noise 5 is out of range: spirals takes 0 to 0.12.")
        qtbot.waitUntil(lambda: notice.isVisible() and cut_off(notice) == [])
        buttons = [each for each in window.bar.findChildren(QPushButton) if each.isVisible()]
        qtbot.waitUntil(lambda shown=buttons: not too_narrow(shown))


def too_narrow(buttons):
    """Return the names of buttons that are narrower than their words."""
    return [b.objectName() for b in buttons if b.width() < b.minimumSizeHint().width()]
