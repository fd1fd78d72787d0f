"""What the pointer does on a plane, what it says there, and what an inset leaves to its card."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent

from explainer.core.comparison.composition import comparison
from explainer.views.plots.canvas import PlotCanvas
from explainer.views.style.theme import Look
from tests.factories import timeline

NONE, LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
HERE, Shape = QPointF(60, 60), Qt.CursorShape
ASKED = ("zoom_wanted", "home_wanted", "row_doubled", "clicked_place")


@pytest.fixture
def canvas(qtbot):
    made = PlotCanvas()
    qtbot.addWidget(made)
    made.resize(120, 120)
    made.apply_look(Look())
    made.show_plot(comparison(timeline(), str).arms[0].decision)
    made.told = []
    for name in ASKED:
        getattr(made, name).connect(lambda *facts, name=name: made.told.append((name, *facts)))
    return made


def wheel():
    away, scrolls = QPoint(0, 120), Qt.ScrollPhase.NoScrollPhase
    return QWheelEvent(HERE, HERE, QPoint(), away, Qt.MouseButton.NoButton, NONE, scrolls, False)


def pressed(kind):
    return QMouseEvent(kind, HERE, HERE, LEFT, LEFT, NONE)


def taken(canvas, takes, event):
    event.accept()
    takes(event)
    return event.isAccepted()


def by_mouse(canvas):
    """Which of a turn of the wheel, a double click, a press and a release are taken."""
    kinds = QEvent.Type
    return [
        taken(canvas, canvas.wheelEvent, wheel()),
        taken(canvas, canvas.mouseDoubleClickEvent, pressed(kinds.MouseButtonDblClick)),
        taken(canvas, canvas.mousePressEvent, pressed(kinds.MouseButtonPress)),
        taken(canvas, canvas.mouseReleaseEvent, pressed(kinds.MouseButtonRelease)),
    ]


def test_an_inset_leaves_wheel_and_clicks_to_its_card_and_a_plane_asks_for_what_they_mean(canvas):
    canvas.set_still(True)
    assert by_mouse(canvas) == [False] * 4 and canvas.told == []
    canvas.set_still(False)
    assert by_mouse(canvas) == [True, True, False, False]
    (zoom, factor, *_), home = canvas.told
    assert (zoom, home) == ("zoom_wanted", ("home_wanted",)) and factor > 1


def test_a_plane_that_is_zoomed_takes_a_press_which_may_pan_it(canvas):
    canvas.look_at(QRectF(-0.5, -0.5, 1, 1))
    assert by_mouse(canvas)[2:] == [True, True] and canvas.told[-1][0] == "clicked_place"


def test_the_pointer_says_what_a_press_would_do(canvas):
    def shape():
        return canvas.viewport().cursor().shape()

    for drawn_on, wanted in ((True, Shape.CrossCursor), (False, Shape.ArrowCursor)):
        canvas.set_drawn_on(drawn_on)
        assert shape() is wanted
    for grabs, over, movable, wanted in (
        (False, True, True, Shape.PointingHandCursor),
        (True, True, True, Shape.OpenHandCursor),
        (True, True, False, Shape.PointingHandCursor),
        (True, False, True, Shape.ArrowCursor),
    ):
        canvas.grabs = grabs
        canvas.show_hand(over=over, movable=movable)
        assert shape() is wanted
    for still, wanted in ((True, Shape.PointingHandCursor), (False, Shape.ArrowCursor)):
        canvas.set_still(still)
        assert shape() is wanted
