"""Pointing at a point marks it in all planes and in the curves, and says what is known of it."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect
from PySide6.QtWidgets import QWidget

from explainer.core.comparison.pointed import courses, nearest_labelled, sentences
from explainer.core.figures.theme import LIGHT
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.core.training.frames import frozen
from explainer.core.training.timeline import Timeline
from explainer.session.store import Store
from explainer.views.plots.plot_card import PlotCard
from explainer.views.style.theme import Look
from explainer.views.widgets.bubble import Bubble
from tests.factories import FakeRunner, frame, frames, timeline
from tests.windows import shown_window

PLANES = ("pretrained_decision", "pretrained_embedding")
ALL_PLANES = ("supervised_decision", "supervised_embedding", *PLANES)


@pytest.fixture
def window(kept, qtbot):
    made = kept.give("finished", with_a_run)
    yield made
    qtbot.mouseMove(made.windowHandle(), QPoint(2, 2))  # Where there is no plane.


def with_a_run(bot):
    store = Store(settings_for("spirals", unlabelled=40), FakeRunner())
    made = shown_window(bot, store, theme=LIGHT)
    show(made, timeline(store.settings, 3))
    return made


def canvas(window, name):
    return window.drawing.canvases[window.findChild(PlotCard, name)]


def places(window, name):
    latest = window.store.timeline.latest
    arm, plane = name.split("_")
    return latest.ground.points if plane == "decision" else latest.arm(arm).embedding


def show(window, shown):
    window.store.show_stored(shown)
    window.drawing.show(window.store.timeline)


def point_at(qtbot, window, name, row):
    one = canvas(window, name)
    place = one.box.mapViewToScene(QPointF(*map(float, places(window, name)[row])))
    qtbot.mouseMove(window)  # A pointer that is there already would not move.
    qtbot.mouseMove(one.viewport(), one.mapFromScene(place))


def pictures(window):
    return [canvas(window, name).grab().toImage() for name in PLANES]


def inked(window, name, row, role):
    """Whether a point is drawn in the colour of a role."""
    one = canvas(window, name)
    place = one.box.mapViewToScene(QPointF(*map(float, places(window, name)[row])))
    return one.grab().toImage().pixelColor(one.mapFromScene(place)).name() == LIGHT.colour(role)


def lone(window, name):
    """A point whose nearest neighbour is far enough away to be told apart from it."""
    points = places(window, name)
    away = np.linalg.norm(points[:, None] - points, axis=2) + 9 * np.eye(len(points))
    return int(away.min(axis=1).argmax())


@pytest.mark.parametrize("name", PLANES)
def test_a_point_and_its_partners_stand_out_in_both_planes(qtbot, window, name):
    show(window, Timeline(timeline(window.store.settings, 3).of(Stage.PRETRAINING)))
    row = lone(window, name)
    before = pictures(window)
    point_at(qtbot, window, name, row)
    partners = window.store.timeline.latest.ground.walks.partners[row]
    for plane in PLANES:
        assert inked(window, plane, row, "pretrained")
        shown = [inked(window, plane, each, "text") for each in partners]
        assert sum(shown) >= len(shown) // 2  # The others lie below the point itself.
    assert [one != other for one, other in zip(pictures(window), before, strict=True)] == [True] * 2


def test_nothing_stays_when_the_pointer_has_gone(qtbot, window, qapp):
    show(window, timeline(window.store.settings, 3))
    before = pictures(window)
    point_at(qtbot, window, PLANES[0], lone(window, PLANES[0]))
    assert pictures(window) != before
    qapp.sendEvent(canvas(window, PLANES[0]), QEvent(QEvent.Type.Leave))
    assert pictures(window) == before


def test_a_partner_that_is_not_drawn_is_left_out(qtbot, window):
    made = frame(window.store.settings, Stage.PRETRAINING, 10)
    partners = np.full((40, 12), -1)
    partners[:, 3] = 39
    walks = replace(made.ground.walks, partners=frozen(partners, np.int16))
    show(window, Timeline((replace(made, ground=replace(made.ground, walks=walks)),)))
    point_at(qtbot, window, PLANES[0], lone(window, PLANES[0]))
    (marked,) = [dots for dots in canvas(window, PLANES[0])._plot.dots if dots.role == "text"]
    np.testing.assert_array_equal(marked.points, places(window, PLANES[0])[[39]])


def test_without_walks_only_the_point_is_marked(qtbot, window):
    made = frame(window.store.settings, Stage.PRETRAINING, 10)
    show(window, Timeline((replace(made, ground=replace(made.ground, walks=None)),)))
    point_at(qtbot, window, PLANES[0], lone(window, PLANES[0]))
    roles = {dots.role for dots in canvas(window, PLANES[0])._plot.dots}
    assert roles == {"crowd", "pretrained"}


@pytest.mark.parametrize("paused", [False, True])
def test_the_point_is_followed_while_training_goes_on(qtbot, window, paused):
    store = window.store
    store.start()
    run = frames(store.settings, 4)
    store.add_frame(store.job, run[0])
    qtbot.waitUntil(lambda: not window.live.asked)
    if paused:
        store.pause()
    row = lone(window, PLANES[1])
    point_at(qtbot, window, PLANES[1], row)
    for each in run[1:4]:
        store.add_frame(store.job, each)
    qtbot.waitUntil(lambda: not window.live.asked)
    assert store.timeline.latest is run[3]
    assert all(inked(window, name, row, "pretrained") for name in PLANES)
    row, now = window.drawing.linked.row, store.timeline.latest
    assert facts(window).text == "\n".join(sentences(now, places(window, PLANES[1]), row, str))


def test_other_data_take_the_marks_away(qtbot, window):
    show(window, timeline(window.store.settings, 3))
    point_at(qtbot, window, PLANES[0], lone(window, PLANES[0]))
    show(window, timeline(settings_for("spirals", unlabelled=41), 3))
    roles = {dots.role for dots in canvas(window, PLANES[0])._plot.dots}
    assert roles == {"crowd", "class 0", "class 1"}


def facts(window):
    return window.findChild(QWidget, "point_facts")


def curve(window, name):
    return canvas(window, name)._plot


@pytest.mark.parametrize("name", ALL_PLANES)
def test_a_point_is_marked_in_all_four_planes_from_any_of_them(qtbot, window, name):
    show(window, timeline(window.store.settings, 3))
    point_at(qtbot, window, name, lone(window, name))
    row = window.drawing.linked.row
    assert row >= 0
    for plane in ALL_PLANES:
        (mark,) = [
            dots for dots in canvas(window, plane)._plot.dots if dots.role == plane.split("_")[0]
        ]
        np.testing.assert_array_equal(mark.points, places(window, plane)[[row]])


def test_a_line_leads_to_the_labelled_point_that_is_nearest_in_that_plane(qtbot, window):
    show(window, timeline(window.store.settings, 3))
    name = "supervised_embedding"
    point_at(qtbot, window, name, lone(window, name))
    row, latest = window.drawing.linked.row, window.store.timeline.latest
    nearest = nearest_labelled(latest, places(window, name), row)
    for plane in ALL_PLANES:
        way = canvas(window, plane)._plot.lines[-1]
        np.testing.assert_array_equal(way.points, places(window, plane)[[row, nearest]])


def test_while_a_plane_bends_the_distance_is_said_to_be_that_before_it(qtbot, window):
    show(window, timeline(window.store.settings, 3))
    linked = window.drawing.linked
    row = lone(window, "supervised_boundary")
    linked._select(row, 0)
    said = facts(window).text
    window.morph.show(0.5)
    bent = facts(window).text
    assert bent == said.replace("in this plane", "in the plane before it bent") != said
    linked._select(row + 1, 1)
    assert "in this plane" in facts(window).text  # No embedding bends.
    window.morph.show(0.0)
    linked._select(row, 0)
    assert facts(window).text == said


def test_the_facts_stand_inside_the_window_and_go_with_the_pointer(qtbot, window, qapp):
    show(window, timeline(window.store.settings, 3))
    assert not facts(window).isVisible()
    for name in ALL_PLANES:
        row = lone(window, name)
        point_at(qtbot, window, name, row)
        row = window.drawing.linked.row
        said = sentences(window.store.timeline.latest, places(window, name), row, str)
        assert facts(window).text == facts(window).accessibleName() == "\n".join(said)
        assert len(said) == 6 and said[-1].startswith("Dots that stand out")
        assert facts(window).isVisible()
        assert window.rect().contains(facts(window).geometry())
    qapp.sendEvent(canvas(window, name), QEvent(QEvent.Type.Leave))
    assert not facts(window).isVisible()


def test_the_curves_mark_the_step_and_when_each_arm_was_right(qtbot, window, qapp):
    shown = timeline(window.store.settings, 3)
    show(window, shown)
    point_at(qtbot, window, PLANES[0], lone(window, PLANES[0]))
    row = window.drawing.linked.row
    accuracy, loss = curve(window, "accuracy_curve"), curve(window, "loss_curve")
    for line, right in zip(accuracy.lines[-2:], courses(shown, np.array([row])), strict=True):
        np.testing.assert_array_equal(line.points, right.points)
    for line in (accuracy.lines[-3], loss.lines[-1]):
        assert line.role == "muted"
        np.testing.assert_array_equal(line.points[:, 0], [150, 150])
    qapp.sendEvent(canvas(window, PLANES[0]), QEvent(QEvent.Type.Leave))
    assert len(curve(window, "accuracy_curve").lines) == len(accuracy.lines) - 3
    assert len(curve(window, "loss_curve").lines) == len(loss.lines) - 1


def test_a_step_of_fine_tuning_is_not_marked_in_the_loss_of_pretraining(qtbot, window):
    show(window, timeline(window.store.settings, 3))
    switch = window.drawing._curves._head.switch
    switch.choose("pretraining")
    switch.name_chosen.emit("pretraining")
    point_at(qtbot, window, PLANES[0], lone(window, PLANES[0]))
    assert all(line.role != "muted" for line in curve(window, "loss_curve").lines)
    assert any(line.role == "muted" for line in curve(window, "accuracy_curve").lines)


def test_before_labels_are_used_the_facts_name_no_model(qtbot, window):
    show(window, Timeline(timeline(window.store.settings, 3).of(Stage.PRETRAINING)))
    point_at(qtbot, window, PLANES[1], lone(window, PLANES[1]))
    said, own, *dots = facts(window).text.split("\n")
    assert said == "Unlabelled" and own.startswith("True class, for you alone")
    assert [each.partition(":")[0] for each in dots] == ["Dots that stand out"]
    assert curve(window, "loss_curve").lines[-1].role == "muted"


def test_the_facts_cover_no_plane_where_planes_stand_side_by_side(qtbot, window):
    show(window, timeline(window.store.settings, 3))
    for name in ALL_PLANES:
        point_at(qtbot, window, name, lone(window, name))
        for plane in ALL_PLANES:
            one = canvas(window, plane)
            covered = QRect(one.mapTo(window, QPoint(0, 0)), one.size())
            assert not covered.intersects(facts(window).geometry()), (name, plane)


def test_a_bubble_near_the_edge_turns_to_the_other_side(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    bubble = Bubble("facts", window)
    bubble.apply_look(Look())
    for corner in (QPoint(0, 0), QPoint(399, 0), QPoint(0, 299), QPoint(399, 299)):
        bubble.show_at(corner, ("one line", "and a longer second line"))
        assert window.rect().contains(bubble.geometry())
        assert not bubble.geometry().contains(corner)
