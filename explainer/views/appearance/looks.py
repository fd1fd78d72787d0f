"""The choice of the window's look: a theme or the system's own, and whether things move."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from explainer.core.figures.theme import THEMES, Theme
from explainer.session.memory import Memory
from explainer.views.grouped_menu import GroupedMenuBar, MenuGroup
from explainer.views.style.theme import system_theme
from explainer.views.style.theme_names import theme_names

LOOK = "look"
"""The name under which the choice is kept."""
SYSTEM = "system"
EFFECTS = (
    *(Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_FadeMenu, Qt.UIEffect.UI_AnimateCombo),
    *(Qt.UIEffect.UI_AnimateTooltip, Qt.UIEffect.UI_FadeTooltip),
)


def remembered_theme(memory: Memory) -> Theme:
    """Return the theme that was fixed, or what the system asks for."""
    chosen = memory.choice(LOOK, "theme", (*THEMES, SYSTEM), SYSTEM)
    return THEMES.get(chosen) or system_theme()


class Looks(QObject):
    """Offers the themes; follows the system until one is fixed, and from when it is let go."""

    theme_wanted = Signal(object)
    motion_wanted = Signal(bool)

    def __init__(self, memory: Memory, parent: QObject) -> None:
        super().__init__(parent)
        self._memory = memory
        self._menu: QMenu | None = None
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)

    @property
    def chosen(self) -> str:
        """The name of the theme that is fixed, or `system`."""
        return self._memory.choice(LOOK, "theme", (*THEMES, SYSTEM), SYSTEM)

    @property
    def moves(self) -> bool:
        """Whether pictures may follow each other as fast as the screen shows them."""
        return self._memory.recall(LOOK).get("motion") is not False

    def add_to(self, menu: GroupedMenuBar, *actions: QAction) -> None:
        """Offer the themes, some actions, and to keep still, in a menu of their own."""
        self._menu = menu.put_menu(MenuGroup.LOOK, self.tr("Look"))
        group = QActionGroup(self._menu)
        names = {SYSTEM: self.tr("As the system"), **theme_names()}
        for name, title in names.items():
            action = group.addAction(self._menu.addAction(title))
            action.setCheckable(True)
            action.setData(name)
            action.triggered.connect(partial(self._choose, name))
        self._menu.addActions(actions)
        self._menu.addSeparator()
        motion = self._motion = self._menu.addAction(self.tr("Motion"))
        motion.setCheckable(True)
        motion.setChecked(self.moves)
        motion.setToolTip(self.tr("Without it a picture changes at most twice a second."))
        motion.triggered.connect(self.set_moves)
        self._menu.setToolTipsVisible(True)
        self._menu.aboutToShow.connect(self._tick)

    def fix(self, theme: Theme) -> None:
        """Stay with a theme, whatever the system does."""
        self._choose(theme.name)

    def fix_named(self, name: object) -> None:
        """Stay with the theme of a name, or follow the system."""
        self._choose(str(name))

    def set_moves(self, moves: bool) -> None:
        """Let things move, or not, from now on."""
        self._keep(motion=moves)
        self._move(moves=moves)

    def settle(self) -> None:
        """Let things move, or not, as was chosen last time."""
        self._move(moves=self.moves)

    def _choose(self, name: str, _checked: bool = False) -> None:
        self._keep(theme=name)
        self.theme_wanted.emit(THEMES.get(name) or system_theme())

    def _tick(self) -> None:
        assert self._menu is not None
        self._motion.setChecked(self.moves)
        for action in self._menu.actions():
            if action.data() is not None:
                action.setChecked(action.data() == self.chosen)

    @Slot()
    def _on_system_changed(self) -> None:
        if self.chosen == SYSTEM:
            self.theme_wanted.emit(system_theme())

    def _move(self, *, moves: bool) -> None:
        for effect in EFFECTS:
            QApplication.setEffectEnabled(effect, moves)
        self.motion_wanted.emit(moves)

    def _keep(self, **choice: object) -> None:
        self._memory.keep(LOOK, {**self._memory.recall(LOOK), **choice})
