"""What a hand does while a page of the story is told: it counts as the page's own button does.

The module loads without numpy, so that the window is on the screen before it arrives.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from explainer.session.run_state import RunState
from explainer.session.store import Store
from explainer.session.story.story_state import Story
from explainer.views.story.story_acts import (
    A_FEW_STEPS,
    BEGUN,
    MOMENTS,
    PRETRAINED,
    UNNAMED,
    StoryActs,
)


class StoryByHand(QObject):
    """Notices what a page asks for when a hand does it, and lets no run tell what is asked later.

    Play goes as far as the page or the next one speaks of; there it shows once more what there is.
    """

    def __init__(self, story: Story, store: Store, acts: StoryActs) -> None:
        super().__init__(acts)
        self._story, self._store, self._acts = story, store, acts
        store.state_changed.connect(self._on_state_changed)
        acts.player.bound, acts.player.train_on = self._at_bound, self._train_on

    def open_tab(self, name: str) -> None:
        """Take note that a hand has opened a panel's tab."""
        story, step = self._story, self._story.step
        asks = story.open and not story.done and step is not None and step.tab == name
        if asks and not story.chapter.chosen_at(story.place):
            story.did()

    @property
    def bound(self) -> str:
        """How far the run may come for now: beyond lies what this page or the next one asks."""
        story, step = self._story, self._story.step
        if not story.open or step is None:
            return ""
        own = step.act if step.act in MOMENTS and not story.done else ""
        return own or story.chapter.bound_at(story.place)

    def _at_bound(self) -> bool:
        return bool(self.bound) and self._acts.has(self.bound)

    def _train_on(self) -> None:
        """Train; where one step is all that is wanted, take that one: Play would take some more."""
        if self.bound == UNNAMED and self._acts.pretrained:
            self._store.step()
        else:
            self._store.play()

    @Slot(object)
    def _on_state_changed(self, state: RunState) -> None:
        """Take a run that a hand has set going to where a step asks for, and not beyond."""
        story, acts = self._story, self._acts
        step = story.step if story.open else None
        if step is None or step is not acts.stood or acts.acting:
            return
        if state.training and self.bound and not acts.waits:
            acts.head_for(self.bound, self._wait_at)
        done = DONE.get(step.act)
        if done is not None and not (story.done or acts.presses) and done(acts, self._store):
            story.did()

    def _wait_at(self, moment: str) -> None:
        """Train no further; somebody who looks at an earlier moment goes on doing so."""
        if self._acts.player.looks_back or moment == BEGUN:
            self._store.pause()
        else:
            self._acts.rest_at(moment)


DONE: dict[str, Callable[[StoryActs, Store], bool]] = {
    "step": lambda _, store: len(store.own_timeline.frames) > A_FEW_STEPS,
    "play": lambda _, store: store.state.training,
    PRETRAINED: lambda acts, _: acts.has(PRETRAINED),
    UNNAMED: lambda acts, _: acts.has(UNNAMED),
    "replay": lambda _, store: store.state.ended,
}
"""By what it is seen that a hand has done what a step asks for."""
