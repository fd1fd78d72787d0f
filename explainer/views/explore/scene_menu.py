"""The scenes in a menu; the one that is shown is ticked."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QActionGroup

from explainer.core.settings.cards import SceneCard
from explainer.core.settings.scene_cards import SCENES
from explainer.core.settings.settings import Settings
from explainer.session.store import Store
from explainer.views.grouped_menu import MenuGroup
from explainer.views.shell import Shell
from explainer.views.style.speech import say


class SceneMenu(QObject):
    """Chooses a scene by its name; its line stands beside it where it is pointed at."""

    def __init__(self, shell: Shell, store: Store) -> None:
        super().__init__(shell.window())
        self._store = store
        self._menu = shell.menu.put_menu(MenuGroup.SCENES, self.tr("Scenes"))
        self._menu.setToolTipsVisible(True)
        self._scenes = QActionGroup(self)
        self._scenes.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        for card in SCENES.values():
            self._add(card)
        store.settings_changed.connect(self._tick)
        self._tick(store.settings)

    def _add(self, card: SceneCard) -> None:
        action = self._scenes.addAction(self._menu.addAction(say(card.title)))
        action.setCheckable(True)
        action.setData(card.name)
        action.setToolTip(say(card.line))
        action.triggered.connect(partial(self._choose, card.name))

    def _choose(self, name: str, _checked: bool = False) -> None:
        self._store.change(scene=name)
        self._tick(self._store.settings)

    @Slot(object)
    def _tick(self, settings: Settings) -> None:
        for action in self._scenes.actions():
            action.setChecked(action.data() == settings.scene)
