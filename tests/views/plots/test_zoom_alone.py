"""How near planes come and how far they are moved, without a window."""

import pytest
from PySide6.QtCore import QObject, QRectF, Signal

from explainer.views.plots.zoom import NEAREST, Zoom

WHOLE = QRectF(-2, -1, 4, 2)


class SeenPlane(QObject):
    zoom_wanted, pan_wanted = Signal(float, float, float), Signal(float, float)
    home_wanted = Signal()

    def __init__(self):
        super().__init__()
        self.whole, self.view = WHOLE, None

    @property
    def seen(self):
        return self.view or self.whole

    def look_at(self, view):
        self.view = view


@pytest.fixture
def planes():
    made = [SeenPlane(), SeenPlane()]
    made[0].zoom = Zoom(made, made[0])
    return made


def edges(view):
    return pytest.approx((view.left(), view.top(), view.right(), view.bottom()))


def test_the_place_that_is_meant_stays_where_it_is_on_all_planes(planes):
    planes[1].zoom_wanted.emit(2.0, 1.0, 0.5)
    for plane in planes:
        assert edges(plane.view) == (-0.5, -0.25, 1.5, 0.75)


def test_nothing_is_seen_nearer_than_it_may_be(planes):
    for _ in range(3):
        planes[0].zoom_wanted.emit(NEAREST - 1, 0.0, 0.0)
    assert planes[0].view.width() == pytest.approx(WHOLE.width() / NEAREST)
    assert planes[0].view.height() == pytest.approx(WHOLE.height() / NEAREST)


def test_further_away_than_whole_is_whole(planes):
    planes[0].zoom_wanted.emit(2.0, 0.0, 0.0)
    planes[0].zoom_wanted.emit(0.1, 0.0, 0.0)
    assert [plane.view for plane in planes] == [None, None]


@pytest.mark.parametrize(
    ("way", "seen"),
    [
        ((0.5, -0.25), (-0.5, -0.75, 1.5, 0.25)),
        ((9, 9), (0, 0, 2, 1)),
        ((-9, -9), (-2, -1, 0, 0)),
    ],
)
def test_what_is_near_is_moved_as_far_as_the_plane_reaches(planes, way, seen):
    planes[0].zoom.zoom_middle(2.0)
    planes[1].pan_wanted.emit(*way)
    for plane in planes:
        assert edges(plane.view) == seen


def test_all_of_them_are_shown_whole_again(planes):
    planes[0].zoom.zoom_middle(2.0)
    planes[1].home_wanted.emit()
    assert [plane.view for plane in planes] == [None, None]
