"""What the window and the lab say to each other, as plain values.

Every run carries the number of its job; a report for an older job is dropped on arrival.
Frames come with numpy, which the window loads after its first paint: here they are a name.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from explainer.core.settings import Settings, Stage

if TYPE_CHECKING:
    from explainer.core.frames import Frame


@dataclass(frozen=True, slots=True)
class Run:
    """Train this comparison from `since` on; earlier stages come from what was kept."""

    job: int
    settings: Settings
    since: Stage
    paused: bool = False


@dataclass(frozen=True, slots=True)
class Pause:
    """Stop after the frame at hand and wait."""


@dataclass(frozen=True, slots=True)
class Resume:
    """Go on."""


@dataclass(frozen=True, slots=True)
class StepOnce:
    """Send one more frame, then wait."""


@dataclass(frozen=True, slots=True)
class Quit:
    """End the process."""


Request = Run | Pause | Resume | StepOnce | Quit


@dataclass(frozen=True, slots=True)
class FrameReady:
    """One more moment of a job."""

    job: int
    frame: Frame


@dataclass(frozen=True, slots=True)
class Failed:
    """A job ended before its time; `sentence` says why and what to do."""

    job: int
    sentence: str


Report = FrameReady | Failed
