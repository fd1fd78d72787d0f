"""An encoder taken apart: its steps are the encoder again, seen from a view that stays."""

import numpy as np
import pytest
import torch

from explainer.core.morph.layer_steps import (
    BEND,
    BIAS,
    EDGE_ON,
    SPHERE,
    STRETCH,
    TURN,
    TURN_BACK,
    WHOLE,
)
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.science.comparison.comparison import Comparison
from explainer.science.comparison.kept import Kept
from explainer.science.comparison.layer_steps import layer_steps, parts
from explainer.science.comparison.projection import principal_view
from explainer.science.comparison.snapshots import FINENESS
from explainer.science.networks.stack import as_tensor, random_network

RANDOM = np.random.default_rng(0)
POINTS = RANDOM.normal(size=(80, 2))
ROUNDED = 0.501 / FINENESS
SMALL = {"unlabelled": 60, "width": 8, "steps": 10}
pytestmark = pytest.mark.usefixtures("shortly_pretrained", "briefly_tested")


def network(*sizes, sphere=False):
    return random_network(sizes, np.random.default_rng(1), spread=True, sphere=sphere)


def steps_of(encoder, count=60):
    inputs = as_tensor(POINTS)[None]
    code = encoder(inputs)[0].detach().numpy().astype(float)
    return layer_steps(encoder, principal_view(code[:count]), inputs, POINTS, count), code


@pytest.mark.parametrize("sphere", [False, True])
@pytest.mark.parametrize("sizes", [(2, 2), (2, 16, 8, 6), (2, 5, 2)])
def test_the_steps_recompose_the_encoder(sizes, sphere):
    encoder = network(*sizes, sphere=sphere)
    every = list(parts(encoder, POINTS))
    inputs = as_tensor(POINTS)[None]
    for layer in range(encoder.depth):
        last = [values for kind, values in every if kind.layer == layer + 1][-1]
        with torch.no_grad():
            expected = encoder.through(inputs, 0, layer + 1)[0].numpy()
        np.testing.assert_allclose(last, expected, atol=1e-5)


def test_each_linear_layer_is_a_rotation_a_stretch_and_a_rotation():
    encoder = network(2, 16, 3)
    every = list(parts(encoder, POINTS))
    names = [kind.name for kind, _ in every]
    assert names == [TURN, STRETCH, TURN_BACK, BIAS, BEND, TURN, STRETCH, TURN_BACK, BIAS]
    before = POINTS
    for (_, turned), (kind, stretched), (_, linear) in (every[:3],):
        np.testing.assert_allclose(
            np.linalg.norm(turned, axis=1), np.linalg.norm(before, axis=1), rtol=1e-6
        )
        np.testing.assert_allclose(
            np.linalg.norm(stretched, axis=1), np.linalg.norm(linear, axis=1), rtol=1e-6
        )
        values = np.linalg.svd(encoder.weights[0][0].numpy(), compute_uv=False)
        assert (kind.high, kind.low) == pytest.approx((values[0], values[-1]), rel=1e-5)


def test_codes_of_one_length_are_a_step_of_their_own():
    every = list(parts(network(2, 8, 4, sphere=True), POINTS))
    kind, values = every[-1]
    assert kind.name == SPHERE
    np.testing.assert_allclose(np.linalg.norm(values, axis=1), 2.0, rtol=1e-6)


def test_the_last_step_is_the_embedding():
    for encoder in (network(2, 16, 6), network(2, 16, 6, sphere=True)):
        steps, code = steps_of(encoder)
        np.testing.assert_allclose(steps[-1].places, principal_view(code[:60]).of(code), atol=1e-5)


def test_a_first_rotation_of_two_columns_keeps_every_distance():
    (first, stretched, *_), _ = steps_of(network(2, 16, 6))
    apart = np.linalg.norm(first.places[:, None] - first.places, axis=2)
    np.testing.assert_allclose(apart, np.linalg.norm(POINTS[:, None] - POINTS, axis=2), atol=1e-4)
    np.testing.assert_allclose(
        stretched.places, first.places * [stretched.kind.high, stretched.kind.low], rtol=1e-4
    )


def test_the_view_of_a_rotation_is_never_mirrored():
    for seed in range(6):
        encoder = random_network((2, 9, 5), np.random.default_rng(seed))
        (first, *_), _ = steps_of(encoder)
        crossed = (POINTS - POINTS.mean(0)).T @ (first.places - first.places.mean(0))
        assert np.linalg.det(crossed) > 0


@pytest.mark.parametrize("scene", ["moons", "digits"])
def test_a_run_says_what_its_layers_do_once_it_has_ended(scene):
    made = Comparison(settings_for(scene, **SMALL), Kept())
    frames = made.frames(Stage.DATA)
    next(frames)
    assert made.layers(1) is None
    end = next(frame for frame in frames if frame.finished)
    arms = made.layers(end.labels)
    for role, steps in zip(("supervised", "pretrained"), arms, strict=True):
        count = len(end.ground.points)
        encoded = [step for step in steps if step.kind.name != EDGE_ON]
        seen = end.arm(role).embedding
        np.testing.assert_allclose(encoded[-1].places[:count], seen, atol=ROUNDED)
        for one, again in zip(steps, made.layers(end.labels)[role == "pretrained"], strict=True):
            np.testing.assert_array_equal(one.places, again.places)


@pytest.fixture(scope="module")
def moons(shortly_pretrained, briefly_tested):
    """A comparison, and the frame in which it has ended."""
    made = Comparison(settings_for("moons", **SMALL), Kept())
    return made, next(frame for frame in made.frames(Stage.DATA) if frame.finished)


def test_the_grid_and_the_boundary_follow_the_points(moons):
    made, end = moons
    _, steps = made.layers(end.labels)
    arm, count = end.pretrained, len(end.ground.points)
    lines = np.concatenate([arm.grid.reshape(-1, 2), *arm.decision.embedded])
    np.testing.assert_allclose(steps[-2].places[count:], lines, atol=ROUNDED)


def test_the_last_step_shows_the_boundary_edge_on(moons):
    made, end = moons
    for arm, steps in zip((end.supervised, end.pretrained), made.layers(end.labels), strict=True):
        assert [step.kind.name == EDGE_ON for step in steps].index(True) == len(steps) - 1
        corners = steps[-1].places[len(end.ground.points) + arm.grid[..., 0].size :]
        assert len(corners) == len(np.concatenate(arm.decision.embedded))
        values = np.linalg.svd(corners - corners.mean(axis=0), compute_uv=False)
        assert values[1] < 1e-5 * values[0]


def test_layers_that_are_not_linear_are_one_step():
    settings = settings_for("digits", architecture="convolutional", **SMALL)
    made = Comparison(settings, Kept())
    end = next(frame for frame in made.frames(Stage.DATA) if frame.finished)
    _, steps = made.layers(end.labels)
    assert [step.kind.name for step in steps][:2] == [WHOLE, WHOLE]
    assert {step.kind.layer for step in steps} == {1, 2, 3}
