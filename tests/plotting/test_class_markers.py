import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QTransform

from explainer.core.figures.markers import MARKERS
from explainer.plotting.markers import marker_path

NUMBERS = pytest.mark.parametrize("number", range(len(MARKERS)), ids=MARKERS)


def area(path):
    """The area inside a path, by the shoelace formula."""
    polygon = path.toFillPolygon(QTransform.fromScale(100, 100))
    points = np.array([(point.x() / 100, point.y() / 100) for point in polygon])
    x, y = points.T
    return abs(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1))) / 2


@NUMBERS
def test_every_marker_has_about_the_same_weight(number):
    assert area(marker_path(number, 0.5)) == pytest.approx(np.pi / 4, rel=0.01)


@NUMBERS
def test_every_marker_covers_its_point(number):
    assert marker_path(number, 0.5).contains(QPointF(0, 0))


@NUMBERS
def test_no_marker_reaches_far(number):
    box = marker_path(number, 0.5).boundingRect()
    assert max(abs(value) for value in box.getCoords()) <= 0.8


def test_no_two_markers_are_the_same():
    paths = [marker_path(number, 0.5) for number in range(len(MARKERS))]
    assert all(one != other for i, one in enumerate(paths) for other in paths[:i])


def test_numbers_wrap_around():
    assert marker_path(len(MARKERS) + 2, 0.5) == marker_path(2, 0.5)
