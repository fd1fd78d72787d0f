"""Colour is for terminals, and for nobody who has said no."""

import io

import pytest

from explainer.cli.main import main
from explainer.core.platform.colour import GREEN, PLAIN, RED, coloured, table_in_colour

TABLE = (
    "labels  effect\n     1  helps\n     2  hurts\n     4  no evidence\nwhat helps here is told\n"
)


class Terminal(io.StringIO):
    """A stream that somebody looks at."""

    def isatty(self):
        """It is one."""
        return True


@pytest.fixture(autouse=True)
def usual_terminal(monkeypatch):
    """Nothing is said against colour, and Windows' terminal would take it, too."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("WT_SESSION", "1")


def test_only_what_is_said_of_an_effect_is_coloured():
    found = table_in_colour(TABLE, Terminal())
    assert f"     1  {GREEN}helps{PLAIN}\n" in found and f"     2  {RED}hurts{PLAIN}\n" in found
    assert found.count(PLAIN) == 2
    assert found.replace(GREEN, "").replace(RED, "").replace(PLAIN, "") == TABLE


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_whoever_wants_none_gets_none(monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    assert table_in_colour(TABLE, Terminal()) == TABLE
    assert coloured("no", RED, Terminal()) == "no"


def test_an_empty_wish_is_none(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "")
    assert coloured("no", RED, Terminal()) == f"{RED}no{PLAIN}"


def test_a_file_and_a_pipe_get_none():
    assert table_in_colour(TABLE, io.StringIO()) == TABLE


def test_a_terminal_of_windows_that_knows_no_colour_gets_none(monkeypatch):
    monkeypatch.setattr("explainer.core.platform.colour.os.name", "nt")
    assert coloured("no", RED, Terminal()) == f"{RED}no{PLAIN}"
    monkeypatch.delenv("WT_SESSION")
    assert coloured("no", RED, Terminal()) == "no"


def test_a_refusal_is_seen_at_a_glance(monkeypatch, capsys):
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert main(["measure", "--seeds", "0"]) == 2
    assert capsys.readouterr().err.startswith("\x1b[1;31mexplainer:\x1b[0m ")
