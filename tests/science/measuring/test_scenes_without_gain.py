"""The scenes in which pretraining does not help: what the label is, and what the crowd says."""

import itertools

import numpy as np
import pytest
from scipy import stats

from explainer.core.settings.scene_cards import SCENES as CARDS
from explainer.core.settings.settings import settings_for
from explainer.science.measuring.measurement import outcomes
from explainer.science.random import stream
from explainer.science.scenes import SCENES
from explainer.science.scenes.structureless import wave
from explainer.science.views.walk import walk_partners

NAMES = ("across", "destroyed", "structureless", "overlapping", "elsewhere")


def drawn(name, pool=4_000, noise=None, seed=0):
    noise = CARDS[name].noise.default if noise is None else noise
    return SCENES[name].draw(pool, 1, noise, stream(seed, "without gain"))[0]


def accuracy(guesses, points):
    return (guesses == points.classes).mean()


def crossing(points, parts):
    """The share of walks between different `parts` [n]."""
    partners = walk_partners(points.columns, (2.5, 2.5), stream(0, "walk")).partners
    return (parts[partners] != parts[:, None]).mean()


def _distance(places, curve):
    stations = curve(np.linspace(0, 1, 200))
    return np.linalg.norm(places[:, None] - stations, axis=2).min(axis=1)


@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
def test_across_the_label_is_the_side_and_the_crowd_is_the_moons(share):
    noise = share * CARDS["across"].noise.high
    points = drawn("across", noise=noise)
    assert accuracy(points.plane[:, 0] > 0.5, points) == 1.0
    moons = drawn("moons", noise=noise, seed=1).plane
    for direction in ([1, 0], [0, 1], [1, 1], [1, -1]):
        told = stats.ks_2samp(points.plane @ direction, moons @ direction)
        assert told.pvalue > 0.001


def test_across_walks_stay_in_a_moon_and_cross_the_label():
    points = drawn("across", pool=600)
    near, far = (_distance(points.plane, curve) for curve in SCENES["moons"].curves)
    upper = near < far
    assert crossing(points, upper) < 0.1
    assert crossing(points, points.classes) > 0.25


def test_destroyed_walks_stay_in_a_cluster_and_forget_the_label():
    points = drawn("destroyed", pool=600)
    assert crossing(points, points.plane[:, 0] > 0) < 0.1
    assert crossing(points, points.classes) > 0.45


@pytest.mark.parametrize("noise", [0.1, 0.5, 1.0])
def test_destroyed_the_label_is_a_sign_and_nothing_else_tells_it(noise):
    points = drawn("destroyed", noise=noise)
    assert accuracy(points.columns[:, -1] > 0, points) == 1.0
    gap = np.subtract(*[points.columns[points.classes == c, :-1].mean(axis=0) for c in (0, 1)])
    assert np.abs(gap).max() < 0.15
    spread = points.columns.std(axis=0)
    assert spread[-1] == pytest.approx(noise, rel=0.1) and spread[-1] < spread[:-1].min()


@pytest.mark.parametrize("name", ["destroyed", "overlapping"])
def test_a_place_of_the_plane_is_shown_as_the_columns_it_comes_from(name):
    points = drawn(name, pool=50)
    sites = SCENES[name].sites(points.plane)
    missing = points.columns - sites.columns
    rank = CARDS[name].columns - 2
    assert np.linalg.matrix_rank(missing, tol=1e-9) == rank
    np.testing.assert_allclose(missing @ sites.columns.T, 0, atol=1e-9)


@pytest.mark.parametrize("name", ["across", "destroyed"])
def test_where_the_label_is_seen_everything_can_be_known(name):
    span = CARDS[name].noise
    assert {SCENES[name].best_possible(noise) for noise in (span.low, span.high)} == {1.0}


@pytest.mark.parametrize("noise", [0.0, 0.1, 0.3])
def test_structureless_the_best_rule_reaches_the_best_possible(noise):
    """The posterior by Monte Carlo: clean points that the blur could have come from."""
    points, random = drawn("structureless", noise=noise), stream(1, "posterior")
    clean = points.plane[:, None] + noise * random.standard_normal((len(points), 400, 2))
    inside = (np.abs(clean) <= 1).all(axis=2)
    above = clean[..., 1] > wave(clean[..., 0])
    guesses = (inside & above).sum(axis=1) > (inside & ~above).sum(axis=1)
    best = SCENES["structureless"].best_possible(noise)
    assert accuracy(guesses, points) == pytest.approx(best, abs=0.015)


def test_structureless_points_fill_the_square_evenly():
    points = drawn("structureless", noise=0.0)
    counts = np.histogram2d(*points.plane.T, bins=8, range=[[-1, 1], [-1, 1]])[0]
    assert stats.chisquare(counts.ravel()).pvalue > 0.001


@pytest.mark.parametrize("noise", [0.7, 1.0, 2.0])
def test_overlapping_the_best_rule_reaches_the_best_possible(noise):
    """Linear discriminant analysis, told the true class means and the pooled covariance."""
    points = drawn("overlapping", noise=noise)
    means = [SCENES["overlapping"].sites(np.array([[x, 0.0]])).columns[0] for x in (-1, 1)]
    centred = points.columns - np.array(means)[points.classes]
    direction = np.linalg.solve(centred.T @ centred, means[1] - means[0])
    best = SCENES["overlapping"].best_possible(noise)
    assert accuracy(points.columns @ direction > 0, points) == pytest.approx(best, abs=0.02)


def test_overlapping_no_sparse_ground_lies_between_the_classes():
    between = drawn("overlapping", pool=20_000).plane[:, 0]
    counts = np.histogram(between, bins=7, range=(-1.4, 1.4))[0]
    assert counts[3] > 0.95 * counts.max()
    assert drawn("overlapping").plane[:, 1].std() > 1.3 * between.std()


@pytest.mark.parametrize("name", ["structureless", "overlapping", "elsewhere"])
def test_more_noise_only_hurts(name):
    span = CARDS[name].noise
    levels = np.linspace(span.low, span.high, 7)
    best = [SCENES[name].best_possible(float(level)) for level in levels]
    assert all(later < earlier + 1e-6 for earlier, later in itertools.pairwise(best))
    assert 0.5 < best[-1] < best[0] <= 1.0


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("end", ["low", "high"])
def test_the_smallest_crowd_can_be_measured_at_both_ends_of_the_noise(
    name, end, shortly_pretrained, briefly_tested
):
    noise = getattr(CARDS[name].noise, end)
    settings = settings_for(name, noise=noise, unlabelled=20, width=8, steps=10)
    measured = outcomes(settings, [1, settings.most_labels], [0, 1])
    assert np.isfinite(measured.test_error).all()
