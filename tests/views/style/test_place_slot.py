"""A place that is kept for a part which somebody else brings, without a window."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from explainer.views.style.slot import PlaceSlot, adopt


@pytest.fixture
def slot(qtbot):
    made = PlaceSlot("slot")
    qtbot.addWidget(made)
    made.resize(80, 30)
    return made


@pytest.fixture
def part(slot):
    made = QWidget()
    made.setMinimumSize(20, 12)
    slot.hold(made)
    return made


def test_an_empty_place_wants_no_room(slot):
    assert (slot.wanted(), slot.least_width(), slot.filled) == (0, 0, False)


def test_a_part_fills_its_place_and_goes_along_with_it(slot, part):
    assert slot.filled and slot.wanted() == 12 and part.geometry() == slot.rect()
    slot.resize(100, 40)
    slot.resizeEvent(None)
    assert part.size() == QSize(100, 40)


def test_a_hidden_part_wants_no_room(slot, part):
    part.hide()
    assert not slot.filled and slot.wanted() == 0 and slot.least_width() == 0


def test_room_is_kept_for_what_covers_the_part_and_given_back(slot, part, qtbot):
    told = []
    slot.filled_changed.connect(lambda: told.append(slot.wanted()))
    for room, wanted in ((QSize(5, 50), 50), (QSize(5, 50), 50), (QSize(5, 4), 12)):
        slot.keep(room)
        assert slot.wanted() == wanted
    assert told == [50, 12]


def test_a_part_that_went_elsewhere_is_no_longer_here(slot, part):
    other = QWidget()
    adopt(part, other)
    assert not slot.filled
    slot.resize(90, 31)
    assert part.size() != slot.size()


def test_what_somebody_has_hidden_stays_hidden_wherever_it_stands(slot):
    hidden, seen = QWidget(), QWidget()
    hidden.hide()
    for part in (hidden, seen):
        adopt(part, slot)
    assert hidden.isHidden() and not seen.isHidden()
