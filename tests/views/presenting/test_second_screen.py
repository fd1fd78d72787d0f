"""A speaker's window on a second screen: notes, the next stop, a clock; keys work in both."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from explainer.core.figures.theme import LIGHT
from explainer.core.settings.edits import Edits
from explainer.core.settings.settings import settings_for
from explainer.session.presenting.screen_choice import ScreenPlace
from explainer.session.store import Store
from explainer.views.presenting.notes_window import NotesWindow
from tests import factories
from tests.layouts import cut_off
from tests.windows import shown_window

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


def test_the_speaker_has_the_main_screen_and_the_audience_the_other(window, notes):
    assert notes.isVisible() and notes.screen() is not None
    assert LAPTOP.holds(*notes.geometry().center().toTuple())
    assert notes.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert window.isActiveWindow()
    window.presenter.leave()
    assert window.presenter.second.notes is None and not notes.isVisible()


def test_it_says_what_to_say_what_comes_next_and_where_the_time_machine_is(window, notes):
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
    window.store.change(labels_per_class=9)
    assert text(notes, "moment_shown").startswith("9 labels per class")
    window.store.change(edits=Edits(moved=((3, 50, 50),)))
    window.store.show_stored(factories.timeline(window.store.settings, 3))
    assert "finished · edited by hand" in text(notes, "moment_shown")


def test_keys_work_in_both(window, notes):
    check_keys_of_the_talk(window, notes)
    check_that_all_other_keys_are_the_audiences_windows(window, notes)


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


def test_the_clock_counts_from_the_beginning_and_from_zero_again(window):
    """And Esc in the speaker's window ends it all."""
    now = [100.0]
    window.presenter.second.seconds = lambda: now[0]
    QTest.keyClick(window, Key.Key_F5)
    notes = window.presenter.second.notes
    now[0] += 754.9
    assert window.presenter.second._timer.isActive()
    window.presenter.second._timer.timeout.emit()
    assert text(notes, "elapsed") == "12:34" and len(text(notes, "clock")) == 5
    QTest.keyClick(window, Key.Key_P)
    assert text(notes, "elapsed") == "0:00"
    QTest.keyClick(notes, Key.Key_Escape)
    assert not window.presenter.presenting and not notes.isVisible()
    QTest.keyClick(window, Key.Key_F5)
    assert text(window.presenter.second.notes, "elapsed") == "0:00"


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


def test_closing_the_audiences_window_closes_the_speakers(window, notes):
    window.close()
    assert window.presenter.second.notes is None and not notes.isVisible()


def test_closing_either_ends_it_all_and_another_language_goes_on_with_the_clock(window, notes):
    notes.close()
    assert not notes.isVisible() and window.presenter.second.notes is None
    assert not window.presenter.presenting
    QTest.keyClick(window, Key.Key_F5)
    began = window.presentation.began
    window.end()
    assert window.presenter.second.notes is None and window.presentation.began == began


def test_nothing_of_it_is_cut(qtbot, spoken):
    store = Store(settings_for("moons"), factories.FakeRunner())
    window = shown_window(qtbot, store)
    window.presenter.second.screens = lambda: [LAPTOP, BEAMER]
    window.keys.trigger("F5")
    notes = window.presenter.second.notes
    notes.showNormal()
    for size in ((900, 500), (1280, 720), (1920, 1080)):
        notes.resize(*size)
        QApplication.processEvents()
        assert isinstance(notes, NotesWindow) and cut_off(notes) == [], size
    window.presenter.leave()
    window.close()
