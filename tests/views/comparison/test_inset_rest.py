"""When insets are placed anew, with planes that only say where they are."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject

from explainer.views.comparison import inset_placing as module
from explainer.views.comparison.arms.stage_plan import InsetPlace, PlaneCorner
from explainer.views.comparison.inset_placing import InsetPlacing

LEFT = InsetPlace(PlaneCorner.BOTTOM_LEFT)


class PlacedBoard(QObject):
    swapped = False

    def __init__(self):
        super().__init__()
        self.arms, self.placed = [SimpleNamespace(main=SimpleNamespace(top=0.1))], []

    def put_insets(self, place):
        self.placed.append(place)


def moments(finished=False, points="points", arm="arm"):
    frame = SimpleNamespace(
        ground=SimpleNamespace(points=points), pretrained=arm, finished=finished
    )
    return SimpleNamespace(shown=frame, frames=(frame,))


@pytest.fixture
def board(qapp, monkeypatch):
    made = PlacedBoard()
    made.covers, made.tops = 0, []
    monkeypatch.setattr(module, "covered", lambda plots, place, top: made.covers)
    made.hides = False
    monkeypatch.setattr(module, "hides_a_label", lambda plots, place, top: made.hides)
    monkeypatch.setattr(module, "inset_place", lambda plots, top: made.tops.append(top) or LEFT)
    made.placing = InsetPlacing(made)
    return made


def test_insets_are_placed_for_other_data_another_run_and_swapped_planes_alone(board):
    for shown in (moments(), moments(), moments(points="other"), moments(points="other", arm="b")):
        board.placing.show(shown, ())
    assert board.placed == [LEFT] * 3 and board.tops == [0.1] * 3
    board.swapped = True
    board.placing.show(moments(points="other", arm="b"), ())
    assert len(board.placed) == 4


def test_only_planes_that_have_come_to_rest_have_an_inset_make_way(board):
    board.placing.show(moments(), ())
    board.placing.show(moments(), ())
    assert not board.placing._rest.isActive()
    board.placing.show(moments(finished=True), ())
    assert board.placing._rest.isActive()
    board.placing._rest.timeout.emit()
    assert len(board.placed) == 1
    board.covers = 3
    board.placing._rest.timeout.emit()
    assert len(board.placed) == 2


def test_off_a_labelled_point_an_inset_makes_way_while_models_train(board):
    board.placing.show(moments(), ())
    board.hides, board.covers = True, 1
    board.placing.show(moments(), ())
    assert board.placing._rest.isActive()
    left = board.placing._rest.remainingTime()
    board.placing.show(moments(), ())  # Frames that follow do not put it off.
    assert board.placing._rest.remainingTime() <= left
    board.placing._rest.timeout.emit()
    assert len(board.placed) == 2


def test_without_a_plane_nothing_stands_on_it(board):
    board.arms[0].main = None
    board.placing.show(moments(), ())
    assert board.tops == [0.0]
