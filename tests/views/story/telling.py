"""A story that drives a run without any window and without any lab."""

from dataclasses import replace
from types import SimpleNamespace

from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.core.training.saved import Saved
from explainer.core.training.timeline import Timeline
from explainer.session.exhibits.inquiries import Inquiries
from explainer.session.memory import Memory
from explainer.session.running.player import Player
from explainer.session.store import Store
from explainer.session.story.story_state import Story
from explainer.views.story.story_acts import StoryActs
from explainer.views.story.story_by_hand import StoryByHand
from tests.factories import FakeAnswerer, FakeRunner, frame, timeline

STEPS = 150


class Told:
    """A story and what it does to a run, without any window."""

    def __init__(self):
        self.store = Store(settings_for("moons"), FakeRunner())
        self.player = Player(self.store)
        self.story = Story(self.store, Inquiries(FakeAnswerer(), self.store), Memory())
        keys = SimpleNamespace(trigger=lambda key: None)
        shell = SimpleNamespace(window=lambda: self.store, keys=keys)
        self.acts = StoryActs(shell, self.story, self.store, self.player)
        self.by_hand = StoryByHand(self.story, self.store, self.acts)


def run_of(settings):
    """A finished run of the settings, on points that nobody looks at here."""
    return Timeline(
        tuple(
            replace(each, settings=settings) for each in timeline(settings_for("moons"), 3).frames
        ),
        labels=settings.labels_per_class,
    )


def early(settings, step):
    moment = frame(settings_for("moons"), Stage.PRETRAINING, step, STEPS)
    return replace(moment, settings=settings)


def finished(told, settings):
    told.store.show_saved(Saved(settings, run_of(settings)))


def waiting(told, settings):
    finished(told, settings)
    told.store.reset()
    told.store.add_frame(told.store.job, early(settings, 0))


def sent(told, *steps, stage=Stage.PRETRAINING):
    """Have the lab send moments, and the story look at each."""
    for step in steps:
        moment = replace(early(told.store.settings, step), stage=stage)
        told.store.add_frame(told.store.job, moment)
        if told.acts.waits:
            told.acts._on_tick()
