"""The lab's own process: pumps the science and looks at its inbox between frames."""

from __future__ import annotations

import gc
import time
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any

from explainer.core.platform.allocation import give_back, share_one_arena
from explainer.core.platform.host import give_way, ignore_interrupts
from explainer.core.settings.choice import Stage
from explainer.core.text.sentence import sentence
from explainer.lab.protocol import (
    Completed,
    Failed,
    Forget,
    FrameReady,
    Hold,
    Inquiry,
    LaidOut,
    LayOut,
    LookAt,
    Pause,
    PointsReady,
    Quit,
    Release,
    Report,
    Request,
    Resume,
    Run,
    Spent,
    StepOnce,
    SurveyRequest,
    Tell,
    TrainedSoFar,
    Tried,
    Try,
    Unfold,
    Unfolded,
)
from explainer.lab.training.background import Background
from explainer.lab.training.layouts import LOOK_AGAIN_SECONDS, Layouts
from explainer.lab.training.loaded_science import LoadedScience

if TYPE_CHECKING:
    from explainer.core.training.frames import Frame, Ground


def work(line: Connection) -> None:
    """Serve requests from the other end of `line` until it says quit or goes away."""
    # Ctrl+C in a terminal reaches the whole group; the window decides when the lab ends.
    ignore_interrupts()
    give_way()
    share_one_arena()
    worker = _Worker(line)
    # Libraries are no garbage; to look at them would copy what all processes share.
    gc.freeze()
    try:
        worker.serve()
    except (EOFError, OSError):
        return
    finally:
        worker.close()


