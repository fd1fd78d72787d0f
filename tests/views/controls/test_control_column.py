from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QPushButton,
    QSlider,
    QSpinBox,
    QWidget,
)

from explainer.core.settings.catalogue import OBJECTIVES
from explainer.core.settings.choice import Place, Section
from explainer.core.settings.choice_table import ROWS
from explainer.core.settings.choices import CHOICES
from explainer.core.settings.settings import settings_for, settings_for_data
from explainer.views.controls.control_column import REST_MS, Controls
from explainer.views.controls.labels_control import LabelsControl
from explainer.views.controls.section_column import NAMED
from explainer.views.style.theme import Look
from explainer.views.widgets.inputs import ChoiceList
from explainer.views.widgets.rows import ChoiceRow
from tests.factories import encoder, frame
from tests.tables import data

NAMES = {
    "labels_slider": QSlider,
    "unlabelled_slider": QSlider,
    "noise_slider": QSlider,
    "width_slider": QSlider,
    "scene_choice": QComboBox,
    "objective_choice": QComboBox,
    "finetuning_choice": QComboBox,
    "depth_choice": QComboBox,
    "views_choice": QComboBox,
    "decay_choice": QComboBox,
    "steps_choice": QComboBox,
    "seed_box": QSpinBox,
    "new_seed_button": QPushButton,
}
HIGH = 900
"""As many pixels as all sections need to be open."""
SECTIONS = tuple(section.name.lower() for section in Section)


@pytest.fixture
def controls(qtbot):
    widget = Controls(str)
    widget.show_settings(settings_for())
    widget.apply_look(Look())
    qtbot.addWidget(widget)
    widget.resize(widget.width(), HIGH)
    widget.show()
    return widget


@pytest.fixture
def asked(controls):
    choices = []
    controls.choices_made.connect(choices.append)
    return choices


def find(controls, name):
    return controls.findChild(NAMES[name], name)


def words(controls, name):
    return controls.findChild(QLabel, name).text()


def test_every_control_can_be_found_reached_and_named(controls):
    for name in NAMES:
        control = find(controls, name)
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus, name
        assert control.accessibleName() or control.text(), name
        assert control.toolTip() or control.parentWidget().toolTip(), name


def test_settings_are_shown_without_asking_for_them(controls, asked):
    controls.show_settings(
        settings_for(
            "moons",
            labels_per_class=6,
            unlabelled=300,
            noise=0.2,
            objective="masked",
            finetuning="all",
            depth=4,
            width=24,
            seed=77,
        )
    )
    assert asked == []
    assert find(controls, "labels_slider").value() == 6
    assert find(controls, "scene_choice").currentData() == "moons"
    assert find(controls, "objective_choice").currentData() == "masked"
    assert find(controls, "finetuning_choice").currentData() == "all"
    assert find(controls, "depth_choice").currentData() == 4
    assert find(controls, "seed_box").value() == 77


def test_what_waits_is_not_asked_of_a_scene_that_somebody_else_has_chosen(controls, asked):
    find(controls, "noise_slider").setValue(find(controls, "noise_slider").value() + 1)
    controls.show_settings(settings_for("circles"))
    controls._rest.timeout.emit()
    assert not any(asked)


def test_the_number_of_labels_is_said_in_full(controls):
    controls.show_settings(settings_for(labels_per_class=1))
    assert words(controls, "labels_number") == "1"
    line = controls.findChild(QLabel, "labels_line")
    assert line.toolTip() == line.accessibleName() == "2 labelled, 998 unlabelled"
    assert line.text() in (line.toolTip(), "2 labelled, 998 not")


def test_of_a_table_it_is_said_where_the_other_rows_are(controls):
    own = data(count=60, classes=3)
    controls.show_settings(settings_for_data(own))
    whole = controls.findChild(QLabel, "labels_line").toolTip()
    labelled, rest, tested = (int(word) for word in whole.split() if word.isdigit())
    assert whole == f"{labelled} labelled, {rest} not, {tested} for the test"
    assert labelled + rest + tested == own.rows == 60


def test_a_small_pool_shortens_the_slider(controls):
    controls.show_settings(settings_for(unlabelled=20))
    assert find(controls, "labels_slider").maximum() == 10


def test_labels_that_are_not_there_are_not_counted(qtbot):
    settings = settings_for(labels_per_class=5)
    labels = LabelsControl(CHOICES["labels_per_class"], str)
    qtbot.addWidget(labels)
    labels.resize(400, 200)
    labels.show_settings(settings)
    shown = frame(settings)
    labels.show_frame(replace(shown, ground=replace(shown.ground, order=shown.ground.order[:, :3])))
    assert words(labels, "labels_line").startswith("6 labelled")


