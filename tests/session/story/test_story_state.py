"""The story goes through its pages, drives the store, and keeps its progress."""

import pytest

from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.core.text.quantities import Finding, count, share
from explainer.core.training.saved import Saved
from explainer.core.training.timeline import Timeline
from explainer.core.training.trained import Trained
from explainer.session.exhibits.inquiries import Inquiries
from explainer.session.memory import Memory
from explainer.session.store import Store
from explainer.session.story.story_state import Story
from tests.factories import FakeAnswerer, FakeRunner, encoder, frame, full_survey, timeline

FINDING = Finding({"labels": count(2), "supervised": share(0.5), "pretrained": share(1.0)}, True)


class Told:
    """A story with what it drives."""

    def __init__(self, memory=None, scene="moons"):
        self.store = Store(settings_for(scene), FakeRunner())
        self.answerer = FakeAnswerer()
        self.inquiries = Inquiries(self.answerer, self.store)
        self.story = Story(self.store, self.inquiries, memory or Memory())

    def answer(self, chapter, step, finding=FINDING):
        asked = {parameters: task for task, (_, parameters) in self.answerer.asked.items()}
        self.inquiries.take(asked[chapter, step, self.store.settings.seed], finding)


@pytest.fixture
def told(qapp):
    return Told()


def test_a_chapter_brings_its_choices_and_asks_for_its_measurements(told):
    told.story.go_to(5)
    assert told.store.settings == settings_for("spirals", labels_per_class=2)
    asked = [parameters for _, parameters in told.answerer.asked.values()]
    assert asked == [("labels-are-dear", step, 0) for step in range(4)]


def test_page_down_does_the_step_then_goes_on(told):
    story = told.story
    story.go_to(5)
    story.next()
    assert story.done and told.store.settings.labels_per_class == 1
    story.next()
    assert (story.place, story.done) == (1, False)
    assert told.store.settings.labels_per_class == 1


def test_who_does_it_by_hand_has_done_it(told):
    told.story.go_to(5)
    told.store.change(labels_per_class=1)
    assert told.story.done


def test_by_hand_a_question_is_not_answered_for_the_viewer(told):
    told.story.go_to(5, 1)
    told.store.change(labels_per_class=30)
    assert not told.story.done


def test_a_prediction_counts_until_it_was_measured(told):
    story = told.story
    story.go_to(5, 1)
    story.predict(1)
    story.predict(2)
    assert story.predicted == 2
    story.do()
    story.predict(0)
    assert story.predicted == 2
    story.predict(99)
    assert story.predicted == 2


def test_what_was_measured_is_told_when_it_comes(qtbot, told):
    story = told.story
    story.go_to(1, 3)
    assert story.finding is None
    with qtbot.waitSignal(story.changed):
        told.answer("two-starts", 3)
    assert story.finding is FINDING


def test_the_draws_are_those_of_the_seed_on_the_screen(told):
    told.store.change(seed=7)
    told.story.go_to(1)
    assert told.store.settings.seed == 7
    assert ("two-starts", 2, 7) in [parameters for _, parameters in told.answerer.asked.values()]


def test_a_step_that_is_chosen_finds_what_the_steps_before_have_made(told):
    told.story.go_to(3, 4)
    assert told.store.settings == settings_for("digits", labels_per_class=30, finetuning="all")
    told.story.previous()
    assert told.store.settings.labels_per_class == 2


def test_the_whole_story_is_walked_with_one_key(told):
    story = told.story
    story.go_to(1)
    seen = set()
    presses = 0
    while presses < 200:
        seen.add((story.chapter.number, story.place))
        if story.chapter is story.chapters[-1] and story.step is None:
            break
        story.next()
        presses += 1
    pages = {(c.number, place) for c in story.chapters for place in range(len(c.steps) + 1)}
    assert seen == pages and presses < 120
    story.next()
    assert story.seen == frozenset(range(1, 13))


def test_back_leads_to_the_last_words_of_the_chapter_before(told):
    told.story.go_to(2)
    told.story.previous()
    assert told.story.chapter.number == 1 and told.story.step is None
    told.story.go_to(1)
    told.story.previous()
    assert (told.story.chapter.number, told.story.place) == (1, 0)


def test_it_opens_where_it_was_left_even_after_the_end_of_the_program(qapp):
    memory = Memory()
    first = Told(memory).story
    first.go_to(4, 2)
    first.set_guided(False)
    first.welcome()
    first.leave()
    again = Told(memory).story
    assert not again.open and not again.guided and again.welcomed
    again.resume()
    assert (again.chapter.number, again.place) == (4, 2)


@pytest.mark.parametrize("odd", [{"chapter": 99}, {"step": -3}, {"seen": "all"}, {"chapter": "x"}])
def test_odd_memories_are_as_good_as_none(qapp, odd):
    memory = Memory()
    memory.keep("story", odd)
    story = Told(memory).story
    story.resume()
    assert (story.chapter.number, story.place) == (1, 0)


