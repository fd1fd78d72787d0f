"""Every refusal that lists choices lists exactly what is accepted: each of them is fed back."""

import re

import pytest

from explainer.cli.main import main

LISTS = re.compile(
    r"(?:choose one of|choose from|choose|one of) ([^()]*?)(?:\)|\.$|, or none| \(see)"
)
WRONG = "99"
"""No name, and no number that is offered anywhere."""
LINES = [
    "measure --scene moons --objective {}",
    "measure --scene language --objective {}",
    "measure --scene {}",
    "measure --scene moons --objective vicreg --views {}",
    "measure --scene digits --objective vicreg --views {}",
    "measure --finetuning {}",
    "measure --scene moons --architecture {}",
    "measure --scene digits --architecture {}",
    "measure --initialisation {}",
    "measure --scene moons --handful {}",
    "measure --scene creatures --handful {}",
    "measure --scene creatures --augmentations {}",
    "render {} -o out.png",
    "render comparison --scene moons --objective {} -o out.png",
    "render comparison --theme {} -o out.png",
    "render comparison --language {} -o out.png",
    "render town --town {} -o out.png",
    "render town --asked {} -o out.png",
    "school {}",
    "school --subject {}",
    "school forgetting --finetuning {}",
    "reuse --subject {}",
    "scale --labels {}",
    "scale --objective {}",
    "scale --theme {} -o out.png",
    "school --language {} -o out.png",
    "measure --objective all --language {} -o out.png",
    "towns --town {}",
    "list {}",
]
FILES = [
    "render comparison -o out{}",
    "render capacity -o out{}",
    "render town -o out{}",
    "measure --objective all -o out{}",
    "school -o out{}",
    "scale -o out{}",
    "handout --chapter 1 -o out{}",
]
BEGINNINGS = (
    "lab.measuring.seed_pool.measure",
    "lab.measuring.suitability.suitability",
    "lab.measuring.exhibit_answers.answers",
    "lab.measuring.story_evidence.story_shown",
    "lab.measuring.figure_evidence.showing",
    "core.exhibits.town.table.towns_measured",
    "export.outlet.produce",
)
"""What does the first of the work of a command, once everything given to it is checked."""


class Begun(BaseException):
    """Work has begun: nothing was refused."""


@pytest.fixture(autouse=True)
def nothing_is_measured(monkeypatch, tmp_path):
    """Whatever is accepted is checked as it would be, and ends before anything is measured."""
    monkeypatch.chdir(tmp_path)

    def begin(*_, **__):
        raise Begun

    for name in BEGINNINGS:
        monkeypatch.setattr(f"explainer.{name}", begin)


def ended(line):
    """The exit code of a line, 0 if its work has begun."""
    try:
        return main(line.split())
    except Begun:
        return 0


def listed(line, capsys):
    """What is named by the refusal of a line with a wrong word in it."""
    assert main(line.format(WRONG).split()) == 2
    found = LISTS.search(capsys.readouterr().err.strip())
    assert found, line
    return [each.strip(" '") for each in found[1].split(", ")]


@pytest.mark.parametrize("line", LINES + FILES)
def test_each_choice_that_a_refusal_lists_is_accepted(line, capsys):
    known = listed(line.replace("out{}", "out.{}") if line in FILES else line, capsys)
    assert known
    for each in known:
        if line == "render {} -o out.png" and each == "groups":
            continue  # It is of one scene, which has to be named beside it.
        assert ended(line.format(each)) == 0, (line, each, capsys.readouterr().err)


def test_all_objectives_are_among_those_that_can_be_measured_and_not_drawn(capsys):
    assert listed(LINES[0], capsys)[-1] == "all"
    assert "word" not in listed(LINES[0], capsys) and "word" in listed(LINES[1], capsys)
    assert "all" not in listed("render comparison --objective {} -o out.png", capsys)


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("measure --scene moons --augmentations shift", "no pictures"),
        ("measure --scene moons --objective all --augmentations shift", "no pictures"),
        ("measure --scene creatures --objective masked --augmentations shift", "no two views"),
        ("measure --scene creatures --views walk --augmentations shift", "--views pictures"),
        ("measure --objective denoising --views jitter", "no two views"),
        ("measure --objective placebo --views walk", "no two views"),
        ("measure --unlabelled many", "not a whole number"),
        ("measure --unlabelled 5", "20 to 10000"),
        ("--scene moons towns", "--scene is of the window"),
        ("--present measure", "--present is of the window"),
        ("--chapter 3 school", "--chapter is of the window"),
        ("render comparison --seconds 5 -o a.png", "about a film"),
        ("render comparison --at 0.5 -o a.png", "the figure 'morph'"),
        ("render morph --at 0.5 -o a.gif", "the figure 'morph'"),
        ("render morph --at 1.5 -o a.png", "from 0 to 1"),
        ("--scene moons --open a.png", "takes the place of --scene"),
    ],
)
def test_an_argument_on_which_nothing_depends_is_refused(line, word, capsys):
    assert main(line.split()) == 2
    said = capsys.readouterr().err
    assert word in said and said.count("\n") == 1


@pytest.mark.parametrize(
    "line",
    [
        "measure --scene creatures --augmentations shift",
        "measure --scene digits --objective all --augmentations shift",
        "measure --objective vicreg --views jitter",
        "handout --chapter 3 -o out.pdf",
    ],
)
def test_an_argument_that_is_heeded_is_not_refused(line):
    assert ended(line) == 0


def test_the_scene_before_the_command_is_the_one_that_is_measured(monkeypatch):
    asked = []

    def measure(settings, *_):
        asked.append(settings.scene)
        raise Begun

    monkeypatch.setattr("explainer.lab.measuring.seed_pool.measure", measure)
    for line in ("--scene moons measure", "measure"):
        ended(line)
    assert asked == ["moons", "spirals"]
