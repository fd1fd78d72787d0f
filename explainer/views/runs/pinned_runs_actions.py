"""The ways to the shelf: two entries of the menu, and the ghost behind the curves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMenu

from explainer.session.runs.pinned_runs import PinnedRuns
from explainer.views.style.speech import Say

if TYPE_CHECKING:
    from explainer.views.runs.pinned_runs_sheet import PinnedRunsSheet
    from explainer.views.window import MainWindow


class PinnedRunsActions(QObject):
    """Offers to pin the current run, and to look at those that were pinned."""

    def __init__(self, shelf: PinnedRuns, menu: QMenu, say: Say, window: MainWindow) -> None:
        super().__init__(window)
        self._shelf, self._say, self._window = shelf, say, window
        self.sheet: PinnedRunsSheet | None = None
        pin = window.keys.add(self.tr("Pin this run"), shelf.pin, "Ctrl+D")
        show = window.keys.add(self.tr("Pinned runs…"), self.open, "Ctrl+Shift+R")
        first = menu.actions()[0]
        menu.insertActions(first, [pin, show])
        menu.insertSeparator(first)
        shelf.changed.connect(self._show_ghost)
        window.filled.connect(self._show_ghost)
        window.drawn.connect(self._on_drawn)
        window.presenter.curtain.changed.connect(self._on_curtain)
        window.closed.connect(self.close)
        self._show_ghost()

    @Slot()
    def open(self) -> None:
        """Bring the sheet; what is veiled stays veiled."""
        if self._window.board.veiled:
            self._shelf.refuse_under_veil()
            return
        if self.sheet is None:
            from explainer.views.runs.pinned_runs_sheet import PinnedRunsSheet

            self.sheet = PinnedRunsSheet(self._shelf, self._say, self._window)
        self.sheet.apply_look(self._window.look)
        self.sheet.show_current(self._shelf.current)
        self.sheet.open()

    @Slot()
    def close(self) -> None:
        """Leave nothing open."""
        if self.sheet is not None:
            self.sheet.close()

    @Slot()
    def _on_drawn(self) -> None:
        if self.sheet is not None and self.sheet.isVisible():
            self.sheet.show_current(self._shelf.current)

    @Slot()
    def _on_curtain(self) -> None:
        """A sheet that is open would give away what is veiled."""
        if self._window.board.veiled:
            self.close()

    @Slot()
    def _show_ghost(self) -> None:
        if self._window.drawing is not None:
            self._window.drawing.show_ghost(self._shelf.ghost)
