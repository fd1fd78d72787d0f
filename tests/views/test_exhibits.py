"""The exhibits in the real window: each takes the place of both models."""

import pytest
from factories import FakeAnswerer, FakeRunner, documents, full_survey, timeline
from layouts import cut_off
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QSlider
from test_export_sheet import FakeExports

from explainer.core.language import LANGUAGES
from explainer.core.scene_cards import SUBJECT_NAMES
from explainer.core.settings import settings_for
from explainer.core.theme import DARK
from explainer.session.inquiries import Inquiries
from explainer.session.memory import Memory
from explainer.session.store import Store
from explainer.session.story import Story
from explainer.views.speech import Speech
from explainer.views.window import MainWindow


@pytest.fixture(params=LANGUAGES)
def window(qtbot, qapp, request):
    speech = Speech(qapp)
    speech.speak(request.param)
    store = Store(settings_for("moons"), FakeRunner())
    made = MainWindow(store, full_survey(store), theme=DARK)
    made.answerer = FakeAnswerer()
    made.offer_files(FakeExports(), documents(store), Memory())
    made.offer_story(Story(store, Inquiries(made.answerer, store), Memory()))
    qtbot.addWidget(made)
    made.show()
    made.fill()
    store.show_stored(timeline(store.settings, 3))
    yield made
    made.close()
    speech.speak("en")


@pytest.fixture
def sheet(qapp, window):
    window.storyteller.exhibits.show_town()
    qapp.processEvents()
    return window.storyteller.exhibits.shown


def child(sheet, kind, name):
    return sheet.findChild(kind, name)


def test_a_page_takes_the_place_of_the_models_until_escape(qapp, window, sheet):
    assert sheet.isVisible() and not window.board.isVisible() and not window._controls.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not sheet.isVisible() and window.board.isVisible() and window._controls.isVisible()


def test_the_button_leads_back_too(window, sheet):
    child(sheet, QPushButton, "leave_exhibit_button").click()
    assert window.storyteller.exhibits.shown is None and window.board.isVisible()


def test_the_school_asks_for_what_it_shows_and_shows_what_it_is_told(qapp, window):
    exhibits = window.storyteller.exhibits
    exhibits.show_school(labels=5)
    page = exhibits.shown
    asked = {kind: (task, parameters) for task, (kind, parameters) in window.answerer.asked.items()}
    assert asked["school"][1] == ("parity", 5, 10) and asked["reuse"][1] == ("parity", 5, 10)
    before = page.accessibleDescription()
    exhibits._inquiries.take(asked["school"][0], SCHOOL)
    exhibits._inquiries.take(asked["reuse"][0], REUSE)
    qapp.processEvents()
    assert page.accessibleDescription() != before
    assert not cut_off(page)
    child(page, QSlider, "school_labels_slider").setValue(0)
    assert page.choices.labels == 1


def test_closing_the_story_leaves_the_exhibit_its_measurement(window):
    exhibits, story = window.storyteller.exhibits, window.storyteller._story
    story.go_to(1)
    exhibits.show_school(labels=5)
    asked = {kind: task for task, (kind, _) in window.answerer.asked.items()}
    story.leave()
    assert exhibits.shown is not None
    assert window.answerer.forgotten.isdisjoint({asked["school"], asked["reuse"]})
    exhibits._inquiries.take(asked["school"], SCHOOL)
    assert exhibits._inquiries.known(exhibits.shown.choices.questions[0]) == SCHOOL


def test_an_exhibit_that_is_left_asks_for_nothing_more(window):
    exhibits = window.storyteller.exhibits
    exhibits.show_school(labels=5)
    exhibits.leave()
    assert window.answerer.forgotten == set(window.answerer.asked)
    exhibits.show_school()
    assert len(window.answerer.asked) == 4


def row(mean):
    return {"mean": mean, "low": mean - 0.05, "high": mean + 0.05}


SCHOOL = {
    "subjects": {
        name: {
            **{"scratch": row(0.7), "pretrained": row(0.9), "specialist": row(0.5)},
            "effects": {"pretrained": "helps", "specialist": "hurts"},
        }
        for name in SUBJECT_NAMES
    }
}
START = {
    **{"steps": 150, "seconds": 0.01, "operations": 2e8, "accuracy": row(0.8)},
    **{"steps_to_own": 10.0, "steps_to_target": None, "reached_target": 7},
    "course": [[0.5 + 0.002 * step, 0.4, 0.9] for step in range(151)],
}
REUSE = {
    "seeds": 10,
    "pretraining": {"steps": 400, "seconds": 1.0, "operations": 1.1e10},
    "starts": {"scratch": START, "reused": START},
    "difference": row(0.1),
    "effect": "helps",
}


def test_the_school_is_exported_as_it_is_shown(window, tmp_path):
    saved = []
    outlets = window.outlets
    outlets.choose_target = lambda parent, name, kinds: str(tmp_path / name)
    outlets._exports.save_told = lambda order, told: saved.append((order, told))
    window.storyteller.exhibits.show_school(labels=8)
    child(window, QPushButton, "school_export_button").click()
    [(order, told)] = saved
    assert (order.figure, order.target.name, told.school_choices.labels) == (
        "school",
        "school.png",
        8,
    )
