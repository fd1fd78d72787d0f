from dataclasses import replace

import numpy as np
import pytest
from scipy import stats

from explainer.core.measuring.efficiency import (
    ARMS,
    Measured,
    Outcomes,
    curve_of,
    effect,
    filled_in,
    joined,
)
from explainer.core.measuring.intervals import Interval
from explainer.core.measuring.verdict import Reference
from explainer.core.text.quantities import HELPS, HURTS, NO_EVIDENCE
from tests.factories import measured, outcomes


def plain(supervised, pretrained, counts=None, seeds=4):
    """Errors that are the same for every seed; the control is as good as a coin."""
    counts = tuple(counts or range(1, len(supervised) + 1))
    rows = np.array([supervised, pretrained, [0.5] * len(counts)], float)
    test = np.repeat(rows[:, :, None], seeds, axis=2)
    return Outcomes(ARMS, counts, tuple(range(seeds)), np.zeros_like(test), test)


def half_as_wrong_where_labelled(found):
    """The same outcomes, but with labels that are not all fitted."""
    return replace(found, train_error=found.test_error / 2)


def test_the_difference_is_paired_seed_by_seed():
    random = np.random.default_rng(0)
    found = plain([0.0], [0.0], seeds=12)
    level, gain = random.uniform(0, 0.5, 12), 0.1 + 0.01 * random.standard_normal(12)
    found.test_error[0, 0], found.test_error[1, 0] = level + gain, level
    difference = found.difference(1)
    low, high = stats.t.interval(0.95, 11, gain.mean(), stats.sem(gain))
    assert (difference.mean, difference.low, difference.high) == pytest.approx(
        (gain.mean(), low, high)
    )


def test_a_positive_difference_means_that_the_pretrained_arm_is_more_often_right():
    assert plain([0.4], [0.1]).difference(1).mean == pytest.approx(0.3)


@pytest.mark.parametrize(
    ("low", "high", "word"),
    [
        (0.01, 0.2, HELPS),
        (-0.2, -0.01, HURTS),
        (-0.01, 0.2, NO_EVIDENCE),
        (-0.2, 0.01, NO_EVIDENCE),
        (0.0, 0.2, NO_EVIDENCE),
        (-0.2, 0.0, NO_EVIDENCE),
        (0.0, 0.0, NO_EVIDENCE),
        (None, None, NO_EVIDENCE),
    ],
)
def test_the_effect_is_read_off_the_whole_interval(low, high, word):
    assert effect(Interval(0.1, low, high)) == word


def test_accuracy_is_what_is_left_of_the_error():
    found = plain([0.5, 0.4], [0.25, 0.2])
    assert [one.mean for one in found.accuracy("pretrained")] == [0.75, 0.8]


def test_joined_parts_stand_in_the_order_of_their_seeds():
    whole = outcomes(seeds=15)
    parts = [
        replace(
            whole,
            seeds=whole.seeds[first : first + 5],
            train_error=whole.train_error[:, :, first : first + 5],
            test_error=whole.test_error[:, :, first : first + 5],
        )
        for first in (10, 0, 5)
    ]
    back = joined(parts)
    assert back.seeds == whole.seeds
    np.testing.assert_array_equal(back.test_error, whole.test_error)
    np.testing.assert_array_equal(back.train_error, whole.train_error)


def test_only_several_seeds_at_that_count_are_knowledge():
    assert measured().knows(30)
    assert not measured().knows(31)
    assert not measured(seeds=1).knows(1)
    assert not Measured().knows(1)


def test_the_diagnosis_is_that_of_the_methods_own_errors():
    found = plain([0.4], [0.01])
    assert found.diagnosis("supervised", 1, Reference(0.0)).found == ("overfits",)
    assert found.diagnosis("pretrained", 1, Reference(0.0)).found == ("fits",)


def test_a_curve_is_filled_in_at_further_counts_of_the_same_seeds():
    whole = half_as_wrong_where_labelled(plain([0.4, 0.3, 0.2], [0.3, 0.2, 0.1]))
    first, middle, last = (
        half_as_wrong_where_labelled(plain(*rows, counts=[n]))
        for n, rows in enumerate((([0.4], [0.3]), ([0.3], [0.2]), ([0.2], [0.1])), start=1)
    )
    ends = filled_in(first, [last])
    assert ends.counts == (1, 3)
    found = filled_in(ends, [middle])
    assert found.counts == (1, 2, 3)
    np.testing.assert_array_equal(found.test_error, whole.test_error)
    np.testing.assert_array_equal(found.train_error, whole.train_error)


def with_groups(found, learnt):
    """The same outcomes, with errors on two groups and what pretraining learnt."""
    groups = np.stack([found.test_error, found.test_error / 2], axis=2)
    return replace(found, group_error=groups, learnt=learnt)


def test_joined_parts_know_of_groups_and_of_what_was_learnt_if_all_of_them_do():
    first, second = plain([0.4], [0.3], seeds=2), plain([0.2], [0.1], seeds=2)
    second = replace(second, seeds=(2, 3))
    told = with_groups(first, (True, False)), with_groups(second, (True, True))
    both = joined(told)
    assert both.learnt == (True, False, True, True)
    assert both.group_error.shape == (3, 1, 2, 4)
    np.testing.assert_array_equal(both.group_error[1, 0, 1], [0.15, 0.15, 0.05, 0.05])
    half = joined([told[0], second])
    assert half.learnt == () and half.group_error is None


def test_a_curve_that_is_filled_in_keeps_its_groups_and_what_was_learnt():
    ends = with_groups(plain([0.4, 0.2], [0.3, 0.1], counts=[1, 3]), (True,) * 4)
    middle = with_groups(plain([0.3], [0.2], counts=[2]), (False,) * 4)
    found = filled_in(ends, [middle])
    assert found.learnt == (True,) * 4 and found.seeds == ends.seeds
    np.testing.assert_array_equal(found.group_error[0, :, 0, 0], [0.4, 0.3, 0.2])


def test_a_curve_is_of_all_parts_and_of_all_parts_between():
    def part(seeds, error, count):
        return replace(plain([error], [error / 2], counts=[count], seeds=2), seeds=seeds)

    arms = part((0, 1), 0.4, 5), part((2, 3), 0.2, 5)
    between = part((2, 3), 0.3, 2), part((0, 1), 0.5, 2)
    found = curve_of(arms, (between,))
    assert (found.counts, found.seeds) == ((2, 5), (0, 1, 2, 3))
    np.testing.assert_array_equal(found.test_error[0], [[0.5, 0.5, 0.3, 0.3], [0.4, 0.4, 0.2, 0.2]])


def test_a_method_is_right_on_a_group_as_often_as_it_does_not_err_there():
    found = with_groups(plain([0.4, 0.2], [0.3, 0.1]), ())
    assert found.group("supervised", 2, 1).mean == pytest.approx(0.9)
    assert found.group("pretrained", 1, 0).mean == pytest.approx(0.7)


def test_pretraining_was_dropped_where_no_seed_is_known_to_have_learnt():
    found = plain([0.4], [0.3])
    assert not found.dropped and not replace(found, learnt=(False, True)).dropped
    assert replace(found, learnt=(False, False)).dropped


def test_a_band_is_the_mean_and_its_ends_at_each_count():
    whole = outcomes(seeds=6)
    band = whole.band("pretrained")
    told = whole.accuracy("pretrained")
    np.testing.assert_allclose(band, [(each.mean, each.low, each.high) for each in told])
    alone = outcomes(seeds=1).band("supervised")
    assert (alone == alone[:, :1]).all()
