"""Reported run: what the lab says of the job at hand; what older jobs still send is dropped."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from explainer.core.settings.choice import Stage
from explainer.core.training.current import under
from explainer.session.held_run import HeldRun
from explainer.session.run_state import RunState

if TYPE_CHECKING:
    from explainer.core.training.frames import Frame
    from explainer.core.training.timeline import Courses, Timeline


class ReportedRun(HeldRun):
    """Takes the lab's reports; while a finished picture is looked at they are gathered unseen."""

    @Slot(int, object)
    def add_frame(self, job: int, frame: Frame) -> None:
        """Append a frame of the run at hand; its first one replaces the old run's."""
        if job != self._job:
            return
        if self._unseen is not None:
            self._gather(self._unseen.extended(under(frame, self._settings)))
            return
        kept = self.timeline.before(self._since) if self._waits_for_frame else self.timeline
        self._waits_for_frame = False
        self._since = min(self._since, frame.stage)
        frame = under(frame, self._settings)
        self._timeline = kept.extended(frame)
        state = self._state_at(frame)
        if frame.stage is self._until and frame.step == frame.steps:
            state, self._until = replace(state, paused=True), None
            self._runner.pause()  # It may have heard too late where to wait.
        self._set_state(state)
        if not frame.finished or self._timeline.latest is frame:
            self.timeline_changed.emit(self._timeline)

    @Slot(int, object)
    def complete(self, job: int, courses: Courses) -> None:
        """Take note of how all label counts did at the steps of the run at hand."""
        if job == self._job and not self._waits_for_frame:
            self._timeline = self.timeline.completed(courses)
            self.timeline_changed.emit(self._timeline)

    @Slot(int, float)
    def take_seconds(self, job: int, seconds: float) -> None:
        """Take note of how long the run at hand has pretrained."""
        if job == self._job:
            self._seconds = seconds

    @Slot(int, object)
    def fail(self, job: int, sentence: str) -> None:
        """Say why the run at hand ended before its time."""
        if job == self._job:
            self._unseen = None
            self.notify(sentence)
            self._set_state(RunState("failed"))

    @Slot(object)
    def lab_lost(self, sentence: str) -> None:
        """Say that the lab has died; what it still sends is dropped."""
        self.notify(sentence)
        if not self.rests:
            self._job += 1
            self._set_state(RunState("starting", self._state.paused))

    @Slot()
    def lab_gone(self) -> None:
        """The lab does not come back by itself: nothing is about to start."""
        if not self.rests:
            self._unseen = None
            self._set_state(RunState("failed"))

    @Slot()
    def lab_back(self) -> None:
        """Run the choices anew, unseen up to what is shown: a restarted lab has kept nothing."""
        if self.own_timeline.latest is None:
            self._launch(Stage.DATA, paused=self._state.paused)
        elif not self.rests:
            self.train_unseen()

    def train_unseen(self) -> None:
        """Train anew what is shown, which stays until the lab has its models or is beyond it.

        Every step is the same as before: what was left half done goes on as if it never had been.
        """
        shown, trained = self.own_timeline, self._trained
        self._launch(Stage.DATA, paused=self._state.paused)
        self._trained = trained
        self.show_stored(shown)

    def show_stored(self, timeline: Timeline) -> None:
        """Show a comparison of which the run at hand is the same one, and goes on unseen."""
        if self._job and not self._waits_for_frame:
            return
        self._unseen = self.timeline.before(Stage.DATA) if self._job else None
        self._waits_for_frame = False
        self._timeline = self._as_looked_at(timeline)
        self._set_state(self._state_behind(self._timeline.latest))
        self.timeline_changed.emit(self._timeline)

    def _state_behind(self, shown: Frame | None) -> RunState:
        """Return the state of a run that is not yet as far as what is shown."""
        if shown is None or shown.finished:
            return RunState("stored", fraction=1.0)
        return replace(self._state_at(shown), catches_up=True)

    def _gather(self, unseen: Timeline) -> None:
        """Let a run take the place of the picture of it that is looked at, once it is as far."""
        before, self._unseen = self._unseen, unseen
        if not self._is_as_far(unseen):
            if self._state.paused and before is not None and unseen.ahead_of(before):
                self._runner.step()
            return
        self._unseen = self._trained = None
        seen, whole = self.timeline, self._as_looked_at(unseen)
        # A session may hold fewer moments than the run has: its end is the end all the same.
        self._timeline = whole if seen.cursor is None else whole.looking_back(seen.place)
        self._set_state(self._state_at(unseen.frames[-1]))
        self.timeline_changed.emit(self._timeline)

    def _is_as_far(self, unseen: Timeline) -> bool:
        """Whether a run has every end that is shown, or one moment more than is shown."""
        whole = len(unseen.ends) == self._settings.most_labels
        return whole or (self._state.catches_up and unseen.ahead_of(self.timeline))
