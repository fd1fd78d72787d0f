"""What the window and the lab say to each other, as plain values.

Every run carries the number of its job, every survey that of its task; a report for an
older one is dropped on arrival. Frames and outcomes come with numpy, which the window
loads after its first paint: here they are names.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import Settings

if TYPE_CHECKING:
    from explainer.core.morph.layer_steps import LayerStep
    from explainer.core.training.frames import DecisionMap, Floats, Frame
    from explainer.core.training.timeline import Courses
    from explainer.core.training.trained import Trained


@dataclass(frozen=True, slots=True)
class Run:
    """Train this comparison from `since` on; earlier stages come from what was kept."""

    job: int
    settings: Settings
    since: Stage
    paused: bool = False


@dataclass(frozen=True, slots=True)
class LookAt:
    """Show the comparison at hand at another number of labels per class."""

    job: int
    labels_per_class: int


@dataclass(frozen=True, slots=True)
class Try:
    """Show both decision boundaries of the job at hand where its points would lie."""

    job: int
    settings: Settings


@dataclass(frozen=True, slots=True)
class Pause:
    """Stop after the frame at hand and wait."""


@dataclass(frozen=True, slots=True)
class Resume:
    """Go on; up to the last frame of a stage, if one is given."""

    until: Stage | None = None


@dataclass(frozen=True, slots=True)
class StepOnce:
    """Send one more frame, then wait."""


@dataclass(frozen=True, slots=True)
class Tell:
    """Send what has been trained so far."""

    job: int


@dataclass(frozen=True, slots=True)
class LayOut:
    """Make t-SNE of the end of the comparison at hand."""

    job: int
    labels_per_class: int


@dataclass(frozen=True, slots=True)
class Unfold:
    """Take both encoders apart at the end of the comparison at hand."""

    job: int
    labels_per_class: int


@dataclass(frozen=True, slots=True)
class SurveyRequest:
    """Measure in the background, whenever no frame is asked for.

    `kind` is `arms` (all arms), `baselines` (other methods on the same labelled points) or
    `reference` (the error of the largest net with unlimited labels, and the best possible
    accuracy; counts and seeds do not matter).
    """

    task: int
    kind: str
    settings: Settings
    counts: tuple[int, ...] = ()
    seeds: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Inquiry:
    """Measure an exhibit in the background; who asks for it waits for it.

    `kind` is a name in `lab.training.background.KINDS`, `parameters` are what that needs to know.
    """

    task: int
    kind: str
    parameters: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Hold:
    """Leave the survey where it is: somebody is looking at something else."""


@dataclass(frozen=True, slots=True)
class Release:
    """Go on with the survey."""


@dataclass(frozen=True, slots=True)
class Forget:
    """Drop the survey or the inquiry at hand."""


@dataclass(frozen=True, slots=True)
class Quit:
    """End the process."""


Control = Pause | Resume | StepOnce | Tell | LayOut | Unfold
Request = Run | LookAt | Try | Control | SurveyRequest | Inquiry | Hold | Release | Forget | Quit


@dataclass(frozen=True, slots=True)
class FrameReady:
    """One more moment of a job; its ground is `AS_BEFORE` if it is that of the frame before."""

    job: int
    frame: Frame


@dataclass(frozen=True, slots=True)
class PointsReady:
    """The points of a job, before anything has been made of them."""

    job: int
    frame: Frame


@dataclass(frozen=True, slots=True)
class Spent:
    """How many seconds of computing a job's pretraining took, drawing not counted."""

    job: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Completed:
    """What a finished job's shown steps were at all label counts that were not tested then."""

    job: int
    courses: Courses


@dataclass(frozen=True, slots=True)
class TrainedSoFar:
    """What a job has trained so far; nothing, if the job is not at hand."""

    job: int
    trained: Trained


@dataclass(frozen=True, slots=True)
class LaidOut:
    """Both arms' pools as t-SNE lays them out, each [n, 2]; None if the job has no end at hand."""

    job: int
    labels_per_class: int
    supervised: Floats | None = None
    pretrained: Floats | None = None


@dataclass(frozen=True, slots=True)
class LayoutProgress:
    """How many steps of how many t-SNE of both arms has taken."""

    job: int
    labels_per_class: int
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Unfolded:
    """What each layer of both encoders does; None if the job has no end at hand."""

    job: int
    labels_per_class: int
    supervised: tuple[LayerStep, ...] | None = None
    pretrained: tuple[LayerStep, ...] | None = None


@dataclass(frozen=True, slots=True)
class Tried:
    """Both decision maps as they would be; None if the job has no encoder for them."""

    job: int
    settings: Settings
    maps: dict[str, DecisionMap] | None


@dataclass(frozen=True, slots=True)
class Failed:
    """A job ended before its time; `sentence` says why and what to do."""

    job: int
    sentence: str


@dataclass(frozen=True, slots=True)
class SurveyFound:
    """What a survey has found: outcomes, or the reference error and the best accuracy."""

    task: int
    value: Any


@dataclass(frozen=True, slots=True)
class SurveyUnderWay:
    """How much of a survey or an inquiry is done, from 0 to 1, and which stage it is at."""

    task: int
    stage: Stage
    share: float


@dataclass(frozen=True, slots=True)
class Lost:
    """A survey ended before its time; `sentence` says why."""

    task: int
    sentence: str


Moment = (
    FrameReady
    | PointsReady
    | Completed
    | Spent
    | TrainedSoFar
    | LaidOut
    | LayoutProgress
    | Unfolded
    | Tried
)
Report = Moment | Failed | SurveyFound | SurveyUnderWay | Lost
