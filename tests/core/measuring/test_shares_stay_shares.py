"""A share is never printed or drawn below 0 or above 1, a difference of shares not beyond 1."""

import numpy as np
import pytest

from explainer.core.comparison.capacity import capacity_plot
from explainer.core.comparison.label_efficiency import efficiency_plot
from explainer.core.measuring.efficiency import ARMS, Measured, Outcomes
from explainer.core.measuring.intervals import Interval, interval, of_differences, of_shares
from explainer.core.measuring.simultaneous import at_once
from explainer.core.settings.settings import settings_for

NEARLY = np.array([1.0, 1.0, 0.7])
"""So few seeds, so near to 1: the usual interval reaches to 1.33."""


@pytest.fixture
def outcomes():
    """Both kinds of end: nearly always right, and nearly always wrong."""
    right, wrong = 1 - NEARLY, NEARLY
    test = np.stack([[wrong, wrong], [right, right], [wrong, right]])
    return Outcomes(ARMS, (1, 2), (0, 1, 2), test, test)


def test_intervals_of_shares_end_where_shares_do():
    assert interval(NEARLY).high > 1.3
    assert of_shares(NEARLY) == Interval(interval(NEARLY).mean, interval(NEARLY).low, 1.0)
    assert of_shares(1 - NEARLY).low == 0.0
    assert of_shares(NEARLY[:1]) == Interval(1.0, None, None)


@pytest.mark.parametrize("found", [of_differences(NEARLY), at_once(NEARLY, 30)])
def test_differences_may_be_negative_but_no_more_than_all(found):
    assert found.high == 1.0 and -1.0 <= found.low < found.mean
    assert of_differences(np.array([0.2, -0.3, 0.1])).low < -0.3


def test_nothing_of_a_curve_leaves_the_shares(outcomes):
    for arm in ARMS:
        ends = [end for each in outcomes.accuracy(arm) for end in (each.low, each.high)]
        assert 0.0 <= min(ends) <= max(ends) <= 1.0
        assert outcomes.band(arm).min() >= 0.0 and outcomes.band(arm).max() <= 1.0
    assert outcomes.difference(1).low >= -1.0 and outcomes.difference(1).high <= 1.0
    plots = (
        efficiency_plot(Measured(outcomes), settings_for(labels_per_class=1), str),
        capacity_plot({8: outcomes, 16: outcomes}, settings_for(labels_per_class=1), str),
    )
    bands = [band.points[:, 1:] for plot in plots for band in plot.bands]
    assert len(bands) == 5 and all(each.min() >= 0 and each.max() <= 1 for each in bands)
