"""One of something is never said in the plural, in figures, sentences and on the command line."""

import ast
import dataclasses
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from explainer.core.comparison.pointed import brushed_sentences
from explainer.core.exhibits.scale.scale_choices import ScaleChoices
from explainer.core.exhibits.scale.scale_figure import scale_figure
from explainer.core.exhibits.school.equal_cost_table import equal_cost_table
from explainer.core.exhibits.school.school_choices import SchoolChoices
from explainer.core.exhibits.school.school_figure import settings_words
from explainer.core.exhibits.town.choices import TownChoices
from explainer.core.exhibits.town.figure import town_figure
from explainer.core.export.figure_cards import FIGURES
from explainer.core.export.figure_catalogue import figure
from explainer.core.figures.wording import assumption, settings_line
from explainer.core.measuring.measured_table import measured_table
from explainer.core.runs.pinned import Pinned, facts
from explainer.core.settings.scene_cards import SCENES
from explainer.core.settings.settings import settings_for
from explainer.core.text.numerus import counted, labels_words, seeds_words, steps_words
from tests.export.figures_factory import showing
from tests.factories import timeline

SOURCES = Path(__file__).parents[3] / "explainer"
ONE = re.compile(r"(?<![\d.,–-])1\s(?:[a-z]+\s)?([a-z]+[^us\W]s|classes)\b")
"""A single 1 before a plural; "1 less" and "1 focus" are none."""
PER_CLASS = re.compile(r"\{\w+\}((?: more)? labels) per class")


def texts(value):
    """Return every string in a figure, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from texts(part)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from texts(getattr(value, field.name))


def wrong(value):
    return [text for text in texts(value) if ONE.search(text)]


def test_the_search_finds_what_was_wrong_and_nothing_else():
    for text in ("1 more labels per class", "walks of 1 steps", "1 points brushed", "1 seeds"):
        assert ONE.search(text)
    for text in ("1 label per class", "1.1 points", "21 seeds", "1–3 steps", "1 focus", "1 less"):
        assert not ONE.search(text)


def test_how_a_number_is_written_says_whether_it_is_one():
    assert [counted(n, "a", "b") for n in (1, "1", 0, 2, "1.0", "1–3")] == list("aabbbb")
    assert labels_words(1, str) == "1 label per class" and "2 labels" in labels_words(2, str)
    assert seeds_words(1, str) == "1 seed" and steps_words("1–3", str) == "1–3 steps"


@pytest.mark.parametrize(
    ("scene", "number"), [*((scene, 1) for scene in SCENES), ("moons", 2), ("digits", 2)]
)
def test_no_figure_says_one_in_the_plural(scene, number):
    known = showing(scene, number, seeds=number)
    for name in FIGURES:
        assert not wrong(figure(name, known, str)), name


def test_what_is_said_of_walks_is_what_they_are():
    early, late = (timeline(settings_for("moons")).frames[at] for at in (0, -1))
    fewest, most = sorted(int(groups) for groups in late.ground.walks.groups)
    words = f"Pretraining assumes {fewest}–{most} groups with gaps"
    assert assumption(early, str) == words
    share = 100 * late.ground.walks.crossing
    assert assumption(late, str) == (
        f"{words} · of neighbours paired as alike, {share:.1f} % differ in class"
    )


@pytest.mark.parametrize("number", [1, 2])
def test_no_walk_does(number):
    frame = timeline(settings_for("moons")).frames[0]
    walks = replace(frame.ground.walks, lengths=(float(number), float(number)))
    walked = replace(frame, ground=replace(frame.ground, walks=walks))
    step = "1 step" if number == 1 else "2 steps"
    assert step in settings_line(walked, str)
    assert not wrong((settings_line(walked, str), assumption(walked, str)))


@pytest.mark.parametrize("number", [1, 2])
def test_no_sheet_of_an_exhibit_does(number):
    assert not wrong(town_figure(TownChoices(towns=number, asked=number), str))
    assert not wrong(scale_figure(ScaleChoices(labels=4, seeds=number), {}, str))
    for first in (0, 3):
        choices = SchoolChoices(labels=number, seeds=number, first_seed=first)
        assert not ONE.search(settings_words(choices, str))


@pytest.mark.parametrize("number", [1, 2])
def test_no_pinned_run_and_no_brush_does(number):
    made = timeline()
    settings = made.frames[0].settings.changed(labels_per_class=number)
    assert not wrong(facts(Pinned(1, settings, made), str))
    assert not wrong(brushed_sentences(made.frames[-1], np.arange(number), str))


@pytest.mark.parametrize("number", [1, 2])
def test_no_table_of_the_command_line_does(number):
    empty = {
        "rows": [],
        "learnt": True,
        "pretraining_kept": None,
        "trainable": {},
        "best_possible": None,
    }
    told = {"scene": "digits", "objective": "infonce", "seeds": number, "looks": number} | empty
    assert not ONE.search(measured_table(told))
    costs = {"subject": "digits", "other": "parity", "seeds": number, "budgets": [], "looks": 6}
    assert not ONE.search(equal_cost_table(costs | {"pretraining": {}}).splitlines()[0])


def literals():
    """Return every text in the program's source."""
    trees = (ast.parse(file.read_text(encoding="utf-8")) for file in SOURCES.rglob("*.py"))
    constants = (
        node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)
    )
    return {node.value for node in constants if isinstance(node.value, str)}


def test_labels_per_class_have_a_word_for_one_wherever_one_is_possible():
    every = literals()
    plural = {text: found for text in every if (found := PER_CLASS.search(text))}
    missing = [
        text
        for text, found in plural.items()
        if " to " not in text[: found.start()]  # From so many to more: the second is not one.
        # Said of several counts alone.
        and not text.startswith(("Without pretraining, even {largest}", "Measured with {counts}"))
        and not any(
            other.startswith(f"{text[: found.start()]}1{found[1][:-1]} per class")
            for other in every
        )
    ]
    assert plural and not missing


def test_the_foot_of_a_figure_names_its_seed():
    frame = timeline(settings_for("moons", seed=4_321)).latest
    assert " · seed 4321 · " in settings_line(frame, str)
