"""The line to one process, whatever becomes of it: the window waits for nothing."""

import os
import pickle
import signal
import socket
import subprocess
import sys
import time
from threading import Thread

import pytest

from explainer.lab import fork_client
from explainer.lab import link as links
from explainer.lab.fork_client import ENDED, STOPPED, ForkServer, fork_server, state_of
from explainer.lab.fork_server import cause_of
from explainer.lab.link import Link, Restarts
from explainer.lab.processes import Forked, Spawned, begin_early, end_all
from tests.lab.servants import deaf, echo, stumble

SOON = 30_000
AT_ONCE = 1.0
LARGE = b"x" * 30_000_000

linux = pytest.mark.skipif(sys.platform != "linux", reason="Elsewhere nothing is forked.")


@pytest.fixture(scope="module", autouse=True)
def light_servers():
    """Fork servers load next to nothing: whatever they copy, it begins and ends alike."""
    end_all()
    with pytest.MonkeyPatch.context() as light:
        light.setattr(fork_client, "SHARED", ("tests.lab.servants",))
        yield
    end_all()


@pytest.fixture
def server():
    """A fork server that has begun nothing yet."""
    end_all()
    yield fork_server()
    end_all()


@pytest.fixture
def loads_long(monkeypatch, server):
    """Have the next server load for longer than it lives; those after it are quick again."""
    real = fork_client._server_process

    def begin(number):
        monkeypatch.setattr(fork_client, "_server_process", real)
        with monkeypatch.context() as long:
            long.setattr(fork_client, "SHARED", ("tests.lab.endless",))
            return real(number)

    monkeypatch.setattr(fork_client, "_server_process", begin)


@pytest.fixture
def link(qtbot):
    made = Link(serve=echo, name="echo")
    yield made
    made.close()


def gone(process):
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    return False


def closed_in(link):
    began = time.monotonic()
    link.close()
    return time.monotonic() - began


def answers(qtbot, link, word="hello"):
    with qtbot.waitSignal(link.reported, timeout=SOON) as reported:
        link.send(word)
    return reported.args == [word]


def test_what_is_said_comes_back(qtbot, link):
    link.start()
    assert answers(qtbot, link) and answers(qtbot, link, LARGE)
    process = link.process_id
    link.close()
    assert gone(process) and not link.running and link.process_id is None


@linux
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_a_killed_process_is_heard_of_and_another_can_begin(qtbot, link, number):
    link.start()
    dead = link.process_id
    with qtbot.waitSignal(link.hung_up, timeout=SOON):
        os.kill(dead, number)
    assert not link.running and not link.was_stopped and link.cause == ""
    link.start()
    assert answers(qtbot, link) and link.process_id != dead


@linux
def test_a_stopped_process_is_noticed_and_ended(qtbot, link):
    link.start()
    process = link.process_id
    with qtbot.waitSignal(link.hung_up, timeout=SOON):
        os.kill(process, signal.SIGSTOP)
    assert link.was_stopped and gone(process)
    link.start()
    assert answers(qtbot, link) and not link.was_stopped


@linux
def test_a_process_that_is_stopped_for_a_moment_goes_on(qtbot, link):
    link.start()
    process = link.process_id
    os.kill(process, signal.SIGSTOP)
    qtbot.waitUntil(lambda: link._looks == 1, timeout=SOON)
    os.kill(process, signal.SIGCONT)
    qtbot.waitUntil(lambda: link._looks == 0, timeout=SOON)
    assert answers(qtbot, link) and link.process_id == process


@linux
def test_closing_beside_a_stopped_process_takes_a_moment_and_leaves_nothing(link):
    link.start()
    process = link.process_id
    os.kill(process, signal.SIGSTOP)
    assert closed_in(link) < AT_ONCE and gone(process)


@linux
def test_saying_much_to_who_does_not_listen_keeps_nobody_waiting(qtbot):
    link = Link(serve=deaf, name="deaf")
    link.start()
    assert link.process_id
    began = time.monotonic()
    link.send(LARGE)
    assert time.monotonic() - began < AT_ONCE
    assert closed_in(link) < AT_ONCE


@linux
@pytest.mark.usefixtures("loads_long")
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_a_fork_server_that_dies_while_a_process_starts_is_replaced(qtbot, link, server, number):
    link.start()
    qtbot.waitUntil(lambda: server.process is not None, timeout=SOON)
    with qtbot.waitSignal(link.hung_up, timeout=SOON):
        os.kill(server.process, number)
    link.start()
    assert answers(qtbot, link)


