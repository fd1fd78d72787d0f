"""How far something is: on a terminal in one line, on a log if asked, never in what is printed."""

import pytest

from explainer.cli.main import main
from explainer.core.platform import progress
from explainer.core.platform.progress import PROGRESS, tell_part, tell_seeds
from tests import studies


@pytest.fixture(autouse=True)
def as_at_the_start(monkeypatch):
    """Nobody has asked for anything."""
    monkeypatch.setattr(PROGRESS, "asked", None)


def told(terminal, monkeypatch, capsys, total=20):
    monkeypatch.setattr("sys.stderr.isatty", lambda: terminal)
    for done in range(1, total + 1):
        tell_seeds(done, total)
    tell_part("start")
    printed = capsys.readouterr()
    assert printed.out == ""
    return printed.err


def test_a_log_hears_nothing(monkeypatch, capsys):
    assert told(False, monkeypatch, capsys) == ""


def test_a_log_that_wants_it_hears_it_ten_times(monkeypatch, capsys):
    PROGRESS.asked = True
    lines = told(False, monkeypatch, capsys).splitlines()
    assert lines == [
        "1 of 20 seeds",
        *(f"{n} of 20 seeds" for n in range(2, 21, 2)),
        "measuring start",
    ]


def test_a_terminal_sees_one_line_that_ends_with_the_work(monkeypatch, capsys):
    said = told(True, monkeypatch, capsys, total=3)
    assert said.split("\r")[1:3] == ["1 of 3 seeds\x1b[K", "2 of 3 seeds\x1b[K"]
    assert said.split("\r")[3] == "3 of 3 seeds\x1b[K\nmeasuring start\n"


def test_a_terminal_is_left_alone_if_asked(monkeypatch, capsys):
    PROGRESS.asked = False
    assert told(True, monkeypatch, capsys) == ""


def test_one_seed_is_not_many(monkeypatch, capsys):
    PROGRESS.asked = True
    assert told(False, monkeypatch, capsys, total=1).startswith("1 of 1 seed\n")


def test_the_time_left_is_told(monkeypatch, capsys):
    seconds = iter(range(0, 100, 4))
    monkeypatch.setattr(progress.TimeLeft.__init__, "__defaults__", (lambda: next(seconds),))
    tell = progress._counting("seed", "seeds")
    PROGRESS.asked = True
    for done in (1, 2, 3):
        tell(done, 10)
    assert capsys.readouterr().err.splitlines()[-1] == "3 of 10 seeds, about 30 s left"


def test_what_goes_wrong_amid_it_begins_a_line_of_its_own(monkeypatch, capsys):
    def suitability(settings, counts, seeds, tell):
        tell(1, 2)
        raise RuntimeError("no room")

    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setattr("explainer.lab.measuring.suitability.suitability", suitability)
    monkeypatch.setenv("NO_COLOR", "1")
    assert main(["measure", "--scene", "moons", "--objective", "all"]) == 1
    said = capsys.readouterr().err
    assert said == "\r1 of 2 seeds of all methods\x1b[K\nexplainer: RuntimeError: no room\n"


@pytest.mark.parametrize(("asked", "count"), [("--progress", 1), ("--no-progress", 0)])
def test_a_command_is_told_whether_to_tell(monkeypatch, capsys, asked, count):
    def suitability(settings, counts, seeds, tell):
        tell(2, 2)
        return studies.study({("masked", "walk"): 0.1})

    monkeypatch.setattr("explainer.lab.measuring.suitability.suitability", suitability)
    assert main(["measure", "--scene", "moons", "--objective", "all", "--json", asked]) == 0
    printed = capsys.readouterr()
    assert printed.err.count("2 of 2 seeds of all methods\n") == count
    assert printed.out.startswith("{")
