"""The window as the pages of the story speak of it, whatever was done before; later as it was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from explainer.session.presenting.panels import BOUNDARIES, EFFICIENCY
from explainer.session.store import Store
from explainer.session.story.story_state import Story
from explainer.views.shell import Shell
from explainer.views.window_state import VIEWS

if TYPE_CHECKING:
    from explainer.core.training.embeddings import Projection

TAB = "tab"


@dataclass(frozen=True, slots=True)
class FreeUse:
    """How somebody had the window stand: the large planes, how far they bend, tab, projection."""

    views: str
    bent: float
    tab: str
    projection: Projection


class PlainWindow(QObject):
    """Takes back what a page's words would not be true beside, and gives it back in the end."""

    def __init__(self, shell: Shell, story: Story, store: Store) -> None:
        super().__init__(shell.window())
        self._shell, self._story, self._store = shell, story, store
        self._before: FreeUse | None = None
        self._chapter: int | None = None
        self._views = BOUNDARIES
        story.step_entered.connect(self._on_step_entered)
        story.changed.connect(self._on_story_changed)

    @Slot()
    def _on_step_entered(self) -> None:
        """Stand as a step needs it, with those planes large of which it speaks.

        No step speaks of bent planes; in a chapter the planes that somebody chooses stay large.
        """
        state, step = self._shell.state, self._story.step
        chapter, views = self._story.chapter.number, (step.views if step else "") or BOUNDARIES
        begins = chapter != self._chapter
        if self._before is None:
            self._before = self._free_use()
        if begins:
            self._shell.stage.plain_wanted.emit()
            state.put(TAB, EFFICIENCY)
            self._look_by("")
        if begins or views != self._views:
            self._chapter, self._views = chapter, views
            state.put_views(views)
        self._shell.stage.bend_wanted.emit(0.0)

    @Slot()
    def _on_story_changed(self) -> None:
        """Be as before once the story is left, but for what somebody has chosen since."""
        if self._story.open or self._before is None:
            return
        before, self._before, self._chapter = self._before, None, None
        state = self._shell.state
        state.put_views(before.views)
        if state.value(TAB) == EFFICIENCY:
            state.put(TAB, before.tab)
        if self._plain:
            self._look_by(before.projection.way)
        if before.bent and not self._shell.stage.bent()[0]:
            self._shell.stage.bend_wanted.emit(before.bent)

    def _free_use(self) -> FreeUse:
        state = self._shell.state
        return FreeUse(
            str(state.value(VIEWS) or BOUNDARIES),
            self._shell.stage.bent()[0],
            str(state.value(TAB)),
            self._store.timeline.projection,
        )

    @property
    def _plain(self) -> bool:
        """Whether embeddings are seen as pages speak of them."""
        from explainer.core.training.embeddings import PRINCIPAL

        return self._store.timeline.projection.way == PRINCIPAL

    def _look_by(self, way: str) -> None:
        """See embeddings in a way, as pages speak of them without one."""
        from explainer.core.training.embeddings import Projection

        wanted = Projection(way) if way else Projection()
        if wanted.way != self._store.timeline.projection.way:
            self._store.look_by(wanted)
