import numpy as np
import pytest

from explainer.core.measuring.intervals import Interval, interval
from explainer.core.measuring.verdict import (
    FITS,
    OVERFITS,
    UNDECIDED,
    UNDERFITS,
    Reference,
    deviation_of,
    diagnosis,
    memorised,
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
        (0.12, 0.02, (UNDERFITS,)),
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
    assert diagnosis(errors(train), errors(test, -0.01), Reference(reference)).found == found, case


def test_a_diagnosis_rests_on_the_paired_intervals_it_names():
    random = np.random.default_rng(1)
    train, test = random.uniform(0, 0.2, (2, 12))
    found = diagnosis(train, test, Reference(0.03))
    assert found.train_above_reference == interval(train - 0.03)
    assert found.test_above_train == interval(test - train)
    assert found.test_above_reference == interval(test - 0.03)


def test_the_references_own_error_is_part_of_every_difference_to_it():
    train, test = errors(0.1), errors(0.2)
    sure, unsure = (diagnosis(train, test, Reference(0.03, spread)) for spread in (0.0, 0.02))
    for name in ("train_above_reference", "test_above_reference"):
        before, after = getattr(sure, name), getattr(unsure, name)
        wide = np.hypot(before.high - before.mean, 1.96 * 0.02)
        assert after.high - after.mean == pytest.approx(wide, rel=1e-4)
        assert after.mean - after.low == pytest.approx(wide, rel=1e-4)
    assert sure.test_above_train == unsure.test_above_train
    assert sure.found == (UNDERFITS, OVERFITS)
    assert diagnosis(errors(0.1), test, Reference(0.03, 0.1)).found == (UNDECIDED,)


def test_what_is_not_better_than_the_largest_class_fits_nothing():
    test = errors(0.29)
    assert diagnosis(errors(0.25), test, Reference(0.27, 0.0, "forest", 0.35)).found == (FITS,)
    unsure = Reference(0.27, 0.0, "forest", 0.35, largest_deviation=0.04)
    assert diagnosis(errors(0.25), test, unsure).found == (UNDECIDED,)
    assert diagnosis(errors(0.25), errors(0.34), Reference(0.3, 0.0, "forest", 0.34)).found == (
        UNDECIDED,
    )


@pytest.mark.parametrize(
    ("train", "test", "found"),
    [(0.0, 0.51, OVERFITS), (0.49, 0.5, UNDECIDED), (0.3, 0.32, UNDECIDED), (0.6, 0.6, UNDECIDED)],
)
def test_where_nothing_can_be_learnt_nothing_fits_or_underfits(train, test, found):
    reference = Reference(0.48, 0.02, "forest", 0.5, 0.02)
    said = diagnosis(errors(train), errors(test, -0.01), reference)
    assert said.found == (found,) and not said.learnable


def test_what_errs_on_its_own_labels_as_all_must_has_memorised_nothing():
    assert memorised(around(0.0), around(0.2)) == (UNDECIDED,)
    assert memorised(around(-0.2), around(0.2)) == (OVERFITS,)


def test_a_reference_must_beat_the_largest_class_beyond_chance():
    assert Reference(0.44, 0.02, "forest", 0.5).learnable
    assert not Reference(0.46, 0.02, "forest", 0.5).learnable
    assert not Reference(0.5, 0.02, "largest", 0.5).learnable


@pytest.mark.parametrize(("error", "points"), [(0.0, 100), (0.1, 400), (0.5, 50)])
def test_the_error_of_an_error_is_the_binomial_one_and_never_nothing(error, points):
    plain = np.sqrt(error * (1 - error) / points)
    assert 0.9 * plain < deviation_of(error, points) < plain + 2 / points


def test_no_error_on_a_hundred_points_counts_as_two_of_a_hundred_and_four():
    """Agresti & Coull 1998: two are added on each side."""
    assert deviation_of(0.0, 100) == pytest.approx(np.sqrt(2 / 104 * 102 / 104 / 104))
    assert deviation_of(0.5, 96) == pytest.approx(0.05)


def test_pairing_finds_a_gap_that_is_the_same_on_every_seed():
    level = np.linspace(0, 0.4, 10)
    found = diagnosis(level, level + 0.1, Reference(0.0))
    assert found.test_above_train.low == pytest.approx(0.1)


def test_one_seed_has_no_diagnosis():
    assert diagnosis(np.zeros(1), np.ones(1), Reference(0.0)).found == (UNDECIDED,)


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


def test_no_difference_of_errors_reaches_beyond_what_two_shares_can_differ_by():
    reference = Reference(0.01, 0.02)
    found = diagnosis(np.array([0.0, 0.9]), np.array([1.0, 0.1]), reference)
    for each in (
        found.train_above_reference,
        found.test_above_train,
        found.test_above_reference,
    ):
        assert -1 <= each.low <= each.mean <= each.high <= 1
