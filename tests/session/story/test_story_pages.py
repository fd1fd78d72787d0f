"""What a page of the story says of itself, and what the last one leaves."""

import pytest

from explainer.core.settings.choice import Stage
from explainer.core.text.quantities import Finding, count, share
from explainer.session.memory import Memory
from tests.session.story.test_story_state import Told

ASKED = (5, 1)
"""A step with a question that the curve would answer."""
FINDING = Finding({"labels": count(2), "supervised": share(0.5), "pretrained": share(1.0)}, True)


@pytest.fixture
def told(qapp):
    return Told()


def heard(signal):
    seen = []
    signal.connect(lambda: seen.append(True))
    return seen


def test_words_say_whether_page_down_shows_or_goes_on(told):
    story = told.story
    story.go_to(*ASKED)
    assert story.words == "Page Down: show it" and not story.veils
    story.do()
    assert story.words == "Page Down: go on"
    story.go_to(5, len(story.chapter.steps))
    assert story.step is None and story.words == "Page Down: go on"


def test_the_curve_is_hidden_while_its_question_is_open_and_never_outside_the_story(told):
    story = told.story
    story.go_to(*ASKED)
    assert "curve" in story.hidden
    story.leave()
    assert story.hidden == frozenset()


def test_the_answer_is_known_once_it_is_shown(told):
    story = told.story
    story.go_to(*ASKED)
    told.answer("labels-are-dear", 1)
    assert story.answer is None
    story.do()
    assert story.answer == story.step.ask.measured(FINDING)
    story.go_to(5, len(story.chapter.steps))
    assert story.answer is None


def test_how_much_of_a_step_s_measurement_is_done_is_told_for_that_step_alone(told):
    story, inquiries = told.story, told.story.inquiries
    story.go_to(*ASKED)
    numbers = {question[2]: number for number, question in inquiries._asked.items()}
    went_on = heard(story.went_on)
    inquiries.go_on(numbers[0], Stage.PRETRAINING, 0.3)
    assert story.share is None and went_on == []
    inquiries.go_on(numbers[ASKED[1]], Stage.PRETRAINING, 0.4)
    assert story.share == 0.4 and went_on == [True]


def test_nobody_predicts_an_answer_that_is_not_offered(told):
    story = told.story
    story.go_to(*ASKED)
    told_changes = heard(story.changed)
    story.predict(len(story.step.ask.answers))
    assert story.predicted is None and told_changes == []
    story.predict(0)
    assert story.predicted == 0 and told_changes == [True]


def test_a_prediction_belongs_to_its_own_page(told):
    told.story.go_to(*ASKED)
    told.story.predict(1)
    told.story.go_to(5, 3)
    assert told.story.predicted is None
    told.story.go_to(*ASKED)
    assert told.story.predicted == 1


def test_doing_a_step_is_told_to_whoever_moves_and_to_whoever_shows(told):
    story = told.story
    story.go_to(1, 1)
    assert story.step.act and not story.step.choices
    acted, changed = heard(story.acted), heard(story.changed)
    story.do()
    assert story.done and acted == [True] and changed == [True]


def test_last_words_ask_for_nothing(told):
    story = told.story
    story.go_to(5, 99)
    acted = heard(story.acted)
    story.do()
    assert story.step is None and not story.done and acted == []


def test_after_the_last_words_of_all_the_story_stays_there_and_is_told(told):
    story = told.story
    story.go_to(12, 99)
    place, changed = story.place, heard(story.changed)
    story.next()
    assert (story.chapter.number, story.place) == (12, place) and changed == [True]
    assert story._memory.recall("story")["seen"] == [12]


def test_a_chapter_counts_as_seen_only_once_it_was_told_to_its_end(told):
    told.story.go_to(2, 99)
    assert told.story.seen == frozenset()
    told.story.next()
    assert told.story.seen == {2} and (told.story.chapter.number, told.story.place) == (3, 0)


def test_a_number_outside_the_story_is_its_nearest_page(told):
    told.story.go_to(0, -3)
    assert (told.story.chapter.number, told.story.place) == (1, 0)
    told.story.go_to(99)
    assert told.story.chapter is told.story.chapters[-1]


def test_who_was_welcomed_is_so_for_every_later_window(qapp):
    memory = Memory()
    first = Told(memory).story
    assert not first.welcomed and first.guided
    first.greets = True
    first.welcome()
    assert first.welcomed and not first.greets and Told(memory).story.welcomed


def test_showing_all_controls_is_told_and_kept_at_once(qapp):
    memory = Memory()
    story = Told(memory).story
    changed = heard(story.changed)
    story.set_guided(False)
    assert changed == [True] and not Told(memory).story.guided


def test_what_others_ask_is_no_news_for_a_page(told):
    told.story.go_to(*ASKED)
    changed = heard(told.story.changed)
    told.inquiries.answered.emit(("town", 3))
    told.inquiries.missed.emit(("town", 3), "No memory.")
    assert changed == [] and told.story.failure == ""


def test_leaving_is_told_once_and_where_it_was_left_is_kept(told):
    told.story.go_to(4, 1)
    changed = heard(told.story.changed)
    told.story.leave()
    count = len(changed)
    assert count and told.story._memory.recall("story")["step"] == 1
    told.story.leave()
    assert len(changed) == count


def test_notes_say_the_question_until_it_is_answered_and_then_what_was_measured(told):
    story = told.story
    story.go_to(*ASKED)
    step = story.step
    asked = story.notes("en", str)
    assert asked.title == f"5  {story.chapter.title['en']}"
    assert asked.paragraphs[1].startswith(step.ask.question["en"])
    assert f"1  {step.ask.answers[0]['en']}" in asked.paragraphs[1]
    assert asked.paragraphs[2:] == (step.do["en"],) and asked.advice == story.chapter.notes["en"]
    story.do()
    assert len(story.notes("en", str).paragraphs) == 2
    story.go_to(5, 99)
    assert story.notes("en", str).paragraphs == (story.chapter.caution["en"],)


def test_the_very_last_words_are_where_one_goes_on(qapp):
    memory = Memory()
    first = Told(memory).story
    first.go_to(12, 99)
    again = Told(memory).story
    again.resume()
    assert (again.chapter.number, again.place) == (12, len(again.chapter.steps))


def test_another_seed_is_asked_for_while_the_story_is_told_and_not_otherwise(told):
    told.store.change(seed=5)
    assert told.answerer.asked == {}
    told.story.go_to(5)
    told.store.change(seed=7)
    asked = [parameters for _, parameters in told.answerer.asked.values()]
    assert ("labels-are-dear", 0, 5) in asked and ("labels-are-dear", 0, 7) in asked


def test_outside_the_story_nothing_is_done_by_hand(told):
    told.story.go_to(5)
    told.story.leave()
    changed = heard(told.story.changed)
    told.store.change(scene="spirals", labels_per_class=1)
    assert not told.story.done and changed == []
