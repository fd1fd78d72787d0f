"""Answers of the story break their words so that none is cut."""

from PySide6.QtGui import QFontMetrics, QResizeEvent

from explainer.views.story.answer import Answer, _parts, wrapped_at
from explainer.views.style.theme import Look


def test_lines_end_at_spaces_and_in_chinese_anywhere():
    assert _parts("one two 三四") == ["one ", "two ", "三", "四"]


def test_words_that_just_fit_stay_in_one_line(qapp):
    metrics = QFontMetrics(Look().font())
    wide = metrics.horizontalAdvance("a label more")
    assert wrapped_at("a label more", metrics, wide) == "a label more"
    assert wrapped_at("a label more", metrics, wide - 1) == "a label\nmore"
    assert wrapped_at("much too long", metrics, 1) == "much\ntoo\nlong"
    assert wrapped_at("", metrics, 1) == ""


def test_the_measured_answer_is_told_from_the_chosen_one(qtbot):
    answer = Answer(1)
    qtbot.addWidget(answer)
    answer.apply_look(Look())
    answer.resize(1_000, 30)
    answer.show_answer("Twice", chosen=False, measured=True)
    assert answer.text() == "✓  2  Twice (as measured)" and not answer.isChecked()
    assert answer.accessibleName() == "Twice (as measured)"
    answer.show_answer("Twice", chosen=True)
    assert answer.text() == "2  Twice" and answer.isChecked()
    high, wide = answer.sizeHint().height(), answer.fontMetrics().horizontalAdvance("2  Twice")
    answer.resize(wide, 30)
    answer.resizeEvent(QResizeEvent(answer.size(), answer.size()))
    assert answer.minimumSizeHint().height() > high


def test_an_answer_in_larger_type_takes_more_lines(qtbot):
    answer = Answer(0)
    qtbot.addWidget(answer)
    answer.apply_look(Look())
    answer.show_answer("As many labels as there are points", chosen=False)
    answer.resize(answer.fontMetrics().horizontalAdvance(answer.text().replace("\n", " ")) + 60, 30)
    answer.resizeEvent(QResizeEvent(answer.size(), answer.size()))
    assert "\n" not in answer.text()
    answer.apply_look(Look(scale=2))
    assert "\n" in answer.text()
