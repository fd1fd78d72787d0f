"""The lab's own process: pumps the science and looks at its inbox between frames."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

from explainer.core.settings import Settings, Stage
from explainer.lab.protocol import Failed, FrameReady, Pause, Quit, Report, Request, Run, StepOnce

if TYPE_CHECKING:
    from explainer.core.frames import Frame
    from explainer.science.comparison import Comparison


def work(line: Connection) -> None:
    """Serve requests from the other end of `line` until it says quit or goes away."""
    # Ctrl+C in a terminal reaches the whole group; the window decides when the lab ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        _Worker(line).serve()
    except (EOFError, OSError):
        return


class _Worker:
    """The job at hand: its frames, and whether they flow."""

    def __init__(self, line: Connection) -> None:
        self._line = line
        self._science = _Science()
        self._job = 0
        self._frames: Iterator[Frame] = iter(())
        self._allowed = 0.0

    def serve(self) -> None:
        """Answer requests at once and train in between."""
        while True:
            while self._line.poll(0 if self._allowed else None):
                request: Request = self._line.recv()
                if isinstance(request, Quit):
                    return
                self._obey(request)
            self._advance()

    def _obey(self, request: Request) -> None:
        if isinstance(request, Run):
            self._job = request.job
            self._frames = self._science.frames(request.settings, request.since)
            self._allowed = 1 if request.paused else float("inf")
        elif isinstance(request, StepOnce):
            self._allowed = 1
        else:
            self._allowed = 0 if isinstance(request, Pause) else float("inf")

    def _advance(self) -> None:
        report = self._next_report()
        if report is None:
            self._allowed = 0
            return
        self._allowed -= 1
        self._line.send(report)

    def _next_report(self) -> Report | None:
        if not self._allowed:
            return None
        try:
            frame = next(self._frames, None)
        except Exception as error:
            self._frames = self._science.abandoned()
            return Failed(self._job, _sentence(error))
        return None if frame is None else FrameReady(self._job, frame)


class _Science:
    """Torch and everything built on it, loaded when the first job asks for it."""

    def __init__(self) -> None:
        from explainer.science.comparison import Comparison, Kept
        from explainer.science.threads import single_threaded

        single_threaded()
        self._new, self._kept = Comparison, Kept()
        self._comparison: Comparison | None = None
        self._frames: Iterator[Frame] = iter(())

    def frames(self, settings: Settings, since: Stage) -> Iterator[Frame]:
        """Return the frames of a comparison from `since` on.

        Other label choices do not stop a pretraining that is under way.
        """
        running = self._comparison
        if since is Stage.FINETUNING and running and running.carry_on_with(settings):
            return self._frames
        self._comparison = self._new(settings, self._kept)
        self._frames = self._comparison.frames(since)
        return self._frames

    def abandoned(self) -> Iterator[Frame]:
        """Forget the comparison at hand; what it has kept stays."""
        self._comparison, self._frames = None, iter(())
        return self._frames


def _sentence(error: Exception) -> str:
    if isinstance(error, MemoryError):
        return "There is not enough memory for this run: choose fewer unlabelled points."
    return f"Training stopped ({type(error).__name__}: {error}): change a setting or press Reset."
