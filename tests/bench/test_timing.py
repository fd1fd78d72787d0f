import time

import pytest

from explainer.bench.growth import n_log_n
from explainer.bench.timing import exponent, fastest, spread


def test_the_fastest_of_some_runs_counts():
    waits = iter([0.02, 0.001, 0.02])
    assert fastest(lambda: time.sleep(next(waits)), 3) < 0.015


def test_percentiles_and_the_maximum():
    assert spread(list(range(101)), 50, 99) == {
        "p50_ms": 50,
        "p99_ms": 99,
        "max_ms": 100,
        "count": 101,
    }


@pytest.mark.parametrize("power", [0.0, 1.0, 1.5, 2.0])
def test_the_exponent_of_a_power_is_the_power(power):
    sizes = [200, 500, 1_000, 20_000]
    assert exponent(sizes, [3 * size**power for size in sizes]) == pytest.approx(power, abs=1e-9)


def test_n_log_n_grows_a_little_more_than_n():
    assert n_log_n(1_000, 20_000) == pytest.approx(20 * 1.4337, rel=1e-3)
