import pytest

from explainer.core.intervals import Interval
from explainer.core.verdict import FITS, OVERFITS, UNDECIDED, UNDERFITS, verdict


def around(mean, half=0.01):
    return Interval(mean, mean - half, mean + half)


def judged(train, test, reference=0.01, half=0.01):
    return verdict(
        around(train - reference, half), around(test - train, half), around(test - reference, half)
    )


@pytest.mark.parametrize(
    ("train", "test", "found"),
    [
        (0.12, 0.13, (UNDERFITS,)),
        (0.0, 0.2, (OVERFITS,)),
        (0.01, 0.02, (FITS,)),
        (0.12, 0.3, (UNDERFITS, OVERFITS)),
        (0.0, 0.055, (UNDECIDED,)),
    ],
)
def test_the_rule(train, test, found):
    assert judged(train, test) == found


def test_a_gap_on_noisy_data_is_no_overfitting():
    assert judged(train=0.12, test=0.2, reference=0.18) == (FITS,)


def test_wide_intervals_decide_nothing():
    assert judged(train=0.0, test=0.2, half=0.3) == (UNDECIDED,)


def test_one_seed_decides_nothing():
    alone = Interval(0.5, None, None)
    assert verdict(alone, alone, alone) == (UNDECIDED,)


def test_the_tolerance_is_adjustable():
    gap = around(0.04)
    assert verdict(around(-0.01), gap, gap, tolerance=0.02) == (OVERFITS,)
    assert verdict(around(-0.01), gap, gap, tolerance=0.06) == (FITS,)
