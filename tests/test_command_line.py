"""The command line as scripts use it: in a process of its own."""

import json
import os
import subprocess
import sys

import pytest

from explainer.core.catalogue import OBJECTIVES, SCENES

QUICK = ["--unlabelled", "60", "--seeds", "6"]


def explainer(*arguments, **environment):
    return subprocess.run(
        [sys.executable, "-m", "explainer", *arguments],
        capture_output=True,
        text=True,
        timeout=250,
        env={**os.environ, **environment},
        check=False,
    )


def test_measure_prints_the_object_of_the_contract():
    done = explainer("measure", "--scene", "moons", "--labels", "1,4", "--json", *QUICK)
    measured = json.loads(done.stdout)
    assert done.returncode == 0 and done.stderr == ""
    assert list(measured) == ["scene", "objective", "seeds", "best_possible", "rows"]
    assert measured["best_possible"] == pytest.approx(0.9994, abs=1e-4)
    assert [row["labels_per_class"] for row in measured["rows"]] == [1, 4]
    for row in measured["rows"]:
        for arm in ("supervised", "pretrained", "control", "difference"):
            assert row[arm]["low"] <= row[arm]["mean"] <= row[arm]["high"]
        assert set(row["verdicts"]) == {"supervised", "pretrained", "control"}


def test_the_same_command_line_gives_the_same_bytes():
    line = ("measure", "--scene", "circles", "--labels", "2", "--json", *QUICK)
    assert explainer(*line).stdout == explainer(*line).stdout != ""


def test_measure_without_json_prints_a_table():
    done = explainer(
        "measure", "--scene", "digits", "--labels", "2", "--unlabelled", "100", "--seeds", "1"
    )
    assert "best possible unknown" in done.stdout and "pretrained" in done.stdout


@pytest.mark.parametrize(
    ("what", "names"), [("scenes", SCENES), ("objectives", OBJECTIVES), ("figures", ["comparison"])]
)
def test_list_names_what_there_is(what, names):
    assert [line.split()[0] for line in explainer("list", what).stdout.splitlines()] == list(names)
    listed = json.loads(explainer("list", what, "--json").stdout)
    assert [entry["name"] for entry in listed] == list(names)


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("--scene nowhere", "spirals"),
        ("measure --scene nowhere", "spirals"),
        ("measure --labels 0", "1 to 30"),
        ("measure --labels two", "1 to 30"),
        ("measure --labels 31", "1 to 30"),
        ("measure --labels 30 --unlabelled 40", "at most 20"),
        ("measure --seeds 0", "1 to 1000"),
        ("measure --noise loud", "not a number"),
        ("measure --noise nan", "out of range"),
        ("measure --noise 9", "out of range"),
        ("measure --objective magic", "vicreg"),
        ("measure --unlabelled 5", "20 to 10000"),
        ("measure --scene digits --unlabelled 1500", "20 to 1297"),
        ("measure --scene", "expected one argument"),
        ("list nothing", "scenes"),
        ("render nothing -o out.png", "comparison"),
        ("render comparison", "-o"),
        ("render comparison --labels 0 -o out.png", "1 to 30"),
        ("render comparison --size huge -o out.png", "1920x1080"),
        ("render comparison --size 10x10 -o out.png", "480"),
        ("render comparison --theme pink -o out.png", "dark"),
        ("render comparison -o no/such/folder/out.png", "folder"),
        ("render comparison -o out.docx", "png"),
        ("render comparison -o .", "."),
        ("frobnicate", "invalid choice"),
    ],
)
def test_wrong_arguments_get_one_clear_sentence(line, word, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = explainer(*line.split())
    assert done.returncode == 2, done.stderr
    assert done.stdout == ""
    assert word in done.stderr
    assert done.stderr.count("\n") == 1 and done.stderr.startswith("explainer: ")
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_without_a_display_the_window_says_what_to_do():
    done = explainer(QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "explainer render" in done.stderr and "install" in done.stderr


def test_render_draws_without_a_display(tmp_path):
    from PySide6.QtGui import QImage

    target = tmp_path / "out.png"
    line = ("render", "comparison", "--scene", "moons", "--labels", "4", "--seed", "0")
    done = explainer(*line, "-o", str(target), QT_QPA_PLATFORM="", DISPLAY="")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    image = QImage(str(target))
    assert (image.width(), image.height()) == (1920, 1080)
    assert "moons" in image.text("Description").lower()
    colours = {image.pixel(x, y) for x in range(0, 1920, 7) for y in range(0, 1080, 7)}
    assert len(colours) > 100
