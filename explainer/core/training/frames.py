"""One moment of training, as plain numbers.

Arrays are read-only copies, so a frame can be kept, sent and compared without care.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import Settings

Floats = NDArray[np.float32]
Bytes = NDArray[np.uint8]

FOREIGN = 255  # Stands for the class of a point that has none.
"""Stands for the class of a point that has none; defined: the last number of a byte."""


def frozen(values: Any, dtype: Any = np.float32) -> NDArray[Any]:
    """Return a read-only copy of `values`."""
    copy = np.array(values, dtype=dtype)
    copy.flags.writeable = False
    return copy


def labelled_rows(
    order: NDArray[np.int64],
    classes: NDArray[Any],
    count: int,
    bought: Sequence[int],
    returned: Sequence[int],
) -> NDArray[np.int64]:
    """Return the first `count` points of each class in `order` [classes, m], and those bought.

    Those that were given back are left out; but a class, as `classes` [n] names it, keeps its
    first label rather than none, at whatever count it is looked at.
    """
    if not len(bought) and not len(returned):
        return order[:, :count].ravel()
    more = np.array(bought, np.int64)
    stays = [members[:count][~np.isin(members[:count], returned)] for members in order]
    bare = [not len(rest) and kind not in classes[more] for kind, rest in enumerate(stays)]
    kept = [order[kind, :1] if bare[kind] else rest for kind, rest in enumerate(stays)]
    rows = np.concatenate(kept)
    return np.concatenate([rows, more[~np.isin(more, rows)]])


@dataclass(frozen=True, slots=True, eq=False)
class Walks:
    """The walks through the crowd that pretraining pairs points by.

    `lengths` are the numbers of steps of the shortest and of the longest, `groups` how many
    groups each of these two can still tell apart; `partners` [n, m] holds each point's
    likeliest partners, -1 where one is not drawn. `crossing` is the share of pairs that join
    two classes: no model ever sees it.
    """

    lengths: tuple[float, float]
    groups: tuple[float, float]
    partners: NDArray[np.int16]
    crossing: float


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """What a run stands on: the points in the plane and what is known of them.

    `points` [n, 2] is the unlabelled pool in plane coordinates, `classes` [n] the hidden
    class of each (FOREIGN for a point from elsewhere), `order` [classes, m] the indices of
    points in the order in which their labels are bought, `extent` the plane's left, bottom,
    right and top. There are no
    `walks` where pretraining does without, or has not begun; `learnt` is False once
    pretraining has turned out to say nothing about pairs it had not seen and was dropped, so
    that it is as if it had not been. `words` [n, m] are those of each point where points are
    sentences, `pictures` [n, side, side, channels] what each of them looks like where they are
    pictures.
    """

    points: Floats
    classes: Bytes
    order: NDArray[np.int64]
    extent: tuple[float, float, float, float]
    walks: Walks | None = None
    learnt: bool = True
    words: NDArray[np.int16] | None = None
    pictures: Bytes | None = None

    def labelled(
        self, labels_per_class: int, bought: Sequence[int] = (), returned: Sequence[int] = ()
    ) -> NDArray[np.int64]:
        """Return the indices of the points whose label was bought, some of them by hand."""
        return labelled_rows(self.order, self.classes, labels_per_class, bought, returned)


AS_BEFORE = Ground(
    points=frozen(np.empty((0, 2))),
    classes=frozen([], np.uint8),
    order=frozen(np.empty((0, 0)), np.int64),
    extent=(0.0, 0.0, 1.0, 1.0),
)
"""Stands for the ground of the frame before, where frames travel one after the other."""


@dataclass(frozen=True, slots=True, eq=False)
class BoundaryDistances:
    """How far what an encoder gives out lies from the boundary of a linear head of two classes.

    `normal` [2] is the boundary's normal, of length 1 in the space of all codes, as far as it
    lies in the embedding's plane. `points` [n] and `grid` [lines, m] are signed distances along
    it, in the unit of that plane: 0 on the boundary.
    """

    normal: Floats
    points: Floats
    grid: Floats


@dataclass(frozen=True, slots=True, eq=False)
class DecisionMap:
    """A model's prediction over the plane, row 0 at the bottom.

    `winner` [h, w] is the predicted class, `margin` [h, w] the probability of the first
    class minus that of the second in 255ths (0 on the decision boundary, 255 where
    certain), `boundary` the lines [m, 2] along which two classes are equally likely, `embedded`
    where the encoder puts them; None where a place of the plane is no input, and in older files.
    So are the `distances` from the boundary, which only a head of two classes has.
    """

    winner: Bytes
    margin: Bytes
    boundary: tuple[Floats, ...]
    embedded: tuple[Floats, ...] | None = None
    distances: BoundaryDistances | None = None


class Metrics(NamedTuple):
    """How one model does: mean cross-entropies in nats, accuracies between 0 and 1."""

    train_loss: float
    test_loss: float
    train_accuracy: float
    test_accuracy: float


@dataclass(frozen=True, slots=True, eq=False)
class Guesses:
    """What one model says of the pool: the predicted class of each point and how likely it is.

    `winner` [n] is the class, `chance` [n] its probability.
    """

    winner: Bytes
    chance: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The words of a language as an encoder sees them.

    `places` [words, 2] are their places in the plane, reaching to 1; `nearest` [words, m] the
    numbers of each word's nearest others, the nearest one first.
    """

    places: Floats
    nearest: Bytes


