"""Zip files that say untrue things of themselves are refused before they cost anything."""

import io
import tracemalloc
import zipfile
from functools import cache

import pytest

from explainer.files.archive import members
from explainer.files.reading import Damaged
from tests.files.strange import CENTRAL, LOCAL, endless_directory, lying, packed

LARGEST, MOST = 1_000_000, 800_000
MOST_MEMORY = 8_000_000


def read(content, wanted=("a", "b"), **how):
    return members(io.BytesIO(content), dict.fromkeys(wanted, MOST), LARGEST, **how)


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_members_come_back(method):
    parts = {"a": b"1" * 300_000, "b": b""}
    assert read(packed(parts, method)) == parts


def test_a_member_may_be_without_a_name_and_without_content():
    parts = {"": b"1", "a": b""}
    assert members(io.BytesIO(packed(parts)), None, LARGEST) == parts


def test_other_members_are_left_alone_or_refused():
    content = packed({"a": b"1", "other": b"2" * 2 * LARGEST}, zipfile.ZIP_DEFLATED)
    assert read(content, others=True) == {"a": b"1"}
    with pytest.raises(Damaged):
        read(content)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_other_ways_of_packing_are_refused(method):
    with pytest.raises(Damaged):
        read(packed({"a": b"1" * 1_000}, method))


@cache
def bomb(method):
    return packed({"a": b" " * 20_000_000}, method)


@pytest.mark.parametrize("said", [0, 1, 1_000, 2_000_000, 2**31, 2**32 - 1])
@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2])
def test_a_member_that_lies_about_its_size_takes_no_memory(method, said):
    content = lying(bomb(method), said)
    tracemalloc.start()
    with pytest.raises((Damaged, zipfile.BadZipFile)):
        read(content)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < MOST_MEMORY


@pytest.mark.parametrize("said", [999, 1_000, 1_001])
def test_a_member_is_as_long_as_it_says(said):
    content = lying(packed({"a": b"1" * 1_000}, zipfile.ZIP_DEFLATED), said)
    if said == 1_000:
        assert read(content) == {"a": b"1" * 1_000}
    else:
        with pytest.raises((Damaged, zipfile.BadZipFile)):
            read(content)


def test_a_member_that_is_larger_than_it_may_be_is_refused():
    assert len(read(packed({"a": b" " * MOST}))["a"]) == MOST
    with pytest.raises(Damaged):
        read(packed({"a": b" " * (MOST + 1)}))


def test_members_that_are_large_together_are_refused():
    half = b" " * (LARGEST // 2 + 1)
    assert len(read(packed({"a": half}, zipfile.ZIP_DEFLATED))["a"]) == len(half)
    with pytest.raises(Damaged):
        read(packed({"a": half, "b": half}, zipfile.ZIP_DEFLATED))


def test_a_member_that_is_there_twice_is_refused():
    content = packed({"a": b"1", "b": b"2"})
    with pytest.raises(Damaged):
        read(content.replace(b"b", b"a"))


@pytest.mark.parametrize("flags", [0x1, 0x20, 0x40])
def test_secret_and_patched_members_are_refused(flags):
    content = bytearray(packed({"a": b"1"}))
    for mark, place in ((LOCAL, 6), (CENTRAL, 8)):
        content[content.find(mark) + place] = flags
    with pytest.raises(Damaged):
        read(bytes(content))


def test_a_link_is_refused():
    content = io.BytesIO()
    entry = zipfile.ZipInfo("a")
    entry.external_attr = 0o120777 << 16
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr(entry, "/etc/passwd")
    with pytest.raises(Damaged):
        read(content.getvalue())


def test_an_endless_list_of_members_is_not_read():
    content = endless_directory(400_000)
    tracemalloc.start()
    with pytest.raises(Damaged):
        read(content, others=True)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < MOST_MEMORY


def test_a_list_of_a_large_presentation_is_read():
    parts = {f"ppt/slides/slide{number}.xml": b"" for number in range(2_000)}
    assert read(packed({**parts, "a": b"1"}), others=True) == {"a": b"1"}
