"""Experiments that come from outside: an exported file, or a line of text from a chat."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from PySide6.QtCore import QObject

from explainer.core.settings import Settings, SettingsError
from explainer.core.settings_text import as_text, from_text
from explainer.session.store import Store

MOST_TEXT = 1_000_000
"""Characters of a text that are looked at."""


class Documents(QObject):
    """Opens them in the store; what cannot be opened is told and changes nothing."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self._store = store

    @property
    def text(self) -> str:
        """The settings on the screen as one line of text."""
        return as_text(self._store.settings)

    def open_file(self, path: Path) -> None:
        """Rebuild the experiment that a file was made from."""
        from explainer.files.embedded import OpenError, settings_in

        try:
            settings = settings_in(path)
        except OpenError as error:
            self._store.notify(str(error))
            return
        self._open(settings, self.tr("Opened the settings in {name}.").format(name=path.name))

    def open_text(self, text: str) -> None:
        """Rebuild the experiment that a text describes."""
        try:
            settings = from_text(text[:MOST_TEXT])
        except SettingsError as error:
            self._store.notify(str(error))
            return
        self._open(settings, self.tr("Opened the settings in the text."))

    def _open(self, settings: Settings, sentence: str) -> None:
        self._store.change(**asdict(settings))
        self._store.notify(sentence)
