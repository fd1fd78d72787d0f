"""Where parts of a window stand, and which are seen, with parts that are empty."""

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from explainer.session.presenting.panels import CONTROLS, EFFICIENCY, FOOTER, PANELS
from explainer.views.places import LABELS, RAIL, STAGE, WIDE, Places
from explainer.views.style.slot import PlaceSlot
from explainer.views.style.theme import Look

GAP = Look().length("small")
BAR, FOOT, COLUMN, NARROW = 30, 40, 250, 44


@pytest.fixture
def root(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(WIDE, 700)
    made.show()
    return made


def part(name, wide=0, high=0):
    made = QWidget(objectName=name)
    made.setMinimumSize(wide, high)
    return made


@pytest.fixture
def places(root):
    made = Places(root)
    made.parts = {
        STAGE: part("stage"),
        CONTROLS: part("controls", COLUMN),
        RAIL: part("rail", NARROW),
        FOOTER: part("foot", 0, FOOT),
        LABELS: part("labels", 0, 50),
    }
    made.slot = PlaceSlot("slot", root)
    made.bars = [part("first", 0, BAR), part("second", 0, BAR)]
    for bar in made.bars:
        made.put_bar(bar)
    for name, each in made.parts.items():
        made.put(name, each)
    made.offer(LABELS, made.slot)
    made.refit()
    return made


def seen(places):
    return {name for name, each in places.parts.items() if not each.isHidden()}


def test_bars_stand_above_the_foot_below_and_columns_left_of_the_stage(places, root):
    wide, top = WIDE - 2 * GAP, GAP
    for bar in places.bars:
        assert bar.geometry() == QRect(GAP, top, wide, BAR)
        top += BAR + GAP
    foot = places.parts[FOOTER].geometry()
    assert foot == QRect(GAP, 700 - GAP - FOOT, wide, FOOT)
    high = foot.top() - GAP - top
    assert places.parts[CONTROLS].geometry() == QRect(GAP, top, COLUMN, high)
    left = GAP + COLUMN + GAP
    assert places.parts[STAGE].geometry() == QRect(left, top, WIDE - GAP - left, high)
    assert places.room() == places.parts[STAGE].size()


@pytest.mark.parametrize(("wide", "folded"), [(WIDE, False), (WIDE - 1, True)])
def test_the_window_folds_the_controls_where_it_is_narrow_unless_somebody_has(
    places, root, wide, folded
):
    told = []
    places.folded_changed.connect(told.append)
    root.resize(wide, 700)
    places.refit()
    assert places.controls_folded is folded and places.folded_by_hand is None
    assert told == [True] * folded
    assert seen(places) == {STAGE, FOOTER, LABELS, RAIL if folded else CONTROLS}
    for by_hand in (True, False):
        places.fold(by_hand)
        assert seen(places) == {STAGE, FOOTER, LABELS, RAIL if by_hand else CONTROLS}
    places.fold(None)
    assert places.controls_folded is folded


def test_a_column_beside_the_stage_makes_it_crowded(places):
    column = part("story", 300)
    column.hide()
    places.put_beside(column)
    assert not places.crowded
    before = places.room().width()
    column.show()
    places.refit()
    assert places.crowded and places.room().width() == before - 300 - GAP
    assert column.x() == places.parts[CONTROLS].geometry().right() + 1 + GAP


def test_a_page_takes_the_place_of_the_stage_and_gives_it_back(places):
    told, page, place = [], part("page"), places.parts[STAGE].geometry()
    places.page_changed.connect(told.append)
    places.show_page(page)
    assert places.on_page and places.page_shown and not seen(places)
    assert page.geometry().top() == place.top() and page.width() > place.width()
    places.show_page(None)
    assert seen(places) == {STAGE, FOOTER, LABELS, CONTROLS} and told == [True, False]
    assert places.parts[STAGE].geometry() == place


def test_a_story_has_the_controls_that_it_needs_and_gives_them_back(places, root):
    told, column = [], part("story", 300)
    places.controls_shared.connect(told.append)
    home = QVBoxLayout(column)
    places.put_beside(column)
    places.share(("labels",), home)
    assert places.parts[LABELS].parentWidget() is column and CONTROLS not in seen(places)
    places.share(("labels", "scene"), home)
    assert {CONTROLS, LABELS} <= seen(places)
    places.share(("labels", "scene"), home)
    places.share(None, home, left_out=frozenset({"curves"}))
    assert places.parts[LABELS].parentWidget() is places.slot
    assert places.parts[CONTROLS].parentWidget() is root
    assert told == [("labels",), ("labels", "scene"), None]
    assert places.panels == frozenset(PANELS) - {"curves"}


def test_beside_a_story_there_is_no_rail_in_place_of_controls(places, root):
    root.resize(WIDE - 1, 700)
    column = part("story", 300)
    home = QVBoxLayout(column)
    assert places.controls_folded and {CONTROLS, RAIL} & seen(places) == {RAIL}
    for needed, left_out in ((("scene",), frozenset()), (None, frozenset({"curves"}))):
        places.share(needed, home, left_out=left_out)
        assert {CONTROLS, RAIL} & seen(places) == {CONTROLS}, needed
    places.share(None, None)
    assert {CONTROLS, RAIL} & seen(places) == {RAIL}


def test_an_audience_is_shown_what_was_chosen_and_the_curve_that_a_story_asks_about(places):
    places.present(frozenset({"boundaries"}))
    assert places.presented and places.panels == {"boundaries"} and seen(places) == {STAGE}
    places.put_beside(part("story", 300))
    assert places.panels == {"boundaries", EFFICIENCY}
    places.present(None)
    assert not places.presented and places.panels == frozenset(PANELS)


def test_it_is_said_how_much_room_the_stage_has(places, root):
    told = []
    places.room_changed.connect(told.append)
    root.resize(WIDE + 100, 720)
    assert told == [places.room()]
    assert places.room() == places.parts[STAGE].size() and isinstance(told[0], QSize)
