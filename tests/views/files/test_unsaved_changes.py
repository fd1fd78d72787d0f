"""Closing a window with a changed file asks once; any other closes without a word."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from explainer.core.figures.theme import LIGHT
from explainer.views.files.unsaved_changes import (
    ClosingAnswer,
    UnsavedChanges,
    ask_to_drop,
)
from tests import factories

pytestmark = pytest.mark.usefixtures("undressed")

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def closing(kept):
    """A window that closes."""
    made = kept.filled(labels_per_class=2, theme=LIGHT)
    made.asked, made.pinned, made.answer = [], [], ClosingAnswer.CANCEL
    unsaved = made.findChild(UnsavedChanges)
    unsaved.ask = lambda parent, name, pinned: (
        made.pinned.append(pinned) or made.asked.append(name) or made.answer
    )
    unsaved.ask_to_drop = lambda parent, pinned: made.pinned.append(pinned) or made.answer
    yield made
    made.documents._saver.close()
    made.documents.close()


@pytest.fixture
def window(closing, monkeypatch):
    """A window that only says that it would have closed: it is there for the next test."""
    closing.gone = False
    monkeypatch.setattr(closing, "close", lambda: setattr(closing, "gone", True))
    return closing


def saved():
    """A session that leaves the window as it stands: to dress it anew takes long."""
    return replace(factories.saved(), layout={"controls_folded": False})


def change(window, tmp_path):
    """Let a window have a file that differs from what is on the screen."""
    window.documents.show(saved(), tmp_path / "talk.explainer")
    window.store.change(labels_per_class=2)
    assert window.isWindowModified()
    return window


@pytest.fixture
def changed(window, tmp_path):
    return change(window, tmp_path)


@pytest.fixture
def closing_changed(closing, tmp_path):
    return change(closing, tmp_path)


def quit_by_key(window):
    QTest.keyClick(window, Qt.Key.Key_Q, CONTROL)


def test_without_a_file_nobody_is_asked_who_has_only_looked(window):
    window.store.change(noise=0.2)
    window.store.change(scene="circles")
    assert not window.isWindowModified()
    quit_by_key(window)
    assert window.asked == [] and window.gone


def test_within_the_story_nobody_is_asked_about_what_is_told(window, tmp_path):
    window.documents.show(saved(), tmp_path / "talk.explainer")
    window.story.go_to(5)
    assert window.windowTitle().startswith("Spirals[*]") and not window.isWindowModified()
    quit_by_key(window)
    assert window.asked == [] and window.gone


def test_within_the_story_the_end_asks_about_what_was_changed_before_it(changed):
    changed.story.go_to(5)
    quit_by_key(changed)
    assert changed.asked == ["talk.explainer"] and not changed.gone
    assert not changed.story.open and changed.isWindowModified()
    assert changed.documents.path.name == "talk.explainer"


def test_within_the_story_what_is_saved_is_given_a_name_of_its_own(window, tmp_path):
    window.documents.show(saved(), tmp_path / "talk.explainer")
    window.story.go_to(5)
    suggested = []
    window.open_actions.choose_target = lambda *asked: suggested.append(asked) or ""
    QTest.keyClick(window, Qt.Key.Key_S, CONTROL)
    assert len(suggested) == 1 and not (tmp_path / "talk.explainer").exists()


def test_without_a_file_work_by_hand_is_asked_about_and_saved_where_the_user_says(
    window, tmp_path, qtbot
):
    window.store.start()
    window.store.add_frame(window.store.job, factories.frames(window.store.settings, 4)[-1])
    window.store.change(bought=(3,))
    window.store.add_frame(window.store.job, factories.frames(window.store.settings, 4)[-1])
    assert window.isWindowModified()
    quit_by_key(window)
    assert window.asked == ["Moons"] and not window.gone
    window.answer = ClosingAnswer.SAVE
    window.open_actions.choose_target = lambda *_: ""  # The user would rather not name a file.
    quit_by_key(window)
    QApplication.processEvents()
    assert not window.gone
    window.open_actions.choose_target = lambda *_: str(tmp_path / "mine.explainer")
    quit_by_key(window)
    window.documents._saver.give_up()
    qtbot.waitUntil(lambda: window.gone)
    assert (tmp_path / "mine.explainer").exists() and len(window.asked) == 3


def test_a_file_that_is_as_it_was_closes_without_a_word(window, tmp_path):
    window.documents.show(saved(), tmp_path / "talk.explainer")
    quit_by_key(window)
    assert window.asked == [] and window.gone


def test_cancel_keeps_the_window_and_all_that_goes_on_in_it(changed):
    ended = []
    changed.closing.connect(lambda: ended.append(True))
    quit_by_key(changed)
    assert changed.asked == ["talk.explainer"] and not changed.gone and ended == []


def test_discard_closes_it(closing_changed, tmp_path):
    closing_changed.answer = ClosingAnswer.DISCARD
    quit_by_key(closing_changed)
    assert len(closing_changed.asked) == 1 and not closing_changed.isVisible()
    assert not (tmp_path / "talk.explainer").exists()


def test_save_saves_and_then_closes_it(closing_changed, tmp_path, qtbot):
    closing_changed.answer = ClosingAnswer.SAVE
    quit_by_key(closing_changed)
    assert closing_changed.isVisible()  # Its weights are told by the lab first.
    closing_changed.documents._saver.give_up()
    qtbot.waitUntil(lambda: not closing_changed.isVisible())
    assert (tmp_path / "talk.explainer").exists() and len(closing_changed.asked) == 1


def test_what_cannot_be_saved_keeps_the_window(changed, tmp_path, qtbot):
    changed.documents.path = tmp_path / "nowhere" / "talk.explainer"
    changed.answer = ClosingAnswer.SAVE
    quit_by_key(changed)
    qtbot.waitUntil(lambda: bool(changed.store.notice))
    assert not changed.gone
    changed.answer = ClosingAnswer.CANCEL
    changed.documents.named.emit()  # A later saving does not close it any more.
    QApplication.processEvents()
    assert not changed.gone


@pytest.mark.parametrize("answer", [ClosingAnswer.CANCEL, ClosingAnswer.DISCARD])
def test_a_pinned_run_is_more_than_a_look_and_is_asked_about(window, answer):
    window.store.show_stored(factories.timeline(window.store.settings, 3))
    window.history.pins.pin()
    window.store.change(scene="circles")
    window.answer = answer
    assert not window.isWindowModified()  # There is nothing that a file could take.
    quit_by_key(window)
    assert window.asked == [] and window.gone is (answer is ClosingAnswer.DISCARD)
    assert window.pinned == ["One pinned run is in no file: it ends with the program."]


def test_who_is_asked_to_save_is_told_of_pinned_runs_as_well(changed):
    for _ in range(2):
        changed.history.pins.pin()
    quit_by_key(changed)
    assert changed.asked == ["talk.explainer"]
    assert changed.pinned == ["2 pinned runs are in no file: they end with the program."]
    changed.history.pins.unpin(1)
    changed.history.pins.unpin(2)
    quit_by_key(changed)
    assert changed.pinned[-1] == ""


def test_the_question_about_pinned_runs_keeps_them_unless_it_is_told_otherwise(changed):
    answers = []

    def answer(text):
        box = changed.findChild(QMessageBox)
        buttons = {each.text().replace("&", ""): each for each in box.buttons()}
        (buttons[text] if text else box.defaultButton()).click()

    for text in ("Quit anyway", "Cancel", ""):
        QTimer.singleShot(0, lambda text=text: answer(text))
        answers.append(ask_to_drop(changed, "One pinned run is in no file."))
    assert answers == [ClosingAnswer.DISCARD, ClosingAnswer.CANCEL, ClosingAnswer.CANCEL]


def test_what_is_trained_while_a_file_is_saved_does_not_keep_the_window(window, tmp_path, qtbot):
    run = factories.frames(window.store.settings, 4)
    window.store.start()
    window.store.add_frame(window.store.job, run[0])
    window.documents.save(tmp_path / "half.explainer")
    window.documents._saver.give_up()
    qtbot.waitUntil(lambda: window.documents.path is not None)
    assert not window.isWindowModified()
    window.store.add_frame(window.store.job, run[1])
    assert window.isWindowModified()
    window.answer = ClosingAnswer.SAVE
    quit_by_key(window)
    window.store.add_frame(window.store.job, run[2])
    window.documents._saver.give_up()
    qtbot.waitUntil(lambda: window.gone)
    assert window.asked == ["half.explainer"]


class FromTheSystem(QCloseEvent):
    """What a click on the window's own button brings; no other way makes one offscreen."""

    def spontaneous(self):
        return True


