import json
import os
import subprocess
import sys

import pytest

from explainer.files.lock import lock
from explainer.session.memory import FILE, LARGEST, Memory


def test_choices_last_from_one_start_to_the_next(tmp_path):
    folder = tmp_path / "not" / "yet"
    Memory(folder).keep("export", {"figure": "poster", "size": [1, 2]})
    assert Memory(folder).recall("export") == {"figure": "poster", "size": [1, 2]}
    assert Memory(folder).recall("other") == {}


def test_without_a_folder_they_last_until_the_end():
    memory = Memory()
    memory.keep("export", {"a": 1})
    assert memory.recall("export") == {"a": 1}


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[1]", b"\xff\xfe", b'{"export": 3}', b"[" * 100_000, b" " * LARGEST + b"1 "],
)
def test_a_damaged_file_is_as_good_as_none(tmp_path, content):
    (tmp_path / FILE).write_bytes(content)
    memory = Memory(tmp_path)
    assert memory.recall("export") == {}
    memory.keep("export", {"a": 1})
    assert json.loads((tmp_path / FILE).read_text())["export"] == {"a": 1}


def test_where_nothing_can_be_written_nobody_is_bothered(tmp_path):
    (tmp_path / "file").write_text("")
    memory = Memory(tmp_path / "file" / "folder")
    memory.keep("export", {"a": 1})
    assert memory.recall("export") == {"a": 1}


def test_two_windows_keep_each_others_choices(tmp_path):
    Memory(tmp_path).keep("look", {"theme": "light", "motion": True, "old": 1})
    one, other = Memory(tmp_path), Memory(tmp_path)
    one.keep("look", {"theme": "dark", "motion": True, "old": 1})
    one.keep("place", {"geometry": "aa"})
    other.keep("look", {"theme": "light", "motion": False})
    other.keep("export", {"figure": "poster"})
    assert Memory(tmp_path).recall("look") == {"theme": "dark", "motion": False}
    assert Memory(tmp_path).recall("place") == {"geometry": "aa"}
    assert Memory(tmp_path).recall("export") == {"figure": "poster"}
    assert other.recall("place") == {"geometry": "aa"}


def test_what_two_windows_add_to_a_list_is_all_there(tmp_path):
    Memory(tmp_path).keep("recent", {"files": ["a", "b"]})
    one, other = Memory(tmp_path), Memory(tmp_path)
    one.keep("recent", {"files": ["c", "a", "b"]}, joined=["files"])
    other.keep("recent", {"files": ["d", "a"]}, joined=["files"])
    assert Memory(tmp_path).recall("recent") == {"files": ["d", "a", "c"]}


def test_a_window_that_has_stopped_while_it_keeps_holds_up_no_other(tmp_path):
    with (tmp_path / "choices.lock").open("wb") as held:
        assert lock(held)
        Memory(tmp_path).keep("look", {"theme": "dark"})
    assert Memory(tmp_path).recall("look") == {"theme": "dark"}


KEEPER = """
import sys
from pathlib import Path
from explainer.files.lock import lock
from explainer.session.memory import Memory
memory = Memory(Path(sys.argv[1]))
for k in range(40):
    memory.keep(sys.argv[2], {"k": k})
"""


def test_windows_that_keep_at_the_same_moment_lose_nothing(tmp_path):
    command = [sys.executable, "-c", KEEPER, str(tmp_path)]
    writers = [subprocess.Popen([*command, name]) for name in "abc"]
    assert [writer.wait(60) for writer in writers] == [0, 0, 0]
    kept = Memory(tmp_path)
    assert [kept.recall(name) for name in "abc"] == [{"k": 39}] * 3


def test_where_nothing_can_be_written_every_name_lasts_until_the_end(tmp_path):
    (tmp_path / "file").write_text("")
    memory = Memory(tmp_path / "file" / "folder")
    memory.keep("a", {"x": 1})
    memory.keep("b", {"y": 2})
    assert (memory.recall("a"), memory.recall("b")) == ({"x": 1}, {"y": 2})


ODD = [float("nan"), float("inf"), 1e300, 10**400, {"a": 1}, [[1]], [float("nan")], [0] * 101]


@pytest.mark.parametrize("value", [*ODD, "x" * 20_000])
def test_odd_values_are_left_out_and_the_others_stay(tmp_path, value):
    (tmp_path / FILE).write_text(json.dumps({"place": {"odd": value, "planes": 0.5}}))
    memory = Memory(tmp_path)
    assert memory.recall("place") == {"planes": 0.5}
    memory.keep("export", {"a": 1})
    assert "NaN" not in (tmp_path / FILE).read_text()


def test_what_is_too_deep_to_be_written_again_is_left_out(tmp_path):
    (tmp_path / FILE).write_text('{"a":' * 300 + "1" + "}" * 300)
    memory = Memory(tmp_path)
    memory.keep("export", {"a": 1})
    assert Memory(tmp_path).recall("export") == {"a": 1}


def test_a_pipe_in_place_of_the_file_is_as_good_as_none(tmp_path):
    os.mkfifo(tmp_path / FILE)
    assert Memory(tmp_path).recall("export") == {}
