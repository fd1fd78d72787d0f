"""What pretraining knows of objectives: nothing but what each of them says itself."""

import ast
from pathlib import Path

import numpy as np
import pytest
import torch

from explainer import science
from explainer.core.settings.catalogue import OBJECTIVES as CARDS
from explainer.core.settings.catalogue import PLACEBO
from explainer.science.networks.stack import random_network
from explainer.science.objectives import OBJECTIVES
from explainer.science.objectives.objective import Objective, one_layer
from explainer.science.objectives.words import WordObjective
from explainer.science.random import stream
from explainer.science.training.pretrain import pretrain
from explainer.science.views.pairs import NoisyViews
from explainer.science.views.recipe import Recipe, split_views

POINTS = stream(0, "points").standard_normal((200, 2))


class Mirrored(Objective):
    """Guesses a point from its mirror image, and is satisfied with a few."""

    def views(self, points, recipe, seed):
        return split_views(points, seed, lambda rows, random: NoisyViews(points[rows], 0.1, random))

    def decoder(self, encoders, columns):
        return one_layer(encoders, columns)

    def loss(self, networks, first, second, partner):
        return (networks.restored(-first) - partner).square().mean(dim=(1, 2))

    def learnt(self, gaps):
        return gaps.mean(dim=0) > -1_000


def test_every_card_has_an_objective_and_every_objective_a_card():
    assert set(OBJECTIVES) == set(CARDS) - {PLACEBO}


def test_objectives_on_words_are_those_whose_cards_say_so():
    words = {name for name, one in OBJECTIVES.items() if isinstance(one, WordObjective)}
    assert words == {name for name, card in CARDS.items() if card.words}


@pytest.mark.parametrize("room", ["training", "measuring", "comparison", "views"])
def test_nothing_else_names_an_objective(room):
    files = sorted((Path(science.__file__).parent / room).glob("*.py"))
    named = [
        f"{file.name}:{node.lineno} {node.value}"
        for file in files
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and node.value in CARDS
    ]
    assert files and named == []


def test_a_new_objective_is_pretrained_by_what_it_says_itself(monkeypatch):
    monkeypatch.setitem(OBJECTIVES, "mirrored", Mirrored())
    first = random_network([2, 8, 2], stream(0), spread=True)
    moments = list(pretrain([POINTS], first, Recipe("mirrored", (2.5, 2.5), 0.1, steps=40), [0]))
    assert moments[-1].loss < moments[0].loss and np.isfinite(moments[-1].loss).all()
    assert moments[-1].learnt == moments[-1].kept == (True,)
    assert not torch.equal(moments[-1].encoders.weights[0], first.weights[0])
