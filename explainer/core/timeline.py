"""The frames of one comparison so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from explainer.core.embeddings import COMPONENTS, Projection
from explainer.core.frames import Frame
from explainer.core.settings import Stage


@dataclass(frozen=True, slots=True, eq=False)
class Timeline:
    """Frames in the order in which they were trained, and the end at every label count.

    `ends` holds a finished frame for each number of labels per class; `labels` is the
    number that is looked at. `cursor` is the place of the frame that is looked at, None for
    the present: whatever is the latest. `grid` says whether the bent grid is looked at too,
    `projection` how embeddings are.
    """

    frames: tuple[Frame, ...] = ()
    ends: Mapping[int, Frame] = field(default_factory=dict)
    labels: int | None = None
    cursor: int | None = None
    grid: bool = False
    projection: Projection = COMPONENTS

    @property
    def shown(self) -> Frame | None:
        """The frame at the cursor; at present the latest one."""
        return self.latest if self.cursor is None else self.frames[self.cursor]

    @property
    def place(self) -> int:
        """The place of the shown frame among all frames; -1 before the first."""
        return len(self.frames) - 1 if self.cursor is None else self.cursor

    @property
    def latest(self) -> Frame | None:
        """The newest frame of the labels that are looked at, or None before the first."""
        newest = self.frames[-1] if self.frames else None
        if newest is None or not newest.finished or self.labels is None:
            return newest
        return self.ends.get(self.labels, newest)

    def extended(self, frame: Frame) -> Timeline:
        """Return a timeline that ends with `frame`.

        A frame that does not come after the latest one starts its stage anew: what it
        replaces is dropped, what came before its stage is kept. Frames of another
        pretraining never stay.
        """
        key = frame.settings.key(Stage.PRETRAINING)
        kept = tuple(
            old
            for old in self.frames
            if _moment(old) < _moment(frame) and old.settings.key(Stage.PRETRAINING) == key
        )
        ends = self._ends_beside(frame) | {frame.labels: frame} if frame.finished else {}
        cursor = None if self.cursor is None or self.cursor >= len(kept) else self.cursor
        return replace(self, frames=(*kept, frame), ends=ends, cursor=cursor)

    def looking_at(self, labels_per_class: int) -> Timeline:
        """Return the same timeline at present, seen at another number of labels."""
        return replace(self, labels=labels_per_class, cursor=None)

    def looking_back(self, place: int) -> Timeline:
        """Return the same timeline, seen at the frame in a place; the last one is the present."""
        last = len(self.frames) - 1
        return replace(self, cursor=max(place, 0) if place < last else None)

    def with_grid(self, grid: bool) -> Timeline:
        """Return the same timeline, with the bent grid or without it."""
        return replace(self, grid=grid)

    def seen_by(self, projection: Projection) -> Timeline:
        """Return the same timeline, with embeddings looked at in another way."""
        return replace(self, projection=projection)

    def of(self, stage: Stage) -> tuple[Frame, ...]:
        """Return the frames of one stage."""
        return tuple(frame for frame in self.frames if frame.stage is stage)

    def before(self, stage: Stage) -> Timeline:
        """Return the timeline without `stage` and what follows it."""
        kept = tuple(frame for frame in self.frames if frame.stage < stage)
        return replace(self, frames=kept, ends={}, cursor=None)

    def _ends_beside(self, frame: Frame) -> dict[int, Frame]:
        """Return the ends that belong to the same training as a finished frame."""
        newest = self.frames[-1] if self.frames else None
        same = newest is not None and newest.finished and _run(newest) == _run(frame)
        return dict(self.ends) if same else {}


def _moment(frame: Frame) -> tuple[int, int]:
    return (frame.stage, frame.step)


def _run(frame: Frame) -> tuple[object, ...]:
    return frame.settings.key(Stage.FINETUNING)
