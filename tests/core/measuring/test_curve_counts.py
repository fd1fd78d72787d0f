"""At how many labels a curve is measured, and how seeds are cut into shares."""

from dataclasses import replace

import pytest

from explainer.core.measuring.curve_counts import counts_beside, curve_counts, difference_looked_at
from explainer.core.measuring.seeds import first_draw, shares
from explainer.core.settings.settings import settings_for
from tests.factories import measured, outcomes


def test_a_curve_has_every_count_and_fewer_where_every_model_is_dear():
    assert curve_counts(settings_for("moons", unlabelled=20)) == tuple(range(1, 11))
    deep = settings_for("digits", architecture="convolutional")
    *dear, most = curve_counts(deep)
    assert most == deep.most_labels and dear == [n for n in (1, 2, 4, 8, 16, 30) if n < most]
    assert dear


def test_the_count_that_is_looked_at_stands_among_the_others_once():
    deep = settings_for("digits", architecture="convolutional")
    usual = curve_counts(deep)
    beside = counts_beside(deep.changed(labels_per_class=3))
    assert beside == tuple(sorted({*usual, 3})) and len(beside) == len(usual) + 1
    assert counts_beside(deep.changed(labels_per_class=4)) == usual


@pytest.mark.parametrize("looks", [None, 3])
def test_further_seeds_make_what_was_planned_no_narrower_where_somebody_looks(looks):
    settings = settings_for("moons", labels_per_class=2)
    found = replace(measured(settings, seeds=40), looks=looks)
    planned = None if looks else 20
    expected = outcomes(settings, seeds=40).difference_at_once(2, looks or 120, planned)
    assert difference_looked_at(found, settings) == expected


def test_shares_are_five_seeds_each_and_leave_none_out():
    assert shares(range(3, 15)) == [(3, 4, 5, 6, 7), (8, 9, 10, 11, 12), (13, 14)]


def test_draws_of_two_seeds_are_far_apart_and_no_rate_was_tuned_on_them():
    firsts = [first_draw(seed) for seed in range(98)]
    assert firsts == [1_000 * n for n in range(99) if n != 50]
    assert first_draw(98) == 0 and first_draw(99) == 1_000
