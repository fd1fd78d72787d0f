"""Puts the column of choices into the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from explainer.core.settings.settings import Settings
from explainer.session.presenting.panels import CONTROLS
from explainer.session.store import Store
from explainer.views.controls.control_column import Controls
from explainer.views.grouped_menu import MenuGroup
from explainer.views.shell import Shell
from explainer.views.style.speech import say


def install(shell: Shell, store: Store) -> None:
    """Put the controls left of the stage; the label slider is the hero of the window."""
    ControlsWing(shell, store)


class ControlsWing(QObject):
    """Connects the controls with the store; what other wings do is asked for by their keys."""

    def __init__(self, shell: Shell, store: Store) -> None:
        super().__init__(shell.window())
        self._shell, self._store = shell, store
        self.controls = controls = Controls(say)
        shell.places.put(CONTROLS, controls)
        shell.dress(controls)
        shell.places.home = controls.labels.slider
        shell.places.home.setFocus()
        shell.places.controls_shared.connect(controls.show_rows)
        shell.stage.drawn.connect(self._on_drawn)
        for clicked, key in (
            (controls.edit_clicked, "Ctrl+B"),
            (controls.suitability_clicked, "Ctrl+6"),
            (controls.labels.suggestion_clicked, "Ctrl+L"),
        ):
            clicked.connect(lambda key=key: shell.keys.trigger(key))
        controls.choices_made.connect(self._on_choices_made)
        controls.new_seed_clicked.connect(store.change_seed)
        seed = shell.keys.add(self.tr("New seed"), store.change_seed, "Ctrl+Shift+N")
        shell.menu.put(MenuGroup.SEEDS, seed)
        store.settings_changed.connect(self._on_settings_changed)
        self._on_settings_changed(store.settings)

    @Slot(object)
    def _on_choices_made(self, choices: dict[str, object]) -> None:
        self._store.change(**choices)

    @Slot(object)
    def _on_settings_changed(self, settings: Settings) -> None:
        self.controls.show_settings(settings, self._store.own_data)

    @Slot(object)
    def _on_drawn(self, figure: object) -> None:
        if self._shell.stage.frame is not None:
            self.controls.labels.show_frame(self._shell.stage.frame)
