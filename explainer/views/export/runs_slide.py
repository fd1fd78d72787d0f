"""The slide of two pinned runs, without a detour: in the menu of slides, and beside the runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from explainer.session.presenting.reveal import Reveal
from explainer.session.runs.pinned_runs import PinnedRuns
from explainer.views.grouped_menu import MenuGroup
from explainer.views.shell import Shell

if TYPE_CHECKING:
    from explainer.session.export.wishes import ExportWishes


class RunsSlide(QObject):
    """Offers to copy or to save the slide of the two runs that were pinned last."""

    def __init__(
        self, shell: Shell, pins: PinnedRuns, reveal: Reveal, wishes: ExportWishes, menu: QMenu
    ) -> None:
        """Stand in a `menu` of slides, too."""
        super().__init__(shell.window())
        self._shell, self._pins, self._reveal, self._wishes = shell, pins, reveal, wishes
        self._words = (
            self.tr("Copy the slide of two pinned runs"),
            self.tr("Save the slide of two pinned runs\u2026"),
        )
        copied, saved = self._words
        self._actions: tuple[QAction, QAction] = (
            shell.keys.add(copied, lambda: self._take(copied=True)),
            shell.keys.add(saved, lambda: self._take(copied=False)),
        )
        shell.menu.put(MenuGroup.KEEP, *self._actions)
        menu.addActions(self._actions)
        pins.changed.connect(self._offer)
        self._offer()

    @Slot()
    def _offer(self) -> None:
        """Say which two runs it would be, or why it cannot be made yet."""
        newest = self._pins.runs[-2:]
        named = self.tr("{words} ({first} and {second})")
        for action, words in zip(self._actions, self._words, strict=True):
            both = len(newest) == 2
            numbers = {"first": newest[0].number, "second": newest[1].number} if both else {}
            action.setText(named.format(words=words, **numbers) if both else words)
            reason = self.tr("Pin two runs first.")
            self._shell.stage.actions.allow(action, possible=both, reason=reason)

    def _take(self, *, copied: bool) -> None:
        """Ask for the slide; what is veiled stays veiled."""
        if self._reveal.down:
            self._pins.refuse_before_reveal()
        else:
            first, second = self._pins.runs[-2:]
            self._wishes.runs_wanted.emit((first, second), copied)
