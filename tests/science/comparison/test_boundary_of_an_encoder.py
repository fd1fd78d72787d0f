"""Where the encoder puts the decision boundary: straight where the head and the code are plain."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from explainer.core.comparison.arm_figures import arm_figure
from explainer.core.morph.plane_morph import plane_morph
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.science.comparison.comparison import Comparison
from explainer.science.comparison.decision_map import map_inputs
from explainer.science.comparison.kept import Kept
from explainer.science.comparison.projection import principal_view
from explainer.science.comparison.snapshots import FINENESS, Snapshots, _codes
from explainer.science.networks.stack import Stack, as_tensor, random_network
from explainer.science.training.draws import draw
from explainer.science.training.finetune import Classifiers

SMALL = {"unlabelled": 60, "width": 8, "steps": 10}
SURE = 200.0
"""So many times the weights of a head: nearly all of its chances are 0 or 1."""


pytestmark = pytest.mark.usefixtures("shortly_pretrained", "briefly_tested")


@cache
def end_of(scene):
    made = Comparison(settings_for(scene, **SMALL), Kept())
    return made, next(frame for frame in made.frames(Stage.DATA) if frame.finished)


@pytest.mark.parametrize("arm", ["supervised", "pretrained"])
def test_the_boundary_is_encoded_and_projected_like_the_points(arm):
    made, end = end_of("moons")
    decision = end.arm(arm).decision
    assert decision.boundary
    model = made._label_counts[arm].model(end.labels).encoders
    view = principal_view(made._snapshots.codes(model), made._kept.planes[arm])
    for line, there in zip(decision.boundary, decision.embedded, strict=True):
        raw = made._draw.standardised(line.astype(float))
        expected = view.of(_codes(model, as_tensor(raw)[None]))
        np.testing.assert_allclose(there, expected, atol=0.501 / FINENESS)


def test_a_linear_head_on_a_code_of_two_numbers_has_a_straight_boundary():
    random, settings = np.random.default_rng(3), settings_for("circles", unlabelled=200)
    points = draw(settings)
    encoder = random_network((2, 16, 16, 2), random, spread=True)
    shown = Snapshots(as_tensor(points.inputs)[None], map_inputs(settings, points), {})
    encoder = encoder.standardised(as_tensor(points.inputs)[None])
    head = random_network((2, 2), random)
    decision = shown.moment("pretrained", Classifiers(encoder, head), still=False).decision
    bent, corners = (np.concatenate(lines) for lines in (decision.embedded, decision.boundary))
    assert _thickness(bent) < 0.01
    assert _thickness(corners) > 0.05


def test_where_chances_jump_the_boundary_still_lies_where_they_tie():
    random, settings = np.random.default_rng(3), settings_for("circles", unlabelled=200)
    points = draw(settings)
    encoder = random_network((2, 16, 16, 2), random, spread=True)
    encoder = encoder.standardised(as_tensor(points.inputs)[None])
    head = random_network((2, 2), random)
    sure = Stack(tuple(weight * SURE for weight in head.weights), head.biases)
    inputs = map_inputs(settings, points)
    model = Classifiers(encoder, sure)
    lead = inputs._lead(model, 1)
    corners = np.concatenate(inputs.decision(model, inputs.codes(encoder)).boundary)
    plain = replace(inputs, inputs_at=None).decision(model, inputs.codes(encoder)).boundary
    assert len(corners) == len(np.concatenate(plain))
    found, before = (np.abs(lead(each.astype(float))) for each in (corners, np.concatenate(plain)))
    assert found.mean() < 0.05 * before.mean()


def _thickness(places):
    """How wide places are across their long axis, as a share of how long they are."""
    values = np.linalg.svd(places - places.mean(axis=0), compute_uv=False)
    return values[1] / values[0]


def test_where_a_place_is_no_input_nobody_knows_where_the_boundary_goes():
    _, end = end_of("digits")
    assert end.pretrained.decision.embedded is None


@pytest.mark.parametrize("arm", ["supervised", "pretrained"])
def test_distances_are_those_of_codes_from_the_head_s_hyperplane(arm):
    made, end = end_of("spirals")
    moment = end.arm(arm)
    distances, (model, view) = moment.decision.distances, model_of(made, arm, end)
    encoder, weights = model.encoders, model.heads.weights[0][0].numpy().astype(float)
    normal = (weights[:, 1] - weights[:, 0]) / np.linalg.norm(weights[:, 1] - weights[:, 0])
    seconds = moment.guesses.winner == 1
    assert seconds.any() and not seconds.all()
    clear = np.abs(distances.points) > 1e-3
    assert ((distances.points > 0) == seconds)[clear].all() and clear.mean() > 0.9
    codes = made._snapshots.codes(encoder)
    apart = (codes - codes[:1]) @ normal / view.reach
    np.testing.assert_allclose(distances.points - distances.points[0], apart, atol=5e-4)
    np.testing.assert_allclose(distances.normal, normal @ view.directions @ view.turn, atol=1e-5)
    assert distances.grid.shape == moment.grid.shape[:2]


@pytest.mark.parametrize("arm", ["supervised", "pretrained"])
def test_the_boundary_of_a_wide_code_is_straight_seen_along_itself(arm):
    _, end = end_of("spirals")
    figure = arm_figure(end, arm, str)
    moved = plane_morph(end, arm, (figure.decision, figure.embedding), str).at(1.0)
    corners = [line.points for line in moved.plot.lines if line.series == "boundary"]
    assert corners and _thickness(np.concatenate(corners)) < 1e-5


def test_a_boundary_out_of_sight_has_no_distances():
    random, settings = np.random.default_rng(3), settings_for("circles", unlabelled=200)
    points = draw(settings)
    encoder, head = random_network((2, 8, 2), random, spread=True), random_network((2, 2), random)
    shown = Snapshots(as_tensor(points.inputs)[None], map_inputs(settings, points), {})
    far = Stack(head.weights, tuple(bias + as_tensor(np.array([0, 1e6])) for bias in head.biases))
    decision = shown.moment("pretrained", Classifiers(encoder, far), still=False).decision
    assert decision.distances is None
    none = Stack(tuple(0 * weight for weight in head.weights), head.biases)
    decision = shown.moment("pretrained", Classifiers(encoder, none), still=False).decision
    assert decision.distances is None


def test_ten_classes_have_no_distances():
    _, end = end_of("digits")
    assert end.pretrained.decision.distances is None


def model_of(made, arm, end):
    """The model of an arm at the end, and how its codes are looked at."""
    model = made._label_counts[arm].model(end.labels)
    return model, principal_view(made._snapshots.codes(model.encoders), made._kept.planes[arm])
