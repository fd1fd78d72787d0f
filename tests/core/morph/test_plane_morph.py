"""A plane on its way from the input to the embedding: exact ends, what is carried, what stays."""

from dataclasses import replace

import numpy as np
import pytest

from explainer.core.comparison.arm_figures import arm_figure
from explainer.core.morph.plane_morph import FADED, Window, plane_morph
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.core.training.embeddings import CODE, COMPONENTS, NEIGHBOURS, Neighbours, Projection
from explainer.core.training.frames import frozen
from explainer.core.training.grid import LINES, straight_grid
from tests.factories import EXTENT, frame

SETTINGS = settings_for("moons", labels_per_class=4)
MATRIX = np.array([[0.3, 0.4], [-0.4, 0.3]])
"""What a linear encoder of a two-dimensional code does here: a turn and a stretch by a half."""


def encoded(made, *, embedded=True, role="pretrained"):
    """A frame one of whose encoders is a linear map."""
    arm = made.arm(role)
    decision = arm.decision
    if decision is not None:
        lines = tuple(frozen(line @ MATRIX) for line in decision.boundary)
        decision = replace(decision, embedded=lines if embedded else None)
    changed = replace(
        arm,
        embedding=frozen(made.ground.points @ MATRIX),
        grid=frozen(straight_grid(EXTENT) @ MATRIX),
        decision=decision,
    )
    return replace(made, **{role: changed})


def morph_of(made, role="pretrained", projection=COMPONENTS, **figure):
    arm = arm_figure(made, role, str, projection=projection, **figure)
    return plane_morph(made, role, (arm.decision, arm.embedding), str, projection=projection), arm


@pytest.fixture
def made():
    return encoded(frame(SETTINGS, step=150))


def boundaries(plot):
    return [line for line in plot.lines if line.role == "text"]


def tracks(plot):
    return [line for line in plot.lines if line.role == "track"]


def test_the_beginning_is_the_decision_plane_itself(made):
    morph, arm = morph_of(made)
    moved = morph.at(0.0)
    assert moved.plot is arm.decision
    np.testing.assert_allclose(moved.places, made.ground.points, atol=1e-6)


def test_the_end_is_the_embedding_with_what_was_bent(made):
    morph, arm = morph_of(made)
    moved = morph.at(1.0)
    assert moved.plot.dots == arm.embedding.dots
    assert (moved.plot.x, moved.plot.y) == (arm.embedding.x, arm.embedding.y)
    np.testing.assert_allclose(moved.places, made.pretrained.embedding, atol=1e-6)
    for line, there in zip(tracks(moved.plot), made.pretrained.grid, strict=True):
        np.testing.assert_allclose(line.points, there, atol=1e-6)
    for line, there in zip(boundaries(moved.plot), made.pretrained.decision.embedded, strict=True):
        np.testing.assert_allclose(line.points, there, atol=1e-6)


@pytest.mark.parametrize("share", [1e-6, 1 - 1e-6])
def test_nothing_leaps_at_either_end(made, share):
    morph, _ = morph_of(made)
    end, near = morph.at(round(share)), morph.at(share)
    assert Window.of(near.plot).unit == pytest.approx(Window.of(end.plot).unit, rel=1e-4)
    np.testing.assert_allclose(near.places, end.places, atol=1e-4)


def test_a_linear_encoder_keeps_lines_straight_all_the_way(made):
    morph, _ = morph_of(made)
    for share in np.linspace(0.1, 1, 7):
        for line in tracks(morph.at(share).plot):
            values = np.linalg.svd(line.points - line.points.mean(axis=0), compute_uv=False)
            assert values[1] < 1e-4 * values[0]


def test_points_keep_what_they_stand_for_from_take_off_to_landing(made):
    morph, arm = morph_of(made)
    for share in (0.01, 0.5, 0.99):
        plot = morph.at(share).plot
        kinds = [(dots.role, dots.marker, dots.prominent) for dots in plot.dots]
        assert kinds == [(d.role, d.marker, d.prominent) for d in arm.embedding.dots]
        labelled = [len(dots.points) for dots in plot.dots if dots.prominent]
        assert sum(labelled) == len(made.labelled)


def test_each_point_of_a_group_is_where_the_way_has_it(made):
    morph, _ = morph_of(made)
    moved = morph.at(0.5)
    shown = np.concatenate([dots.points for dots in moved.plot.dots if not dots.prominent])
    assert sorted(map(tuple, shown)) == sorted(map(tuple, moved.places))


