"""In which colour words are drawn, which of them stay, and which type they are set in."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QRectF

from explainer.core.export.figure_catalogue import figure
from explainer.core.figures.figure import Axis, Plot, SheetFigure
from explainer.core.story.handout import HandoutPage, Paragraph
from explainer.export.drawing import handout_page, poster, sheet, slide
from explainer.plotting.text import block
from tests.export.figures_factory import showing
from tests.factories import worth

PAGE = QRectF(0, 0, 900, 500)
PLOT = Plot("a", Axis("", 0, 1), Axis("", 0, 1))


@pytest.fixture
def drawn(monkeypatch):
    """Words that were drawn, each with its role."""
    seen = []

    def draw_block(canvas, words, rect, role, side):
        seen.append((" ".join(words.lines), role))

    for module in (poster, slide):
        monkeypatch.setattr(module, "draw_block", draw_block)
    return seen


@pytest.mark.parametrize("evident", [True, False])
def test_a_result_on_a_poster_is_muted_where_nothing_is_evident(canvas, drawn, evident):
    found = worth(evident=evident)
    poster._draw_result(canvas, found, PAGE)
    assert drawn[0] == (found.headline, "pretrained" if evident else "muted")
    assert poster._draw_result(canvas, worth(headline=""), PAGE) == PAGE.top() and len(drawn) == 2


@pytest.mark.parametrize("evident", [True, False])
def test_a_result_beside_plots_is_muted_where_nothing_is_evident(canvas, monkeypatch, evident):
    roles = []
    monkeypatch.setattr(sheet, "_draw_side", lambda canvas, side, role, rect: roles.append(role))
    monkeypatch.setattr(sheet, "_draw_plots", lambda *_: None)
    shown = SheetFigure("", (PLOT,), "", "", "pretrained", "5", "five", evident=evident)
    for wide in (False, True):
        sheet._draw_told(canvas, replace(shown, wide=wide), PAGE)
    sheet._draw_told(canvas, shown, QRectF(0, 0, 500, 900))
    assert {*roles} == {"pretrained" if evident else "muted"}


def beside_a_title(canvas, drawn, room, **facts):
    """What is written beside a title where there is so much room."""
    title = block(canvas, "Title", 500, (29,))
    found = worth(headline="+5", headline_name="helps", means="of 90 and 95 %", **facts)
    slide._draw_worth(canvas, found, QRectF(0, 0, room, 50), title)
    return list(drawn)


def test_a_difference_stands_beside_a_title_with_its_means_or_without_them(canvas, drawn):
    whole = [("+5", "pretrained"), ("helps of 90 and 95 %", "text")]
    assert beside_a_title(canvas, drawn, 900) == whole
    drawn.clear()
    assert beside_a_title(canvas, drawn, 260) == [("+5", "pretrained"), ("helps", "text")]
    drawn.clear()
    assert beside_a_title(canvas, drawn, 150) == []


def test_a_difference_of_other_points_is_not_said_without_its_means(canvas, drawn):
    assert beside_a_title(canvas, drawn, 900, apart=True)[0] == ("+5", "muted")
    drawn.clear()
    assert beside_a_title(canvas, drawn, 260, apart=True) == []


def test_of_a_plane_the_most_is_said_first_and_at_last_what_it_is():
    arm = SimpleNamespace(verdict="fits", badges=("hurts",))
    ways = slide._said(arm, PLOT)
    assert ways == (("a", "fits", "hurts"), ("a", "fits"), ("fits",), ("a",))
    assert slide._said(SimpleNamespace(verdict="", badges=()), PLOT)[2] == ("a",)


def test_a_handout_has_the_largest_type_that_leaves_room_for_its_figure(canvas, monkeypatch):
    tried = []

    def columns(canvas, page, width, size):
        tried.append(size)
        return [], []

    monkeypatch.setattr(handout_page, "_columns", columns)
    monkeypatch.setattr(handout_page, "_height", lambda canvas, column: 10 * tried[-1])
    room = handout_page._draw_columns(canvas, None, QRectF(0, 0, 500, 300))
    assert tried == [22.0, 21.0, 20.0]
    assert room.height() == 300 - 200 - handout_page.SPACE
    monkeypatch.setattr(handout_page, "_height", lambda canvas, column: 10)
    assert handout_page._draw_columns(canvas, None, QRectF(0, 0, 500, 300)).height() == 180


def test_steps_of_a_handout_are_counted_from_one_and_their_measurements_marked():
    told = (Paragraph("one", "measured"), Paragraph("two"))
    pieces = handout_page._pieces(HandoutPage("", "", "", "", told, "But", "no.", ""))
    assert [(each.text, each.role) for each in pieces] == [
        ("1  one", "text"),
        ("measured", "pretrained"),
        ("2  two", "text"),
        ("But", "muted"),
        ("no.", "muted"),
    ]


@pytest.mark.parametrize("scale", [False, True])
def test_planes_around_which_no_word_stands_have_all_of_their_room(canvas, monkeypatch, scale):
    rooms, rows = [], []
    monkeypatch.setattr(slide, "draw_aligned", lambda c, plot, room, row: rooms.append(room))
    monkeypatch.setattr(slide, "_without_words", lambda room, row: rows.append(row) or room)
    shown = figure("slide", showing("spirals", 4), str)
    axes = [replace(axis, scale=scale) for axis in (shown.planes[0].x, shown.planes[0].y)]
    planes = tuple(replace(plane, x=axes[0], y=axes[1]) for plane in shown.planes)
    slide.draw_slide(canvas, replace(shown, planes=planes), QRectF(0, 0, 960, 540))
    assert len(rooms) == 2 and len(rows) == (0 if scale else 2)
