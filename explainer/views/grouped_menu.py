"""A menu whose entries stand in groups, whoever adds them and in whatever order."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu


class MenuGroup(IntEnum):
    """The groups of the window's menu, from above."""

    EXPLORE = 0
    UNDO = 1
    KEEP = 2
    TAKE = 3
    OPEN = 4
    VIEW = 5


APART = (MenuGroup.KEEP, MenuGroup.TAKE, MenuGroup.OPEN)
"""Above these there is a line."""
GROUP = "group"


class GroupedMenu(QMenu):
    """Puts entries behind those of their group, and lines between some groups."""

    def put(self, group: MenuGroup, *actions: QAction) -> None:
        """Add entries to a group."""
        following = next((each for each in self.actions() if _group(each) > group), None)
        own = [each for each in self.actions() if _group(each) == group]
        if not own and group in APART:
            actions = (self._line(), *actions)
        for action in actions:
            action.setProperty(GROUP, int(group))
        self._insert(following, actions)

    def put_menu(self, group: MenuGroup, title: str) -> QMenu:
        """Add a menu of its own to a group, and return it."""
        menu = QMenu(title, self)
        self.put(group, menu.menuAction())
        return menu

    def _line(self) -> QAction:
        line = QAction(self)
        line.setSeparator(True)
        return line

    def _insert(self, before: QAction | None, actions: Sequence[QAction]) -> None:
        if before is None:
            self.addActions(actions)
        else:
            self.insertActions(before, actions)


def _group(action: QAction) -> int:
    return int(action.property(GROUP))
