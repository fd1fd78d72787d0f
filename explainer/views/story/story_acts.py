"""What the steps of the story do in the window: each is something that a hand could do as well."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

from explainer.core.settings.choice import Stage
from explainer.core.story.chapters import StoryStep
from explainer.session.running.player import Player
from explainer.session.store import Store
from explainer.session.story.story_state import Story
from explainer.views.shell import Shell

STEP_MS = 350
"""Between two steps that somebody would have pressed for by hand."""
A_FEW_STEPS = 4
TICK_MS = 40
"""How often it is looked whether what is waited for is there: as often as moments pass."""
EARLY = 0.25
"""In which first share of pretraining somebody may stand who is asked what it will bring."""


class StoryActs(QObject):
    """Does one act at a time: a newer one takes the place of one that still waits."""

    def __init__(self, shell: Shell, story: Story, store: Store, player: Player) -> None:
        super().__init__(shell.window())
        self._keys, self._story, self._store, self.player = shell.keys, story, store, player
        self._goal: Callable[[], bool] = lambda: True
        self._job, self._beyond = 0, False
        self.acting = False
        """Whether what happens now is done by no hand."""
        self.stood: StoryStep | None = None
        """The step that has been brought to where it begins."""
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._on_tick)
        self._presses, self._left = QTimer(self, interval=STEP_MS), 0
        self._presses.timeout.connect(self._press)
        story.step_entered.connect(self._on_step_entered)
        story.acted.connect(self._on_acted)

    @property
    def waits(self) -> bool:
        """Whether an act is not at its end yet."""
        return self._timer.isActive() or self.presses

    @property
    def presses(self) -> bool:
        """Whether Step is being pressed."""
        return self._presses.isActive()

    @Slot()
    def stop(self) -> None:
        """Wait for nothing any more; what trains goes on."""
        self._store.play_through()
        self._timer.stop()
        self._presses.stop()

    def do(self, name: str) -> None:
        """Do what a step asks for."""
        self.stop()
        self._act(ACTS[name])

    def stand(self, name: str) -> None:
        """Come to where a step begins, most often (END) at the end of the run.

        Where it is before the end, a run that has ended would give its answers away.
        """
        self.stop()
        if name in STANDS:
            self._act(STANDS[name])
            return
        if self._store.state.ended:
            self._store.reset()
            self._act(lambda _: self._store.play())
        self._act(ACTS[name])

    def _act(self, act: Act) -> None:
        """Do something that no hand has done."""
        self.acting = True
        try:
            act(self)
        finally:
            self.acting = False

    def _go_on(self) -> None:
        """Look at the run as it is now, and let it come to its end, whoever has had it wait."""
        store = self._store
        self.player.to_present()
        latest = store.own_timeline.latest
        broken_off = store.state.ended and not (latest is not None and latest.finished)
        if (store.state.paused and not store.state.ended) or broken_off:
            store.play()

    def _begin(self) -> None:
        """Stand early in pretraining; whoever has stepped there by hand stays."""
        self._wait_within(EARLY)

    def _begin_anew(self) -> None:
        """Stand at the first step of pretraining."""
        self._wait_within(0.0)

    def _wait_within(self, share: float) -> None:
        """Stand in the first share of pretraining: at its first step unless one waits there."""
        latest = self._store.own_timeline.latest
        early = latest is not None and latest.stage is Stage.PRETRAINING
        early = early and latest is not None and latest.step <= share * latest.steps
        if not (early and self._store.state.paused):
            self._store.reset()

    def step(self) -> None:
        """Press Step a few times."""
        self._left = A_FEW_STEPS
        self._press()
        self._presses.start()

    @Slot()
    def _press(self) -> None:
        """Press Step once more, if anything is left to press."""
        self._left -= 1
        self.player.forward()
        if self._left <= 0:
            self._presses.stop()

    def play(self) -> None:
        """Press Play."""
        if not self.player.moving:
            self.player.toggle()

    def pretrain(self) -> None:
        """Play up to the end of pretraining, and stand there."""
        self.head_for(PRETRAINED, self.rest_at)

    def unnamed(self) -> None:
        """Look at the moment before the first label has moved anything."""
        self.head_for(UNNAMED, self.rest_at)

    def replay(self) -> None:
        """Play from the end of pretraining on."""
        if self._store.state.paused:
            self._store.play()
        self._once(self._at_end, self._play_labels)

    def words(self) -> None:
        """Look at the words as they come together."""
        self.head_for(PRETRAINED, self._gather_words)

    def _once(self, reached: Callable[[], bool], act: Callable[[], None]) -> None:
        """Do something at once, or when what trains now has come so far."""

        def done() -> bool:
            """Do it once it is possible."""
            if reached():
                act()
                return True
            return False

        self._watch(done)

    def head_for(self, moment: str, then: Callable[[str], None]) -> None:
        """Train until a moment is there: to the end of pretraining, or one step beyond."""

        def done() -> bool:
            """Go on unless it is there; somebody who pauses on the way stays there."""
            if self.has(moment):
                then(moment)
                return True
            return not self._goes_on()

        if not (self.has(moment) or self.pretrained):
            self._store.play_to(Stage.PRETRAINING)
        self._watch(done)

    def _watch(self, goal: Callable[[], bool]) -> None:
        self._goal, self._job, self._beyond = goal, self._store.job, False
        if not goal():
            self._timer.start()

    @property
    def pretrained(self) -> bool:
        """Whether the run stands at the end of a stage."""
        latest = self._store.own_timeline.latest
        return latest is not None and latest.step >= latest.steps

    def _goes_on(self) -> bool:
        """Take the one step beyond the end of pretraining; tell whether somebody has paused."""
        if not self.pretrained:
            return not self._store.state.paused
        if not self._beyond:
            self._beyond = True
            self._store.step()
        return True

    def _at_end(self) -> bool:
        return self._store.state.ended

    def has(self, moment: str) -> bool:
        """Tell whether the run has come to a moment."""
        latest = self._store.own_timeline.latest
        if latest is None:
            return False
        if latest.stage is Stage.FINETUNING:
            return True
        shares = {BEGUN: EARLY / 2, PRETRAINED: 1.0}  # Not so far that the next page begins anew.
        return moment in shares and latest.step >= shares[moment] * latest.steps

    def rest_at(self, moment: str) -> None:
        """Stand at a moment that is there."""
        stage, nth = MOMENTS[moment]
        frames = self._store.own_timeline.frames
        places = [place for place, frame in enumerate(frames) if frame.stage is stage]
        self._store.pause()
        if places:
            self.player.seek(places[nth])

    def _play_labels(self) -> None:
        self.rest_at(PRETRAINED)
        self.player.play()

    def _gather_words(self, moment: str) -> None:
        self.rest_at(moment)
        self._keys.trigger("Alt+4")
        self.player.seek(0)
        self.player.play()

    @Slot()
    def _on_step_entered(self) -> None:
        """Come to where the run stands of which a step speaks."""
        self.stop()
        step = self._story.step
        if step is not None and not step.exhibit:
            self.stand(step.stand or END)
        self.stood = step

    @Slot()
    def _on_acted(self) -> None:
        """Do what a step asks for, if no hand has; other choices are trained to their end."""
        step = self._story.step
        if step is not None and step.act:
            if not self._story.by_hand:
                self.do(step.act)
        elif step is not None and step.choices:
            self.stand(END)

    @Slot()
    def _on_tick(self) -> None:
        """Stop waiting once it is there, or when another run has begun."""
        if self._job != self._store.job or self._goal():
            self._timer.stop()


Act = Callable[[StoryActs], None]
ACTS: dict[str, Act] = {
    "step": StoryActs.step,
    "play": StoryActs.play,
    "pretrain": StoryActs.pretrain,
    "unnamed": StoryActs.unnamed,
    "replay": StoryActs.replay,
    "words": StoryActs.words,
}
BEGUN, PRETRAINED, UNNAMED = "begin", "pretrain", "unnamed"
MOMENTS = {PRETRAINED: (Stage.PRETRAINING, -1), UNNAMED: (Stage.FINETUNING, 0)}
"""Moments at which steps stand: the last one of a stage (-1), or its first (0)."""
END = "end"
"""Where a step stands that does not say where."""
STANDS: dict[str, Act] = {
    "first": StoryActs._begin_anew,
    "begin": StoryActs._begin,
    END: StoryActs._go_on,
}
"""Where a step can stand, beside those moments to which an act leads as well."""
