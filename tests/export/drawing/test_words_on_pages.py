"""Where words of comparisons, slides and sheets stand, and which of them are left out."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from explainer.core.figures.figure import Axis, Plot, SheetFigure
from explainer.export.drawing import comparison, sheet, slide
from explainer.export.drawing.scheme import SLIDE
from explainer.plotting.text import Block

BODY = QRectF(10, 20, 900, 500)
PLOT = Plot("a", Axis("", 0, 1), Axis("", 0, 1))
LONG = "both models get the same labels, the same network and as many steps " * 3


@pytest.fixture
def drawn(monkeypatch):
    """Where words were drawn: their lines, and the room that they were given."""
    seen = {}

    def draw_block(canvas, words, rect, role, side):
        seen[" ".join(words.lines)] = (QRectF(rect), words, role, side)

    for module in (comparison, sheet, slide):
        monkeypatch.setattr(module, "draw_block", draw_block)
    return seen


def titled(canvas, title, fairness):
    figure = SimpleNamespace(title=title, fairness=fairness)
    return comparison.draw_title(canvas, SLIDE, figure, QRectF(BODY))


def test_why_it_is_fair_stands_beside_a_short_title_at_its_middle(canvas, drawn):
    end = titled(canvas, "Moons", "Same labels for both.")
    (title, words, *_), (beside, told, *_) = drawn["Moons"], drawn["Same labels for both."]
    assert beside.left() == pytest.approx(BODY.right() - told.width)
    assert title.top() + words.height / 2 == pytest.approx(beside.top() + told.height / 2)
    assert end == pytest.approx(BODY.top() + max(words.height, told.height) + SLIDE.space)


@pytest.mark.parametrize(
    ("title", "fairness"),
    [("Moons", LONG), ("A title that takes more than half of the page", "Same labels.")],
)
def test_why_it_is_fair_stands_below_a_title_that_leaves_it_no_room(canvas, drawn, title, fairness):
    end = titled(canvas, title, fairness)
    (_, words, *_), (below, told, *_) = drawn.values()
    assert below.left() == BODY.left() and not told.cut
    assert below.top() == pytest.approx(BODY.top() + words.height)
    assert end == pytest.approx(BODY.top() + words.height + told.height + SLIDE.space)


def test_the_line_that_names_the_experiment_ends_a_page(canvas, drawn):
    top = comparison.draw_footer(canvas, SLIDE, "moons, seed 3", QRectF(BODY))
    (place, words, role, _) = drawn["moons, seed 3"]
    assert place.top() + words.height == pytest.approx(BODY.bottom()) and role == "muted"
    assert place.top() - top == pytest.approx(0.6 * SLIDE.space)


def words_of(*lines, size=18):
    font = QFont()
    font.setPixelSize(size)
    return Block(lines, font)


def test_a_head_is_as_high_before_there_is_a_verdict(canvas):
    head = comparison.Header(
        words_of("name"), words_of("details"), words_of(), words_of("9"), words_of("test")
    )
    said = replace(head, verdict=words_of("fits"))
    assert head.height(canvas) == said.height(canvas)
    left = head.name.height + 4 + head.details.height + head.verdict.line_height
    assert head.height(canvas) == pytest.approx(left)
    tall = replace(head, headline=words_of(size=90))
    assert tall.height(canvas) == pytest.approx(
        0.9 * tall.headline.line_height + tall.headline_name.line_height
    )


def test_words_of_a_head_stand_below_each_other_and_the_number_on_the_right(canvas, drawn):
    head = comparison.Header(
        words_of("name"), words_of("details"), words_of("fits"), words_of("9"), words_of("test")
    )
    comparison._draw_header(canvas, head, BODY, "pretrained")
    tops = [drawn[words][0].top() - BODY.top() for words in ("name", "details", "fits")]
    high = head.name.height
    assert tops == pytest.approx([0, high + 4, 2 * high + 4])
    roles = [drawn[words][2] for words in ("name", "details", "fits", "9", "test")]
    assert roles == ["pretrained", "muted", "text", "pretrained", "muted"]
    sides = [drawn[words][3] for words in ("name", "9", "test")]
    assert sides == [comparison.LEFT, comparison.RIGHT, comparison.RIGHT]
    assert drawn["test"][0].top() > drawn["9"][0].top()


def test_a_difference_needs_a_title_of_one_line(canvas, drawn):
    worth = SimpleNamespace(
        headline="+5", headline_name="helps", means="", apart=False, tone="text"
    )
    for lines, said in ((("one", "two"), False), (("one",), True)):
        slide._draw_worth(canvas, worth, BODY, words_of(*lines))
        assert ("+5" in drawn) is said


def test_a_difference_of_other_points_is_never_said_without_its_means(canvas, drawn):
    worth = SimpleNamespace(
        headline="+5", headline_name="helps", means="of 90 " * 99, apart=True, tone="text"
    )
    slide._draw_worth(canvas, worth, BODY, words_of("one"))
    assert drawn == {}
    worth.apart = False
    slide._draw_worth(canvas, worth, BODY, words_of("one"))
    assert set(drawn) == {"+5", "helps"}


def test_a_slide_s_line_ends_it(canvas, drawn):
    top = slide._draw_line(canvas, "Same for both", QRectF(BODY))
    place, words, *_ = drawn["Same for both"]
    assert place.top() + words.height == pytest.approx(BODY.bottom())
    assert place.top() - top == pytest.approx(slide.LINE_SPACE)


def test_a_head_of_a_slide_is_as_high_as_its_taller_side():
    head = slide.Head(words_of("a"), words_of("b"), words_of("c"), words_of("9", size=20))
    assert head.height == pytest.approx(2 * head.name.line_height)
    tall = replace(head, headline=words_of("9", size=60))
    assert tall.height == pytest.approx(tall.headline.line_height)


@pytest.mark.parametrize(("room", "named"), [(200, True), (20, False)])
def test_axes_are_named_beside_a_plane_that_leaves_room_for_them(canvas, drawn, room, named):
    plane = replace(PLOT, x=Axis("x1", 0, 1), y=Axis("x2", 0, 1), square=True)
    assert len(plane.growing) == 2
    area = BODY.adjusted(room, 50, -room, -50)
    assert slide._draw_axes(canvas, plane, BODY, area) is named
    if named:
        (x, y) = (drawn[name][0] for name in plane.growing)
        assert x.left() > area.right() and x.bottom() <= area.bottom()
        assert y.right() == pytest.approx(area.left() - slide.SPACE) and y.top() == area.top()


@pytest.mark.parametrize("facts", [("one",), ("one", "two", "three", "four " * 60)])
def test_above_wide_plots_words_leave_what_none_of_them_takes(canvas, drawn, facts):
    shown = SheetFigure(
        "t", (PLOT,), "", "", headline="+5", headline_name="five", facts=facts, wide=True
    )
    left = sheet._words_above(canvas, shown, QRectF(BODY))
    ends = [place.top() + words.height for place, words, *_ in drawn.values()]
    assert left.top() == pytest.approx(max(ends) + sheet.SPACE, abs=sheet.SPACE)
    assert (left.left(), left.right(), left.bottom()) == (BODY.left(), BODY.right(), BODY.bottom())
    told, _, role, _ = drawn["one"]
    assert told.left() > drawn["+5"][0].left() + drawn["+5"][1].width and role == "muted"


def test_above_wide_plots_the_legend_has_all_of_their_width(canvas, monkeypatch):
    widths, side = {}, sheet._side

    def noted(canvas, shown, width, **how):
        widths[bool(shown.headline), bool(shown.facts), bool(shown.plots)] = width
        return side(canvas, shown, width, **how)

    monkeypatch.setattr(sheet, "_side", noted)
    shown = SheetFigure("t", (PLOT,), "", "", headline="+5", facts=("one",), wide=True)
    sheet._words_above(canvas, shown, QRectF(BODY))
    assert widths[False, False, True] == BODY.width()
    told = widths[False, True, False]
    assert told < BODY.width() * (1 - sheet.SIDE_SHARES[0])


def test_words_beside_plots_stand_below_each_other(canvas, drawn):
    shown = SheetFigure("t", (PLOT,), "", "", headline="+5", headline_name="five", facts=("one",))
    side = sheet._side(canvas, shown, 300)
    sheet._draw_side(canvas, side, "pretrained", BODY)
    (result, large, role, _), (name, named, *_), (fact, *_) = drawn.values()
    assert result.top() == BODY.top() and role == "pretrained"
    assert name.top() == pytest.approx(result.top() + large.height)
    assert fact.top() == pytest.approx(name.top() + named.height + sheet.SPACE)


@pytest.mark.parametrize(
    ("changes", "beside"),
    [
        ({}, True),
        ({"plots": (PLOT, PLOT), "facts": ("a",)}, True),
        ({"plots": (PLOT, PLOT)}, False),
        ({"facts": ("a",), "wide": True}, False),
    ],
)
def test_words_stand_beside_plots_where_these_leave_room(canvas, monkeypatch, changes, beside):
    ways = []
    for name in ("_draw_beside", "_words_above", "_draw_side"):
        monkeypatch.setattr(sheet, name, lambda *_, name=name: ways.append(name) or BODY)
    monkeypatch.setattr(sheet, "_draw_plots", lambda *_: None)
    shown = replace(SheetFigure("t", (PLOT,), "", ""), **changes)
    sheet._draw_told(canvas, shown, BODY)
    assert (ways == ["_draw_beside"]) is beside
    ways.clear()
    sheet._draw_told(canvas, shown, QRectF(0, 0, 500, 500))
    assert ways == ["_draw_side"]


def arm(role):
    return SimpleNamespace(
        role=role,
        name=f"{role.title()}: a long name",
        headline="91.2 %",
        headline_name="test accuracy",
        verdict="fits",
        badges=(),
    )


@pytest.mark.parametrize("wide", [True, False])
def test_a_number_is_named_beside_it_or_below_where_that_would_cut_a_name(canvas, wide):
    arms = (arm("supervised"), arm("pretrained"))
    shown = SimpleNamespace(
        comparison=SimpleNamespace(arms=arms),
        planes=(PLOT, PLOT),
        short=("Supervised", "Pretrained"),
    )
    heads = slide._heads(canvas, shown, 900 if wide else 300)
    for head, own in zip(heads, arms, strict=True):
        assert head.headline_name.lines == (("test accuracy",) if wide else ())
        assert (head.axes.lines == ("test accuracy",)) is not wide
        assert (head.name.lines == (own.name,)) is wide and not head.name.cut