def test_labels_are_asked_for_at_once(qtbot, controls, asked):
    slider = find(controls, "labels_slider")
    slider.setFocus()
    for _ in range(3):
        qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert asked == [{"labels_per_class": count} for count in (2, 3, 4)]
    assert words(controls, "labels_number") == "4"


def test_the_largest_number_on_the_left_is_the_hero(controls):
    number = controls.findChild(QLabel, "labels_number")
    others = [each for each in controls.findChildren(QLabel) if each is not number]
    assert all(number.font().pixelSize() > each.font().pixelSize() for each in others)


def test_a_dragged_slider_asks_once_it_rests(qtbot, controls, asked):
    slider = find(controls, "noise_slider")
    for position in (3, 7, 11):
        slider.setValue(position)
    assert asked == []
    qtbot.waitUntil(lambda: bool(asked), timeout=20 * REST_MS)
    assert asked == [{"noise": pytest.approx(0.055)}]


def test_a_dragged_slider_shows_its_value_at_once(controls):
    find(controls, "unlabelled_slider").setValue(0)
    values = [label.text() for label in controls.findChildren(QLabel)]
    assert "20" in values


@pytest.mark.parametrize(
    ("moved", "choice"),
    [
        (("unlabelled_slider", 1_500), {"unlabelled": 1_500}),
        (("width_slider", 6), {"width": 6}),
        (("noise_slider", 24), {"noise": 0.12}),
    ],
)
def test_each_slider_asks_for_its_own_choice(qtbot, controls, asked, moved, choice):
    name, position = moved
    find(controls, name).setValue(position)
    qtbot.waitUntil(lambda: bool(asked), timeout=20 * REST_MS)
    assert asked == [choice]
    assert all(type(asked[0][key]) is type(value) for key, value in choice.items())


CHOSEN = (
    ("scene_choice", 1, {"scene": "moons"}),
    ("objective_choice", 2, {"objective": "spectral", "encoder": None}),
    ("finetuning_choice", 3, {"finetuning": "probe-then-all"}),
    ("depth_choice", 2, {"depth": 3}),
    ("views_choice", 1, {"views": "jitter"}),
    ("decay_choice", 1, {"decay": 0.0}),
    ("decay_choice", 7, {"decay": 0.3}),
    ("steps_choice", 0, {"steps": 10}),
    ("steps_choice", 7, {"steps": 1_000}),
)


def test_lists_are_asked_at_once(controls, asked):
    for name, index, choice in CHOSEN:
        find(controls, name).setCurrentIndex(index)
        assert asked == [choice]
        asked.clear()


def test_the_seed_is_asked_for_once_it_rests(qtbot, controls, asked):
    box = find(controls, "seed_box")
    box.setFocus()
    for _ in range(5):
        qtbot.keyClick(box, Qt.Key.Key_Up)
    assert asked == []
    qtbot.waitUntil(lambda: bool(asked), timeout=20 * REST_MS)
    assert asked == [{"seed": 5}]


def test_what_waits_goes_along_with_what_is_asked(qtbot, controls, asked):
    find(controls, "noise_slider").setValue(2)
    find(controls, "depth_choice").setCurrentIndex(0)
    assert asked == [{"noise": 0.01, "depth": 1}]
    qtbot.wait(2 * REST_MS)
    assert len(asked) == 1


def test_a_new_scene_forgets_what_waits_for_the_old_one(qtbot, controls, asked):
    find(controls, "noise_slider").setValue(2)
    find(controls, "scene_choice").setCurrentIndex(2)
    assert asked == [{"scene": "circles"}]


