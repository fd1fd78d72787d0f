"""What is on the screen before anything has been trained."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from explainer.session.store import Store


class Opening(QObject):
    """Shows the finished comparison that ships with the program, if it is the one asked for."""

    def __init__(self, store: Store, path: Path) -> None:
        super().__init__(store)
        self._store, self._path = store, path

    @Slot()
    def show_stored(self) -> None:
        """Show the stored comparison; without it the first live one is the first to be seen."""
        from explainer.core.archive import ArchiveError, restored

        try:
            timeline = restored(self._path)
        except ArchiveError:
            return
        if timeline.frames[-1].settings == self._store.settings:
            self._store.show_stored(timeline)
