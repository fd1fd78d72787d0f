"""One arm of one seed at every label count, while all of them train side by side."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from explainer.core.training.frames import frozen
from explainer.science.networks.stack import as_tensor, joined
from explainer.science.training.arms import Arm
from explainer.science.training.draws import Draw
from explainer.science.training.finetune import Classifiers, Labelled
from explainer.science.training.scores import Evaluation, group_shares, train_scores
from explainer.science.training.stacked_counts import Bucket, StackedCount, buckets, labelled_points


@dataclass(frozen=True, slots=True)
class Tested:
    """How an arm's models do at a moment, at the label counts that were tested.

    `standings` [counts, 4] are train and test loss and accuracy, NaN for the other counts;
    `guesses` are the predicted classes [n] of the test points at each count, `classes` [n]
    the true ones.
    """

    standings: NDArray[np.float32]
    guesses: dict[int, NDArray[np.int64]]
    classes: NDArray[np.int64]


class ArmLabelCounts:
    """The models of an arm at 1, 2, ... labels per class, as they are now.

    `still` says that all of them share one encoder, which no label moves.
    """

    def __init__(self, arm: Arm, drawn: Draw, counts: Sequence[int]) -> None:
        self._draw, self._counts = drawn, counts
        self._buckets = buckets(arm.start, [drawn], counts, arm.plan)
        self._models = [bucket.start for bucket in self._buckets]
        layers = arm.plan.frozen(arm.start.encoders.depth)
        self.still = layers == arm.start.encoders.depth
        self._evaluation = _evaluation(arm, drawn, layers)

    def training(self) -> Iterator[None]:
        """Train all counts in step; yield before every step and after the last."""
        for models in zip(*(bucket.training() for bucket in self._buckets), strict=True):
            self._models = list(models)
            yield

    def model(self, labels: int) -> Classifiers:
        """Return a copy of the model at one label count, as a stack of one."""
        return self._chosen([labels])

    def weights(self) -> dict[str, NDArray[np.float32]]:
        """Return the weights and biases of all counts by their names, layer by layer."""
        models = self._chosen(self._counts)
        return {
            f"{part}.{index // 2}.{('weight', 'bias')[index % 2]}": frozen(values.numpy())
            for part, stack in (("encoder", models.encoders), ("head", models.heads))
            for index, values in enumerate(stack.parameters())
        }

    def tested(self, labels: Collection[int]) -> Tested:
        """Return how the models at some label counts do as they are now."""
        chosen = [count for count in self._counts if count in labels]
        models = self._chosen(chosen)
        train = train_scores(models, self._labelled(chosen))
        test = self._evaluation.scores(models, [0] * len(chosen))
        table = np.full((len(self._counts), 4), np.nan)
        columns = (train.loss, test.loss, train.accuracy, test.accuracy)
        table[[self._counts.index(count) for count in chosen]] = torch.stack(columns, dim=1)
        guesses = dict(zip(chosen, test.guesses.numpy(), strict=True))
        return Tested(frozen(table), guesses, self._draw.test.classes)

    def groups(self, guesses: NDArray[np.int64]) -> NDArray[np.float32] | None:
        """Return the share [g] of right guesses in each group of test points, None without any."""
        test = self._draw.test
        if test.groups is None:
            return None
        return frozen(group_shares(guesses == test.classes, test.groups))

    def calibration_error(self, labels: int) -> float:
        """Return the expected calibration error on the test points."""
        return float(self._evaluation.calibration_error(self.model(labels), [0])[0])

    def _chosen(self, labels: Collection[int]) -> Classifiers:
        parts = [
            models.chosen(places)
            for models, bucket in zip(self._models, self._buckets, strict=True)
            if (places := _places(bucket, labels))
        ]
        encoders, heads = [part.encoders for part in parts], [part.heads for part in parts]
        return Classifiers(joined(encoders), joined(heads))

    def _labelled(self, labels: Sequence[int]) -> Labelled:
        return labelled_points([StackedCount(0, count) for count in labels], [self._draw])


def _places(bucket: Bucket, labels: Collection[int]) -> list[int]:
    return [place for place, member in enumerate(bucket.members) if member.labels in labels]


def _evaluation(arm: Arm, drawn: Draw, layers: int) -> Evaluation:
    with torch.no_grad():
        values: Tensor = arm.start.encoders.through(as_tensor(drawn.test_inputs)[None], 0, layers)
    return Evaluation(values, torch.tensor(drawn.test.classes)[None], layers)