def test_the_button_asks_for_a_new_seed(qtbot, controls):
    button = find(controls, "new_seed_button")
    with qtbot.waitSignal(controls.new_seed_clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_line_of_the_scene_is_shown(controls):
    settings = settings_for("circles")
    controls.show_settings(settings)
    assert settings.card.line in [label.text() for label in controls.findChildren(QLabel)]


def test_weight_decay_goes_back_to_what_was_tuned(controls, asked):
    controls.show_settings(settings_for(decay=0.03))
    assert find(controls, "decay_choice").currentText() == "0.03"
    find(controls, "decay_choice").setCurrentIndex(0)
    assert asked == [{"decay": None}]


def test_a_value_that_is_not_in_a_list_is_shown_too(controls, asked):
    controls.show_settings(settings_for(decay=0.05, steps=70))
    assert find(controls, "decay_choice").currentText() == "0.05"
    assert find(controls, "steps_choice").currentText() == "70"
    controls.show_settings(settings_for())
    assert find(controls, "decay_choice").currentText() == "as tuned"
    assert find(controls, "steps_choice").currentText() == "150"
    assert asked == []


def test_views_are_chosen_only_where_two_are_compared(controls):
    for objective, card in OBJECTIVES.items():
        scene = "language" if card.words else "spirals"
        controls.show_settings(settings_for(scene, objective=objective))
        choice = find(controls, "views_choice")
        assert choice.isEnabled() is card.paired, objective
        told = "does not compare" in choice.parentWidget().toolTip()
        assert told is not choice.isEnabled(), objective


def test_only_objectives_that_suit_the_scene_are_offered(controls, asked):
    choice = find(controls, "objective_choice")
    for scene, offered in (("moons", False), ("language", True), ("digits", False)):
        controls.show_settings(settings_for(scene))
        names = [choice.itemData(at) for at in range(choice.count())]
        assert ("word" in names) is offered and len(names) == len(set(names))
        assert choice.currentData() == settings_for(scene).objective
    assert asked == []


def test_being_shown_asks_for_nothing(controls, asked):
    controls.show_settings(settings_for(views="columns", decay=0.1, steps=600))
    for name in ("views_choice", "decay_choice", "steps_choice"):
        assert find(controls, name).currentIndex() > 0, name
    assert asked == []


def test_an_encoder_from_a_file_stands_in_the_list_while_it_is_there(controls, qtbot):
    choice = controls.findChild(QComboBox, "objective_choice")
    settings = settings_for("moons")
    before = choice.count()
    controls.show_settings(settings.adopting(encoder()))
    assert choice.currentText() == "Encoder from a file" and choice.count() == before + 1
    with qtbot.waitSignal(controls.choices_made) as asked:
        choice.setCurrentIndex(choice.findData("vicreg"))
    assert asked.args[0] == {"objective": "vicreg", "encoder": None}
    controls.show_settings(settings.adopting(encoder()).changed(**asked.args[0]))
    assert choice.currentText() == "VICReg" and choice.count() == before


def test_every_choice_that_says_where_is_offered_there_under_its_title_and_tip(controls):
    for row in ROWS:
        if row.control:
            check_where_it_is_offered(controls, row)


def check_where_it_is_offered(controls, row):
    names = [f"{row.stem}_{kind}" for kind in ("slider", "choice", "button", "box")]
    [control] = [each for name in names if (each := controls.findChild(QWidget, name))]
    assert row.stem in NAMED or row.control.place in (Place.GRID, Place.BESIDE)
    if row.field != "label_sampling":  # It is called by what it would be switched to.
        assert control.accessibleName() == row.label
        tips = [each.toolTip() for each in (control, control.parentWidget())]
        assert any(tip.startswith(row.tip) for tip in tips)


def test_labels_can_be_bought_unfairly_where_points_are_in_groups(controls, asked):
    button = controls.findChild(QPushButton, "handful_button")
    controls.show_settings(settings_for("moons"))
    assert button.isHidden()
    controls.show_settings(settings_for("creatures"))
    assert not button.isHidden() and not button.isChecked() and asked == []
    button.click()
    button.click()
    assert asked == [{"label_sampling": "biased"}, {"label_sampling": "fair"}]
    controls.show_settings(settings_for("creatures", label_sampling="biased"))
    assert button.isChecked()


def test_changes_of_pictures_are_ticked_one_by_one(controls, asked):
    button = controls.findChild(QPushButton, "changes_button")
    controls.show_settings(settings_for("moons"))
    assert button.isHidden()
    controls.show_settings(settings_for("creatures", augmentations=("shift", "flip")))
    assert not button.isHidden() and button.text() == "2 of 4"
    button.menu().actions()[0].trigger()
    assert asked == [{"augmentations": ("flip",)}]


def head(controls, name):
    return controls.findChild(QAbstractButton, f"{name}_head")


def opened(controls):
    return [name for name in SECTIONS if head(controls, name).isChecked()]


def test_with_room_for_all_every_section_is_open(controls):
    assert opened(controls) == list(SECTIONS)
    assert all(find(controls, name).isVisible() for name in NAMES)


def test_a_click_on_the_head_folds_a_section_and_another_opens_it(controls):
    for name in SECTIONS:
        check_its_head(controls, name)


def check_its_head(controls, name):
    row = next(row for row in ROWS if row.section is Section[name.upper()])
    kinds = ("slider", "choice")
    names = [f"{row.stem}_{kind}" for kind in kinds]
    [control] = [each for each in map(partial(controls.findChild, QWidget), names) if each]
    for seen in (False, True):
        head(controls, name).click()
        assert control.isVisible() is seen
        assert (name in opened(controls)) is seen
    assert opened(controls) == list(SECTIONS)


def test_a_folded_section_says_what_is_chosen_in_it(controls):
    controls.show_settings(settings_for("moons", noise=0.2, unlabelled=500))
    assert head(controls, "data").accessibleDescription() == "Moons, 500, 0.2"
    assert head(controls, "data").chosen == "Moons \N{MIDDLE DOT} 500 \N{MIDDLE DOT} 0.2"


def test_with_too_little_room_what_was_wanted_last_is_open(qtbot, controls):
    controls.resize(controls.width(), HIGH // 2)
    assert opened(controls)[0] == "data" and "network" not in opened(controls)
    head(controls, "network").click()
    assert "network" in opened(controls) and len(opened(controls)) < len(SECTIONS)
    controls.resize(controls.width(), HIGH)
    assert opened(controls) == list(SECTIONS)


def test_the_labels_alone_change_nothing_else(controls, monkeypatch):
    shown = []
    for row in controls.findChildren(ChoiceRow):
        monkeypatch.setattr(row, "show_settings", shown.append)
    settings = settings_for(labels_per_class=3)
    controls.show_settings(settings)
    assert shown == [] and words(controls, "labels_number") == "3"
    controls.show_settings(settings)  # As after a choice that was refused.
    assert len(shown) == len(controls.findChildren(ChoiceRow))


def test_a_list_is_filled_only_where_what_it_offers_changes(controls, monkeypatch):
    filled = []
    monkeypatch.setattr(ChoiceList, "clear", lambda choice: filled.append(choice.objectName()))
    for seed in range(3):
        controls.show_settings(settings_for(seed=seed).adopting(encoder()), data())
    assert filled == []
    controls.show_settings(settings_for("language"))
    assert "objective_choice" in filled


def test_a_story_has_its_rows_even_of_what_is_folded(controls):
    head(controls, "data").click()
    wide = controls.width()
    controls.show_rows(("noise", "capacity"))
    assert controls.width() > wide
    for name in ("noise_slider", "depth_choice", "steps_choice"):
        assert find(controls, name).isVisible()
    assert not find(controls, "scene_choice").isVisible()
    assert not head(controls, "data").isVisible()
    controls.show_rows(None)
    assert opened(controls) == list(SECTIONS[1:]) and controls.width() == wide


def test_every_control_stands_below_its_visible_name(controls):
    for name in NAMES:
        if name != "new_seed_button":
            check_its_visible_name(controls, name)


def check_its_visible_name(controls, name):
    control = find(controls, name)
    [label] = [each for each in controls.findChildren(QLabel) if each.buddy() is control]
    assert label.isVisible() and label.text() == control.accessibleName()
    interface = QAccessible.queryAccessibleInterface(control)
    relation = QAccessible.RelationFlag.Label
    names = [each.text(QAccessible.Text.Name) for each, _ in interface.relations(relation)]
    assert names == [label.text()]


@pytest.mark.parametrize(
    ("name", "change", "words"),
    [
        ("unlabelled_slider", {"unlabelled": 1_500}, "1,500"),
        ("noise_slider", {"noise": 0.04}, "0.04"),
    ],
)
def test_a_slider_tells_its_value_as_it_is_shown(controls, name, change, words):
    controls.show_settings(settings_for(**change))
    interface = QAccessible.queryAccessibleInterface(find(controls, name))
    assert interface.text(QAccessible.Text.Description) == words
    find(controls, name).triggerAction(QSlider.SliderAction.SliderToMinimum)
    assert interface.text(QAccessible.Text.Description) in ("20", "0")


def test_the_number_that_a_screen_reader_reads_is_the_number_of_points(qtbot, controls, asked):
    controls.show_settings(settings_for(unlabelled=1_000))
    slider = find(controls, "unlabelled_slider")
    value = QAccessible.queryAccessibleInterface(slider).valueInterface()
    assert (value.currentValue(), value.minimumValue(), value.maximumValue()) == (1_000, 20, 10_000)
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert slider.value() == 1_200
    qtbot.keyClick(slider, Qt.Key.Key_PageDown)
    assert slider.value() == 500
    qtbot.keyClick(slider, Qt.Key.Key_End)
    assert slider.value() == 10_000