def test_what_is_only_read_is_not_offered_to_be_shown(told):
    for chapter in told.story.chapters:
        for place, step in enumerate(chapter.steps):
            told.story.go_to(chapter.number, place)
            if step.act or step.tab or step.exhibit or step.measured or step.ask:
                assert not step.only_read
            elif not step.choices:
                assert told.story.done
    told.story.go_to(1)
    assert told.story.done
    told.story.next()
    assert (told.story.place, told.story.done) == (1, False)


def test_the_first_step_says_how_many_labels_the_story_has_set(told):
    told.story.go_to(1)
    assert told.store.settings.labels_per_class == 2
    said = told.story.step.say
    assert "set Labels per class to two" in said["en"] and "“每类标签数”设成了 2" in said["zh"]


@pytest.mark.parametrize("place", [1, 15])
def test_leaving_an_unfinished_run_brings_back_what_was_there_as_it_stood(told, place):
    before, store = told.store.settings, told.store
    store.show_stored(timeline(before))
    store.seek(place)
    stood = store.timeline
    told.story.go_to(1)
    store.reset()
    assert store.settings != before and store.state.paused
    told.story.leave()
    assert store.settings == before and not store.state.paused
    assert store.timeline.frames == stood.frames and store.timeline.place == place
    _, _, settings, since, paused = store._runner.last
    assert (settings, since, paused) == (before, Stage.DATA, False) and store.trains_unseen


def test_what_was_still_training_before_the_story_goes_on_from_where_it_was(told):
    before, store = told.store.settings, told.store
    store.start()
    store.add_frame(store.job, frame(before, Stage.PRETRAINING, 0))
    stood = store.timeline
    told.story.go_to(1)
    told.story.leave()
    assert store.settings == before and store.state.playing and store.trains_unseen
    assert store.timeline.frames == stood.frames


def test_what_was_measured_before_the_story_is_known_after_it(told):
    before, store = told.store.settings, told.store
    survey = full_survey(store)
    store.show_stored(timeline(before))
    done = survey.progress
    told.story.go_to(1)
    store.reset()
    told.story.leave()
    assert survey.progress == done and done[0] == done[1] > 0


@pytest.mark.parametrize("finished", [False, True])
def test_a_run_of_the_story_gives_way_whether_or_not_it_is_finished(told, finished):
    before, store = told.store.settings, told.store
    store.show_stored(timeline(before))
    stood = store.timeline
    told.story.go_to(6)
    run = timeline(store.settings).frames
    for each in run if finished else run[:3]:
        store.add_frame(store.job, each)
    assert store.settings != before and (store.state.phase == "finished") == finished
    told.story.leave()
    assert store.settings == before and store.timeline.frames == stood.frames


def test_a_run_that_waited_waits_where_it_was_with_the_weights_that_the_lab_has_told(told):
    before, store = told.store.settings, told.store
    store.start()
    job = store.job
    for each in timeline(before).frames[:3]:
        store.add_frame(job, each)
    store.pause()
    stood, trained = store.timeline, Trained(encoder(), {})
    told.story.go_to(6)
    calls = store._runner.calls
    assert calls.index(("tell", job)) < [call[:2] for call in calls].index(("run", job + 1))
    store.take_trained(job, trained)
    told.story.leave()
    assert store.settings == before and store.timeline.frames == stood.frames
    assert store.state.paused and store.state.phase == "pretraining"
    assert store.trained is trained and store.rests


def test_an_opened_run_that_waited_does_not_run_on_after_the_story(told):
    before, store = told.store.settings, told.store
    store.show_saved(Saved(before, Timeline(timeline(before).frames[:3])))
    state = store.state
    told.story.go_to(6)
    told.story.leave()
    assert state.paused and store.state == state and len(store.timeline.frames) == 3


def test_the_story_tells_what_stands_before_it_and_leaving_drops_what_is_asked(told):
    seen = []
    told.story.begins.connect(lambda: seen.append(told.store.settings))
    told.story.ended.connect(lambda: seen.append(told.store.settings))
    before = told.store.settings
    told.story.go_to(6)
    told.story.go_to(5)
    told.story.leave()
    told.story.leave()
    assert seen == [before, before] and told.answerer.forgotten


def test_the_last_page_counts_what_the_rule_has_said(told):
    told.story.go_to(12, 4)
    told.answer("labels-are-dear", 0, Finding({}, True, "helps"))
    told.answer("when-not", 0, Finding({}, True, "hurts"))
    told.answer("when-not", 3, Finding({}, True, "no evidence"))
    figures = {name: each.value for name, each in told.story.finding.figures.items()}
    assert figures == {
        "known": 3,
        "all": 8,
        "helped": (5,),
        "hurt": (11,),
        "undecided": (11,),
    }


def test_why_a_measurement_is_missing_is_told(told):
    told.story.go_to(1, 2)
    asked = {parameters: task for task, (_, parameters) in told.answerer.asked.items()}
    told.inquiries.miss(asked["two-starts", 2, 0], "No memory.")
    assert told.story.failure == "No memory."
