"""Numbers along an axis keep apart, in plots of any size and in windows however divided."""

from itertools import pairwise, product

import pyqtgraph as pg
import pytest
from PySide6.QtGui import QFontMetricsF, QImage, QPainter

from explainer.core.figures.figure import Axis, Plot
from explainer.views.comparison.worth.panel_page import FIGURE_NAMES, GROUPED
from explainer.views.plots.canvas import PlotCanvas
from explainer.views.style.theme import Look

TENTHS = tuple((tenth / 10, f"{tenth / 10:.1f}") for tenth in range(11))


def specs_of(axis):
    image = QImage(9, 9, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        painter.setFont(axis.style["tickFont"])
        return axis.generateDrawSpecs(painter)


def labels(axis):
    """What an axis writes: where the middle is along it, how long it is, and what it says."""
    specs, metrics = specs_of(axis), QFontMetricsF(axis.style["tickFont"])
    upright = axis.orientation == "left"
    found = []
    for box, _, text in specs[2] if specs else []:
        if not text:
            continue
        middle = box.center().y() if upright else box.center().x()
        size = metrics.capHeight() if upright else metrics.horizontalAdvance(text)
        found.append((middle, size, text))
    return sorted(found)


def room_between(found):
    gaps = [b[0] - a[0] - (a[1] + b[1]) / 2 for a, b in pairwise(found)]
    return min(gaps, default=float("inf"))


def axes(canvas):
    scene = canvas.scene().items()
    found = (item for item in scene if isinstance(item, pg.AxisItem) and item.isVisible())
    return {item.orientation: item for item in found}


def drawn(qtbot, qapp, size, ticks=()):
    canvas = PlotCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(*size)
    canvas.apply_look(Look())
    canvas.show()
    axis = Axis("", 0.0, 1.0, scale=True, ticks=ticks)
    canvas.show_plot(Plot("", axis, axis))
    qapp.processEvents()
    return canvas


@pytest.mark.parametrize("ticks", [(), TENTHS], ids=["chosen", "given"])
@pytest.mark.parametrize("size", [(70, 50), (100, 76), (160, 120), (400, 300)])
def test_no_two_numbers_touch(qtbot, qapp, size, ticks):
    canvas = drawn(qtbot, qapp, size, ticks)
    for axis in axes(canvas).values():
        found = labels(axis)
        assert found and room_between(found) >= Look().exact("tight") - 0.01


def test_what_is_left_out_is_every_other_number_and_the_lowest_stays(qtbot, qapp):
    canvas = drawn(qtbot, qapp, (160, 120), TENTHS)
    axis = axes(canvas)["left"]
    numbers = sorted(float(text) for *_, text in labels(axis))
    steps = {round(b - a, 6) for a, b in pairwise(numbers)}
    assert numbers[0] == 0.0 and len(steps) == 1 and steps <= {0.2, 0.4, 0.8}


def test_a_number_that_is_left_out_leaves_its_mark(qtbot, qapp):
    canvas = drawn(qtbot, qapp, (160, 120), TENTHS)
    axis = axes(canvas)["left"]
    _, marks, texts = specs_of(axis)
    assert len(marks) == len(TENTHS) > len([text for *_, text in texts if text])


def test_where_there_is_room_every_number_stays(qtbot, qapp):
    canvas = drawn(qtbot, qapp, (400, 300), TENTHS)
    axis = axes(canvas)["left"]
    assert [text for *_, text in labels(axis)][::-1] == [text for _, text in TENTHS]


def test_in_a_small_window_numbers_keep_apart_however_it_is_divided(window, qapp):
    window.resize(1000, 620)
    tabs = [name for name in FIGURE_NAMES if name not in GROUPED]
    for share, tab in product((None, 0.2, 0.8), tabs):
        window.board.divider.set_share(share)
        window.board.efficiency.choose_tab(tab)
        for _ in range(4):
            qapp.processEvents()
        canvases = [each for each in window.findChildren(PlotCanvas) if each.isVisible()]
        for axis in (axis for each in canvases for axis in axes(each).values()):
            assert not axis.isVisible() or room_between(labels(axis)) > 0, (share, tab)


def test_an_axis_of_shares_says_percentages_on_the_screen_too(qtbot, qapp):
    canvas = drawn(qtbot, qapp, (400, 300))
    shares = Axis("", 0.0, 1.0, percent=True)
    canvas.show_plot(Plot("", shares, shares))
    qapp.processEvents()
    for axis in axes(canvas).values():
        assert {text for *_, text in labels(axis)} >= {"0 %", "100 %"}
