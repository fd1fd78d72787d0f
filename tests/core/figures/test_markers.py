"""The shapes that tell classes apart, before anyone draws them."""

from itertools import combinations
from math import cos, hypot, pi, sin

import pytest

from explainer.core.figures.markers import CIRCLE, MARKERS, OUTLINES, area, marker_corners
from explainer.core.figures.theme import THEMES

POLYGONS = [name for name in MARKERS if name != CIRCLE]
NAMES = pytest.mark.parametrize("name", POLYGONS)
GRID = [(x / 10, y / 10) for x in range(-20, 21) for y in range(-20, 21)]


def inside(point, corners):
    """Whether a ray to the right crosses the outline an odd number of times."""
    (x, y), crossings = point, 0
    for (ax, ay), (bx, by) in zip(corners, (*corners[1:], corners[0]), strict=True):
        if (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
            crossings += 1
    return crossings % 2 == 1


def covered(name):
    if name == CIRCLE:
        return {point for point in GRID if hypot(*point) <= 1}
    return {point for point in GRID if inside(point, OUTLINES[name])}


def test_every_shape_but_the_circle_has_corners():
    assert set(OUTLINES) == set(POLYGONS)
    assert [name for name in MARKERS if not marker_corners(MARKERS.index(name))] == [CIRCLE]


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_every_class_colour_has_a_shape_of_its_own(theme):
    assert len(set(MARKERS)) == len(MARKERS) == len(theme.classes)


def test_the_area_is_that_of_the_polygon():
    assert area(((0, 0), (3, 0), (3, 2), (0, 2))) == 6
    assert area(((0, 0), (0, 2), (2, 0))) == 2
    many = tuple((cos(2 * pi * k / 500), sin(2 * pi * k / 500)) for k in range(500))
    assert area(many) == pytest.approx(pi, rel=1e-3)


@NAMES
def test_no_class_looks_heavier_than_another(name):
    assert area(OUTLINES[name]) == pytest.approx(pi)


@NAMES
def test_a_shape_stands_around_its_point(name):
    corners = OUTLINES[name]
    assert inside((0.0, 0.0), corners)
    assert sum(x for x, _ in corners) == pytest.approx(0.0, abs=1e-9)
    assert sum(y for _, y in corners) == pytest.approx(0.0, abs=1e-9)


@NAMES
def test_no_shape_reaches_far(name):
    assert max(hypot(*corner) for corner in OUTLINES[name]) < 1.6


@pytest.mark.parametrize("name", MARKERS)
def test_a_shape_is_the_same_in_a_mirror(name):
    assert covered(name) ^ {(-x, y) for x, y in covered(name)} <= edges(name)


def edges(name):
    """Grid points so close to the outline that rounding decides."""
    corners = OUTLINES.get(name, ())
    smaller = [(0.999 * x, 0.999 * y) for x, y in corners]
    larger = [(1.001 * x, 1.001 * y) for x, y in corners]
    return {p for p in GRID if corners and inside(p, smaller) != inside(p, larger)}


@pytest.mark.parametrize(("one", "other"), list(combinations(MARKERS, 2)))
def test_no_two_shapes_look_alike(one, other):
    assert len(covered(one) ^ covered(other)) > 0.06 * len(covered(CIRCLE))


def test_the_triangle_points_up_and_the_other_one_down():
    assert min(OUTLINES["triangle"], key=lambda corner: corner[1])[0] == pytest.approx(0)
    assert max(OUTLINES["triangle down"], key=lambda corner: corner[1])[0] == pytest.approx(0)


def test_numbers_wrap_around():
    assert marker_corners(len(MARKERS)) == marker_corners(0) == ()
    assert marker_corners(len(MARKERS) + 3) == marker_corners(3) == OUTLINES["diamond"]
