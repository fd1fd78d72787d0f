"""Saving, opening, and what outlives a crash."""

import os
import subprocess
import sys

import pytest

from explainer.core.settings import settings_for
from explainer.core.trained import Trained
from explainer.files.encoder_file import encoder_bytes, read_encoder
from explainer.files.session_file import read_session
from explainer.session.autosave import PREFIX, Autosave
from explainer.session.documents import Documents
from explainer.session.keeper import Keeper
from explainer.session.memory import Memory
from explainer.session.recent import Recent
from explainer.session.store import Store
from explainer.session.survey import Survey
from tests import factories
from tests.factories import encoder

SMALL = settings_for("moons", unlabelled=20, labels_per_class=3)
PATIENCE = 10_000


class Desk:
    """A store with a finished run, and everything that saves and opens."""

    def __init__(self, folder):
        self.runner = factories.FakeRunner()
        self.store = Store(SMALL, self.runner)
        self.survey = Survey(self.store, factories.FakeMeasurer())
        self.keeper = Keeper(self.store, self.survey, self.runner)
        self.memory = Memory(folder / "own")
        self.documents = Documents(self.store, self.survey, self.keeper, Recent(self.memory))
        self.autosave = Autosave(self.keeper, self.store, self.survey, folder / "own")

    def finish(self):
        self.store.start()
        for frame in factories.timeline(SMALL, 4).frames:
            self.store.add_frame(self.store.job, frame)

    def answer(self, trained=None):
        self.keeper.take(self.store.job, trained or Trained(encoder(), {}))


@pytest.fixture
def desk(qapp, tmp_path):
    made = Desk(tmp_path)
    yield made
    made.autosave.close()


@pytest.fixture
def other(qapp, tmp_path):
    made = Desk(tmp_path / "other")
    yield made
    made.autosave.close()


def open_there(desk, qtbot, *paths):
    with qtbot.waitSignal(desk.documents.opened, timeout=PATIENCE):
        desk.documents.open_files(paths)


def test_a_session_is_saved_with_what_the_lab_tells(desk, qtbot, tmp_path):
    desk.finish()
    with qtbot.waitSignal(desk.keeper.saved, timeout=PATIENCE):
        desk.documents.save(tmp_path / "talk")
        assert desk.runner.last == ("tell", desk.store.job)
        desk.answer()
    saved = read_session(tmp_path / "talk.explainer")
    assert saved.settings == SMALL and saved.trained.encoder == encoder()
    assert desk.documents.path == tmp_path / "talk.explainer"
    assert "talk.explainer" in desk.store.notice


def test_it_is_opened_without_training_anything(desk, other, qtbot, tmp_path):
    desk.finish()
    with qtbot.waitSignal(desk.keeper.saved, timeout=PATIENCE):
        desk.documents.save(tmp_path / "talk.explainer")
        desk.answer()
    other.store.start()
    before = len([call for call in other.runner.calls if call[0] == "run"])
    open_there(other, qtbot, tmp_path / "talk.explainer")
    assert other.store.state.phase == "finished"
    assert len(other.store.timeline.frames) == len(desk.store.timeline.frames)
    assert len([call for call in other.runner.calls if call[0] == "run"]) == before


def test_frames_of_the_run_before_it_are_dropped(desk, other, qtbot, tmp_path):
    desk.finish()
    with qtbot.waitSignal(desk.keeper.saved, timeout=PATIENCE):
        desk.documents.save(tmp_path / "talk.explainer")
        desk.answer()
    other.store.start()
    job = other.store.job
    open_there(other, qtbot, tmp_path / "talk.explainer")
    other.store.add_frame(job, factories.frames(SMALL, 4)[0])
    assert other.store.timeline.latest.finished


def test_what_was_opened_can_be_saved_again_with_its_weights(desk, other, qtbot, tmp_path):
    desk.finish()
    with qtbot.waitSignal(desk.keeper.saved, timeout=PATIENCE):
        desk.documents.save(tmp_path / "talk.explainer")
        desk.answer()
    open_there(other, qtbot, tmp_path / "talk.explainer")
    with qtbot.waitSignal(other.keeper.saved, timeout=PATIENCE):
        other.documents.save(tmp_path / "again.explainer")
    assert read_session(tmp_path / "again.explainer").trained.encoder == encoder()


