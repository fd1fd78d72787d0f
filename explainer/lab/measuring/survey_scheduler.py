"""Shares surveys among the lab's processes: the one that trains, and helpers beside it."""

from __future__ import annotations

from bisect import insort
from collections import Counter
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

    Inquiries go first: somebody waits for them. A survey in hand, or an inquiry that came later,
    makes room for them and begins again, and helpers go on with them while a run has all surveys
    rest. Their numbers lie below 0, those of surveys above. Work whose process dies is handed out
    again, and lost if that happens too often; `fell` says of each helper's death what became of
    it. Helpers start with the first work.
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
        self._front = _Post(front, self)
        self._posts = [*(_Post(link, self, beside=True) for link in self._helpers), self._front]
        self._waiting: list[Work] = []
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
        self._line_up(SurveyRequest(task, kind, settings, counts, seeds))
        self._hand_out()

    def inquire(self, task: int, kind: str, parameters: tuple[Any, ...]) -> None:
        """Take this inquiry on, before all surveys that wait."""
        self._line_up(Inquiry(task, kind, parameters))
        self._hand_out()

    def forget(self, tasks: Collection[int]) -> None:
        """Drop these surveys and inquiries, whether they wait or are measured; others go on."""
        self._waiting = [work for work in self._waiting if work.task not in tasks]
        for post in self._posts:
            post.forget(tasks)
        self._hand_out()

    def hold(self, *, held: bool) -> None:
        """Let all surveys rest, or go on with them; inquiries go on beside the run."""
        if held == self._held:
            return
        self._held = held
        if held and self._helpers:
            self._hand_back()
        for post in self._posts:
            post.hold(held=held)
        self._hand_out()

    def _hand_back(self) -> None:
        """Leave to a helper what somebody waits for: the process that trains has no time for it."""
        if isinstance(self._front.work, Inquiry):
            self._line_up(self._front.give_back())

    def close(self) -> None:
        """End the helpers at once."""
        self._timer.stop()
        self._waiting.clear()
        for link in self._helpers:
            link.close()

    @Slot()
    def _hand_out(self) -> None:
        for post in self._posts:
            if self._has_work_for(post):
                self._hand_to(post)
        for post in self._posts:
            if self._has_work_for(post) and self._goes_before(post.work):
                self._line_up(post.give_back())
                self._hand_to(post)

    def _has_work_for(self, post: _Post) -> bool:
        """While all surveys rest, there is only what a helper goes on with."""
        if not self._waiting or not self._held:
            return bool(self._waiting)
        return post.beside and isinstance(self._waiting[0], Inquiry)

    def _hand_to(self, post: _Post) -> None:
        if post.beside and post.willing and not post.link.running:
            post.link.start()
        if post.free:
            post.take(self._waiting.pop(0))

    def _goes_before(self, work: Work | None) -> bool:
        """Whether an inquiry waits that is to be answered before this, which is in hand."""
        first = self._waiting[0]
        return isinstance(first, Inquiry) and work is not None and _turn(first) < _turn(work)

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
            self._line_up(work)
        else:
            del self._falls[work.task]
            self.lost.emit(work.task, LOST)

    def _line_up(self, work: Work) -> None:
        insort(self._waiting, work, key=_turn)


def _turn(work: Work) -> tuple[bool, int]:
    """Return what comes first if it is smaller: inquiries, then what was asked for earlier."""
    return isinstance(work, SurveyRequest), abs(work.task)


class _Post(QObject):
    """One process and the work it has in hand; most are beside the one that trains."""

    reported = Signal(object)
    went_on = Signal(int, object, float)
    fell = Signal(object, object)

    def __init__(self, link: Link, parent: QObject, *, beside: bool = False) -> None:
        super().__init__(parent)
        self.link, self.beside = link, beside
        self.work: Work | None = None
        self._held, self._rests = False, False
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
        return self.willing and self.work is None and self.link.running

    def take(self, work: Work) -> None:
        """Have the process measure."""
        self.work = work
        self._settle()
        self.link.send(work)

    def give_back(self) -> Work:
        """Have the process drop what it measures; return that."""
        work, self.work = self.work, None
        assert work is not None
        self.link.send(Forget())
        return work

    def hold(self, *, held: bool) -> None:
        """Let the process rest, unless it does beside the run what somebody waits for."""
        self._held = held
        self._settle()

    def _settle(self) -> None:
        rests = self._held and not (self.beside and isinstance(self.work, Inquiry))
        if rests != self._rests:
            self._rests = rests
            self.link.send(Hold() if rests else Release())

    def forget(self, tasks: Collection[int]) -> None:
        """Have the process drop what it measures, if it is one of these."""
        if self.work is not None and self.work.task in tasks:
            self.give_back()

    @Slot(object)
    def _on_reported(self, report: Report) -> None:
        work = self.work
        if not isinstance(report, SurveyFound | SurveyUnderWay | Lost):
            return
        if work is None or report.task != work.task:
            return
        if isinstance(report, SurveyUnderWay):
            self.went_on.emit(report.task, report.stage, report.share)
            return
        self.work = None
        self.reported.emit(report)

    @Slot()
    def _on_hung_up(self) -> None:
        self._deaths.note()
        work, self.work = self.work, None
        self._rests = False
        self.fell.emit(work, self.link)
