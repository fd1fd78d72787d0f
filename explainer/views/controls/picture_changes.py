"""What pictures are changed by while a model is pretrained: each change can be left out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from explainer.core.settings.catalogue import AUGMENTATIONS, PICTURES
from explainer.core.settings.choice import Choice
from explainer.core.settings.settings import Settings
from explainer.core.text.say import Say
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button


class PictureChanges(Button):
    """A button that says how many changes there are; its menu ticks them one by one."""

    waits = False
    chosen = Signal(object)

    def __init__(self, row: Choice, say: Say) -> None:
        super().__init__("", f"{row.stem}_button", "", say(row.tip), small=True)
        self.setAccessibleName(say(row.title))
        self._menu = QMenu(self)
        self._actions = {name: self._action(say, name) for name in AUGMENTATIONS}
        self.setMenu(self._menu)

    def show_settings(self, settings: Settings) -> None:
        """Tick the changes that are made; be there only where pictures are changed."""
        self.setVisible(settings.views == PICTURES)
        chosen = settings.augmentations
        for name, action in self._actions.items():
            action.setChecked(name in chosen)
        self.setText(self.tr("{count} of {all}").format(count=len(chosen), all=len(AUGMENTATIONS)))

    def apply_look(self, look: Look) -> None:
        """Take the fonts from `look`."""
        super().apply_look(look)
        self._menu.setFont(look.font())

    def _action(self, say: Say, name: str) -> QAction:
        card = AUGMENTATIONS[name]
        action = self._menu.addAction(say(card.title))
        action.setToolTip(say(card.line))
        action.setCheckable(True)
        action.triggered.connect(self._on_triggered)
        self._menu.setToolTipsVisible(True)
        return action

    def _on_triggered(self) -> None:
        chosen = tuple(name for name, action in self._actions.items() if action.isChecked())
        self.chosen.emit(chosen)
