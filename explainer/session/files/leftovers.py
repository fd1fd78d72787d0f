"""What windows that ended unexpectedly have left, offered one after the other."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from explainer.session.files.autosave import Autosave, discard
from explainer.session.files.documents import Documents


class Leftovers(QObject):
    """Offers the newest first; each is there until it is kept anew, or discarded by the user.

    One that cannot be opened waits behind all others, so that it hides none of them.
    """

    changed = Signal()

    def __init__(self, documents: Documents, autosave: Autosave) -> None:
        super().__init__(documents)
        self._documents, self._autosave = documents, autosave
        self._waiting = autosave.left_behind()
        self._restoring: Path | None = None
        documents.opened.connect(self._on_opened)
        documents.refused.connect(self._on_refused)

    @property
    def count(self) -> int:
        """How many there are to offer."""
        return len(self._waiting)

    @property
    def when(self) -> datetime | None:
        """When the one that is offered was kept; None if none is."""
        try:
            return datetime.fromtimestamp(self._waiting[0].stat().st_mtime)
        except (IndexError, OSError, ValueError, OverflowError):
            return None

    @Slot()
    def restore(self) -> None:
        """Show the one that is offered, unless another window has it by now."""
        if self._waiting and self._waiting[0] in self._autosave.left_behind():
            self._restoring = self._waiting[0]
            self._documents.restore(self._restoring)
        else:
            self._forget(self._waiting[:1])

    @Slot()
    def discard(self) -> None:
        """Remove the one that is offered: its user does not want it."""
        for left in self._waiting[:1]:
            if left in self._autosave.left_behind():
                discard(left)
            self._forget([left])

    @Slot(object)
    def _on_opened(self, path: Path) -> None:
        if path == self._restoring:
            self._autosave.take_over(path)
            self._forget([path])

    @Slot(object)
    def _on_refused(self, path: Path) -> None:
        if path == self._restoring:
            self._waiting = [each for each in self._waiting if each != path] + [path]
            self.changed.emit()

    def _forget(self, gone: list[Path]) -> None:
        self._waiting = [each for each in self._waiting if each not in gone]
        self.changed.emit()
