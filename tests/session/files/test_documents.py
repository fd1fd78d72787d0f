"""Saving, opening, and what outlives a crash."""

import os
import threading
import time

import pytest

from explainer.core.settings.settings import settings_for
from explainer.core.settings.settings_text import as_text
from explainer.core.training.trained import Trained
from explainer.files.sessions.encoder_file import encoder_bytes, read_encoder
from explainer.files.sessions.session_file import read_session
from explainer.session.files import contents
from explainer.session.files.autosave import Autosave
from explainer.session.files.documents import Documents
from explainer.session.files.recent import Recent
from explainer.session.files.session_saver import SessionSaver
from explainer.session.memory import Memory
from explainer.session.store import Store
from explainer.session.surveying.survey import Survey
from tests import factories, tables
from tests.factories import encoder

SMALL = settings_for("moons", unlabelled=20, labels_per_class=3)
PATIENCE = 10_000


class Desk:
    """A store with a finished run, and everything that saves and opens."""

    def __init__(self, folder):
        self.runner = factories.FakeRunner()
        self.store = Store(SMALL, self.runner)
        self.survey = Survey(self.store, factories.FakeMeasurer())
        self.saver = SessionSaver(self.store, self.survey, self.runner)
        self.memory = Memory(folder / "own")
        self.documents = Documents(self.store, self.survey, self.saver, Recent(self.memory))
        self.autosave = Autosave(self.saver, self.store, self.survey, folder / "own")
        self.autosave.follow(self.documents, lambda: True)

    def finish(self):
        self.store.start()
        for frame in factories.timeline(SMALL, 4).frames:
            self.store.add_frame(self.store.job, frame)

    def answer(self, trained=None):
        self.saver.take(self.store.job, trained or Trained(encoder(), {}))


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
    with qtbot.waitSignal(desk.saver.saved, timeout=PATIENCE):
        desk.documents.save(tmp_path / "talk")
        assert desk.runner.last == ("tell", desk.store.job)
        desk.answer()
    saved = read_session(tmp_path / "talk.explainer")
    assert saved.settings == SMALL and saved.trained.encoder == encoder()
    assert desk.documents.path == tmp_path / "talk.explainer"
    assert "talk.explainer" in desk.store.notice


def test_it_is_opened_without_training_anything(desk, other, qtbot, tmp_path):
    desk.finish()
    with qtbot.waitSignal(desk.saver.saved, timeout=PATIENCE):
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
    with qtbot.waitSignal(desk.saver.saved, timeout=PATIENCE):
        desk.documents.save(tmp_path / "talk.explainer")
        desk.answer()
    other.store.start()
    job = other.store.job
    open_there(other, qtbot, tmp_path / "talk.explainer")
    other.store.add_frame(job, factories.frames(SMALL, 4)[0])
    assert other.store.timeline.latest.finished


def test_what_was_opened_can_be_saved_again_with_its_weights(desk, other, qtbot, tmp_path):
    desk.finish()
    with qtbot.waitSignal(desk.saver.saved, timeout=PATIENCE):
        desk.documents.save(tmp_path / "talk.explainer")
        desk.answer()
    open_there(other, qtbot, tmp_path / "talk.explainer")
    with qtbot.waitSignal(other.saver.saved, timeout=PATIENCE):
        other.documents.save(tmp_path / "again.explainer")
    assert read_session(tmp_path / "again.explainer").trained.encoder == encoder()


def test_an_encoder_is_saved_and_adopted(desk, other, qtbot, tmp_path):
    desk.finish()
    with qtbot.waitSignal(desk.saver.saved, timeout=PATIENCE):
        desk.documents.save_encoder(tmp_path / "mine")
        desk.answer()
    assert read_encoder(tmp_path / "mine.safetensors") == encoder()
    open_there(other, qtbot, tmp_path / "mine.safetensors")
    assert other.store.settings.encoder == encoder() and other.store.settings.width == 4
    assert "moons" in other.store.notice


def test_a_placebo_that_is_opened_is_called_one(other, qtbot, tmp_path):
    path = tmp_path / "placebo.safetensors"
    path.write_bytes(encoder_bytes(encoder(objective="placebo")))
    open_there(other, qtbot, path)
    assert "Opened a placebo trained on random pairs of moons" in other.store.notice


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


@pytest.fixture
def gate():
    """What a file waits for that does not come."""
    made = threading.Event()
    yield made
    made.set()


@pytest.fixture
def slow(desk, gate, monkeypatch):
    """Files whose name begins with `slow` come once the gate is open; who read them is noted."""
    readers, read = [], contents.contents_of

    def contents_of(path, data=None):
        readers.append(threading.current_thread())
        if path.name.startswith("slow"):
            gate.wait(30)
        return read(path, data)

    monkeypatch.setattr(contents, "contents_of", contents_of)
    return readers


def settings_file(folder, name, **choices):
    path = folder / name
    path.write_text(as_text(settings_for(**choices)))
    return path


