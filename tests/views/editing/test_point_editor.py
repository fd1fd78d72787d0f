"""Points are painted, erased and moved on the decision planes of the real window."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from explainer.core.settings.edits import MOST_EDITS, Edits
from tests import factories
from tests.windows import settle

LEFT, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(kept):
    made = kept.filled(unlabelled=240)
    yield made
    made.findChild(QPushButton, "brush_0").click()
    made.places.fold(False)


def bar(window):
    return window.findChild(QWidget, "hand_bar")


def press(window, name):
    QTest.mouseClick(window.findChild(QPushButton, name), LEFT)


def pixel(canvas, place):
    spot = canvas.mapFromScene(canvas.box.mapViewToScene(QPointF(*map(float, place))))
    return QPoint(round(spot.x()), round(spot.y()))


def stroke(window, *places, arm=0):
    """Draw from place to place; every pixel of the way is told."""
    canvas = window.drawing.boundaries[arm]
    pixels = [pixel(canvas, place) for place in places]
    QTest.mousePress(canvas.viewport(), LEFT, pos=pixels[0])
    for spot in pixels[1:]:
        QTest.mouseMove(canvas.viewport(), spot)
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=pixels[-1])


def points(window):
    return window.store.timeline.shown.ground.points


def shown_points(window):
    return window.stage.frame.ground.points


def lonely(window):
    """A point that no other one is near to."""
    places = points(window)
    away = np.hypot(*(places[:, None] - places[None]).transpose(2, 0, 1)) + 9 * np.eye(len(places))
    return int(away.min(axis=1).argmax())


def test_a_key_opens_the_brushes_and_escape_closes_them(window):
    before = window.findChild(QWidget, "capacity_tab")
    before.setFocus()
    QTest.keyClick(window, Qt.Key.Key_B, CONTROL)
    window.findChild(QPushButton, "brush_0").setFocus()
    assert bar(window).isVisible()
    assert window.rect().contains(bar(window).geometry())
    assert window.findChild(QPushButton, "brush_0").isChecked()
    assert "test points stay" in window.store.notice
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not bar(window).isVisible() and before.hasFocus()
    QTest.keyClick(window, Qt.Key.Key_B, CONTROL)
    window.stage.plain_wanted.emit()  # A page of the story speaks of the window as it is.
    assert not bar(window).isVisible()


def place_of(part, window):
    return QRect(part.mapTo(window, QPoint(0, 0)), part.size())


def test_the_brushes_cover_nothing_but_what_bends_the_planes_and_nothing_jumps(window):
    window.setUpdatesEnabled(False)  # All is laid out, and nothing painted.
    window.places.fold(True)
    for size in ((910, 440), (1280, 720), (1920, 1080)):
        window.resize(*size)
        settle()
        check_what_the_brushes_cover(window)
    window.setUpdatesEnabled(True)


def check_what_the_brushes_cover(window):
    board = window.board
    seen = [board.legend, board.right, *board.arms, window.footer]
    before = [place_of(part, window) for part in board.arms]
    QTest.keyClick(window, Qt.Key.Key_B, CONTROL)
    lies = bar(window).geometry()
    assert place_of(board, window).contains(lies)
    assert not [part.objectName() for part in seen if place_of(part, window).intersects(lies)]
    assert board.legend.minimumSizeHint().width() <= board.legend.width()
    covered = place_of(window.morph.bar, window)
    assert lies.united(covered).height() <= lies.height() + 2
    assert bar(window).minimumSizeHint().width() <= lies.width()
    for now, was in zip(board.arms, before, strict=True):
        assert abs(now.width() - was.width()) <= 2 and abs(now.height() - was.height()) <= 2
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert [place_of(part, window) for part in board.arms] == before


def test_a_stroke_paints_points_of_the_chosen_class_as_one_change(window):
    press(window, "edit_button")
    QTest.keyClick(window, Qt.Key.Key_2)
    before = len(window.store._runner.calls)
    stroke(window, (-1.0, 1.1), (0.0, 1.1), (1.0, 1.1))
    painted = window.store.settings.edits.painted
    assert 15 < len(painted) < 40 and {kind for _, _, kind in painted} == {1}
    np.testing.assert_allclose(painted[0][:2], (-100, 110), atol=3)
    assert len(window.store._runner.calls) == before + 1
    assert f"{len(painted)} of {MOST_EDITS}" in window.findChild(QLabel, "edits_count").text()


def test_what_is_drawn_is_seen_at_once_on_both_planes(window):
    press(window, "edit_button")
    canvas = window.drawing.boundaries[1]
    QTest.mousePress(canvas.viewport(), LEFT, pos=pixel(canvas, (0.0, 1.2)))
    for each in window.drawing.boundaries:
        assert [len(dots.points) for dots in each._plot.dots if dots.role == "class 0"][-1] == 1
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=pixel(canvas, (0.0, 1.2)))
    assert len(window.store.settings.edits.painted) == 1


def test_points_are_erased_where_the_mouse_goes(window):
    row = lonely(window)
    press(window, "edit_button")
    press(window, "erase_button")
    stroke(window, points(window)[row])
    assert window.store.settings.edits == Edits((), (row,))
    assert "labelled" in window.findChild(QLabel, "labels_line").text()


def test_a_point_is_dragged_to_another_place_within_the_plane(window):
    row = lonely(window)
    press(window, "edit_button")
    press(window, "move_button")
    stroke(window, points(window)[row], (0.0, 0.5), (0.2, 0.4))
    (moved,) = window.store.settings.edits.moved
    assert moved[0] == row
    np.testing.assert_allclose(moved[1:], (20, 40), atol=3)


def test_a_point_in_the_hand_is_seen_where_it_is_and_escape_puts_it_back(window, qtbot):
    row, before = lonely(window), window.store.settings
    press(window, "edit_button")
    press(window, "move_button")
    canvas = window.drawing.boundaries[0]
    QTest.mousePress(canvas.viewport(), LEFT, pos=pixel(canvas, points(window)[row]))
    QTest.mouseMove(canvas.viewport(), pixel(canvas, (0.2, 0.4)))
    qtbot.waitUntil(lambda: bool(np.allclose(shown_points(window)[row], (0.2, 0.4), atol=0.03)))
    QTest.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bool(np.allclose(shown_points(window), points(window))))
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=pixel(canvas, (0.2, 0.4)))
    assert window.store.settings == before and bar(window).isVisible()


def test_a_stroke_that_hits_nothing_changes_nothing(window):
    before = window.store.settings
    press(window, "edit_button")
    for tool in ("erase_button", "move_button"):
        press(window, tool)
        stroke(window, (-1.28, 1.28))
    assert window.store.settings == before


def test_all_edits_are_undone_at_once(window):
    press(window, "edit_button")
    undo = window.findChild(QPushButton, "undo_edits_button")
    assert not undo.isEnabled()
    stroke(window, (0.0, 1.0), (1.0, 1.0))
    assert window.store.settings.edits and undo.isEnabled()
    QTest.mouseClick(undo, LEFT)
    assert not window.store.settings.edits and not undo.isEnabled()
    press(window, "done_button")
    assert not bar(window).isVisible()


def test_a_full_plane_says_so_and_forgets_the_draft(window):
    full = Edits(tuple((row, 0, 0) for row in range(MOST_EDITS)))
    window.store.change(edits=full)
    press(window, "edit_button")
    stroke(window, (0.0, 1.0))
    assert window.store.settings.edits == full
    assert "undo some of them first" in window.store.notice


def test_while_points_are_edited_no_label_is_bought_and_no_plot_dragged_out(window):
    press(window, "edit_button")
    stroke(window, points(window)[0])
    settings = window.store.settings
    assert (settings.bought, settings.returned) == ((), ())
    assert not window.findChild(QWidget, "point_facts").isVisible()


def test_where_points_have_no_place_in_the_plane_it_is_said(window):
    press(window, "edit_button")
    window.store.change(scene="digits")
    edit = window.findChild(QPushButton, "edit_button")
    assert not bar(window).isVisible() and not edit.isEnabled()
    assert "two dimensions" in edit.toolTip()
    QTest.keyClick(window, Qt.Key.Key_B, CONTROL)
    assert not bar(window).isVisible() and "two dimensions" in window.store.notice


def begin_stroke(window, *places):
    canvas = window.drawing.boundaries[0]
    QTest.keyClick(window, Qt.Key.Key_B, CONTROL)
    pixels = [pixel(canvas, place) for place in places]
    QTest.mousePress(canvas.viewport(), LEFT, pos=pixels[0])
    go_on(window, *places[1:])


def go_on(window, *places):
    canvas = window.drawing.boundaries[0]
    for place in places:
        QTest.mouseMove(canvas.viewport(), pixel(canvas, place))


def lift(window, place):
    canvas = window.drawing.boundaries[0]
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=pixel(canvas, place))


def test_escape_gives_a_stroke_up_and_the_rest_of_it_paints_nothing(window):
    before = window.store.settings
    begin_stroke(window, (-0.5, 0.0), (0.0, 0.0))
    QTest.keyClick(window, Qt.Key.Key_Escape)
    go_on(window, (0.5, 0.0), (0.9, 0.4))
    lift(window, (0.9, 0.4))
    assert window.store.settings == before and bar(window).isVisible()
    stroke(window, (-0.5, 0.0), (0.0, 0.0))
    assert window.store.settings.edits.painted
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not bar(window).isVisible()


@pytest.mark.parametrize("moved", [False, True])
def test_no_shortcut_acts_during_a_stroke(qtbot, window, moved):
    window.store.change(seed=4)
    before = window.store.settings
    window.store.show_stored(factories.timeline(before, 3))
    qtbot.waitUntil(lambda: window.stage.frame.settings == before)
    begin_stroke(window, *((-0.5, 0.0), (0.0, 0.0))[: 1 + moved])
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    QTest.keyClick(window, Qt.Key.Key_K, CONTROL)
    assert window.store.settings == before
    go_on(window, (0.0, 0.0), (0.4, 0.0))
    lift(window, (0.4, 0.0))
    assert window.store.settings.edits.painted and window.store.settings.seed == 4


def test_other_data_end_a_stroke_without_points(window):
    begin_stroke(window, (-0.5, 0.0), (0.0, 0.0))
    window.store.change(scene="circles")
    window.store.show_stored(factories.timeline(window.store.settings, 3))
    go_on(window, (0.5, 0.0), (0.9, 0.4))
    lift(window, (0.9, 0.4))
    assert window.store.settings.scene == "circles" and not window.store.settings.edits


def test_on_points_that_are_to_be_drawn_anew_no_stroke_paints(window):
    window.store.change(seed=4)
    assert window.stage.frame.settings.seed != 4
    begin_stroke(window, (-0.5, 0.0), (0.0, 0.0), (0.5, 0.0))
    lift(window, (0.5, 0.0))
    assert not window.store.settings.edits


def test_another_window_ends_a_stroke_without_points(window):
    before = window.store.settings
    begin_stroke(window, (-0.5, 0.0), (0.0, 0.0))
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowDeactivate))
    go_on(window, (0.5, 0.0))
    lift(window, (0.5, 0.0))
    assert window.store.settings == before


def test_escape_gives_up_what_keys_have_drawn(window):
    before = window.store.settings
    QTest.keyClick(window, Qt.Key.Key_B, CONTROL)
    card = window.drawing.boundaries[0].parentWidget()
    while card.focusPolicy() is Qt.FocusPolicy.NoFocus:
        card = card.parentWidget()
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Right)
    QTest.keyClick(card, Qt.Key.Key_Space)
    for _ in range(6):
        QTest.keyClick(card, Qt.Key.Key_Right)
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert window.store.settings == before and bar(window).isVisible()


def test_other_data_bring_their_brushes_whole(qtbot, window):
    QTest.keyClick(window, Qt.Key.Key_B, CONTROL)
    window.store.change(scene="blobs")
    names = window.store.settings.card.classes
    brushes = [window.findChild(QPushButton, f"brush_{kind}") for kind in range(len(names))]
    assert all(each.isVisible() and not each.icon().isNull() for each in brushes)
    assert bar(window).width() >= bar(window).minimumSizeHint().width()
    qtbot.waitUntil(lambda: all(each.width() >= each.sizeHint().width() for each in brushes))
