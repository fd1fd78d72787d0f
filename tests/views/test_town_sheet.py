"""The exhibit about 80/20 in the real window: it answers every choice at once."""

import pytest
from factories import FakeRunner, documents, full_survey
from layouts import cut_off
from PySide6.QtWidgets import QComboBox, QPushButton, QSlider
from test_export_sheet import FakeExports

from explainer.core.language import LANGUAGES
from explainer.core.settings import settings_for
from explainer.core.theme import DARK
from explainer.session.history import History
from explainer.session.memory import Memory
from explainer.session.store import Store
from explainer.views.speech import Speech
from explainer.views.town_door import TownDoor
from explainer.views.window import MainWindow


@pytest.fixture(params=LANGUAGES)
def sheet(qtbot, qapp, request):
    speech = Speech(qapp)
    speech.speak(request.param)
    store = Store(settings_for("moons"), FakeRunner())
    window = MainWindow(store, full_survey(store), theme=DARK)
    window.offer_files(FakeExports(), documents(store), Memory())
    window.offer_past(History(store, store._runner))
    qtbot.addWidget(window)
    window.show()
    door = window.findChild(TownDoor)
    door.open()
    qapp.processEvents()
    yield door.sheet
    window.close()
    speech.speak("en")


def child(sheet, kind, name):
    return sheet.findChild(kind, name)


def test_nothing_is_cut_whatever_is_chosen(qapp, sheet):
    choice = child(sheet, QComboBox, "town_choice")
    for index in range(choice.count()):
        choice.setCurrentIndex(index)
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
