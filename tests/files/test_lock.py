"""A lock says whether a process lives, whatever number it wears and whatever system it runs on."""

import os
import subprocess
import sys
import types

import pytest

from explainer.files import lock as locks
from explainer.files.lock import LockFile, is_locked
from explainer.files.writing import PREFIX, write_whole

HOLDER = """
import sys
from pathlib import Path
from explainer.files.lock import LockFile
held = LockFile(Path(sys.argv[1]))
held.hold()
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path):
    """Another process that holds a lock."""
    command = [sys.executable, "-c", HOLDER, str(tmp_path / "a.lock")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout.readline() == b"held\n"
        yield process
        process.kill()


@pytest.fixture
def windows(monkeypatch):
    """Windows, as far as locks go: bytes are locked in a file, and a signal 0 is Ctrl+C."""
    held = set()

    def locking(number, mode, length):
        facts = os.fstat(number)
        place = (facts.st_ino, os.lseek(number, 0, os.SEEK_CUR))
        if place in held:
            raise PermissionError(13, "Permission denied")
        held.add(place)

    def interrupt(*arguments):
        raise AssertionError("os.kill reached a process")

    module = types.SimpleNamespace(LK_NBLCK=2, locking=locking)
    monkeypatch.setitem(sys.modules, "msvcrt", module)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(os, "kill", interrupt)
    return held


@pytest.mark.skipif(os.name == "nt", reason="The system of this test is POSIX.")
def test_a_lock_ends_with_its_process_however_that_ends(holder, tmp_path):
    file = tmp_path / "a.lock"
    assert is_locked(file)
    holder.kill()
    holder.wait()
    assert file.exists() and not is_locked(file)


def test_a_lock_that_is_released_leaves_no_file(tmp_path):
    held = LockFile(tmp_path / "not" / "yet" / "a.lock", b"whose")
    held.hold()
    held.hold()
    assert is_locked(held.path) and held.path.read_bytes() == b"whose"
    held.release()
    held.release()
    assert not held.path.exists() and not is_locked(held.path)


def test_where_nothing_can_be_written_nothing_is_held(tmp_path):
    (tmp_path / "file").write_text("")
    held = LockFile(tmp_path / "file" / "a.lock")
    held.hold()
    held.release()


def test_on_windows_a_byte_behind_every_content_is_locked(windows, tmp_path):
    held = LockFile(tmp_path / "a.lock", b"whose")
    held.hold()
    assert is_locked(held.path) and held.path.read_bytes() == b"whose"
    assert [place for _, place in windows] == [locks.BEYOND]
    windows.clear()
    assert not is_locked(held.path)
    held.release()


def test_on_windows_no_process_is_interrupted_by_a_save(windows, tmp_path):
    (tmp_path / f"{PREFIX}{os.getppid()}.part").write_text("half")
    write_whole(tmp_path / "a.png", b"whole")
    assert [each.name for each in tmp_path.iterdir()] == ["a.png"]


def test_what_was_released_can_be_held_again(tmp_path):
    held = LockFile(tmp_path / "a.lock")
    held.hold()
    held.release()
    held.hold()
    assert is_locked(held.path)
    held.release()


def test_what_nobody_may_look_at_counts_as_held(tmp_path):
    assert is_locked(tmp_path) and not is_locked(tmp_path / "missing")


def test_who_works_alone_waits_for_the_one_before_but_not_for_ever(tmp_path, monkeypatch):
    now, looked = [0.0], []
    monkeypatch.setattr(locks.time, "monotonic", lambda: now[0])
    monkeypatch.setattr(locks.time, "sleep", looked.append)
    answers = iter([False, False, True])
    monkeypatch.setattr(locks, "lock", lambda file: next(answers))
    with locks.alone(tmp_path / "a.lock"):
        assert looked == [locks.LOOK_AGAIN_SECONDS] * 2
    monkeypatch.setattr(locks, "lock", lambda file: now.__setitem__(0, now[0] + 0.15))
    with locks.alone(tmp_path / "a.lock"):
        assert len(looked) == 3 and now[0] > locks.PATIENCE_SECONDS
    with locks.alone(tmp_path / "no folder" / "a.lock"):
        pass
