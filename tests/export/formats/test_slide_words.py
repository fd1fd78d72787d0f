"""Words on slides hold in a font that a reader has instead of ours: no end runs off a slide."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pptx import Presentation
from pptx.enum.text import MSO_AUTO_SIZE
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from explainer.core.export.export_request import ExportRequest
from explainer.core.settings.settings_text import as_text
from explainer.export.formats import slides
from explainer.export.formats.deck import deck_bytes
from explainer.export.formats.slide_words import (
    LEAST_POINTS,
    SlideWords,
    as_many,
    fits,
    fitted,
    fitted_alike,
    height_of,
)
from explainer.export.formats.slides import Deck
from tests.export.figures_factory import showing

WIDE_FONT = "DejaVu Sans"
LONG = SlideWords("Without pretraining, even thirty labels per class reach less. " * 2, points=20)
BOX = (0.0, 0.0, 4.0, 2.0)


@pytest.fixture(scope="module", params=["en", "zh"])
def deck(request, qapp):
    known = showing("spirals", 1)
    order = ExportRequest("comparison", Path("deck.pptx"), language=request.param)
    dot = BytesIO()
    Image.new("RGB", (16, 9)).save(dot, "png")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(slides, "page_bytes", lambda *_: dot.getvalue())
        return Presentation(BytesIO(deck_bytes(order, known, as_text(known.settings))))


def frames(deck):
    return [s for slide in deck.slides for s in slide.shapes if s.has_text_frame and s.top >= 0]


def needed(shape):
    """How high a box is with what is in it, in a font that is wider than ours [pt]."""
    high, last = 0.0, 0.0
    for paragraph in shape.text_frame.paragraphs:
        (run,) = paragraph.runs
        font = QFont(WIDE_FONT)
        font.setPixelSize(round(10 * run.font.size.pt))
        font.setBold(bool(run.font.bold))
        room = QRectF(0, 0, 10 * (shape.width.pt - 14.4), 1e6)
        wrapped = Qt.TextFlag.TextWordWrap
        lines = QFontMetricsF(font).boundingRect(room, wrapped, run.text).height() / 10
        last = paragraph.space_after.pt
        high += lines + last
    return high - last + 7.2


def test_every_box_holds_in_a_wider_font(deck):
    if WIDE_FONT not in QFontDatabase.families():
        pytest.skip(f"{WIDE_FONT} is missing.")
    shapes = frames(deck)
    assert len(shapes) >= 8
    assert [s.text_frame.text for s in shapes if needed(s) > s.height.pt] == []


def test_no_box_reaches_into_another_or_off_its_slide(deck):
    for slide in deck.slides:
        boxes = [s for s in slide.shapes if s.has_text_frame and s.top >= 0]
        boxes += [s for s in slide.shapes if s.has_chart]
        places = [(s.left, s.top, s.left + s.width, s.top + s.height) for s in boxes]
        assert all(right <= 12192000 and low <= 6858000 for _, _, right, low in places)
        for number, (left, top, right, low) in enumerate(places):
            for other in places[number + 1 :]:
                apart = right <= other[0] or other[2] <= left or low <= other[1] or other[3] <= top
                assert apart


def test_a_readers_program_may_make_words_smaller_still(deck):
    assert {s.text_frame.auto_size for s in frames(deck)} == {MSO_AUTO_SIZE.TEXT_TO_FIT_SHAPE}


def test_words_get_smaller_until_they_hold_but_none_too_small_to_be_read(qapp):
    head = SlideWords("A headline", points=40, bold=True)
    assert fitted((head,), BOX) == (head,)
    box = (0.0, 0.0, 4.0, 2.6)
    smaller = fitted((head, LONG), box)
    assert fits(smaller, box) and smaller[0].points < 40 and smaller[1].points >= LEAST_POINTS
    crowded = fitted((head, *[LONG] * 9), BOX)
    assert min(each.points for each in crowded) == LEAST_POINTS
    fine = SlideWords("A caption", points=14)
    assert min(each.points for each in fitted((LONG, fine, *[LONG] * 9), BOX)) == 14


def test_what_does_not_hold_even_so_is_left_to_the_notes(qapp):
    kept = as_many((*[LONG] * 9,), BOX)
    assert 1 <= len(kept) < 9 and fits(kept, BOX)
    assert len(as_many((LONG,), (0.0, 0.0, 4.0, 0.1))) == 1


def test_columns_have_the_same_sizes(qapp):
    head = SlideWords("Supervised", points=40)
    first, second = fitted_alike(((head,), (head, LONG)), BOX)
    assert first[0].points == second[0].points < 40


def test_chinese_lines_are_higher(qapp):
    assert height_of((SlideWords("标签效率"),), 4.0) > height_of((SlideWords("Labels"),), 4.0)
    assert height_of((SlideWords(""),), 4.0) < 0.2


def test_a_title_of_many_words_holds(qapp):
    deck = Deck("light", "en", "Title", "Subject")
    title = deck.add_slide("Which pretraining suits data of such a long name as these? " * 2)
    (run,) = title.shapes.title.text_frame.paragraphs[0].runs
    assert LEAST_POINTS <= run.font.size.pt < 32
