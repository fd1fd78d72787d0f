"""The window's end of the line to the lab; never imports what the lab runs."""

from __future__ import annotations

import time
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import Thread

from PySide6.QtCore import QObject, Signal, Slot

from explainer.core.settings import Settings, Stage
from explainer.lab.protocol import FrameReady, Pause, Report, Request, Resume, Run, StepOnce
from explainer.lab.worker import work

RESTARTED = "The training process ended unexpectedly; it was started again and goes on."
GIVEN_UP = (
    "The training process keeps ending: close other programs to free memory, then press Reset."
)
TOO_SOON_SECONDS = 10.0
MOST_RESTARTS = 3


class LabClient(QObject):
    """Starts the lab, sends it requests, and turns its reports into signals.

    Signals arrive in the thread of this object. If the lab dies it is started again and
    `lost` says so in one sentence; `returned` asks whoever runs jobs to send the last one.
    """

    frame_arrived = Signal(int, object)
    failed = Signal(int, str)
    lost = Signal(str)
    returned = Signal()
    _reported = Signal(int, object)
    _hung_up = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._generation = 0
        self._restarts: list[float] = []
        self._line: Connection | None = None
        self._process: BaseProcess | None = None
        self._reader: Thread | None = None
        self._reported.connect(self._on_reported)
        self._hung_up.connect(self._on_hung_up)

    @property
    def process_id(self) -> int | None:
        """The lab's process number while it lives."""
        return self._process.pid if self._process else None

    def start(self) -> None:
        """Start the lab's process and listen to it."""
        self._generation += 1
        context = get_context("spawn")
        self._line, far_end = context.Pipe()
        self._process = context.Process(target=work, args=(far_end,), daemon=True, name="lab")
        self._process.start()
        far_end.close()
        listening = (self._line, self._generation)
        self._reader = Thread(target=self._listen, args=listening, daemon=True)
        self._reader.start()

    def close(self) -> None:
        """End the lab at once; it holds nothing that would be lost."""
        self._generation += 1
        if self._process is None or self._line is None or self._reader is None:
            return
        self._process.kill()
        self._process.join()
        self._reader.join()
        self._line.close()
        self._process = self._line = self._reader = None

    def run(self, job: int, settings: Settings, since: Stage, paused: bool) -> None:
        """Train a comparison from `since` on; what an older job still sends is not passed on."""
        if self._process is None:
            self._restarts.clear()
            self.start()
        self._send(Run(job, settings, since, paused))

    def pause(self) -> None:
        """Stop after the frame at hand."""
        self._send(Pause())

    def resume(self) -> None:
        """Go on."""
        self._send(Resume())

    def step(self) -> None:
        """Ask for one more frame."""
        self._send(StepOnce())

    def _send(self, request: Request) -> None:
        if self._line is None:
            return
        try:
            self._line.send(request)
        except OSError:
            # The reader hears the same hang-up and starts the lab again.
            return

    def _listen(self, line: Connection, generation: int) -> None:
        while True:
            try:
                report = line.recv()
            except (EOFError, OSError):
                self._hung_up.emit(generation)
                return
            self._reported.emit(generation, report)

    @Slot(int, object)
    def _on_reported(self, generation: int, report: Report) -> None:
        if generation != self._generation:
            return
        if isinstance(report, FrameReady):
            self.frame_arrived.emit(report.job, report.frame)
        else:
            self.failed.emit(report.job, report.sentence)

    @Slot(int)
    def _on_hung_up(self, generation: int) -> None:
        if generation != self._generation:
            return
        self.close()
        if self._may_restart():
            self.start()
            self.lost.emit(RESTARTED)
            self.returned.emit()
        else:
            self.lost.emit(GIVEN_UP)

    def _may_restart(self) -> bool:
        now = time.monotonic()
        self._restarts = [then for then in self._restarts if now - then < TOO_SOON_SECONDS]
        self._restarts.append(now)
        return len(self._restarts) <= MOST_RESTARTS
