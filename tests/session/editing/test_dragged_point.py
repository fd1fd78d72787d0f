"""A point in the hand: the newest place is tried, let go it stays, put back it was never moved."""

from dataclasses import replace

import numpy as np
import pytest

from explainer.core.editing.preview import HASTY_STEPS
from explainer.core.settings.settings import settings_for
from explainer.session.editing.dragged_point import DraggedPoint
from explainer.session.store import Store
from tests.factories import FakeRunner, decision, timeline

SETTINGS = settings_for("moons", unlabelled=20, labels_per_class=2)
ROW = 4


class FakeLab:
    def __init__(self):
        self.asked = []

    def preview(self, job, settings):
        self.asked.append((job, settings))


@pytest.fixture
def store(qapp):
    made = Store(SETTINGS, FakeRunner())
    made.start()
    for frame in timeline(SETTINGS, 3).frames:
        made.add_frame(1, frame)
    return made


@pytest.fixture
def lab():
    return FakeLab()


@pytest.fixture
def point(store, lab):
    return DraggedPoint(store, lab)


@pytest.fixture
def shown(point):
    """All that was to be shown, in order."""
    seen = []
    point.changed.connect(seen.append)
    return seen


def maps():
    return {"supervised": decision(2, 0.3), "pretrained": decision(2, 0.6)}


def test_a_point_is_shown_where_it_is_moved_before_anything_is_trained(point, store, shown):
    before = store.timeline.shown
    assert point.take(ROW)
    point.move(0.5, 0.25)
    moved = shown[-1].ground.points
    assert moved[ROW] == pytest.approx((0.5, 0.25))
    rest = np.arange(len(moved)) != ROW
    assert (moved[rest] == before.ground.points[rest]).all()
    assert shown[-1].supervised.decision is before.supervised.decision
    assert store.settings == SETTINGS and store.timeline.shown is before


def test_the_newest_place_is_tried_and_never_two_at_once(point, store, lab, shown):
    point.take(ROW)
    for x in (0.1, 0.2, 0.3):
        point.move(x, 0.0)
    assert [job for job, _ in lab.asked] == [store.job]
    first = lab.asked[0][1]
    assert first.edits.moved == ((ROW, 10, 0),)
    found = maps()
    point.take_maps(store.job, first, found)
    assert [each.edits.moved[0][1] for _, each in lab.asked] == [10, 30]
    assert shown[-1].supervised.decision is found["supervised"]
    assert shown[-1].ground.points[ROW] == pytest.approx((0.3, 0.0))


def test_what_was_found_for_another_job_is_not_shown(point, store, lab, shown):
    point.take(ROW)
    point.move(0.1, 0.0)
    point.take_maps(store.job - 1, lab.asked[0][1], maps())
    assert len(shown) == 1


def test_what_nobody_asked_for_is_not_shown(point, store, lab, shown):
    point.take(ROW)
    point.move(0.1, 0.0)
    point.take_maps(store.job, SETTINGS, maps())
    assert len(shown) == 1 and len(lab.asked) == 1


def test_a_point_that_is_let_go_stays_as_one_change(point, store, shown):
    point.take(ROW)
    point.move(0.1, 0.0)
    point.move(0.2, 0.1)
    point.let_go()
    assert store.settings.edits.moved == ((ROW, 20, 10),)
    assert shown[-1] is not None  # The old picture does not come back in between.
    assert not point.held
    *early, end = timeline(store.settings, 3).frames
    for frame in early:
        store.add_frame(store.job, frame)
    assert shown[-1] is not None  # Nor does a plane without a boundary.
    store.add_frame(store.job, end)
    assert shown[-1] is None


@pytest.mark.parametrize("leave", ["pause", "other choices", "past", "failure"])
def test_what_was_found_last_goes_when_something_else_is_looked_at(point, store, shown, leave):
    point.take(ROW)
    point.move(0.1, 0.0)
    point.let_go()
    first, second, *_ = timeline(store.settings, 4).frames
    for frame in (first, second):
        store.add_frame(store.job, frame)
    assert shown[-1] is not None
    if leave == "pause":
        store.pause()
    elif leave == "past":
        store.seek(0)
    elif leave == "failure":
        store.fail(store.job, "No.")
    else:
        store.change_seed()
        store.add_frame(store.job, timeline(store.settings, 3).frames[0])
    assert shown[-1] is None


def test_a_point_that_is_put_back_was_never_moved(point, store, lab, shown):
    point.take(ROW)
    point.move(0.1, 0.0)
    point.put_back()
    assert shown[-1] is None and not point.held and store.settings == SETTINGS
    point.take_maps(store.job, lab.asked[0][1], maps())
    assert shown[-1] is None


def test_a_point_that_did_not_move_is_no_change(point, store, shown):
    point.take(ROW)
    point.let_go()
    assert store.settings == SETTINGS and shown == [None]


def test_a_place_outside_the_plane_is_the_nearest_one_at_its_edge(point, store, shown):
    left, _, _, high = store.timeline.shown.ground.extent
    point.take(ROW)
    point.move(-99.0, 99.0)
    assert shown[-1].ground.points[ROW] == pytest.approx((left, high))


