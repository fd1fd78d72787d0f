"""What is asked before a window closes, and when it closes after it was saved: without a window."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from explainer.core.settings.settings import settings_for
from explainer.session.files.document import Document
from explainer.views.files.unsaved_changes import ClosingAnswer, UnsavedChanges


class ToldDocuments(QObject):
    named, not_saved, wanted_back, replacing = Signal(), Signal(), Signal(), Signal()
    modified, rechosen, being_saved = True, False, False
    document = Document(Path("talk.explainer"), None)


class Leaving(QWidget):
    def closeEvent(self, event):
        self.closes = self.closes + 1
        super().closeEvent(event)


@pytest.fixture
def end(qtbot):
    window, documents, pins = Leaving(), ToldDocuments(), SimpleNamespace(runs=())
    history = SimpleNamespace(pins=pins, replaced=())
    window.closes = 0
    qtbot.addWidget(window, before_close_func=lambda _: None)
    window.show()
    shell = SimpleNamespace(window=lambda: window, may_close=[])
    store = SimpleNamespace(settings=settings_for("moons"))
    made = UnsavedChanges(shell, documents, store, history, lambda: made.saved)
    made.window, made.documents, made.pins, made.saved, made.asked = (
        window,
        documents,
        pins,
        True,
        [],
    )
    made.answer = ClosingAnswer.SAVE
    made.ask = lambda _, name, pinned: made.asked.append((name, pinned)) or made.answer
    made.ask_to_drop = lambda _, pinned: made.asked.append(pinned) or made.answer
    (made.may,) = shell.may_close
    return made


def saved(end):
    end.documents.named.emit()
    QApplication.processEvents()
    return end.window.closes


def test_after_saving_it_closes_by_itself_and_once(end):
    assert not end.may() and end.window.closes == 0
    assert saved(end) == 1 and saved(end) == 1


def test_what_was_chosen_while_it_was_saved_keeps_it(end):
    end.may()
    end.documents.rechosen = True
    assert saved(end) == 0
    end.documents.rechosen = False
    assert saved(end) == 0


@pytest.mark.parametrize("way", ["refused", "no name", "cancelled", "discarded"])
def test_a_later_saving_closes_nothing_that_was_not_meant_to_close(end, way):
    end.saved = way != "no name"
    end.answer = {"cancelled": ClosingAnswer.CANCEL, "discarded": ClosingAnswer.DISCARD}.get(
        way, ClosingAnswer.SAVE
    )
    assert end.may() is (way == "discarded")
    if way == "refused":
        end.documents.not_saved.emit()
    assert saved(end) == 0


def test_the_file_is_named_or_the_scene_without_one(end):
    end.may()
    end.documents.document = Document(None, None)
    end.may()
    assert end.asked == [("talk.explainer", ""), (settings_for("moons").card.title, "")]


@pytest.mark.parametrize(("answer", "may"), [("DISCARD", True), ("CANCEL", False)])
def test_runs_that_no_file_holds_are_asked_about_without_a_star(end, answer, may):
    end.documents.modified = False
    assert end.may() and end.asked == []
    end.pins.runs, end.answer = (1, 2), ClosingAnswer[answer]
    assert end.may() is may
    assert end.asked == ["2 pinned runs are in no file: they end with the program."]


def test_what_was_only_told_is_taken_back_before_anybody_is_asked(end):
    end.documents.wanted_back.connect(lambda: end.asked.append("back"))
    end.may()
    assert end.asked[0] == "back"
