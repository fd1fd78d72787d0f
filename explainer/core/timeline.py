"""The frames of one comparison so far."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.core.frames import Frame
from explainer.core.settings import Stage


@dataclass(frozen=True, slots=True, eq=False)
class Timeline:
    """Frames in the order in which they were trained; the last one is what is shown."""

    frames: tuple[Frame, ...] = ()

    @property
    def latest(self) -> Frame | None:
        """The newest frame, or None before the first."""
        return self.frames[-1] if self.frames else None

    def extended(self, frame: Frame) -> Timeline:
        """Return a timeline that ends with `frame`.

        A frame that does not come after the latest one starts its stage anew: what it
        replaces is dropped, what came before its stage is kept. Frames of another
        pretraining never stay.
        """
        key = frame.settings.key(Stage.PRETRAINING)
        kept = (
            old
            for old in self.frames
            if _moment(old) < _moment(frame) and old.settings.key(Stage.PRETRAINING) == key
        )
        return Timeline((*kept, frame))

    def of(self, stage: Stage) -> tuple[Frame, ...]:
        """Return the frames of one stage."""
        return tuple(frame for frame in self.frames if frame.stage is stage)

    def before(self, stage: Stage) -> Timeline:
        """Return the timeline without `stage` and what follows it."""
        return Timeline(tuple(frame for frame in self.frames if frame.stage < stage))


def _moment(frame: Frame) -> tuple[int, int]:
    return (frame.stage, frame.step)
