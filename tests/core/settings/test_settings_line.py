"""The line that names an experiment says what is unusual about it, and nothing usual."""

import pytest

from explainer.core.export.figure_cards import FIGURES, SLIDE
from explainer.core.export.figure_catalogue import Showing, figure
from explainer.core.figures.wording import settings_line
from explainer.core.settings.edits import Edits
from explainer.core.settings.settings import settings_for
from tests.factories import timeline


def line(**choices):
    return settings_line(timeline(settings_for(**choices), 1).latest, str)


@pytest.mark.parametrize(
    ("choices", "words"),
    [
        ({"scene": "creatures", "label_sampling": "biased"}, "Biased handful"),
        ({"scene": "creatures", "augmentations": ("shift", "flip")}, "(Shift, Mirror)"),
        ({"scene": "digits", "architecture": "convolutional"}, "ConvNet"),
        ({"scene": "moons", "initialisation": "huge"}, "Too large"),
    ],
)
def test_what_is_unusual_is_named(choices, words):
    assert words in line(**choices)
    usual = {"scene": choices["scene"]}
    assert words not in line(**usual)


SMALL = settings_for("moons", unlabelled=60, labels_per_class=1)
EDITS = Edits(painted=((10, 10, 0), (20, 20, 1)), erased=(5,), moved=((7, 1, 1), (8, 2, 2)))


def test_a_line_says_what_was_done_by_hand_and_counts_the_labels_there_are():
    own = timeline(SMALL, 1).latest
    given = int(own.labelled[0])
    free = [row for row in range(20) if row not in own.labelled][:3]
    bought = timeline(SMALL.changed(bought=tuple(free), returned=(given,)), 1).latest
    assert "1 per class labelled" in settings_line(own, str)
    words = settings_line(bought, str)
    assert f"{len(bought.labelled)} labelled (by hand: 3 bought, 1 given back)" in words
    assert len(bought.labelled) == 4 and "per class" not in words and "points by hand" not in words


def test_a_line_says_which_points_were_edited():
    edited = timeline(SMALL.changed(edits=EDITS), 1).latest
    assert "points by hand: 2 moved, 2 painted, 1 erased" in settings_line(edited, str)
    one = timeline(SMALL.changed(edits=Edits(moved=((7, 1, 1),))), 1).latest
    assert "points by hand: 1 moved ·" in settings_line(one, str)


@pytest.mark.parametrize("name", [name for name in FIGURES if name != "groups"])
def test_every_figure_says_it(name):
    edited = timeline(SMALL.changed(edits=EDITS, bought=(2,)), 2)
    shown = figure(name, Showing(edited), str)
    words = shown.settings_line
    assert "points by hand" in words and "by hand: 1 bought" in words
    if name == SLIDE:
        assert "some by hand" in shown.title and shown.line.startswith("Points by hand: 2 moved")
