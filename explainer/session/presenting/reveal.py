"""Whether the pretrained arm is hidden, so that an audience predicts before it sees."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Reveal(QObject):
    """A veil that is down or not; `predict_first` lets it come back at each stop."""

    changed = Signal()
    asked_changed = Signal()
    told_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._down = self._asked = False
        self._predict_first = True
        self._told: int | None = None

    @property
    def down(self) -> bool:
        """Whether the pretrained arm is hidden."""
        return self._down

    @property
    def predict_first(self) -> bool:
        """Whether each stop begins with the veil down."""
        return self._predict_first

    @property
    def asked(self) -> bool:
        """Whether the curve of label counts is hidden, because a page of the story asks for it."""
        return self._asked

    @property
    def told(self) -> int | None:
        """Up to which label count an audience has seen the curve; None for all of it."""
        return self._told

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

    def set_asked(self, asked: bool) -> None:
        """Hide the curve of label counts, or show it."""
        if asked != self._asked:
            self._asked = asked
            self.asked_changed.emit()

    def set_told(self, told: int | None) -> None:
        """Let the curve end at a label count, or show all of it."""
        if told != self._told:
            self._told = told
            self.told_changed.emit()
