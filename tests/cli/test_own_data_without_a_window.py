"""`measure` and `render` on a user's own table."""

import io
import json
import os
import threading

import pytest

from explainer.cli.main import main
from tests import tables
from tests.science.conftest import few_steps_of_tables


@pytest.fixture(scope="module", autouse=True)
def shortly_pretrained():
    """What is printed and drawn of a table is the same whatever was learnt."""
    with few_steps_of_tables():
        yield


@pytest.fixture
def table(tmp_path):
    file = tmp_path / "blobs.csv"
    file.write_text(tables.csv_text(unlabelled=9), encoding="utf-8")
    return file


def line(table, *more, label="kind"):
    return ["measure", "--data", str(table), "--label", label, "--seeds", "2", *more]


def test_measure_prints_what_it_prints_of_a_scene(table, monkeypatch, capsys):
    monkeypatch.setattr("explainer.lab.measuring.seed_pool.processors", lambda: 1)
    monkeypatch.setattr("explainer.science.measuring.simple_methods.TREES", 5)
    assert main(line(table, "--labels", "1,2", "--noise", "0.1", "--json")) == 0
    printed = json.loads(capsys.readouterr().out)
    assert list(printed)[:5] == ["scene", "objective", "seeds", "best_possible", "rows"]
    assert printed["columns"] == ["c0", "c1", "c2"] and printed["left_out"] == {}
    assert (printed["scene"], printed["best_possible"], printed["seeds"]) == ("blobs", None, 2)
    assert [row["labels_per_class"] for row in printed["rows"]] == [1, 2]


def test_a_figure_is_drawn(qapp, table, tmp_path):
    target = tmp_path / "curves.svg"
    named = ("--data", str(table), "--label", "kind", "--labels", "2")
    assert main(["render", "training-curves", *named, "-o", str(target)]) == 0
    assert "blobs" in target.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("more", "label", "words"),
    [
        (["--scene", "moons"], "kind", "--data takes the place of --scene"),
        ([], "class", "has no column 'class'"),
        (["--labels", "30"], "kind", "at most 17"),
        (["--unlabelled", "5000"], "kind", "from 20 to 44"),
        (["--noise", "3"], "kind", "out of range"),
    ],
)
def test_what_does_not_fit_is_one_line(table, capsys, more, label, words):
    assert main(line(table, *more, label=label)) == 2
    said = capsys.readouterr().err
    assert words in said and said.count("\n") == 1


def numbered(folder, extra=""):
    """A table with row numbers, remarks and gaps besides."""
    head, *rows = tables.csv_text().splitlines()
    lines = [f"id,{head},remark", *(f"{n},{row},x y" for n, row in enumerate(rows))]
    lines[4] = lines[4].replace(lines[4].split(",")[1], extra or lines[4].split(",")[1])
    file = folder / "numbered.csv"
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def measured(monkeypatch, capsys, *more):
    """What is said, and what would have been measured."""
    seen = []
    monkeypatch.setattr(
        "explainer.lab.measuring.seed_pool.measure", lambda *work: seen.append(work) or {}
    )
    code = main([*more, "--json"])
    said = capsys.readouterr()
    return code, (seen[0][0].data if seen else None), said.err, json.loads(said.out or "null")


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ([], (("c0", "c1", "c2"), "id (row numbers), remark (not numbers)")),
        (["--columns", "c2, id"], (("id", "c2"), "c0 (not asked for), c1 (not asked for), remark")),
        (["--without", "c1"], (("c0", "c2"), "id (row numbers), c1 (not asked for), remark")),
    ],
)
def test_which_columns_are_used_is_chosen_and_said(tmp_path, monkeypatch, capsys, more, told):
    columns, left_out = told
    file = numbered(tmp_path)
    code, data, said, printed = measured(monkeypatch, capsys, *line(file, *more))
    assert code == 0 and data.columns == columns
    assert f"Learning from {len(columns)} columns: {', '.join(columns)}." in said
    assert (
        f"Left out: {left_out}" in said
        and "Label: kind, 2 classes: kind 0 (30), kind 1 (30)." in said
    )
    assert printed["columns"] == list(columns)
    assert printed["left_out"]["remark"] == "not numbers"


def test_unlabelled_rows_and_what_marks_them_are_said(tmp_path, monkeypatch, capsys):
    file = tmp_path / "own.csv"
    file.write_text(tables.csv_text().replace(",kind 1", ",NA", 4).replace(",NA", ",?", 2))
    _, data, said, printed = measured(monkeypatch, capsys, *line(file))
    assert data.classes == ("kind 0", "kind 1") and printed["unlabelled"] == 4
    assert "classes: kind 0 (30), kind 1 (26), 4 unlabelled (?, NA)." in said


