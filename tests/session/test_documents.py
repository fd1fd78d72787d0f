"""Saving, opening, and what outlives a crash."""

import pytest

from explainer.core.settings import settings_for
from explainer.core.trained import Trained
from explainer.files.encoder_file import encoder_bytes, read_encoder
from explainer.files.session_file import read_session
from explainer.session.autosave import Autosave
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
    assert other.documents.open_file(tmp_path / "talk.explainer")
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
    other.documents.open_file(tmp_path / "talk.explainer")
    other.store.add_frame(job, factories.frames(SMALL, 4)[0])
    assert other.store.timeline.latest.finished


def test_what_was_opened_can_be_saved_again_with_its_weights(desk, other, qtbot, tmp_path):
    desk.finish()
    with qtbot.waitSignal(desk.keeper.saved, timeout=PATIENCE):
        desk.documents.save(tmp_path / "talk.explainer")
        desk.answer()
    other.documents.open_file(tmp_path / "talk.explainer")
    with qtbot.waitSignal(other.keeper.saved, timeout=PATIENCE):
        other.documents.save(tmp_path / "again.explainer")
    assert read_session(tmp_path / "again.explainer").trained.encoder == encoder()


def test_an_encoder_is_saved_and_adopted(desk, other, qtbot, tmp_path):
    desk.finish()
    with qtbot.waitSignal(desk.keeper.saved, timeout=PATIENCE):
        desk.documents.save_encoder(tmp_path / "mine")
        desk.answer()
    assert read_encoder(tmp_path / "mine.safetensors") == encoder()
    assert other.documents.open_file(tmp_path / "mine.safetensors")
    assert other.store.settings.encoder == encoder() and other.store.settings.width == 4
    assert "moons" in other.store.notice


def test_an_encoder_that_does_not_fit_is_told_and_changes_nothing(desk, tmp_path):
    path = tmp_path / "wide.safetensors"
    path.write_bytes(encoder_bytes(encoder(columns=64, centre=(0.0,) * 64, scale=(1.0,) * 64)))
    assert not desk.documents.open_file(path)
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


def test_a_place_that_cannot_be_written_to_is_told_at_once(desk, tmp_path):
    desk.documents.save(tmp_path / "none" / "talk")
    assert "There is no folder" in desk.store.notice


def test_recent_files_are_those_that_are_there(desk, tmp_path):
    recent, files = desk.documents.recent, [tmp_path / f"{k}.explainer" for k in range(10)]
    for file in files:
        file.write_bytes(b"")
        recent.add(file)
    assert recent.files == files[:1:-1]
    files[-1].unlink()
    assert recent.files == files[-2:1:-1]
    assert Recent(Memory(tmp_path / "own")).files == recent.files
    recent.clear()
    assert recent.files == []
