"""Every step finds what its text speaks of, whatever was on the screen before."""

import pytest

from explainer.core.figures.theme import LIGHT
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.core.story.chapters import chapters
from explainer.core.training.embeddings import NEIGHBOURS, PRINCIPAL, Projection
from explainer.core.training.saved import Saved
from explainer.core.training.timeline import Timeline
from explainer.views.story.story_acts import EARLY
from tests.views.story.telling import STEPS, early, finished, sent, waiting


@pytest.fixture
def window(kept):
    return kept.filled(theme=LIGHT)


def training(told, settings):
    waiting(told, settings)
    told.store.play()
    told.store.add_frame(told.store.job, early(settings, 75))


def looked_back(told, settings):
    finished(told, settings)
    told.player.seek(1)


def replayed(told, settings):
    finished(told, settings)
    told.player.play()


def broken_off(told, settings):
    begun = Timeline((early(settings, 75),), {}, settings.labels_per_class)
    told.store.show_saved(Saved(settings, begun))


def told_elsewhere(told, settings):
    finished(told, settings)
    told.story.go_to(1)


STATES = (finished, waiting, training, looked_back, replayed, broken_off, told_elsewhere)
USUAL = [
    pytest.param(each, place, id=f"{each.name}-{place}")
    for each in chapters()
    for place, step in enumerate(each.steps)
    if not step.exhibit and not step.stand
]


@pytest.mark.parametrize(("chapter", "place"), USUAL)
def test_a_run_comes_to_its_end_where_a_step_says_nothing_else(told, chapter, place):
    settings = settings_for(**chapter.choices_before(place))
    seen = {}
    for state in STATES:
        state(told, settings)
        told.story.go_to(chapter.number, place)
        store = told.store
        assert store.settings == settings
        there = store.own_timeline.latest is not None and store.own_timeline.latest.finished
        present = store.timeline.cursor is None and not told.player.playing
        seen[state.__name__] = present and (there or store.state.playing)
        told.story.leave()
    assert all(seen.values()), seen


EARLIER = [
    pytest.param(each, place, step.stand, id=f"{each.name}-{place}")
    for each in chapters()
    for place, step in enumerate(each.steps)
    if step.stand
]
SHARES = {"first": 0.0, "begin": EARLY, "pretrain": 1.0}


@pytest.mark.parametrize(("chapter", "place", "stand"), EARLIER)
def test_no_run_stands_beyond_the_moment_of_which_a_step_speaks(told, chapter, place, stand):
    """What the lab sends on the way there is not looked at here: it is no lab."""
    settings = settings_for(**chapter.choices_before(place))
    for state in STATES:
        state(told, settings)
        told.story.go_to(chapter.number, place)
        told.acts.stop()
        latest = told.store.own_timeline.latest
        if stand == "unnamed" or latest is None:
            continue
        assert latest.stage is Stage.PRETRAINING, state
        assert latest.step <= SHARES[stand] * latest.steps, state
        assert stand == "pretrain" or told.store.state.paused
        told.story.leave()


@pytest.mark.parametrize("number", [2, 3])
def test_a_run_waits_for_the_question_that_it_would_answer(number):
    """Chapters two and three ask how models do: none is trained to its end before."""
    steps = chapters()[number - 1].steps
    asks = next(place for place, step in enumerate(steps) if step.ask and step.choices)
    assert all(step.stand or step.choices for step in steps[:asks])
    assert steps[0].stand == "pretrain"


def test_doing_a_step_brings_its_run_to_the_end(told):
    waiting(told, settings_for(**chapters()[1].start))
    told.story.go_to(2, 2)
    told.store.pause()
    told.story.do()
    assert told.store.settings.labels_per_class == 4 and not told.store.state.paused


def test_the_end_of_pretraining_is_looked_at_and_nothing_beyond_it_is_trained(told):
    waiting(told, settings_for("moons"))
    told.acts.do("pretrain")
    assert told.store._runner.last == ("resume", Stage.PRETRAINING)
    sent(told, 75, STEPS)
    assert told.store.state.paused and not told.acts.waits
    assert told.store.timeline.shown.step == STEPS
    assert told.store._runner.calls[-2:] == [("resume", Stage.PRETRAINING), ("pause",)]


def test_the_moment_before_the_first_label_is_one_step_beyond(told):
    waiting(told, settings_for("moons"))
    told.acts.do("unnamed")
    sent(told, 75, STEPS)
    told.acts._on_tick()
    asked = [call[0] for call in told.store._runner.calls]
    assert asked[-1] == "step" and asked.count("step") == 1 and told.acts.waits
    sent(told, 0, stage=Stage.FINETUNING)
    assert told.store.state.paused and not told.acts.waits


def test_whoever_pauses_on_the_way_to_a_moment_stays_there(told):
    waiting(told, settings_for("moons"))
    told.acts.do("pretrain")
    sent(told, 75)
    told.store.pause()
    told.acts._on_tick()
    assert not told.acts.waits and told.store.timeline.shown.step == 75


def test_a_step_that_is_left_on_the_way_holds_nothing_up(told):
    waiting(told, settings_for("moons"))
    told.acts.do("pretrain")
    told.acts.stop()
    assert not told.acts.waits
    told.store.add_frame(told.store.job, early(told.store.settings, STEPS))
    assert told.store.state.training and told.store._runner.last == ("resume",)


def bent(window):
    return window.stage.bent()[0]


def test_no_step_stands_on_bent_planes_and_leaving_bends_them_again(window):
    window.morph.show(0.7)
    window.story.go_to(1)
    assert bent(window) == 0.0
    window.morph.show(1.0)
    window.story.next()
    assert bent(window) == 0.0
    window.story.leave()
    assert bent(window) == 0.7


def test_who_bends_planes_in_the_story_leaves_with_those(window):
    window.morph.show(0.7)
    window.story.go_to(1)
    window.morph.show(0.3)
    window.story.leave()
    assert bent(window) == 0.3


def test_a_chapter_finds_no_point_selected_no_other_tab_and_embeddings_as_it_speaks_of_them(window):
    store, panel = window.store, window.board.efficiency
    window.drawing.linked.suggest()
    panel.choose_tab("capacity")
    store.look_by(Projection(NEIGHBOURS))
    window.story.go_to(5)
    assert not window.drawing.linked.clear()
    assert panel.tab == "efficiency" and store.timeline.projection.way == PRINCIPAL
    window.story.leave()
    assert panel.tab == "capacity" and store.timeline.projection.way == NEIGHBOURS
    store.look_by(Projection())


def test_a_chapter_ends_the_editing_of_points(window):
    window.point_editor.toggle()
    assert window.point_editor.active
    window.story.go_to(5)
    assert not window.point_editor.active


def test_a_step_finds_its_settings_whatever_was_chosen_meanwhile(window):
    window.story.go_to(1)
    window.store.change(scene="moons")
    window.story.next()
    assert window.store.settings == settings_for(**chapters()[0].start)
