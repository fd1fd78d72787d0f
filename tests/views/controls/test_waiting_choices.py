"""What waits in the column until a slider has rested, and which table stays in its list."""

import pytest
from PySide6.QtWidgets import QComboBox, QPushButton, QSlider, QSpinBox

from explainer.core.settings.cards import OWN
from explainer.core.settings.choices import CHOICES
from explainer.core.settings.settings import settings_for, settings_for_data
from explainer.views.controls.control_column import Controls
from explainer.views.controls.seed_control import SeedControl
from tests.tables import data


@pytest.fixture
def controls(qtbot):
    made = Controls(str)
    qtbot.addWidget(made)
    made.show_settings(settings_for("moons"))
    made.asked = []
    made.choices_made.connect(made.asked.append)
    made.findChild(QSlider, "noise_slider").setValue(2)
    return made


def rest(controls):
    controls._rest.timeout.emit()
    return controls.asked


@pytest.mark.parametrize("change", [{"labels_per_class": 9}, {"seed": 5}])
def test_what_waits_is_asked_for_whatever_else_has_changed_of_the_scene(controls, change):
    controls.show_settings(settings_for("moons", **change))
    (asked,) = rest(controls)
    assert set(asked) == {"noise"}


def test_whoever_brings_another_scene_what_waits_belongs_to_the_old_one(controls):
    controls.show_settings(settings_for("circles"))
    assert rest(controls) == [{}]


def test_what_was_asked_once_waits_no_longer(controls):
    rest(controls)
    assert rest(controls)[1:] == [{}]


def test_all_labels_that_were_picked_by_hand_are_given_back_by_a_button(controls):
    controls.findChild(QPushButton, "return_button").click()
    assert controls.asked == [{"noise": controls.asked[0]["noise"], "bought": (), "returned": ()}]


def scenes(controls):
    choice = controls.findChild(QComboBox, "scene_choice")
    return [choice.itemText(place) for place in range(choice.count())]


def test_a_table_of_the_user_s_own_stays_in_the_list_when_it_is_left(controls):
    own = data()
    assert own.name not in scenes(controls)
    controls.show_settings(settings_for_data(own))
    assert own.name in scenes(controls)
    controls.show_settings(settings_for("moons"), own)
    assert own.name in scenes(controls)
    choice = controls.findChild(QComboBox, "scene_choice")
    choice.setCurrentIndex(choice.findData(OWN))
    assert controls.asked[-1] == {"scene": OWN, "data": own}


def test_points_can_be_edited_where_the_scene_allows_it_and_it_says_why_not(controls):
    edit = controls.findChild(QPushButton, "edit_button")
    assert edit.isEnabled() and "Ctrl+B" in edit.toolTip()
    refused = settings_for("digits")
    controls.show_settings(refused)
    assert edit.isEnabled() is (refused.uneditable is None)
    assert refused.uneditable is None or edit.toolTip() == str(refused.uneditable)


def test_a_seed_that_is_shown_asks_for_nothing(qtbot):
    seed, chosen = SeedControl(CHOICES["seed"], str), []
    qtbot.addWidget(seed)
    seed.chosen.connect(chosen.append)
    seed.show_settings(settings_for("moons", seed=7))
    box = seed.findChild(QSpinBox, "seed_box")
    assert box.value() == 7 and chosen == []
    box.setValue(8)
    assert chosen == [8]
