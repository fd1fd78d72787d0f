"""Text that fits."""

import pytest
from PySide6.QtGui import QImage, QPainter

from explainer.core.figures.theme import LIGHT
from explainer.plotting.fonts import load_fonts
from explainer.plotting.style import Canvas
from explainer.plotting.text import advance, block, common_size, whole_block, wrap

LONG = "Every point of the plane, coloured by the model's prediction there."
CHINESE = "平面上的每个点都按模型在该处的预测着色。" * 3


@pytest.fixture
def canvas(qapp):
    load_fonts()
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        yield Canvas(LIGHT, 1.0, painter=painter)


def test_the_largest_size_that_fits_is_taken(canvas):
    assert block(canvas, "short", 500, (40, 30, 20)).font.pixelSize() == 40
    width = advance("short", canvas.font(30)) + 1
    assert block(canvas, "short", width, (40, 30, 20)).font.pixelSize() == 30


def test_fewer_lines_go_before_a_larger_size(canvas):
    width = advance(LONG, canvas.font(18)) + 1
    found = block(canvas, LONG, width, (24, 18), most_lines=2)
    assert (found.lines, found.font.pixelSize()) == ((LONG,), 18)


@pytest.mark.parametrize("text", [LONG, CHINESE, "Donaudampfschifffahrtsgesellschaft" * 2])
@pytest.mark.parametrize("width", [90, 170, 400])
def test_no_line_is_wider_than_asked_and_no_letter_is_lost(canvas, text, width):
    font = canvas.font(19)
    lines = wrap(text, font, width)
    assert max(advance(line, font) for line in lines) <= width
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_letters_beyond_the_basic_plane_are_not_torn(canvas):
    text = "𝄞 clef " * 12
    assert " ".join(wrap(text, canvas.font(19), 120)).split() == text.split()


def test_what_cannot_fit_ends_in_an_ellipsis_inside_the_width(canvas):
    found = block(canvas, LONG, 120, (20, 18), most_lines=2)
    assert len(found.lines) == 2
    assert found.lines[-1].endswith("…")
    assert found.width <= 120


def test_of_texts_that_get_shorter_the_first_that_is_whole_is_taken(canvas):
    texts = ("test accuracy, step 138 of 150", "test, step 138 of 150", "step 138/150")
    for text in texts:
        wide = advance(text, canvas.font(12.0)) + 1
        assert whole_block(canvas, texts, wide, (12.0,)).lines == (text,)
    assert whole_block(canvas, texts, 10.0, (12.0,)).cut


def test_no_text_takes_no_room(canvas):
    nothing = block(canvas, "", 100, (20,))
    assert (nothing.lines, nothing.height, nothing.width) == ((), 0.0, 0.0)


def test_a_common_size_suits_the_longest(canvas):
    width = advance("much longer", canvas.font(20)) + 1
    assert common_size(canvas, ["a", "much longer"], width, (40, 20, 10)) == 20
    assert common_size(canvas, ["a"], width, (40, 20, 10)) == 40
    assert common_size(canvas, [LONG * 9], width, (40, 20, 10)) == 10


@pytest.mark.parametrize("width", range(100, 400, 12))
def test_no_line_begins_with_what_belongs_to_the_one_before_it(canvas, width):
    text = "Spirals · 2 labelled · noise 0.06 · 99.9 % right · seed 0 · version 0.9"
    lines = wrap(text, canvas.font(14), width)
    assert not [line for line in lines if line[0] in "·%"]
    assert " ".join(lines) == text  # A space stays one that can be searched for.
