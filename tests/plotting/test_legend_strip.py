"""The strip that says which marker is which class."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from explainer.core.figures.markers import MARKERS
from explainer.core.figures.theme import DARK, LIGHT
from explainer.core.settings.choice import Stage
from explainer.plotting.class_legend import class_legend, draw_class_legend
from explainer.plotting.fonts import load_fonts
from explainer.plotting.markers import marker_path
from explainer.plotting.style import Canvas
from tests.export.figures_factory import figure

WIDTH = 1_800
RADIUS = 10.0


@pytest.fixture
def canvas(qapp):
    load_fonts()
    image = QImage(WIDTH, 200, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.window))
    with QPainter(image) as painter:
        yield Canvas(LIGHT, 1.0, painter=painter)


def ends(legend):
    return [(entry.y, entry.x, entry.x + entry.name.width) for entry in legend.entries]


@pytest.mark.parametrize("scene", ["spirals", "digits"])
def test_one_row_holds_all_names(canvas, scene):
    shown = figure(scene)
    legend = class_legend(canvas, shown.legend, WIDTH)
    assert [entry.name.lines for entry in legend.entries] == [(e.name,) for e in shown.legend]
    assert legend.height == legend.entries[0].name.height
    places = ends(legend)
    assert all(end < start for (_, _, end), (_, start, _) in pairwise(places))
    assert places[-1][2] < WIDTH


def test_rows_break_where_the_width_ends(canvas):
    legend = class_legend(canvas, figure("digits").legend, 300)
    assert legend.height > 2 * legend.entries[0].name.height
    assert all(end <= 300 for _, _, end in ends(legend))
    assert len({(entry.x, entry.y) for entry in legend.entries}) == len(legend.entries)


def test_the_crowd_keeps_its_place_when_labels_arrive(canvas):
    before, after = (
        class_legend(canvas, figure("spirals", stage=stage).legend, WIDTH)
        for stage in (Stage.PRETRAINING, Stage.FINETUNING)
    )
    assert ends(before) == ends(after)[:1]
    assert before.height == after.height


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_marker_has_the_colour_of_its_class(canvas, theme):
    dressed = Canvas(theme, 1.0, painter=canvas.painter)
    legend = class_legend(dressed, figure("digits").legend, WIDTH)
    draw_class_legend(dressed, legend, QRectF(20, 20, WIDTH, 0))
    image = canvas.painter.device()
    for entry in legend.entries:
        if entry.dots:
            box = QRectF(20 + entry.x, 20, 20, entry.name.height).toRect()
            inside = {
                image.pixelColor(x, y).name()
                for x in range(box.left(), box.right())
                for y in range(box.top(), box.bottom())
            }
            (dots,) = entry.dots
            assert theme.colour(dots.role) in inside, entry.name.lines
            assert (theme.text in inside) is dots.prominent


@pytest.mark.parametrize("number", range(len(MARKERS)), ids=MARKERS)
def test_a_path_is_as_large_as_a_circle_and_centred(number):
    path, circle = marker_path(number, RADIUS), marker_path(0, RADIUS)
    grid = [QPointF(x / 2, y / 2) for x in range(-40, 41) for y in range(-40, 41)]
    covered, wanted = (sum(map(each.contains, grid)) for each in (path, circle))
    assert path.contains(QPointF(0, 0))
    assert covered == pytest.approx(wanted, rel=0.06)
    assert circle.boundingRect() == QRectF(-RADIUS, -RADIUS, 2 * RADIUS, 2 * RADIUS)


def test_numbers_of_paths_wrap_around():
    assert marker_path(len(MARKERS) + 1, RADIUS) == marker_path(1, RADIUS)
