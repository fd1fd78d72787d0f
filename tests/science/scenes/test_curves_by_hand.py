"""Where the curves of the scenes lead, and how evenly points lie on them."""

import numpy as np
import pytest

from explainer.science.scenes import curves

SHARES = np.linspace(0, 1, 2_001)


def test_an_arm_turns_about_the_middle_as_it_grows_and_the_other_one_is_half_a_turn_away():
    first = curves.first_arm(SHARES)
    radius = np.hypot(*first.T)
    assert (radius[0], radius[-1]) == pytest.approx((0.12, 1.0))
    turned = np.unwrap(np.arctan2(*first.T[::-1]))
    np.testing.assert_allclose(np.diff(turned), 2 * np.pi * 1.2 * np.diff(radius), atol=1e-9)
    np.testing.assert_array_equal(curves.second_arm(SHARES), -first)


@pytest.mark.parametrize(
    ("curve", "middle", "radius", "way"),
    [
        (curves.upper_moon, (0.0, 0.0), 1.0, ((1, 0), (0, 1), (-1, 0))),
        (curves.lower_moon, (1.0, 0.5), 1.0, ((0, 0.5), (1, -0.5), (2, 0.5))),
        (curves.outer_ring, (0.0, 0.0), 1.0, ((1, 0), (-1, 0), (1, 0))),
        (curves.inner_ring, (0.0, 0.0), 0.5, ((0.5, 0), (-0.5, 0), (0.5, 0))),
    ],
)
def test_moons_and_rings_are_arcs_of_one_radius(curve, middle, radius, way):
    places = curve(SHARES)
    np.testing.assert_allclose(np.hypot(*(places - middle).T), radius)
    np.testing.assert_allclose(places[[0, 1_000, 2_000]], way, atol=1e-9)
    steps = np.hypot(*np.diff(places, axis=0).T)
    np.testing.assert_allclose(steps, steps[0])
