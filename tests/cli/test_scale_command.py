"""The command about scale: a table, one JSON object, or a picture of the same cells."""

import json
from dataclasses import replace
from functools import cache

import pytest

from explainer.cli.main import main
from explainer.core.exhibits.registry import exhibit
from explainer.core.exhibits.scale.scale_choices import ScaleChoices
from explainer.core.settings import scene_cards
from explainer.lab.measuring import exhibit_answers
from explainer.lab.protocol import Inquiry
from explainer.lab.training.background import Background

FEW = ((100, 8), (250, 16))
LINE = ["scale", "--seeds", "2", "--first-seed", "40", "--labels", "2"]


@pytest.fixture(scope="module")
def once():
    """An answer to each question that is found out once for this file."""
    return cache(exhibit_answers.answer)


@pytest.fixture(autouse=True)
def few_cells(monkeypatch, once):
    """Two cells of a short training, in this process: what is measured is asked elsewhere."""
    monkeypatch.setattr(exhibit_answers, "answer", once)
    monkeypatch.setattr("explainer.lab.measuring.seed_pool.processors", lambda: 1)
    shorter = replace(scene_cards.SCENES["language"], steps=20)
    monkeypatch.setitem(scene_cards.SCENES, "language", shorter)
    for module in ("exhibit", "scale_words"):
        monkeypatch.setattr(f"explainer.core.exhibits.scale.{module}.places", lambda: FEW)


def test_a_line_for_each_cell_and_nothing_else_on_a_log(capsys):
    assert main(LINE) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    assert [line.split()[:2] for line in printed.out.splitlines()[3:5]] == [
        [str(crowd), str(width)] for crowd, width in FEW
    ]


def test_one_object_with_the_seeds_that_were_asked_for(qapp, tmp_path, capsys):
    drawing = tmp_path / "scale.svg"
    assert main([*LINE, "--json", "--language", "zh", "-o", str(drawing)]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert "完美读者" in drawing.read_text(encoding="utf-8")
    assert (printed["seeds"], printed["first_seed"], printed["labels_per_class"]) == (2, 40, 2)
    assert [(row["unlabelled"], row["width"]) for row in printed["cells"]] == list(FEW)


def test_the_window_measures_what_the_command_does(capsys):
    scale, choices, told = exhibit("scale"), ScaleChoices(first_seed=40, seeds=2), []
    questions = scale.questions(choices)
    found = exhibit_answers.answers(
        scale, questions, lambda *progress: told.append(progress), workers=1
    )
    assert told == [(1, 2), (2, 2)]
    kind, *parameters = questions[0]
    background, asked = Background(), None
    background.obey(Inquiry(1, kind, tuple(parameters)))
    while asked is None:
        asked = background.advance()
    assert (asked.value.loss == found[questions[0]].loss).all()
    assert (asked.value.outcomes.test_error == found[questions[0]].outcomes.test_error).all()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (["--labels", "3"], "16"),
        (["--objective", "vicreg"], "next"),
        (["--seeds", "0"], "whole number"),
        (["-o", "scale.gif"], ".csv"),
        (["-o", "/nowhere/scale.png"], "nowhere"),
    ],
)
def test_wrong_arguments_are_refused_in_one_line_before_anything_is_measured(line, said, capsys):
    assert main(["scale", *line]) == 2
    printed = capsys.readouterr()
    assert printed.out == "" and printed.err.count("\n") == 1 and said in printed.err
