"""One model trained on given points: the arms of the fair fight, on data of one's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from explainer.core.settings.dataset import MOST_ROWS, Dataset
from explainer.core.settings.settings import Settings, settings_for_data
from explainer.library.choices import plain
from explainer.science.networks.stack import Stack, as_tensor
from explainer.science.random import stream
from explainer.science.steps import finished, last_of
from explainer.science.threads import as_in_the_lab, on_one_thread, on_the_processor
from explainer.science.training.arms import (
    probed_arm,
    random_encoder,
    random_head,
    recipe,
    supervised_arm,
)
from explainer.science.training.finetune import Classifiers, Labelled, finetune, probabilities
from explainer.science.training.pretrain import pretrain

Floats = NDArray[np.float64]
FEWEST_PRETRAINED_ON = 6
"""Fewer rows are all held out, and none is left to learn from."""
ROWS_AT_ONCE = 8_000
"""Chosen: what a layer makes of so many points stays below ten megabytes."""


@dataclass(frozen=True)
class FittedNetwork:
    """A trained network in double precision, so that no point's answer depends on others.

    `kept` tells whether its encoder began with what pretraining had learnt.
    """

    network: Classifiers
    kept: bool

    def probabilities(self, inputs: Floats) -> Floats:
        """Return each class's probability [n, classes] for standardised inputs [n, columns]."""
        return self._answers(inputs, lambda points: probabilities(self.network(points)))

    def codes(self, inputs: Floats) -> Floats:
        """Return the embedding [n, code] of standardised inputs [n, columns]."""
        return self._answers(inputs, self.network.encoders)

    def _answers(self, inputs: Floats, answer: Any) -> Floats:
        starts = range(0, len(inputs), ROWS_AT_ONCE)
        with on_one_thread(), torch.no_grad(), on_the_processor():
            parts = [
                answer(torch.tensor(inputs[start : start + ROWS_AT_ONCE])[None])[0].numpy()
                for start in starts
            ]
        return np.concatenate(parts)


def settings_of_points(columns: int, classes: int, **choices: Any) -> Settings:
    """Return the settings of points that stay with whoever gave them.

    What training asks of a table is how many columns and classes it has: this one has no more
    than two rows of each class.
    """
    names = (tuple(f"x{n}" for n in range(columns)), tuple(f"class {n}" for n in range(classes)))
    points = Dataset("points", *names, b"", bytes(range(classes)) * 2)
    return settings_for_data(points, **plain(choices))


def fitted(
    settings: Settings,
    inputs: Floats,
    rows: NDArray[np.int64],
    places: NDArray[np.int64],
    *,
    pretrains: bool,
) -> FittedNetwork:
    """Train one arm on standardised inputs [n, columns], of which some `rows` have a label.

    `places` [labelled] are the classes of these rows. Without pretraining it is the supervised
    arm, and so it is where pretraining has learnt nothing about points that it has not seen.
    """
    with as_in_the_lab():
        encoders = _pretrained(settings, inputs) if pretrains else None
        random, head = random_encoder(settings), random_head(settings)
        arm = supervised_arm(settings, random, head)
        if encoders is not None:
            pool = as_tensor(inputs)[None]
            arm = probed_arm(settings, encoders, head, pool, [settings.seed])
        labelled = _labelled(inputs[rows], places)
        trained = finished(last_of(finetune(arm.start, labelled, arm.plan)))
        return FittedNetwork(_doubled(trained), encoders is not None)


def _pretrained(settings: Settings, inputs: Floats) -> Stack | None:
    """Return an encoder that has seen the points, None if that has taught it nothing.

    It is shown at most as many as a table of the program has, drawn at random.
    """
    if len(inputs) < FEWEST_PRETRAINED_ON:
        raise ValueError(
            f"X has {len(inputs)} rows, but at least {FEWEST_PRETRAINED_ON} are needed to pretrain "
            "on: add unlabelled ones, or use SupervisedOnlyClassifier."
        )
    if len(inputs) > MOST_ROWS:
        random = stream(settings.seed, "shown points")
        inputs = inputs[np.sort(random.choice(len(inputs), MOST_ROWS, replace=False))]
    start = random_encoder(settings)
    last = finished(last_of(pretrain([inputs], start, recipe(settings), [settings.seed])))
    return last.encoders if last.kept[0] else None


def _labelled(inputs: Floats, places: NDArray[np.int64]) -> Labelled:
    count = len(places)
    weights = torch.full((1, count), 1 / count)
    return Labelled(as_tensor(inputs)[None], torch.tensor(places)[None], weights)


def _doubled(trained: Classifiers) -> Classifiers:
    return Classifiers(_in_double(trained.encoders), _in_double(trained.heads))


def _in_double(stack: Stack) -> Stack:
    weights, biases = (
        tuple(part.detach().to(torch.float64) for part in parts)
        for parts in (stack.weights, stack.biases)
    )
    return Stack(weights, biases, stack.sphere, stack.layers)
