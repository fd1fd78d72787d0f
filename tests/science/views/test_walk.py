import time

import numpy as np
import pytest
from scipy.sparse import csgraph
from scipy.spatial import cKDTree

from explainer.core.settings.settings import settings_for
from explainer.science.comparison.edge_purity import crossing_share
from explainer.science.random import stream
from explainer.science.scenes import SCENES
from explainer.science.training.draws import draw
from explainer.science.views.graph import (
    CANDIDATES,
    DENOISED,
    PLAIN,
    _nearest,
    denoised,
    neighbour_graph,
)
from explainer.science.views.walk import LENGTHS, PARTNERS, Walk, walk_partners

TWO = (2.5, 2.5)


def crowd(name="moons", count=400, noise=0.1, seed=0):
    return SCENES[name].draw(count, 1, noise, stream(seed, "crowd"))[0]


@pytest.mark.parametrize("recipe", [DENOISED, PLAIN])
@pytest.mark.parametrize("count", [20, 60, 400])
def test_the_graph_is_symmetric_and_in_one_piece(count, recipe):
    graph = neighbour_graph(crowd(count=count).columns, recipe)
    assert abs(graph - graph.T).max() < 1e-12
    assert csgraph.connected_components(graph, directed=False)[0] == 1
    assert graph.diagonal().max() == 0


def test_islands_are_joined():
    random = np.random.default_rng(0)
    islands = np.concatenate([random.standard_normal((30, 2)) + [100 * n, 0] for n in range(4)])
    assert csgraph.connected_components(neighbour_graph(islands), directed=False)[0] == 1


def test_twins_in_the_crowd_are_no_trouble():
    points = np.repeat(crowd(count=40).columns, 3, axis=0)
    walk = walk_partners(points, TWO, stream(0, "walk"))
    assert walk.partners.shape == (120, PARTNERS)


@pytest.mark.parametrize("groups", [2.5, 3.5, 6.0])
def test_the_walk_ends_when_so_many_groups_are_left(groups):
    walk = walk_partners(crowd().columns, (groups, groups), stream(0, "walk"))
    assert walk.groups == pytest.approx((groups, groups), abs=1e-3)


def test_more_groups_mean_a_shorter_walk():
    points = crowd().columns
    lengths = [walk_partners(points, (g, g), stream(0, "walk")).lengths[1] for g in (2.5, 4.0, 8.0)]
    assert lengths == sorted(lengths, reverse=True)


def test_walks_of_many_lengths_are_as_many_of_each():
    points = crowd(count=250).columns
    walk = walk_partners(points, (6.0, 2.5), stream(0, "walk"))
    assert walk.lengths[0] < walk.lengths[1] and walk.groups == pytest.approx((6.0, 2.5), abs=1e-3)
    weights = neighbour_graph(points).toarray()
    degrees = weights.sum(axis=1)
    rates, modes = np.linalg.eigh(weights / np.sqrt(np.outer(degrees, degrees)))
    powers = [np.clip(rates, 0, 1) ** t for t in np.geomspace(*walk.lengths, LENGTHS)]
    exact = (modes * np.mean(powers, axis=0)) @ modes.T
    exact *= np.sqrt(degrees)[None] / np.sqrt(degrees)[:, None]
    near = np.argsort(-exact, axis=1)[:, :60]
    met = (walk.partners[:, :, None] == near[:, None]).any(axis=2).mean(axis=1)
    expected = np.take_along_axis(exact, near, axis=1).sum(axis=1)
    assert np.abs(met - expected).mean() < 0.05 and expected.mean() < 0.99


@pytest.mark.parametrize(
    ("count", "averaged", "rounds"), [(200, 3, 1), (400, 6, 1), (1_000, 16, 2)]
)
def test_small_crowds_are_calmed_over_the_same_ground(count, averaged, rounds):
    points = crowd(count=count).columns
    nearest = cKDTree(points).query(points, k=averaged + 1)[1]
    expected = points
    for _ in range(rounds):
        expected = expected[nearest].mean(axis=1)
    np.testing.assert_allclose(denoised(points, DENOISED), expected)


def test_partners_agree_with_the_exact_power_of_the_walk():
    points = crowd(count=250).columns
    walk = walk_partners(points, (4.0, 4.0), stream(0, "walk"))
    weights = neighbour_graph(points).toarray()
    degrees = weights.sum(axis=1)
    rates, modes = np.linalg.eigh(weights / np.sqrt(np.outer(degrees, degrees)))
    power = modes * np.clip(rates, 0, 1) ** walk.lengths[0] @ modes.T
    exact = power * np.sqrt(degrees)[None] / np.sqrt(degrees)[:, None]
    met = np.zeros_like(exact)
    np.add.at(met, (np.arange(250)[:, None], walk.partners), 1 / PARTNERS)
    # The same half of the crowd is met as often as the exact matrix says.
    side = crowd(count=250).classes == 0
    np.testing.assert_allclose(met[:, side].sum(1), exact[:, side].sum(1), atol=0.2)
    assert np.abs(met[:, side].sum(1) - exact[:, side].sum(1)).mean() < 0.04


