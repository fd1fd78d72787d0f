"""What is asked for while something else waits, and what is said of one thing alone."""

import pytest

from explainer.core.settings.settings import settings_for, settings_for_data
from explainer.core.settings.settings_text import as_text
from explainer.session.files import autosave, contents
from explainer.session.files.documents import MOST_TEXT
from explainer.session.run_state import RunState
from explainer.session.runs.history import History
from tests import tables
from tests.factories import saved
from tests.session.files.test_documents import PATIENCE, SMALL, Desk, settings_file


@pytest.fixture
def desk(qapp, tmp_path):
    made = Desk(tmp_path)
    yield made
    made.documents.close()
    made.autosave.close()


def read_now(documents):
    """Whatever is to be read has been, when it is asked for."""

    def ask(make):
        try:
            documents._reader.made.emit(make())
        except contents.SentenceError as error:
            documents._reader.refused.emit(error.sentence)

    documents._reader.ask = ask


def test_of_one_file_that_cannot_be_opened_no_others_are_told(desk, tmp_path):
    (tmp_path / "a.explainer").write_bytes(b"x")
    read_now(desk.documents)
    desk.documents.open_file(tmp_path / "a.explainer")
    assert desk.store.notice == "a.explainer is damaged: save it again, or open another."


def test_what_is_opened_instead_of_what_was_to_be_restored_is_no_restoring(desk, tmp_path):
    desk.documents._reader.ask = lambda make: None
    desk.documents.restore(tmp_path / "left.explainer")
    read_now(desk.documents)
    desk.documents.open_file(settings_file(tmp_path, "new.svg", scene="circles"))
    assert desk.store.notice == "Opened the settings in new.svg."
    assert desk.documents.recent.files == [tmp_path / "new.svg"]


def test_a_table_that_is_pasted_is_offered(desk, qtbot):
    with qtbot.waitSignal(desk.documents.tables.opened, timeout=PATIENCE) as told:
        desk.documents.open_text(tables.csv_text())
    assert told.args[0].label == "kind" and desk.store.settings == SMALL
    assert desk.documents.recent.files == []


def test_settings_of_the_table_on_the_screen_are_opened_with_it(desk):
    table = settings_for_data(tables.data())
    desk.store.change(**table.choices)
    desk.documents.open_text(as_text(table.changed(labels_per_class=3)))
    assert desk.store.settings == table.changed(labels_per_class=3)


def test_of_a_long_text_the_beginning_counts(desk):
    desk.documents.open_text(as_text(settings_for("circles")) + " " * MOST_TEXT)
    assert desk.store.settings.scene == "circles"


def test_what_was_restored_is_called_so_when_it_is_undone(desk, tmp_path):
    history = History(desk.store, desk.runner)
    history.follow(desk.documents)
    desk.store.change(labels_per_class=4)
    desk.documents._restoring = True
    desk.documents.show(saved(), tmp_path / "left.explainer")
    assert str(history.last.name) == "restored after an unexpected end"
    assert desk.documents.path is None and desk.documents.modified


def test_that_a_file_could_not_be_written_is_told_to_whoever_waits_for_it(desk, qtbot):
    with qtbot.waitSignal(desk.documents.not_saved):
        desk.saver.refused.emit("The disk is full.")
    assert desk.store.notice == "The disk is full."


def test_where_there_is_nothing_to_save_no_lab_is_asked(desk, tmp_path):
    desk.store.start()
    asked = len(desk.runner.calls)
    desk.documents.save(tmp_path / "talk")
    assert len(desk.runner.calls) == asked and desk.saver._requests == []


def test_the_end_of_a_run_is_kept_once_there_is_something_to_keep(desk):
    desk.survey.changed.disconnect(desk.autosave._later)  # What is measured is kept as well.
    desk.store.state_changed.emit(RunState("finished"))
    assert not desk.autosave._timer.isActive()
    desk.store.change(labels_per_class=5)
    desk.autosave._timer.stop()
    desk.store.state_changed.emit(RunState("pretraining"))
    assert not desk.autosave._timer.isActive()
    desk.store.state_changed.emit(RunState("finished"))
    assert desk.autosave._timer.isActive()


def test_what_is_found_while_the_story_is_told_is_not_kept(desk):
    desk.store.change(labels_per_class=5)
    desk.autosave.suspend()
    desk.survey.changed.emit()
    assert not desk.autosave._timer.isActive()
    desk.autosave.resume()
    desk.survey.changed.emit()
    assert desk.autosave._timer.isActive()


def test_what_waits_to_be_kept_is_kept_before_the_story(desk):
    desk.store.change(labels_per_class=5)
    desk.autosave.suspend()
    assert not desk.autosave._timer.isActive() and desk.autosave.file is not None
    (request,) = desk.saver._requests
    assert request.quiet and request.target == desk.autosave.file


def test_an_end_from_outside_keeps_only_what_was_touched(desk):
    assert not desk.autosave.leave() and desk.saver._requests == []
    desk.store.change(labels_per_class=5)
    assert desk.autosave.leave() and len(desk.saver._requests) == 1
    assert not desk.autosave._timer.isActive()


def test_what_is_taken_over_is_kept_at_once_on_a_page_of_its_own(desk, tmp_path):
    desk.autosave._on_timeout()
    first = desk.autosave.file
    desk.autosave.take_over(tmp_path / "left.explainer")
    assert desk.autosave.file != first
    assert [each.target for each in desk.saver._requests] == [first, desk.autosave.file]


def test_a_kept_file_that_has_gone_meanwhile_is_the_oldest(tmp_path):
    (tmp_path / "a").write_bytes(b"")
    assert autosave._age(tmp_path / "a") < 0 == autosave._age(tmp_path / "gone")
