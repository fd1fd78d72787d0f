"""Places, lines and the map between the axes."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from explainer.core.figures.figure import Axis, Dots, Line, Plot, Tint
from explainer.core.figures.theme import DARK, LIGHT
from explainer.core.training.frames import frozen
from explainer.plotting.marks import draw_marks
from explainer.plotting.paths import clipped, ground_path, path_of
from explainer.plotting.scale import Scale
from explainer.plotting.style import Canvas
from explainer.plotting.tint import tint_image

RECT = QRectF(10, 20, 100, 50)


@pytest.fixture
def scale():
    return Scale(RECT, Axis("x", -1.0, 1.0), Axis("y", 0.0, 2.0))


def parts(*points):
    (found,) = clipped([np.array(points, dtype=float)], RECT)
    return [part.tolist() for part in found]


def test_the_lowest_value_is_at_the_bottom(scale):
    placed = scale.place(np.array([[-1.0, 0.0], [1.0, 2.0], [0.0, 1.0]]))
    assert placed.tolist() == [[10, 70], [110, 20], [60, 45]]
    assert (scale.along_x(0.0), scale.along_y(2.0)) == (60, 20)


def test_what_is_not_finite_stays_so(scale):
    placed = scale.place(np.array([[0.0, np.nan], [np.inf, 1.0], [0.0, 1.0]]))
    assert np.isfinite(placed).all(axis=1).tolist() == [False, False, True]


def test_a_line_inside_stays_whole():
    assert parts((20, 30), (60, 40), (100, 60)) == [[[20, 30], [60, 40], [100, 60]]]


def test_a_line_that_leaves_is_cut_at_the_edge():
    assert parts((60, 40), (60, 140)) == [[[60, 40], [60, 70]]]
    (across,) = parts((0, 45), (200, 45))
    assert across == [pytest.approx([10, 45]), pytest.approx([110, 45])]


def test_a_line_that_comes_back_falls_into_two():
    found = parts((60, 60), (70, 80), (80, 60))
    assert [len(part) for part in found] == [2, 2]
    assert [part[-1][1] for part in found] == [70, 60]


def test_a_line_is_parted_where_nothing_was_measured():
    gap = (40, np.nan)
    assert parts((20, 30), (30, 40), gap, (60, 40), gap, (70, 40), (80, 50)) == [
        [[20, 30], [30, 40]],
        [[70, 40], [80, 50]],
    ]
    assert parts((20, 30), (np.inf, 30), (40, 30), (50, 40)) == [[[40, 30], [50, 40]]]


def test_a_path_goes_through_the_same_places():
    line = np.array([(20, 30), (60, 40), (60, 140), (100, 60), (90, 50)], float)
    (expected,) = clipped([line], RECT)
    path = path_of(expected)
    steps = [path.elementAt(at) for at in range(path.elementCount())]
    lifted = [number for number, step in enumerate(steps) if step.isMoveTo()]
    assert [(step.x, step.y) for step in steps] == [tuple(row) for part in expected for row in part]
    assert lifted == [0, *np.cumsum([len(part) for part in expected])[:-1]]
    assert path_of([np.empty((0, 2))]).isEmpty()


def test_ground_that_leaves_is_cut_at_the_edge():
    inside = np.array([(20, 30), (60, 40), (40, 60)], float)
    assert ground_path(inside, RECT).boundingRect() == QRectF(20, 30, 40, 30)
    assert ground_path(inside + [60, 0], RECT).boundingRect().right() == pytest.approx(110)


def test_a_line_outside_leaves_nothing():
    assert parts((0, 0), (200, 0)) == []
    assert parts((0, 0), (5, 90)) == []
    assert parts((0, 40)) == []
    assert clipped([], RECT) == []


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_map_fades_to_the_panel_where_the_margin_is_nothing(theme):
    winner = np.array([[0, 1], [1, 11]], dtype=np.uint8)
    margin = np.array([[0, 255], [128, 255]], dtype=np.uint8)
    image = tint_image(Tint(winner, margin), theme)
    assert image.pixelColor(0, 1) == QColor(theme.panel)  # Row 0 of the map is at the bottom.
    assert image.pixelColor(1, 1) == image.pixelColor(1, 0)  # Class 11 wraps around to 1.
    faint, full, ground = (image.pixelColor(*at) for at in ((0, 0), (1, 1), (0, 1)))
    assert abs(full.red() - ground.red()) > abs(faint.red() - ground.red()) > 0


def test_a_line_that_hardly_bends_has_no_beads():
    image = QImage(60, 10, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    canvas = Canvas(LIGHT, 1.0, painter=painter)
    painter.setPen(canvas.line_pen(Line(frozen([]), "pretrained")))
    ends = ((2, 5.3), (10, 5.3), (17, 5.32), (25, 5.3), (40, 5.32), (58, 5.3))
    painter.drawPath(path_of([np.array(ends)]))
    painter.end()
    for y in range(image.height()):
        reds = [image.pixelColor(x, y).red() for x in range(3, 56)]
        assert max(reds) - min(reds) < 20


def test_a_ring_is_seen_around_the_labelled_point_that_covers_its_mark():
    place = frozen([[0.0, 0.0]])
    label, ring = Dots(place, "class 0", prominent=True), Dots(place, "pretrained", ring=True)
    axis = Axis("x", -1.0, 1.0)
    scale = Scale(QRectF(0, 0, 200, 200), axis, axis)
    inked = []
    for dots in ((label,), (label, ring)):
        image = QImage(200, 200, QImage.Format.Format_RGB32)
        image.fill(QColor(LIGHT.panel))
        with QPainter(image) as painter:
            canvas = Canvas(LIGHT, 1.0, painter=painter)
            plot = Plot("", axis, axis, dots=dots, square=True)
            draw_marks(canvas, plot, scale)
        colours = [image.pixelColor(x, 100).name() for x in range(200)]
        assert colours[100] == LIGHT.colour("class 0")
        inked.append(LIGHT.colour("pretrained") in colours)
    assert inked == [False, True]
