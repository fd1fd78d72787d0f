"""Held run: the choices, the frames that are shown, how far the run is, and the notice.

The module loads without numpy, so that the window is on the screen before it arrives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import Settings
from explainer.session.run_state import RunState
from explainer.session.runner import Runner

if TYPE_CHECKING:
    from explainer.core.settings.dataset import Dataset
    from explainer.core.training.embeddings import Projection
    from explainer.core.training.frames import Frame
    from explainer.core.training.timeline import Timeline
    from explainer.core.training.trained import Trained
    from explainer.session.standing_run import StandingRun


class HeldRun(QObject):
    """Holds what is shown, says whenever it changes, and starts a job in place of another."""

    settings_changed = Signal(object)
    timeline_changed = Signal(object)
    state_changed = Signal(object)
    notice_changed = Signal(object)

    def __init__(self, settings: Settings, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._runner = runner
        self._own_data = settings.data
        self._timeline: Timeline | None = None
        self._state = RunState()
        self._notice = ""
        self._job = 0
        self._since = Stage.DATA
        self._until: Stage | None = None
        self._waits_for_frame = False
        self._unseen: Timeline | None = None
        self._seconds: float | None = None
        self._trained: Trained | None = None
        self._stood: StandingRun | None = None
        self._grid = False
        self._projection: Projection | None = None

    @property
    def settings(self) -> Settings:
        """The choices that the next frame will show."""
        return self._settings

    @property
    def own_data(self) -> Dataset | None:
        """The table of the user's own that was the scene last, also after it was left."""
        if self._settings.data is not None:
            self._own_data = self._settings.data
        return self._own_data

    @property
    def timeline(self) -> Timeline:
        """The frames so far; an older run's until the first frame of the new one."""
        if self._timeline is None:
            from explainer.core.training.timeline import Timeline

            self._timeline = Timeline(labels=self._settings.labels_per_class)
        return self._timeline

    @property
    def own_timeline(self) -> Timeline:
        """The frames that belong to the settings: none of an older run that is still shown."""
        timeline = self.timeline
        return timeline.before(self._since) if self._waits_for_frame else timeline

    @property
    def pretraining_seconds(self) -> float | None:
        """How long the run at hand has computed without labels; None while unknown."""
        return self._seconds

    @property
    def trained(self) -> Trained | None:
        """What an opened session came with; None once the lab has trained something newer."""
        return self._trained

    @property
    def rests(self) -> bool:
        """Whether an opened session is shown as it was left: the lab knows nothing of it."""
        return self._trained is not None and self._unseen is None

    @property
    def trains_unseen(self) -> bool:
        """Whether the run of the finished picture on the screen is still on its way."""
        return self._unseen is not None

    @property
    def state(self) -> RunState:
        """How far the run is."""
        return self._state

    @property
    def notice(self) -> str:
        """One line for the user, often empty."""
        return self._notice

    @property
    def job(self) -> int:
        """The number of the run at hand; reports of other runs are dropped."""
        return self._job

    def notify(self, sentence: str) -> None:
        """Say one sentence to the user."""
        if sentence != self._notice:
            self._notice = sentence
            self.notice_changed.emit(sentence)

    @Slot()
    def dismiss_notice(self) -> None:
        """Take the notice away: it has been read."""
        self.notify("")

    def _launch(self, since: Stage, *, paused: bool) -> None:
        """Start a new job; an earlier stage that is not finished yet is finished first."""
        fresh = self._job == 0 or self._state.phase == "starting"
        self._since, self._until = since, None
        self._waits_for_frame, self._unseen = True, None
        self._seconds = self._seconds if since is Stage.FINETUNING else None
        self._trained = None
        self._timeline = self._timeline and self._timeline.seeking(None)
        self._job += 1
        phase = "starting" if fresh else self._phase_since(since)
        self._set_state(RunState(phase, paused))
        self._runner.run(self._job, self._settings, since, paused)

    def _phase_since(self, since: Stage) -> str:
        """Return what happens next: a pretraining that is not finished yet is finished first."""
        latest = self.own_timeline.latest
        early = since is not Stage.FINETUNING or latest is None or latest.step < latest.steps
        return "pretraining" if early else "finetuning"

    def _as_looked_at(self, timeline: Timeline) -> Timeline:
        """Return another run's timeline at present, looked at as the one before it."""
        seen = timeline.looking_at(self._settings.labels_per_class).with_grid(self._grid)
        seen = seen.under(self._settings)
        return seen.seen_by(self._projection) if self._projection else seen

    def _state_at(self, frame: Frame) -> RunState:
        """Return how far a run is that goes on, or not, as the one before it."""
        if frame.finished:
            return RunState("finished", fraction=1.0)
        share = frame.step / max(frame.steps, 1)
        late = frame.stage is Stage.FINETUNING
        if self._since is not Stage.FINETUNING:
            share = (share + late) / 2
        return RunState("finetuning" if late else "pretraining", self._state.paused, share)

    def _set_state(self, state: RunState) -> None:
        if state != self._state:
            self._state = state
            self.state_changed.emit(state)
