"""Pointing at a point of the pretrained arm lights up its likeliest partners."""

from dataclasses import replace

import numpy as np
import pytest
from factories import FakeRunner, frame, frames, timeline
from PySide6.QtCore import QEvent, QPointF

from explainer.core.frames import frozen
from explainer.core.settings import Stage, settings_for
from explainer.core.theme import LIGHT
from explainer.core.timeline import Timeline
from explainer.session.store import Store
from explainer.views.plot_card import PlotCard
from explainer.views.window import MainWindow

PLANES = ("pretrained_decision", "pretrained_embedding")


@pytest.fixture
def window(qtbot):
    store = Store(settings_for("spirals", unlabelled=40), FakeRunner())
    widget = MainWindow(store, theme=LIGHT)
    widget.store = store
    qtbot.addWidget(widget)
    widget.show()
    widget.fill()
    return widget


def canvas(window, name):
    return window.drawing.canvas(window.findChild(PlotCard, name))


def places(window, name):
    latest = window.store.timeline.latest
    return latest.ground.points if name.endswith("decision") else latest.pretrained.embedding


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


def test_without_walks_nothing_is_marked(qtbot, window):
    made = frame(window.store.settings, Stage.PRETRAINING, 10)
    show(window, Timeline((replace(made, ground=replace(made.ground, walks=None)),)))
    before = pictures(window)
    point_at(qtbot, window, PLANES[0], lone(window, PLANES[0]))
    assert pictures(window) == before


@pytest.mark.parametrize("paused", [False, True])
def test_the_point_is_followed_while_training_goes_on(qtbot, window, paused):
    store = window.store
    store.start()
    run = frames(store.settings, 4)
    store.add_frame(store.job, run[0])
    qtbot.wait(40)
    if paused:
        store.pause()
    row = lone(window, PLANES[1])
    point_at(qtbot, window, PLANES[1], row)
    for each in run[1:4]:
        store.add_frame(store.job, each)
    qtbot.wait(60)
    assert store.timeline.latest is run[3]
    assert all(inked(window, name, row, "pretrained") for name in PLANES)


def test_other_data_take_the_marks_away(qtbot, window):
    show(window, timeline(window.store.settings, 3))
    point_at(qtbot, window, PLANES[0], lone(window, PLANES[0]))
    show(window, timeline(settings_for("spirals", unlabelled=41), 3))
    roles = {dots.role for dots in canvas(window, PLANES[0])._plot.dots}
    assert roles == {"crowd", "class 0", "class 1"}
