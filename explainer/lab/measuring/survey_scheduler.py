"""Shares surveys among the lab's processes: the one that trains, and helpers beside it."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Collection
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from explainer.core.platform.host import processors
from explainer.core.settings.settings import Settings
from explainer.core.text.sentence import sentence
from explainer.lab.link import Link, Restarts
from explainer.lab.protocol import (
    Forget,
    Hold,
    Inquiry,
    Lost,
    Release,
    Report,
    SurveyFound,
    SurveyRequest,
    SurveyUnderWay,
)

# Each process has torch in its memory: more of them would not fit beside other programs.
MOST_PROCESSES = 2
MOST_DEATHS, TOO_SOON_SECONDS = 3, 10.0
MOST_FALLS = MOST_DEATHS + 2
"""How often work is handed out whose process dies: once more than one helper can fall over it."""

FELL = sentence("A process that measures ended unexpectedly; what it measured begins again.")
LOST = sentence("Measuring keeps ending before its time: close other programs to free memory.")

Work = SurveyRequest | Inquiry


class SurveyScheduler(QObject):
    """Hands out surveys one at a time to each process and passes on what they find.

    Inquiries go first: somebody waits for them. Their numbers lie below 0, those of surveys above.
    Work whose process dies is handed out again, and lost if that happens too often; `fell` says of
    each helper's death what became of it. Helpers start with the first work.
    """

    found = Signal(int, object)
    went_on = Signal(int, object, float)
    """The number of a task, the stage it is at, and how much of it is done."""
    lost = Signal(int, object)
    fell = Signal(object)

    def __init__(
        self, front: Link, processes: int | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        count = processes or min(processors(), MOST_PROCESSES)
        self._helpers = [front.another(self) for _ in range(count - 1)]
        self._posts = [_Post(link, self) for link in (front, *self._helpers)]
        self._waiting: deque[Work] = deque()
        self._falls: Counter[int] = Counter()
        self._held = False
        self._timer = QTimer(self, singleShot=True, interval=int(1_000 * TOO_SOON_SECONDS))
        self._timer.timeout.connect(self._hand_out)
        for post in self._posts:
            post.reported.connect(self._on_reported)
            post.went_on.connect(self.went_on)
            post.fell.connect(self._on_fell)

    def survey(
        self,
        task: int,
        kind: str,
        settings: Settings,
        counts: tuple[int, ...],
        seeds: tuple[int, ...],
    ) -> None:
        """Take this survey on, after those that wait already."""
        self._waiting.append(SurveyRequest(task, kind, settings, counts, seeds))
        self._hand_out()

    def inquire(self, task: int, kind: str, parameters: tuple[Any, ...]) -> None:
        """Take this inquiry on, before all surveys that wait."""
        inquiries = sum(isinstance(work, Inquiry) for work in self._waiting)
        self._waiting.insert(inquiries, Inquiry(task, kind, parameters))
        self._hand_out()

    def forget(self, tasks: Collection[int]) -> None:
        """Drop these surveys and inquiries, whether they wait or are measured; others go on."""
        self._waiting = deque(work for work in self._waiting if work.task not in tasks)
        for post in self._posts:
            post.forget(tasks)
        self._hand_out()

    def hold(self, *, held: bool) -> None:
        """Let all surveys rest, or go on with them."""
        if held != self._held:
            self._held = held
            for post in self._posts:
                post.link.send(Hold() if held else Release())
            self._hand_out()

    def close(self) -> None:
        """End the helpers at once."""
        self._timer.stop()
        self._waiting.clear()
        for link in self._helpers:
            link.close()

    @Slot()
    def _hand_out(self) -> None:
        for post in self._posts:
            if not self._waiting or self._held:
                return
            if post.link in self._helpers and post.willing and not post.link.running:
                post.link.start()
            if post.free:
                post.take(self._waiting.popleft())

    @Slot(object)
    def _on_reported(self, report: SurveyFound | Lost) -> None:
        del self._falls[report.task]
        if isinstance(report, SurveyFound):
            self.found.emit(report.task, report.value)
        else:
            self.lost.emit(report.task, report.sentence)
        self._hand_out()

    @Slot(object, object)
    def _on_fell(self, work: Work | None, link: Link) -> None:
        if link in self._helpers and (link.was_stopped or not link.cause):
            self.fell.emit(FELL)
        if work is not None:
            self._take_back(work)
        self._hand_out()
        if not all(post.willing for post in self._posts):
            self._timer.start()

    def _take_back(self, work: Work) -> None:
        self._falls[work.task] += 1
        if self._falls[work.task] < MOST_FALLS:
            self._waiting.appendleft(work)
        else:
            del self._falls[work.task]
            self.lost.emit(work.task, LOST)


class _Post(QObject):
    """One process and the work it has in hand."""

    reported = Signal(object)
    went_on = Signal(int, object, float)
    fell = Signal(object, object)

    def __init__(self, link: Link, parent: QObject) -> None:
        super().__init__(parent)
        self.link = link
        self._work: Work | None = None
        self._deaths = Restarts(MOST_DEATHS, TOO_SOON_SECONDS)
        link.reported.connect(self._on_reported)
        link.hung_up.connect(self._on_hung_up)

    @property
    def willing(self) -> bool:
        """Whether the process has not died too often lately."""
        return not self._deaths.spent

    @property
    def free(self) -> bool:
        """Whether the process lives and has nothing in hand."""
        return self.willing and self._work is None and self.link.running

    def take(self, work: Work) -> None:
        """Have the process measure."""
        self._work = work
        self.link.send(work)

    def forget(self, tasks: Collection[int]) -> None:
        """Have the process drop what it measures, if it is one of these."""
        if self._work is not None and self._work.task in tasks:
            self._work = None
            self.link.send(Forget())

    @Slot(object)
    def _on_reported(self, report: Report) -> None:
        work = self._work
        if not isinstance(report, SurveyFound | SurveyUnderWay | Lost):
            return
        if work is None or report.task != work.task:
            return
        if isinstance(report, SurveyUnderWay):
            self.went_on.emit(report.task, report.stage, report.share)
            return
        self._work = None
        self.reported.emit(report)

    @Slot()
    def _on_hung_up(self) -> None:
        self._deaths.note()
        work, self._work = self._work, None
        self.fell.emit(work, self.link)
