"""An embedding seen along its boundary: straight, nearest to what it was, and told as such."""

from dataclasses import replace

import numpy as np
import pytest

from explainer.core.comparison.arm_figures import EMBEDDING_REACH, arm_figure
from explainer.core.morph.edge_on import FLATTEST, STEEP, EdgeOn
from explainer.core.morph.layer_morph import layer_morph
from explainer.core.morph.layer_steps import BEND, EDGE_ON, Kind, LayerStep, step_words
from explainer.core.morph.plane_morph import plane_morph
from explainer.core.settings.settings import settings_for
from explainer.core.training.embeddings import COMPONENTS, NEIGHBOURS, Neighbours, Projection
from explainer.core.training.frames import BoundaryDistances, frozen
from explainer.core.training.grid import straight_grid
from tests.factories import EXTENT, frame

SETTINGS = settings_for("moons", labels_per_class=4)
TILT = np.deg2rad(40)
"""How steeply the boundary of these tests stands on the plane of the components."""
ACROSS = np.array([0.6, 0.8])
LEVEL = 0.1


def lifted(places):
    """A code of three numbers: two are the components, the third one a bow over them."""
    height = (places**2).sum(axis=-1) - (points_of(frame(SETTINGS)) ** 2).sum(axis=-1).mean()
    return np.concatenate([places, height[..., None]], axis=-1)


def points_of(made):
    points = made.ground.points.astype(float)
    return 0.4 * (points - points.mean(axis=0))


def distances_of(places):
    """Signed distances from the plane across `ACROSS`, tilted out of the components' plane."""
    normal = np.array([*(np.cos(TILT) * ACROSS), np.sin(TILT)])
    return lifted(places) @ normal + LEVEL


def made_with(line, level=True):
    """A moment whose pretrained arm has a bowed code, and one line as its boundary."""
    made = frame(SETTINGS, step=150)
    places, grid = points_of(made), 0.4 * straight_grid(EXTENT).astype(float)
    distances = BoundaryDistances(
        frozen(np.cos(TILT) * ACROSS), frozen(distances_of(places)), frozen(distances_of(grid))
    )
    decision = replace(
        made.pretrained.decision,
        boundary=(frozen(line),),
        embedded=(frozen(line),),
        distances=distances if level else None,
    )
    arm = replace(
        made.pretrained, embedding=frozen(places), grid=frozen(grid), decision=decision, code=None
    )
    return replace(made, pretrained=arm)


@pytest.fixture
def line():
    """Places of the components' plane on the boundary: a curve, as the code is bowed."""
    along = np.array([-ACROSS[1], ACROSS[0]])
    found = []
    for step in np.linspace(-0.5, 0.5, 21):
        tries = np.linspace(-2, 2, 4001)[:, None] * ACROSS + step * along
        found.append(tries[np.abs(distances_of(tries)).argmin()])
    return np.array(found)


def thickness(places):
    values = np.linalg.svd(places - places.mean(axis=0), compute_uv=False)
    return values[1] / values[0]


def end_of(made, projection=COMPONENTS):
    arm = arm_figure(made, "pretrained", str, projection=projection)
    planes = (arm.decision, arm.embedding)
    return plane_morph(made, "pretrained", planes, str, projection=projection).at(1.0), arm


def boundary_of(moved):
    return next(each.points for each in moved.plot.lines if each.series == "boundary")


def test_the_boundary_ends_as_a_straight_line(line):
    assert thickness(line) > 0.05
    moved, _ = end_of(made_with(line))
    assert thickness(boundary_of(moved)) < 1e-6
    older, _ = end_of(made_with(line, level=False))
    assert thickness(boundary_of(older)) > 0.05


def test_points_lie_on_the_side_of_the_line_that_their_distance_says(line):
    made = made_with(line)
    moved, _ = end_of(made)
    away = (moved.places - boundary_of(moved).mean(axis=0)) @ ACROSS
    np.testing.assert_allclose(away, distances_of(points_of(made)), atol=1e-5)


def test_it_is_a_turn_of_the_code_that_leaves_the_way_along_the_boundary(line):
    made = made_with(line)
    moved, _ = end_of(made)
    places = points_of(made)
    along = np.array([-ACROSS[1], ACROSS[0]])
    np.testing.assert_allclose(moved.places @ along, places @ along, atol=1e-5)
    codes = lifted(places)
    axes = np.array(
        [[*(np.cos(TILT) * ACROSS), np.sin(TILT)], [*along, 0.0]]
    )  # Of length 1, at a right angle.
    turned = (codes - codes.mean(axis=0)) @ axes.T
    found = moved.places @ np.stack([ACROSS, along]).T
    np.testing.assert_allclose(found, turned, atol=1e-5)


