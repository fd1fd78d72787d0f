"""A save is never lost: not by the lab, not by the file before it, not by closing."""

from dataclasses import replace

import pytest

from explainer.core.training.saved import Saved
from explainer.core.training.timeline import Timeline
from explainer.core.training.trained import Trained
from explainer.files import writing
from explainer.files.sessions.session_file import read_session
from explainer.session.files import file_writer
from explainer.session.files import session_saver as saver
from explainer.session.files.contents import contents_of
from tests import factories
from tests.factories import encoder, timeline
from tests.session.files.test_documents import PATIENCE, SMALL, Desk


@pytest.fixture
def desk(qapp, tmp_path):
    made = Desk(tmp_path)
    made.finish()
    yield made
    made.autosave.close()


def test_a_lab_that_dies_while_saving_loses_no_session(desk, qtbot, tmp_path):
    desk.documents.save(tmp_path / "talk")
    with qtbot.waitSignal(desk.saver.saved, timeout=PATIENCE):
        desk.saver.give_up()
    saved = read_session(tmp_path / "talk.explainer")
    assert saved.settings == SMALL and saved.timeline.latest.finished
    assert saved.trained.encoder is None


def test_a_lab_that_never_answers_is_not_waited_for(desk, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(saver, "PATIENCE_MS", 1)
    with qtbot.waitSignal(desk.saver.saved, timeout=PATIENCE):
        desk.documents.save(tmp_path / "talk")
    assert read_session(tmp_path / "talk.explainer").settings == SMALL


def test_what_is_saved_is_what_was_there_when_it_was_asked_for(desk, qtbot, tmp_path):
    desk.documents.save(tmp_path / "talk")
    asked, frames = desk.store.job, desk.store.timeline.frames
    desk.store.change(scene="circles", seed=78)
    for frame in factories.timeline(desk.store.settings, 2).frames:
        desk.store.add_frame(desk.store.job, frame)
    with qtbot.waitSignal(desk.saver.saved, timeout=PATIENCE):
        desk.saver.take(asked, Trained(encoder(), {}))
    saved = read_session(tmp_path / "talk.explainer")
    assert saved.settings == SMALL and saved.trained.encoder == encoder()
    assert len(saved.timeline.frames) == len(frames)
    assert {frame.settings.seed for frame in saved.timeline.frames} == {SMALL.seed}


def test_before_a_new_run_begins_its_settings_are_kept_without_the_old_pictures(
    desk, qtbot, tmp_path
):
    desk.store.change(scene="circles", seed=78)
    desk.documents.save(tmp_path / "talk")
    assert "nothing to save yet" in desk.store.notice and not list(tmp_path.glob("*.explainer"))
    desk.saver.save_quietly(tmp_path / "own.explainer")
    with qtbot.waitSignal(desk.saver.kept, timeout=PATIENCE):
        desk.saver.give_up()
    assert contents_of(tmp_path / "own.explainer") == desk.store.settings


def test_what_is_kept_for_the_next_start_does_not_wait_for_a_lab_that_loads(
    desk, qtbot, tmp_path, monkeypatch
):
    assert saver.QUIET_PATIENCE_MS <= 2_000 < saver.PATIENCE_MS
    monkeypatch.setattr(saver, "QUIET_PATIENCE_MS", 50)
    with qtbot.waitSignal(desk.saver.kept, timeout=PATIENCE):
        desk.saver.save_quietly(tmp_path / "own.explainer")
    assert desk.runner.last == ("tell", desk.store.job)


def test_an_encoder_that_died_with_its_lab_is_told(desk, tmp_path):
    desk.documents.save_encoder(tmp_path / "mine")
    desk.saver.give_up()
    assert "save again" in desk.store.notice


def test_an_encoder_that_was_dropped_is_none_to_save(desk, tmp_path):
    """It stands at its first random weights, and would be read as a pretrained one."""
    dropped = replace(timeline(SMALL, 4).frames[-1].ground, learnt=False)
    run = [replace(frame, ground=dropped) for frame in timeline(SMALL, 4).frames]
    desk.store.show_saved(Saved(SMALL, Timeline(tuple(run), {}, 1), trained=Trained(encoder(), {})))
    desk.documents.save_encoder(tmp_path / "mine")
    assert "learnt nothing and was dropped" in desk.store.notice
    assert not list(tmp_path.iterdir())


def test_of_a_quiet_save_nothing_is_told_when_the_lab_dies(desk, qtbot, tmp_path):
    desk.store.notify("The lab has died.")
    desk.saver.save_quietly(tmp_path / "own.explainer")
    with qtbot.waitSignal(desk.saver.kept, timeout=PATIENCE):
        desk.saver.give_up()
    assert desk.store.notice == "The lab has died."
    assert read_session(tmp_path / "own.explainer").settings == SMALL


def test_a_quiet_save_to_the_same_place_silences_no_other(desk, qtbot, tmp_path):
    desk.saver.save_quietly(tmp_path / "talk.explainer")
    with qtbot.waitSignal(desk.saver.saved, timeout=PATIENCE):
        desk.documents.save(tmp_path / "talk")
        desk.answer()
    assert "Saved" in desk.store.notice


def test_closing_right_after_a_save_still_saves(desk, tmp_path):
    desk.documents.save(tmp_path / "talk")
    desk.saver.save_quietly(tmp_path / "quiet.explainer")
    desk.saver.close()
    assert read_session(tmp_path / "talk.explainer").settings == SMALL
    assert not (tmp_path / "quiet.explainer").exists()


@pytest.mark.parametrize("error", [MemoryError(), KeyError("weights"), RecursionError("deep")])
def test_whatever_goes_wrong_with_one_file_the_next_is_written(qtbot, tmp_path, error):
    def broken():
        raise error

    writer = file_writer.FileWriter()
    told = []
    writer.failed.connect(lambda failed, sentence: told.append((failed.target.name, sentence)))
    with qtbot.waitSignal(writer.written, timeout=PATIENCE):
        writer.write(file_writer.Writing(tmp_path / "broken", broken))
        writer.write(file_writer.Writing(tmp_path / "whole", lambda: b"whole"))
    writer.close()
    assert [name for name, _ in told] == ["broken"] and str(tmp_path / "broken") in told[0][1]
    assert (tmp_path / "whole").read_bytes() == b"whole"


def test_a_refused_write_is_told_with_its_own_sentence(desk, qtbot, tmp_path, monkeypatch):
    def full(target, content):
        raise writing.refusal(target, OSError(28, "No space left on device"))

    monkeypatch.setattr(file_writer, "write_whole", full)
    desk.documents.save(tmp_path / "talk")
    with qtbot.waitSignal(desk.saver.refused, timeout=PATIENCE):
        desk.saver.take(desk.store.job, Trained(encoder(), {}))
    assert "No space left on device" in desk.store.notice
