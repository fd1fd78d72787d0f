"""One moment of training, as plain numbers.

Arrays are read-only copies, so a frame can be kept, sent and compared without care.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from explainer.core.settings import Settings, Stage

Floats = NDArray[np.float32]
Bytes = NDArray[np.uint8]


def frozen(values: Any, dtype: Any = np.float32) -> NDArray[Any]:
    """Return a read-only copy of `values`."""
    copy = np.array(values, dtype=dtype)
    copy.flags.writeable = False
    return copy


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """What a run stands on: the points in the plane and what is known of them.

    `points` [n, 2] is the unlabelled pool in plane coordinates, `classes` [n] the hidden
    class of each, `labelled` the indices of the points whose label was bought, `extent`
    the plane's left, bottom, right and top. `walk_length` is the steps of the walks that
    pretraining pairs points by, None without walks; `learnt` is False once pretraining has
    turned out to say nothing about pairs it had not seen, so that the encoder went back to
    its first weights.
    """

    points: Floats
    classes: Bytes
    labelled: NDArray[np.int64]
    extent: tuple[float, float, float, float]
    walk_length: float | None = None
    learnt: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class DecisionMap:
    """A model's prediction over the plane, row 0 at the bottom.

    `winner` [h, w] is the predicted class, `margin` [h, w] the probability of the first
    class minus that of the second (0 on the decision boundary, 1 where certain),
    `boundary` the lines [m, 2] along which two classes are equally likely.
    """

    winner: Bytes
    margin: Floats
    boundary: tuple[Floats, ...]


@dataclass(frozen=True, slots=True, eq=False)
class ArmMoment:
    """One arm at one moment.

    `embedding` [n, 2] is the projected output of its encoder for the pool; losses are mean
    cross-entropies in nats, accuracies shares between 0 and 1. Before fine-tuning an arm
    has no head: `decision` is None and the four figures are None.
    """

    embedding: Floats
    decision: DecisionMap | None = None
    train_loss: float | None = None
    test_loss: float | None = None
    train_accuracy: float | None = None
    test_accuracy: float | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One moment of a comparison: `step` of `steps` in `stage`, and both arms."""

    settings: Settings
    stage: Stage
    step: int
    steps: int
    ground: Ground
    supervised: ArmMoment
    pretrained: ArmMoment
    pretraining_loss: float | None = None

    @property
    def finished(self) -> bool:
        """Whether nothing is left to train after this frame."""
        return self.stage is Stage.FINETUNING and self.step == self.steps

    def arm(self, name: str) -> ArmMoment:
        """Return the arm called `supervised` or `pretrained`."""
        return self.supervised if name == "supervised" else self.pretrained
