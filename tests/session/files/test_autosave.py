"""What was kept outlives a crash, is offered newest first, and goes only when it is safe."""

import os
import time
from datetime import datetime
from pathlib import Path

import pytest

from explainer.files.lock import lock
from explainer.files.sessions.session_file import read_session
from explainer.session.files import autosave
from explainer.session.files.autosave import DAY_SECONDS, PAUSE_MS, PREFIX
from explainer.session.files.leftovers import Leftovers
from tests.session.files.test_documents import PATIENCE, SMALL, Desk


class Crash:
    """A folder in which windows end unexpectedly, one after the other."""

    def __init__(self, folder: Path, content: bytes) -> None:
        self.folder, self._content = folder, content
        folder.mkdir(exist_ok=True)

    def leaves(self, name: str, age: float = 0.0, *, whole: bool = True) -> Path:
        """A file that was kept `age` seconds ago by a window that is gone."""
        file = self.folder / f"{PREFIX}{name}.explainer"
        file.write_bytes(self._content if whole else b"damaged")
        then = file.stat().st_mtime - age
        os.utime(file, (then, then))
        return file


def moment(file):
    return datetime.fromtimestamp(file.stat().st_mtime)


@pytest.fixture
def desk(qapp, tmp_path):
    made = Desk(tmp_path)
    yield made
    made.autosave.close()


@pytest.fixture
def crash(desk, qtbot, tmp_path):
    other = Desk(tmp_path / "elsewhere")
    other.store.change(labels_per_class=5)
    other.finish()
    with qtbot.waitSignal(other.saver.saved, timeout=PATIENCE):
        other.documents.save(tmp_path / "talk.explainer")
        other.answer()
    other.autosave.close()
    return Crash(tmp_path / "own", (tmp_path / "talk.explainer").read_bytes())


def test_changes_are_kept_until_the_window_closes(desk, qtbot):
    assert desk.autosave._timer.interval() == PAUSE_MS
    desk.autosave._timer.setInterval(50)
    desk.finish()
    desk.store.change(labels_per_class=5)
    qtbot.waitUntil(lambda: ("tell", desk.store.job) in desk.runner.calls, timeout=PATIENCE)
    with qtbot.waitSignal(desk.saver.kept, timeout=PATIENCE):
        desk.answer()
    file = desk.autosave.file
    assert read_session(file).settings.labels_per_class == 5 and desk.store.notice == ""
    assert not desk.autosave._timer.isActive()  # Until there is another change.
    assert desk.autosave.left_behind() == []
    desk.autosave.close()
    assert list(file.parent.glob(f"{PREFIX}*")) == []


def test_what_every_start_shows_is_not_kept(desk):
    desk.finish()
    assert not desk.autosave._timer.isActive()


def test_a_process_number_says_nothing(desk, crash):
    living = [crash.leaves(str(os.getpid()), 2), crash.leaves(str(os.getppid()), 1)]
    odd = crash.leaves("²²")
    assert desk.autosave.left_behind() == [odd, *reversed(living)]


def test_what_a_living_window_keeps_is_not_offered_to_another(desk, crash):
    theirs, left = crash.leaves("a"), crash.leaves("b")
    with theirs.with_suffix(".lock").open("wb") as held:
        assert lock(held)
        assert desk.autosave.left_behind() == [left]
    assert set(desk.autosave.left_behind()) == {theirs, left}


def test_another_computer_in_the_same_home_is_believed_to_live_for_a_day(desk, crash):
    today, before = crash.leaves("a"), crash.leaves("b", DAY_SECONDS + 60)
    for file in (today, before):
        file.with_suffix(".lock").write_bytes(b"another computer")
    assert desk.autosave.left_behind() == [before]
    today.with_suffix(".lock").write_bytes(autosave._computer())
    assert desk.autosave.left_behind() == [today, before]


def test_locks_that_were_left_without_a_file_are_swept_away_after_a_day(desk, crash):
    young, old, held = (crash.leaves(name, DAY_SECONDS + 60) for name in "abc")
    locks = [file.with_suffix(".lock") for file in (young, old, held)]
    for file, its_lock in zip((young, old, held), locks, strict=True):
        file.unlink()
        its_lock.write_bytes(b"")
        os.utime(its_lock, (time.time(), time.time() - DAY_SECONDS - 60))
    os.utime(locks[0])
    with locks[2].open("rb+") as file:
        assert lock(file)
        desk.autosave.left_behind()
    assert [each.exists() for each in locks] == [True, False, True]


