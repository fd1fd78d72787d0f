"""Standard input and output in place of files, and readers that leave early."""

import io
import subprocess
import sys

import numpy as np
import pytest

from explainer.cli.main import main
from tests import studies
from tests.tables import csv_text

LINE = ["measure", "--data", "-", "--label", "kind", "--labels", "1", "--seeds", "2"]


class Begun(BaseException):
    """Work has begun: nothing was refused."""


def given(monkeypatch, content):
    """Standard input with these bytes; what is measured of them is returned instead of done."""
    asked = []

    def measure(settings, *_):
        asked.append(settings.data)
        raise Begun

    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))
    monkeypatch.setattr("explainer.lab.measuring.seed_pool.measure", measure)
    return asked


def test_a_table_comes_from_standard_input(monkeypatch, tmp_path, capsys):
    asked = given(monkeypatch, csv_text().encode())
    file = tmp_path / "table.csv"
    file.write_text(csv_text(), encoding="utf-8")
    for line in (LINE, [*LINE[:2], str(file), *LINE[3:]]):
        with pytest.raises(Begun):
            main(line)
    streamed, read = asked
    assert streamed.values == read.values and streamed.labels == read.labels
    assert (streamed.name, read.name) == ("standard input", "table")


def test_arrays_come_from_standard_input_too(monkeypatch):
    content, random = io.BytesIO(), np.random.default_rng(0)
    np.savez(content, X=random.normal(size=(60, 3)), y=np.arange(60) % 2)
    asked = given(monkeypatch, content.getvalue())
    with pytest.raises(Begun):
        main([*LINE[:4], "y", *LINE[5:]])
    assert asked[0].rows == 60 and len(asked[0].columns) == 3


@pytest.mark.parametrize(
    ("content", "word"),
    [(b"", "no rows"), (b"PK\x03\x04" + b"x" * 90, "damaged"), (b"a,b\n1,2\n", "kind")],
)
def test_what_is_no_table_is_one_line(monkeypatch, capsys, content, word):
    given(monkeypatch, content)
    assert main(LINE) == 2
    said = capsys.readouterr().err
    assert word in said and "standard input" in said and said.count("\n") == 1


def test_too_much_is_not_read_to_its_end(monkeypatch, capsys):
    monkeypatch.setattr("explainer.files.tables.table.LARGEST", 1_000)
    given(monkeypatch, csv_text().encode() * 9)
    assert main(LINE) == 2
    assert "keep a sample" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("more", "start"),
    [
        ([], b"\x89PNG\r\n\x1a\n"),
        (["--format", "svg"], b"<?xml"),
        (["--format", "pdf"], b"%PDF"),
        (["--format", "pptx"], b"PK"),
    ],
)
def test_a_picture_goes_to_standard_output_as_it_is(qapp, capfdbinary, more, start):
    assert main(["render", "town", "--output", "-", *more]) == 0
    sys.stdout.flush()
    printed = capfdbinary.readouterr()
    assert printed.out.startswith(start) and printed.err == b""


def test_nothing_else_is_written_there(qapp, monkeypatch, capfdbinary):
    found = studies.study({("masked", "walk"): 0.1})
    monkeypatch.setattr("explainer.lab.measuring.suitability.suitability", lambda *_: found)
    line = "measure --scene moons --objective all -o - --format svg"
    assert main(line.split()) == 0
    sys.stdout.flush()
    drawn = capfdbinary.readouterr().out
    assert drawn.startswith(b"<?xml") and drawn.rstrip().endswith(b"</svg>")


@pytest.mark.parametrize(("ending", "code"), [("png", 2), ("pptx", 2), ("svg", 0), ("csv", 0)])
def test_a_terminal_is_not_filled_with_bytes(qapp, monkeypatch, capsys, ending, code):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert main(["render", "town", "-o", "-", "--format", ending]) == code
    said = capsys.readouterr()
    assert ("A terminal cannot show" in said.err) == (code == 2) == (said.out == "")


def test_both_results_do_not_go_to_the_same_place(capsys):
    assert main(["school", "--json", "-o", "-"]) == 2
    assert "give one of them" in capsys.readouterr().err


@pytest.mark.parametrize("ending", ["csv", "pptx"])
def test_what_has_no_pixels_has_no_size(tmp_path, monkeypatch, capsys, ending):
    monkeypatch.chdir(tmp_path)
    assert main(["render", "town", "--size", "800x600", "-o", f"a.{ending}"]) == 2
    said = capsys.readouterr().err
    assert "--size is about pixels" in said and said.count("\n") == 1


@pytest.mark.parametrize("line", [["list", "scenes"], ["measure", "--help"], ["towns"]])
def test_a_reader_that_leaves_early_ends_it_without_a_word(line):
    process = subprocess.Popen(
        [sys.executable, "-m", "explainer", *line], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(timeout=120) == 1
