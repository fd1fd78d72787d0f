"""Questions are asked once, and what nobody waits for any more is dropped."""

import pytest
from PySide6.QtCore import QObject

from explainer.core.settings.choice import Stage
from explainer.session.exhibits.inquiries import Inquiries
from tests.factories import FakeAnswerer


@pytest.fixture
def answerer():
    return FakeAnswerer()


@pytest.fixture
def inquiries(qapp, answerer):
    parent = QObject()
    made = Inquiries(answerer, parent)
    made.kept = parent
    return made


def test_a_question_is_asked_once_and_its_answer_remembered(qtbot, inquiries, answerer):
    question = ("school", "parity", 5, 10)
    inquiries.ask(question)
    inquiries.ask(question)
    assert list(answerer.asked.values()) == [("school", ("parity", 5, 10))]
    with qtbot.waitSignal(inquiries.answered) as told:
        inquiries.take(next(iter(answerer.asked)), "found")
    assert told.args == [question] and inquiries.known(question) == "found"
    inquiries.ask(question)
    assert len(answerer.asked) == 1


def test_what_was_forgotten_is_dropped_and_can_be_asked_anew(qtbot, inquiries, answerer):
    inquiries.ask(("reuse", "loops", 5, 10))
    inquiries.forget("reuse")
    assert answerer.forgotten == set(answerer.asked)
    with qtbot.assertNotEmitted(inquiries.answered):
        inquiries.take(next(iter(answerer.asked)), "late")
    inquiries.ask(("reuse", "loops", 5, 10))
    assert len(answerer.asked) == 2


def test_what_others_wait_for_is_still_answered(qtbot, inquiries, answerer):
    chapter, school = ("chapter", "nudge", 0, 0), ("school", "parity", 5, 10)
    inquiries.ask(chapter)
    inquiries.ask(school)
    first, second = answerer.asked
    inquiries.forget("chapter", "reuse")
    assert answerer.forgotten == {first}
    with qtbot.waitSignal(inquiries.answered) as told:
        inquiries.take(second, "found")
    assert told.args == [school]


def test_nobody_is_told_to_forget_what_was_never_asked(inquiries, answerer):
    inquiries.ask(("school", "parity", 5, 10))
    inquiries.forget("chapter")
    assert not answerer.forgotten


def test_why_there_is_no_answer_is_said(qtbot, inquiries, answerer):
    question = ("chapter", "nudge", 0, 0)
    inquiries.ask(question)
    with qtbot.waitSignal(inquiries.missed) as told:
        inquiries.miss(next(iter(answerer.asked)), "No memory.")
    assert told.args == [question, "No memory."] and inquiries.known(question) is None


def test_numbers_of_surveys_are_nobody_s_questions(qtbot, inquiries):
    with qtbot.assertNotEmitted(inquiries.answered):
        inquiries.take(1, "outcomes")


def test_how_far_an_answer_is_can_be_told_until_it_is_there(qtbot, inquiries, answerer):
    inquiries.ask(("school", 1))
    number = next(iter(inquiries._asked))
    assert inquiries.share(("school", 1)) == 0.0
    with qtbot.waitSignal(inquiries.went_on) as told:
        inquiries.go_on(number, Stage.PRETRAINING, 0.4)
    assert told.args == [("school", 1)] and inquiries.share(("school", 1)) == 0.4
    inquiries.take(number, "answer")
    assert inquiries.share(("school", 1)) == 0.0
    with qtbot.assertNotEmitted(inquiries.went_on):
        inquiries.go_on(number, Stage.FINETUNING, 0.9)


def test_of_many_answers_the_oldest_are_forgotten_and_can_be_asked_for_again(
    inquiries, answerer, monkeypatch
):
    monkeypatch.setattr("explainer.session.exhibits.inquiries.MOST_KNOWN", 2)
    for number in range(3):
        inquiries.ask(("school", number))
        inquiries.take(max(answerer.asked, key=abs), number)
    assert [inquiries.known(("school", number)) for number in range(3)] == [None, 1, 2]
    inquiries.ask(("school", 0))
    assert len(answerer.asked) == 4


def test_what_was_missed_can_be_asked_for_again_and_is_told_once(qtbot, inquiries, answerer):
    inquiries.ask(("school", 1))
    number = next(iter(answerer.asked))
    inquiries.go_on(number, Stage.PRETRAINING, 0.4)
    inquiries.miss(number, "No memory.")
    assert inquiries.share(("school", 1)) == 0.0
    with qtbot.assertNotEmitted(inquiries.missed):
        inquiries.miss(number, "No memory.")
    inquiries.ask(("school", 1))
    assert len(answerer.asked) == 2
