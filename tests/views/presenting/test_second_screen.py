"""A speaker's window on a second screen: notes, the next stop, a clock; keys work in both."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from explainer.core.figures.theme import LIGHT
from explainer.core.settings.edits import Edits
from explainer.core.settings.settings import settings_for
from explainer.session.memory import Memory
from explainer.session.presenting.presentation import Presentation
from explainer.session.presenting.screen_choice import ScreenPlace
from explainer.session.store import Store
from explainer.views.presenting.notes_window import NotesWindow
from explainer.views.presenting.second_screen import SecondScreen
from explainer.views.style.theme import Look
from tests import factories
from tests.layouts import cut_off

Key = Qt.Key
LAPTOP, BEAMER = ScreenPlace((0, 0, 1280, 720), primary=True), ScreenPlace((1280, 0, 1920, 1080))


@pytest.fixture
def window(kept):
    made = kept.filled(theme=LIGHT, labels_per_class=2)
    made.presenter.second.screens = lambda: [LAPTOP, BEAMER]
    yield made
    made.presenter.leave()


@pytest.fixture
def notes(window):
    QTest.keyClick(window, Key.Key_F5)
    return window.presenter.second.notes


def text(window, name):
    return window.findChild(QLabel, name).text()


def test_it_says_what_is_on_the_screen_and_keys_work_in_both(window, notes):
    """To begin and to stop takes longer than all that is looked at in between."""
    check_what_is_said_and_what_comes_next(window, notes)
    window.reveal.set_down(True)
    check_keys_of_the_talk(window, notes)
    check_that_all_other_keys_are_the_audiences_windows(window, notes)
    check_where_the_time_machine_is(window, notes)


def check_what_is_said_and_what_comes_next(window, notes):
    """Of a veiled arm it tells nothing even to whoever looks over a shoulder."""
    assert text(notes, "notes_title") == "Moons · 2 labels per class"
    assert "Two half circles" in text(notes, "notes")
    assert text(notes, "next_stop") == "Page Down: reveal"
    assert "2 labels per class" in text(notes, "moment_shown")
    assert "finished" in text(notes, "moment_shown") and "veiled" in text(notes, "moment_shown")
    assert "Pretrained: encoder" not in text(notes, "notes")
    QTest.keyClick(window, Key.Key_V)
    assert "Pretrained: encoder" in text(notes, "notes")
    QTest.keyClick(window, Key.Key_V)
    assert "Pretrained: encoder" not in text(notes, "notes")
    QTest.keyClick(window, Key.Key_PageDown)
    assert text(notes, "next_stop") == "Page Down: 4 per class"
    assert "veiled" not in text(notes, "moment_shown")
    assert "by hand" not in text(notes, "moment_shown")


def check_where_the_time_machine_is(window, notes):
    window.store.change(labels_per_class=9)
    assert text(notes, "moment_shown").startswith("9 labels per class")
    window.store.change(edits=Edits(moved=((3, 50, 50),)))
    window.store.show_stored(factories.timeline(window.store.settings, 3))
    assert "finished · edited by hand" in text(notes, "moment_shown")


def check_keys_of_the_talk(window, notes):
    QTest.keyClick(notes, Key.Key_PageDown)
    assert not window.reveal.down
    QTest.keyClick(window, Key.Key_PageDown)
    assert window.store.settings.labels_per_class == 4
    QTest.keyClick(notes, Key.Key_PageUp)
    QTest.keyClick(notes, Key.Key_C)
    assert window.presentation.curve
    QTest.keyClick(notes, Key.Key_B)
    assert window.presenter.blackout.isVisible()
    QTest.keyClick(notes, Key.Key_PageDown)
    assert not window.presenter.blackout.isVisible()


def check_that_all_other_keys_are_the_audiences_windows(window, notes):
    QTest.keyClick(notes, Key.Key_M)
    assert window.board.swapped
    window.presenter.bar.slider.setFocus()
    before = window.store.settings.labels_per_class
    QTest.keyClick(notes, Key.Key_Right)
    assert window.store.settings.labels_per_class == before + 1
    window.looks.set_moves(False)
    QTest.keyClick(notes, Key.Key_G)
    assert not window.board.swapped and window.stage.bent()[0] == 0.0
    QTest.keyClick(notes, Key.Key_G)
    assert window.stage.bent()[0] == 1.0
    window.looks.set_moves(True)


def test_the_speaker_has_the_main_screen_and_a_clock_and_esc_there_ends_it_all(window):
    """So does closing either window; another language goes on with the clock."""
    now = [100.0]
    window.presenter.second.seconds = lambda: now[0]
    QTest.keyClick(window, Key.Key_F5)
    notes = window.presenter.second.notes
    assert notes.isVisible() and notes.screen() is not None
    assert LAPTOP.holds(*notes.geometry().center().toTuple())
    assert notes.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert window.isActiveWindow()
    now[0] += 754.9
    assert window.presenter.second._timer.isActive()
    window.presenter.second._timer.timeout.emit()
    assert text(notes, "elapsed") == "12:34" and len(text(notes, "clock")) == 5
    QTest.keyClick(window, Key.Key_P)
    assert text(notes, "elapsed") == "0:00"
    QTest.keyClick(notes, Key.Key_Escape)
    assert not window.presenter.presenting and not notes.isVisible()
    assert window.presenter.second.notes is None
    QTest.keyClick(window, Key.Key_F5)
    assert text(window.presenter.second.notes, "elapsed") == "0:00"
    check_that_closing_either_ends_it_all(window, window.presenter.second.notes)


def test_with_one_screen_a_key_brings_the_notes_and_takes_them_away(window):
    window.presenter.second.screens = lambda: [LAPTOP]
    QTest.keyClick(window, Key.Key_N)
    assert window.presenter.second.notes is None
    QTest.keyClick(window, Key.Key_F5)
    assert window.presenter.presenting and window.presenter.second.notes is None
    QTest.keyClick(window, Key.Key_N)
    notes = window.presenter.second.notes
    assert notes.isVisible() and notes.width() < 1280
    QTest.keyClick(notes, Key.Key_N)
    assert window.presenter.second.notes is None and window.presenter.presenting
    window.presenter.leave()


def test_the_story_tells_the_speaker_what_its_page_says(window):
    window.story.go_to(1)
    QTest.keyClick(window, Key.Key_F5)
    notes, chapter = window.presenter.second.notes, window.story.chapter
    column = window.findChild(QWidget, "story_column")
    assert not column.isVisible() and not window.places.crowded
    assert text(notes, "notes_title") == f"1  {chapter.title['en']}"
    assert chapter.steps[0].say["en"] in text(notes, "notes")
    assert text(notes, "notes_advice") == chapter.notes["en"]
    assert chapter.steps[0].do["en"] in text(notes, "notes")
    assert text(notes, "next_stop") == "Page Down: go on"
    QTest.keyClick(notes, Key.Key_PageDown)
    assert text(notes, "next_stop") == "Page Down: show it"
    assert chapter.steps[1].say["en"] in text(notes, "notes")
    QTest.keyClick(notes, Key.Key_N)
    assert column.isVisible()
    window.presenter.leave()


def check_that_closing_either_ends_it_all(window, notes):
    notes.close()
    assert not notes.isVisible() and window.presenter.second.notes is None
    assert not window.presenter.presenting
    QTest.keyClick(window, Key.Key_F5)
    notes, began = window.presenter.second.notes, window.presentation.began
    assert notes.isVisible() and began is not None
    window.close()
    assert window.presenter.second.notes is None and not notes.isVisible()
    assert window.presentation.began == began


def test_nothing_of_it_is_cut(qtbot, spoken):
    """It needs no window of an audience to be as it is there."""
    store = Store(settings_for("moons"), factories.FakeRunner())
    store.show_stored(factories.timeline(store.settings, 3))
    presentation, audience = Presentation(store, Memory()), QWidget()
    qtbot.addWidget(audience)
    shell = SimpleNamespace(window=lambda: audience, look=Look(LIGHT))
    second = SecondScreen(shell, store, presentation)
    second.screens = lambda: [LAPTOP, BEAMER]
    presentation.begin_veiled()
    second.begin()
    notes = second.notes
    qtbot.addWidget(notes)
    notes.showNormal()
    for size in ((900, 500), (1280, 720), (1920, 1080)):
        notes.resize(*size)
        QApplication.processEvents()
        assert "Page Down" in text(notes, "next_stop") and text(notes, "notes") != ""
        assert isinstance(notes, NotesWindow) and cut_off(notes) == [], size
    second.end()
