"""Explains whatever is pointed at, and lists every shortcut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from explainer.core.help.explanations import explained
from explainer.session.store import Store
from explainer.views.grouped_menu import MenuGroup
from explainer.views.help.guide import Guide
from explainer.views.help.shortcut_sheet import ShortcutSheet
from explainer.views.shell import Shell
from explainer.views.style.speech import say
from explainer.views.toolbar import BarPlace
from explainer.views.widgets.button import Button

if TYPE_CHECKING:
    from explainer.views.help.about_sheet import AboutSheet


def install(shell: Shell, store: Store) -> None:
    """Offer explanations and the sheet of shortcuts by keys, and by a button."""
    Help(shell, store)


class Help(QObject):
    """Gives the guide and the sheet their keys."""

    def __init__(self, shell: Shell, store: Store) -> None:
        super().__init__(shell.window())
        self._shell = shell
        self._about: AboutSheet | None = None
        guide = Guide(
            shell.window(), lambda term: explained(term, store.settings, say), store.notify
        )
        store.notice_changed.connect(guide.remind)
        sheet = ShortcutSheet(shell.keys, shell.menu, shell.window())
        shell.dress(guide, sheet)
        shell.closing.connect(guide.stop)
        keys, focused = shell.keys, QApplication.focusWidget
        shell.menu.put(
            MenuGroup.EXPLAIN,
            keys.add(self.tr("Explain what is clicked next"), guide.ask, "Shift+F1"),
            keys.add(
                self.tr("Explain what has the focus"), lambda: guide.show_for(focused()), "F1"
            ),
            keys.add(
                self.tr("What is equal, and what differs"), lambda: guide.show_for(self._fight())
            ),
            keys.add(self.tr("All shortcuts"), sheet.open, "?"),
        )
        about = keys.add(self.tr("About Pretraining Explainer"), self._show_about)
        about.setMenuRole(QAction.MenuRole.AboutRole)
        shell.menu.put(MenuGroup.ABOUT, about)
        tip = self.tr("What is this? Click, then click anything. (Shift+F1)")
        button = Button("?", "help_button", "", tip)
        button.setAccessibleName(self.tr("What is this?"))
        button.clicked.connect(guide.ask)
        shell.bar.add(button, BarPlace.HELP)
        shell.closing.connect(self._close)

    def _fight(self) -> QWidget | None:
        """Return the line that says what both models share."""
        return self._shell.window().findChild(QWidget, "fairness")

    def _show_about(self) -> None:
        if self._about is None:
            from explainer.views.help.about_sheet import AboutSheet

            self._about = AboutSheet(self._shell.window())
            self._shell.dress(self._about)
        self._about.open()

    def _close(self) -> None:
        """Leave nothing open."""
        if self._about is not None:
            self._about.close()
