"""The one place where state changes: settings, frames, the run and the notice.

The module loads without numpy, so that the window is on the screen before it arrives.
"""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from explainer.core.arms.walk_words import walk_warning
from explainer.core.settings.change_words import given_up
from explainer.core.settings.choice import Stage
from explainer.core.settings.choices import RANGES
from explainer.core.settings.validation import SettingsError
from explainer.core.text.sentence import sentence
from explainer.session.reported_run import ReportedRun
from explainer.session.run_state import RunState
from explainer.session.standing_run import StandingRun

if TYPE_CHECKING:
    from explainer.core.training.embeddings import Projection
    from explainer.core.training.frames import Frame
    from explainer.core.training.saved import Saved
    from explainer.core.training.trained import Trained


class Store(ReportedRun):
    """Holds what is shown, takes the user's commands and the lab's reports."""

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
        elif self.rests and not self._trained_at(new.labels_per_class):
            self._train_on_for_labels()

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
        elif self.rests:
            self._go_on(paused=False)
        elif self._state.paused:
            self._pass_on()
            self._until = None
            self._runner.resume()
            self._set_state(replace(self._state, paused=False))

    def play_to(self, stage: Stage) -> None:
        """Go on to the last frame of a stage, and wait there: nothing beyond it is trained."""
        self.play()
        self._until = stage
        self._runner.resume(stage)

    def play_through(self) -> None:
        """Wait at the end of no stage any more: what trains goes on to its end."""
        if self._until is not None and not self._state.paused:
            self._runner.resume()
        self._until = None

    def pause(self) -> None:
        """Wait after the frame at hand; who catches up waits after the next one to be seen."""
        if self._job and not self._state.paused and self._state.phase != "finished":
            self._runner.step() if self._state.catches_up else self._runner.pause()
            self._set_state(replace(self._state, paused=True))

    def step(self) -> None:
        """Train one more frame, then wait; after the end this begins anew."""
        if self._state.phase in ("stored", "finished", "failed") or self._job == 0:
            self.reset()
        elif self.rests:
            self._go_on(paused=True)
        elif not (self._state.catches_up and self._state.paused):  # It is on its way already.
            self._pass_on()
            self._runner.step()
            self._set_state(replace(self._state, paused=True))

    def seek(self, place: int, *, stay: bool = True) -> None:
        """Look at the frame in a place; the last one is the present, whatever trains on.

        Frames of other label counts are no past of what is shown: that is trained once more, and
        looked at where it was sought. Who is not to `stay` there sees it pass; who stays at the
        latest one of a run that waits is left there by the frame that was still on its way.
        """
        timeline = self._timeline = self.timeline if stay else self.timeline.seeking(None)
        if not timeline.frames or self._waits_for_frame:
            return
        sought = timeline.looking_back(place)
        if stay and self._state.paused and sought.cursor is None:
            sought = sought.seeking(sought.moment)
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

    def show_saved(self, saved: Saved) -> None:
        """Show a session as it was left; nothing is trained until somebody asks for it."""
        self._runner.pause()
        if saved.settings != self._settings:
            self._settings = saved.settings
            self.settings_changed.emit(saved.settings)
        self._job += 1
        self._waits_for_frame, self._unseen = False, None
        self._since = Stage.DATA
        self._seconds, self._trained = saved.seconds, saved.trained
        # One finished run may follow another: that it ended is still news to whoever measures.
        self._set_state(RunState("stored", fraction=1.0))
        self._timeline = self._as_looked_at(saved.timeline)
        self._set_state(self._state_left(self._timeline.latest))
        self.timeline_changed.emit(self._timeline)

    def suspend(self) -> None:
        """Keep in mind what is there, as it stands: `bring_back` shows it again."""
        stood = self._stood = StandingRun(
            self._job,
            self._settings,
            self.own_timeline,
            self._state,
            self.rests,
            self._trained,
            self._seconds,
        )
        if stood.waits and stood.trained is None:
            self._runner.tell(self._job)  # It is answered before anything newer is trained.

    def take_trained(self, job: int, trained: Trained) -> None:
        """Keep the weights of the run that was set aside, now that the lab has told them."""
        if self._stood is not None and self._stood.job == job:
            self._stood = replace(self._stood, trained=trained)

    def bring_back(self) -> None:
        """Show what was set aside as it stood.

        One that waits amid its training waits there; one that trained goes on from there, and
        the models of a finished one are trained anew meanwhile, unseen.
        """
        stood, self._stood = self._stood, None
        if stood is None:
            return
        if stood.rested or stood.waits:
            self._rest_at(stood)
        else:
            self._train_behind(stood)
        if stood.timeline.cursor is not None:
            self.seek(stood.timeline.cursor)

    def _rest_at(self, stood: StandingRun) -> None:
        from explainer.core.training.saved import Saved
        from explainer.core.training.trained import Trained

        trained = Trained() if stood.trained is None else stood.trained
        run = Saved(stood.settings, stood.timeline, trained=trained, seconds=stood.seconds)
        self.show_saved(run)

    def _train_behind(self, stood: StandingRun) -> None:
        if stood.settings != self._settings:
            self._settings = stood.settings
            self.settings_changed.emit(stood.settings)
        self._launch(Stage.DATA, paused=stood.state.paused)
        self._trained = stood.trained
        if stood.timeline.latest is not None:
            self.show_stored(stood.timeline)

    def trains_at(self, place: int) -> bool:
        """Whether a past moment has to be trained once more, with the labels of now, to be seen."""
        frame = self.timeline.frames[place]
        late = frame.stage is Stage.FINETUNING
        return late and frame.labels != self._settings.labels_per_class and not self._state.training

    def _state_left(self, latest: Frame | None) -> RunState:
        """Return the state of a session that ended with this frame: half done it waits."""
        if latest is None:
            return RunState("stored", fraction=1.0)
        state = self._state_at(latest)
        return state if latest.finished else replace(state, paused=True)

    def _go_on(self, *, paused: bool) -> None:
        """Train on from where an opened session was left."""
        self._pass_on()
        self.notify("")
        self._set_state(replace(self._state, paused=paused))
        self.train_unseen()

    def _trained_at(self, labels: int) -> bool:
        """Whether what is shown last has been trained with so many labels."""
        latest = self.timeline.latest
        return latest is None or (latest.stage is Stage.FINETUNING and latest.labels == labels)

    def _train_on_for_labels(self) -> None:
        """Have a label count trained that an opened session is without, or say how it can be."""
        if self._state.phase == "finished":
            self.train_unseen()
        else:
            self.notify(
                sentence("This label count is not trained here: press Play to train to the end.")
            )

    def _pass_on(self) -> None:
        """Stay nowhere: whoever trains on wants to see what comes."""
        self._timeline = self._timeline and self._timeline.seeking(None)

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
