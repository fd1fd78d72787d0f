"""Quitting waits for a saving that goes on, and asks about work that only an undo brings back."""

import pytest
from PySide6.QtWidgets import QWidget

from explainer.core.settings.settings import settings_for
from explainer.core.settings.settings_text import as_text
from explainer.session.runs.history import History
from explainer.session.store import Store
from explainer.views.files.unsaved_changes import SAVING_MS, ClosingAnswer, UnsavedChanges
from tests import factories


class Room:
    """A window that is nothing but closed, and what it was asked before."""

    def __init__(self, folder):
        self.store = Store(settings_for("moons", labels_per_class=2), factories.FakeRunner())
        self.documents = factories.documents(self.store)
        self.history = History(self.store, self.store._runner)
        self.history.follow(self.documents)
        self.open, self.may_close, self.answer = True, [], ClosingAnswer.CANCEL
        self.asked, self.told, self.file = [], [], folder / "talk.explainer"
        self._window = QWidget()
        self._window.close = self._close
        self.unsaved = UnsavedChanges(self, self.documents, self.store, self.history, self._save)
        self.unsaved.ask = lambda _, name, more: self.asked.append((name, more)) or self.answer
        self.unsaved.ask_to_drop = lambda _, more: self.told.append(more) or self.answer
        self.documents.show(factories.saved(), self.file)
        self.store.change(seed=7)  # From here on only the lab knows the weights.
        self.store.add_frame(self.store.job, factories.frame(self.store.settings))

    def window(self):
        return self._window

    def close_by_hand(self):
        if all(may() for may in self.may_close):
            self._close()

    def save_and_quit_at_once(self):
        self._save()
        for _ in range(2):  # Nobody who is impatient is asked before it is clear that it lasts.
            self.close_by_hand()
        assert self.asked == [] and self.open

    def _save(self):
        self.documents.save(self.documents.path)
        return True

    def _close(self):
        self.open = False


@pytest.fixture
def room(qapp, tmp_path):
    made = Room(tmp_path)
    assert made.documents.modified
    yield made
    made.documents._saver.close()
    made.documents.close()


def test_what_is_just_being_saved_is_waited_for_without_a_word(room, qtbot):
    room.save_and_quit_at_once()
    assert room.store.notice == "The window closes once this is saved."
    room.store.add_frame(room.store.job, factories.frame(room.store.settings))
    room.documents._saver.give_up()
    qtbot.waitUntil(lambda: not room.open)
    assert room.file.exists() and room.asked == []


def test_what_is_changed_while_the_saving_is_waited_for_is_asked_about(room, qtbot):
    room.save_and_quit_at_once()
    room.store.change(labels_per_class=5)
    room.documents._saver.give_up()
    qtbot.waitUntil(lambda: room.asked == [("talk.explainer", "")])
    assert room.open


def test_a_saving_that_fails_or_takes_long_is_asked_about(room, qtbot, monkeypatch):
    monkeypatch.setattr("explainer.session.files.file_writer.write_whole", lambda *_: 1 / 0)
    patience = room.unsaved._patience
    assert 0 < patience.interval() == SAVING_MS <= 5_000
    room.save_and_quit_at_once()
    patience.start(0)
    qtbot.waitUntil(lambda: len(room.asked) == 1)
    patience.setInterval(SAVING_MS)
    room.close_by_hand()
    assert len(room.asked) == 1  # It may be written by now, after all.
    room.documents._saver.give_up()
    qtbot.waitUntil(lambda: len(room.asked) == 2)
    assert room.open and not patience.isActive()
    room.close_by_hand()
    assert len(room.asked) == 3  # Nothing is on its way any more.


@pytest.mark.parametrize("asked_first", [False, True])
def test_who_opens_something_else_meanwhile_does_not_want_to_leave(
    room, tmp_path, qtbot, asked_first
):
    if asked_first:
        room.answer = ClosingAnswer.SAVE
        room.close_by_hand()
    else:
        room.save_and_quit_at_once()
    with qtbot.waitSignal(room.documents._saver.saved):
        room.documents.show(factories.saved(), tmp_path / "b.explainer")
        room.documents._saver.give_up()
    closing = []
    room._window.close = room.may_close[0] = lambda: closing.append(True)
    qtbot.waitUntil(lambda: room.documents._writing == [])
    assert room.open and closing == [] and not room.unsaved._patience.isActive()


def test_two_savings_of_one_file_are_told_apart(room, monkeypatch):
    documents, rechosen = room.documents, []
    monkeypatch.setattr(documents._saver, "save", lambda _: True)
    documents.save(room.file)
    room.store.change(labels_per_class=5)
    documents.save(room.file)
    for _ in range(2):
        documents._saver.saved.emit(room.file)
        rechosen.append(documents.rechosen)
    assert rechosen == [True, False] and not documents.being_saved


def test_work_in_whose_place_something_was_opened_is_asked_about(room):
    room.documents.open_text(as_text(settings_for("moons")))
    room.close_by_hand()
    assert room.asked == [] and room.open
    assert room.told == [
        "talk.explainer has changes that only Undo brings back: they end with the program."
    ]
    room.store.change(bought=(3,))
    room.documents.open_text(as_text(settings_for("circles")))
    both = (
        "talk.explainer, Moons have changes that only Undo brings back: they end with the program."
    )
    room.store.change(bought=(3,))
    room.close_by_hand()
    assert room.asked == [("Circles", both)]
    room.history.undo()
    room.answer = ClosingAnswer.DISCARD
    room.close_by_hand()
    assert room.told[1:] == [both] and not room.open
