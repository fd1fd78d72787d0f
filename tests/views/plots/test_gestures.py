"""What a mouse does from a press to its release, told by signals alone."""

import pytest
from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtWidgets import QApplication, QWidget

from explainer.views.plots.gestures import Brush, Grab, Pan, Stroke

NAMES = ("brush_moved", "pan_wanted", "stroke_moved", "stroke_ended", "grab_moved", "grab_ended")
START, PRESSED, HERE = QPointF(50, 50), QPointF(1, 2), QPointF(0.5, 2.5)


class ToldPlane(QWidget):
    brush_moved, pan_wanted = Signal(QRectF), Signal(float, float)
    stroke_moved, stroke_ended = Signal(float, float), Signal()
    grab_moved, grab_ended = Signal(int, float, float), Signal()


@pytest.fixture
def plane(qtbot):
    made = ToldPlane()
    qtbot.addWidget(made)
    made.told = []
    for name in NAMES:
        getattr(made, name).connect(lambda *facts, name=name: made.told.append((name, *facts)))
    return made


def pull(gesture, pixels):
    gesture.begin()
    gesture.follow(START + QPointF(pixels, 0), HERE)
    gesture.end(HERE)


def far():
    return QApplication.startDragDistance()


def test_a_plane_follows_the_mouse(plane):
    pull(Pan(plane, START, PRESSED), far())
    assert plane.told == [("pan_wanted", 0.5, -0.5)]


def test_a_press_that_hardly_moves_is_a_click(plane):
    for kind in (Pan, Grab):
        gesture = kind(plane, START, PRESSED, *((3,) if kind is Grab else ()))
        pull(gesture, far() - 1)
        assert not gesture.moved and plane.told == []


def test_what_has_moved_once_follows_back_to_where_it_was_pressed(plane):
    gesture = Grab(plane, START, PRESSED, 3)
    gesture.follow(START + QPointF(0, far()), HERE)
    gesture.follow(START, PRESSED)
    gesture.end(PRESSED)
    assert plane.told == [("grab_moved", 3, 0.5, 2.5), ("grab_moved", 3, 1.0, 2.0), ("grab_ended",)]


def test_a_stroke_tells_every_place_from_the_press_on(plane):
    pull(Stroke(plane, START, PRESSED), 0)
    places = [("stroke_moved", 1.0, 2.0), ("stroke_moved", 0.5, 2.5)]
    assert plane.told == [*places, ("stroke_ended",)]


def test_a_brush_tells_the_same_rectangle_from_whichever_corner(plane):
    pull(Brush(plane, START, PRESSED), far())
    assert plane.told == [("brush_moved", QRectF(0.5, 2, 0.5, 0.5))]


def test_a_click_of_a_brush_brushes_nothing(plane):
    pull(Brush(plane, START, PRESSED), 0)
    assert plane.told == [("brush_moved", QRectF())]
