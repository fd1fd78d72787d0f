"""The shapes that tell classes apart."""

import itertools

import pytest
from PySide6.QtCore import QPointF

from explainer.core.theme import MARKERS
from explainer.export.markers import marker_path

RADIUS = 10.0
GRID = [QPointF(x / 2, y / 2) for x in range(-40, 41) for y in range(-40, 41)]


def covered(number):
    path = marker_path(number, RADIUS)
    return {k for k, point in enumerate(GRID) if path.contains(point)}


@pytest.mark.parametrize("number", range(len(MARKERS)), ids=MARKERS)
def test_a_marker_is_about_as_large_as_a_circle_and_centred(number):
    path = marker_path(number, RADIUS)
    assert path.contains(QPointF(0, 0))
    assert 0.75 < len(covered(number)) / len(covered(0)) < 1.25
    assert path.boundingRect().width() < 3.2 * RADIUS


def test_no_two_markers_look_alike():
    for one, other in itertools.combinations(range(len(MARKERS)), 2):
        different = covered(one) ^ covered(other)
        assert len(different) > 0.06 * len(covered(0)), (MARKERS[one], MARKERS[other])


def test_numbers_wrap_around():
    assert marker_path(len(MARKERS) + 1, RADIUS) == marker_path(1, RADIUS)
