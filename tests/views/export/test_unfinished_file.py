"""Whoever quits while a file is being written is asked once."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from explainer.core.settings.settings import settings_for
from explainer.session.store import Store
from explainer.views.export.unfinished_file import LeavingAnswer, UnfinishedFile
from tests import factories
from tests.windows import shown_window


@pytest.fixture
def window(qtbot, exports, tmp_path):
    store = Store(settings_for("moons"), factories.FakeRunner())
    made = shown_window(qtbot, store, exports=exports)
    exports.target = tmp_path / "talk.mp4"
    yield made
    made.close()


def quit_by_key(window):
    QTest.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("answer", LeavingAnswer)
def test_to_wait_keeps_the_window(window, answer):
    asked = []
    window.findChild(UnfinishedFile).ask = lambda _, name: asked.append(name) or answer
    quit_by_key(window)
    assert asked == ["talk.mp4"] and window.isVisible() is (answer is LeavingAnswer.WAIT)


def test_without_a_file_nobody_is_asked(window, exports):
    exports.target = None
    window.findChild(UnfinishedFile).ask = lambda *_: pytest.fail("asked")
    quit_by_key(window)
    assert not window.isVisible()


@pytest.mark.parametrize(("answer", "visible"), [("Wait", True), ("Quit and drop it", False)])
def test_the_question_names_the_file_and_has_two_answers(window, answer, visible):
    words = []

    def press():
        box = window.findChild(QMessageBox)
        buttons = {each.text().replace("&", ""): each for each in box.buttons()}
        words.extend([box.text(), *buttons])
        buttons[answer].click()

    QTimer.singleShot(0, press)
    quit_by_key(window)
    assert words[0] == "talk.mp4 is still being written." and len(words) == 3
    assert window.isVisible() is visible
