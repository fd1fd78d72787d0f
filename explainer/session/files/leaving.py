"""The end that comes from outside: what is unsaved is kept for the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from explainer.session.files.autosave import Autosave
from explainer.session.files.session_saver import SessionSaver
from explainer.session.store import Store

if TYPE_CHECKING:
    from explainer.core.training.trained import Trained

TELLING_MS = 500
"""How long it is waited for what the lab has trained; the whole end may take two seconds."""


class Leaving(QObject):
    """Has the session kept, with its weights if the lab tells them soon; then it is `done`."""

    done = Signal()

    def __init__(self, autosave: Autosave, saver: SessionSaver, store: Store) -> None:
        super().__init__(store)
        self._autosave, self._saver, self._store = autosave, saver, store
        self._timer = QTimer(self, singleShot=True, interval=TELLING_MS)
        self._timer.timeout.connect(self._on_timeout)

    def begin(self) -> None:
        """Keep what waits to be kept; `done` follows."""
        if self._autosave.leave() and self._store.trained is None:
            self._timer.start()
        else:
            self.done.emit()

    @Slot(int, object)
    def take(self, job: int, trained: Trained) -> None:
        """The lab has told, and the saver has heard it."""
        if self._timer.isActive():
            self._timer.stop()
            self.done.emit()

    @Slot()
    def _on_timeout(self) -> None:
        self._saver.give_up()
        self.done.emit()
