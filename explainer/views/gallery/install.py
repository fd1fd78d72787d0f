"""Lets a scene be chosen by its picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from explainer.core.gallery.groups import FROM_FILE
from explainer.core.settings.cards import OWN
from explainer.session.store import Store
from explainer.views.grouped_menu import MenuGroup
from explainer.views.shell import Shell
from explainer.views.style.speech import say

if TYPE_CHECKING:
    from explainer.views.gallery.gallery_sheet import GallerySheet

OPEN_TABLE = "Ctrl+Shift+O"


def install(shell: Shell, store: Store) -> None:
    """Put the gallery into the menu; the sheet is made when it is first wanted."""
    Gallery(shell, store)


class Gallery(QObject):
    """Opens the sheet of scenes, and takes the scene that is chosen there."""

    def __init__(self, shell: Shell, store: Store) -> None:
        super().__init__(shell.window())
        self._shell, self._store = shell, store
        self.sheet: GallerySheet | None = None
        action = shell.keys.add(self.tr("Scenes by their pictures…"), self.turn, "Ctrl+Shift+G")
        shell.menu.put(MenuGroup.SCENES, action)

    @Slot()
    def turn(self) -> None:
        """Open the sheet, or close it again."""
        if self.sheet is not None and self.sheet.isVisible():
            self.sheet.hide()
            return
        self._open()

    def _open(self) -> None:
        from explainer.core.gallery.groups import measured_words
        from explainer.views.gallery.gallery_sheet import GallerySheet
        from explainer.views.gallery.scene_groups import scene_groups

        if self.sheet is None:
            self.sheet = GallerySheet(self._shell.window(), measured_words(say))
            self._shell.dress(self.sheet)
            self.sheet.name_chosen.connect(self._on_name_chosen)
        self.sheet.show_groups(scene_groups(self._store.own_data), self._store.settings.scene)
        self.sheet.open()

    @Slot(str)
    def _on_name_chosen(self, name: str) -> None:
        self._shell.places.home.take()
        if name == FROM_FILE:
            self._shell.keys.trigger(OPEN_TABLE)
        elif name == OWN:
            self._store.change(scene=OWN, data=self._store.own_data)
        else:
            self._store.change(scene=name)