def test_a_file_is_read_beside_the_window_which_says_so_meanwhile(
    desk, slow, gate, qtbot, tmp_path
):
    path = settings_file(tmp_path, "slow.svg", scene="circles")
    with qtbot.waitSignal(desk.documents.opened, timeout=PATIENCE):
        desk.documents.open_file(path)
        assert desk.store.notice == "Opening slow.svg …" and desk.store.settings == SMALL
        gate.set()
    assert threading.main_thread() not in slow and len(slow) == 1
    assert desk.store.settings.scene == "circles"
    assert desk.store.notice == "Opened the settings in slow.svg."


def test_what_was_said_of_a_table_goes_away_once_it_is_there(desk, qtbot, tmp_path):
    (tmp_path / "wine.csv").write_text(tables.csv_text())
    with qtbot.waitSignal(desk.documents.tables.opened, timeout=PATIENCE):
        desk.documents.open_file(tmp_path / "wine.csv")
        assert desk.store.notice == "Opening wine.csv …"
    assert desk.store.notice == ""
    assert desk.documents.recent.files == [tmp_path / "wine.csv"]


def test_what_is_said_in_between_stays(desk, slow, gate, qtbot, tmp_path):
    (tmp_path / "slow.csv").write_text(tables.csv_text())
    with qtbot.waitSignal(desk.documents.tables.opened, timeout=PATIENCE):
        desk.documents.open_file(tmp_path / "slow.csv")
        desk.store.notify("Something else.")
        gate.set()
    assert desk.store.notice == "Something else."


def test_the_newest_file_is_opened_and_the_one_before_it_never_comes(
    desk, slow, gate, qtbot, tmp_path
):
    old = settings_file(tmp_path, "slow.svg", scene="circles")
    new = settings_file(tmp_path, "new.svg", scene="digits")
    seen = []
    desk.documents.opened.connect(seen.append)
    desk.documents.open_file(old)
    with qtbot.waitSignal(desk.documents.opened, timeout=PATIENCE):
        desk.documents.open_file(new)
    gate.set()
    desk.documents.close()
    qtbot.wait(20)
    assert seen == [new] and desk.store.settings.scene == "digits"


def test_a_text_that_is_pasted_meanwhile_is_newer(desk, slow, gate, qtbot, tmp_path):
    desk.documents.open_file(settings_file(tmp_path, "slow.svg", scene="circles"))
    desk.documents.open_text(as_text(settings_for("digits")))
    assert "in the text" in desk.store.notice
    gate.set()
    desk.documents.close()
    qtbot.wait(20)
    assert desk.store.settings.scene == "digits"


def test_a_window_that_closes_meanwhile_waits_for_no_disk(desk, slow, gate, tmp_path):
    desk.documents.open_file(settings_file(tmp_path, "slow.svg", scene="circles"))
    started = time.monotonic()
    desk.documents.close()
    assert time.monotonic() - started < 1.5


def test_of_several_files_the_first_that_can_be_is_opened_and_the_others_are_named(
    desk, qtbot, tmp_path
):
    (tmp_path / "odd.png").write_bytes(b"no picture")
    good = settings_file(tmp_path, "good.svg", scene="circles")
    more = [settings_file(tmp_path, f"more{k}.svg", scene="moons") for k in range(4)]
    open_there(desk, qtbot, tmp_path / "odd.png", good, *more)
    assert desk.store.settings.scene == "circles"
    assert desk.store.notice == (
        "Opened the settings in good.svg. odd.png carries no settings of this program: open a "
        "file that it has made. One file is shown at a time: more0.svg, more1.svg, more2.svg + 1 "
        "stayed closed."
    )
    assert desk.documents.recent.files == [good]


def test_a_table_among_several_files_names_the_others(desk, qtbot, tmp_path):
    (tmp_path / "wine.csv").write_text(tables.csv_text())
    open_there(desk, qtbot, tmp_path / "wine.csv", settings_file(tmp_path, "b.svg", scene="moons"))
    assert desk.store.notice == "One file is shown at a time: b.svg stayed closed."


def test_if_none_of_several_files_can_be_opened_the_first_says_why(desk, qtbot, tmp_path):
    paths = tuple(tmp_path / name for name in ("a.explainer", "b.csv"))
    paths[0].write_bytes(b"x")
    with qtbot.waitSignal(desk.documents.refused, timeout=PATIENCE) as told:
        desk.documents.open_files(paths)
    assert told.args == [paths[0]]
    assert desk.store.notice == (
        "a.explainer is damaged: save it again, or open another. "
        "The others cannot be opened either: b.csv."
    )


@pytest.mark.parametrize("name", ["pipe.txt", "pipe.csv", "pipe.explainer", "pipe.npz", "pipe"])
def test_a_pipe_is_refused_at_once(desk, qtbot, tmp_path, name):
    os.mkfifo(tmp_path / name)
    with qtbot.waitSignal(desk.documents.refused, timeout=PATIENCE):
        desk.documents.open_file(tmp_path / name)
    assert f"Cannot open {name}, which is not a file" in desk.store.notice


def test_an_encoder_of_another_scene_is_refused_after_it_was_read(desk, qtbot, tmp_path):
    path = settings_file(tmp_path, "talk.svg", scene="circles")
    path.write_text(as_text(settings_for("circles")).replace("encoder=none", "encoder=abc"))
    with qtbot.waitSignal(desk.documents.refused, timeout=PATIENCE):
        desk.documents.open_file(path)
    assert "pretrained encoder from a file" in desk.store.notice
