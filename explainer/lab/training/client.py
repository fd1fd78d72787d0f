"""Whoever trains what the window shows: one lab process, started again if it dies."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import Settings
from explainer.core.text.sentence import Sentence, sentence
from explainer.lab.link import Link, Restarts
from explainer.lab.protocol import (
    Completed,
    Failed,
    FrameReady,
    LaidOut,
    LayOut,
    LayoutProgress,
    LookAt,
    Pause,
    PointsReady,
    Report,
    Resume,
    Run,
    Spent,
    StepOnce,
    Tell,
    TrainedSoFar,
    Tried,
    Try,
    Unfold,
    Unfolded,
)
from explainer.lab.training.worker import work

if TYPE_CHECKING:
    from explainer.core.training.frames import Frame, Ground

RESTARTED = sentence("The training process ended unexpectedly; it was started again and goes on.")
GIVEN_UP = sentence(
    "The training process keeps ending: close other programs to free memory, then press Reset."
)
STOPPED = sentence(
    "The training process was stopped from outside; it was started again and goes on."
)
TOO_SOON_SECONDS = 10.0
MOST_RESTARTS = 3


def given_up(cause: str) -> Sentence:
    """Return what to say of a training process that does not stay; `cause` may be empty."""
    if not cause:
        return GIVEN_UP
    return sentence(
        "The training process cannot run ({cause}): close other programs to free memory, "
        "then press Reset.",
        cause=cause,
    )


class LabClient(QObject):
    """Sends requests to the lab and turns its reports into signals.

    If the lab dies it is started again and `lost` says so in one sentence; `returned` asks
    whoever runs jobs to send the last one. `given_up` follows if it is left alone instead.
    """

    frame_arrived = Signal(int, object)
    completed = Signal(int, object)
    failed = Signal(int, object)
    spent = Signal(int, float)
    told = Signal(int, object)
    laid_out = Signal(int, int, object, object)
    laying_out = Signal(int, int, int, int)
    unfolded = Signal(int, int, object, object)
    tried = Signal(int, object, object)
    lost = Signal(object)
    returned = Signal()
    given_up = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.link = Link(work, "lab", self)
        self._restarts = Restarts(MOST_RESTARTS, TOO_SOON_SECONDS)
        self._ground: Ground | None = None
        self.link.reported.connect(self._on_reported)
        self.link.hung_up.connect(self._on_hung_up)

    @property
    def process_id(self) -> int | None:
        """The lab's process number while it lives."""
        return self.link.process_id

    def start(self) -> None:
        """Start the lab's process and listen to it."""
        self.link.start()

    def close(self) -> None:
        """End the lab at once; it holds nothing that would be lost."""
        self.link.close()

    def run(self, job: int, settings: Settings, since: Stage, paused: bool) -> None:
        """Train a comparison from `since` on; what an older job still sends is not passed on."""
        if not self.link.running:
            self._restarts.forget()
            self.link.start()
        self.link.send(Run(job, settings, since, paused))

    def look(self, job: int, labels_per_class: int) -> None:
        """Ask for the frame at hand at another number of labels."""
        self.link.send(LookAt(job, labels_per_class))

    def pause(self) -> None:
        """Stop after the frame at hand."""
        self.link.send(Pause())

    def resume(self, until: Stage | None = None) -> None:
        """Go on; up to the last frame of a stage, if one is given."""
        self.link.send(Resume(until))

    def step(self) -> None:
        """Ask for one more frame."""
        self.link.send(StepOnce())

    def lay_out(self, job: int, labels_per_class: int) -> None:
        """Ask for t-SNE of the end of a job."""
        self.link.send(LayOut(job, labels_per_class))

    def unfold(self, job: int, labels_per_class: int) -> None:
        """Ask what each layer of both encoders does at the end of a job."""
        self.link.send(Unfold(job, labels_per_class))

    def preview(self, job: int, settings: Settings) -> None:
        """Ask for both decision boundaries where a job's points would lie."""
        self.link.send(Try(job, settings))

    def tell(self, job: int) -> None:
        """Ask for what a job has trained so far."""
        self.link.send(Tell(job))

    @Slot(object)
    def _on_reported(self, report: Report) -> None:
        if isinstance(report, FrameReady | PointsReady):
            self.frame_arrived.emit(report.job, self._grounded(report.frame))
        elif isinstance(report, Completed):
            self.completed.emit(report.job, report.courses)
        elif isinstance(report, Failed):
            self.failed.emit(report.job, report.sentence)
        elif isinstance(report, Spent):
            self.spent.emit(report.job, report.seconds)
        elif isinstance(report, TrainedSoFar):
            self.told.emit(report.job, report.trained)
        elif isinstance(report, LaidOut):
            places = (report.supervised, report.pretrained)
            self.laid_out.emit(report.job, report.labels_per_class, *places)
        elif isinstance(report, LayoutProgress):
            self.laying_out.emit(report.job, report.labels_per_class, report.done, report.total)
        elif isinstance(report, Unfolded):
            steps = (report.supervised, report.pretrained)
            self.unfolded.emit(report.job, report.labels_per_class, *steps)
        elif isinstance(report, Tried):
            self.tried.emit(report.job, report.settings, report.maps)

    def _grounded(self, frame: Frame) -> Frame:
        """Return a frame with the ground that it stands on."""
        if len(frame.ground.points):
            self._ground = frame.ground
            return frame
        assert self._ground is not None, "the first frame comes with its ground"
        return replace(frame, ground=self._ground)

    @Slot()
    def _on_hung_up(self) -> None:
        said = STOPPED if self.link.was_stopped else RESTARTED
        self._restarts.note()
        if not self._restarts.spent:
            self.link.start()
            self.lost.emit(said)
            self.returned.emit()
        else:
            self.lost.emit(given_up(self.link.cause))
            self.given_up.emit()
