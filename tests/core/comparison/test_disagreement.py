"""The map of where the two models disagree, and its words."""

from dataclasses import replace

import numpy as np
import pytest

from explainer.core.comparison.arm_figures import decision_plot
from explainer.core.comparison.disagreement import disagreement_figure, disagreement_plot
from explainer.core.export.figure_catalogue import Showing, figure
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.core.training.frames import Disagreement
from explainer.core.training.timeline import Timeline
from tests.factories import frame

SETTINGS = settings_for(labels_per_class=2)
DISPUTED = replace(frame(SETTINGS, step=150), disagreement=Disagreement(0.25, 0.1, 0.9))


def test_it_is_tinted_where_the_models_name_different_classes_and_nowhere_else():
    tint = disagreement_plot(DISPUTED, str).tint
    ours, others = DISPUTED.pretrained.decision, DISPUTED.supervised.decision
    apart = ours.winner != others.winner
    assert apart.any() and not apart.all()
    assert (tint.margin[~apart] == 0).all()
    np.testing.assert_array_equal(tint.margin[apart], np.maximum(ours.margin, others.margin)[apart])
    np.testing.assert_array_equal(tint.winner, ours.winner)


def test_both_boundaries_are_drawn_in_the_colours_of_their_arms():
    lines = disagreement_plot(DISPUTED, str).lines
    assert {line.role for line in lines} == {"supervised", "pretrained"}


def test_it_shows_the_same_plane_and_points_as_the_arms():
    plot, other = disagreement_plot(DISPUTED, str), decision_plot(DISPUTED, "supervised", str)
    assert (plot.x, plot.y, plot.square) == (other.x, other.y, True)
    np.testing.assert_array_equal(plot.dots[0].points, other.dots[0].points)


def test_it_says_how_many_test_points_are_disputed_and_who_is_right():
    worth = disagreement_figure(DISPUTED, str)
    assert worth.headline == "25.0 %"
    assert "supervised only 10.0 %" in worth.facts[0]
    assert "pretrained 90.0 %" in worth.facts[0]
    assert "25.0 %" in worth.plot.description and "90.0 %" in worth.plot.description


@pytest.mark.parametrize(
    ("disagreement", "words"),
    [(None, "not known"), (Disagreement(0.0, 0.0, 0.0), "name every test point alike")],
)
def test_it_says_so_where_nothing_is_disputed_or_nothing_known(disagreement, words):
    worth = disagreement_figure(replace(DISPUTED, disagreement=disagreement), str)
    assert any(words in fact for fact in worth.facts)


def test_before_labels_are_used_there_is_no_tint():
    plot = disagreement_plot(frame(SETTINGS, Stage.PRETRAINING, 0), str)
    assert plot.tint is None


def test_it_is_a_figure_of_the_catalogue():
    sheet = figure("disagreement", Showing(Timeline((DISPUTED,))), str)
    assert sheet.headline == "25.0 %" and sheet.plots[0].tint is not None
