"""What is on the screen before anything has been trained."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from explainer.core.settings.choice import Stage
from explainer.session.latest_task import LatestTask
from explainer.session.store import Store
from explainer.session.surveying.survey import Survey

if TYPE_CHECKING:
    from explainer.core.training.saved import Saved


class Opening(QObject):
    """Shows the finished comparison that ships with the program, if it is the one asked for."""

    def __init__(self, store: Store, survey: Survey, path: Path) -> None:
        super().__init__(store)
        self._store, self._survey, self._path = store, survey, path
        self._reader = LatestTask(self)
        self._reader.made.connect(self._on_read)

    @Slot()
    def show_stored(self) -> None:
        """Show the stored comparison; without it the first live one is the first to be seen."""
        from explainer.files.sessions.session_file import read_session

        self._reader.ask(partial(read_session, self._path))

    @Slot()
    def close(self) -> None:
        """Wait no longer for what is being read."""
        self._reader.close()

    @Slot(object)
    def _on_read(self, saved: Saved) -> None:
        self._survey.remember(saved.settings, saved.findings)
        if saved.settings.key(Stage.FINETUNING) == self._store.settings.key(Stage.FINETUNING):
            self._store.show_stored(saved.timeline)
