"""The sheet of what is known of a point, alone: how high, in how many lines, with which parts."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from explainer.views.comparison.pointing.facts_sheet import BESIDE, FactsSheet
from explainer.views.style.theme import Look

LINES = ("Unlabelled point", "Supervised only: class 0, 0.61", "Pretrained: class 1, 0.93")


@pytest.fixture
def sheet(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    made = FactsSheet(parent)
    made.apply_look(Look())
    made.kept = parent
    return made


def test_it_says_all_of_it_to_whoever_listens(sheet):
    sheet.show_facts(LINES, None, "", "")
    assert sheet.text == sheet.accessibleName() == "\n".join(LINES)
    assert (sheet.heading.text(), sheet.words.text()) == (LINES[0], "\n".join(LINES[1:]))


@pytest.mark.parametrize(("offer", "hint"), [("Buy the label", ""), ("", "A click keeps this.")])
def test_a_button_or_a_hint_is_there_with_something_to_say(sheet, offer, hint):
    sheet.show_facts(LINES, None, offer, hint)
    assert sheet.button.text() == offer and sheet.hint.text() == hint
    assert (sheet.button.text(), sheet.hint.text()) == (offer, hint)
    assert sheet.button.isHidden() is (not offer) and sheet.hint.isHidden() is (not hint)


def test_facts_that_have_no_room_are_left_to_the_tooltip_from_the_last_on(sheet):
    sheet.show_facts(LINES, None, "", "")
    whole = sheet.wanted(400)
    assert sheet.shorten(400, whole, 1) == whole and sheet.toolTip() == ""
    line = sheet.words.lines_height(1)
    assert sheet.shorten(400, whole - 1, 1) == whole - line
    assert sheet.words.text() == LINES[1] and sheet.toolTip() == "\n".join(LINES)
    needed = sheet.shorten(400, 1, 1)
    assert sheet.words.text() == LINES[1] and needed == whole - line
    sheet.shorten(400, 1, 0)
    assert sheet.words.text() == ""


def test_a_picture_stands_beside_words_that_have_room_there_and_above_others(sheet):
    side = sheet.picture_side
    picture = QPixmap(side, side)
    sheet.show_facts(LINES, picture, "", "")
    for wide, beside in ((round(BESIDE * side) + 1, True), (round(BESIDE * side) - 2, False)):
        sheet.stand(QRect(0, 0, wide, sheet.wanted(wide)))
        assert (sheet.heading.x() > sheet._picture.geometry().right()) is beside
        assert (sheet.heading.y() > sheet._picture.geometry().bottom()) is not beside
        assert sheet.rect().contains(sheet._picture.geometry())
        assert sheet.rect().contains(sheet.words.geometry())
    sheet.show_facts(LINES, None, "", "")
    assert sheet._picture.isHidden()


def test_in_one_line_it_says_as_many_whole_facts_as_fit(sheet):
    sheet.show_facts(LINES, None, "Buy", "")
    advance = sheet.words.fontMetrics().horizontalAdvance
    sheet.stand(QRect(0, 0, 2_000, 24))
    sheet.show_in_line(in_line=True)
    assert sheet.words.text() == " · ".join(LINES[1:])
    heading = sheet.heading.fontMetrics().horizontalAdvance(LINES[0])
    taken = 2 * Look().length("gap") + Look().length("small") + sheet.button.sizeHint().width()
    sheet.stand(QRect(0, 0, 2 * Look().length("small") + heading + taken + advance(LINES[1]), 24))
    assert sheet.words.text() == LINES[1]
    assert sheet.button.geometry().right() < sheet.width()
    sheet.show_in_line(in_line=False)
    assert sheet.words.text() == "\n".join(LINES[1:])


def test_no_word_and_no_button_is_cut_at_its_least_width(sheet):
    advance = sheet.heading.fontMetrics().horizontalAdvance
    pads = 2 * (Look().length("small") + Look().length("edge"))
    sheet.show_facts(("a", "longest-of-words b"), None, "", "")
    assert sheet.least_width() == advance("longest-of-words") + pads
    sheet.show_facts(("a", "没有标签的点"), None, "", "")
    assert sheet.least_width() == max(map(advance, "没有标签的点")) + pads
    sheet.show_facts(("a",), None, "Buy this label", "")
    assert sheet.least_width() == sheet.button.sizeHint().width() + pads
