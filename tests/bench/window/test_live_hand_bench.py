"""The bench of the live hand: a way that never stands, and boundaries that belong to its end."""

from itertools import pairwise
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, QPoint, Signal

from explainer.bench.window.live_hand import BoundaryWatch, round_way
from explainer.core.settings.edits import Edits
from explainer.session.editing.dragged_point import DraggedPoint
from explainer.session.store import Store
from tests.factories import FakeRunner, decision, full_survey, timeline
from tests.windows import settings_for, shown_window


@pytest.mark.parametrize("moves", [12, 200])
def test_the_hand_goes_around_and_never_stands(moves):
    found = list(round_way(QPoint(200, 200), 100.0, moves))
    assert len(found) == moves + 1
    assert all(one != other for one, other in pairwise(found))
    assert all(abs((p - QPoint(200, 200)).manhattanLength() - 120) < 24 for p in found)


class Lab(QObject):
    tried = Signal(int, object, object)

    def preview(self, job, settings):
        """Answer nothing by itself."""


@pytest.fixture
def bench(qtbot):
    settings = settings_for("moons", unlabelled=60, labels_per_class=4)
    store, lab = Store(settings, FakeRunner()), Lab()
    point = DraggedPoint(store, lab)
    lab.tried.connect(point.take_maps)
    window = shown_window(qtbot, store, full_survey(store), dragged_point=point)
    store.show_stored(timeline(settings, 3))
    qtbot.waitUntil(lambda: window.stage.frame is not None)
    yield SimpleNamespace(window=window, lab=lab, store=store)
    window.close()


def test_only_boundaries_of_the_place_where_the_point_is_count(bench, qtbot):
    watch, canvas = BoundaryWatch(bench), bench.window.stage.boundaries[0]
    watch.forget()
    row = int(bench.store.timeline.shown.labelled[0])
    canvas.grab_moved.emit(row, 0.2, 0.4)
    maps = {"supervised": decision(2, 0.3), "pretrained": decision(2, 0.6)}
    for place in ((10, 40), (20, 40)):
        moved = bench.store.settings.changed(edits=Edits(moved=((row, *place),)), steps=75)
        bench.lab.tried.emit(bench.store.job, moved, maps)
        if place != (20, 40):
            bench.window.live.draw_now()
            assert not watch.followed
    qtbot.waitUntil(lambda: watch.followed)
    watch.end()
