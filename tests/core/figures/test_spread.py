import numpy as np
import pytest

from explainer.core.figures.spread import spread


def test_what_is_far_apart_stays_where_it_is():
    np.testing.assert_array_equal(spread([5.0, 1.0, 9.0], 2.0, 0.0, 10.0), [5.0, 1.0, 9.0])


def test_what_is_too_close_moves_apart_around_its_middle():
    np.testing.assert_allclose(spread([4.0, 4.2], 2.0, 0.0, 10.0), [3.1, 5.1])
    np.testing.assert_allclose(spread([5.0, 5.0, 5.0], 1.0, 0.0, 10.0), [4.0, 5.0, 6.0])


@pytest.mark.parametrize("places", [[0.0, 0.1, 0.2], [9.9, 10.0, 9.8], [3.0, 3.1, 9.9, 3.2]])
def test_all_stay_inside_in_their_order_and_apart(places):
    found = spread(places, 1.5, 0.0, 10.0)
    assert found.min() >= 0 and found.max() <= 10
    assert list(np.argsort(found)) == list(np.argsort(places))
    assert np.diff(np.sort(found)).min() >= 1.5 - 1e-9


def test_without_room_for_all_they_stay_apart_and_leave_at_the_end():
    np.testing.assert_allclose(spread([1.0, 1.0, 1.0], 2.0, 0.0, 3.0), [0.0, 2.0, 4.0])


def test_nothing_is_nowhere():
    assert len(spread([], 1.0, 0.0, 1.0)) == 0