@linux
def test_a_fork_server_that_has_begun_early_serves_what_is_asked_later(
    qtbot, link, server, monkeypatch
):
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})
    begin_early()
    early = server.process
    link.start()
    assert answers(qtbot, link) and early == server.process is not None


@linux
def test_on_one_core_the_window_is_painted_first(server, monkeypatch):
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0})
    begin_early()
    assert server.process is None


@linux
def test_a_fork_server_that_could_not_begin_early_begins_when_it_is_asked(
    qtbot, link, server, monkeypatch
):
    def refused(number):
        raise BlockingIOError

    with monkeypatch.context() as narrow:
        narrow.setattr(fork_client, "_server_process", refused)
        server.begin()
    link.start()
    assert answers(qtbot, link)


@linux
def test_a_fork_server_that_dies_later_is_replaced_without_a_word(qtbot, link, server):
    link.start()
    assert answers(qtbot, link)
    first, dead = link.process_id, server.process
    os.kill(dead, signal.SIGKILL)
    qtbot.waitUntil(lambda: state_of(dead) == ENDED, timeout=SOON)
    assert answers(qtbot, link) and link.process_id == first
    other = Link(serve=echo, name="echo")
    other.start()
    assert answers(qtbot, other) and server.process != dead
    other.close()


@linux
def test_a_stopped_fork_server_is_replaced(qtbot, link, server):
    link.start()
    assert answers(qtbot, link)
    link.close()
    lame = server.process
    os.kill(lame, signal.SIGSTOP)
    qtbot.waitUntil(lambda: state_of(lame) == STOPPED, timeout=SOON)
    link.start()
    assert answers(qtbot, link) and server.process != lame


@linux
@pytest.mark.usefixtures("loads_long")
def test_a_fork_server_that_is_stopped_while_a_process_starts_is_noticed(qtbot, link, server):
    link.start()
    qtbot.waitUntil(lambda: server.process is not None, timeout=SOON)
    os.kill(server.process, signal.SIGSTOP)
    qtbot.waitUntil(lambda: state_of(server.process) == STOPPED, timeout=SOON)
    began = time.monotonic()
    assert link.process_id is None and time.monotonic() - began < AT_ONCE
    with qtbot.waitSignal(link.hung_up, timeout=SOON):
        pass
    assert link.was_stopped
    link.start()
    assert answers(qtbot, link)


@linux
@pytest.mark.usefixtures("loads_long")
def test_closing_beside_a_stopped_fork_server_takes_a_moment_and_leaves_nothing(
    qtbot, link, server
):
    link.start()
    qtbot.waitUntil(lambda: server.process is not None, timeout=SOON)
    process = server.process
    os.kill(process, signal.SIGSTOP)
    assert closed_in(link) < AT_ONCE
    began = time.monotonic()
    end_all()
    assert time.monotonic() - began < AT_ONCE and gone(process)


@linux
def test_a_fork_server_that_still_loads_ends_with_its_window(tmp_path):
    endless = "print('loading', flush=True)\nimport time\nwhile True:\n    time.sleep(1)"
    tmp_path.joinpath("endless.py").write_text(endless, encoding="utf-8")
    window, end = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    code = f"import sys; sys.path[:] = {[str(tmp_path), *sys.path]!r}; "
    code += "from explainer.lab.fork_server import serve_forks; "
    code += f"serve_forks({end.fileno()}, ('endless',))"
    line = [sys.executable, "-c", code]
    with end:
        server = subprocess.Popen(line, stdout=subprocess.PIPE, text=True, pass_fds=(end.fileno(),))
    with server:
        assert server.stdout.readline() == "loading\n"
        window.close()
        try:
            assert server.wait(SOON / 1_000) == 0
        finally:
            server.kill()


@linux
@pytest.mark.usefixtures("loads_long")
def test_closing_while_the_fork_server_still_loads_ends_both_threads(qtbot, link, server):
    link.start()
    qtbot.waitUntil(lambda: server.process is not None, timeout=SOON)
    threads = link._call._threads
    link.close()
    assert len(threads) == 2 and not any(thread.is_alive() for thread in threads)


@pytest.fixture
def stopped_before_its_birth(monkeypatch, server):
    """Have the next server stopped before it becomes another program, as a signal may."""
    real = fork_client._server_process

    def begin(number):
        monkeypatch.setattr(fork_client, "_server_process", real)
        child = os.fork()
        if child == 0:
            os.kill(os.getpid(), signal.SIGSTOP)
            os._exit(1)
        os.waitpid(child, 0)  # As whoever begins a process waits for its birth.
        return real(number)

    monkeypatch.setattr(fork_client, "_server_process", begin)


