"""The one place where state changes: settings, frames, the run and the notice.

The module loads without numpy, so that the window is on the screen before it arrives.
"""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from explainer.core.arms.walk_words import walk_warning
from explainer.core.settings.change_words import given_up
from explainer.core.settings.choice import Stage
from explainer.core.settings.choices import RANGES
from explainer.core.settings.settings import Settings
from explainer.core.settings.validation import SettingsError
from explainer.core.text.sentence import sentence
from explainer.core.training.current import under
from explainer.session.run_state import RunState
from explainer.session.runner import Runner

if TYPE_CHECKING:
    from explainer.core.settings.dataset import Dataset
    from explainer.core.training.embeddings import Projection
    from explainer.core.training.frames import Frame
    from explainer.core.training.saved import Saved
    from explainer.core.training.timeline import Courses, Timeline
    from explainer.core.training.trained import Trained


class Store(QObject):
    """Holds what is shown, takes the user's commands and the lab's reports."""

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
        self._waits_for_frame = False
        self._unseen: Timeline | None = None
        self._seconds: float | None = None
        self._trained: Trained | None = None
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

    def start(self) -> None:
        """Begin the first run, from the data on."""
        self._launch(Stage.DATA, paused=False)

    def change(self, **choices: Any) -> None:
        """Make other choices and redo what they spoil; refused ones become a notice."""
        old = self._settings
        try:
            new = old.changed(**choices)
        except SettingsError as error:
            self.notify(error.sentence)
            self.settings_changed.emit(old)
            return
        if new == old:
            return
        self.notify(given_up(old, new) or walk_warning(old, new))
        self._settings = new
        self.settings_changed.emit(new)
        stage = new.spoiled_by(old)
        self._timeline = self.timeline.under(new)
        if new.labels_per_class != old.labels_per_class:
            self._look(new.labels_per_class)
        if stage is not Stage.DISPLAY:
            self._launch(stage, paused=False)
        elif self._broken_off(new.labels_per_class):
            self.notify(
                sentence("This label count is not trained here: press Play to train to the end.")
            )

    def change_seed(self) -> None:
        """Draw other points, labels and first weights: a seed that nobody has chosen."""
        low, high = RANGES["seed"]
        self.change(seed=random.randint(low, high))

    def toggle_grid(self) -> None:
        """Show how the encoders bend the plane, or no longer; where there is no grid say so."""
        timeline = self.timeline
        shown = timeline.shown
        if not timeline.grid and shown is not None and shown.pretrained.grid is None:
            self.notify(
                sentence("This plane is a map without a grid: choose a scene in two dimensions.")
            )
            return
        self._grid = not timeline.grid
        self._timeline = timeline.with_grid(self._grid)
        self.timeline_changed.emit(self._timeline)

    def look_by(self, projection: Projection) -> None:
        """Look at embeddings in another way."""
        self._projection = projection
        self._timeline = self.timeline.seen_by(projection)
        self.timeline_changed.emit(self._timeline)

    def toggle_label(self, row: int) -> None:
        """Buy the label of a shown point, or give it back; what cannot be becomes a notice."""
        from explainer.core.editing.hand_picked import toggled

        frame = self.timeline.shown
        if frame is None or frame.settings.key(Stage.DATA) != self._settings.key(Stage.DATA):
            return
        try:
            choices = toggled(self._settings, frame.ground, row)
        except SettingsError as error:
            self.notify(error.sentence)
        else:
            self.change(**choices)

    def play(self) -> None:
        """Go on; what has finished is trained again from the same weights."""
        if self._state.phase == "finished":
            self._launch(Stage.PRETRAINING, paused=False)
        elif self._state.phase in ("stored", "failed") or self._job == 0:
            self.start()
        elif self._state.paused:
            self._runner.resume()
            self._set_state(replace(self._state, paused=False))

    def pause(self) -> None:
        """Wait after the frame at hand."""
        if self._job and not self._state.paused and self._state.phase != "finished":
            self._runner.pause()
            self._set_state(replace(self._state, paused=True))

    def step(self) -> None:
        """Train one more frame, then wait; after the end this begins anew."""
        if self._state.phase in ("stored", "finished", "failed") or self._job == 0:
            self.reset()
            return
        self._runner.step()
        self._set_state(replace(self._state, paused=True))

    def seek(self, place: int, *, stay: bool = True) -> None:
        """Look at the frame in a place; the last one is the present, whatever trains on.

        Frames of other label counts are no past of what is shown: that is trained once more, and
        looked at where it was sought. Who is not to `stay` there sees it pass.
        """
        timeline = self._timeline = self.timeline if stay else self.timeline.seeking(None)
        if not timeline.frames or self._waits_for_frame:
            return
        sought = timeline.looking_back(place)
        if sought.cursor is not None and self.trains_at(sought.place):
            self._launch(Stage.FINETUNING, paused=False)
            self._timeline = timeline.seeking(sought.moment if stay else None)
        elif (timeline.place, timeline.sought) != (sought.place, sought.sought):
            self._timeline = sought
            self.timeline_changed.emit(sought)

    def reset(self) -> None:
        """Return to the same first weights and the same data, and wait there."""
        self.notify("")
        self._launch(Stage.PRETRAINING, paused=True)

    def show_stored(self, timeline: Timeline) -> None:
        """Show a finished comparison; the run at hand, which is the same one, goes on unseen."""
        if self._job and not self._waits_for_frame:
            return
        self._unseen = self.timeline.before(Stage.DATA) if self._job else None
        self._waits_for_frame = False
        self._timeline = self._as_looked_at(timeline)
        self._set_state(RunState("stored", fraction=1.0))
        self.timeline_changed.emit(self._timeline)

    def show_saved(self, saved: Saved) -> None:
        """Show a session as it was left; nothing is trained until somebody asks for it."""
        self._runner.pause()
        if saved.settings != self._settings:
            self._settings = saved.settings
            self.settings_changed.emit(saved.settings)
        self._job += 1
        self._waits_for_frame, self._unseen = False, None
        self._since = Stage.FINETUNING
        self._seconds, self._trained = saved.seconds, saved.trained
        # One finished run may follow another: that it ended is still news to whoever measures.
        self._set_state(RunState("stored", fraction=1.0))
        self._timeline = self._as_looked_at(saved.timeline)
        latest = self._timeline.latest
        ended = latest is not None and latest.finished
        self._set_state(RunState("finished" if ended else "stored", fraction=1.0))
        self.timeline_changed.emit(self._timeline)

    def notify(self, sentence: str) -> None:
        """Say one sentence to the user."""
        if sentence != self._notice:
            self._notice = sentence
            self.notice_changed.emit(sentence)

    @Slot()
    def dismiss_notice(self) -> None:
        """Take the notice away: it has been read."""
        self.notify("")

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
        self._set_state(self._state_at(frame))
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
            self.notify(sentence)
            self._set_state(RunState("failed"))

    @Slot(object)
    def lab_lost(self, sentence: str) -> None:
        """Say that the lab has died; what it still sends is dropped."""
        self._job += 1
        self._unseen = None
        self.notify(sentence)
        self._set_state(RunState("starting", self._state.paused))

    @Slot()
    def lab_gone(self) -> None:
        """The lab does not come back by itself: nothing is about to start."""
        self._set_state(RunState("failed"))

    @Slot()
    def lab_back(self) -> None:
        """Run the choices anew, unseen if they have ended: a restarted lab has kept nothing."""
        shown = self.own_timeline
        if shown.latest is not None and shown.latest.finished:
            self.train_unseen()
        else:
            self._launch(Stage.DATA, paused=self._state.paused)

    def train_unseen(self) -> None:
        """Train anew what is shown, which stays until the lab has all of its models."""
        shown = self.own_timeline
        self._launch(Stage.DATA, paused=self._state.paused)
        self.show_stored(shown)

    def _gather(self, unseen: Timeline) -> None:
        """Let a run take the place of the picture of it that is looked at, once it is whole."""
        self._unseen = unseen
        if len(unseen.ends) < self._settings.most_labels:
            return
        self._unseen = None
        seen, whole = self.timeline, self._as_looked_at(unseen)
        # A session may hold fewer moments than the run has: its end is the end all the same.
        self._timeline = whole if seen.cursor is None else whole.looking_back(seen.place)
        self._set_state(RunState("finished", fraction=1.0))
        self.timeline_changed.emit(self._timeline)

    def _as_looked_at(self, timeline: Timeline) -> Timeline:
        """Return another run's timeline at present, looked at as the one before it."""
        seen = timeline.looking_at(self._settings.labels_per_class).with_grid(self._grid)
        seen = seen.under(self._settings)
        return seen.seen_by(self._projection) if self._projection else seen

    def trains_at(self, place: int) -> bool:
        """Whether a past moment has to be trained once more, with the labels of now, to be seen."""
        frame = self.timeline.frames[place]
        late = frame.stage is Stage.FINETUNING
        return late and frame.labels != self._settings.labels_per_class and not self._state.training

    def _broken_off(self, labels: int) -> bool:
        """Whether nobody has the models of these labels: the session was saved while it trained."""
        latest = self.timeline.latest
        if self._state.phase != "stored" or latest is None or latest.finished:
            return False
        return latest.stage is not Stage.FINETUNING or latest.labels != labels

    def _look(self, labels_per_class: int) -> None:
        """Show another label count at once if it is trained, or ask for it as it is now."""
        self._timeline = self.timeline.looking_at(labels_per_class)
        latest = self._timeline.latest
        late = latest is not None and latest.stage is Stage.FINETUNING
        trained = late and latest is not None and latest.labels == labels_per_class
        if trained:
            self.timeline_changed.emit(self._timeline)
        # A run that has sent nothing yet knows only the labels that it was started with.
        if self._job and (self._waits_for_frame or not trained):
            self._runner.look(self._job, labels_per_class)

    def _launch(self, since: Stage, *, paused: bool) -> None:
        """Start a new job; an earlier stage that is not finished yet is finished first."""
        fresh = self._job == 0 or self._state.phase == "starting"
        self._since = since
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

    def _state_at(self, frame: Frame) -> RunState:
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
