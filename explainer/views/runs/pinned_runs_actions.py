"""The ways to pinned runs: two buttons, two entries of the menu, the ghost behind the curves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from explainer.session.presenting.reveal import Reveal
from explainer.session.runs.pinned_runs import PinnedRuns
from explainer.views.grouped_menu import MenuGroup
from explainer.views.shell import Shell
from explainer.views.style.speech import say
from explainer.views.widgets.button import Button

if TYPE_CHECKING:
    from explainer.views.runs.pinned_runs_sheet import PinnedRunsSheet


class PinnedRunsActions(QObject):
    """Offers to pin the current run, and to look at those that were pinned."""

    slide_wanted = Signal(object, bool)
    """The page of two runs is to be made, and whether it is to be copied, not saved."""

    def __init__(
        self, shell: Shell, pins: PinnedRuns, reveal: Reveal, buttons: tuple[Button, Button]
    ) -> None:
        super().__init__(shell.window())
        self._shell, self._pins, self._reveal = shell, pins, reveal
        self.sheet: PinnedRunsSheet | None = None
        pin = shell.keys.add(self.tr("Pin this run"), pins.pin, "Ctrl+D")
        show = shell.keys.add(self.tr("Pinned runs…"), self.open, "Ctrl+Shift+R")
        shell.menu.put(MenuGroup.KEEP, pin, show)
        shell.stage.actions.add(pin, show)
        self._pin_button, self._runs_button = buttons
        self._pin_button.clicked.connect(pins.pin)
        self._pin_button.setEnabled(True)
        self._runs_button.clicked.connect(self.open)
        shell.stage.actions.away_changed.connect(self._show_buttons)
        pins.changed.connect(self._show_ghost)
        pins.ghost_shown.connect(self._on_ghost_shown)
        pins.changed.connect(self._show_buttons)
        shell.stage.drawn.connect(self._on_drawn)
        reveal.changed.connect(self._on_reveal_changed)
        shell.closing.connect(self.close)
        self._show_ghost()
        self._show_buttons()

    @Slot()
    def open(self) -> None:
        """Bring the sheet; what is veiled stays veiled."""
        if self._reveal.down:
            self._pins.refuse_before_reveal()
            return
        if self.sheet is None:
            from explainer.views.runs.pinned_runs_sheet import PinnedRunsSheet

            self.sheet = PinnedRunsSheet(self._pins, say, self._shell.window())
            self.sheet.slide_wanted.connect(self.slide_wanted)
        self.sheet.apply_look(self._shell.look)
        self.sheet.show_current(self._pins.current)
        self.sheet.open()

    @Slot()
    def _show_buttons(self) -> None:
        """Offer the sheet as soon as there is a run in it, and both while the stage is seen."""
        count, bar = len(self._pins.runs), self._shell.bar
        staged = not self._shell.stage.actions.away
        bar.reword(self._runs_button, self.tr("Runs ({count})").format(count=count))
        bar.offer(self._runs_button, offered=staged and count > 0)
        bar.offer(self._pin_button, offered=staged)

    @Slot()
    def close(self) -> None:
        """Leave nothing open."""
        if self.sheet is not None:
            self.sheet.close()

    @Slot()
    def _on_drawn(self) -> None:
        if self.sheet is not None and self.sheet.isVisible():
            self.sheet.show_current(self._pins.current)

    @Slot()
    def _on_reveal_changed(self) -> None:
        """A sheet that is open would give away what is veiled."""
        if self._reveal.down:
            self.close()

    @Slot()
    def _on_ghost_shown(self) -> None:
        self._shell.stage.open_curves()

    @Slot()
    def _show_ghost(self) -> None:
        self._shell.stage.ghost_wanted.emit(self._pins.ghost)