@pytest.mark.parametrize(("name", "noise"), [("moons", 0.1), ("circles", 0.07), ("spirals", 0.03)])
def test_walks_seldom_cross_to_the_other_class(name, noise):
    shares = []
    for seed in range(4):
        pool = crowd(name, 1_000, noise, seed)
        walk = walk_partners(pool.columns, TWO, stream(seed, "walk"))
        shares.append(crossing_share(walk.partners, pool.classes))
    assert np.mean(shares) < 0.08


def test_a_sparse_crowd_lets_walks_jump_the_gap():
    pool = crowd("spirals", 60, 0.03)
    walk = walk_partners(pool.columns, TWO, stream(0, "walk"))
    assert crossing_share(walk.partners, pool.classes) > 0.2


def test_the_same_seed_draws_the_same_partners():
    points = crowd(count=350).columns
    first = walk_partners(points, TWO, stream(0, "walk"))
    second = walk_partners(points, TWO, stream(0, "walk"))
    np.testing.assert_array_equal(first.partners, second.partners)


def test_calming_moves_a_noisy_ring_towards_its_middle_line():
    pool = crowd("circles", 1_000, 0.1)
    outer = pool.classes == 0

    def thickness(points):
        return np.linalg.norm(points[outer], axis=1).std()

    assert thickness(denoised(pool.columns, DENOISED)) < 0.6 * thickness(pool.columns)
    np.testing.assert_array_equal(denoised(pool.columns, PLAIN), pool.columns)


def test_calming_keeps_walks_from_crossing_where_noise_bridges_the_gap():
    shares = {DENOISED: [], PLAIN: []}
    for seed in range(4):
        pool = crowd("moons", 1_000, 0.2, seed)
        for graph, found in shares.items():
            walk = walk_partners(pool.columns, TWO, stream(seed, "walk"), graph)
            found.append(crossing_share(walk.partners, pool.classes))
    assert np.mean(shares[DENOISED]) < np.mean(shares[PLAIN]) - 0.02


def test_a_large_crowd_draws_the_same_kind_of_partners_as_the_exact_walk():
    pool = crowd("moons", CANDIDATES + 500, 0.1)
    walk = walk_partners(pool.columns, TWO, stream(0, "walk"))
    assert walk.partners.shape == (len(pool), PARTNERS)
    assert walk.groups == pytest.approx(TWO, abs=1e-3)
    assert crossing_share(walk.partners, pool.classes) < 0.08
    assert len(np.unique(walk.partners)) > CANDIDATES, "every block has candidates of its own"


def test_time_grows_with_the_crowd_and_not_with_its_square():
    def seconds(count):
        points = crowd("spirals", count, 0.03).columns
        start = time.process_time()
        walk_partners(points, TWO, stream(0, "walk"))
        return time.process_time() - start

    # N log N allows 5 log(10,000) / log(2,000) = 6 times as long, the square 25 times.
    assert seconds(10_000) < 10 * max(seconds(2_000), 0.05)


def test_neighbours_in_many_columns_are_those_that_a_tree_finds():
    points = np.random.default_rng(0).standard_normal((CANDIDATES + 100, 30))
    distance, nearest = _nearest(points, 9)
    expected, tree = cKDTree(points).query(points[:50], k=9)
    np.testing.assert_array_equal(nearest[:50], tree)
    np.testing.assert_allclose(distance[:50], expected, atol=1e-12)


def test_the_likeliest_partners_are_those_met_most_often():
    partners = np.random.default_rng(0).integers(0, 20, (20, PARTNERS))
    for point, found in enumerate(Walk(partners, 1.0, 2.0).likeliest(5)):
        times = np.bincount(partners[point], minlength=20)
        times[point] = 0
        assert sorted(times[found], reverse=True) == sorted(times, reverse=True)[:5]
        assert len(set(found)) == 5


def test_a_point_with_few_partners_repeats_the_first_or_is_its_own():
    partners = np.array([[1, 1, 2, 0], [1, 1, 1, 1], [0, 0, 0, 0]])
    found = Walk(partners, 1.0, 2.0).likeliest(3)
    np.testing.assert_array_equal(found, [[1, 2, 1], [1, 1, 1], [0, 0, 0]])


def test_the_share_of_pairs_that_cross_counts_every_pair():
    partners = np.array([[0, 1], [0, 2], [2, 2]])
    assert crossing_share(partners, np.array([0, 0, 1])) == pytest.approx(1 / 6)


@pytest.mark.parametrize("count", [100, 200])
def test_sentences_have_neighbours_too(count):
    """Most words are in few sentences: a tree of such points would end the process."""
    drawn = draw(settings_for("language", unlabelled=count))
    walk = walk_partners(drawn.inputs, TWO, np.random.default_rng(0))
    assert walk.partners.shape[0] == count
    away = np.linalg.norm(drawn.inputs[:, None] - drawn.inputs[None], axis=2)
    _, nearest = _nearest(drawn.inputs, 5)
    np.testing.assert_allclose(
        np.take_along_axis(away, nearest, 1), np.sort(away, axis=1)[:, :5], atol=1e-6
    )
