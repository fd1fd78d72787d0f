"""The files of the last time: odd lists are no harm, and no disk is waited for."""

import json
import threading
from pathlib import Path

import pytest

from explainer.session.files.recent import MOST, Recent
from explainer.session.memory import FILE, Memory


def recent_of(folder, choices):
    (folder / FILE).write_text(choices if isinstance(choices, str) else json.dumps(choices))
    return Recent(Memory(folder))


@pytest.mark.parametrize(
    "files",
    [5, None, True, {}, "x", [5, None, [], {}], ["\0"], ["a\0b"], [""], [["x"]], "x" * 5_000]
    + [["x" * 50_000], float("nan"), float("inf"), ["/tmp/" + "x/" * 5_000]],
)
def test_an_odd_list_is_as_good_as_none(qapp, tmp_path, files):
    recent = recent_of(tmp_path, {"recent": {"files": files}})
    assert recent.files == []
    recent.add(tmp_path / "a.explainer")
    assert recent.files == [tmp_path / "a.explainer"]


@pytest.mark.parametrize("text", ["[" * 50_000, '{"recent": 5}', "nan", '{"recent":{"files":NaN}}'])
def test_an_odd_file_is_as_good_as_none(qapp, tmp_path, text):
    assert recent_of(tmp_path, text).files == []


def test_names_that_no_disk_can_have_are_gone_once_it_was_looked(qapp, qtbot, tmp_path):
    names = ["/" + "x" * 3_000, "/\ud800", str(tmp_path / "there.csv")]
    (tmp_path / "there.csv").write_text("")
    recent = recent_of(tmp_path, {"recent": {"files": names}})
    with qtbot.waitSignal(recent.changed):
        recent.look()
    assert recent.files == [tmp_path / "there.csv"]
    recent.close()


def test_so_many_are_listed(qapp, tmp_path):
    names = [f"/{number}" for number in range(50)]
    assert len(recent_of(tmp_path, {"recent": {"files": names}}).files) == MOST


def test_a_disk_that_does_not_answer_is_waited_for_by_nobody(qapp, tmp_path, monkeypatch):
    gate, asked = threading.Event(), []

    def never(path):
        asked.append(threading.current_thread())
        gate.wait(30)
        return True

    monkeypatch.setattr(Path, "is_file", never)
    recent = Recent(Memory())
    recent.add(Path("/gone/talk.explainer"))
    recent.look()
    assert recent.files == [Path("/gone/talk.explainer")]
    recent.close()
    assert threading.main_thread() not in asked
    gate.set()


def test_without_a_folder_a_relative_name_is_not_remembered(qapp, tmp_path, monkeypatch):
    left = tmp_path / "left"
    left.mkdir()
    monkeypatch.chdir(left)
    left.rmdir()
    recent = Recent(Memory())
    recent.add(Path("talk.explainer"))
    assert recent.files == []


def test_a_file_that_is_used_again_comes_first_and_is_there_once(qapp):
    recent = Recent(Memory())
    for name in "aba":
        recent.add(Path(f"/{name}"))
    assert recent.files == [Path("/a"), Path("/b")]


def test_a_file_that_had_gone_is_listed_again_once_it_is_saved(qapp):
    recent = Recent(Memory())
    recent.add(Path("/a"))
    told = []
    recent.changed.connect(lambda: told.append(recent.files))
    for _ in range(2):
        recent._on_looked(frozenset({Path("/a")}))
    assert told == [[]]
    recent.add(Path("/a"))
    assert recent.files == [Path("/a")]


def test_the_folder_of_the_last_file_is_where_the_next_is_looked_for(qapp, tmp_path):
    recent = Recent(Memory())
    recent.add(tmp_path / "a.explainer")
    assert recent.folder == tmp_path
