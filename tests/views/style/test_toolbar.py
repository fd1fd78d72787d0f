import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from explainer.core.figures.theme import DARK, LIGHT, THEMES
from explainer.core.settings.settings import settings_for
from explainer.session.run_state import RunState
from explainer.session.store import Store
from tests.factories import FakeRunner
from tests.windows import shown_window

KEYS = {
    "play_button": "Space",
    "step_button": "Right",
    "reset_button": "Ctrl+R",
    "story_button": "Ctrl+J",
    "present_button": "F5",
    "theme_button": "Ctrl+T",
    "help_button": "Shift+F1",
}
"""The buttons from left to right, and the keys that do the same."""


@pytest.fixture
def window(qtbot):
    return shown_window(qtbot, Store(settings_for("moons"), FakeRunner()), theme=LIGHT)


def button(window, name):
    return window.bar.findChild(QPushButton, name)


def click(qtbot, window, name):
    qtbot.mouseClick(button(window, name), Qt.MouseButton.LeftButton)


def test_buttons_stand_in_a_row_however_wings_are_ordered(window):
    shown = sorted(window.bar.findChildren(QPushButton), key=lambda each: each.x())
    names = [each.objectName() for each in shown]
    assert [name for name in names if name != "file_button"] == list(KEYS)
    assert names.index("file_button") == names.index("present_button") + 1


def test_each_button_asks_for_its_own_thing(qtbot, window):
    runner, store = window.store._runner, window.store
    store.start()
    click(qtbot, window, "play_button")
    assert runner.last == ("pause",)
    click(qtbot, window, "step_button")
    assert runner.last == ("step",)
    job = store.job
    click(qtbot, window, "reset_button")
    assert store.job == job + 1 and store.state.paused
    click(qtbot, window, "theme_button")
    assert window.theme is not LIGHT
    click(qtbot, window, "story_button")
    assert window.story.open
    click(qtbot, window, "help_button")
    assert window.guide._asking
    window.guide.stop()
    click(qtbot, window, "present_button")
    assert window.presenter.presenting
    window.presenter.leave()


@pytest.mark.parametrize("name", KEYS)
def test_each_button_says_what_it_does(window, name):
    each = button(window, name)
    assert each.toolTip()
    assert each.accessibleName() or each.text()
    assert each.text() or not each.icon().isNull()


@pytest.mark.parametrize(("phase", "word"), [("pretraining", "Pause"), ("finished", "Play")])
def test_the_first_button_offers_what_can_be_done(window, phase, word):
    window.store._set_state(RunState(phase))
    assert button(window, "play_button").text() == word
    assert button(window, "play_button").accessibleName() == word


def test_the_buttons_do_not_jump_when_the_word_changes(qapp, window):
    def places():
        qapp.processEvents()
        return [button(window, name).geometry() for name in KEYS]

    window.store._set_state(RunState("finished"))
    before = places()
    window.store._set_state(RunState("pretraining"))
    assert places() == before


def test_a_notice_takes_the_place_of_the_question(window):
    notice = window.findChild(QLabel, "notice")
    assert not notice.isVisible()
    window.store.notify("Training has stopped; it starts again by itself.")
    assert notice.isVisible()
    assert notice.text() == "Training has stopped; it starts again by itself."
    window.store.dismiss_notice()
    assert not notice.isVisible()


def test_a_notice_moves_nothing(qapp, window):
    play = button(window, "play_button")
    before = (window.bar.height(), play.geometry())
    window.store.notify("Noise 5 is out of range: spirals takes 0 to 0.12.")
    qapp.processEvents()
    assert (window.bar.height(), play.geometry()) == before


@pytest.mark.parametrize(("theme", "other"), [(LIGHT, "Dark"), (DARK, "Contrast")])
def test_icons_and_words_wear_the_theme(window, theme, other):
    window.wear(theme)
    window.store._set_state(RunState("finished"))
    play, look = button(window, "play_button"), window.look
    picture = play.icon().pixmap(play.iconSize()).toImage()
    inked = picture.pixelColor(look.length("icon") // 2, look.length("icon") // 2)
    assert inked.name() == theme.text
    assert button(window, "theme_button").text() == other and theme.name in THEMES
