"""Where systems differ both ways are gone, the other system's as far as it can be played."""

import ctypes
import os
import signal
import subprocess
import sys
import types
from threading import Event, Thread, get_ident

import pytest

from explainer.core.platform import allocation, host, streams, system
from explainer.lab import fork_client, link, processes
from explainer.lab.processes import Forked, Spawned

posix = pytest.mark.skipif(os.name == "nt", reason="The system of this test is POSIX.")


def test_each_system_is_known_by_its_name(monkeypatch):
    known = {}
    for name in ("linux", "win32", "darwin", "freebsd14"):
        monkeypatch.setattr(sys, "platform", name)
        known[name] = (host.on_linux(), host.on_windows())
    assert known["linux"] == (True, False) and known["win32"] == (False, True)
    assert known["darwin"] == known["freebsd14"] == (False, False)


def test_a_bundle_knows_that_it_is_one(monkeypatch):
    assert not host.frozen()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert host.frozen()
    assert fork_client._server_line(7) == [sys.executable, fork_client.SERVER_FLAG, "7"]


def test_a_bundle_has_no_interpreter_to_try_qt_with(monkeypatch):
    monkeypatch.setattr(system, "PROBE", "raise SystemExit(1)")
    assert not system._tried()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert system._tried()


def test_processors_that_this_process_may_use_are_counted(monkeypatch):
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {1, 5, 7}, raising=False)
    assert host.processors() == 3


@pytest.mark.parametrize(
    ("name", "cores", "counted"), [("darwin", 100, 100), ("win32", 100, 61), ("win32", None, 1)]
)
def test_elsewhere_all_are_counted_as_far_as_they_can_be_waited_for(
    monkeypatch, name, cores, counted
):
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: cores)
    monkeypatch.setattr(sys, "platform", name)
    assert host.processors() == counted


def test_whoever_computes_gives_way_on_posix(monkeypatch):
    given = []
    monkeypatch.setattr(os, "nice", given.append, raising=False)
    monkeypatch.setattr(sys, "platform", "darwin")
    host.give_way()
    assert given == [host.NICE]


def test_whoever_computes_gives_way_on_windows(monkeypatch):
    told = []
    kernel = types.SimpleNamespace(
        SetPriorityClass=lambda process, kind: told.append((process.value, kind))
    )
    monkeypatch.setattr(ctypes, "WinDLL", lambda name: kernel, raising=False)
    monkeypatch.delattr(os, "nice", raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    host.give_way()
    assert told == [(ctypes.c_void_p(-1).value, 0x4000)]


IGNORING = """
import os, signal
from explainer.core.platform.host import ignore_interrupts
ignore_interrupts()
signal.raise_signal(signal.SIGINT)
print("still here")
"""


def test_interrupts_can_be_left_to_another_process():
    line = [sys.executable, "-c", IGNORING]
    done = subprocess.run(line, check=False, capture_output=True, text=True)
    assert done.stdout.split() == ["still", "here"]


@posix
def test_processes_begin_without_hearing_ctrl_c():
    with host.uninterrupted():
        assert signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ())
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


@pytest.mark.skipif(not hasattr(signal, "pthread_kill"), reason="Nothing is sent to one thread.")
def test_an_interrupt_waits_until_all_processes_have_begun_whichever_thread_takes_it():
    begin, begun = Event(), []
    other = Thread(target=lambda: begin.wait() and signal.pthread_kill(get_ident(), signal.SIGINT))
    other.start()
    with pytest.raises(KeyboardInterrupt), host.uninterrupted():
        begin.set()
        other.join()
        begun.append(True)
    assert begun
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_in_another_thread_processes_begin_all_the_same():
    begun = []

    def begin():
        with host.uninterrupted():
            begun.append(True)

    other = Thread(target=begin)
    other.start()
    other.join()
    assert begun


def test_where_nothing_can_be_held_back_processes_begin_all_the_same(monkeypatch):
    monkeypatch.delattr(signal, "pthread_sigmask", raising=False)
    begun = []
    with host.uninterrupted():
        begun.append(True)
    assert begun


@pytest.mark.parametrize(
    ("name", "kind"), [("linux", Forked), ("darwin", Spawned), ("win32", Spawned)]
)
def test_processes_are_copied_on_linux_alone(monkeypatch, name, kind):
    monkeypatch.setattr(sys, "platform", name)
    assert type(processes.child_of(print, "name")) is kind


def test_elsewhere_no_server_of_copies_is_begun_or_ended(monkeypatch):
    def refused():
        raise AssertionError("the fork server was asked for")

    monkeypatch.setattr(processes, "fork_server", refused)
    monkeypatch.setattr(sys, "platform", "darwin")
    for act in (processes.begin_early, processes.end_all, processes.strike_all):
        act()


def test_on_windows_a_line_is_no_socket_that_could_be_cut(monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    assert link._cut(None) is None


def test_elsewhere_nobody_asks_for_linux_displays(monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "no such way")
    monkeypatch.setattr(sys, "platform", "win32")
    assert system.display_trouble() == ""


def test_elsewhere_memory_is_left_to_the_system(monkeypatch):
    """Windows refuses even to open the program that another system would look into."""

    def refused():
        raise PermissionError

    monkeypatch.setattr(allocation.platform, "libc_ver", refused)
    monkeypatch.setattr(sys, "platform", "win32")
    allocation._glibc.cache_clear()
    allocation.give_back()
    allocation._glibc.cache_clear()


def test_a_windows_program_without_streams_gets_some(monkeypatch):
    """One that was begun without a console has none."""
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    streams.mend_streams()
    with sys.stdout as output, sys.stderr as errors:
        assert (output.name, errors.name) == (os.devnull, os.devnull)
        assert print("nowhere", file=output) is None
