"""Every command and argument says what it is for, and what holds where it is left out."""

import argparse
import json
import re

import pytest

from explainer import __version__
from explainer.cli.experiment_arguments import OF_SCENE, OFFERED
from explainer.cli.listing import LISTS
from explainer.cli.main import main, parser_of_all
from explainer.core.story.chapters import chapters

WALKED = list(parser_of_all().every_argument())
PARSERS = {parser.prog: parser for parser, _ in WALKED}
OF_ARGPARSE = argparse._HelpAction | argparse._VersionAction | argparse._SubParsersAction
ARGUMENTS = [(parser, action) for parser, action in WALKED if not isinstance(action, OF_ARGPARSE)]
COMMANDS = ("measure", "school", "reuse", "scale", "towns", "render", "handout", "story")
COMMANDS += ("bench", "list", "completion")


def named(pair):
    """What an argument is called in the name of its test."""
    parser, action = pair
    return f"{parser.prog} {' '.join(action.option_strings) or action.dest}"


def test_all_commands_are_walked():
    assert list(PARSERS) == ["explainer", *(f"explainer {name}" for name in COMMANDS)]


def can_be_left_out(action):
    """Whether something else than "no" holds without it; of any number there may be none."""
    switch = action.nargs == 0 and not isinstance(action, argparse.BooleanOptionalAction)
    return not switch and (not action.required or action.nargs == "*")


@pytest.mark.parametrize("pair", ARGUMENTS, ids=named)
def test_every_argument_is_described_with_its_default(pair):
    parser, action = pair
    assert action.help and "None" not in action.help
    told = parser._get_formatter()._get_help_string(action) % {"default": action.default}
    assert "%" not in told and "==" not in told
    assert told.count("(default: ") == can_be_left_out(action), told


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_described(name, capsys):
    with pytest.raises(SystemExit) as end:
        main([name, "--help"])
    assert end.value.code == 0
    printed = capsys.readouterr().out
    assert PARSERS[f"explainer {name}"].description in " ".join(printed.split())
    assert printed.startswith(f"usage: explainer {name}")


@pytest.mark.parametrize("row", OFFERED, ids=lambda row: row.key)
def test_the_default_that_is_told_is_that_of_the_choice(row):
    flag, parser = f"--{row.key}", PARSERS["explainer measure"]
    (action,) = [each for own, each in ARGUMENTS if flag in each.option_strings and own is parser]
    found = re.search(r"\(default: ([^)]*)\)", action.help)[1]
    if row.field in ("scene", "augmentations", "encoder"):
        assert found == {"scene": "spirals", "augmentations": "all", "encoder": "none"}[row.field]
    else:
        assert found == (OF_SCENE if callable(row.default) else row.default)


def test_the_exit_codes_are_told_and_true(monkeypatch, capsys):
    def end(error):
        def ended(*_):
            raise error

        monkeypatch.setattr("explainer.core.exhibits.town.table.towns_measured", ended)
        return main(["towns"])

    words = " ".join(parser_of_all().format_help().split())
    codes = [int(found) for found in re.findall(r"[:;] (\d+) ", words.partition("Exit codes")[2])]
    found = [main(["list"]), main(["towns", "--town", "flat"])]
    assert codes == [*found, end(KeyboardInterrupt()), end(RuntimeError("no room"))]


def test_the_version_says_whose_it_is(capsys):
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out == f"explainer {__version__}\n"


def test_without_a_name_list_tells_which_lists_there_are(capsys):
    assert main(["list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == list(LISTS)


@pytest.mark.parametrize("name", LISTS)
def test_a_list_names_no_argument_that_there_is_not(name):
    known = {option for _, action in ARGUMENTS for option in action.option_strings}
    known |= {f"-{option}" for option in known}
    for option in re.findall(r"(?<!\S)--?[a-z-]+", LISTS[name][0]):
        assert option in known


def test_a_handout_is_of_the_chapter_that_stands_there(monkeypatch, tmp_path):
    asked = []

    def told(numbers, *_):
        asked.append(numbers)
        raise KeyboardInterrupt

    monkeypatch.setattr("explainer.lab.measuring.story_evidence.story_shown", told)
    page, deck = str(tmp_path / "a.pdf"), str(tmp_path / "a.pptx")
    main(["handout", "5", "-o", page])
    main(["handout", "--chapter", "5", "-o", page])
    main(["--chapter", "5", "handout", "-o", page])
    main(["story", "4", "2", "-o", deck])
    main(["story", "-o", deck])
    every = list(range(1, len(chapters()) + 1))
    assert asked == [[5], [5], [5], [4, 2], every]


@pytest.mark.parametrize("line", ["handout", "handout 3 --chapter 3", "--chapter 3 handout 3"])
def test_a_handout_is_of_one_chapter(line, capsys, tmp_path):
    assert main([*line.split(), "-o", str(tmp_path / "a.pdf")]) == 2
    assert "name it once" in capsys.readouterr().err


def test_the_list_of_formats_says_what_drawing_heeds(tmp_path, capsys):
    main(["list", "formats", "--json"])
    listed = json.loads(capsys.readouterr().out)
    for flag, value, refusal in (("--size", "640x480", "--size is"), ("--seconds", "3", "a film")):
        for each in listed:
            target = tmp_path / "nowhere" / f"a.{each['name']}"  # Refused, too, but later.
            assert main(["render", "comparison", flag, value, "-o", str(target)]) == 2
            heeded = refusal not in capsys.readouterr().err
            assert heeded == (f"{flag} says" in each["line"]), each["name"]
