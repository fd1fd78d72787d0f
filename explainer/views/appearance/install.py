"""Offers the window's themes and languages, and whether things move."""

from __future__ import annotations

from PySide6.QtCore import QObject

from explainer.core.figures.theme import theme_after
from explainer.session.memory import Memory
from explainer.views.appearance.languages import add_languages
from explainer.views.appearance.looks import Looks
from explainer.views.shell import Shell
from explainer.views.style.theme import Look
from explainer.views.toolbar import BarPlace
from explainer.views.widgets.button import Button


def install(shell: Shell, memory: Memory) -> None:
    """Let the window wear what was chosen the last time, and offer other looks."""
    looks = Looks(memory, shell.window())
    looks.add_to(shell.menu)
    add_languages(shell.menu, shell.language_chosen.emit)
    shell.dress(ThemeButton(shell, looks))
    looks.theme_wanted.connect(shell.wear)
    looks.motion_wanted.connect(shell.motion_changed)
    shell.later(looks.settle)


class ThemeButton(QObject):
    """A button of the bar, and keys, for the next theme."""

    def __init__(self, shell: Shell, looks: Looks) -> None:
        super().__init__(shell.window())
        self._shell, self._looks = shell, looks
        self._button = Button(
            self.tr("Dark"),
            "theme_button",
            "moon",
            self.tr("The next theme: light, dark, high contrast. (Ctrl+T)"),
        )
        self._button.setAccessibleName(self.tr("Switch the theme"))
        self._button.clicked.connect(self._wear_next)
        shell.bar.add(self._button, BarPlace.LOOK)
        shell.keys.add(self.tr("Next theme"), self._wear_next, "Ctrl+T")

    def apply_look(self, look: Look) -> None:
        """Offer the theme after that of `look`."""
        faces = {
            "light": self.tr("Dark"),
            "dark": self.tr("Contrast"),
            "contrast": self.tr("Light"),
        }
        icons = {"light": "moon", "dark": "contrast", "contrast": "sun"}
        self._button.apply_look(look)
        self._button.show_face(faces[look.theme.name], icons[look.theme.name])
        self._button.keep_room(tuple(faces.values()))

    def _wear_next(self) -> None:
        self._looks.fix(theme_after(self._shell.look.theme))