def test_the_grid_turns_with_the_points(line):
    made = made_with(line)
    moved, _ = end_of(made)
    tracks = [each.points for each in moved.plot.lines if each.role == "track"]
    grid = 0.4 * straight_grid(EXTENT).astype(float)
    middle = distances_of(points_of(made)).mean()
    for track, corners in zip(tracks, grid, strict=True):
        np.testing.assert_allclose(track @ ACROSS, distances_of(corners) - middle, atol=1e-5)


def test_it_says_that_it_is_not_the_embedding_of_the_inset(line):
    moved, arm = end_of(made_with(line))
    assert (
        moved.plot.title == "Embedding, turned until its boundary is a line" != arm.embedding.title
    )
    assert not moved.plot.x.name and not moved.plot.y.name
    assert moved.plot.x.high >= EMBEDDING_REACH
    older, arm = end_of(made_with(line, level=False))
    assert older.plot.title == arm.embedding.title


def test_points_that_turn_out_of_sight_have_a_wider_plot(line):
    made = made_with(line)
    decision = made.pretrained.decision
    wide = replace(decision.distances, points=frozen(5 * decision.distances.points))
    far = replace(made.pretrained, decision=replace(decision, distances=wide))
    moved, _ = end_of(replace(made, pretrained=far))
    assert moved.plot.x.high > np.abs(moved.places).max() > EMBEDDING_REACH


def test_other_ways_to_look_are_flown_to_as_they_are(line):
    made = made_with(line)
    places = frozen(np.random.default_rng(0).uniform(-1, 1, (len(made.ground.points), 2)))
    projection = Projection(NEIGHBOURS, Neighbours(made, places, places))
    assert EdgeOn.of(made, "pretrained", projection) is None
    moved, _ = end_of(made, projection)
    np.testing.assert_allclose(moved.places, places, atol=1e-6)


def standing(made, length):
    """The same moment with so much of the normal in the plane of the components."""
    decision = made.pretrained.decision
    distances = replace(decision.distances, normal=frozen(length * ACROSS))
    return replace(
        made, pretrained=replace(made.pretrained, decision=replace(decision, distances=distances))
    )


def test_a_boundary_that_lies_flat_is_not_turned_to(line):
    moved, arm = end_of(standing(made_with(line), 0.9 * FLATTEST))
    assert moved.plot.title == arm.embedding.title
    np.testing.assert_allclose(moved.places, points_of(frame(SETTINGS)), atol=1e-6)


def test_one_that_stands_slant_is_turned_to_part_of_the_way(line):
    made = made_with(line)
    flat, part, steep = (end_of(standing(made, each))[0] for each in (FLATTEST, 0.4, STEEP))
    assert thickness(boundary_of(steep)) < 1e-6
    assert thickness(boundary_of(part)) > 0.01
    assert part.plot.title == "Embedding, turned towards its boundary"
    assert not np.allclose(part.places, flat.places, atol=1e-3)
    assert not np.allclose(part.places, steep.places, atol=1e-3)


@pytest.mark.parametrize("length", [FLATTEST, STEEP, 0.9])
def test_nothing_leaps_as_a_boundary_rises(line, length):
    made = made_with(line)
    below, above = (end_of(standing(made, length + by))[0] for by in (-1e-4, 1e-4))
    np.testing.assert_allclose(below.places, above.places, atol=2e-3)


def test_the_way_is_as_long_as_a_turn_is(line):
    """What is kept and what is new are a direction of length 1 in the space of codes."""
    made = standing(made_with(line), 0.4)
    turn = EdgeOn.of(made, "pretrained", COMPONENTS)
    assert turn.kept**2 + turn.new**2 + 2 * turn.kept * turn.new * 0.4 == pytest.approx(1.0)


def test_layer_by_layer_it_is_the_last_step(line):
    made = made_with(line)
    turn, bent = EdgeOn.of(made, "pretrained", COMPONENTS), (*made.pretrained.grid, line)
    components = frozen(np.concatenate([made.pretrained.embedding, *bent]))
    steps = (
        LayerStep(Kind(BEND, 1), components),
        LayerStep(Kind(EDGE_ON, 1), turn.places(components)),
    )
    arm = arm_figure(made, "pretrained", str)
    morph = layer_morph(made, "pretrained", arm.decision, steps, str)
    seen, end = morph.at(0.5), morph.at(1.0)
    np.testing.assert_allclose(seen.places, made.pretrained.embedding, atol=1e-5)
    assert thickness(boundary_of(seen)) > 0.05
    assert thickness(boundary_of(end)) < 1e-6
    whole, _ = end_of(made)
    np.testing.assert_allclose(end.places, whole.places, atol=1e-5)
    assert (end.plot.title, end.plot.x) == (whole.plot.title, whole.plot.x)
    assert step_words((steps, steps), 1, str).startswith("head: ")
