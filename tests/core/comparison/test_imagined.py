"""A place between the points: what is drawn there, and what both models say of it."""

from dataclasses import replace

import numpy as np
import pytest

from explainer.core.comparison.imagined import imagined, imagined_words
from explainer.core.figures.wording import percent
from explainer.core.settings.settings import settings_for
from explainer.core.training.frames import DecisionMap, frozen
from tests.factories import timeline

SETTINGS = settings_for("creatures", unlabelled=100)


@pytest.fixture(scope="module")
def frame():
    end = timeline(SETTINGS, 1).latest
    winner = np.zeros((4, 4), np.uint8)
    winner[:, 2:] = 1
    margin = np.full((4, 4), 51, np.uint8)
    decision = DecisionMap(winner, margin, ())
    ground = replace(end.ground, extent=(0.0, 0.0, 1.0, 1.0), points=frozen(end.ground.points))
    return replace(
        end,
        ground=ground,
        supervised=replace(end.supervised, decision=decision),
        pretrained=replace(end.pretrained, decision=decision),
    )


def test_a_place_has_a_picture_of_its_body_and_colour(frame):
    light, dark = imagined(frame, 0.16, 0.0), imagined(frame, 0.16, 1.0)
    assert light.shape == (16, 16, 3) and light.dtype == np.uint8
    assert light.mean() > dark.mean()
    assert not np.array_equal(light, imagined(frame, 0.9, 0.0))


def test_outside_the_plane_and_in_other_scenes_there_is_none(frame):
    assert imagined(frame, 1.5, 0.5) is None
    assert imagined(timeline(settings_for("moons"), 1).latest, 0.1, 0.1) is None


def test_both_models_say_what_their_maps_show_there(frame):
    words = imagined_words(frame, 0.9, 0.2, str)
    assert "body plan 0.90" in words[0]
    assert [line.split(": ")[1] for line in words[1:]] == [f"animal, {percent(0.6)}"] * 2


def test_before_labels_only_the_place_is_told(frame):
    early = replace(
        frame,
        supervised=replace(frame.supervised, decision=None),
        pretrained=replace(frame.pretrained, decision=None),
    )
    assert len(imagined_words(early, 0.5, 0.5, str)) == 1


def test_a_place_is_looked_up_in_its_own_row_and_column(frame):
    winner = np.zeros((2, 4), np.uint8)
    winner[1, 3] = 1
    margin = np.arange(0, 255, 32, dtype=np.uint8).reshape(2, 4)
    decision = DecisionMap(winner, margin, ())
    wide = replace(
        frame,
        ground=replace(frame.ground, extent=(-1.0, -1.0, 3.0, 1.0)),
        supervised=replace(frame.supervised, decision=decision),
        pretrained=replace(frame.pretrained, decision=None),
    )
    for x, y, row, column in (
        (-0.9, -0.9, 0, 0),
        (2.9, 0.9, 1, 3),
        (0.5, 0.1, 1, 1),
        (3.0, 1.0, 1, 3),
        (1.1, -0.1, 0, 2),
    ):
        name = SETTINGS.card.classes[winner[row, column]]
        chance = percent((1 + margin[row, column] / 255) / 2)
        (_, said) = imagined_words(wide, x, y, str)
        assert said.endswith(f": {name}, {chance}")
