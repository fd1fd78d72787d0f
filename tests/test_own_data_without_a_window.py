"""`measure` and `render` on a user's own table."""

import json
import subprocess
import sys

import pytest

from explainer.__main__ import main
from tests import tables


@pytest.fixture
def table(tmp_path):
    file = tmp_path / "blobs.csv"
    file.write_text(tables.csv_text(unlabelled=9), encoding="utf-8")
    return file


def line(table, *more, label="kind"):
    return ["measure", "--data", str(table), "--label", label, "--seeds", "2", *more]


def test_measure_prints_what_it_prints_of_a_scene(table, monkeypatch, capsys):
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    assert main(line(table, "--labels", "1,2", "--noise", "0.1", "--json")) == 0
    printed = json.loads(capsys.readouterr().out)
    assert list(printed) == ["scene", "objective", "seeds", "best_possible", "rows"]
    assert (printed["scene"], printed["best_possible"], printed["seeds"]) == ("blobs", None, 2)
    assert [row["labels_per_class"] for row in printed["rows"]] == [1, 2]


def test_a_figure_is_drawn(table, tmp_path):
    target = tmp_path / "curves.svg"
    named = ("--data", str(table), "--label", "kind", "--labels", "2")
    command = [sys.executable, "-m", "explainer", "render", "training-curves", *named]
    subprocess.run([*command, "-o", str(target)], timeout=250, check=True)
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


def test_the_table_and_its_label_belong_together(table, capsys):
    assert main(["measure", "--data", str(table)]) == 2
    assert main(["measure", "--label", "kind"]) == 2
    assert main(["measure", "--data", str(table.with_name("none.csv")), "--label", "kind"]) == 2
    said = capsys.readouterr().err.splitlines()
    assert "--label" in said[0] and "--data" in said[1] and "none.csv" in said[2]