@dataclass(frozen=True, slots=True, eq=False)
class ArmMoment:
    """One arm at one moment.

    `embedding` [n, 2] is the projected output of its encoder for the pool, `rank` the
    effective rank of that output before projection. `standings` [labels, 4] holds a
    `Metrics` for 1, 2, ... labels per class, NaN where it was not measured at this
    moment. Before fine-tuning an arm has no head: no decision, no guesses, no standing.
    `calibration_error` is known at the end; below 0 it is that of a model too little sure.
    `grid` [lines, m, 2] is where the encoder puts the lines of `core.training.grid`, None where the
    plane's places are no inputs. `code` [3, 2] leads from the embedding back to what the
    encoder gives out, (x, y, 1) @ code, None where that has more than two numbers. `groups`
    [g] is the accuracy on the test points of each of the scene's groups at the end, `lexicon`
    what the encoder makes of the words where points are sentences.
    """

    embedding: Floats
    decision: DecisionMap | None = None
    standings: Floats | None = None
    rank: float | None = None
    calibration_error: float | None = None
    guesses: Guesses | None = None
    grid: Floats | None = None
    code: Floats | None = None
    groups: Floats | None = None
    lexicon: Lexicon | None = None

    def standing(self, labels_per_class: int) -> Metrics | None:
        """Return how the model with so many labels does, None where that is not known."""
        if self.standings is None or labels_per_class > len(self.standings):
            return None
        row = self.standings[labels_per_class - 1]
        return None if np.isnan(row[0]) else Metrics(*map(float, row))


class Disagreement(NamedTuple):
    """Where two models disagree on the test points, as shares between 0 and 1.

    `share` of all test points are named differently; of those, each model is right about so
    many. With more than two classes both may be wrong.
    """

    share: float
    supervised: float
    pretrained: float


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One moment of a comparison: `step` of `steps` in `stage`, and both arms.

    Its pictures are those of the settings' label count.
    """

    settings: Settings
    stage: Stage
    step: int
    steps: int
    ground: Ground
    supervised: ArmMoment
    pretrained: ArmMoment
    pretraining_loss: float | None = None
    disagreement: Disagreement | None = None

    @property
    def finished(self) -> bool:
        """Whether nothing is left to train after this frame."""
        return self.stage is Stage.FINETUNING and self.step == self.steps

    @property
    def points_alone(self) -> bool:
        """Whether nothing has been made of the points yet: their walks are still to be found."""
        early = self.stage is Stage.PRETRAINING and self.step == 0 < self.steps
        return early and self.pretraining_loss is None and self.settings.encoder is None

    @property
    def labels(self) -> int:
        """The labels per class that are shown."""
        return self.settings.labels_per_class

    @property
    def labelled(self) -> NDArray[np.int64]:
        """The indices of the points whose label was bought."""
        settings = self.settings
        return self.ground.labelled(self.labels, settings.bought, settings.returned)

    def arm(self, name: str) -> ArmMoment:
        """Return the arm called `supervised` or `pretrained`."""
        return self.supervised if name == "supervised" else self.pretrained

    def standing(self, name: str) -> Metrics | None:
        """Return how an arm does at the labels that are shown."""
        return self.arm(name).standing(self.labels)

    def test_accuracy(self, name: str) -> float | None:
        """Return how often an arm is right on the test points, None where that is not known."""
        standing = self.standing(name)
        return standing.test_accuracy if standing else None
