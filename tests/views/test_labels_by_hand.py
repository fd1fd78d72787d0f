"""Labels are bought and given back by hand, and the model is asked, in the real window."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QWidget

from explainer.core.editing.hand_picked import least_sure
from explainer.core.figures.theme import LIGHT
from tests.factories import timeline
from tests.windows import settle

LEFT, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(kept):
    return kept.filled(theme=LIGHT)


def spot(canvas, point):
    place = canvas.mapFromScene(canvas.box.mapViewToScene(QPointF(*map(float, point))))
    return QPoint(place.x(), place.y())


def place_of(window, row):
    frame, card = window.store.timeline.shown, window.board.arms[0].decision
    canvas = window.drawing.canvases[card]
    return canvas.viewport(), spot(canvas, frame.ground.points[row])


def click_on(window, row):
    plane, place = place_of(window, row)
    QTest.mouseClick(plane, LEFT, pos=place)


def click_twice_on(window, row):
    plane, place = place_of(window, row)
    QTest.mouseClick(plane, LEFT, pos=place)
    QTest.mouseDClick(plane, LEFT, pos=place)


def by_the_button(window, row):
    click_on(window, row)
    QTest.mouseClick(window.findChild(QPushButton, "offer_button"), LEFT)


def by_enter(window, row):
    click_on(window, row)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)


def test_the_first_click_on_a_point_buys_and_returns_nothing(window):
    before, calls = window.store.settings, len(window.store._runner.calls)
    row = int(window.store.timeline.shown.labelled[0])
    click_on(window, row)
    assert window.drawing.linked.selected == row
    assert window.store.settings == before and len(window.store._runner.calls) == calls


@pytest.mark.parametrize("way", [click_twice_on, by_the_button, by_enter])
def test_a_labelled_point_is_given_back_and_trained_anew(window, way):
    row = int(window.store.timeline.shown.labelled[0])
    way(window, row)
    assert window.store.settings.returned == (row,)
    assert window.store._runner.last[0] == "run"
    line = window.findChild(QLabel, "labels_line").toolTip()
    assert line == "7 labelled (\N{MINUS SIGN}1 by hand)"


def test_the_model_is_asked_by_key_and_enter_buys(window, qtbot):
    wanted = least_sure(window.store.timeline.shown)
    QTest.keyClick(window, Qt.Key.Key_L, CONTROL)
    facts = window.findChild(QWidget, "point_facts")
    assert facts.isVisible() and facts.button.text() == "Buy this label"
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert window.store.settings.bought == (wanted,)


def test_asked_again_it_buys_and_then_waits_for_the_models_answer(window):
    wanted = least_sure(window.store.timeline.shown)
    for _ in range(4):
        QTest.keyClick(window, Qt.Key.Key_L, CONTROL)
    assert window.store.settings.bought == (wanted,)


def test_a_point_that_is_only_pointed_at_is_not_bought_by_asking(window):
    canvas = window.drawing.canvases[window.board.arms[0].decision]
    wanted = least_sure(window.store.timeline.shown)
    QTest.mouseMove(
        canvas.viewport(), spot(canvas, window.store.timeline.shown.ground.points[wanted])
    )
    QTest.keyClick(window, Qt.Key.Key_L, CONTROL)
    assert window.store.settings.bought == ()


def test_the_button_that_undoes_them_is_there_as_soon_as_one_was_picked(window):
    button = window.findChild(QPushButton, "return_button")
    for bought, returned in (((), ()), ((40,), ()), ((), ()), ((), (1,))):
        window.store.change(bought=bought, returned=returned)
        assert button.isVisible() is bool(bought or returned), (bought, returned)


def test_the_buttons_ask_and_give_everything_back(window, qtbot):
    back = window.findChild(QPushButton, "return_button")
    assert not back.isVisible()
    QTest.mouseClick(window.findChild(QPushButton, "ask_button"), LEFT)
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert window.store.settings.bought and back.isVisible()
    QTest.mouseClick(back, LEFT)
    assert window.store.settings.bought == () and not back.isVisible()


def test_a_label_by_hand_that_is_the_sliders_own_too_is_counted_once(window, qtbot):
    own = int(window.store.timeline.shown.labelled[0])
    window.store.change(bought=(own,))
    window.store.show_stored(timeline(window.store.settings, 3))
    window.store.add_frame(window.store.job, timeline(window.store.settings, 3).latest)
    line = window.findChild(QLabel, "labels_line")
    qtbot.waitUntil(lambda: line.toolTip() == "8 labelled (+1 by hand)")


def test_the_line_never_asks_for_more_room_than_there_is(qtbot, window):
    window.store.change(bought=tuple(range(40, 60)), returned=(1, 2, 3))
    line = window.findChild(QLabel, "labels_line")
    for size in ((1000, 620), (1920, 1080)):
        window.resize(*size)
        settle()
        qtbot.waitUntil(lambda: "+20 \N{MINUS SIGN}3" in line.text())
        assert line.fontMetrics().horizontalAdvance(line.text()) <= line.width(), size


def test_the_last_label_of_a_class_is_kept_with_a_sentence(window):
    window.store.change(labels_per_class=1)
    click_twice_on(window, int(window.store.timeline.shown.labelled[0]))
    assert window.store.settings.returned == ()
    assert "needs one label at least" in window.store.notice


def test_a_click_beside_all_points_does_nothing(window):
    canvas = window.drawing.canvases[window.board.arms[0].decision]
    before = window.store.settings
    QTest.mouseDClick(canvas.viewport(), LEFT, pos=QPoint(1, 1))
    assert window.store.settings == before


def test_facts_go_when_the_veil_comes_down_and_below_it_the_model_suggests_nothing(window):
    QTest.keyClick(window, Qt.Key.Key_L, CONTROL)
    facts = window.findChild(QWidget, "point_facts")
    assert facts.isVisible()
    window.presenter.enter()
    assert not facts.isVisible()
    window.drawing.linked.clear()
    QTest.keyClick(window, Qt.Key.Key_L, CONTROL)
    assert not facts.isVisible() and window.store.settings.bought == ()
    window.presenter.toggle()


def bought_from_the_menu(window):
    words = "Select the point, then buy its label or give it back"
    menus = [menu for menu in window.menu.findChildren(QMenu) if not menu.isEmpty()]
    return next(a for menu in menus for a in menu.actions() if a.text().startswith(words))


def test_the_menu_buys_the_label_of_the_selected_point_and_says_how_to_select_one(window):
    bought_from_the_menu(window).trigger()
    assert "Click a point first" in window.store.notice
    row = int(window.store.timeline.shown.labelled[0])
    click_on(window, row)
    bought_from_the_menu(window).trigger()
    assert window.store.settings.returned == (row,)