class _Worker:
    """The job at hand: its frames, and whether they flow. A survey runs while they do not."""

    def __init__(self, line: Connection) -> None:
        self._line = line
        self._inbox: deque[Request] = deque()
        self._science = LoadedScience(self._take_looks)
        self._background = Background()
        self._layouts = Layouts()
        self._job = 0
        self._frames: Iterator[Frame] = iter(())
        self._courses: Iterator[tuple[int, Any]] | None = None
        self._known: dict[int, Any] = {}
        self._allowed = 0.0
        self._until: Stage | None = None
        self._new_points = False
        self._seconds = 0.0
        self._ground: Ground | None = None
        self._worked = False
        self._wanted: LookAt | None = None
        self._tried: Try | None = None

    def serve(self) -> None:
        """Answer requests at once and train in between."""
        while True:
            while self._asked():
                request = self._inbox.popleft() if self._inbox else self._line.recv()
                if isinstance(request, Quit):
                    return
                self._obey(request)
            self._answer_look()
            self._answer_try()
            self._advance()
            self._send_layout()

    def _asked(self) -> bool:
        """Whether there is a request; it is waited for while nothing else is to be done."""
        if self._inbox:
            return True
        patience = self._patience
        if self._worked and patience is None:
            self._tidy_up()
        return self._line.poll(patience)

    def close(self) -> None:
        """Leave no thread behind."""
        self._layouts.close()

    @property
    def _patience(self) -> float | None:
        """How many seconds a request is waited for; None if nothing else is to be done."""
        asked = self._wanted is not None or self._tried is not None
        waiting = asked or self._courses is not None
        if self._allowed or waiting or self._background.busy:
            return 0
        return LOOK_AGAIN_SECONDS if self._layouts.busy else None

    def _tidy_up(self) -> None:
        """Give back what finished work has let go of.

        Pieces of all sizes lie in between what is kept: they would never be given back.
        """
        self._worked = False
        gc.collect()
        give_back()

    def _obey(self, request: Request) -> None:
        if isinstance(request, Run):
            self._begin(request)
            if request.since is Stage.DATA:  # The one before may have been left amid its work.
                self._tidy_up()
        elif isinstance(request, LookAt):
            self._wanted = request if request.job == self._job else self._wanted
        elif isinstance(request, Try):
            self._tried = request if request.job == self._job else self._tried
        elif isinstance(request, Tell):
            self._line.send(
                TrainedSoFar(request.job, self._science.trained(request.job == self._job))
            )
        elif isinstance(request, LayOut):
            self._lay_out(request)
        elif isinstance(request, Unfold):
            labels, at_hand = request.labels_per_class, request.job == self._job
            steps = self._science.layers(labels) if at_hand else None
            self._line.send(Unfolded(request.job, labels, *(steps or ())))
        elif isinstance(request, SurveyRequest | Inquiry | Hold | Release | Forget):
            self._worked = True
            self._background.obey(request)
        elif isinstance(request, StepOnce):
            self._allowed = 1
        elif isinstance(request, Pause):
            self._allowed = 0
        elif isinstance(request, Resume):
            self._allowed, self._until = float("inf"), request.until

    def _begin(self, run: Run) -> None:
        self._job, before = run.job, self._frames
        self._frames = self._science.frames(run.settings, run.since)
        self._courses = None
        self._seconds = self._seconds if self._frames is before else 0.0
        self._allowed, self._until = 1 if run.paused else float("inf"), None
        # Whoever waits for the first step alone sees the points with it.
        self._new_points = run.since is Stage.DATA and not run.paused

    def _take_looks(self) -> None:
        """Have the picture that comes next show the label count that is asked for by now.

        From the first other request on all of them are left for later: their order counts.
        """
        with suppress(EOFError, OSError):  # Whoever asks next will see that nobody is there.
            while self._line.poll(0):
                self._take(self._line.recv())

    def _take(self, request: Request) -> None:
        if isinstance(request, LookAt) and request.job == self._job and not self._inbox:
            self._science.look_at(request.labels_per_class)
        else:
            self._inbox.append(request)

    def _answer_look(self) -> None:
        """Show the label count that was asked for last: a drag asks faster than it is answered."""
        look, self._wanted = self._wanted, None
        if look is None:
            return
        frame = self._science.look(look.labels_per_class) if look.job == self._job else None
        if frame is not None:
            self._line.send(self._ready(frame))

    def _answer_try(self) -> None:
        """Show what moving a point would do, where it was last: a hand is faster than training."""
        tried, self._tried = self._tried, None
        if tried is not None:
            at_hand = tried.job == self._job
            maps = self._science.preview(tried.settings, self._line.poll) if at_hand else None
            self._line.send(Tried(tried.job, tried.settings, maps))
            self._worked = True

    def _lay_out(self, wanted: LayOut) -> None:
        codes = self._science.codes(wanted.labels_per_class) if wanted.job == self._job else None
        if codes is None:
            self._line.send(LaidOut(wanted.job, wanted.labels_per_class))
        else:
            self._layouts.begin(wanted, codes, seed=0)

    def _send_layout(self) -> None:
        for report in (self._layouts.finished(), self._layouts.progress()):
            if report is not None:
                self._line.send(report)

    def _advance(self) -> None:
        if self._allowed:
            report: Report | None = self._next_report()
        elif self._courses is not None:
            report = self._completed(self._courses)
        else:
            report = self._background.advance() or self._background.under_way()
        self._worked = True
        if report is not None:
            self._line.send(report)

    def _next_report(self) -> Report | None:
        if self._new_points:
            return self._points()
        started = time.perf_counter()
        try:
            frame = next(self._frames, None)
        except Exception as error:
            self._frames = self._science.abandoned()
            return Failed(self._job, _sentence(error))
        if frame is None:
            self._allowed, self._known = 0, {}
            self._courses = self._science.courses()
            return None
        awaited = frame.stage is self._until and frame.step == frame.steps
        self._allowed = 0 if awaited else self._allowed - 1
        self._tell_seconds(frame, time.perf_counter() - started)
        return self._ready(frame)

    def _points(self) -> Report:
        """Return new points, to be shown while everything else is still to be prepared."""
        self._new_points = False
        try:
            frame = self._science.points()
        except Exception as error:
            self._frames = self._science.abandoned()
            return Failed(self._job, _sentence(error))
        self._ground = frame.ground
        return PointsReady(self._job, frame)

    def _completed(self, courses: Iterator[tuple[int, Any]]) -> Report | None:
        """Test one more step at all label counts; report once all of them are known."""
        try:
            step, tables = next(courses)
        except (StopIteration, MemoryError):  # What was tested on the way is true without it.
            self._courses = None
            return Completed(self._job, self._known) if self._known else None
        self._known[step] = tables
        return None

    def _ready(self, frame: Frame) -> FrameReady:
        """Return a frame to be sent: the same ground need not travel with each of them."""
        known, self._ground = self._ground is frame.ground, frame.ground
        return FrameReady(self._job, self._science.light(frame) if known else frame)

    def _tell_seconds(self, frame: Frame, seconds: float) -> None:
        """Say once, with its last frame, how long pretraining has computed."""
        if frame.stage is Stage.PRETRAINING and frame.settings.encoder is None:
            self._seconds += seconds
            if frame.step == frame.steps:
                self._line.send(Spent(self._job, self._seconds))


def _sentence(error: Exception) -> str:
    if isinstance(error, MemoryError):
        return sentence("There is not enough memory for this run: choose fewer unlabelled points.")
    return sentence(
        "Training stopped ({name}: {error}): change a setting or press Reset.",
        name=type(error).__name__,
        error=str(error),
    )
