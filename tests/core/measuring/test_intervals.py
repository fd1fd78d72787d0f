import numpy as np
import pytest
from scipy import special, stats

from explainer.core.measuring.intervals import Interval, interval, t_quantile


@pytest.mark.parametrize("freedom", [*range(1, 21), 49, 50, 99, 100, 199, 200])
def test_the_quantile_of_student_is_scipys(freedom):
    assert t_quantile(freedom) == pytest.approx(special.stdtrit(freedom, 0.975), rel=1e-9)


@pytest.mark.parametrize("seeds", [2, 5, 20, 100])
def test_the_interval_is_the_t_interval_of_the_mean(seeds):
    values = np.random.default_rng(seeds).standard_normal(seeds) + 0.3
    found = interval(values)
    low, high = stats.t.interval(0.95, seeds - 1, values.mean(), stats.sem(values))
    assert (found.mean, found.low, found.high) == pytest.approx((values.mean(), low, high))


def test_it_covers_the_truth_as_often_as_it_says():
    random = np.random.default_rng(0)
    found = [interval(random.standard_normal(5)) for _ in range(4_000)]
    assert np.mean([one.low <= 0 <= one.high for one in found]) == pytest.approx(0.95, abs=0.015)


def test_one_seed_has_no_interval():
    alone = interval(np.array([0.5]))
    assert alone.rounded() == {"mean": 0.5, "low": None, "high": None}
    assert not alone.above(-1.0) and not alone.at_most(1.0)


def test_equal_values_have_an_interval_of_no_width():
    assert interval(np.zeros(4)) == Interval(0.0, 0.0, 0.0)


def test_an_interval_lies_above_only_as_a_whole():
    found = Interval(0.2, 0.1, 0.3)
    assert found.above(0.09) and not found.above(0.1)
    assert found.at_most(0.3) and not found.at_most(0.29)
