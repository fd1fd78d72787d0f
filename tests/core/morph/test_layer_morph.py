"""The way through every layer: exact ends, a stop at every step, and words for each."""

from dataclasses import replace

import numpy as np
import pytest

from explainer.core.comparison.arm_figures import arm_figure
from explainer.core.morph.layer_morph import layer_morph
from explainer.core.morph.layer_steps import BEND, STRETCH, TURN, Kind, LayerStep, step_words
from explainer.core.settings.settings import settings_for
from explainer.core.training.frames import frozen
from explainer.core.training.grid import LINES, straight_grid
from tests.factories import EXTENT, frame

SETTINGS = settings_for("moons", labels_per_class=4)


@pytest.fixture
def made():
    shown = frame(SETTINGS, step=150)
    grid = frozen(straight_grid(EXTENT) * 0.5)
    bent = tuple(frozen(line * 0.5) for line in shown.pretrained.decision.boundary)
    decision = replace(shown.pretrained.decision, embedded=bent)
    arm = replace(shown.pretrained, grid=grid, decision=decision)
    return replace(shown, pretrained=replace(arm, embedding=frozen(shown.ground.points * 0.5)))


def steps_of(made):
    lines = (*straight_grid(EXTENT), *made.pretrained.decision.boundary)
    start = np.concatenate([made.ground.points, *lines])
    kinds = (Kind(TURN, 1), Kind(STRETCH, 1, 3.14, 0.216), Kind(BEND, 1), Kind(TURN, 2))
    places = (start[:, ::-1] * [1, -1], start * 3, np.tanh(start), start * 0.5)
    return tuple(LayerStep(kind, frozen(place)) for kind, place in zip(kinds, places, strict=True))


def morph_of(made, steps):
    decision = arm_figure(made, "pretrained", str).decision
    return layer_morph(made, "pretrained", decision, steps, str), decision


def test_it_begins_at_the_input_and_ends_at_the_embedding(made):
    morph, decision = morph_of(made, steps_of(made))
    assert morph.at(0.0).plot is decision
    end = morph.at(1.0)
    np.testing.assert_allclose(end.places, made.pretrained.embedding, atol=1e-5)
    assert end.plot.x == arm_figure(made, "pretrained", str).embedding.x
    assert len([line for line in end.plot.lines if line.role == "track"]) == 2 * LINES


def test_it_passes_through_every_step(made):
    steps = steps_of(made)
    morph, _ = morph_of(made, steps)
    count = len(made.ground.points)
    for number, step in enumerate(steps, 1):
        places = morph.at(number / len(steps)).places
        np.testing.assert_allclose(places, step.places[:count], atol=1e-4)
        before = morph.at(number / len(steps) - 1e-6).places
        np.testing.assert_allclose(before, places, atol=1e-3)


def test_points_stay_in_sight_at_every_step(made):
    steps = steps_of(made)
    morph, _ = morph_of(made, steps)
    for number in range(1, len(steps)):
        moved = morph.at(number / len(steps))
        assert moved.plot.x.low < moved.places[:, 0].min()
        assert moved.plot.x.high > moved.places[:, 0].max()


def test_within_a_layer_what_is_stretched_is_seen_to_grow(made):
    morph, _ = morph_of(made, steps_of(made))
    turned, stretched = (morph.at(number / 4) for number in (1, 2))

    def filled(moved):
        return np.ptp(moved.places[:, 0]) / (moved.plot.x.high - moved.plot.x.low)

    assert filled(stretched) > 1.5 * filled(turned) > 0.3


def test_steps_of_other_points_are_no_way(made):
    short = tuple(replace(step, places=step.places[:9]) for step in steps_of(made))
    assert morph_of(made, short)[0] is None and morph_of(made, ())[0] is None


def test_each_step_is_said_in_words(made):
    steps = steps_of(made)
    other = tuple(replace(s, kind=s.kind._replace(high=2.0, low=1.0)) for s in steps)
    said = [step_words((steps, other), number, str) for number in range(4)]
    assert said[1] == "layer 1 of 2: stretch, singular values 3.1–0.22 | 2–1"
    assert said[2] == "layer 1 of 2: bend, each unit through SiLU" and "layer 2 of 2" in said[3]
