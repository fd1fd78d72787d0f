"""On a screen with more pixels per length, lines are as thick as on any other."""

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from explainer.core.figures.theme import LIGHT
from explainer.views.comparison.legend import LegendSample
from explainer.views.plots.sheets import LineSheet
from explainer.views.style.theme import Look

LOOK = Look(LIGHT)


def darkness(image, column):
    """How much ink a column of pixels has, in lengths of the look."""
    light = [image.pixelColor(column, row).lightness() for row in range(image.height())]
    ink = [max(light) - each for each in light]
    return sum(ink) / max(*ink, 1) / image.devicePixelRatio()


def blank(width, height, ratio):
    image = QImage(int(width * ratio), int(height * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(0xFFFFFF)
    return image


def drawn(ratio):
    """A level line, drawn at a zoom that would make a plain pen far too thick."""
    box = pg.ViewBox(defaultPadding=0.0)
    sheet = LineSheet(0)
    sheet.set_room(QRectF(0, 0, 1, 1))
    sheet.show_groups([(np.array([[0.0, 0.5], [1.0, 0.5]]), LOOK.pen("text"))])
    box.addItem(sheet)
    image = blank(60, 40, ratio)
    with QPainter(image) as painter:
        painter.scale(60, 40)
        sheet.paint(painter)
    return darkness(image, image.width() // 2)


@pytest.mark.parametrize("ratio", [1.5, 2.0, 3.0])
def test_a_line_of_a_plot_keeps_its_thickness(qapp, ratio):
    assert drawn(ratio) == pytest.approx(drawn(1.0), rel=0.15)
    assert drawn(ratio) == pytest.approx(LOOK.exact("line"), rel=0.3)


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_a_line_of_a_legend_keeps_its_thickness(qtbot, ratio):
    sample = LegendSample("text")
    qtbot.addWidget(sample)
    sample.apply_look(LOOK)
    image = blank(sample.width(), sample.height(), ratio)
    sample.render(image)
    assert darkness(image, image.width() // 2) == pytest.approx(LOOK.exact("line"), rel=0.35)