@linux
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_server_that_is_stopped_before_its_birth_is_noticed(
    qtbot, link, stopped_before_its_birth
):
    with qtbot.waitSignal(link.hung_up, timeout=SOON):
        link.start()
    assert link.was_stopped
    link.start()
    assert answers(qtbot, link)


@linux
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_closing_beside_a_server_that_is_stopped_before_its_birth(
    qtbot, link, stopped_before_its_birth
):
    link.start()
    qtbot.waitUntil(lambda: bool(fork_client.unborn()), timeout=SOON)
    assert closed_in(link) < 2 * AT_ONCE
    end_all()
    assert not fork_client.unborn() and fork_server().process is None


@linux
def test_ending_all_ends_those_that_nobody_has_closed(qtbot, link, server):
    link.start()
    process, first = link.process_id, server.process
    os.kill(server.process, signal.SIGKILL)
    qtbot.waitUntil(lambda: state_of(first) == ENDED, timeout=SOON)
    other = Link(serve=echo, name="echo")
    other.start()
    left = [first, process, other.process_id, server.process]
    os.kill(left[2], signal.SIGSTOP)
    end_all()
    qtbot.waitUntil(lambda: all(state_of(each) in ("", ENDED) for each in left), timeout=SOON)
    other.close()


class Stillborn:
    """A process that cannot begin."""

    process, stopped = None, False

    def __init__(self, error):
        self._error = error

    def begin(self, far_end):
        raise self._error

    def kill(self):
        pass

    def wait(self):
        pass


@pytest.mark.parametrize(
    "error",
    [
        OSError(12, "Cannot allocate memory"),
        BlockingIOError(11, "Resource temporarily unavailable"),
        EOFError("unexpected EOF"),
        MemoryError("none"),
        RuntimeError("can't start new thread"),
        AttributeError("'NoneType' object has no attribute 'kill'"),
        ValueError("too many fds"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_whatever_keeps_a_process_from_beginning_is_told_as_its_end(
    qtbot, link, error, monkeypatch
):
    monkeypatch.setattr(links, "child_of", lambda serve, name: Stillborn(error))
    with qtbot.waitSignal(link.hung_up, timeout=SOON):
        link.start()
        assert link.running and link.process_id is None
    assert type(error).__name__ in link.cause and not link.running
    assert closed_in(link) < AT_ONCE


def test_a_thread_that_cannot_begin_is_told_as_the_end(qtbot, link, monkeypatch):
    def refuse(thread):
        raise RuntimeError("can't start new thread")

    with monkeypatch.context() as short, qtbot.waitSignal(link.hung_up, timeout=SOON):
        short.setattr(Thread, "start", refuse)
        link.start()
    assert "RuntimeError" in link.cause
    link.start()
    assert answers(qtbot, link)


def test_an_error_that_ends_a_process_is_its_cause(qtbot):
    link = Link(serve=stumble, name="stumble")
    with qtbot.waitSignal(link.hung_up, timeout=SOON):
        link.start()
    assert link.cause == "MemoryError: no room for torch"


def test_an_error_without_words_is_told_by_its_name():
    assert cause_of(MemoryError()) == "MemoryError"
    assert cause_of(OSError(12, "none left")) == "OSError: [Errno 12] none left"


def test_what_cannot_be_said_is_told_as_the_end(qtbot, link):
    link.start()
    with qtbot.waitSignal(link.hung_up, timeout=SOON):
        link.send(lambda: None)
    assert type(pickle.PicklingError()).__name__ in link.cause or "Attribute" in link.cause


def test_a_process_of_its_own_serves_where_nothing_is_forked(qtbot, link, monkeypatch):
    monkeypatch.setattr(links, "child_of", Spawned)
    link.start()
    assert answers(qtbot, link)
    process = link.process_id
    link.close()
    assert process and gone(process)


@pytest.mark.parametrize("child", [Spawned(echo, "echo"), Forked(ForkServer(), echo, "echo")])
def test_a_process_that_never_began_can_be_ended(child):
    child.kill()
    child.wait()
    assert child.process is None and not child.stopped


def test_deaths_count_for_a_while_only(monkeypatch):
    now = [100.0]
    monkeypatch.setattr(links.time, "monotonic", lambda: now[0])
    restarts = Restarts(2, 10.0)
    for _ in range(3):
        assert not restarts.spent
        restarts.note()
        now[0] += 1.0
    assert restarts.spent
    now[0] += 8.0
    assert not restarts.spent
    for _ in range(3):
        restarts.note()
    restarts.forget()
    assert not restarts.spent
