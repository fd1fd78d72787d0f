"""Moments of a run worth jumping to: where test accuracy peaked, where overfitting began."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from explainer.core.measuring.verdict import overtrained
from explainer.core.settings.catalogue import ARM_NAMES
from explainer.core.settings.choice import Stage
from explainer.core.training.course import course
from explainer.core.training.frames import Frame
from explainer.core.training.timeline import Timeline

PEAK, OVERFITTING = "peak", "overfitting"


@dataclass(frozen=True, slots=True)
class Landmark:
    """A moment of one arm: its place among the frames, and what happened there."""

    kind: str
    role: str
    place: int


def landmarks(timeline: Timeline) -> tuple[Landmark, ...]:
    """Return the landmarks of both arms at the label count that is looked at.

    There are none before the run has ended, for what is highest so far may still rise, nor before
    all moments of that count are measured. Overfitting begins where test loss is lowest, in a run
    whose test loss has risen again by more than the rule of `verdict.overtrained` allows
    (Prechelt 1998, section 2) while its train loss fell. Of equal moments the first counts.
    """
    frames = timeline.frames
    if not frames or not frames[-1].finished:
        return ()
    return _of_run(frames, frames[-1].labels if timeline.labels is None else timeline.labels)


# Asked for at every picture, they change only when a frame or another count has come.
@lru_cache(maxsize=1)
def _of_run(frames: tuple[Frame, ...], labels: int) -> tuple[Landmark, ...]:
    found = (_of_arm(frames, role, labels) for role in ARM_NAMES)
    return tuple(landmark for arm in found for landmark in arm)


def _of_arm(frames: tuple[Frame, ...], role: str, labels: int) -> tuple[Landmark, ...]:
    late = tuple(frame for frame in frames if frame.stage is Stage.FINETUNING)
    _, metrics = course(late, role, labels)
    whole = len(metrics) == len(late) and not np.isnan(metrics[:, 0]).any()
    if len(late) < 2 or not whole:
        return ()
    train_losses, losses, _, accuracies = metrics.T
    first, lowest = len(frames) - len(late), int(losses.argmin())
    peak = Landmark(PEAK, role, first + int(accuracies.argmax()))
    if overtrained(losses.tolist()) and train_losses[-1] < train_losses[lowest]:
        return (peak, Landmark(OVERFITTING, role, first + lowest))
    return (peak,)
