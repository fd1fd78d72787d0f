"""What is on the screen before anything has been trained."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from explainer.core.settings import Stage
from explainer.session.store import Store
from explainer.session.survey import Survey


class Opening(QObject):
    """Shows the finished comparison that ships with the program, if it is the one asked for."""

    def __init__(self, store: Store, survey: Survey, path: Path) -> None:
        super().__init__(store)
        self._store, self._survey, self._path = store, survey, path

    @Slot()
    def show_stored(self) -> None:
        """Show the stored comparison; without it the first live one is the first to be seen."""
        from explainer.files.reading import OpenError
        from explainer.files.session_file import read_session

        try:
            saved = read_session(self._path)
        except OpenError:
            return
        self._survey.remember(saved.settings, saved.findings)
        if saved.settings.key(Stage.FINETUNING) == self._store.settings.key(Stage.FINETUNING):
            self._store.show_stored(saved.timeline)
