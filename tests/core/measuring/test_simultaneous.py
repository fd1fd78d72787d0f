"""Intervals of many looks: with no effect anywhere, nearly all tables say nothing of one."""

import numpy as np
import pytest
from scipy import stats

from explainer.core.measuring import simultaneous as module
from explainer.core.measuring.intervals import Interval, interval
from explainer.core.measuring.simultaneous import BONFERRONI, MAXIMUM, limit, simultaneous, way

LOOKS, SEEDS = 34, 20


def noise(random, looks=LOOKS, seeds=SEEDS, shared=0.4):
    """Differences without any effect, correlated as those of one supervised arm are."""
    common = np.sqrt(shared) * random.standard_normal((1, seeds))
    return common + np.sqrt(1 - shared) * random.standard_normal((looks, seeds))


def says_something(table, reach):
    found = (simultaneous(row, reach) for row in table)
    return any(each.low is not None and (each.low > 0 or each.high < 0) for each in found)


@pytest.mark.parametrize("seeds", [6, 20])
def test_of_tables_without_effect_hardly_any_shows_one(monkeypatch, seeds):
    monkeypatch.setattr(module, "DRAWS", 500)
    random = np.random.default_rng(7)
    tables = [noise(random, seeds=seeds) for _ in range(200)]
    wrong = np.mean([says_something(table, limit(table, LOOKS)) for table in tables])
    usual = np.mean([says_something(table, stats.t.ppf(0.975, seeds - 1)) for table in tables])
    # 5 % and three standard errors of 200 tables; without allowing for looks it is most tables.
    assert wrong <= 0.05 + 3 * np.sqrt(0.05 * 0.95 / 200)
    assert usual > 0.4


def test_coarse_differences_of_few_test_points_are_no_worse(monkeypatch):
    monkeypatch.setattr(module, "DRAWS", 500)
    random = np.random.default_rng(8)
    tables = [np.round(noise(random) * 1.5) / 45 for _ in range(150)]
    wrong = np.mean([says_something(table, limit(table, LOOKS)) for table in tables])
    assert wrong <= 0.05 + 3 * np.sqrt(0.05 * 0.95 / 150)


def test_one_look_has_the_usual_interval():
    one = noise(np.random.default_rng(0), looks=1)
    assert limit(one, 1) == pytest.approx(stats.t.ppf(0.975, SEEDS - 1), rel=0.06)
    few = one[:, :5]
    assert limit(few, 1) == pytest.approx(stats.t.ppf(0.975, 4))
    usual, found = interval(few[0]), simultaneous(few[0], limit(few, 1))
    assert (found.low, found.high) == pytest.approx((usual.low, usual.high))


def test_looks_that_tell_the_same_are_one_look():
    one = noise(np.random.default_rng(0), looks=1)
    assert limit(np.repeat(one, LOOKS, axis=0), LOOKS) == pytest.approx(limit(one, 1), rel=0.06)
    apart = noise(np.random.default_rng(0), shared=0.0)
    bonferroni = stats.t.ppf(1 - 0.025 / LOOKS, SEEDS - 1)
    assert limit(one, 1) < limit(apart, LOOKS) <= 1.05 * bonferroni


def test_few_seeds_and_missing_looks_are_bonferronis():
    table = noise(np.random.default_rng(0), seeds=10)
    assert limit(table, 100) == pytest.approx(stats.t.ppf(1 - 0.025 / 100, 9))
    many = noise(np.random.default_rng(0))
    assert limit(many, 100, complete=False) == pytest.approx(stats.t.ppf(1 - 0.025 / 100, 19))
    assert (way(10), way(20), way(20, complete=False)) == (BONFERRONI, MAXIMUM, BONFERRONI)


def test_the_same_table_has_the_same_limit_bit_for_bit():
    table = noise(np.random.default_rng(3))
    assert limit(table, LOOKS) == limit(table.copy(), LOOKS)


def test_a_method_that_is_the_supervised_arm_differs_by_nothing():
    table = noise(np.random.default_rng(3))
    table[5] = 0.0
    assert simultaneous(table[5], limit(table, LOOKS)) == Interval(0.0, 0.0, 0.0)
    assert np.isfinite(limit(np.zeros((3, SEEDS)), 3))


def test_equal_differences_and_single_seeds_have_no_interval():
    assert simultaneous(np.full(3, 0.1), 2.0) == Interval(pytest.approx(0.1), None, None)
    assert simultaneous(np.array([0.2]), 2.0) == Interval(0.2, None, None)
    assert simultaneous(np.array([0.0]), 2.0) == Interval(0.0, None, None)
    assert limit(np.array([[0.2]]), 5) > 0
