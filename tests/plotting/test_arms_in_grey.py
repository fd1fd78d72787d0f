"""Both arms in a picture without colours: in every plot dashes or markers tell them apart."""

import pytest
from PySide6.QtGui import QImage, QPainter

from explainer.core.figures.theme import LIGHT
from explainer.plotting.style import BOUNDARY, CURVE, THIN_LINE, Canvas
from tests.plotting.test_one_way_to_draw import KINDS

ARMS = ("supervised", "pretrained")


@pytest.fixture
def canvas(qapp):
    image = QImage(9, 9, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        yield Canvas(LIGHT, 1.0, painter=painter)


def marks(canvas, plot, arm):
    """How an arm is drawn: its dashes, and the markers of its dots."""
    lines = [line for line in plot.lines if line.role == arm and len(line.points)]
    pens = {tuple(canvas.line_pen(line).dashPattern()) for line in lines}
    return pens, {dots.marker for dots in plot.dots if dots.role == arm}


@pytest.mark.parametrize("kind", KINDS)
def test_arms_differ_by_dashes_or_markers(canvas, kind):
    (dashes, markers), (others, more) = (marks(canvas, KINDS[kind](), arm) for arm in ARMS)
    if (dashes or markers) and (others or more):
        assert dashes.isdisjoint(others) or (markers and more and markers.isdisjoint(more))


def test_the_kinds_hold_both_arms_often_enough():
    both = [
        kind for kind, made in KINDS.items() if set(ARMS) <= {line.role for line in made().lines}
    ]
    assert len(both) >= 10


@pytest.mark.parametrize("kind", ["fine-tuning loss", "accuracy", "capacity"])
def test_train_is_half_as_wide_as_test(canvas, kind):
    for arm in ARMS:
        lines = [line for line in KINDS[kind]().lines if line.role == arm]
        widths = {canvas.line_pen(line).widthF() for line in lines}
        assert widths == {THIN_LINE, CURVE} and CURVE >= 2 * THIN_LINE


def test_a_boundary_is_thinner_than_a_curve_so_that_it_hides_no_point(canvas):
    (line, *_) = KINDS["disagreement"]().lines
    assert canvas.line_pen(line, plane=True).widthF() == BOUNDARY < canvas.line_pen(line).widthF()
