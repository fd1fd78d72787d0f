"""Whoever does by hand what a page asks for has done it; and no run tells what is asked later."""

import pytest

from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.core.story.chapters import chapters
from explainer.session.running.player import REPLAY, TRAIN
from tests.views.story.telling import STEPS, finished, sent, waiting


@pytest.mark.parametrize(
    ("place", "act", "moments"),
    [
        (2, "pretrain", [(Stage.PRETRAINING, 75), (Stage.PRETRAINING, STEPS)]),
        (3, "unnamed", [(Stage.PRETRAINING, STEPS), (Stage.FINETUNING, 0)]),
        (4, "replay", [(Stage.FINETUNING, 75), (Stage.FINETUNING, STEPS)]),
    ],
)
@pytest.mark.parametrize("predicted", [True, False])
def test_whoever_presses_play_where_a_step_asks_for_it_has_done_it(
    told, place, act, moments, predicted
):
    """Nothing that is asked later is trained, and nothing is resolved that nobody predicted."""
    settings = settings_for(**chapters()[0].choices_before(place))
    waiting(told, settings)
    told.story.go_to(1, place)
    told.acts.stop()
    told.store.pause()
    assert told.story.step.act == act and not told.story.done
    if predicted:
        told.story.predict(0)
    told.store.play()
    assert told.acts.waits is (act != "replay")
    if told.acts.waits:
        assert told.store._runner.last == ("resume", Stage.PRETRAINING)
    for stage, step in moments:
        sent(told, step, stage=stage)
    assert told.story.done is predicted
    assert told.store.state.paused or told.store.state.ended


def at_page(told, number, place, *moments):
    """Come to a page whose run has come so far; nothing waits there."""
    settings = settings_for(**chapters()[number - 1].choices_before(place))
    waiting(told, settings)
    told.story.go_to(number, place)
    told.acts.stop()
    told.store.pause()
    for stage, step in moments:
        sent(told, step, stage=stage)
    return told.story


def test_what_was_done_before_it_was_predicted_counts_once_it_is(told):
    story = at_page(told, 1, 2)
    told.store.play()
    sent(told, STEPS)
    assert not story.done
    story.predict(1)
    assert story.done and story.predicted == 1


def test_a_few_steps_by_hand_are_the_few_that_a_page_asks_for(told):
    story = at_page(told, 1, 1)
    seen = []
    for step in (4, 8, 12, 16):
        told.player.forward()
        sent(told, step)
        seen.append(story.done)
    assert seen == [False, False, False, True]
    assert not told.acts.waits and told.store.timeline.shown.step == 16


def test_one_step_more_by_hand_shows_what_was_measured_and_moves_nothing(told):
    story = at_page(told, 1, 3, (Stage.PRETRAINING, STEPS))
    story.predict(0)
    assert not story.done
    told.player.forward()
    sent(told, 0, stage=Stage.FINETUNING)
    assert story.done and not told.acts.waits and not told.player.playing
    assert told.store.timeline.shown.stage is Stage.FINETUNING


def test_a_run_that_was_played_to_its_end_by_hand_stays_there(told):
    story = at_page(told, 1, 4, (Stage.PRETRAINING, STEPS), (Stage.FINETUNING, 0))
    story.predict(0)
    told.store.play()
    sent(told, STEPS, stage=Stage.FINETUNING)
    assert story.done and told.store.state.ended
    assert not told.player.playing and not told.player.looks_back


@pytest.mark.parametrize(("number", "place"), [(1, 0), (1, 2), (1, 3), (2, 0)])
def test_play_never_tells_what_the_next_page_asks(told, number, place):
    """A run that has come so far is shown once more, and trained no further."""
    end = [(Stage.PRETRAINING, 75), (Stage.PRETRAINING, STEPS)]
    beyond = [(Stage.FINETUNING, 0)] if (number, place) == (1, 3) else []
    story = at_page(told, number, place, *end, *beyond)
    story.predict(0)
    told.acts.stop()
    told.store.pause()
    asked = len(told.store._runner.calls)
    assert told.player.next_act == REPLAY
    told.player.toggle()
    assert told.player.playing and told.player.place == 0
    assert told.store._runner.calls[asked:] == []
    told.player.stop()
    story.leave()
    assert not told.player.bound()


@pytest.mark.parametrize("place", [0, 1])
def test_play_stops_before_groups_are_seen_that_a_later_page_asks_about(told, place):
    """A hand that has come further would find the next page begun anew."""
    at_page(told, 1, place)
    told.player.toggle()
    sent(told, 16)
    assert told.store.state.training and told.acts.waits
    sent(told, 20)
    assert told.store.state.paused and told.store.timeline.shown.step == 20
    told.story.go_to(1, 2)
    assert told.store.own_timeline.latest.step == 20


def test_where_one_step_is_wanted_play_takes_that_one(told):
    at_page(told, 1, 3, (Stage.PRETRAINING, STEPS))
    told.player.toggle()
    assert told.store._runner.last == ("step",) and told.store.state.paused


def test_a_page_whose_chapter_asks_nothing_of_the_run_any_more_holds_none(told):
    story = at_page(told, 1, 4, (Stage.PRETRAINING, STEPS), (Stage.FINETUNING, 0))
    assert story.chapter.bound_at(story.place) == "" and told.player.next_act == TRAIN


def test_who_looks_at_an_earlier_moment_goes_on_doing_so(told):
    story = at_page(told, 1, 2)
    told.store.play()
    sent(told, 40, 80)
    told.player.seek(1)
    story.predict(0)
    sent(told, STEPS)
    assert story.done and told.store.state.paused
    assert told.store.timeline.shown.step == 40


def test_the_tab_that_a_page_asks_for_is_opened_by_hand(told):
    story = at_page(told, 4, 3)
    told.by_hand.open_tab("capacity")
    assert not story.done
    told.by_hand.open_tab("groups")
    assert story.done


def test_a_tab_alone_is_not_what_a_page_with_choices_asks_for(told):
    story = at_page(told, 4, 4)
    told.by_hand.open_tab("groups")
    assert not story.done
    story.leave()
    told.by_hand.open_tab("groups")
    assert not story.by_hand


def test_what_a_page_does_on_its_way_is_done_by_no_hand(told):
    finished(told, settings_for("moons"))
    for number, place in ((1, 1), (1, 2), (1, 3), (1, 4), (9, 1)):
        told.story.go_to(number, place)
        assert not told.story.by_hand and not told.story.done
