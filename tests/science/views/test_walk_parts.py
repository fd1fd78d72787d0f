"""The parts of a walk: how long it is, and what a mixture of lengths keeps."""

import numpy as np
import pytest
from scipy import sparse

from explainer.science.random import stream
from explainer.science.views import walk as parts
from explainer.science.views.graph import DENOISED, PLAIN, _in_proportion, _scaled, nearest_rows
from explainer.science.views.walk import LENGTHS, _draw_rows, _length_for, walk_partners

RATES = np.array([0.2, 0.9, 0.99, 1.0])


@pytest.mark.parametrize("groups", [1.5, 2.0, 3.0])
def test_a_walk_is_as_short_as_the_groups_allow(groups):
    length = _length_for(RATES, groups)
    assert (RATES**length).sum() == pytest.approx(groups)


def test_what_walks_keep_is_the_mean_over_lengths_that_are_even_in_their_logarithms(monkeypatch):
    asked = {}

    def drawn(modes, decay, degrees, random):
        asked.update(modes=modes, decay=decay, degrees=degrees)
        return np.zeros((4, 1), int)

    weights = sparse.csr_array(np.diag([2.0, 3.0, 4.0, 5.0]))
    monkeypatch.setattr(parts, "neighbour_graph", lambda points, graph: weights)
    monkeypatch.setattr(parts, "_slowest_modes", lambda *those: (RATES, "modes"))
    monkeypatch.setattr(parts, "_draw_ends", drawn)
    walk = walk_partners(np.zeros((4, 2)), (3.0, 1.5), stream(0), PLAIN)
    shortest, longest = (_length_for(RATES, groups) for groups in (3.0, 1.5))
    assert walk.lengths == (shortest, longest) and shortest < longest
    assert walk.groups == pytest.approx((3.0, 1.5))
    lengths = np.exp(np.linspace(np.log(shortest), np.log(longest), LENGTHS))
    np.testing.assert_allclose(asked["decay"], np.mean([RATES**n for n in lengths], axis=0))
    assert asked["modes"] == "modes" and asked["degrees"].tolist() == [2, 3, 4, 5]


def test_ends_are_drawn_as_often_as_they_are_likely():
    chances = np.array([[1.0, 0.0, 3.0], [0.0, 2.0, -1.0]])
    ends = np.concatenate([_draw_rows(chances, stream(seed)) for seed in range(50)], axis=1)
    shares = [np.bincount(row, minlength=3) / len(row) for row in ends]
    np.testing.assert_allclose(shares, [[0.25, 0, 0.75], [0, 1, 0]], atol=0.03)


def test_small_crowds_have_fewer_neighbours_by_their_root_and_average_in_proportion():
    assert [_scaled(30, count) for count in (1_000, 4_000, 250, 40, 5)] == [30, 30, 15, 8, 4]
    assert [_in_proportion(16, count, 2) for count in (2_000, 1_000, 500, 20)] == [16, 16, 8, 2]
    assert DENOISED.neighbours == 30


@pytest.mark.parametrize("columns", [2, 12])
def test_a_new_point_belongs_to_the_nearest_row_of_the_crowd(columns):
    random = np.random.default_rng(0)
    crowd, points = random.standard_normal((50, columns)), random.standard_normal((20, columns))
    away = ((points[:, None] - crowd) ** 2).sum(axis=2)
    assert nearest_rows(points, crowd).tolist() == away.argmin(axis=1).tolist()
