import numpy as np
import pytest
from scipy.sparse import csgraph

from explainer.science.random import stream
from explainer.science.scenes import SCENES
from explainer.science.walk import PARTNERS, neighbour_graph, walk_partners


def crowd(name="moons", count=400, noise=0.1, seed=0):
    return SCENES[name].draw(count, 1, noise, stream(seed, "crowd"))[0]


@pytest.mark.parametrize("count", [20, 60, 400])
def test_the_graph_is_symmetric_and_in_one_piece(count):
    graph = neighbour_graph(crowd(count=count).columns)
    assert abs(graph - graph.T).max() < 1e-12
    assert csgraph.connected_components(graph, directed=False)[0] == 1
    assert graph.diagonal().max() == 0


def test_islands_are_joined():
    random = np.random.default_rng(0)
    islands = np.concatenate([random.standard_normal((30, 2)) + [100 * n, 0] for n in range(4)])
    assert csgraph.connected_components(neighbour_graph(islands), directed=False)[0] == 1


def test_twins_in_the_crowd_are_no_trouble():
    points = np.repeat(crowd(count=40).columns, 3, axis=0)
    walk = walk_partners(points, 2.5, stream(0, "walk"))
    assert walk.partners.shape == (120, PARTNERS)


@pytest.mark.parametrize("groups", [2.5, 3.5, 6.0])
def test_the_walk_ends_when_so_many_groups_are_left(groups):
    walk = walk_partners(crowd().columns, groups, stream(0, "walk"))
    assert walk.groups == pytest.approx(groups, abs=1e-3)


def test_more_groups_mean_a_shorter_walk():
    points = crowd().columns
    lengths = [walk_partners(points, g, stream(0, "walk")).length for g in (2.5, 4.0, 8.0)]
    assert lengths == sorted(lengths, reverse=True)


def test_partners_agree_with_the_exact_power_of_the_walk():
    points = crowd(count=250).columns
    walk = walk_partners(points, 4.0, stream(0, "walk"))
    weights = neighbour_graph(points).toarray()
    degrees = weights.sum(axis=1)
    rates, modes = np.linalg.eigh(weights / np.sqrt(np.outer(degrees, degrees)))
    power = modes * np.clip(rates, 0, 1) ** walk.length @ modes.T
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
        walk = walk_partners(pool.columns, 2.5, stream(seed, "walk"))
        shares.append((pool.classes[walk.partners] != pool.classes[:, None]).mean())
    assert np.mean(shares) < 0.08


def test_a_sparse_crowd_lets_walks_jump_the_gap():
    pool = crowd("spirals", 60, 0.03)
    walk = walk_partners(pool.columns, 2.5, stream(0, "walk"))
    assert (pool.classes[walk.partners] != pool.classes[:, None]).mean() > 0.2


def test_the_same_seed_draws_the_same_partners():
    points = crowd(count=350).columns
    first = walk_partners(points, 2.5, stream(0, "walk"))
    second = walk_partners(points, 2.5, stream(0, "walk"))
    np.testing.assert_array_equal(first.partners, second.partners)
