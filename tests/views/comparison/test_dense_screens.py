"""On a screen with more pixels per length, what is painted is as large as on any other."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from explainer.core.figures.figure import Axis, Band, Dots, EndName, Line, Plot
from explainer.core.figures.theme import LIGHT
from explainer.core.training.frames import frozen
from explainer.plotting.line_legend import LineSample
from explainer.plotting.style import CURVE, LABELLED_RADIUS, OUTLINE
from explainer.views.plots.canvas import PlotCanvas
from explainer.views.style.theme import Look
from explainer.views.widgets.line_legend import LegendRows
from tests.pictures import where

LOOK = Look(LIGHT)
SIDE = 120
RATIOS = pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0, 3.0])


def blank(width, height, ratio):
    image = QImage(int(width * ratio), int(height * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(LIGHT.panel)
    return image


def darkness(image, column):
    """How much ink a column of pixels has, in lengths of the look."""
    light = [image.pixelColor(column, row).lightness() for row in range(image.height())]
    ink = [max(light) - each for each in light]
    return sum(ink) / max(*ink, 1) / image.devicePixelRatio()


def extent(image, role):
    """The rows and columns of a colour, in lengths of the look."""
    found = where(image, LIGHT.colour(role))
    return np.array([np.min(found, axis=0), np.max(found, axis=0) + 1]) / image.devicePixelRatio()


def drawn(qtbot, ratio, **parts):
    """A plot from -1 to 1 as the window shows it on a screen of this density."""
    canvas = PlotCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(SIDE, SIDE)
    canvas.apply_look(LOOK)
    axis = Axis("", -1.0, 1.0, scale=False)
    canvas.show_plot(Plot("", axis, axis, **parts))
    image = blank(SIDE, SIDE, ratio)
    canvas.show()
    QWidget.render(canvas, image, QPoint())
    return image


@RATIOS
def test_a_line_of_a_plot_keeps_its_thickness(qtbot, ratio):
    image = drawn(qtbot, ratio, lines=(Line(frozen([[-1.0, 0.1], [1.0, 0.1]]), "text"),))
    assert darkness(image, image.width() // 2) == pytest.approx(LOOK.style.px(CURVE), rel=0.35)


@RATIOS
def test_a_labelled_point_keeps_its_size_and_its_place(qtbot, ratio):
    image = drawn(qtbot, ratio, dots=(Dots(frozen([[0.5, 0.5]]), "class 0", 0, True),))
    low, high = extent(image, "class 0")
    assert (low + high) / 2 == pytest.approx([0.75 * SIDE, 0.25 * SIDE], abs=0.8)
    within = 2 * LOOK.style.px(LABELLED_RADIUS[0]) * (1 - OUTLINE / 2)
    assert high - low == pytest.approx(within, abs=1.0)


@RATIOS
def test_a_band_keeps_its_place(qtbot, ratio):
    band = Band(frozen([[-0.5, -0.25, 0.25], [0.5, -0.25, 0.25]]), "pretrained")
    image = drawn(qtbot, ratio, bands=(band,))
    ground = image.pixelColor(0, 0)
    middle = image.height() // 2
    across = [x for x in range(image.width()) if image.pixelColor(x, middle) != ground]
    down = [y for y in range(image.height()) if image.pixelColor(middle, y) != ground]
    found = np.array([across[0], across[-1] + 1, down[0], down[-1] + 1]) / ratio
    assert found == pytest.approx(SIDE * np.array([0.25, 0.75, 0.375, 0.625]), abs=1.0)


@RATIOS
def test_a_name_keeps_its_size(qtbot, ratio):
    image = drawn(qtbot, ratio, end_names=(EndName(-0.5, 0.0, "888", "text"),))
    low, high = extent(image, "text")
    assert high[1] - low[1] == pytest.approx(LOOK.font().pixelSize() * 0.72, abs=1.5)
    assert low[1] < SIDE / 2 < high[1]


@RATIOS
def test_a_line_of_a_legend_keeps_its_thickness(qtbot, ratio):
    legend = LegendRows("some_legend", rows=1)
    qtbot.addWidget(legend)
    legend.apply_look(LOOK)
    legend.resize(200, legend.height())
    legend.show_samples((LineSample("one", "text"),))
    image = blank(legend.width(), legend.height(), ratio)
    # Without the ground of a window, which has the colours of whatever look was worn last.
    legend.render(image, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
    ink = darkness(image, int(10 * ratio))
    assert ink == pytest.approx(LOOK.style.px(CURVE), rel=0.35)
