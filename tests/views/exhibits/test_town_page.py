"""The exhibit about 80/20, alone or in the real window: it answers every choice at once."""

import pytest
from PySide6.QtWidgets import QComboBox, QPushButton, QSlider

from explainer.core.exhibits.town.choices import ASKED
from tests.layouts import cut_off


@pytest.fixture
def sheet(qapp, window):
    exhibits = window.exhibits
    exhibits.show("town")
    qapp.processEvents()
    return exhibits.shown


@pytest.fixture
def lone(alone):
    return alone("town")


def child(sheet, kind, name):
    return sheet.findChild(kind, name)


def headline(sheet):
    return f"{sheet._number.text()} {sheet._name.text()}"


@pytest.mark.usefixtures("spoken")
def test_nothing_is_cut_whatever_is_chosen(qapp, dressed):
    lone = dressed("town")
    choice, asked = child(lone, QComboBox, "town_choice"), child(lone, QSlider, "asked_slider")
    for index in range(choice.count()):
        choice.setCurrentIndex(index)
        for position in (0, asked.maximum()):
            asked.setValue(position)
            qapp.processEvents()
            assert not cut_off(lone)


@pytest.mark.usefixtures("spoken")
def test_choices_change_what_is_shown_at_once(lone):
    before = lone.accessibleDescription()
    child(lone, QComboBox, "town_choice").setCurrentIndex(2)
    level = lone.accessibleDescription()
    child(lone, QSlider, "towns_slider").setValue(0)
    unlearnt = lone.accessibleDescription()
    child(lone, QPushButton, "town_again_button").click()
    assert len({before, level, unlearnt, lone.accessibleDescription()}) == 4
    assert (lone.choices.kind, lone.choices.towns, lone.choices.seed) == ("level", 0, 1)


@pytest.mark.usefixtures("spoken")
def test_the_words_follow_the_number_asked_and_nothing_is_measured_again(lone, monkeypatch):
    monkeypatch.setattr(
        "explainer.core.exhibits.town.towns._posterior", lambda *_: pytest.fail("measured again")
    )
    before, description = headline(lone), lone.accessibleDescription()
    child(lone, QSlider, "asked_slider").setValue(ASKED[-1])
    assert lone.choices.asked == 100 and "100" in headline(lone) != before
    assert lone.accessibleDescription() == description


def test_what_is_shown_is_exported_as_it_is_and_not_as_a_film(window, sheet, tmp_path):
    window.export_actions.choose_target = lambda *_: str(tmp_path / "town")
    sheet.choose(kind="level", asked=8)
    child(sheet, QPushButton, "town_export_button").click()
    export = window.export_actions.sheet
    formats, save = export._rows["ending"].choice, child(export, QPushButton, "save_button")
    formats.setCurrentIndex(formats.findData(".gif"))
    assert not save.isEnabled() and export._message.text()
    formats.setCurrentIndex(formats.findData(".svg"))
    save.click()
    (order,) = window.exports.orders
    assert (order.figure, order.target) == ("town", tmp_path / "town.svg")
    assert order.exhibit.choices == sheet.choices
    window.exports.refused.emit("The disk is full.")
    assert export._message.text() == "The disk is full."


def test_who_chooses_by_hand_what_a_page_of_the_story_asks_for_has_done_it(window):
    """The level town is asked for once its answer was predicted; another town is none."""
    story = window.story
    story.go_to(7, 3)
    page = window.exhibits.shown
    page.choose(kind="level", asked=100)
    assert not story.by_hand
    story.predict(0)
    page.choose(asked=3)
    assert story.by_hand and story.done
    assert page.choices.asked == 3 and page.choices.kind == "level"
    story.go_to(7, 0)
    page.choose(towns=0)
    assert not story.by_hand  # It was found so.
    story.leave()
