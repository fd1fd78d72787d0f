"""Zoom, pan and brush in the real window, by wheel, mouse and keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from explainer.core.comparison.disagreement import disagreement_figure
from explainer.core.settings.settings import settings_for
from explainer.core.training.frames import Disagreement
from tests.factories import timeline

pytestmark = pytest.mark.usefixtures("undressed")

LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(kept):
    made = kept.filled(moments=4)
    yield made
    QTest.mouseMove(made.windowHandle(), QPoint(2, 2))  # Where there is no plane.
    QTest.keyClick(made, Qt.Key.Key_0, CONTROL)
    made.drawing.linked.clear()
    made.board.efficiency.choose_tab("efficiency")


@pytest.fixture
def planes(window):
    """The decision planes and the embeddings, each of both arms."""
    cards = [[arm.decision, arm.embedding] for arm in window.board.arms]
    return [[window.drawing.canvases[row[kind]] for row in cards] for kind in range(2)]


def wheel(canvas, steps, place=None):
    spot = QPointF(place or canvas.rect().center())
    target = canvas.viewport()
    event = QWheelEvent(
        *(spot, target.mapToGlobal(spot), QPoint(), QPoint(0, 120 * steps)),
        *(Qt.MouseButton.NoButton, NONE, Qt.ScrollPhase.NoScrollPhase, False),
    )
    QGuiApplication.sendEvent(target, event)


def ground(canvas):
    """A place of the canvas where no point lies."""
    places = (QPoint(x, y) for x in range(9, canvas.width(), 9) for y in range(200, 300, 9))
    return next(p for p in places if canvas.row_at(canvas, *at(canvas, p)) < 0)


def at(canvas, spot):
    place = canvas._data_at(QPointF(spot))
    return place.x(), place.y()


def drag(canvas, start, end, button=LEFT, keys=NONE):
    target = canvas.viewport()
    QTest.mousePress(target, button, keys, start)
    QTest.mouseMove(target, (start + end) / 2)
    QTest.mouseMove(target, end)
    QTest.mouseRelease(target, button, keys, end)


def test_the_wheel_zooms_both_arms_alike_and_leaves_the_other_planes(planes):
    (first, second), (third, fourth) = planes
    wheel(first, 3)
    assert first.zoomed and first.seen == second.seen
    assert first.seen.width() == pytest.approx(first.whole.width() / 1.25**3)
    assert not third.zoomed and not fourth.zoomed


def test_the_place_below_the_mouse_stays_where_it_is(planes):
    canvas, place = planes[0][0], QPoint(40, 60)
    before = canvas._data_at(QPointF(place))
    wheel(canvas, 2, place)
    after = canvas._data_at(QPointF(place))
    assert (after.x(), after.y()) == pytest.approx((before.x(), before.y()), abs=1e-6)


def test_nothing_beyond_the_plane_is_ever_shown(planes):
    canvas = planes[0][0]
    wheel(canvas, 2)
    for _ in range(3):
        drag(canvas, QPoint(20, 20), QPoint(150, 150))
    assert canvas.whole.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(canvas.seen)
    wheel(canvas, -9)
    assert not canvas.zoomed and canvas.seen == canvas.whole


def test_a_drag_moves_what_is_near_and_a_double_click_returns(planes):
    first, second = planes[0]
    wheel(first, 4)
    before = first.seen
    start = ground(first)
    drag(first, start, start - QPoint(30, 10))
    assert first.seen != before and first.seen == second.seen
    QTest.mouseDClick(second.viewport(), LEFT, pos=ground(second))
    assert not first.zoomed and not second.zoomed


def test_a_plane_that_is_whole_is_dragged_out_by_the_left_button_alone(planes, window):
    pulled = []
    window.board.arms[0].decision.pull_begun.connect(lambda: pulled.append(1))
    start = ground(planes[0][0])
    drag(planes[0][0], start, start + QPoint(40, 40))
    assert pulled == [1] and not planes[0][0].zoomed


def test_keys_zoom_all_planes_and_return(planes, window):
    QTest.keyClick(window, Qt.Key.Key_Equal, CONTROL)
    assert all(canvas.zoomed for row in planes for canvas in row)
    QTest.keyClick(window, Qt.Key.Key_0, CONTROL)
    assert not any(canvas.zoomed for row in planes for canvas in row)


def test_another_scene_is_shown_whole(planes, window, qtbot):
    wheel(planes[0][0], 2)
    window.store.change(scene="circles")
    window.store.add_frame(window.store.job, timeline(settings_for("circles"), 2).frames[0])
    qtbot.waitUntil(lambda: not planes[0][0].zoomed)


def bubble(window):
    return window.findChild(QWidget, "point_facts")


def marks(canvas):
    """Return how many points are marked in an arm's colour."""
    dots = canvas._plot.dots
    return sum(len(each.points) for each in dots if each.role in ("supervised", "pretrained"))


