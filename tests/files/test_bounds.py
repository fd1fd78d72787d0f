"""What lies exactly at a bound is read, what lies beyond it is not."""

import errno
import io

import numpy as np
import pytest

from explainer.files import reading
from explainer.files.archive import members
from explainer.files.reading import (
    FURTHEST,
    LONGEST_NAME,
    Damaged,
    OpenError,
    checked,
    notes_of,
    opening,
    packed,
    told_of,
    unpacked,
    whole,
)
from tests.files.strange import packed as zipped

ROW = np.array([0.0, 0.5, 1.0], "<f4")


def test_a_file_may_have_as_many_bytes_as_are_asked_for(tmp_path):
    (tmp_path / "a").write_bytes(b"xyz")
    assert whole(io.BytesIO(b"xyz"), 3) == b"xyz"
    with opening(tmp_path / "a", 3) as file:
        assert file.read() == b"xyz"
    with pytest.raises(Damaged):
        whole(io.BytesIO(b"xyz"), 2)
    with pytest.raises(OpenError, match="a is too large"), opening(tmp_path / "a", 2):
        pass


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.EINVAL, "Invalid argument"), "a is damaged: save it again"),
        (OSError(errno.EIO, "Input/output error"), "Cannot open a (Input/output error)."),
        (OSError(), "Cannot open a (it cannot be read)."),
        (MemoryError(), "There is not enough memory to open a"),
        (IndexError("x"), "a is damaged: save it again"),
    ],
)
def test_whatever_goes_wrong_with_a_file_is_said_as_what_it_is(error, said):
    with pytest.raises(OpenError) as refused, told_of("a"):
        raise error
    assert str(refused.value).startswith(said)


def test_numbers_at_their_bounds_are_taken_and_cannot_be_changed():
    found = checked(ROW, "<f4", 3, low=0.0, high=1.0)
    np.testing.assert_array_equal(found, ROW)
    assert not found.flags.writeable and ROW.flags.writeable
    assert checked(ROW, "<f4", None, low=0.0, high=1.0).shape == (3,)
    usual = np.array([-FURTHEST, FURTHEST])
    np.testing.assert_array_equal(checked(usual, "<f8", 2), usual)


@pytest.mark.parametrize(
    ("values", "sides", "bounds"),
    [
        (ROW, (3,), {"low": 0.1}),
        (ROW, (3,), {"high": 0.9}),
        (ROW, (2,), {}),
        (ROW, (3, 1), {}),
        (ROW[None], (3,), {}),
        (ROW.astype("<f8"), (3,), {}),
        (np.array([np.nan], "<f4"), (1,), {}),
        (np.array([np.inf], "<f4"), (1,), {}),
        (np.array([np.nan, 2.0], "<f4"), (2,), {"high": 1, "gaps": True}),
    ],
)
def test_what_is_not_as_it_should_be_is_damaged(values, sides, bounds):
    with pytest.raises(Damaged):
        checked(values, "<f4", *sides, **bounds)


def test_a_gap_is_taken_only_where_there_may_be_one():
    gap = np.array([np.nan, 1.0], "<f4")
    assert np.isnan(checked(gap, "<f4", 2, high=1, gaps=True)[0])


def test_names_and_arrays_may_be_as_many_as_are_allowed(monkeypatch):
    longest = {"x" * LONGEST_NAME: ROW}
    assert unpacked(packed(longest)).keys() == longest.keys()
    with pytest.raises(Damaged):
        unpacked(packed({"x" * (LONGEST_NAME + 1): ROW}))
    monkeypatch.setattr(reading, "MOST_ARRAYS", 2)
    assert len(unpacked(packed({"a": ROW, "b": ROW}, {"of": "no array"}))) == 2


def test_a_header_may_be_all_there_is_and_no_longer_than_that():
    content = packed({}, {"a": "b"})
    assert notes_of(content) == {"a": "b"} and unpacked(content) == {}
    with pytest.raises(Damaged):
        notes_of(content[:-1])
    with pytest.raises(Damaged):
        notes_of(b"")


def test_members_that_fill_what_is_left_are_read_and_one_byte_more_is_not():
    content = zipped({"a": b"12", "b": b"345"})
    for wanted in (None, {"a": 9, "b": 9}):
        assert members(io.BytesIO(content), wanted, 5) == {"a": b"12", "b": b"345"}
        with pytest.raises(Damaged):
            members(io.BytesIO(content), wanted, 4)
    with pytest.raises(Damaged):
        members(io.BytesIO(content), {"a": 9, "b": 2}, 9)
