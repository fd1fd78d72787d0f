"""Whether the pretrained arm is hidden, so that an audience predicts before it sees."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Reveal(QObject):
    """A veil that is down or not; `predict_first` lets it come back at each stop."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._down = False
        self._predict_first = True

    @property
    def down(self) -> bool:
        """Whether the pretrained arm is hidden."""
        return self._down

    @property
    def predict_first(self) -> bool:
        """Whether each stop begins with the veil down."""
        return self._predict_first

    def set_down(self, down: bool) -> None:
        """Hide the pretrained arm, or reveal it."""
        if down != self._down:
            self._down = down
            self.changed.emit()

    def set_predict_first(self, wanted: bool) -> None:
        """Let the veil come back at each stop, or never by itself."""
        if wanted != self._predict_first:
            self._predict_first = wanted
            self.changed.emit()
