"""No file is replaced without a question, whatever ending was typed or left out."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPushButton,
)

from explainer.core.exhibits.exhibit import ShownExhibit
from explainer.views.widgets import save_target as module
from explainer.views.widgets.save_target import ask_for_target, ask_to_replace, save_target
from tests.views.files.test_open_actions import entry, window  # noqa: F401 - a fixture

KINDS, ENDINGS = "Sessions (*.explainer)", (".explainer",)


@pytest.fixture
def parent(qtbot):
    from PySide6.QtWidgets import QWidget

    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def questions(monkeypatch):
    """What was asked; nobody agrees."""
    asked = []
    monkeypatch.setattr(
        module, "ask_to_replace", lambda parent, target: asked.append(target.name) or False
    )
    return asked


class Typist:
    """Types a name into Qt's own dialogue and presses Enter; answers its question with no."""

    def __init__(self, name):
        self.name, self.questions, self.failure = name, [], None

    def start(self):
        QTimer.singleShot(0, self._type)

    def _type(self):
        dialogue = next(
            each for each in QApplication.topLevelWidgets() if isinstance(each, QFileDialog)
        )
        dialogue.findChild(QLineEdit).setText(self.name)
        QTimer.singleShot(0, self._answer)
        dialogue.findChild(QDialogButtonBox).buttons()[0].click()
        if dialogue.isVisible():
            dialogue.reject()

    def _answer(self):
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            self.questions.append(box.text())
            box.reject()


@pytest.fixture
def plain_dialogues(qapp):
    from PySide6.QtCore import Qt

    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, True)
    yield
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, False)


@pytest.mark.parametrize("typed", ["lesson", "lesson.explainer"])
def test_the_dialogue_asks_about_the_file_that_will_be_written(
    parent, plain_dialogues, tmp_path, typed
):
    (tmp_path / "lesson.explainer").write_text("precious")
    typist = Typist(typed)
    typist.start()
    choose = partial(ask_for_target, lambda: tmp_path)
    assert save_target(parent, "session.explainer", KINDS, ENDINGS, choose) is None
    assert len(typist.questions) == 1 and "lesson.explainer" in typist.questions[0]


@pytest.mark.parametrize("typed", ["talk", "talk.explainer"])
def test_a_name_without_an_ending_gets_it_from_the_dialogue(
    parent, plain_dialogues, tmp_path, typed
):
    typist = Typist(typed)
    typist.start()
    suggested, choose = str(tmp_path / "session.explainer"), partial(ask_for_target, Path.home)
    target = save_target(parent, suggested, KINDS, ENDINGS, choose)
    assert target == tmp_path / "talk.explainer" and typist.questions == []


@pytest.mark.parametrize("typed", ["lesson", "lesson.v2", "Lesson.EXPLAINER", "new"])
def test_an_ending_that_is_added_later_is_asked_about_later(parent, questions, tmp_path, typed):
    for name in ("lesson.explainer", "lesson.v2.explainer"):
        (tmp_path / name).write_text("precious")
    target = save_target(
        parent, "session.explainer", KINDS, ENDINGS, lambda *_: str(tmp_path / typed)
    )
    expected = {
        "lesson": (None, ["lesson.explainer"]),
        "lesson.v2": (None, ["lesson.v2.explainer"]),
        "Lesson.EXPLAINER": (tmp_path / "Lesson.EXPLAINER", []),
        "new": (tmp_path / "new.explainer", []),
    }
    assert (target, questions) == expected[typed]


def test_who_would_rather_not_saves_nothing(parent, questions):
    assert save_target(parent, "a.explainer", KINDS, ENDINGS, lambda *_: "") is None
    assert questions == []


@pytest.mark.parametrize(("button", "answer"), [("Replace", True), ("Cancel", False)])
def test_the_question_is_answered_by_its_buttons(parent, tmp_path, button, answer):
    def press():
        box = QApplication.activeModalWidget()
        assert "lesson.explainer is there already" in box.text()
        assert box.defaultButton().text().replace("&", "") == "Cancel"
        next(each for each in box.buttons() if button in each.text()).click()

    QTimer.singleShot(0, press)
    assert ask_to_replace(parent, tmp_path / "lesson.explainer") is answer


@pytest.mark.parametrize(
    ("words", "name"), [("Save session as", "a.explainer"), ("encoder", "a.safetensors")]
)
def test_sessions_and_encoders_are_asked_about(window, questions, tmp_path, words, name):  # noqa: F811
    precious = tmp_path / name
    precious.write_text("precious")
    window.open_actions.choose_target = lambda *_: str(tmp_path / "a")
    entry(window, words).trigger()
    assert questions == [precious.name] and precious.read_text() == "precious"


def test_exports_are_asked_about(window, questions, tmp_path):  # noqa: F811
    window.export_actions.choose_target = lambda *_: str(tmp_path / "talk")
    sheet = window.export_actions.sheet
    ending = sheet._choices["ending"]
    Path(tmp_path / f"talk{ending}").write_text("precious")
    sheet._on_save_clicked()
    assert questions == [f"talk{ending}"]
    assert (tmp_path / f"talk{ending}").read_text() == "precious"


def test_pages_of_school_and_story_are_asked_about(window, questions, tmp_path):  # noqa: F811
    window.export_actions.choose_target = lambda *_: str(tmp_path / "talk")
    for ending in ("pdf", "png"):
        (tmp_path / f"talk.{ending}").write_text("precious")
    window.wishes.handout_wanted.emit(None, "chapter-1")
    window.wishes.exhibit_wanted.emit(ShownExhibit("school", None))
    window.export_actions.sheet.findChild(QPushButton, "save_button").click()
    assert questions == ["talk.pdf", "talk.png"]