@pytest.mark.parametrize("answer", [ClosingAnswer.CANCEL, ClosingAnswer.DISCARD])
def test_the_systems_own_button_asks_as_well(changed, answer):
    changed.answer, event = answer, FromTheSystem()
    changed.closeEvent(event)
    assert len(changed.asked) == 1 and event.isAccepted() is (answer is ClosingAnswer.DISCARD)
    changed.hide()  # It has ended.


def test_whoever_ends_it_from_outside_is_not_asked(closing_changed):
    closing_changed.close()
    assert closing_changed.asked == [] and not closing_changed.isVisible()


@pytest.mark.parametrize(("number", "visible"), [(0, True), (1, False), (2, True)])
def test_the_question_has_three_answers(changed, number, visible):
    unsaved = changed.findChild(UnsavedChanges)
    from explainer.views.files.unsaved_changes import ask_to_save

    unsaved.ask = ask_to_save
    words = []

    def answer():
        box = changed.findChild(QMessageBox)
        buttons = {each.text().replace("&", ""): each for each in box.buttons()}
        words.extend([box.text(), *buttons])
        buttons[("Save", "Discard", "Cancel")[number]].click()

    QTimer.singleShot(0, answer)
    quit_by_key(changed)
    assert words[0] == "talk.explainer was changed: save it?" and len(words) == 4
    assert changed.gone is not visible
