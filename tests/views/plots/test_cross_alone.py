"""The cross that arrows lead over a plane, with a plane that only takes note."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from explainer.views.comparison.pointing.point_nudge import STEPS as NUDGES
from explainer.views.comparison.pointing.point_nudge import PointNudge
from explainer.views.plots.crosshair import STEPS, Crosshair

KEY, NONE, SHIFT = Qt.Key, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
SEEN = QRectF(-1, -1, 2, 2)
STEP = SEEN.width() / STEPS


class CrossedPlane(QWidget):
    stroke_moved, stroke_ended, stroke_dropped = Signal(float, float), Signal(), Signal()
    hovered_place, hover_ended, brush_moved = Signal(float, float), Signal(), Signal(QRectF)
    seen, drawn_on = SEEN, False

    def __init__(self):
        super().__init__()
        self.told, self.cross, self.active = [], None, True
        for name in ("stroke_moved", "stroke_ended", "stroke_dropped", "hover_ended"):
            getattr(self, name).connect(lambda *at, name=name: self.told.append((name, *at)))
        for name in ("hovered_place", "brush_moved"):
            getattr(self, name).connect(lambda *at, name=name: self.told.append((name, *at)))

    def show_cross(self, place):
        self.cross = place

    def isActiveWindow(self):  # noqa: N802
        return self.active


@pytest.fixture
def plane(qtbot):
    made = CrossedPlane()
    qtbot.addWidget(made)
    made.walked = []
    made.hair = Crosshair({made: made}, lambda canvas, *way: way in made.walked, made)
    return made


def press(plane, *keys, modifier=NONE, kind=QEvent.Type.KeyPress):
    return [plane.hair.eventFilter(plane, QKeyEvent(kind, key, modifier)) for key in keys]


def test_arrows_move_it_from_the_middle_step_by_step(plane):
    assert press(plane, KEY.Key_Right, KEY.Key_Up) == [True, True]
    assert plane.cross == QPointF(STEP, STEP)
    assert plane.told == [("hovered_place", STEP, 0.0), ("hovered_place", STEP, STEP)]


@pytest.mark.parametrize(
    ("key", "end"),
    [
        (KEY.Key_Right, QPointF(1, 0)),
        (KEY.Key_Left, QPointF(-1, 0)),
        (KEY.Key_Up, QPointF(0, 1)),
        (KEY.Key_Down, QPointF(0, -1)),
    ],
)
def test_it_stays_on_what_is_seen(plane, key, end):
    press(plane, *[key] * (STEPS // 2 + 3))
    assert plane.cross == end


def test_with_shift_a_rectangle_grows_from_where_it_began(plane):
    """From the origin, too: Qt takes a point there for none."""
    press(plane, KEY.Key_Left, KEY.Key_Left, KEY.Key_Up, modifier=SHIFT)
    assert plane.told[-1] == ("brush_moved", QRectF(-2 * STEP, 0, 2 * STEP, STEP))
    press(plane, KEY.Key_Left)
    press(plane, KEY.Key_Left, modifier=SHIFT)
    assert plane.told[-1] == ("brush_moved", QRectF(-4 * STEP, STEP, STEP, 0))


def test_arrows_that_walk_from_point_to_point_move_no_cross(plane):
    plane.walked = [(1, 0)]
    assert press(plane, KEY.Key_Right) == [True] and plane.cross is None
    press(plane, KEY.Key_Right, modifier=SHIFT)
    assert plane.cross is not None
    plane.hair._leave(plane)
    plane.drawn_on = True
    press(plane, KEY.Key_Right)
    assert plane.cross == QPointF(STEP, 0)


def test_a_pen_is_set_down_draws_and_is_lifted(plane):
    assert press(plane, KEY.Key_Space) == [False]
    plane.drawn_on = True
    assert press(plane, KEY.Key_Space) == [False]
    press(plane, KEY.Key_Right, KEY.Key_Space, KEY.Key_Right, KEY.Key_Return)
    assert plane.told[1:] == [
        ("stroke_moved", STEP, 0.0),
        ("stroke_moved", 2 * STEP, 0.0),
        ("stroke_ended",),
    ]


def test_escape_takes_it_away_and_drops_what_was_drawn(plane):
    assert press(plane, KEY.Key_Escape) == [False]
    press(plane, KEY.Key_Right)
    assert press(plane, KEY.Key_Escape) == [True] and plane.cross is None
    assert plane.told[-1] == ("hover_ended",)
    assert ("stroke_dropped",) not in plane.told
    plane.drawn_on = True
    press(plane, KEY.Key_Right, KEY.Key_Space, KEY.Key_Escape)
    assert ("stroke_dropped",) in plane.told


def test_it_goes_on_from_the_origin_of_a_plane_whose_middle_is_elsewhere(plane):
    plane.seen = QRectF(-1 + STEP, -1, 2, 2)
    press(plane, KEY.Key_Left, KEY.Key_Left)
    assert plane.cross == QPointF(-STEP, 0)


def test_a_point_is_moved_by_keys_on_from_the_origin(plane):
    pulled, plane.grabs = [], True
    plane.grab_moved = SimpleNamespace(emit=lambda row, x, y: pulled.append((row, x)))
    step = SEEN.width() / NUDGES
    linked = SimpleNamespace(selected=3, place_of=lambda row: QPointF(-step, 0.0))
    plane.hair = PointNudge({plane: plane}, linked, plane)
    press(plane, KEY.Key_Right, KEY.Key_Right, modifier=Qt.KeyboardModifier.AltModifier)
    assert pulled == [(3, pytest.approx(0.0)), (3, pytest.approx(step))]


def test_a_point_that_keys_have_moved_is_let_go_once_with_the_key_or_the_focus(plane):
    ends, plane.grabs = [], True
    plane.grab_moved = SimpleNamespace(emit=lambda *_: None)
    plane.grab_ended = SimpleNamespace(emit=lambda: ends.append(len(ends)))
    linked = SimpleNamespace(selected=3, place_of=lambda row: QPointF(0, 0))
    plane.hair, alt = PointNudge({plane: plane}, linked, plane), Qt.KeyboardModifier.AltModifier
    for leave in (
        lambda: press(plane, KEY.Key_Alt, kind=QEvent.Type.KeyRelease),
        lambda: plane.hair.eventFilter(plane, QEvent(QEvent.Type.FocusOut)),
    ):
        ends.clear()
        leave()
        assert press(plane, KEY.Key_Right, modifier=alt) == [True] and ends == []
        leave()
        leave()
        assert ends == [0]


@pytest.mark.parametrize("active", [True, False])
def test_with_the_focus_it_goes_and_another_window_drops_what_was_drawn(plane, active):
    plane.drawn_on, plane.active = True, active
    press(plane, KEY.Key_Right, KEY.Key_Space)
    plane.hair.eventFilter(plane, QEvent(QEvent.Type.FocusOut))
    assert plane.cross is None and plane.told[-2:] == [("stroke_ended",), ("hover_ended",)]
    assert (("stroke_dropped",) in plane.told) is not active


def test_keys_with_alt_and_keys_let_go_are_left_to_others(plane):
    assert press(plane, KEY.Key_Right, modifier=Qt.KeyboardModifier.AltModifier) == [False]
    assert press(plane, KEY.Key_Right, kind=QEvent.Type.KeyRelease) == [False]
    assert press(plane, KEY.Key_A) == [False] and plane.told == []
