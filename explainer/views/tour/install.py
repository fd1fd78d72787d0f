"""Lists what can be done, by the questions that people bring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from explainer.core.tour.questions import GROUPS
from explainer.core.tour.row import TourRow
from explainer.views.grouped_menu import Entries, MenuGroup
from explainer.views.shell import Shell
from explainer.views.style.speech import say

if TYPE_CHECKING:
    from explainer.views.tour.tour_sheet import TourSheet


def install(shell: Shell) -> None:
    """Put the tour into the menu, and its questions among what is found by words."""
    Tour(shell)


class Tour(QObject):
    """Opens the sheet of questions, from its beginning or at one of them."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell.window())
        self._shell = shell
        self._sheet: TourSheet | None = None
        self._entries: Entries = []
        action = shell.keys.add(self.tr("What it can do"), self.open, "Ctrl+F1")
        shell.menu.put(MenuGroup.LEARN, action)
        shell.menu.find_also(self._found)
        shell.closing.connect(self._close)

    def open(self, row: TourRow | None = None) -> None:
        """Bring the sheet, at a row if one is given."""
        if self._sheet is None:
            from explainer.views.tour.tour_sheet import TourSheet

            self._sheet = TourSheet(self._shell.menu, self._shell.keys, self._shell.window())
            self._shell.dress(self._sheet)
        self._sheet.open(row)

    def _found(self) -> Entries:
        """Return an entry for each question, made once: they never change."""
        if not self._entries:
            for group in GROUPS:
                path = (self.tr("What it can do"), say(group.title))
                self._entries += [(path, self._entry(row)) for row in group.rows]
        return self._entries

    def _entry(self, row: TourRow) -> QAction:
        action = QAction(say(row.question).replace("&", "&&"), self)
        action.setToolTip(say(row.how))
        action.triggered.connect(lambda: self.open(row))
        return action

    def _close(self) -> None:
        """Leave nothing open."""
        if self._sheet is not None:
            self._sheet.close()
