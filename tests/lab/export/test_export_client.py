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
def client(qapp):
    made = ExportClient()
    yield made
    made.close()


@pytest.fixture(scope="module")
def showing():
    return Showing(factories.timeline(), factories.measured())


def request_for(target, figure="comparison", **choices):
    return ExportRequest(figure, Path(target), **({"size": (640, 480)} | choices))


def test_a_file_is_made_in_another_process(qtbot, client, showing, tmp_path):
    with qtbot.waitSignal(client.printed, timeout=WAIT) as printed:
        client.draw_file(7, request_for(tmp_path / "a.png"), showing)
    assert printed.args == [7]
    with Image.open(tmp_path / "a.png") as image:
        assert image.size == (640, 480)
    assert client.process_id not in (None, os.getpid())


def test_a_preview_and_a_copy_come_back_as_bytes(qtbot, client, showing):
    with qtbot.waitSignal(client.prepared, timeout=WAIT) as prepared:
        client.preview(1, request_for("a.png", size=(3840, 2160)), showing, 700)
    assert prepared.args[1]["image/png"].startswith(b"\x89PNG")
    with qtbot.waitSignal(client.prepared, timeout=WAIT) as prepared:
        client.copy(2, request_for("a.png"), showing)
    contents = prepared.args[1]
    assert set(contents) == {"image/png", "image/svg+xml", "text/plain"}
    assert b"<svg" in contents["image/svg+xml"] and contents["text/plain"].count(b"\t") > 100


def test_what_goes_wrong_is_one_sentence(qtbot, client, showing, tmp_path):
    for target, hint in (
        (tmp_path / "no" / "a.png", "choose another"),
        (tmp_path / "a.x", "end in"),
    ):
        with qtbot.waitSignal(client.refused, timeout=WAIT) as refused:
            client.draw_file(3, request_for(target), showing)
        number, sentence = refused.args
        assert number == 3 and hint in sentence and "\n" not in sentence
    assert list(tmp_path.iterdir()) == []


def test_a_killed_process_is_told_and_the_next_task_starts_another(
    qtbot, client, showing, tmp_path
):
    with qtbot.waitSignal(client.drawn, timeout=WAIT):
        client.draw_file(1, request_for(tmp_path / "a.gif", seconds=60), showing)
    with qtbot.waitSignal(client.refused, timeout=WAIT) as refused:
        os.kill(client.process_id, signal.SIGKILL)
    assert refused.args == [1, DIED]
    assert list(tmp_path.iterdir()) == []
    with qtbot.waitSignal(client.printed, timeout=WAIT):
        client.draw_file(2, request_for(tmp_path / "a.csv"), showing)


def test_a_film_that_is_stopped_leaves_nothing(qtbot, client, showing, tmp_path):
    with qtbot.waitSignal(client.drawn, timeout=WAIT):
        client.draw_file(1, request_for(tmp_path / "a.mp4"), showing)
    client.stop()
    assert client.process_id is None and list(tmp_path.iterdir()) == []


def test_closing_while_something_large_is_being_sent_is_quiet(client, showing):
    large = replace(showing, capacity={1: b"\0" * 30_000_000})
    for _ in range(3):
        for number in range(3):
            client.copy(number, request_for("a.png"), large)
        client.close()  # A sender that met a closed line would fail this test by its exception.
    assert client.process_id is None


def test_the_figure_of_an_exhibit_needs_no_experiment(qtbot, client, tmp_path):
    nothing, town = Showing(Timeline()), TownChoices("level", 20, asked=8)
    with qtbot.waitSignal(client.printed, timeout=WAIT):
        client.draw_file(1, request_for(tmp_path / "a.svg", "town", town=town), nothing)
    assert b"--town level --towns 20 --asked 8" in (tmp_path / "a.svg").read_bytes()
    with qtbot.waitSignal(client.refused, timeout=WAIT) as refused:
        client.draw_file(2, request_for(tmp_path / "no" / "a.svg", "town", town=town), nothing)
    assert refused.args[0] == 2 and "folder" in str(refused.args[1])
