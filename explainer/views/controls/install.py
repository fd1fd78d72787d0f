"""Puts the column of choices into the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from explainer.core.settings.settings import Settings
from explainer.session.presenting.panels import CONTROLS
from explainer.session.store import Store
from explainer.views.controls.control_column import Controls
from explainer.views.controls.rail import ControlsRail
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
        self.rail = ControlsRail()
        shell.places.put(RAIL, self.rail)
        shell.places.put(CONTROLS, controls)
        shell.places.put(LABELS, controls.labels)
        shell.dress(controls, self.rail)
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
        self._let_fold()
        controls.choices_made.connect(self._on_choices_made)
        controls.new_seed_clicked.connect(store.change_seed)
        store.settings_changed.connect(self._on_settings_changed)
        self._on_settings_changed(store.settings)

    def _let_fold(self) -> None:
        """Fold the column by a button and a key; what was chosen is kept with the window."""
        shell, places = self._shell, self._shell.places
        shell.keys.add(self.tr("Controls: fold or unfold"), self._toggle_fold, "F9")
        self.controls.fold_clicked.connect(self._toggle_fold)
        self.rail.unfold.clicked.connect(self._toggle_fold)
        shell.state.keep(FOLDED, lambda: places.folded_by_hand, self._restore_folded)

    @Slot()
    def _toggle_fold(self) -> None:
        places = self._shell.places
        places.fold(not places.controls_folded)

    def _restore_folded(self, folded: object) -> None:
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
