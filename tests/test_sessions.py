"""Sessions in the real window with the real lab: saved, opened, trained again, and a kill."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from explainer import app, connections
from explainer.cli.main import main
from explainer.core.settings.settings import settings_for
from explainer.core.settings.settings_text import as_text
from explainer.core.training.embeddings import NEIGHBOURS
from explainer.files.sessions.session_file import read_session
from explainer.session.files import contents
from explainer.session.files.autosave import PREFIX
from explainer.session.running.projections import COMPUTING, TRAIN_AGAIN
from tests import tables
from tests.windows import opened_desk

OFFSCREEN = "This plugin does not support propagateSizeHints()\n"

CHECKOUT = Path(app.__file__).parents[1]
PATIENCE = 60_000
SMALL = settings_for(
    "moons", unlabelled=60, width=16, labels_per_class=4, steps=60, objective="autoencoder"
)


@pytest.fixture
def place(qapp, monkeypatch, tmp_path):
    """A folder for what this program keeps, of this test alone."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    kept = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    assert kept.startswith(str(tmp_path))
    return Path(kept)


@pytest.fixture
def opened(qtbot, place):
    """Open windows, each with a lab of its own."""
    made = []

    def open_one(start=SMALL, path=None):
        lab, surveyor, press = connections.processes()
        desk = app.Desk(start, lab, surveyor, press, path=path, language="en")
        window = desk.window
        made.append((desk, lab, surveyor, press))
        qtbot.addWidget(window)
        return opened_desk(qtbot, desk)

    yield open_one
    for desk, *processes in made:
        desk.window.close()
        for process in reversed(processes):
            process.close()


def finished(window, qtbot):
    store = window.store
    qtbot.waitUntil(lambda: store.job > 0 and store.state.phase == "finished", timeout=PATIENCE)


def save(window, qtbot, target):
    documents = window.documents
    documents.save(target)
    qtbot.waitUntil(lambda: documents.path == target, timeout=PATIENCE)
    return read_session(target)


@pytest.fixture(scope="module")
def talk(qapp, request, tmp_path_factory):
    """A session that a narrow window has saved, with what was to be seen in it."""
    folder, qtbot = tmp_path_factory.mktemp("talk"), QtBot(request)
    with pytest.MonkeyPatch.context() as elsewhere:
        elsewhere.setenv("XDG_DATA_HOME", str(folder / "data"))
        desk = app.Desk(SMALL, *(made := connections.processes()), language="en")
        window = opened_desk(qtbot, desk)
        window.resize(window.minimumWidth(), 700)
        window.board.efficiency.choose_tab("capacity")
        finished(window, qtbot)
        saved = save(window, qtbot, folder / "talk.explainer")
        figure = window.drawing.show(window.store.timeline, window.survey)
        seen = SimpleNamespace(size=window.size(), headline=figure.arms[0].headline)
        window.close()
        for process in reversed(made):
            process.close()
        window.deleteLater()
    return SimpleNamespace(saved=saved, path=folder / "talk.explainer", seen=seen)


def test_a_session_opens_to_the_same_figures_and_trains_to_the_same_weights(
    opened, talk, qtbot, tmp_path
):
    again = opened(connections.opened(talk.path), talk.path)
    store = again.store
    assert again.documents.recent.files == [talk.path]
    assert not again.documents.marks.changed(talk.path)
    assert store.state.phase == "finished" and store.settings == SMALL
    assert again.drawing.show(store.timeline).arms[0].headline == talk.seen.headline
    # The layout is part of a session.
    assert again.size() == talk.seen.size
    assert again.board.efficiency.tab == "capacity"
    t_sne_comes_once_its_models_are_asked_for(again, qtbot)
    first = talk.saved
    store.reset()
    store.play()
    finished(again, qtbot)
    second = save(again, qtbot, tmp_path / "again.explainer")
    assert first.trained.encoder == second.trained.encoder
    assert first.trained.weights.keys() == second.trained.weights.keys()
    for name, values in first.trained.weights.items():
        np.testing.assert_array_equal(values, second.trained.weights[name])


def t_sne_comes_once_its_models_are_asked_for(again, qtbot):
    store, projections = again.store, again.projections
    projections.choose(NEIGHBOURS)
    qtbot.waitUntil(lambda: projections.offers == TRAIN_AGAIN, timeout=PATIENCE)
    before = store.timeline.shown
    projections.accept()
    assert store.timeline.shown is before and projections.awaits == COMPUTING
    qtbot.waitUntil(lambda: _seen_as(store) == NEIGHBOURS, timeout=PATIENCE)
    assert projections.awaits == "" and store.state.phase == "finished"


def _seen_as(store):
    return store.timeline.projection.shown(store.timeline.shown)


KILLED = """
import sys
from explainer import app
from explainer.core.settings.settings import settings_for

def guest(window, lab):
    def begun(job, frame):
        lab.frame_arrived.disconnect(begun)
        window.store.change(labels_per_class=7)
    lab.frame_arrived.connect(begun)

if __name__ == "__main__":
    settings = settings_for(
        "moons", unlabelled=60, width=16, labels_per_class=4, steps=60, objective="autoencoder"
    )
    sys.exit(app.open_window(settings, guest))
"""


