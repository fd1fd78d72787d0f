"""The ways to look at an embedding, and what a frame that lacks one shows instead."""

from dataclasses import replace

import numpy as np
import pytest

from explainer.core.comparison.arm_figures import embedding_plot
from explainer.core.comparison.composition import comparison
from explainer.core.training.embeddings import CODE, NEIGHBOURS, PRINCIPAL, Neighbours, Projection
from explainer.core.training.frames import frozen
from explainer.core.training.grid import LINES, POINTS
from tests.factories import frame, timeline

DOUBLED = frozen([[0, 2], [2, 0], [5, -5]])
GRID = frozen(np.ones((2 * LINES, POINTS, 2)))


def with_code(shown):
    arms = {
        role: replace(shown.arm(role), code=DOUBLED, grid=GRID)
        for role in ("supervised", "pretrained")
    }
    return replace(shown, **arms)


def laid_out(shown):
    places = frozen(np.zeros((len(shown.ground.points), 2)))
    return Projection(NEIGHBOURS, Neighbours(shown, places, places))


def test_a_code_of_two_numbers_is_shown_as_it_is():
    shown, projection = with_code(frame(step=150)), Projection(CODE)
    places = projection.places(shown, "pretrained")
    swapped = 2 * shown.pretrained.embedding[:, ::-1] + np.array([5, -5])
    np.testing.assert_allclose(places, swapped, rtol=1e-6)
    np.testing.assert_allclose(projection.grid(shown, "pretrained")[0, 0], [7, -3])
    plot = embedding_plot(shown, "pretrained", str, projection)
    assert plot.x.scale and plot.x.high >= np.abs(places).max()
    assert plot.x.name == "first number of the code" and "own two numbers" in plot.caption


@pytest.mark.parametrize("way", [CODE, NEIGHBOURS])
def test_what_a_frame_does_not_have_is_shown_as_components(way):
    shown = frame(step=150)
    projection = Projection(way)
    assert projection.shown(shown) == PRINCIPAL
    assert projection.places(shown, "supervised") is shown.supervised.embedding
    assert embedding_plot(shown, "supervised", str, projection).x.name == "first direction"


def test_a_layout_is_shown_with_its_warning_and_places_no_line():
    shown = with_code(frame(step=150))
    plot = embedding_plot(shown, "pretrained", str, laid_out(shown))
    assert plot.instead == "Only neighbours count."
    assert plot.caption.endswith("Gaps, sizes and shapes mean nothing.")
    assert plot.growing == () == embedding_plot(shown, "supervised", str, laid_out(shown)).growing
    assert embedding_plot(shown, "pretrained", str).instead == ""
    assert all(not dots.points.any() for dots in plot.dots)
    assert laid_out(shown).grid(shown, "pretrained") is None


def test_a_layout_belongs_to_one_end_alone():
    shown, other = frame(step=150), frame(step=150)
    assert laid_out(shown).shown(other) == PRINCIPAL
    caption = embedding_plot(other, "pretrained", str, laid_out(shown)).caption
    assert other.finished and caption == "PCA of the code until t-SNE is there."


def test_before_the_end_it_is_said_that_a_layout_is_made_of_that():
    early = frame(step=75)
    assert not early.finished
    caption = embedding_plot(early, "pretrained", str, Projection(NEIGHBOURS)).caption
    assert "made of a run's end" in caption


def test_the_comparison_follows_the_timeline():
    line = timeline()
    last = with_code(line.frames[-1])
    seen = replace(line, frames=(*line.frames[:-1], last), ends={}).seen_by(Projection(CODE))
    assert comparison(seen, str).arms[1].embedding.x.scale
    assert not comparison(seen.seen_by(Projection()), str).arms[1].embedding.x.scale


def test_the_straight_grid_stays_where_t_sne_bends_none():
    shown = with_code(frame(step=150))
    line = replace(timeline(), frames=(shown,), ends={}).with_grid(True)
    figure = comparison(line.seen_by(laid_out(shown)), str).arms[0]
    assert len(figure.decision.lines) > 2 * LINES - 1 and not figure.embedding.lines
