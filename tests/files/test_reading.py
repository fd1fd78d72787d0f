"""What is opened is a file, read within its bounds, and named on one line."""

import os
import random
import sys
from pathlib import Path

import numpy as np
import pytest

from explainer.core.text.file_names import listed_names, shown_name
from explainer.files import reading
from explainer.files.reading import Damaged, OpenError, opening, packed, unpacked, whole
from tests.files.strange import header_of, with_header

SIZE = 1_000


def content_of(path):
    with opening(path, SIZE) as file:
        return whole(file, SIZE)


def test_a_file_comes_back(tmp_path):
    (tmp_path / "a").write_bytes(b"x" * SIZE)
    assert content_of(tmp_path / "a") == b"x" * SIZE


@pytest.mark.parametrize("place", ["/dev/zero", "/dev/null", "/dev", "/"])
def test_devices_and_folders_are_no_files(place):
    with pytest.raises(OpenError, match="which is not a file"):
        content_of(Path(place))


def test_a_pipe_that_takes_a_file_s_place_is_not_waited_for(tmp_path, monkeypatch):
    """Between the look at it and the opening of it a file can become another one."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"x")
    facts = path.stat()
    path.unlink()
    os.mkfifo(path)
    monkeypatch.setattr(Path, "stat", lambda self: facts)
    with pytest.raises(OpenError, match="which is not a file"):
        content_of(path)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="There are no such files.")
def test_a_file_that_says_it_is_empty_is_read_to_its_bound():
    with pytest.raises(OpenError, match="damaged"), opening(Path("/proc/self/maps"), SIZE) as file:
        whole(file, SIZE)


def test_a_link_to_itself_is_one_sentence(tmp_path):
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with pytest.raises(OpenError, match="Cannot open loop"):
        content_of(tmp_path / "loop")


@pytest.mark.parametrize("name", ["x" * 5_000, "a\0b", "\ud800", "a\nb" * 200])
def test_names_that_no_file_can_have_are_one_sentence(tmp_path, name):
    with pytest.raises(OpenError, match="Cannot open") as told:
        content_of(tmp_path / name)
    assert str(told.value).isprintable() and len(str(told.value)) < 150


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("talk.explainer", "talk.explainer"),
        ("a\nb\x1b[31m.csv", "a\ufffdb\ufffd[31m.csv"),
        ("课堂.explainer", "课堂.explainer"),
        ("x" * 100 + ".csv", "x" * 29 + "…" + "x" * 25 + ".csv"),
        (os.fsdecode(b"\xff.csv"), "\ufffd.csv"),
    ],
)
def test_a_name_is_shown_on_one_line(name, shown):
    assert shown_name(Path(name)) == shown


def test_a_few_names_are_listed_and_the_others_counted():
    paths = tuple(Path(f"/x/{name}") for name in "abcde")
    assert listed_names(paths[:2]) == "a, b" and listed_names(paths) == "a, b, c + 2"


def test_memory_that_runs_out_is_no_damage(tmp_path):
    (tmp_path / "a").write_bytes(b"x")
    with (
        pytest.raises(OpenError, match="not enough memory to open a"),
        opening(tmp_path / "a", SIZE),
    ):
        raise MemoryError


def test_an_error_of_whoever_reads_is_damage_and_a_sentence_stays_one(tmp_path):
    (tmp_path / "a").write_bytes(b"x")
    with pytest.raises(OpenError, match="a is damaged"), opening(tmp_path / "a", SIZE):
        raise KeyError("x")
    with pytest.raises(OpenError, match="green"), opening(tmp_path / "a", SIZE):
        raise OpenError("It is {what}.", what="green")


ARRAYS = {
    "0": np.arange(6, dtype="<f4").reshape(2, 3),
    "1": np.arange(3, dtype="<i8"),
    "2": np.empty((0, 2), "<f4"),
    "3": np.array([1, 2], "|u1"),
    "4": np.array([1, 2], "<i2"),
    "5": np.array(1.5, "<f8"),
}


def test_arrays_come_back_as_they_were_and_cannot_be_changed():
    again = unpacked(packed(ARRAYS))
    assert again.keys() == ARRAYS.keys()
    for name, values in ARRAYS.items():
        np.testing.assert_array_equal(again[name], values)
        assert again[name].dtype == values.dtype and not again[name].flags.writeable


@pytest.mark.parametrize(
    "change",
    [
        {"shape": [2, 4]},
        {"shape": [-2, -3]},
        {"shape": [2**62, 4]},
        {"shape": [6] + [1] * 100},
        {"dtype": "F64"},
        {"dtype": "F16"},
        {"data_offsets": [0, 24]},
        {"data_offsets": [-24, 0]},
        {"data_offsets": [0, 2**62]},
        {"shape": [0], "data_offsets": [0, 0]},
    ],
)
def test_a_header_that_does_not_fit_is_refused(change):
    header, body = header_of(packed(ARRAYS))
    with pytest.raises((Damaged, ValueError, KeyError)):
        unpacked(with_header({**header, "0": {**header["0"], **change}}, body))


def test_arrays_that_share_bytes_are_refused():
    header, body = header_of(packed({"0": np.zeros(1_000, "<f4")}))
    many = {str(number): header["0"] for number in range(1_000)}
    with pytest.raises(Damaged):
        unpacked(with_header(many, body))


def test_bytes_that_belong_to_no_array_are_refused():
    header, body = header_of(packed(ARRAYS))
    with pytest.raises(Damaged):
        unpacked(with_header(header, bytes(body) + b"\0" * 8))


def test_more_arrays_than_any_run_writes_are_refused(monkeypatch):
    monkeypatch.setattr(reading, "MOST_ARRAYS", 5)
    with pytest.raises(Damaged):
        unpacked(packed(ARRAYS))


def test_a_long_header_is_not_read():
    long = (reading.LARGEST_HEADER + 1).to_bytes(8, "little")
    with pytest.raises(Damaged):
        unpacked(long + b" " * (reading.LARGEST_HEADER + 1))
    with pytest.raises(Damaged):
        unpacked(b"\xff" * 8 + b"{}")


def test_arrays_that_are_odd_anywhere_are_read_or_refused():
    from tests.files.strange import odd_arrays

    chance, content = random.Random(0), packed(ARRAYS)
    for _ in range(300):
        try:
            arrays = unpacked(odd_arrays(content, chance))
        except (Damaged, ValueError, KeyError):
            continue
        assert sum(values.nbytes for values in arrays.values()) <= sys.getsizeof(content)
