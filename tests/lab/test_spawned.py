"""The lab where no process can be copied: each begins from nothing, as on Windows and macOS."""

import os
import threading

import pytest

from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.lab import fork_client, processes
from explainer.lab import link as links
from explainer.lab.link import Link
from explainer.lab.processes import Spawned
from explainer.lab.training.client import LabClient
from tests.lab.servants import echo, vanish

SOON = 60_000
SMALL = settings_for("moons", unlabelled=20, depth=1, width=8, steps=10, objective="autoencoder")


@pytest.fixture(autouse=True)
def elsewhere(monkeypatch):
    """Another system, as far as processes go."""

    def refused():
        raise AssertionError("a copy was asked for")

    monkeypatch.setattr(processes, "on_linux", lambda: False)
    monkeypatch.setattr(processes, "fork_server", refused)
    monkeypatch.setattr(fork_client, "fork_server", refused)


@pytest.fixture
def link(qtbot):
    made = Link(serve=echo, name="echo")
    yield made
    made.close()


def test_the_lab_trains_in_a_process_that_begins_from_nothing(qtbot):
    lab = LabClient()
    lab.start()
    try:
        with qtbot.waitSignal(
            lab.frame_arrived, timeout=SOON, check_params_cb=lambda job, frame: frame.finished
        ) as last:
            lab.run(7, SMALL, Stage.DATA, False)
        assert last.args[0] == 7 and lab.process_id not in (None, os.getpid())
    finally:
        lab.close()


def test_what_is_said_comes_back_until_the_process_is_killed(qtbot, link):
    link.start()
    with qtbot.waitSignal(link.reported, timeout=SOON) as reported:
        link.send("hello")
    assert reported.args == ["hello"] and isinstance(link._call.child, Spawned)
    with qtbot.waitSignal(link.hung_up, timeout=SOON):
        link._call.child.kill()
    assert not link.running


@pytest.fixture
def held_open(monkeypatch):
    """The far end of the line, held open in this process too: so it is on Windows."""
    kept = []

    def pipe():
        near, far = real()
        kept.append(os.dup(far.fileno()))
        return near, far

    real = links.Pipe
    monkeypatch.setattr(links, "Pipe", pipe)
    yield
    for number in kept:
        os.close(number)


@pytest.mark.skipif(os.name == "nt", reason="There it is held open anyway.")
def test_a_process_that_ends_before_it_has_its_line_is_noticed(qtbot, held_open):
    link = Link(serve=vanish, name="vanish")
    with qtbot.waitSignal(link.hung_up, timeout=SOON):
        link.start()
    assert not link.running


def test_a_process_that_is_ended_before_it_has_begun_never_begins(qtbot):
    child = Spawned(echo, "echo")
    child.kill()
    child.begin(None)
    assert child.process is None and not child.is_heard(None)


def test_a_process_that_is_ended_while_it_begins_does_not_stay(monkeypatch, qtbot):
    """On Windows to begin one takes half a second, and nobody waits for that."""
    begins, goes_on = threading.Event(), threading.Event()
    real = processes.get_context("spawn").Process.start

    def slow(process):
        begins.set()
        assert goes_on.wait(SOON / 1_000)
        real(process)

    monkeypatch.setattr(processes.get_context("spawn").Process, "start", slow)
    child = Spawned(echo, "echo")
    near, far = links.Pipe()
    thread = threading.Thread(target=child.begin, args=(far,))
    thread.start()
    assert begins.wait(SOON / 1_000)
    child.kill()
    goes_on.set()
    thread.join()
    child._process.join(SOON / 1_000)
    assert child._process.exitcode not in (None, 0)
    near.close()
    far.close()
