"""Words, buttons and a bar in as few lines as fit, without the panel."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from explainer.views.comparison.worth.progress_row import ProgressRow
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button

GAP = Look().length("small")


@pytest.fixture
def line(qtbot):
    panel = QWidget()
    qtbot.addWidget(panel)
    buttons = tuple(Button(name, name, "", "", small=True) for name in ("Compare", "Measure"))
    made = ProgressRow(buttons, panel)
    made.apply_look(Look())
    made.keep_room("100 of 100 seeds")
    made.kept, made.buttons = panel, buttons
    made.words_wide = made.words.fontMetrics().horizontalAdvance("100 of 100 seeds")
    made.buttons_wide = sum(max(b.sizeHint().width(), b.minimumWidth()) for b in buttons) + GAP
    return made


def stand(line, wide):
    line.setGeometry(QRect(0, 0, wide, line.wanted(wide)))
    line._place()
    return [button.geometry() for button in line.buttons]


def test_words_and_buttons_stand_in_one_line_where_both_just_fit(line):
    wide = line.words_wide + GAP + line.buttons_wide
    first, second = stand(line, wide)
    assert first.top() == second.top() == 0 and second.right() == wide - 1
    assert line.words.geometry().right() < first.left()
    assert line.words.width() == line.words_wide


def test_buttons_stand_below_words_and_below_each_other_where_they_must(line):
    high = line.wanted(line.words_wide + GAP + line.buttons_wide)
    low = line.words.lines_height(1)
    assert line.wanted(line.buttons_wide) == high + low
    first, second = stand(line, line.buttons_wide)
    assert first.topLeft().toTuple() == (0, low) and second.top() == low
    first, second = stand(line, line.buttons_wide - 1)
    assert first.left() == second.left() == 0 and second.top() == low + first.height()
    assert line.height() == high + low + first.height()
    assert line.bar.geometry().bottom() == line.height() - 1


def test_a_hidden_button_leaves_its_room_to_words_and_nothing_below_jumps(line):
    wide = line.words_wide + GAP + line.buttons_wide
    high = line.wanted(wide)
    line.buttons[0].hide()
    _, second = stand(line, wide)
    assert line.wanted(wide) == high and second.right() == wide - 1
    assert line.words.width() > line.words_wide


@pytest.mark.parametrize(("words", "seen"), [("5 of 20 seeds", True), ("", False)])
def test_without_words_there_is_no_bar(line, words, seen):
    line.show_progress(0.25, words)
    assert line.bar.isHidden() is not seen and line.bar.accessibleName() == words
