import os
import signal
import stat
import subprocess
import sys
import time

import pytest

from explainer.files.lock import lock
from explainer.files.writing import PREFIX, WriteError, check_place, refusal, write_whole

WRITER = """
import sys
from pathlib import Path
from explainer.files import writing
import os
real = os.fsync
def slow(number):
    print("half way", flush=True)
    import time
    time.sleep(60)
os.fsync = slow
writing.write_whole(Path(sys.argv[1]), b"new" * 100_000)
"""
FULL = """
import resource, signal, sys
from pathlib import Path
from explainer.files.writing import WriteError, write_whole
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, 1_000))
try:
    write_whole(Path(sys.argv[1]), b"new" * 100_000)
except WriteError as error:
    print(error)
"""
posix = pytest.mark.skipif(os.name == "nt", reason="Signals and limits are those of POSIX.")


@posix
def test_a_writer_that_is_killed_leaves_the_old_file_and_the_next_one_sweeps_up(tmp_path):
    file = tmp_path / "talk [1].png"
    file.write_text("old")
    writer = subprocess.Popen([sys.executable, "-c", WRITER, file], stdout=subprocess.PIPE)
    assert writer.stdout.readline() == b"half way\n"
    writer.send_signal(signal.SIGKILL)
    writer.wait()
    writer.stdout.close()
    assert file.read_text() == "old"
    assert len(list(tmp_path.iterdir())) == 2
    write_whole(file, b"newer")
    assert [each.name for each in tmp_path.iterdir()] == ["talk [1].png"]
    assert file.read_bytes() == b"newer"


@posix
def test_whoever_reads_meanwhile_reads_the_old_file_to_its_end(tmp_path):
    file = tmp_path / "picture.png"
    file.write_bytes(b"old" * 100_000)
    with file.open("rb") as reader:
        begun = reader.read(3)
        write_whole(file, b"new")
        assert begun + reader.read() == b"old" * 100_000
    assert file.read_bytes() == b"new"


@posix
def test_a_disk_without_room_leaves_the_old_file(tmp_path):
    file = tmp_path / "picture.png"
    file.write_text("old")
    done = subprocess.run([sys.executable, "-c", FULL, file], capture_output=True, check=True)
    assert done.stdout.startswith(b"Cannot write '") and done.stdout.count(b"\n") == 1
    assert [each.name for each in tmp_path.iterdir()] == ["picture.png"]
    assert file.read_text() == "old"


@posix
def test_what_another_living_process_is_writing_is_left_alone(tmp_path):
    other = tmp_path / f"{PREFIX}other.part"
    with other.open("wb") as file:
        assert lock(file)
        write_whole(tmp_path / "a.png", b"whole")
        assert other.exists()
    write_whole(tmp_path / "a.png", b"whole")
    assert not other.exists()


@posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o666])
def test_a_file_that_is_replaced_keeps_its_permissions(tmp_path, mode):
    file = tmp_path / "private.explainer"
    file.write_text("old")
    file.chmod(mode)
    write_whole(file, b"new")
    assert file.read_bytes() == b"new" and stat.S_IMODE(file.stat().st_mode) == mode


@posix
def test_a_new_file_is_readable_as_any_other_program_would_leave_it(tmp_path):
    (tmp_path / "theirs").write_text("")
    write_whole(tmp_path / "ours", b"")
    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "theirs").stat().st_mode


def test_the_longest_name_can_be_written(tmp_path):
    file = tmp_path / ("a" * 251 + ".png")
    write_whole(file, b"whole")
    assert file.read_bytes() == b"whole"


def test_too_little_memory_is_told_in_one_sentence(tmp_path):
    sentence = str(refusal(tmp_path / "a.png", MemoryError()))
    assert sentence.startswith("There is not enough memory to write '")


def test_a_folder_that_vanishes_is_told_in_one_sentence(tmp_path):
    started = time.monotonic()
    with pytest.raises(WriteError, match="choose another folder or name"):
        write_whole(tmp_path / "gone" / "a.png", b"x")
    assert time.monotonic() - started < 5


@posix
def test_links_in_a_circle_are_told_in_one_sentence(tmp_path):
    circle = tmp_path / "circle.png"
    circle.symlink_to(circle)
    for write in (check_place, lambda target: write_whole(target, b"new")):
        with pytest.raises(WriteError, match=r"^Cannot write '.*circle.png'"):
            write(circle)


def test_a_place_is_tried_and_left_as_it_was(tmp_path):
    (tmp_path / "old.png").write_text("old")
    check_place(tmp_path / "old.png")
    check_place(tmp_path / "new.png")
    assert [each.name for each in tmp_path.iterdir()] == ["old.png"]
    assert (tmp_path / "old.png").read_text() == "old"


@posix
def test_what_cannot_be_replaced_is_told_before_any_work(tmp_path, monkeypatch):
    os.mkfifo(tmp_path / "pipe.png")
    with pytest.raises(WriteError, match=r"pipe\.png' is not a file that can be replaced"):
        check_place(tmp_path / "pipe.png")
    with pytest.raises(WriteError, match="is a folder: give the name of a file in it"):
        check_place(tmp_path)
    (tmp_path / "mine.png").write_text("old")
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)
    with pytest.raises(WriteError, match=r"mine\.png' is protected against writing"):
        check_place(tmp_path / "mine.png")


@posix
def test_a_folder_that_has_taken_a_file_s_place_is_told_and_leaves_no_half(tmp_path):
    (tmp_path / "talk.png").mkdir()
    with pytest.raises(WriteError, match="Cannot write"):
        write_whole(tmp_path / "talk.png", b"new")
    assert [each.name for each in tmp_path.iterdir()] == ["talk.png"]


def test_all_of_a_file_is_on_the_disk_before_it_takes_its_place(tmp_path, monkeypatch):
    seen = []
    monkeypatch.setattr(os, "fsync", lambda number: seen.append(os.fstat(number).st_size))
    write_whole(tmp_path / "a.png", b"whole")
    assert seen == [5]


@posix
def test_a_link_is_followed_and_stays_one(tmp_path):
    (tmp_path / "real.png").write_text("old")
    (tmp_path / "link.png").symlink_to(tmp_path / "real.png")
    write_whole(tmp_path / "link.png", b"new")
    assert (tmp_path / "link.png").is_symlink() and (tmp_path / "real.png").read_bytes() == b"new"


def test_a_refusal_stays_what_it_is_and_says_the_reason_that_there_is(tmp_path):
    first = WriteError("It is {what}.", what="red")
    assert refusal(tmp_path / "a.png", first) is first
    for error, reason in ((OSError(28, "No space"), "No space"), (KeyError(), "KeyError")):
        assert f"a.png' ({reason})" in str(refusal(tmp_path / "a.png", error))
    assert "(bad)" in str(refusal(tmp_path / "a.png", ValueError("bad")))
