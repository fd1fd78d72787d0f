import os
import signal
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from explainer.core.exhibits.town.choices import TownChoices
from explainer.core.export.export_request import ExportRequest
from explainer.core.export.figure_catalogue import Showing
from explainer.core.training.timeline import Timeline
from explainer.lab.export.export_client import DIED, ExportClient
from tests import factories

WAIT = 30_000


@pytest.fixture
def press(qapp):
    made = ExportClient()
    yield made
    made.close()


@pytest.fixture(scope="module")
def showing():
    return Showing(factories.timeline(), factories.measured())


def order(target, figure="comparison", **choices):
    return ExportRequest(figure, Path(target), **({"size": (640, 480)} | choices))


def test_a_file_is_made_in_another_process(qtbot, press, showing, tmp_path):
    with qtbot.waitSignal(press.printed, timeout=WAIT) as printed:
        press.print_file(7, order(tmp_path / "a.png"), showing)
    assert printed.args == [7]
    with Image.open(tmp_path / "a.png") as image:
        assert image.size == (640, 480)
    assert press.process_id not in (None, os.getpid())


def test_a_preview_and_a_copy_come_back_as_bytes(qtbot, press, showing):
    with qtbot.waitSignal(press.prepared, timeout=WAIT) as prepared:
        press.preview(1, order("a.png", size=(3840, 2160)), showing, 700)
    assert prepared.args[1]["image/png"].startswith(b"\x89PNG")
    with qtbot.waitSignal(press.prepared, timeout=WAIT) as prepared:
        press.copy(2, order("a.png"), showing)
    contents = prepared.args[1]
    assert set(contents) == {"image/png", "image/svg+xml", "text/plain"}
    assert b"<svg" in contents["image/svg+xml"] and contents["text/plain"].count(b"\t") > 100


def test_what_goes_wrong_is_one_sentence(qtbot, press, showing, tmp_path):
    for target, hint in (
        (tmp_path / "no" / "a.png", "choose another"),
        (tmp_path / "a.x", "end in"),
    ):
        with qtbot.waitSignal(press.refused, timeout=WAIT) as refused:
            press.print_file(3, order(target), showing)
        number, sentence = refused.args
        assert number == 3 and hint in sentence and "\n" not in sentence
    assert list(tmp_path.iterdir()) == []


def test_a_killed_printer_is_told_and_the_next_task_starts_another(qtbot, press, showing, tmp_path):
    with qtbot.waitSignal(press.drawn, timeout=WAIT):
        press.print_file(1, order(tmp_path / "a.gif", seconds=60), showing)
    with qtbot.waitSignal(press.refused, timeout=WAIT) as refused:
        os.kill(press.process_id, signal.SIGKILL)
    assert refused.args == [1, DIED]
    assert list(tmp_path.iterdir()) == []
    with qtbot.waitSignal(press.printed, timeout=WAIT):
        press.print_file(2, order(tmp_path / "a.csv"), showing)


def test_a_film_that_is_stopped_leaves_nothing(qtbot, press, showing, tmp_path):
    with qtbot.waitSignal(press.drawn, timeout=WAIT):
        press.print_file(1, order(tmp_path / "a.mp4"), showing)
    press.stop()
    assert press.process_id is None and list(tmp_path.iterdir()) == []


def test_closing_while_something_large_is_being_sent_is_quiet(press, showing):
    large = replace(showing, capacity={1: b"\0" * 30_000_000})
    for _ in range(3):
        for number in range(3):
            press.copy(number, order("a.png"), large)
        press.close()  # A sender that met a closed line would fail this test by its exception.
    assert press.process_id is None


def test_the_figure_of_an_exhibit_needs_no_experiment(qtbot, press, tmp_path):
    nothing, town = Showing(Timeline()), TownChoices("level", 20, asked=8)
    with qtbot.waitSignal(press.printed, timeout=WAIT):
        press.print_file(1, order(tmp_path / "a.svg", "town", town=town), nothing)
    assert b"--town level --towns 20 --asked 8" in (tmp_path / "a.svg").read_bytes()
    with qtbot.waitSignal(press.refused, timeout=WAIT) as refused:
        press.print_file(2, order(tmp_path / "no" / "a.svg", "town", town=town), nothing)
    assert refused.args[0] == 2 and "folder" in str(refused.args[1])