def test_rows_with_gaps_are_refused_left_out_or_filled(tmp_path, monkeypatch, capsys):
    file = numbered(tmp_path, "NA")
    code, data, said, _ = measured(monkeypatch, capsys, *line(file))
    assert code == 2 and data is None and "line 5, column 'c0'" in said and "--gaps mean" in said
    _, data, said, _ = measured(monkeypatch, capsys, *line(file, "--gaps", "leave-out"))
    assert data.rows == 59 and "Rows with gaps, left out: 1." in said
    _, data, said, _ = measured(monkeypatch, capsys, *line(file, "--gaps", "mean"))
    assert data.rows == 60 and "filled by the column's mean" in said


def test_whether_there_is_a_header_can_be_said(table, monkeypatch, capsys):
    more = line(table, "--no-header", label="column 4")
    code, _, said, _ = measured(monkeypatch, capsys, *more)
    assert code == 2 and "line 1, column 'column 1': 'c0' is no number" in said
    assert measured(monkeypatch, capsys, *line(table, "--header"))[0] == 0


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (["--columns", "c0,c9"], "has no column 'c9'"),
        (["--columns", "c0,kind"], "'kind' holds the labels"),
        (["--columns", "c0,c1", "--without", "c2"], "--columns takes the place of --without"),
        (["--columns", "c0"], "columns of numbers to learn from: 1"),
        (["--without", "c0,c1"], "columns of numbers to learn from: 1"),
    ],
)
def test_columns_that_cannot_be_used_are_refused_in_one_line(table, capsys, more, words):
    assert main(line(table, *more)) == 2
    said = capsys.readouterr().err
    assert words in said and said.count("\n") == 1


@pytest.mark.parametrize("argument", ["--columns", "--without", "--gaps", "--header"])
def test_arguments_about_a_table_want_one(capsys, argument):
    value = {"--gaps": ["mean"], "--header": []}.get(argument, ["a"])
    assert main(["measure", argument, *value]) == 2
    assert "name the table with --data" in capsys.readouterr().err


@pytest.mark.parametrize("ending", [".xlsx", ".npy"])
def test_a_kind_of_table_that_is_not_read_is_told_at_once(tmp_path, capsys, ending):
    path = tmp_path / f"own{ending}"
    path.write_bytes(b"PK")
    assert main(["--open", str(path)]) == 2
    assert "'CSV UTF-8'" in capsys.readouterr().err


def test_the_table_and_its_label_belong_together(table, capsys):
    assert main(["measure", "--data", str(table)]) == 2
    assert main(["measure", "--label", "kind"]) == 2
    assert main(["measure", "--data", str(table.with_name("none.csv")), "--label", "kind"]) == 2
    said = capsys.readouterr().err.splitlines()
    assert "--label" in said[0] and "--data" in said[1] and "none.csv" in said[2]


@pytest.mark.parametrize("command", [["measure"], ["render", "slide"]])
def test_nothing_is_written_over_the_table_that_is_read(table, tmp_path, capsys, command):
    before, other = table.read_bytes(), tmp_path / "other.csv"
    other.symlink_to(table)
    for read, written in ((table, table), (table, other), (other, table)):
        named = ["--data", str(read), "--label", "kind", "-o", str(written)]
        assert main([*command, *named]) == 2
        assert f"{written.name} is what --data reads" in capsys.readouterr().err
    assert table.read_bytes() == before


def test_nothing_is_written_over_the_table_on_standard_input(table, monkeypatch, capsys):
    before = table.read_bytes()
    with table.open() as redirected:
        monkeypatch.setattr("sys.stdin", redirected)
        assert main([*line("-"), "-o", str(table)]) == 2
    assert f"{table.name} is what --data reads" in capsys.readouterr().err
    assert table.read_bytes() == before


@pytest.mark.parametrize("name", ["x" * 400 + ".csv", "a\0.csv", "none/own.csv"])
def test_a_name_that_no_file_can_have_is_one_line(tmp_path, capsys, name):
    assert main(line(tmp_path / name)) == 2
    said = capsys.readouterr().err
    assert "Cannot open" in said and said.count("\n") == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="There are no named pipes here.")
def test_a_table_comes_through_a_pipe(tmp_path, monkeypatch, capsys):
    pipe = tmp_path / "63"
    os.mkfifo(pipe)
    sent = threading.Thread(target=pipe.write_text, args=(tables.csv_text(),))
    sent.start()
    code, data, _, _ = measured(monkeypatch, capsys, *line(pipe))
    sent.join()
    assert (code, data.rows, data.name) == (0, 60, "pipe")


def test_standard_input_that_is_closed_or_empty_is_told(monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", None)
    assert main(line("-")) == 2
    assert "Standard input is closed" in capsys.readouterr().err
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO()))
    assert main(line("-")) == 2
    assert "standard input holds no rows" in capsys.readouterr().err


@pytest.mark.parametrize(
    "more", [["--objective", "next"], ["--architecture", "transformer"], ["--views", "pictures"]]
)
def test_what_a_table_is_no_use_for_is_told_by_its_name(table, capsys, more):
    assert main(line(table, *more)) == 2
    said = capsys.readouterr().err
    assert "blobs" in said and "own" not in said.replace("known", "")
