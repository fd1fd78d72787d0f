"""Runs that were pinned: kept until the program ends, compared, and returned to.

The module loads without numpy, so that the window is on the screen before it arrives.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from explainer.core.settings.settings import Settings
from explainer.core.text.sentence import sentence
from explainer.session.store import Store

if TYPE_CHECKING:
    from explainer.core.runs.pinned import Pinned
    from explainer.core.training.frames import Frame
    from explainer.core.training.timeline import Timeline

MOST_PINNED = 8


class PinnedRuns(QObject):
    """Holds pinned runs, the newest last; one of them may stand behind the current curves."""

    changed = Signal()
    ghost_shown = Signal()
    """The curves of a run stand behind the current ones from now on."""

    def __init__(
        self, store: Store, visit: Callable[[Settings, Timeline], None], parent: QObject
    ) -> None:
        """`visit` goes to settings and what is known of them, as one step that can be undone."""
        super().__init__(parent)
        self._store, self._visit = store, visit
        self._pinned: dict[int, Pinned] = {}
        self._count = 0
        self._ghost: int | None = None
        store.settings_changed.connect(self._on_settings_changed)

    @property
    def runs(self) -> tuple[Pinned, ...]:
        """The pinned runs, in the order in which they were pinned."""
        return tuple(self._pinned.values())

    @property
    def current(self) -> Frame | None:
        """The moment that is on the screen now."""
        return self._store.timeline.shown

    @property
    def ghost(self) -> Pinned | None:
        """The run whose curves stand behind the current ones."""
        return self._pinned.get(self._ghost) if self._ghost is not None else None

    @Slot()
    def pin(self) -> None:
        """Keep the run on the screen as it is now; if there are too many, that is said."""
        from explainer.core.runs.pinned import Pinned

        timeline = self._store.timeline
        if timeline.shown is None:
            self._store.notify(sentence("There is nothing to pin yet: wait a moment."))
        elif len(self._pinned) == MOST_PINNED:
            words = sentence("The shelf holds {most} runs: unpin one first.", most=MOST_PINNED)
            self._store.notify(words)
        else:
            self._count += 1
            settings = timeline.shown.settings
            self._pinned[self._count] = Pinned(self._count, settings, timeline)
            self._store.notify(
                sentence(
                    "Pinned as run {number}: it is kept until the program ends.",
                    number=self._count,
                )
            )
            self.changed.emit()

    def unsaved(self) -> str:
        """Return that pinned runs are in no session, empty without any."""
        if not self._pinned:
            return ""
        return sentence("Pinned runs are not in it: they are kept until the program ends.")

    def refuse_before_reveal(self) -> None:
        """Say why nobody may look at pinned runs now."""
        self._store.notify(sentence("Pinned runs would give away what is veiled: reveal it first."))

    def unpin(self, number: int) -> None:
        """Forget a run."""
        if self._pinned.pop(number, None) is not None:
            self._ghost = None if self._ghost == number else self._ghost
            self.changed.emit()

    def go_back(self, number: int) -> None:
        """Return to a run; a finished one is there at once, another one is trained again."""
        run = self._pinned.get(number)
        if run is not None:
            self._visit(run.settings, run.timeline)

    def show_ghost(self, number: int | None) -> None:
        """Let the curves of a run stand behind the current ones, or those of none."""
        self._ghost = number
        if number is not None and not self._leaves_ghost():
            self._store.notify(sentence("The dotted curves are run {number}.", number=number))
            self.ghost_shown.emit()
        self.changed.emit()

    @Slot()
    def _on_settings_changed(self) -> None:
        if self._leaves_ghost():
            self.changed.emit()

    def _leaves_ghost(self) -> bool:
        """Send the ghost away and say so if it is of another scene or table."""
        ghost, now = self.ghost, self._store.settings
        if ghost is None or (ghost.settings.scene, ghost.settings.data) == (now.scene, now.data):
            return False
        self._ghost = None
        words = sentence(
            "Run {number} is of other data: its curves are not drawn here.", number=ghost.number
        )
        self._store.notify(words)
        return True
