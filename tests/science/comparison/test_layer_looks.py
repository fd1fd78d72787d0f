"""From which side the steps of an encoder are looked at."""

from types import SimpleNamespace

import numpy as np
import pytest

from explainer.science.comparison.layer_steps import _near, _two, _upright, _widest
from explainer.science.comparison.snapshots import Snapshots

RANDOM = np.random.default_rng(0)
WIDE = RANDOM.standard_normal((40, 4)) * [1, 5, 0.1, 3]


def test_the_widest_look_is_along_the_two_directions_of_most_spread():
    seen = _widest(WIDE)(WIDE)
    np.testing.assert_allclose(np.abs(seen[:, 0]), np.abs(WIDE[:, 1]), atol=1.5)
    assert seen[:, 0].std() > seen[:, 1].std() > 2
    assert _widest(WIDE[:, :1])(WIDE[:, :1]).shape == (40, 2)


@pytest.mark.parametrize("turn", [[[0, 1], [-1, 0]], [[1, 0], [0, -1]], [[-1, 0], [0, -1]]])
def test_a_look_is_turned_and_mirrored_to_lie_near_the_one_before(turn):
    flat = WIDE[:, :2]
    before = flat @ np.array(turn)
    found = _near(lambda rows: rows[:, :2], WIDE, before)
    np.testing.assert_allclose(found(WIDE), before, atol=1e-9)


@pytest.mark.parametrize("ways", [(1, 1), (-1, 1), (1, -1), (-1, -1)])
def test_an_upright_look_turns_each_column_the_way_of_the_one_before(ways):
    flat = WIDE[:, :2] * ways
    found = _upright(flat, WIDE[:, :2] + 7)
    np.testing.assert_allclose(found(flat), WIDE[:, :2], atol=1e-9)


def test_a_single_column_lies_on_a_line():
    assert _two(WIDE[:, :1]).tolist() == [[value, 0.0] for value in WIDE[:, 0]]
    np.testing.assert_array_equal(_two(WIDE), WIDE[:, :2])


def test_an_embedding_is_held_against_the_last_one_of_as_many_points():
    planes = {"supervised": WIDE[:, :2]}
    seen = Snapshots(None, SimpleNamespace(), planes)
    assert seen._reference("supervised", WIDE) is planes["supervised"]
    assert seen._reference("supervised", WIDE[:5]) is None
    assert seen._reference("pretrained", WIDE) is None