def test_brushed_points_are_marked_in_all_planes_with_their_facts(planes, window):
    canvas = planes[0][0]
    drag(canvas, QPoint(5, 5), QPoint(canvas.width() - 5, canvas.height() // 2), keys=SHIFT)
    counts = {marks(each) for row in planes for each in row}
    assert len(counts) == 1 and counts.pop() > 5
    assert "points brushed" in bubble(window).text
    assert bubble(window).text.count("right about") == 2


def test_the_accuracy_shows_both_arms_shares_of_what_was_brushed(planes, window):
    accuracy = window.drawing.canvases[window.board.curves.accuracy]
    before = len(accuracy._plot.lines)
    drag(planes[1][1], QPoint(5, 5), QPoint(150, 150), keys=SHIFT)
    dotted = [line for line in accuracy._plot.lines[before:] if line.stroke == "dotted"]
    assert [line.role for line in dotted] == ["supervised", "pretrained"]
    assert all(((line.points[:, 1] >= 0) & (line.points[:, 1] <= 1)).all() for line in dotted)


@pytest.mark.parametrize("way", ["escape", "click"])
def test_what_was_brushed_is_forgotten(planes, window, way):
    canvas = planes[0][0]
    drag(canvas, QPoint(5, 5), QPoint(150, 150), keys=SHIFT)
    if way == "escape":
        QTest.keyClick(window, Qt.Key.Key_Escape)
    else:
        QTest.mouseClick(canvas.viewport(), LEFT, SHIFT, QPoint(9, 9))
    assert marks(canvas) == 0 and not bubble(window).isVisible()


def test_a_click_says_where_it_was_whether_the_plane_is_near_or_whole(planes, qtbot):
    canvas, places = planes[0][0], []
    canvas.clicked_place.connect(lambda x, y: places.append((x, y)))
    for _ in range(2):
        QTest.mouseClick(canvas.viewport(), LEFT, pos=QPoint(70, 70))
        spot = canvas._data_at(QPointF(70, 70))
        qtbot.waitUntil(lambda: len(places) == 1)
        assert places.pop() == pytest.approx((spot.x(), spot.y()), abs=1e-6)
        wheel(canvas, 2)
    assert places == []


def test_the_middle_button_clicks_no_point(planes):
    canvas, places = planes[0][0], []
    canvas.clicked_place.connect(lambda x, y: places.append((x, y)))
    wheel(canvas, 2)
    QTest.mouseClick(canvas.viewport(), MIDDLE, pos=QPoint(70, 70))
    assert places == [] and canvas.zoomed


def test_two_clicks_beside_all_points_return_and_change_nothing(planes, window):
    canvas, before = planes[0][0], window.store.settings
    wheel(canvas, 2)
    QTest.mouseDClick(canvas.viewport(), LEFT, pos=ground(canvas))
    assert not canvas.zoomed and window.store.settings == before
    assert window.drawing.linked.selected == -1


def test_the_map_of_disagreement_is_one_click_away(window, qtbot):
    panel = window.board.efficiency
    panel.choose_tab("disagreement")
    card = window.drawing.canvases[panel.card]
    qtbot.waitUntil(lambda: card._plot is not None and card._plot.tint is not None)
    assert "disagree" in panel.card.accessibleDescription()
    panel.choose_tab("efficiency")
    qtbot.waitUntil(lambda: card._plot.tint is None)


def test_all_that_is_said_of_the_disagreement_has_room(window):
    panel = window.board.efficiency
    panel.choose_tab("disagreement")
    moment = replace(window.store.timeline.shown, disagreement=Disagreement(0.262, 0.002, 0.998))
    window.drawing.show_worth(disagreement_figure(moment, str), "disagreement")
    facts = [fact for fact in panel.facts.lines if not fact.isHidden()]
    said = disagreement_figure(moment, str).facts
    assert [fact.text() for fact in facts] == list(said)
    assert all(fact.heightForWidth(fact.width()) <= fact.height() for fact in facts)
