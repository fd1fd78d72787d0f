"""What pretraining is worth in labels, on curves of which it is known."""

import numpy as np
import pytest

from explainer.core.comparison.label_efficiency import label_efficiency_sentence
from explainer.core.measuring.efficiency import ARMS, Outcomes
from explainer.core.measuring.label_worth import LabelWorth, worth


def curves(supervised, pretrained, counts=None, seeds=12, wiggle=0.0):
    """Return errors around these means, the same for every seed but for a `wiggle`."""
    counts = tuple(counts or range(1, len(supervised) + 1))
    rows = np.array([supervised, pretrained, [0.5] * len(counts)], float)
    noise = np.random.default_rng(3).standard_normal((*rows.shape, seeds))
    noise -= noise.mean(axis=2, keepdims=True)
    test = rows[:, :, None] + wiggle * noise
    return Outcomes(ARMS, counts, tuple(range(seeds)), np.zeros_like(test), test)


def needed(*args, labels=1, **more):
    found = worth(curves(*args, **more), labels)
    return found.mean, found.low, found.high


@pytest.mark.parametrize(
    ("supervised", "pretrained", "labels", "more"),
    [
        ([0.5, 0.4, 0.3, 0.2, 0.1], [0.25] * 5, 2, 2),
        ([0.5, 0.4, 0.3, 0.2], [0.2] * 4, 1, 3),
        # As good is level.
        ([0.5, 0.25, 0.1], [0.25] * 3, 1, 1),
        ([0.2, 0.1], [0.2, 0.1], 1, 0),
        ([0.2, 0.1], [0.3, 0.1], 1, 0),
        # Fewer would have done.
        ([0.4, 0.3, 0.2, 0.1], [0.35] * 4, 4, -2),
        ([0.4, 0.3, 0.2, 0.1], [0.5] * 4, 3, -2),
    ],
)
def test_without_noise_the_interval_is_the_number_itself(supervised, pretrained, labels, more):
    assert needed(supervised, pretrained, labels=labels) == (more, more, more)


def test_never_drawn_level_is_beyond_the_largest_count():
    found = worth(curves([0.5, 0.4, 0.3], [0.1] * 3), 1)
    assert found == LabelWorth(None, None, None, 3)
    assert found.beyond and found.saves and not found.holds_zero


def test_a_lucky_smaller_count_is_not_looked_at():
    assert needed([0.1, 0.5, 0.4], [0.2] * 3, labels=2) == (None, None, None)
    assert needed([0.1, 0.5, 0.2, 0.1], [0.3] * 4, labels=4) == (-1, -1, -1)


def test_counts_that_are_left_out_widen_the_interval_to_all_that_may_lie_between():
    assert needed([0.5, 0.3, 0.1], [0.1] * 3, counts=(1, 5, 20)) == (19, 5, 19)
    assert needed([0.5, 0.3, 0.1], [0.4] * 3, counts=(1, 5, 20), labels=20) == (-15, -18, -15)


@pytest.mark.parametrize(
    ("pretrained", "counts", "labels", "said"),
    [
        (0.1, (1, 5, 20), 1, "Worth in labels per class: at most 19 ("),
        (0.1, (1, 2, 3), 1, "Worth in labels per class: 2 ("),
        (0.4, (1, 5, 20), 20, "Costs in labels per class: at least 15 ("),
        (0.4, (1, 2, 3), 3, "Costs in labels per class: 1 ("),
    ],
)
def test_a_count_beside_others_that_were_left_out_is_a_bound(pretrained, counts, labels, said):
    """The curve may draw level anywhere between two counts that were measured."""
    outcomes = curves([0.5, 0.3, 0.1], [pretrained] * 3, counts=counts)
    assert label_efficiency_sentence(outcomes, labels, str).startswith(said)


def test_noise_makes_an_interval_that_grows_with_it():
    level = np.linspace(0.4, 0.1, 16)
    _, low, high = needed(level, [0.25] * 16, wiggle=0.03, labels=2)
    _, lower, higher = needed(level, [0.25] * 16, wiggle=0.1, labels=2)
    assert lower < low < 6 < high < higher


def test_an_interval_that_ends_beyond_the_curve_says_so():
    mean, low, high = needed(np.linspace(0.4, 0.1, 16), [0.11] * 16, wiggle=0.05)
    assert mean == 15 and low is not None and 0 < low < 15 and high is None


def test_where_arms_differ_by_chance_alone_the_interval_holds_zero():
    level = np.linspace(0.4, 0.1, 16)
    found = worth(curves(level, level, wiggle=0.05), 8)
    assert found.holds_zero and not found.saves and not found.beyond


def test_seeds_are_drawn_by_a_stream_of_their_own():
    np.random.seed(0)
    level = np.linspace(0.4, 0.1, 16)
    first = worth(curves(level, level - 0.05, wiggle=0.05), 8)
    np.random.seed(1)
    assert worth(curves(level, level - 0.05, wiggle=0.05), 8) == first


@pytest.mark.parametrize(("seeds", "least"), [(5, 0.9), (20, 0.93)])
def test_the_interval_holds_the_true_number_as_often_as_it_says(seeds, least):
    """Seeds of one curve are correlated: what is hard at two labels is so at three."""
    random = np.random.default_rng(7)
    counts = np.arange(1, 31)
    level = 0.35 * np.exp(-counts / 8) + 0.02
    held = 0
    for _ in range(200):
        walk = random.standard_normal((2, 30, seeds)).cumsum(axis=1) / np.sqrt(counts)[:, None]
        test = np.stack([level, np.full(30, 0.2)])[:, :, None] + 0.06 * walk
        found = worth(
            Outcomes(ARMS[:2], tuple(counts), tuple(range(seeds)), np.zeros_like(test), test), 2
        )
        high = np.inf if found.high is None else found.high
        held += found.low is not None and found.low <= 4 <= high
    assert held / 200 >= least


@pytest.mark.parametrize(
    ("low", "high", "held"),
    [(-3, 0, True), (0, 4, True), (0, None, True), (1, 4, False), (-3, -1, False)],
)
def test_an_interval_that_ends_at_zero_holds_it(low, high, held):
    assert LabelWorth(0, low, high, 30).holds_zero == held
