"""Where parts of a page lie: each beside or below the other, equally large, within the page."""

import itertools

import pytest
from PySide6.QtCore import QRectF, QSizeF

from explainer.core.figures.figure import Axis, Plot, SheetFigure
from explainer.export.drawing import handout_page, plot_groups, sheet
from explainer.export.drawing.comparison import _columns, comparison_unit, slide_unit
from explainer.export.drawing.handout_page import handout_unit
from explainer.export.drawing.layout import unit_for
from explainer.export.drawing.poster import BELOW, SIDE_SHARE, poster_unit
from explainer.export.drawing.slide import _panels, two_planes_unit

WIDE, HIGH = QRectF(10, 20, 800, 400), QRectF(10, 20, 400, 800)
SQUARE = Plot("a", Axis("", 0, 1), Axis("", 0, 1), square=True)


def apart(rects, room):
    """Whether rectangles are equally large, within a room, and none of them on another."""
    sizes = {(round(each.width(), 6), round(each.height(), 6)) for each in rects}
    grown = room.adjusted(-1e-6, -1e-6, 1e-6, 1e-6)
    touching = [one for one, other in itertools.combinations(rects, 2) if one.intersects(other)]
    return len(sizes) == 1 and all(grown.contains(each) for each in rects) and not touching


@pytest.mark.parametrize(("room", "step"), [(WIDE, (1, 0)), (HIGH, (0, 1))])
def test_plots_stand_in_the_direction_that_has_room(canvas, room, step):
    slots = sheet._slots(canvas, room, 3)
    assert len(slots) == 3 and apart(slots, room) and slots[0].topLeft() == room.topLeft()
    assert slots[-1].bottomRight() == room.bottomRight()
    space = 1.5 * sheet.SPACE
    for one, other in itertools.pairwise(slots):
        away = other.left() - one.left(), other.top() - one.top()
        assert away == pytest.approx(
            (step[0] * (one.width() + space), step[1] * (one.height() + space))
        )


def test_rows_of_plots_have_the_same_height_from_above(canvas):
    first, second = sheet._lines(canvas, WIDE, 2)
    assert apart((first, second), WIDE) and first.width() == WIDE.width()
    assert second.top() - first.bottom() == pytest.approx(sheet.SPACE)
    assert second.bottom() == WIDE.bottom()


def test_curves_stand_beside_each_other(canvas):
    slots = _columns(canvas, WIDE, 3)
    assert apart(slots, WIDE) and slots[-1].right() == pytest.approx(WIDE.right())
    assert {slot.height() for slot in slots} == {WIDE.height()}
    assert _columns(canvas, WIDE, 0) == ()


@pytest.mark.parametrize("room", [WIDE, HIGH])
def test_both_arms_share_a_slide_equally(canvas, room):
    first, second = _panels(canvas, room)
    assert apart((first, second), room)
    assert first.topLeft() == room.topLeft() and second.bottomRight() == room.bottomRight()
    assert (first.top() == second.top()) is (room is WIDE)


@pytest.mark.parametrize("stacked", [False, True])
def test_groups_of_plots_are_equally_large_each_below_its_name(canvas, stacked):
    shown = SheetFigure("", (SQUARE,) * 4, "", "", groups=("one", "two"))
    groups = plot_groups._places(canvas, shown, WIDE, stacked=stacked)
    slots = [slot for group in groups for slot in group.slots]
    assert apart(slots, WIDE) and [len(group.slots) for group in groups] == [2, 2]
    for group in groups:
        assert all(slot.top() == group.name.bottom() for slot in group.slots)
        assert group.name.left() == group.slots[0].left()
        within, space = group.slots, plot_groups.SPACE
        assert within[1].left() - within[0].right() == pytest.approx(space)
    one, other = (group.name for group in groups)
    gap = other.top() - groups[0].slots[0].bottom() if stacked else other.left() - one.right()
    assert gap == pytest.approx(plot_groups.APART)
    assert slots[-1].bottomRight() == WIDE.bottomRight()


def test_a_group_is_as_large_as_its_smaller_side(canvas):
    shown = SheetFigure("", (SQUARE,) * 2, "", "", groups=("one", "two"))
    sides = [
        plot_groups._side(canvas, shown, plot_groups._places(canvas, shown, WIDE, stacked=stacked))
        for stacked in (False, True)
    ]
    assert sides[0] > sides[1] > 0


def test_a_page_holds_as_much_as_a_slide():
    assert unit_for(QSizeF(1920, 1080)) == 1 and unit_for(QSizeF(960, 540)) == 0.5
    assert unit_for(QSizeF(800, 8000)) == 0.8 and unit_for(QSizeF(8000, 430)) == 0.5
    assert slide_unit(QSizeF(1920, 1080)) == 2
    assert comparison_unit(QSizeF(1920, 1080)) == 2 and comparison_unit(QSizeF(1000, 1000)) < 1
    assert comparison_unit(QSizeF(1200, 1000)) == slide_unit(QSizeF(1200, 1000))
    assert two_planes_unit(QSizeF(1920, 1080)) == 2 and two_planes_unit(QSizeF(960, 720)) == 1
    assert handout_unit(QSizeF(620, 877)) == 0.5


def test_on_a_poster_the_comparison_has_its_part_alone():
    wide, square = QSizeF(3840, 2160), QSizeF(2400, 2000)
    assert poster_unit(wide) == unit_for(QSizeF((1 - SIDE_SHARE) * 3840, 2160))
    assert poster_unit(square) == unit_for(QSizeF(2400, (1 - BELOW) * 2000))


def test_words_beside_plots_are_as_high_as_all_of_them_together(canvas):
    told = SheetFigure("", (), "", "", headline="5", headline_name="five", facts=("a", "b"))
    side = sheet._side(canvas, told, 300)
    each = [block.height for block in side.words]
    assert len(each) == 4 and not side.empty
    assert side.height(canvas) == pytest.approx(sum(each) + 2 * sheet.SPACE)
    assert side.fits(canvas, side.height(canvas)) and not side.fits(canvas, sum(each))
    assert sheet._side(canvas, SheetFigure("", (), "", ""), 300).empty
    narrow = sheet._side(canvas, SheetFigure("", (), "", "", facts=("long words " * 99,)), 60)
    assert not narrow.fits(canvas, 1e6)


def test_small_words_are_the_smallest_that_there_are(canvas):
    told = SheetFigure("", (), "", "", headline="5", facts=("a",))
    large, small = (sheet._side(canvas, told, 300, small=small) for small in (False, True))
    assert large.headline.height > small.headline.height
    assert large.facts[0].height > small.facts[0].height


def test_words_go_one_by_one_and_only_after_a_result_has_wrapped():
    lines = sheet.HEADLINE_LINES
    assert list(sheet._told_in_lines(1)) == [(1, 1), (1, lines), (0, 1), (0, lines)]


def test_columns_of_a_handout_are_about_as_long(canvas):
    page = handout_page.HandoutPage("1", "t", "c", "f", (), "But", "no.", "")
    pieces = handout_page._pieces(page)
    assert [each.text for each in pieces] == ["But", "no."]
    first, second = handout_page._columns(canvas, page, 300, 20)
    assert [piece.text for piece, _ in (*first, *second)] == ["But", "no."]
    assert len(first) == len(second) == 1
    spaces = sum(piece.space for piece, _ in first)
    assert handout_page._height(canvas, first) == first[0][1].height + spaces
