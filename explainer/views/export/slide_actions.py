"""The slide of what is on the screen: copied at once, or saved."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMenu

from explainer.core.figures.theme import THEMES
from explainer.session.export.exports import Exports
from explainer.session.memory import EXPORT, SLIDE_THEME, Memory
from explainer.session.store import Store
from explainer.views.export.export_actions import PICTURES, ExportActions
from explainer.views.grouped_menu import MenuGroup
from explainer.views.shell import Shell
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button
from explainer.views.widgets.save_target import save_target

if TYPE_CHECKING:
    from explainer.core.export.export_request import ExportRequest
    from explainer.core.runs.two_runs import Runs
    from explainer.session.export.wishes import ExportWishes

ENDINGS = ".png .svg .pdf .pptx"
"""What a slide is usually saved as."""


class SlideActions(QObject):
    """Makes a slide of both large planes as they are shown."""

    def __init__(
        self,
        shell: Shell,
        ways: ExportActions,
        *,
        exports: Exports,
        wishes: ExportWishes,
        memory: Memory,
        store: Store,
        button: Button,
    ) -> None:
        super().__init__(shell.window())
        self._shell, self._ways = shell, ways
        self._exports, self._memory, self._store = exports, memory, store
        keys = shell.keys
        actions = (
            keys.add(self.tr("Copy the slide"), self.copy, "Ctrl+M"),
            keys.add(self.tr("Save the slide\u2026"), self.save, "Ctrl+Shift+M"),
        )
        self.menu = QMenu(button)
        """What can be made at the press of the button."""
        self.menu.addActions(actions)
        shell.menu.put(MenuGroup.TAKE, *actions)
        ways.copies.extend(actions)
        wishes.runs_wanted.connect(self._take_runs)
        button.setMenu(self.menu)
        button.setEnabled(True)
        shell.dress(self)

    def copy(self) -> None:
        """Put the slide on the clipboard."""
        request = self._request(Path(f"{self._name}.png"))
        self._ways.copy(request, PICTURES, self._copied)

    def save(self) -> None:
        """Ask for a name, and have the slide made there."""
        from explainer.core.export.figure_cards import SLIDE

        target = self._target(SLIDE, self._name)
        if target is not None:
            self._exports.save(self._request(target))

    @Slot(object, bool)
    def _take_runs(self, runs: Runs, copied: bool) -> None:
        """Make the slide of two runs: copy it, or ask for a name and save it."""
        from explainer.core.export.export_request import RUNS

        name = f"runs-{runs[0].number}-{runs[1].number}"
        target = Path(f"{name}.png") if copied else self._target(RUNS, name)
        if target is None:
            return
        request = replace(self._request(target), figure=RUNS, runs=runs, share=None)
        if copied:
            self._ways.copy(request, PICTURES, self._copied)
        else:
            self._exports.save(request)

    @property
    def _copied(self) -> str:
        return self.tr("Slide copied: paste it into your talk.")

    def _target(self, figure: str, name: str) -> Path | None:
        from explainer.core.export.export_request import endings_of

        kinds = self.tr("Slide ({kinds})").format(
            kinds=" ".join(f"*{ending}" for ending in ENDINGS.split())
        )
        window, endings = self._shell.window(), endings_of(figure)
        return save_target(window, f"{name}.png", kinds, endings, self._ways.choose_target)

    def apply_look(self, look: Look) -> None:
        """Take the font from `look`."""
        self.menu.setFont(look.font())

    @property
    def _name(self) -> str:
        """What a slide's file is called: the scene and its label count."""
        settings = self._store.settings
        return f"{settings.scene}-{settings.labels_per_class}"

    def _request(self, target: Path) -> ExportRequest:
        """Ask for the planes as they are shown, in the theme of slides or else of the window."""
        from explainer.core.export.export_request import usual_size
        from explainer.core.export.figure_cards import SLIDE

        return replace(
            self._ways.request(SLIDE, target),
            size=usual_size(SLIDE, target),
            theme=self._memory.choice(EXPORT, SLIDE_THEME, THEMES, self._shell.look.theme.name),
        )
