"""Names beside the ends of lines: in their own colours, where the lines end, apart."""

import itertools

import numpy as np
import pytest

from explainer.core.figures.figure import Axis, EndName, Line, Plot
from explainer.core.figures.theme import LIGHT
from explainer.core.training.frames import frozen
from explainer.views.plots.canvas import PlotCanvas
from explainer.views.plots.plot_legend import PlotLegend
from explainer.views.style.theme import Look
from explainer.views.widgets.line_legend import LegendRows

ROLES = [f"ramp {number}" for number in range(5)]


@pytest.fixture
def canvas(qtbot):
    made = PlotCanvas()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.apply_look(Look(LIGHT))
    made.show()
    return made


def plot(heights):
    names = tuple(
        EndName(0.5, height, "888", role) for role, height in zip(ROLES, heights, strict=False)
    )
    line = Line(frozen([(0.0, 0.5), (0.5, 0.5)]), "text")
    return Plot("", Axis("x", 0, 1), Axis("y", 0, 1), lines=(line,), end_names=names)


def rows_of(canvas, role):
    """Return in which rows and columns of the picture there are pixels of a role's colour."""
    picture = canvas.grab().toImage().convertToFormat(picture_format())
    pixels = np.frombuffer(picture.constBits(), np.uint32).reshape(picture.height(), -1)
    wanted = int(LIGHT.colour(role)[1:], 16)
    return np.nonzero((pixels & 0xFFFFFF) == wanted)


def picture_format():
    from PySide6.QtGui import QImage

    return QImage.Format.Format_RGB32


def test_a_name_stands_to_the_right_of_its_place(canvas, qapp):
    canvas.show_plot(plot([0.5]))
    qapp.processEvents()
    rows, columns = rows_of(canvas, "ramp 0")
    place = canvas.mapFromScene(canvas.box.mapViewToScene(canvas.box.viewRect().center()))
    assert len(rows) and columns.min() > place.x() and columns.min() < place.x() + 30
    assert rows.min() < place.y() < rows.max()


def test_names_of_lines_that_end_together_are_written_below_each_other(canvas, qapp):
    canvas.show_plot(plot([0.5] * 5))
    qapp.processEvents()
    found = sorted((rows.min(), rows.max()) for rows, _ in (rows_of(canvas, r) for r in ROLES))
    assert all(last < first for (_, last), (first, _) in itertools.pairwise(found))


def test_names_at_the_edge_stay_inside(canvas, qapp):
    canvas.show_plot(plot([0.0, 0.0, 1.0]))
    qapp.processEvents()
    for role in ROLES[:3]:
        rows, _ = rows_of(canvas, role)
        assert len(rows) and rows.max() - rows.min() >= 6


def test_the_legend_names_what_has_no_room_beside_the_plot(canvas, qtbot, qapp):
    rows = LegendRows("some_legend")
    qtbot.addWidget(rows)
    PlotLegend(rows, [canvas])
    ends = frozen([(0.0, 0.5), (1.0, 0.5)])
    arms = tuple(
        Line(ends, arm, name=f"{arm}, in full", ended=True, short=arm)
        for arm in ("supervised", "pretrained")
    )
    kept = Line(ends, "text", name="slider")
    shown = Plot("", Axis("x", 0, 1), Axis("y", 0, 1), lines=(*arms, kept))
    canvas.show_plot(shown)
    assert rows.accessibleName() == "slider"
    canvas.resize(140, 100)
    qapp.processEvents()
    assert rows.accessibleName() == "supervised, pretrained, slider"


def test_a_curve_that_grows_is_named_where_it_is(canvas, qapp):
    line = Line(frozen([(0.0, 0.5), (0.3, 0.5)]), "ramp 0", name="888", ended=True)
    canvas.show_plot(Plot("", Axis("x", 0, 1), Axis("y", 0, 1), lines=(line,)))
    qapp.processEvents()
    rows, columns = rows_of(canvas, "ramp 0")
    assert np.ptp(rows) >= 6 and columns.max() < canvas.width() / 2 + 20


def test_names_go_with_their_plot(canvas, qapp):
    canvas.show_plot(plot([0.5]))
    canvas.show_plot(plot([]))
    qapp.processEvents()
    assert not len(rows_of(canvas, "ramp 0")[0])