def test_an_encoder_is_saved_and_adopted(desk, other, qtbot, tmp_path):
    desk.finish()
    with qtbot.waitSignal(desk.keeper.saved, timeout=PATIENCE):
        desk.documents.save_encoder(tmp_path / "mine")
        desk.answer()
    assert read_encoder(tmp_path / "mine.safetensors") == encoder()
    open_there(other, qtbot, tmp_path / "mine.safetensors")
    assert other.store.settings.encoder == encoder() and other.store.settings.width == 4
    assert "moons" in other.store.notice


def test_an_encoder_that_does_not_fit_is_told_and_changes_nothing(desk, qtbot, tmp_path):
    path = tmp_path / "wide.safetensors"
    path.write_bytes(encoder_bytes(encoder(columns=64, centre=(0.0,) * 64, scale=(1.0,) * 64)))
    with qtbot.waitSignal(desk.documents.refused, timeout=PATIENCE) as told:
        desk.documents.open_file(path)
    assert told.args == [path]
    assert "takes 64 numbers" in desk.store.notice and desk.store.settings == SMALL
    assert desk.documents.recent.files == []


def test_there_is_no_encoder_before_pretraining(desk, tmp_path):
    desk.documents.save_encoder(tmp_path / "mine")
    desk.answer(Trained())
    assert "no pretrained encoder yet" in desk.store.notice
    assert list(tmp_path.glob("*.safetensors")) == []


def test_there_is_no_session_before_the_first_picture(desk, tmp_path):
    desk.documents.save(tmp_path / "talk")
    desk.answer()
    assert "nothing to save yet" in desk.store.notice


def test_a_lab_that_dies_while_saving_is_told(desk, tmp_path):
    desk.finish()
    desk.documents.save(tmp_path / "talk")
    desk.keeper.give_up()
    assert "save again" in desk.store.notice


def test_a_place_that_cannot_be_written_to_is_told_at_once(desk, tmp_path):
    desk.documents.save(tmp_path / "none" / "talk")
    assert "There is no folder" in desk.store.notice


def test_recent_files_are_those_that_are_there(desk, qtbot, tmp_path):
    recent, files = desk.documents.recent, [tmp_path / f"{k}.explainer" for k in range(10)]
    for file in files:
        file.write_bytes(b"")
        recent.add(file)
    assert recent.files == files[:1:-1]
    files[-1].unlink()
    with qtbot.waitSignal(recent.changed, timeout=PATIENCE):
        recent.look()
    assert recent.files == files[-2:1:-1]
    assert Recent(Memory(tmp_path / "own")).files == files[:1:-1]
    recent.clear()
    assert recent.files == []


def left_by_the_dead(folder, content=b""):
    """A file as a process that is gone would have left it."""
    done = subprocess.run(
        [sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True
    )
    folder.mkdir(exist_ok=True)
    file = folder / f"{PREFIX}{int(done.stdout)}.explainer"
    file.write_bytes(content)
    return file


def test_changes_are_kept_until_the_window_closes(desk, qtbot):
    desk.finish()
    desk.store.change(labels_per_class=5)
    qtbot.waitUntil(lambda: ("tell", desk.store.job) in desk.runner.calls, timeout=PATIENCE)
    desk.answer()
    qtbot.waitUntil(desk.autosave.file.exists, timeout=PATIENCE)
    assert read_session(desk.autosave.file).settings.labels_per_class == 5
    assert str(os.getpid()) in desk.autosave.file.name and desk.store.notice == ""
    desk.autosave.close()
    assert not desk.autosave.file.exists()


def test_what_every_start_shows_is_not_kept(desk):
    desk.finish()
    assert not desk.autosave._timer.isActive()


def test_what_a_living_window_keeps_is_not_offered_to_another(desk, tmp_path):
    dead = left_by_the_dead(tmp_path / "own")
    living = tmp_path / "own" / f"{PREFIX}{os.getppid()}.explainer"
    living.write_bytes(b"")
    (tmp_path / "own" / f"{PREFIX}x.explainer").write_bytes(b"")
    assert desk.autosave.left_behind() == [dead]


def test_what_was_left_comes_back(desk, other, qtbot, tmp_path):
    desk.finish()
    with qtbot.waitSignal(desk.keeper.saved, timeout=PATIENCE):
        desk.documents.save(tmp_path / "talk.explainer")
        desk.answer()
    left = left_by_the_dead(tmp_path / "own", (tmp_path / "talk.explainer").read_bytes())
    with qtbot.waitSignal(other.documents.opened, timeout=PATIENCE) as told:
        other.documents.restore(left)
    assert told.args == [left]
    assert other.store.timeline.latest.finished and "back as it was" in other.store.notice
    assert other.documents.path is None and other.documents.recent.files == []
