"""Moments of a run worth jumping to: where test accuracy peaked, where overfitting began."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from explainer.core.measuring.verdict import overtrained
from explainer.core.settings.catalogue import ARM_NAMES
from explainer.core.settings.choice import Stage
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
    known = _course(frames, role, labels)
    moments = sum(1 for frame in frames if frame.stage is Stage.FINETUNING)
    if len(known) < max(moments, 2):
        return ()
    places, accuracies, losses, train_losses = zip(*known, strict=True)
    peak = Landmark(PEAK, role, places[accuracies.index(max(accuracies))])
    lowest = losses.index(min(losses))
    if overtrained(list(losses)) and train_losses[-1] < train_losses[lowest]:
        return (peak, Landmark(OVERFITTING, role, places[lowest]))
    return (peak,)


def _course(
    frames: tuple[Frame, ...], role: str, labels: int
) -> list[tuple[int, float, float, float]]:
    """Return the place, test accuracy, test and train loss of every moment of fine-tuning."""
    late = [(place, f) for place, f in enumerate(frames) if f.stage is Stage.FINETUNING]
    stood = [(place, frame.arm(role).standing(labels)) for place, frame in late]
    return [
        (place, standing.test_accuracy, standing.test_loss, standing.train_loss)
        for place, standing in stood
        if standing is not None
    ]
