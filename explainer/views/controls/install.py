"""Puts the column of choices into the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from explainer.core.settings.settings import Settings
from explainer.session.presenting.panels import CONTROLS
from explainer.session.store import Store
from explainer.views.controls.control_column import Controls
from explainer.views.controls.rail import Rail
from explainer.views.controls.section_column import section_entries
from explainer.views.grouped_menu import MenuGroup
from explainer.views.places import LABELS, RAIL
from explainer.views.shell import Shell
from explainer.views.style.speech import say
from explainer.views.window_state import FOLDED


def install(shell: Shell, store: Store) -> None:
    """Put the controls left of the stage; the label slider is the hero of the window."""
    ControlsWing(shell, store)


class ControlsWing(QObject):
    """Connects the controls with the store; what other wings do is asked for by their keys."""

    def __init__(self, shell: Shell, store: Store) -> None:
        super().__init__(shell.window())
        self._shell, self._store = shell, store
        self.controls = controls = Controls(say)
        self.rail = rail = Rail(section_entries())
        shell.places.put(CONTROLS, controls)
        shell.places.put(RAIL, rail)
        shell.places.put(LABELS, controls.labels)
        shell.dress(controls, rail)
        self._connect_folding()
        shell.places.home.add(controls.labels.slider)
        controls.labels.slider.setFocus()
        shell.places.controls_shared.connect(controls.show_rows)
        shell.stage.drawn.connect(self._on_drawn)
        for clicked, key in (
            (controls.edit_clicked, "Ctrl+B"),
            (controls.scenes_clicked, "Ctrl+Shift+G"),
            (controls.suitability_clicked, "Ctrl+6"),
            (controls.labels.suggestion_clicked, "Ctrl+L"),
        ):
            clicked.connect(lambda key=key: shell.keys.trigger(key))
        controls.choices_made.connect(self._on_choices_made)
        controls.new_seed_clicked.connect(store.change_seed)
        seed = shell.keys.add(self.tr("New seed"), store.change_seed, "Ctrl+Shift+N")
        shell.menu.put(MenuGroup.SEEDS, seed)
        shell.stage.actions.add(seed)
        store.settings_changed.connect(self._on_settings_changed)
        self._on_settings_changed(store.settings)

    def _connect_folding(self) -> None:
        shell, controls, rail = self._shell, self.controls, self.rail
        fold = shell.keys.add(self.tr("Fold or unfold the controls"), self._turn, "F9")
        shell.menu.put(MenuGroup.PANELS, fold)
        shell.state.keep(FOLDED, lambda: shell.places.folded_by_hand, self._restore_fold)
        controls.fold_clicked.connect(lambda: self._fold(True))
        rail.unfold_clicked.connect(lambda: self._fold(False))
        rail.section_clicked.connect(self._open_section)
        rail.new_seed_clicked.connect(self._store.change_seed)

    def _turn(self) -> None:
        self._fold(not self._shell.places.controls_folded)

    def _fold(self, folded: bool) -> None:
        """Fold the controls or unfold them; keys that went to what is hidden then follow."""
        held = QApplication.focusWidget()
        self._shell.places.fold(folded)
        if held is not None and (self.controls if folded else self.rail).isAncestorOf(held):
            (self.rail.unfold if folded else self.controls.sections.fold_button).setFocus()

    def _open_section(self, name: str) -> None:
        self._fold(False)
        self.controls.sections.open_section(name)

    def _restore_fold(self, folded: object) -> None:
        self._shell.places.fold(folded if isinstance(folded, bool) else None)

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
