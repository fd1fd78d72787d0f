import numpy as np
import pytest

from explainer.core.intervals import Interval, interval
from explainer.core.verdict import (
    FITS,
    OVERFITS,
    UNDECIDED,
    UNDERFITS,
    diagnosis,
    overconfident,
    overtrained,
    verdict,
)

WIGGLE = np.array([-1.0, 1.0] * 10)


def around(mean, half=0.01):
    return Interval(mean, mean - half, mean + half)


def judged(train, test, reference=0.01, half=0.01):
    return verdict(
        around(train - reference, half), around(test - train, half), around(test - reference, half)
    )


def errors(mean, wiggle=0.01):
    return mean + wiggle * WIGGLE


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


@pytest.mark.parametrize(
    ("case", "train", "test", "reference", "found"),
    [
        ("a straight line through the moons", 0.12, 0.12, 0.001, (UNDERFITS,)),
        ("two labels of each class", 0.0, 0.2, 0.001, (OVERFITS,)),
        ("two hundred labels of each class", 0.002, 0.01, 0.001, (FITS,)),
        ("noise that nobody can see through", 0.06, 0.10, 0.082, (FITS,)),
        ("a narrow net on few labels", 0.10, 0.30, 0.001, (UNDERFITS, OVERFITS)),
    ],
)
def test_the_cases_that_the_rule_was_made_for(case, train, test, reference, found):
    assert diagnosis(errors(train), errors(test, -0.01), reference).found == found, case


def test_a_diagnosis_rests_on_the_paired_intervals_it_names():
    random = np.random.default_rng(1)
    train, test = random.uniform(0, 0.2, (2, 12))
    found = diagnosis(train, test, 0.03)
    assert found.train_above_reference == interval(train - 0.03)
    assert found.test_above_train == interval(test - train)
    assert found.test_above_reference == interval(test - 0.03)


def test_pairing_finds_a_gap_that_is_the_same_on_every_seed():
    level = np.linspace(0, 0.4, 10)
    found = diagnosis(level, level + 0.1, 0.0)
    assert found.test_above_train.low == pytest.approx(0.1)


def test_one_seed_has_no_diagnosis():
    assert diagnosis(np.zeros(1), np.ones(1), 0.0).found == (UNDECIDED,)


@pytest.mark.parametrize(
    ("losses", "found"),
    [
        ([0.7, 0.3, 0.3], False),
        ([0.7, 0.3, 0.349], False),
        ([0.7, 0.3, 0.351], True),
        # At a high loss the share counts: 5 % of 2 nats are 0.1.
        ([2.0, 2.099], False),
        ([2.0, 2.101], True),
        ([0.0, 0.049], False),
        ([0.0, 0.051], True),
        ([0.9, 0.5, 0.2], False),
        ([0.4], False),
    ],
)
def test_overtrained_at_and_around_its_thresholds(losses, found):
    assert overtrained(losses) is found


@pytest.mark.parametrize(
    ("error", "found"), [(0.099, False), (0.10, False), (0.101, True), (0.0, False), (None, False)]
)
def test_overconfident_at_and_around_its_threshold(error, found):
    assert overconfident(error) is found
