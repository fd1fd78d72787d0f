"""A line that says as much as there is room for."""

import pytest

from explainer.views.widgets.fitted_words import FittedWords

TEXTS = ("Fine-tuning, step 60 of 150, looking back", "Fine-tuning, step 60", "Step 60")


@pytest.fixture
def line(qtbot):
    made = FittedWords()
    qtbot.addWidget(made)
    made.show_texts(*TEXTS)
    made.show()
    return made


@pytest.mark.parametrize("number", [0, 1, 2])
def test_the_longest_that_fits_is_shown(line, number):
    line.resize(line.fontMetrics().horizontalAdvance(TEXTS[number]) + 1, 20)
    assert line.text() == TEXTS[number]


def test_the_last_is_shown_where_nothing_fits(line):
    line.resize(5, 20)
    assert line.text() == TEXTS[-1]


def test_a_screen_reader_is_told_all_of_it(line):
    line.resize(5, 20)
    assert line.accessibleName() == TEXTS[0]


def test_it_pushes_no_neighbour(line):
    assert line.sizePolicy().horizontalPolicy() is line.sizePolicy().Policy.Ignored