def test_the_map_fades_and_stays_behind(made):
    morph, arm = morph_of(made)
    shares = np.linspace(0.01, FADED, 6)
    strengths = [int(t.margin.sum()) if (t := morph.at(s).plot.tint) else 0 for s in shares]
    assert strengths == sorted(strengths, reverse=True)
    assert 0 < strengths[0] < int(arm.decision.tint.margin.sum()) and not strengths[-1]


def test_a_moment_that_does_not_say_where_its_boundary_goes_has_it_carried(made):
    told, _ = morph_of(made)
    older, _ = morph_of(encoded(frame(SETTINGS, step=150), embedded=False))
    for one, other in zip(
        boundaries(told.at(1.0).plot), boundaries(older.at(1.0).plot), strict=True
    ):
        np.testing.assert_allclose(one.points, other.points, atol=1e-3)


def test_a_grid_that_is_looked_at_anyway_comes_once(made):
    morph, _ = morph_of(made, grid=True)
    for share in (0.0, 0.5, 1.0):
        assert len(tracks(morph.at(share).plot)) == 2 * LINES


def test_without_a_grid_points_fly_alone():
    morph, arm = morph_of(frame(SETTINGS, step=150))
    assert not morph.at(0.5).plot.lines and morph.at(0.5).plot.dots
    assert morph.at(0.0).plot is arm.decision


def test_before_labels_it_says_that_no_boundary_moves():
    early = encoded(frame(SETTINGS, Stage.PRETRAINING, 0))
    assert early.pretrained.decision is None
    morph, _ = morph_of(early)
    moved = morph.at(0.5).plot
    assert moved.title == "To the embedding; no boundary yet"
    assert not any(line.series == "boundary" for line in moved.lines)
    later, _ = morph_of(encoded(frame(SETTINGS, Stage.FINETUNING, 0)))
    assert later.at(0.5).plot.title == "From the input to the embedding"
    assert any(line.series == "boundary" for line in later.at(0.5).plot.lines)


def test_before_labels_all_points_are_grey():
    morph, _ = morph_of(encoded(frame(SETTINGS, Stage.PRETRAINING, step=75)))
    plot = morph.at(0.5).plot
    assert [dots.role for dots in plot.dots] == ["crowd"]
    assert len(tracks(plot)) == 2 * LINES and not boundaries(plot)


def test_a_code_of_two_numbers_is_flown_to_as_it_is(made):
    arm = replace(made.pretrained, code=frozen([[0, 2], [2, 0], [5, -5]]))
    made = replace(made, pretrained=arm)
    morph, figure = morph_of(made, projection=Projection(CODE))
    moved = morph.at(1.0)
    np.testing.assert_allclose(moved.places, Projection(CODE).places(made, "pretrained"), atol=1e-5)
    assert moved.plot.x == figure.embedding.x
    line, there = boundaries(moved.plot)[0].points, made.pretrained.decision.embedded[0]
    np.testing.assert_allclose(line, 2 * there[:, ::-1] + [5, -5], atol=1e-5)


def test_t_sne_is_flown_to_without_lines(made):
    places = frozen(np.random.default_rng(0).uniform(-1, 1, (len(made.ground.points), 2)))
    projection = Projection(NEIGHBOURS, Neighbours(made, places, places))
    morph, _ = morph_of(made, projection=projection)
    assert not morph.at(0.5).plot.lines
    np.testing.assert_allclose(morph.at(1.0).places, places, atol=1e-6)


def test_a_moment_without_an_embedding_does_not_fly():
    made = frame(SETTINGS, step=150)
    bare = replace(made, pretrained=replace(made.pretrained, embedding=frozen(np.empty((0, 2)))))
    arm = arm_figure(made, "pretrained", str)
    assert plane_morph(bare, "pretrained", (arm.decision, arm.embedding), str) is None


def test_lines_are_named_as_they_are_drawn_as_long_as_they_fly(made):
    morph, arm = morph_of(made)
    assert not arm.decision.instead and morph.at(0.0).plot.instead == ""
    for share in (0.5, 1.0):
        plot = morph.at(share).plot
        assert plot.instead == "thin: the input's grid · thick: the boundary"
        assert {line.series for line in plot.lines if line.thin and line.series} == {"grid"}
        thick = {line.series for line in plot.lines if not line.thin and line.series}
        assert thick == {"boundary"}
    alone = replace(made.pretrained, decision=None)
    waits, _ = morph_of(replace(made, pretrained=alone))
    assert waits.at(0.5).plot.instead == "lines: the input's grid"
    words = morph_of(encoded(frame(settings_for("digits"), step=150)))[0]
    assert words is None or words.at(0.5).plot.instead == ""
