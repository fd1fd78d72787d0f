"""The exhibit about 80/20 in the real window: it answers every choice at once."""

import pytest
from PySide6.QtWidgets import QComboBox, QPushButton, QSlider

from explainer.core.exhibits.town.choices import ASKED
from explainer.core.figures.theme import DARK
from explainer.core.settings.settings import settings_for
from explainer.core.text.language import LANGUAGES
from explainer.session.exhibits.inquiries import Inquiries
from explainer.session.memory import Memory
from explainer.session.store import Store
from explainer.session.story.story_state import Story
from explainer.views.style.speech import Speech
from explainer.views.window import MainWindow
from tests.factories import FakeAnswerer, FakeRunner, documents, full_survey
from tests.layouts import cut_off
from tests.views.export.test_export_sheet import FakeExports


@pytest.fixture
def exports(qapp):
    return FakeExports()


@pytest.fixture(params=LANGUAGES)
def window(qtbot, qapp, request, exports):
    speech = Speech(qapp)
    speech.speak(request.param)
    store, memory = Store(settings_for("moons"), FakeRunner()), Memory()
    made = MainWindow(store, full_survey(store), theme=DARK)
    made.offer_files(exports, documents(store), memory)
    made.offer_story(Story(store, Inquiries(FakeAnswerer(), store), memory))
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()
    speech.speak("en")


@pytest.fixture
def sheet(qapp, window):
    exhibits = window.storyteller.exhibits
    exhibits.show("town")
    qapp.processEvents()
    return exhibits.shown


def child(sheet, kind, name):
    return sheet.findChild(kind, name)


def headline(sheet):
    return f"{sheet._number.text()} {sheet._name.text()}"


def test_nothing_is_cut_whatever_is_chosen(qapp, sheet):
    choice, asked = child(sheet, QComboBox, "town_choice"), child(sheet, QSlider, "asked_slider")
    for index in range(choice.count()):
        choice.setCurrentIndex(index)
        for position in (0, asked.maximum()):
            asked.setValue(position)
            qapp.processEvents()
            assert not cut_off(sheet)


def test_choices_change_what_is_shown_at_once(sheet):
    before = sheet.accessibleDescription()
    child(sheet, QComboBox, "town_choice").setCurrentIndex(2)
    level = sheet.accessibleDescription()
    child(sheet, QSlider, "towns_slider").setValue(0)
    unlearnt = sheet.accessibleDescription()
    child(sheet, QPushButton, "town_again_button").click()
    assert len({before, level, unlearnt, sheet.accessibleDescription()}) == 4
    assert (sheet.choices.kind, sheet.choices.towns, sheet.choices.seed) == ("level", 0, 1)


def test_the_words_follow_the_number_asked_and_nothing_is_measured_again(sheet, monkeypatch):
    monkeypatch.setattr(
        "explainer.core.exhibits.town.towns._posterior", lambda *_: pytest.fail("measured again")
    )
    before, description = headline(sheet), sheet.accessibleDescription()
    child(sheet, QSlider, "asked_slider").setValue(len(ASKED) - 1)
    assert sheet.choices.asked == 100 and "100" in headline(sheet) != before
    assert sheet.accessibleDescription() == description


def test_what_is_shown_is_exported_as_it_is_and_not_as_a_film(window, sheet, exports, tmp_path):
    window.outlets.choose_target = lambda *_: str(tmp_path / "town")
    sheet.choose(kind="level", asked=8)
    child(sheet, QPushButton, "town_export_button").click()
    export = window.outlets.sheet
    formats, save = export._rows["ending"].choice, child(export, QPushButton, "save_button")
    formats.setCurrentIndex(formats.findData(".gif"))
    assert not save.isEnabled() and export._message.text()
    formats.setCurrentIndex(formats.findData(".svg"))
    save.click()
    (order,) = exports.orders
    assert (order.figure, order.target) == ("town", tmp_path / "town.svg")
    assert order.exhibit.choices == sheet.choices
    exports.refused.emit("The disk is full.")
    assert export._message.text() == "The disk is full."
