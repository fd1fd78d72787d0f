"""Words in the window: a percent sign stays with its number wherever a line ends."""

import pytest

from explainer.views.style.theme import Look
from explainer.views.widgets.words import WordsLabel

WORDS = "Pretrained, then fine-tuned: first arm, 79.6 %"


@pytest.mark.parametrize("short", [1, 3])
def test_a_percent_sign_does_not_begin_a_line(qtbot, short):
    label = WordsLabel(WORDS, wrap=True)
    qtbot.addWidget(label)
    label.apply_look(Look())
    wide = label.fontMetrics().horizontalAdvance(WORDS) - short
    assert label.height_for(WORDS, wide) == label.lines_height(2)
    shown = label.fontMetrics().horizontalAdvance(WORDS.removesuffix(" 79.6 %"))
    label.resize(wide, label.lines_height(2))
    line = label.grab().copy(0, 0, label.width(), label.lines_height(1)).toImage()
    ground = line.pixelColor(line.width() - 1, 0)
    inked = [
        x
        for x in range(line.width())
        for y in range(line.height())
        if line.pixelColor(x, y) != ground
    ]
    assert max(inked) <= shown


def test_what_is_read_is_what_was_said(qtbot):
    label = WordsLabel()
    qtbot.addWidget(label)
    label.show_text("97.8 %")
    assert label.text() == "97.8 %"
    label.setText("5 %")
    assert label.text() == "5 %"
