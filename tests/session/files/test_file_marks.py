"""A file that somebody else has changed since it was opened or saved here is known for it."""

import os

import pytest

from explainer.connections import opened as opened_at_start
from explainer.core.settings.settings import settings_for
from explainer.core.settings.settings_text import as_text
from explainer.files.sessions.encoder_file import encoder_bytes
from explainer.session.files import contents
from explainer.session.files.file_marks import FileMarks, mark_of
from explainer.session.store import Store
from tests import factories


@pytest.fixture
def window(qapp):
    made = factories.documents(Store(factories.saved().settings, factories.FakeRunner()))
    yield made
    made._saver.close()
    made.close()


@pytest.fixture
def other(qapp):
    made = factories.documents(Store(factories.saved().settings, factories.FakeRunner()))
    yield made
    made._saver.close()
    made.close()


@pytest.fixture
def file(window, qtbot, tmp_path):
    """A session that a window has saved."""
    window.show(factories.saved(), tmp_path / "talk.explainer")
    saved(window, qtbot, tmp_path / "talk.explainer")
    return tmp_path / "talk.explainer"


def saved(window, qtbot, path):
    with qtbot.waitSignal(window.named):
        window.save(path)
        window._saver.give_up()


def opened(window, qtbot, path):
    with qtbot.waitSignal(window.opened):
        window.open_file(path)


def test_what_another_window_saves_is_not_what_was_saved_here(window, other, file, qtbot):
    assert not window.marks.changed(file) and other.marks.changed(file)
    opened(other, qtbot, file)
    assert not other.marks.changed(file)
    saved(other, qtbot, file)
    assert window.marks.changed(file) and not other.marks.changed(file)
    saved(window, qtbot, file)
    assert not window.marks.changed(file) and other.marks.changed(file)


def test_two_savings_of_ones_own_are_no_change(window, file, qtbot):
    for _ in range(2):
        window.save(file)
    window._saver.give_up()
    for _ in range(2):
        qtbot.waitSignal(window._saver.saved).wait()
    assert not window.marks.changed(file)


def test_what_is_written_while_a_file_is_read_was_not_read(other, file, qtbot, monkeypatch):
    read = contents.contents_of

    def read_slowly(path, data):
        found = read(path, data)
        file.write_bytes(file.read_bytes() + b" ")
        return found

    monkeypatch.setattr(contents, "contents_of", read_slowly)
    opened(other, qtbot, file)
    assert other.marks.changed(file)


def test_what_the_program_was_started_with_is_known_as_it_was_read(window, other, file):
    other.begin_with(opened_at_start(file))
    assert other.path == file and not other.marks.changed(file)
    assert other.recent.files == [file]
    found = opened_at_start(file)
    file.write_bytes(file.read_bytes() + b" ")
    window.begin_with(found)
    assert window.marks.changed(file)


@pytest.mark.parametrize("ending", ["svg", "safetensors"])
def test_settings_that_the_program_was_started_with_are_among_the_recent_files(
    other, tmp_path, ending
):
    path = tmp_path / f"figure.{ending}"
    path.write_bytes(
        encoder_bytes(factories.encoder())
        if ending == "safetensors"
        else as_text(settings_for("circles")).encode()
    )
    found = opened_at_start(path)
    assert (found.contents.encoder is None) is (ending == "svg")
    other.begin_with(found)
    assert other.recent.files == [path] and other.path is None
    assert other._store.settings != found.contents  # The window was made of them.


def test_a_file_that_cannot_be_opened_is_not_known(window, file, qtbot):
    file.write_bytes(b"nothing")
    with qtbot.waitSignal(window.refused):
        window.open_file(file)
    assert window.marks.changed(file)


def test_a_file_that_is_gone_loses_nothing_and_one_of_the_same_size_is_another(tmp_path):
    marks, file = FileMarks(), tmp_path / "talk.explainer"
    assert not marks.changed(file)
    file.write_bytes(b"one")
    marks.note(file, mark_of(file))
    assert not marks.changed(file)
    os.utime(file, ns=(0, 2_000_000_000))  # As if it had been written at another time.
    assert marks.changed(file)
    file.unlink()
    assert not marks.changed(file) and mark_of(file) is None