def test_after_a_kill_the_next_start_offers_what_was_there(opened, qtbot, place, tmp_path):
    script = tmp_path / "killed.py"
    script.write_text(KILLED, encoding="utf-8")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(CHECKOUT)}
    child = subprocess.Popen([sys.executable, str(script)], env=environment)
    # A script has no application name of its own until the program gives it one.
    kept = tmp_path / "data"
    until = time.monotonic() + 60
    while not list(kept.rglob(f"{PREFIX}*.explainer")) and time.monotonic() < until:
        time.sleep(0.1)
    os.kill(child.pid, signal.SIGKILL)
    child.wait(10)
    (left,) = kept.rglob(f"{PREFIX}*.explainer")
    place.mkdir(parents=True, exist_ok=True)
    left.replace(place / left.name)

    window = opened()
    button = window.findChild(QPushButton, "restore_button")
    qtbot.waitUntil(button.isVisible, timeout=PATIENCE)
    with qtbot.waitSignal(window.documents.opened, timeout=PATIENCE):
        button.click()
    assert window.store.settings == SMALL.changed(labels_per_class=7)
    qtbot.waitUntil(lambda: not button.isVisible(), timeout=PATIENCE)
    qtbot.waitUntil(lambda: not (place / left.name).exists(), timeout=PATIENCE)
    assert len(list(place.glob(f"{PREFIX}*.explainer"))) == 1
    window.close()
    assert list(place.glob(f"{PREFIX}*")) == []


def test_closed_properly_nothing_is_offered(opened, qtbot, place):
    window = opened()
    window.store.change(labels_per_class=5)
    finished(window, qtbot)
    window.close()
    assert list(place.glob(f"{PREFIX}*")) == []
    assert not opened().findChild(QPushButton, "restore_button").isVisible()


def test_a_file_that_does_not_come_soon_is_opened_once_the_window_is_there(
    opened, qtbot, tmp_path, monkeypatch
):
    gate, read = threading.Event(), contents.contents_of
    monkeypatch.setattr(connections, "SOON", 0.01)
    monkeypatch.setattr(contents, "contents_of", lambda *asked: gate.wait(60) and read(*asked))
    target = tmp_path / "slow.svg"
    target.write_text(as_text(SMALL.changed(labels_per_class=9)))
    assert connections.opened(target) is None
    window = opened(None, target)
    qtbot.waitUntil(lambda: window.store.notice == "Opening slow.svg …", timeout=PATIENCE)
    gate.set()
    with qtbot.waitSignal(window.documents.opened, timeout=PATIENCE):
        pass
    assert window.store.settings.labels_per_class == 9


def test_a_table_that_is_no_table_ends_the_start_in_one_sentence(tmp_path, capsys):
    (tmp_path / "odd.csv").write_text("1,2\n3\n")
    assert main(["--open", str(tmp_path / "odd.csv")]) == 2
    said = capsys.readouterr().err
    assert "odd.csv, line 2" in said and said.count("\n") == 1


def test_a_table_is_read_once_and_offered_when_the_window_is_there(opened, qtbot, tmp_path):
    (tmp_path / "wine.csv").write_text(tables.csv_text())
    window = opened(connections.opened(tmp_path / "wine.csv"), tmp_path / "wine.csv")
    qtbot.waitUntil(
        lambda: window.open_actions.sheet is not None and window.open_actions.sheet.isVisible()
    )


STUCK = """
import sys, threading, time
from pathlib import Path
from PySide6.QtCore import QTimer
from explainer import app
from explainer.core.settings.settings import settings_for
from explainer.session.files import contents
from explainer.session.files import recent
from explainer.session.files.documents import Documents

stuck = threading.Event()

def never(*asked):
    stuck.wait()

def guest(window, lab):
    def close(job, frame):
        lab.frame_arrived.disconnect(close)
        documents = window.store.findChild(Documents)
        recent._is_there = contents.contents_of = never
        documents.recent.add(Path("/gone/talk.explainer"))
        documents.recent.look()
        documents.open_file(Path("/gone/talk.explainer"))
        print(time.time(), flush=True)
        QTimer.singleShot(0, window.close)
    lab.frame_arrived.connect(close)

if __name__ == "__main__":
    settings = settings_for("moons", unlabelled=60, objective="autoencoder")
    sys.exit(app.open_window(settings, guest))
"""


def test_a_disk_that_never_answers_keeps_no_closed_window_alive(tmp_path):
    """It trains before, though it has neither a home nor a place for what is there for a while."""
    script = tmp_path / "stuck.py"
    script.write_text(STUCK, encoding="utf-8")
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(CHECKOUT),
        "TMPDIR": str(tmp_path / "absent"),
        "HOME": "",
        "XDG_DATA_HOME": "",
    }
    command = [sys.executable, str(script)]
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    took = time.time() - float(done.stdout)
    assert list(tmp_path.iterdir()) == [script]
    assert done.returncode == 0 and done.stderr.replace(OFFSCREEN, "") == ""
    assert took < 10, "closing takes less than two seconds where nothing else runs"
