"""What the two planes of an arm show of a moment."""

from dataclasses import replace

import numpy as np
import pytest

from explainer.core.comparison.arm_figures import (
    arm_figure,
    both_arms,
    decision_plot,
    dragged,
    embedding_plot,
)
from explainer.core.comparison.composition import comparison
from explainer.core.measuring.efficiency import Measured
from explainer.core.settings.settings import settings_for
from explainer.core.training.embeddings import CODE, Projection
from explainer.core.training.frames import frozen
from explainer.core.training.grid import LINES, POINTS
from tests.factories import frame, measured, timeline

SETTINGS = settings_for("moons", unlabelled=40, labels_per_class=3)
END = frame(SETTINGS, step=150)
GRID = frozen(np.ones((2 * LINES, POINTS, 2)))
BENT = replace(END, pretrained=replace(END.pretrained, grid=GRID))


def tracks(plot):
    return [line for line in plot.lines if line.role == "track"]


def test_a_plane_reaches_from_edge_to_edge_and_names_its_axes():
    wide = replace(END, ground=replace(END.ground, extent=(-3.0, -2.0, 5.0, 7.0)))
    plot = decision_plot(wide, "supervised", str)
    assert (plot.x.low, plot.x.high, plot.y.low, plot.y.high) == (-3.0, 5.0, -2.0, 7.0)
    assert (plot.x.name, plot.y.name) == SETTINGS.card.axes


def test_each_arm_has_its_own_map_and_boundary():
    for role in ("supervised", "pretrained"):
        plot, own = decision_plot(END, role, str), END.arm(role).decision
        assert plot.tint.winner is own.winner and plot.tint.margin is own.margin
        assert [line.points for line in plot.lines] == list(own.boundary)


def test_labelled_points_are_marked_by_their_class_and_others_coloured_by_theirs():
    classes, labelled = END.ground.classes, END.labelled
    plot = embedding_plot(END, "pretrained", str)
    places = END.pretrained.embedding
    for dots in plot.dots:
        rows = labelled if dots.prominent else np.arange(40)
        own = rows[classes[rows] == dots.marker]
        np.testing.assert_array_equal(dots.points, places[own])
        assert (dots.role, dots.prominent) in {(f"class {dots.marker}", p) for p in (True, False)}
    assert len(plot.dots) == 4


@pytest.mark.parametrize(
    ("furthest", "reach"), [(0.5, 0.5), (0.6, 1.0), (9.0, 12.0), (64.0, 64.0), (100.0, 105.0)]
)
def test_a_code_is_shown_on_the_next_round_scale(furthest, reach):
    places = frozen([[furthest, 0.0], [0.0, -furthest / 2]])
    code = frozen([[1, 0], [0, 1], [0, 0]])
    arm = replace(END.pretrained, embedding=places, code=code)
    ground = replace(
        END.ground, points=places, classes=END.ground.classes[:2], order=END.ground.order[:, :0]
    )
    shown = replace(END, pretrained=arm, ground=ground)
    plot = embedding_plot(shown, "pretrained", str, Projection(CODE))
    assert (plot.x.low, plot.x.high) == (-reach, reach) == (plot.y.low, plot.y.high)


def test_a_grid_lies_below_all_other_lines_of_the_arm_that_has_one():
    figure = arm_figure(BENT, "pretrained", str, grid=True)
    for plot in (figure.decision, figure.embedding):
        assert len(tracks(plot)) == 2 * LINES and plot.lines[0].role == "track"
        assert plot.lines[0].thin and plot.lines[0].series == "grid"
    assert len(figure.decision.lines) > 2 * LINES
    assert not tracks(arm_figure(BENT, "pretrained", str).decision)
    without = arm_figure(BENT, "supervised", str, grid=True)
    assert not tracks(without.decision) and not tracks(without.embedding)


def test_points_that_are_dragged_move_in_the_first_plane_alone():
    arms = both_arms(timeline(SETTINGS, 2), str, Measured(), SETTINGS)
    moved = replace(BENT, ground=replace(BENT.ground, points=frozen(BENT.ground.points + 1)))
    first, second = dragged(arms, moved, str, grid=True)
    assert first.embedding is arms[0].embedding and second.headline == arms[1].headline
    np.testing.assert_array_equal(first.decision.dots[0].points, moved.ground.points)
    assert not tracks(first.decision) and len(tracks(second.decision)) == 2 * LINES
    assert not tracks(dragged(arms, moved, str, grid=False)[1].decision)


def test_verdicts_are_those_of_the_choices_that_the_moment_belongs_to():
    run = timeline(SETTINGS, 2)
    judged = both_arms(run, str, measured(SETTINGS), SETTINGS)
    assert all("20 seeds" in arm.verdict for arm in judged)
    other = SETTINGS.changed(finetuning="all")
    assert not any(arm.verdict for arm in both_arms(run, str, measured(other), other))


def test_halves_that_are_there_already_are_composed_no_second_time():
    run = timeline(SETTINGS, 2)
    arms = both_arms(run, str, Measured(), SETTINGS)
    assert comparison(run, str, arms=arms).arms is arms
