"""Accessible tabs: what a screen reader is told of tabs that are widgets of our own."""

from __future__ import annotations

from functools import cache
from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget

ACCESSIBLE_TAB, ACCESSIBLE_TABS = "accessible_tab", "accessible_tabs"
"""The properties of a button that is a tab, and of the widget that holds a row of them."""
PRESS = "Press"
"""What the action of a tab is called, as Qt's own buttons call theirs."""


class TabInterface(QAccessibleWidget):
    """One tab: its word, whether it is the selected one, and that it can be pressed."""

    def __init__(self, tab: QAbstractButton) -> None:
        super().__init__(tab, QAccessible.Role.PageTab, tab.text())

    @property
    def _tab(self) -> QAbstractButton:
        """The tab itself; to keep it here would keep it for ever."""
        return cast("QAbstractButton", self.object())

    def text(self, kind: QAccessible.Text) -> str:
        """Return its word where its name is asked for."""
        if kind is QAccessible.Text.Name:
            return self._tab.accessibleName() or self._tab.text()
        return super().text(kind)

    def state(self) -> QAccessible.State:
        """Return Qt's state, and whether the tab is selected."""
        state = super().state()
        # The fields are bits: Python's truth is no number there.
        state.selectable, state.selected = 1, int(self._tab.isChecked())
        return state

    def actionNames(self) -> list[str]:  # noqa: N802
        """Return what can be done."""
        return [PRESS] if self._tab.isEnabled() else []

    def doAction(self, name: str) -> None:  # noqa: N802
        """Choose the tab."""
        if name == PRESS:
            self._tab.click()


@cache
def tell_roles() -> None:
    """Have Qt ask for the roles of tabs from now on."""
    QAccessible.installFactory(_interface)


def _interface(_kind: str, thing: QObject) -> QAccessibleInterface | None:
    """Return what is told of a tab, or of a row of them; of all else Qt knows more."""
    if isinstance(thing, QAbstractButton) and thing.property(ACCESSIBLE_TAB):
        return TabInterface(thing)
    if isinstance(thing, QWidget) and thing.property(ACCESSIBLE_TABS):
        return QAccessibleWidget(thing, QAccessible.Role.PageTabList, thing.accessibleName())
    return None
