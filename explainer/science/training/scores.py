"""How well classifiers do on points that were not used to train them, and on those that were."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from explainer.science.training.finetune import Classifiers, Labelled, cross_entropy, probabilities
from explainer.science.training.stacked_counts import by_seed

ROWS_AT_ONCE = 8_000
"""Points times models that are tested at once: 125 points with as many models as a stack has.
Measured on 2,000 points: 1 model takes 1.6 ms with 125 rows at once and .8 with 8,000, 30 models
take 27 ms with 1,000 and 15 with 8,000; 16,000 gain no more."""
CALIBRATION_BINS = 15
"""Guo et al. 2017, table 1."""


@dataclass(frozen=True, slots=True)
class Scores:
    """How models do on a set of points, [models] each; losses in nats.

    `guesses` [models, n] are the classes that they predict.
    """

    accuracy: Tensor
    loss: Tensor
    guesses: Tensor


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Test points for each seed: `values` [seeds, n, f] have been through `layers` layers."""

    values: Tensor
    classes: Tensor
    layers: int

    def scores(self, models: Classifiers, seeds: Sequence[int]) -> Scores:
        """Return the scores of models whose seeds stand at `seeds`."""
        guesses, right, loss = [], [], []
        for logits, classes in self._logits(models, seeds):
            guesses.append(_guessed(logits))
            right.append((guesses[-1] == classes).sum(dim=1))
            loss.append(cross_entropy(logits, classes).sum(dim=1))
        count = self.classes.shape[1]
        accuracy, mean = (torch.stack(sums).sum(dim=0) / count for sums in (right, loss))
        return Scores(accuracy, mean, torch.cat(guesses, dim=1))

    def calibration_error(self, models: Classifiers, seeds: Sequence[int]) -> Tensor:
        """Return the expected calibration error [models] (Guo et al. 2017, equation 3).

        It is below 0 for a model that is not as sure as it could be, on the whole.
        """
        parts = [_certainty(*part) for part in self._logits(models, seeds)]
        certainty, right = (torch.cat(pieces, dim=1) for pieces in zip(*parts, strict=True))
        bins = (certainty * CALIBRATION_BINS).long().clamp(max=CALIBRATION_BINS - 1)
        surplus = torch.zeros(len(certainty), CALIBRATION_BINS)
        surplus.scatter_add_(1, bins, certainty - right)
        error = surplus.abs().sum(dim=1) / certainty.shape[1]
        return torch.copysign(error, surplus.sum(dim=1))

    def _logits(self, models: Classifiers, seeds: Sequence[int]) -> Iterator[tuple[Tensor, Tensor]]:
        with torch.no_grad():
            at_once = max(ROWS_AT_ONCE // models.models, 1)
            for start in range(0, self.values.shape[1], at_once):
                part = slice(start, start + at_once)
                values = by_seed(self.values[:, part], seeds)
                yield models.rest(values, self.layers), by_seed(self.classes[:, part], seeds)


def group_shares(right: NDArray[np.bool_], groups: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return the share [g] of each group's points that was `right` [n]."""
    return np.bincount(groups, weights=right) / np.bincount(groups)


def train_scores(models: Classifiers, labelled: Labelled) -> Scores:
    """Return the scores of models on their own labelled points."""
    with torch.no_grad():
        logits = models(labelled.inputs)
        guesses = _guessed(logits)
        losses = cross_entropy(logits, labelled.classes)
        counted = labelled.weights > 0
        share = ((guesses == labelled.classes) & counted).sum(1) / counted.sum(1)
        return Scores(share, (losses * labelled.weights).sum(1), guesses)


def _certainty(logits: Tensor, classes: Tensor) -> tuple[Tensor, Tensor]:
    """Return the probability of each model's guess and whether it is right, [models, n]."""
    chances, guesses = probabilities(logits).mT.max(dim=1)
    return chances, (guesses == classes).float()


def _guessed(logits: Tensor) -> Tensor:
    """Return the likeliest classes [models, n]; a maximum is found faster than an argmax."""
    return logits.mT.max(dim=1).indices
