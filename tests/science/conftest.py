"""Science as the lab runs it."""

from contextlib import contextmanager
from dataclasses import replace

import pytest

from explainer.core.settings import scene_cards
from explainer.core.settings.dataset import Dataset
from explainer.science.story import measures
from explainer.science.threads import single_threaded
from explainer.science.training import draws, pretrain, seed_stack

CARDS = dict(scene_cards.SCENES)
FEW_STEPS = 25
FEW_BATCHES = 8
FEW_POINTS = 200
ALL_BATCHES = pretrain.HELD_OUT_BATCHES


@pytest.fixture(autouse=True, scope="session")
def one_thread():
    """Train on one thread, as the lab does."""
    single_threaded()


@contextmanager
def with_cards(cards, batches=ALL_BATCHES):
    """Other cards of scenes, and nothing remembered of what was trained with the usual ones.

    So many `batches` of points that were held out are asked about at the end of pretraining.
    """
    with pytest.MonkeyPatch.context() as patch:
        for name, card in cards.items():
            patch.setitem(scene_cards.SCENES, name, card)
        patch.setattr(seed_stack, "_ENCODERS", {})
        patch.setattr(measures, "_TRIALS", {})
        patch.setattr(pretrain, "HELD_OUT_BATCHES", batches)
        yield


def few_steps():
    """Few steps of pretraining on every scene: enough where it is no matter what is learnt."""
    cards = {name: replace(card, steps=FEW_STEPS) for name, card in CARDS.items()}
    return with_cards(cards, FEW_BATCHES)


@contextmanager
def few_steps_of_tables(steps=FEW_STEPS):
    """Few steps of pretraining on tables of one's own, whose cards are not among the scenes'."""
    usual, name = Dataset.card.func, f"card of {steps} steps"

    def card(data):
        if name not in vars(data):
            vars(data)[name] = replace(usual(data), steps=steps)
        return vars(data)[name]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Dataset, "card", property(card))
        patch.setattr(seed_stack, "_ENCODERS", {})
        patch.setattr(pretrain, "HELD_OUT_BATCHES", FEW_BATCHES)
        yield


@pytest.fixture(scope="module")
def shortly_pretrained():
    """Few steps of pretraining in a whole module."""
    with few_steps():
        yield


@contextmanager
def few_points():
    """Few test points: enough where no accuracy is held against another or against a bound."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(draws, "TEST_POINTS", FEW_POINTS)
        patch.setattr(measures, "_TRIALS", {})
        yield


@pytest.fixture(scope="module")
def briefly_tested():
    """Few test points in a whole module."""
    with few_points():
        yield


@pytest.fixture
def fully_pretrained():
    """All steps, for one test among others that are content with few."""
    with with_cards(CARDS):
        yield