def test_each_edge_of_a_plane_is_its_own(point, store, shown):
    frame = store.timeline.shown
    point._frame = replace(frame, ground=replace(frame.ground, extent=(-1.0, -2.0, 3.0, 5.0)))
    for place, edge in (((-9.0, -9.0), (-1.0, -2.0)), ((9.0, 9.0), (3.0, 5.0))):
        point.move(*place)
        assert shown[-1].ground.points[0] == pytest.approx(edge)


def test_where_no_point_can_be_moved_it_says_why(point, store):
    store.change(scene="digits")
    store.notify("")
    assert not point.take(ROW) and store.notice
    assert not point.held


def test_points_of_an_earlier_choice_are_not_moved(point, store):
    store.change(noise=0.2)
    assert not point.take(ROW) and not point.held


def test_a_lab_that_has_no_encoder_changes_no_boundary(point, store, lab, shown):
    point.take(ROW)
    point.move(0.1, 0.0)
    point.take_maps(store.job, lab.asked[0][1], None)
    assert shown[-1].supervised.decision is store.timeline.shown.supervised.decision


def places_asked(lab):
    return [(settings.edits.moved[0][1], settings.steps) for _, settings in lab.asked]


def test_a_hand_that_rests_is_shown_all_label_steps(point, store, lab, shown, qtbot):
    point.take(ROW)
    point.move(0.1, 0.0)
    point.take_maps(store.job, lab.asked[0][1], maps())
    qtbot.waitUntil(lambda: len(lab.asked) == 2)
    assert places_asked(lab) == [(10, HASTY_STEPS), (10, SETTINGS.steps)]
    found = maps()
    point.take_maps(store.job, lab.asked[1][1], found)
    assert shown[-1].pretrained.decision is found["pretrained"]
    assert not point._rest.isActive()  # The same would be found again.


def test_a_move_does_not_wait_for_all_label_steps(point, store, lab, shown, qtbot):
    point.take(ROW)
    point.move(0.1, 0.0)
    point.take_maps(store.job, lab.asked[0][1], maps())
    qtbot.waitUntil(lambda: len(lab.asked) == 2)
    point.move(0.2, 0.0)
    assert places_asked(lab)[-1] == (20, HASTY_STEPS)
    count = len(shown)
    point.take_maps(store.job, lab.asked[1][1], None)
    assert len(shown) == count and len(lab.asked) == 3


def test_what_was_interrupted_is_asked_again_once_the_hand_rests(point, store, lab, qtbot):
    point.take(ROW)
    point.move(0.1, 0.0)
    point.take_maps(store.job, lab.asked[0][1], maps())
    qtbot.waitUntil(lambda: len(lab.asked) == 2)
    point.take_maps(store.job, lab.asked[1][1], None)
    qtbot.waitUntil(lambda: len(lab.asked) == 3)
    assert lab.asked[2] == lab.asked[1]


def test_a_point_that_was_let_go_is_tried_no_more(point, store, lab, qtbot):
    point.take(ROW)
    point.move(0.1, 0.0)
    point.let_go()
    assert not point._rest.isActive() and len(lab.asked) == 1


def test_a_few_label_steps_are_taken_at_once(store, lab, qtbot):
    store.change(steps=50)
    for frame in timeline(store.settings, 3).frames:
        store.add_frame(store.job, frame)
    point = DraggedPoint(store, lab)
    point.take(ROW)
    point.move(0.1, 0.0)
    assert places_asked(lab) == [(10, 50)]


def test_a_point_that_is_taken_again_goes_on_from_where_it_is(point, store, shown):
    point.take(ROW)
    point.move(0.1, 0.0)
    point.let_go()
    point.take(ROW + 1)
    point.move(0.5, 0.5)
    assert shown[-1].ground.points[ROW] == pytest.approx((0.1, 0.0))
    point.let_go()
    assert [row for row, _, _ in store.settings.edits.moved] == [ROW, ROW + 1]


def test_a_point_that_is_taken_again_belongs_to_the_choices_of_now(point, store, shown):
    point.take(ROW)
    point.move(0.1, 0.0)
    point.let_go()
    assert shown[-1].settings == SETTINGS
    point.take(ROW)
    point.move(0.2, 0.0)
    assert point.held and shown[-1].settings == store.settings
    point.put_back()
    assert shown[-1] is None and len(store.settings.edits.moved) == 1


def test_without_a_point_in_the_hand_nothing_is_moved(point, store, lab, shown):
    point.move(0.1, 0.0)
    point.let_go()
    assert shown == [] == lab.asked and store.settings == SETTINGS


def test_what_a_lab_that_died_was_asked_holds_up_no_later_point(point, lab):
    point.take(ROW)
    point.move(0.1, 0.0)
    point.take(ROW)
    point.move(0.2, 0.0)
    assert places_asked(lab)[-1] == (20, HASTY_STEPS) and len(lab.asked) == 2
