"""The controls folded into a rail, and unfolded again."""

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

from explainer.core.settings.choice import Section
from explainer.views.controls.rail import Rail, RailButton
from explainer.views.controls.section_column import section_entries
from explainer.views.style.theme import Look

FIRST = {
    "data": "scene_choice",
    "pretraining": "objective_choice",
    "finetuning": "finetuning_choice",
    "network": "architecture_choice",
}


@pytest.fixture
def window(kept):
    made = kept.filled()
    yield made
    made.places.fold(False)


def child(window, name, kind=QWidget):
    return window.findChild(kind, name)


def test_a_key_folds_the_controls_and_unfolds_them(window):
    rail, wide = child(window, "controls_rail"), window.places.room().width()
    assert window.controls.isVisible() and not rail.isVisible()
    window.keys.trigger("F9")
    assert rail.isVisible() and not window.controls.isVisible()
    assert rail.width() == window.look.length("rail")
    gained = window.places.room().width() - wide
    assert gained == window.look.length("column") - window.look.length("rail")
    window.keys.trigger("F9")
    assert window.controls.isVisible() and not rail.isVisible()


def test_there_is_a_first_control_for_each_section():
    assert FIRST.keys() == {section.name.lower() for section in Section}


def test_a_button_of_the_rail_opens_its_section_as_the_column(window):
    for name, first in FIRST.items():
        child(window, "fold_button", QPushButton).click()
        child(window, f"{name}_rail_button", QAbstractButton).click()
        control = child(window, first)
        assert control.isVisible() and control.hasFocus(), name


def test_the_keys_follow_what_is_folded(window):
    child(window, "noise_slider").setFocus()
    window.keys.trigger("F9")
    assert child(window, "unfold_button").hasFocus()
    child(window, "unfold_button", QPushButton).click()
    assert child(window, "fold_button").hasFocus()


def test_the_rail_draws_another_seed(window):
    child(window, "fold_button", QPushButton).click()
    before = window.store.settings.seed
    child(window, "dice_rail_button", QAbstractButton).click()
    assert window.store.settings.seed != before


def test_a_session_knows_whether_somebody_has_folded_the_controls(window):
    window.places.fold(None)
    assert "controls_folded" not in window.state.values()
    folded = window.places.controls_folded
    window.keys.trigger("F9")
    assert window.state.values()["controls_folded"] is not folded
    window.state.restore({"controls_folded": False})
    assert not window.places.controls_folded
    window.state.restore({"controls_folded": "yes"})
    assert window.places.folded_by_hand is None


def test_a_story_has_its_controls_in_place_of_the_rail(window):
    window.keys.trigger("F9")
    window.story.go_to(5)
    assert window.controls.labels.isVisible()
    assert not child(window, "controls_rail").isVisible()
    window.story.leave()
    assert child(window, "controls_rail").isVisible() and not window.controls.isVisible()


def test_where_words_have_no_room_icons_stand_alone_and_inside(qtbot, qapp, spoken):
    window = QWidget()
    qtbot.addWidget(window)
    rail = Rail(section_entries())
    rail.setParent(window)
    rail.apply_look(Look())
    window.show()
    for high in (600, 240):
        rail.resize(rail.width(), high)
        qapp.processEvents()
        buttons = rail.findChildren(RailButton)
        assert all(rail.rect().contains(button.geometry()) for button in buttons)
        heights = {button.height() for button in buttons}
        alone = Look().length("icon") + 2 * Look().length("small")
        assert (heights == {alone}) is (high == 240)
        assert all(button.text() and button.toolTip() for button in buttons)


def test_words_are_whole_across_or_upright(qtbot, spoken):
    rail = Rail(section_entries())
    qtbot.addWidget(rail)
    rail.apply_look(Look())
    rail.resize(rail.width(), 600)
    rail.show()
    buttons = rail.findChildren(RailButton)
    across = all(button.needs(Look()) <= button.width() for button in buttons)
    for button in buttons:
        room = button.width() if across else button.height() - 2 * Look().length("icon")
        assert QFontMetrics(Look().font()).horizontalAdvance(button.text()) <= room
