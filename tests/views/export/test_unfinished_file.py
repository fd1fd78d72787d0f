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

pytestmark = pytest.mark.usefixtures("undressed")


@pytest.fixture
def closing(kept, tmp_path):
    made = kept.give("with nothing to show", opened)
    made.exports.target = tmp_path / "talk.mp4"
    return made


@pytest.fixture
def window(closing, monkeypatch):
    """A window that only says that it would have closed: it is there for the next test."""
    closing.gone = False
    monkeypatch.setattr(closing, "close", lambda: setattr(closing, "gone", True))
    return closing


def opened(bot):
    return shown_window(bot, Store(settings_for("moons"), factories.FakeRunner()))


def quit_by_key(window):
    QTest.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("answer", LeavingAnswer)
def test_to_wait_keeps_the_window(window, answer):
    asked = []
    window.findChild(UnfinishedFile).ask = lambda _, name: asked.append(name) or answer
    quit_by_key(window)
    assert asked == ["talk.mp4"] and window.gone is (answer is not LeavingAnswer.WAIT)


def test_without_a_file_nobody_is_asked(closing):
    closing.exports.target = None
    closing.findChild(UnfinishedFile).ask = lambda *_: pytest.fail("asked")
    quit_by_key(closing)
    assert not closing.isVisible()


@pytest.mark.parametrize(("answer", "gone"), [("Wait", False), ("Quit and drop it", True)])
def test_the_question_names_the_file_and_has_two_answers(window, answer, gone):
    words = []

    def press():
        box = window.findChild(QMessageBox)
        buttons = {each.text().replace("&", ""): each for each in box.buttons()}
        words.extend([box.text(), *buttons])
        buttons[answer].click()

    QTimer.singleShot(0, press)
    quit_by_key(window)
    assert words[0] == "talk.mp4 is still being written." and len(words) == 3
    assert window.gone is gone
