"""The way of places: exact at both ends, even, and of no leaps where a plane is mirrored."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.core.morph.alignment import LEAST_SCALE, Path, aligned

RANDOM = np.random.default_rng(0)
PLACES = RANDOM.normal(size=(60, 2))


def turned(angle, scale=1.0, move=(0.0, 0.0)):
    turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    return scale * PLACES @ turn + np.array(move)


def path(end, near=0.0):
    return Path.between(PLACES, end, aligned(PLACES, end, near))


def between(low, high):
    """Return numbers that can be told from zero where the tiniest ones are flushed to it."""
    return st.floats(low, high, allow_subnormal=False)


@given(between(-3.1, 3.1), between(0.25, 4.0))
def test_a_similarity_is_found_and_nothing_is_left_of_the_way(angle, scale):
    found = path(turned(angle, scale, (3.0, -1.0)))
    assert found.alignment.angle == pytest.approx(angle, abs=1e-9)
    assert found.alignment.scale == pytest.approx(scale, rel=1e-9)
    assert np.abs(found.rest).max() < 1e-9


def test_a_turn_keeps_all_distances_on_its_way():
    found, middle = path(turned(2.0)), PLACES - PLACES.mean(axis=0)
    for share in np.linspace(0, 1, 9):
        there = found.at(share)
        apart = np.linalg.norm(there - there.mean(axis=0), axis=1)
        np.testing.assert_allclose(apart, np.linalg.norm(middle, axis=1))


@pytest.mark.parametrize(
    "end",
    [
        RANDOM.normal(size=(60, 2)),
        PLACES * [1, -1],
        PLACES * 1e-3,
        np.zeros((60, 2)),
        PLACES[:, [0, 0]],
        np.sin(4 * PLACES),
    ],
    ids=["unrelated", "mirrored", "tiny", "collapsed", "a line", "folded"],
)
def test_both_ends_are_exact(end):
    found = path(end)
    np.testing.assert_allclose(found.at(0.0), PLACES, atol=1e-12)
    np.testing.assert_allclose(found.at(1.0), end, atol=1e-12)
    assert found.alignment.scale >= LEAST_SCALE


def test_a_mirrored_plane_turns_over_about_its_long_axis():
    long = PLACES * [3.0, 1.0]
    found = Path.between(long, long * [1, -1], aligned(long, long * [1, -1]))
    assert abs(found.alignment.angle) < 0.3
    half = found.at(0.5) - found.at(0.5).mean(axis=0)
    assert half[:, 1].std() < 0.3 * half[:, 0].std()
    assert half[:, 0].std() == pytest.approx(long[:, 0].std(), rel=0.2)


@given(st.lists(between(0, 1), min_size=2, max_size=2).map(sorted))
def test_what_is_left_shrinks_steadily(shares):
    """Undone of the turn and the stretch, each point goes straight on and never back."""
    found = path(np.sin(4 * PLACES))
    way = found.alignment

    def left(share):
        centre = way.start + share * (way.end - way.start)
        straight = (found.at(share) - centre) @ way.turn(-share) - way.scale**share * found.places
        return np.abs(straight - found.rest)

    earlier, later = shares
    assert (left(later) <= left(earlier) + 1e-9).all()


def test_no_point_leaps_between_two_pictures():
    found = path(np.sin(4 * PLACES))
    steps = np.diff([found.at(share) for share in np.linspace(0, 1, 61)], axis=0)
    assert np.abs(steps).max() < 0.2


def test_an_angle_stays_near_that_of_the_moment_before():
    barely, beyond = turned(3.1), turned(-3.1)
    assert path(beyond).alignment.angle == pytest.approx(-3.1)
    assert path(beyond, near=path(barely).alignment.angle).alignment.angle == pytest.approx(
        2 * np.pi - 3.1
    )
    assert path(turned(0.1), near=20.0).alignment.angle == pytest.approx(0.1)
