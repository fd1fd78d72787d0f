import os
import signal
import subprocess
import sys
import time

import pytest

from explainer.files.writing import WriteError, write_whole

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
def test_a_disk_without_room_leaves_the_old_file(tmp_path):
    file = tmp_path / "picture.png"
    file.write_text("old")
    done = subprocess.run([sys.executable, "-c", FULL, file], capture_output=True, check=True)
    assert done.stdout.startswith(b"Cannot write '") and done.stdout.count(b"\n") == 1
    assert [each.name for each in tmp_path.iterdir()] == ["picture.png"]
    assert file.read_text() == "old"


@posix
def test_what_another_living_process_is_writing_is_left_alone(tmp_path):
    other = tmp_path / f".a.png.{os.getppid()}.part"
    other.write_text("half")
    write_whole(tmp_path / "a.png", b"whole")
    assert other.exists()


def test_a_folder_that_vanishes_is_told_in_one_sentence(tmp_path):
    started = time.monotonic()
    with pytest.raises(WriteError, match="choose another folder or name"):
        write_whole(tmp_path / "gone" / "a.png", b"x")
    assert time.monotonic() - started < 5
