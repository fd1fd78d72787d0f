"""Offers the window's themes and languages, whether things move, and the whole screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from explainer.core.figures.theme import theme_after
from explainer.session.memory import Memory
from explainer.views.appearance.languages import add_languages
from explainer.views.appearance.looks import Looks
from explainer.views.grouped_menu import MenuGroup
from explainer.views.shell import Shell
from explainer.views.widgets.progress_bar import STILL

if TYPE_CHECKING:
    from explainer.views.appearance.preferences_sheet import PreferencesSheet


def install(shell: Shell, memory: Memory) -> None:
    """Let the window wear what was chosen the last time, and offer other looks."""
    looks = Looks(memory, shell.window())
    looks.theme_wanted.connect(shell.wear)
    looks.motion_wanted.connect(shell.motion_changed)
    shell.later(Appearance(shell, looks, memory).offer)


class Appearance(QObject):
    """The entries for how the window looks: its theme, its language, its size."""

    def __init__(self, shell: Shell, looks: Looks, memory: Memory) -> None:
        super().__init__(shell.window())
        self._shell, self._looks, self._memory = shell, looks, memory
        looks.motion_wanted.connect(self._on_motion_wanted)
        self._next = shell.keys.add(self.tr("Next theme"), self._wear_next, "Ctrl+T")
        self._whole = shell.keys.add(self.tr("Full screen"), shell.extent.toggle_whole, "F11")
        self._prefer = shell.keys.add(self.tr("Preferences…"), self._show_preferences, "Ctrl+,")
        self._prefer.setMenuRole(QAction.MenuRole.PreferencesRole)
        self._sheet: PreferencesSheet | None = None
        shell.closing.connect(self._close)

    def offer(self) -> None:
        """Put the entries into the menu, and let things move as was chosen last time."""
        shell = self._shell
        self._looks.add_to(shell.menu, self._next)
        add_languages(shell.menu, shell.language_chosen.emit)
        shell.menu.put(MenuGroup.SCREEN, self._whole)
        shell.menu.put(MenuGroup.PREFER, self._prefer)
        self._looks.settle()

    @Slot(bool)
    def _on_motion_wanted(self, moves: bool) -> None:
        """Have whatever moves by itself in the window know that it had better not."""
        self._shell.window().setProperty(STILL, not moves)

    def _wear_next(self) -> None:
        self._looks.fix(theme_after(self._shell.look.theme))

    def _show_preferences(self) -> None:
        if self._sheet is None:
            from explainer.views.appearance.preferences_sheet import PreferencesSheet

            window = self._shell.window()
            self._sheet = PreferencesSheet(self._looks, self._memory, window)
            self._sheet.language_chosen.connect(self._shell.language_chosen)
            self._shell.dress(self._sheet)
        self._sheet.open()

    def _close(self) -> None:
        """Leave nothing open."""
        if self._sheet is not None:
            self._sheet.close()
