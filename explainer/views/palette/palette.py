"""Opens the palette, tells it what there is now, and does what was chosen in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from explainer.session.memory import Memory
from explainer.session.store import Store
from explainer.views.grouped_menu import MenuGroup
from explainer.views.shell import Shell

if TYPE_CHECKING:
    from explainer.views.palette.entries import PaletteEntry
    from explainer.views.palette.palette_sheet import PaletteSheet

PALETTE, RECENT = "palette", "recent"
"""The name under which it is kept what was chosen last."""
MOST_RECENT = 12


class Palette(QObject):
    """Everything that is in a menu or can be set, by its name; recent choices come first."""

    def __init__(self, shell: Shell, store: Store, memory: Memory) -> None:
        super().__init__(shell.window())
        self._shell, self._store, self._memory = shell, store, memory
        self._sheet: PaletteSheet | None = None
        find = shell.keys.add(self.tr("Find by name…"), self.toggle, "Ctrl+K", "Ctrl+Shift+P")
        shell.menu.put(MenuGroup.EXPLAIN, find)
        shell.bar.find_button.clicked.connect(self.toggle)

    @property
    def recent(self) -> list[str]:
        """What was chosen last, the newest first."""
        kept = self._memory.recall(PALETTE).get(RECENT)
        return [each for each in kept if isinstance(each, str)] if isinstance(kept, list) else []

    @Slot()
    def toggle(self) -> None:
        """Open the palette, or close it again."""
        if self._sheet is not None and self._sheet.isVisible():
            self._sheet.leave()
            return
        from explainer.views.palette.entries import Entries

        self._made_sheet().open(Entries(self._shell, self._store), self.recent)

    def _made_sheet(self) -> PaletteSheet:
        if self._sheet is None:
            from explainer.views.palette.palette_sheet import PaletteSheet

            self._sheet = PaletteSheet(self._shell.window())
            self._sheet.chosen.connect(self._on_chosen)
            self._shell.dress(self._sheet)
        return self._sheet

    @Slot(object)
    def _on_chosen(self, entry: PaletteEntry) -> None:
        """Do it, and have it at hand the next time."""
        later = [key for key in self.recent if key != entry.searched.key]
        kept = [entry.searched.key, *later][:MOST_RECENT]
        self._memory.keep(PALETTE, {RECENT: kept})
        entry.act()
