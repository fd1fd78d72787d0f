"""The line that bends planes: its steps, its stops and its words, without planes."""

import pytest

from explainer.views.morph.morph_bar import STEPS, MorphBar
from explainer.views.style.theme import Look


@pytest.fixture
def bar(qtbot):
    made = MorphBar()
    qtbot.addWidget(made)
    made.told = []
    made.moved.connect(made.told.append)
    made.stop_chosen.connect(made.told.append)
    return made


@pytest.mark.parametrize(("legs", "page"), [(1, STEPS // 10), (4, STEPS // 4)])
def test_keys_for_a_page_go_from_leg_to_leg_or_by_tenths(bar, legs, page):
    bar.show_legs(legs)
    assert bar.slider.pageStep() == page


def test_a_share_is_shown_without_telling_anyone_and_moved_by_hand_it_is_told(bar):
    bar.show_share(0.25)
    assert bar.slider.value() == STEPS // 4 and bar.told == []
    bar.slider.setValue(STEPS // 2)
    assert bar.told == [0.5]


def test_stops_are_the_input_and_the_ends_of_layers_of_which_the_last_is_the_code(bar):
    bar.offer_stops((0.3, 0.6, 1.0))
    names = [action.text() for action in bar.stops.actions()]
    assert names == ["input", "after layer 1", "after layer 2", "code"]
    for action in bar.stops.actions():
        action.trigger()
    assert bar.told == [0.0, 0.3, 0.6, 1.0]
    bar.offer_stops(())
    assert bar.stops.isEmpty()


def test_before_an_audience_the_slider_stands_alone(bar):
    parts = (bar._play, bar.layers, bar.words, bar.stop)
    bar.layers.setChecked(True)
    assert [part.isHidden() for part in parts] == [False] * 4
    bar.set_plain(True)
    assert [part.isHidden() for part in parts] == [True] * 4 and not bar.slider.isHidden()
    assert bar.property("popup") is True
    bar.set_plain(False)
    assert [part.isHidden() for part in parts] == [False] * 4
    bar.layers.setChecked(False)
    assert [part.isHidden() for part in parts] == [False, False, True, True]


def test_the_slider_stands_still_whatever_comes_beside_it_and_has_all_room_before_an_audience(bar):
    bar.apply_look(Look())
    bar.resize(900, bar.height())
    places = []
    for layers, plain in ((False, False), (True, False), (True, True), (False, True)):
        bar.layers.setChecked(layers)
        bar.set_plain(plain)
        bar.layout().activate()
        places.append(bar.slider.geometry())
    assert places[0] == places[1] and places[2] == places[3]
    assert places[2].width() > 1.5 * places[0].width()
