"""Lines that are carried along with a bent grid, for files that do not say where they go."""

import numpy as np

from explainer.core.morph.carried import carried
from explainer.core.training.frames import frozen
from explainer.core.training.grid import straight_grid

EXTENT = (-2.0, -1.0, 3.0, 1.5)


def bent(places):
    return np.stack([places[..., 0] ** 2, np.sin(places[..., 1])], axis=-1)


def test_a_straight_grid_leaves_everything_where_it_is():
    places = frozen(np.random.default_rng(0).uniform([-2, -1], [3, 1.5], (50, 2)))
    np.testing.assert_allclose(carried(places, EXTENT, straight_grid(EXTENT)), places, atol=1e-5)


def test_a_bent_grid_takes_lines_along():
    places = frozen(np.random.default_rng(1).uniform([-1.5, -1], [2.5, 1.5], (50, 2)))
    there = carried(places, EXTENT, frozen(bent(straight_grid(EXTENT))))
    assert np.abs(there - bent(places)).max() < 0.06


def test_the_lines_of_the_grid_go_where_the_grid_says():
    grid = frozen(np.random.default_rng(2).normal(size=straight_grid(EXTENT).shape))
    upright = straight_grid(EXTENT)[3]
    np.testing.assert_allclose(carried(upright, EXTENT, grid), grid[3], atol=1e-4)
