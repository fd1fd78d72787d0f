"""Layers are asked for once somebody wants them, of an end that has come to rest."""

from dataclasses import replace

import pytest

from explainer.core.morph.layer_steps import BIAS, Kind, LayerStep
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.core.training.frames import frozen
from explainer.session.morph.encoder_layers import LAYERS_FOLLOW, NO_LAYERS, EncoderLayers
from explainer.session.store import Store
from tests.factories import FakeRunner, frame, saved, timeline

STEPS = (LayerStep(Kind(BIAS, 1), frozen([[0, 0]])),)


class FakeLab:
    def __init__(self):
        self.asked = []

    def unfold(self, job, labels):
        self.asked.append((job, labels))


@pytest.fixture
def store(qapp):
    store = Store(settings_for("moons", unlabelled=40, labels_per_class=3), FakeRunner())
    store.show_stored(timeline(store.settings, 3))
    return store


@pytest.fixture
def layers(store):
    return EncoderLayers(store, FakeLab())


def test_nothing_is_asked_for_before_it_is_wanted(store, layers):
    store.show_stored(timeline(store.settings, 3))
    assert not layers._lab.asked and not layers._timer.isActive()


def test_the_shown_end_is_asked_for_once_and_kept(store, layers):
    layers.want(True)
    assert layers._lab.asked == [(store.job, 3)]
    layers.take(store.job, 3, STEPS, STEPS)
    shown = store.timeline.shown
    assert layers.of(shown, "pretrained") is STEPS
    assert layers.of(replace(shown, pretraining_loss=1.0), "supervised") is STEPS
    layers._ask()
    assert len(layers._lab.asked) == 1
    assert layers.of(timeline(store.settings, 3).shown, "pretrained") is None
    layers.want(False)
    assert layers.of(shown, "pretrained") is None


def test_wanting_is_told_and_both_arms_have_steps_only_while_they_are_wanted(qtbot, store, layers):
    shown = store.timeline.shown
    with qtbot.waitSignal(layers.changed):
        layers.want(True)
    with qtbot.waitSignal(layers.changed):
        layers.take(store.job, 3, STEPS, STEPS)
    assert layers.of_arms(shown) == {"supervised": STEPS, "pretrained": STEPS}
    assert layers.of_arms(timeline(store.settings, 3).shown) == {}
    with qtbot.waitSignal(layers.changed):
        layers.want(False)
    assert layers.of_arms(shown) == {}


@pytest.mark.parametrize("found", [(None, STEPS), (STEPS, None)])
def test_the_layers_of_one_arm_alone_are_none(store, layers, found):
    layers.want(True)
    layers.take(store.job, 3, *found)
    assert store.notice == NO_LAYERS and layers.of_arms(store.timeline.shown) == {}


def test_another_end_is_asked_for_when_it_rests(qtbot, store, layers):
    ended = timeline(store.settings, 3)
    other = timeline(store.settings, 3).ends[7]
    moved = replace(other.supervised, embedding=frozen(other.supervised.embedding * 0.5))
    ended = replace(ended, ends={**ended.ends, 7: replace(other, supervised=moved)})
    store.show_stored(ended)
    layers.want(True)
    store.change(labels_per_class=7)
    qtbot.waitUntil(lambda: layers._lab.asked[-1] == (store.job, store.timeline.shown.labels))
    assert not layers._timer.isActive()


def test_the_course_of_training_has_no_layers(store, layers):
    store.seek(0)
    layers.want(True)
    assert not layers._lab.asked


def test_an_answer_to_something_else_is_dropped(store, layers):
    layers.want(True)
    layers.take(store.job + 1, 3, STEPS, STEPS)
    layers.take(store.job, 4, STEPS, STEPS)
    assert layers.of(store.timeline.shown, "pretrained") is None


def test_a_picture_without_models_says_so_once_and_is_asked_for_again(store, layers):
    layers.want(True)
    layers.take(store.job, 3, None, None)
    assert store.notice == NO_LAYERS
    store.dismiss_notice()
    layers._ask()  # As whatever changes has it do.
    layers.take(store.job, 3, None, None)
    assert not store.notice
    layers._ask()
    layers.take(store.job, 3, STEPS, STEPS)
    assert layers._lab.asked == [(store.job, 3)] * 3
    assert layers.of(store.timeline.shown, "supervised") is STEPS


def test_what_cannot_be_shown_when_it_is_wanted_is_refused_and_not_later(qtbot, store, layers):
    layers.want(True)
    with qtbot.waitSignal(layers.refused):
        layers.take(store.job, 3, None, None)
    layers.want(True)
    layers.take(store.job, 3, STEPS, STEPS)
    layers._asked = store.timeline.shown
    with qtbot.assertNotEmitted(layers.refused):
        layers.take(store.job, 3, None, None)


def test_the_models_of_an_opened_session_are_trained_for_their_layers(qtbot, store, layers):
    """Play would watch again what is there: nothing else brings the models."""
    store.show_saved(saved(store.settings, timeline(store.settings, 3)))
    shown = store.timeline.shown
    layers.want(True)
    with qtbot.assertNotEmitted(layers.refused):
        layers.take(store.job, 3, None, None)
    assert store.notice == LAYERS_FOLLOW and store.trains_unseen
    assert store.timeline.shown is shown
    for moment in timeline(store.settings, 3).frames:
        store.add_frame(store.job, moment)
    for labels in range(1, store.settings.most_labels + 1):
        settings = store.settings.changed(labels_per_class=labels)
        store.add_frame(store.job, frame(settings, Stage.FINETUNING, 150))
    qtbot.waitUntil(lambda: layers._lab.asked[-1] == (store.job, 3))
