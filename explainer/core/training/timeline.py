"""The frames of one comparison so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import Settings
from explainer.core.training.current import under
from explainer.core.training.embeddings import COMPONENTS, Projection
from explainer.core.training.frames import ArmMoment, Floats, Frame, frozen

Courses = Mapping[int, tuple[Floats | None, Floats | None]]
"""By step of fine-tuning, both arms' standings [counts, 4]: NaN where nothing is added."""
Moment = tuple[int, int]
"""A stage and a step of it."""


@dataclass(frozen=True, slots=True, eq=False)
class Timeline:
    """Frames in the order in which they were trained, and the end at every label count.

    `ends` holds a finished frame for each number of labels per class; `labels` is the
    number that is looked at, and its end is the last of the `frames` as soon as it is there.
    `cursor` is the place of the frame that is looked at, None for the present: whatever is the
    latest. `sought` is a moment that the cursor goes to as soon as it is past. `grid` says whether
    the bent grid is looked at too, `projection` how embeddings are.
    """

    frames: tuple[Frame, ...] = ()
    ends: Mapping[int, Frame] = field(default_factory=dict)
    labels: int | None = None
    cursor: int | None = None
    sought: Moment | None = None
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
    def moment(self) -> Moment | None:
        """Which moment is shown; None before the first."""
        return _moment(self.frames[self.place]) if self.frames else None

    def ahead_of(self, other: Timeline) -> bool:
        """Whether this one has come further than another one of the same run."""
        if not self.frames or not other.frames:
            return bool(self.frames)
        return _moment(self.frames[-1]) > _moment(other.frames[-1])

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
        pretraining never stay. The same moment again, asked for at another label count while
        all of them train, keeps what was measured of it. The end of a label count that nobody
        looks at is kept beside the run: it is none of its moments.
        """
        if self._ends_too(frame):
            ends = dict(self.ends) | {frame.labels: frame}
            return replace(self, ends=ends).looking_at_end(self._looked_at)
        key = frame.settings.key(Stage.PRETRAINING)
        alike = [old for old in self.frames if old.settings.key(Stage.PRETRAINING) == key]
        kept = tuple(old for old in alike if _moment(old) < _moment(frame))
        for old in alike:
            frame = _joined(frame, old)
        ends = {frame.labels: frame} if frame.finished else {}
        cursor = None if self.cursor is None or self.cursor >= len(kept) else self.cursor
        return replace(self, frames=(*kept, frame), ends=ends, cursor=cursor)._at_sought()

    def looking_at(self, labels_per_class: int) -> Timeline:
        """Return the same timeline at present, seen at another number of labels."""
        seen = self.looking_at_end(labels_per_class)
        return replace(seen, labels=labels_per_class, cursor=None, sought=None)

    def showing(self, frame: Frame) -> Timeline:
        """Return the same timeline with another frame in the place of the one that is shown."""
        frames = (*self.frames[: self.place], frame, *self.frames[self.place + 1 :])
        ends = dict(self.ends) | ({frame.labels: frame} if frame.finished else {})
        return replace(self, frames=frames, ends=ends)

    def looking_at_end(self, labels_per_class: int | None) -> Timeline:
        """Return the same timeline whose last frame is a label count's own end, if it is there."""
        end = self.ends.get(labels_per_class) if labels_per_class is not None else None
        if end is None or not self.frames or not self.frames[-1].finished:
            return self
        return self if self.frames[-1] is end else replace(self, frames=(*self.frames[:-1], end))

    def under(self, settings: Settings) -> Timeline:
        """Return the same timeline whose moments of pretraining have the choices of today."""
        frames = tuple(under(frame, settings) for frame in self.frames)
        return self if frames == self.frames else replace(self, frames=frames)

    def completed(self, courses: Courses) -> Timeline:
        """Return the same timeline with what was measured later of its moments."""
        return replace(self, frames=tuple(_completed(frame, courses) for frame in self.frames))

    def looking_back(self, place: int) -> Timeline:
        """Return the same timeline, seen at the frame in a place; the last one is the present."""
        past = place < len(self.frames) - 1
        sought = None if past else self.sought
        return replace(self, cursor=max(place, 0) if past else None, sought=sought)

    def seeking(self, moment: Moment | None) -> Timeline:
        """Return the same timeline that will be seen at a moment once it is there, or at none."""
        return self if moment == self.sought else replace(self, sought=moment)

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

    @property
    def _looked_at(self) -> int | None:
        """The number of labels whose course this is."""
        return self.labels if self.labels is not None or not self.frames else self.frames[-1].labels

    def _at_sought(self) -> Timeline:
        """Return the timeline at the moment that was sought, once that is one of its past."""
        if self.sought is None:
            return self
        past = map(_moment, self.frames[:-1])
        found = next((place for place, moment in enumerate(past) if moment == self.sought), None)
        return self if found is None else self.looking_back(found)

    def _ends_too(self, frame: Frame) -> bool:
        """Whether a frame is one more end of the training that has ended."""
        if not self.frames or not self.frames[-1].finished:
            return False
        return frame.finished and _run(self.frames[-1]) == _run(frame)


def _completed(frame: Frame, courses: Courses) -> Frame:
    """Return a frame whose standings are known wherever a course knows them."""
    if frame.stage is not Stage.FINETUNING or frame.step not in courses:
        return frame
    arms = zip((frame.supervised, frame.pretrained), courses[frame.step], strict=True)
    supervised, pretrained = (_filled(arm, table) for arm, table in arms)
    if supervised is frame.supervised and pretrained is frame.pretrained:
        return frame
    return replace(frame, supervised=supervised, pretrained=pretrained)


def _joined(frame: Frame, old: Frame) -> Frame:
    """Return a frame that also knows what an `old` one of the same moment has measured."""
    if _moment(old) != _moment(frame) or _run(old) != _run(frame):
        return frame
    return _completed(frame, {old.step: (old.supervised.standings, old.pretrained.standings)})


def _filled(moment: ArmMoment, table: Floats | None) -> ArmMoment:
    """Return an arm with what a table adds to its standings; what was known stays as it was."""
    known = moment.standings
    if known is None or table is None or known.shape != table.shape:
        return moment
    if not (np.isnan(known) & ~np.isnan(table)).any():
        return moment
    return replace(moment, standings=frozen(np.where(np.isnan(known), table, known)))


def _moment(frame: Frame) -> Moment:
    return (frame.stage, frame.step)


def _run(frame: Frame) -> tuple[object, ...]:
    return frame.settings.key(Stage.FINETUNING)
