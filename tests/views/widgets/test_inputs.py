from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from explainer.core.figures.theme import DARK, LIGHT
from explainer.core.settings.catalogue import OBJECTIVES
from explainer.views.style.theme import Look, apply_theme
from explainer.views.widgets.inputs import ChoiceList, Slider, entries_of

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def slider(qtbot):
    widget = Slider(hero=True)
    widget.setRange(1, 30)
    widget.apply_look(Look())
    widget.resize(300, widget.height())
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.fixture
def choice(qtbot):
    widget = ChoiceList()
    widget.offer(entries_of(OBJECTIVES.values(), str))
    widget.apply_look(Look())
    widget.resize(220, widget.height())
    qtbot.addWidget(widget)
    widget.show()
    return widget


def wheel(widget):
    """Turn the wheel by one notch over the widget."""
    none = Qt.KeyboardModifier.NoModifier
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle,
        middle,
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        none,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def test_the_handle_jumps_to_where_it_is_pressed(qtbot, slider):
    qtbot.mousePress(slider, LEFT, pos=QPoint(slider.width() - 2, 10))
    assert slider.value() == 30
    assert slider.isSliderDown()
    qtbot.mouseRelease(slider, LEFT)
    assert not slider.isSliderDown()


def test_the_handle_follows_the_pointer(qtbot, slider):
    qtbot.mousePress(slider, LEFT, pos=QPoint(2, 10))
    qtbot.mouseMove(slider, QPoint(150, 10))
    assert slider.value() in (15, 16)
    qtbot.mouseMove(slider, QPoint(900, 10))
    assert slider.value() == 30
    qtbot.mouseRelease(slider, LEFT)


def test_the_right_button_moves_nothing(qtbot, slider):
    qtbot.mousePress(slider, Qt.MouseButton.RightButton, pos=QPoint(250, 10))
    assert slider.value() == 1
    qtbot.mouseRelease(slider, Qt.MouseButton.RightButton)


@pytest.mark.parametrize("value", [1, 7, 30])
def test_pressing_the_handle_itself_changes_nothing(qtbot, slider, value):
    slider.setValue(value)
    qtbot.mouseClick(slider, LEFT, pos=slider.handle_centre().toPoint())
    assert slider.value() == value


def test_arrow_keys_move_by_one(qtbot, slider):
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    assert slider.value() == 2


def test_the_wheel_turns_only_what_has_the_focus(qtbot, slider):
    slider.clearFocus()
    wheel(slider)
    assert slider.value() == 1
    slider.setFocus()
    wheel(slider)
    assert slider.value() > 1


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_slider_is_filled_up_to_its_handle(slider, theme):
    slider.apply_look(Look(theme))
    slider.setValue(15)
    picture = slider.grab().toImage()
    middle = slider.height() // 2
    assert picture.pixelColor(10, middle).name() == theme.text
    assert picture.pixelColor(290, middle).name() == theme.track


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_handle_is_filled_while_it_has_the_focus(qtbot, slider, theme):
    def ground():
        centre = slider.handle_centre().toPoint()
        return slider.grab().toImage().pixelColor(centre).name()

    slider.apply_look(Look(theme))
    slider.clearFocus()
    assert ground() == theme.panel
    slider.setFocus()
    qtbot.waitUntil(slider.hasFocus)
    assert ground() == theme.text


@pytest.mark.parametrize("hero", [False, True])
def test_the_whole_handle_is_inside_at_both_ends(qtbot, hero):
    made = Slider(hero=hero)
    qtbot.addWidget(made)
    made.apply_look(Look())
    made.resize(200, made.height())
    radius = Look().length("hero handle" if hero else "handle") / 2
    for value in (0, 9):
        made.place(0, 9, value)
        x = made.handle_centre().x()
        assert radius < x < made.width() - radius and (x < 100) is (value == 0)


def test_the_hero_is_larger_than_the_others(qtbot, slider):
    other = Slider()
    qtbot.addWidget(other)
    other.apply_look(Look())
    assert slider.height() > other.height()


def test_a_choice_is_made_by_name_without_a_signal(qtbot, choice):
    with qtbot.assertNotEmitted(choice.currentIndexChanged):
        choice.choose("masked")
    assert choice.currentData() == "masked"
    assert choice.currentText() == OBJECTIVES["masked"].title


def test_each_entry_says_what_it_is(choice):
    tips = [choice.itemData(i, Qt.ItemDataRole.ToolTipRole) for i in range(choice.count())]
    assert tips == [card.line for card in OBJECTIVES.values()]


def test_keys_choose_the_next_entry(qtbot, choice):
    choice.choose("vicreg")
    with qtbot.waitSignal(choice.currentIndexChanged):
        qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert choice.currentData() == "infonce"


def test_the_wheel_starts_no_run_by_accident(choice):
    choice.choose("infonce")
    choice.setFocus()
    wheel(choice)
    assert choice.currentData() == "infonce"


@pytest.mark.parametrize("kind", [Slider, ChoiceList])
def test_a_wheel_that_turns_nothing_is_left_to_what_scrolls(qtbot, kind):
    part, place = kind(), QPointF(1, 1)
    qtbot.addWidget(part)
    keys, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
    turned = QWheelEvent(
        place, place, QPoint(), QPoint(0, 120), buttons, keys, Qt.ScrollPhase.NoScrollPhase, False
    )
    turned.accept()
    part.wheelEvent(turned)
    assert not turned.isAccepted()


def test_titles_are_translated():
    entries = entries_of(OBJECTIVES.values(), str.upper)
    assert entries[0][0] == "vicreg"
    assert entries[0][1] == OBJECTIVES["vicreg"].title.upper()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_a_choice_wears_the_theme(choice, theme):
    apply_theme(choice, Look(theme))
    choice.apply_look(Look(theme))
    choice.clearFocus()
    picture = choice.grab().toImage()
    assert picture.pixelColor(choice.width() // 2 + 60, 5).name() == theme.window


STOPS = (20, 25, 30, 40, 1_000)


@pytest.fixture
def stopping(slider):
    slider.place_on(STOPS, 30)
    slider.setFocus()
    return slider


def test_among_stops_the_value_is_the_number_itself_and_the_handle_stands_evenly(stopping):
    assert (stopping.value(), stopping.minimum(), stopping.maximum()) == (30, 20, 1_000)
    places = []
    for stop in STOPS:
        stopping.setValue(stop)
        places.append(stopping.handle_centre().x())
    gaps = [right - left for left, right in pairwise(places)]
    assert gaps == pytest.approx([gaps[0]] * len(gaps)) and gaps[0] > 40


def test_keys_and_the_wheel_go_from_stop_to_stop(qtbot, stopping):
    stopping.activateWindow()
    qtbot.waitUntil(stopping.hasFocus)
    qtbot.keyClick(stopping, Qt.Key.Key_Right)
    assert stopping.value() == 40
    wheel(stopping)
    assert stopping.value() == 1_000
    wheel(stopping)
    assert stopping.value() == 1_000
    qtbot.keyClick(stopping, Qt.Key.Key_Left)
    assert stopping.value() == 40
    qtbot.keyClick(stopping, Qt.Key.Key_Home)
    assert stopping.value() == 20


def test_a_press_takes_the_nearest_stop(qtbot, stopping):
    for stop in STOPS:
        stopping.setValue(stop)
        x = round(stopping.handle_centre().x())
        stopping.setValue(20)
        qtbot.mousePress(stopping, LEFT, pos=QPoint(x, 10))
        assert stopping.value() == stop
        qtbot.mouseRelease(stopping, LEFT)
