"""What can be done with both models: nothing of it while a page stands in their place."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction

from explainer.views.widgets.keys import allow


class StageActions(QObject):
    """Lets actions be done as whoever made them allows it, as long as the stage is seen."""

    away_changed = Signal(bool)
    """A page stands in the place of both models from now on, or no more."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._allowed: dict[QAction, tuple[bool, str]] = {}
        self.away = False
        """Whether a page stands in the place of both models."""

    def add(self, *actions: QAction) -> None:
        """Let actions be done while the stage is seen."""
        for action in actions:
            self.allow(action, possible=True)

    def allow(self, action: QAction, *, possible: bool, reason: str = "") -> None:
        """Let an action be done while the stage is seen, or say why it cannot be even then."""
        self._allowed[action] = (possible, reason)
        self._show(action)

    @Slot(bool)
    def set_away(self, away: bool) -> None:
        """Take note that a page stands in the place of both models, or no more."""
        self.away = away
        for action in self._allowed:
            self._show(action)
        self.away_changed.emit(away)

    def _show(self, action: QAction) -> None:
        possible, reason = self._allowed[action]
        if self.away:
            possible = False
            reason = self.tr("An exhibit is on the screen: Esc brings both models back.")
        allow(action, possible, reason)