def test_the_newest_comes_first_and_goes_once_it_is_kept_anew(desk, crash, qtbot):
    newest, oldest, middle = (
        crash.leaves(name, age) for name, age in (("b", 0), ("a", 9), ("c", 5))
    )
    leftovers = Leftovers(desk.documents, desk.autosave)
    assert leftovers.count == 3 and leftovers.when == moment(newest)
    assert desk.autosave.left_behind() == [newest, middle, oldest]
    with qtbot.waitSignal(desk.saver.kept, timeout=PATIENCE):
        leftovers.restore()
    assert desk.store.settings.labels_per_class == 5
    assert desk.store.notice == "Settings, results and weights are back as last kept."
    assert not newest.exists() and middle.exists() and oldest.exists()
    assert read_session(desk.autosave.file).settings.labels_per_class == 5
    assert leftovers.count == 2 and leftovers.when == moment(middle)
    with qtbot.waitSignal(leftovers.changed):
        leftovers.discard()
    assert not middle.exists() and oldest.exists() and leftovers.when == moment(oldest)


def test_what_was_restored_stays_where_it_cannot_be_kept_anew(desk, crash, qtbot, monkeypatch):
    left = crash.leaves("a")
    leftovers = Leftovers(desk.documents, desk.autosave)
    monkeypatch.setattr("explainer.session.files.file_writer.write_whole", lambda *_: 1 / 0)
    with qtbot.waitSignal(desk.saver._writer.failed, timeout=PATIENCE):
        leftovers.restore()
    assert desk.store.settings.labels_per_class == 5 and left.exists()


def test_a_disk_that_takes_nothing_is_told_once(desk, qtbot, monkeypatch):
    monkeypatch.setattr("explainer.session.files.file_writer.write_whole", lambda *_: 1 / 0)
    desk.finish()
    for _ in range(2):
        with qtbot.waitSignal(desk.saver.not_kept, timeout=PATIENCE):
            desk.autosave._on_timeout()
            desk.answer()
        told = desk.store.notice
        desk.store.dismiss_notice()
        assert told in ("Changes cannot be kept for a restart: make room on the disk, or save.", "")
    assert told == ""


def test_settings_that_every_start_has_are_kept_anew_too(desk, crash, qtbot):
    desk.store.change(labels_per_class=5)
    crash.leaves("a")
    leftovers = Leftovers(desk.documents, desk.autosave)
    with qtbot.waitSignal(desk.saver.kept, timeout=PATIENCE):
        leftovers.restore()
    assert desk.autosave.file.exists()


def test_a_damaged_one_hides_no_whole_one_and_is_not_deleted(desk, crash, qtbot):
    damaged, whole = crash.leaves("new", whole=False), crash.leaves("old", 9)
    leftovers = Leftovers(desk.documents, desk.autosave)
    offered = leftovers.when
    with qtbot.waitSignals([desk.documents.refused, leftovers.changed], timeout=PATIENCE):
        leftovers.restore()
    assert leftovers.when < offered  # Who looks sees the older one offered now.
    assert desk.store.notice == "What was kept cannot be restored: try again, or discard it."
    assert damaged.exists() and whole.exists()
    assert desk.store.settings == SMALL and leftovers.count == 2
    with qtbot.waitSignal(desk.saver.kept, timeout=PATIENCE):
        leftovers.restore()
    assert desk.store.settings.labels_per_class == 5
    assert damaged.exists() and not whole.exists() and leftovers.count == 1
    leftovers.discard()
    assert not damaged.exists() and leftovers.count == 0 and leftovers.when is None


def test_restoring_a_second_one_keeps_the_first_beside_it(desk, crash, qtbot):
    crash.leaves("a"), crash.leaves("b", 9)
    leftovers = Leftovers(desk.documents, desk.autosave)
    pages = []
    for _ in range(2):
        with qtbot.waitSignal(desk.documents.opened, timeout=PATIENCE):
            leftovers.restore()
        qtbot.waitUntil(desk.autosave.file.exists, timeout=PATIENCE)
        pages.append(desk.autosave.file)
    assert len(set(pages)) == 2 and all(page.exists() for page in pages)
    assert desk.autosave.left_behind() == [] and leftovers.count == 0


def test_what_another_window_has_by_now_is_offered_no_longer(desk, crash):
    gone, taken = crash.leaves("a"), crash.leaves("b", 9)
    leftovers = Leftovers(desk.documents, desk.autosave)
    gone.unlink()
    leftovers.restore()
    assert desk.store.settings == SMALL and leftovers.count == 1
    with taken.with_suffix(".lock").open("wb") as held:
        assert lock(held)
        leftovers.discard()
    assert taken.exists() and leftovers.count == 0


def test_without_a_folder_nothing_is_kept(qapp, tmp_path):
    made = Desk(tmp_path)
    nowhere = autosave.Autosave(made.saver, made.store, made.survey, None)
    nowhere._on_timeout()
    assert nowhere.left_behind() == [] and nowhere.file is None
    nowhere.close()
    made.autosave.close()
