"""The way to the exhibit about 80/20: an entry of the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMenu

from explainer.views.speech import Say

if TYPE_CHECKING:
    from explainer.views.town_sheet import TownSheet
    from explainer.views.window import MainWindow


class TownDoor(QObject):
    """Opens the exhibit beside whatever the window shows; it needs neither a run nor the lab."""

    def __init__(self, menu: QMenu, say: Say, window: MainWindow) -> None:
        super().__init__(window)
        self._say, self._window = say, window
        self.sheet: TownSheet | None = None
        show = window.keys.add(self.tr("80/20: who owns how much?"), self.open, "Ctrl+8")
        menu.insertAction(menu.actions()[0], show)
        window.closed.connect(self.close)

    @Slot()
    def open(self) -> None:
        """Bring the sheet."""
        if self.sheet is None:
            from explainer.views.town_sheet import TownSheet

            self.sheet = TownSheet(self._say, self._window)
        self.sheet.dress(self._window.look)
        self.sheet.open()

    @Slot()
    def close(self) -> None:
        """Leave nothing open."""
        if self.sheet is not None:
            self.sheet.close()
