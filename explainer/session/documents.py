"""Experiments that come from outside, and where the one on the screen is saved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from explainer.core.refusals import SettingsError
from explainer.core.settings import Settings
from explainer.core.settings_text import MARKER, as_text, from_text
from explainer.core.table_files import EVERY_KIND, EXCHANGED
from explainer.session.keeper import Keeper
from explainer.session.own_tables import OwnTables
from explainer.session.recent import Recent
from explainer.session.store import Store
from explainer.session.survey import Survey

if TYPE_CHECKING:
    from explainer.core.encoder import Encoder
    from explainer.core.saved import Saved

MOST_TEXT = 1_000_000
"""Characters of a text that are looked at."""

SESSION, ENCODER = ".explainer", ".safetensors"
PLAIN = ".txt"
BEGINNING = 100_000


class Documents(QObject):
    """Opens and saves for the store; what cannot be opened is told and changes nothing."""

    layout_opened = Signal(object)

    def __init__(self, store: Store, survey: Survey, keeper: Keeper, recent: Recent) -> None:
        super().__init__(store)
        self._store, self._survey, self._keeper = store, survey, keeper
        self.recent = recent
        self.tables = OwnTables(store)
        self.path: Path | None = None
        keeper.saved.connect(self._on_saved)
        keeper.refused.connect(store.notify)

    @property
    def text(self) -> str:
        """The settings on the screen as one line of text."""
        return as_text(self._store.settings)

    def open_file(self, path: Path) -> bool:
        """Open a session, an encoder, or the experiment that a file was made from."""
        done = self._opened(path)
        if done:
            self.recent.add(path)
        return done

    def open_text(self, text: str) -> None:
        """Rebuild the experiment that a text describes, or read the table that it is."""
        if is_table_text(text):
            self.tables.open_text(text)
            return
        try:
            settings = from_text(text[:MOST_TEXT], data=self._store.settings.data)
        except SettingsError as error:
            self._store.notify(error.sentence)
            return
        self._store.change(**settings.choices)
        self._store.notify(self.tr("Opened the settings in the text."))

    def restore(self, path: Path) -> None:
        """Open what a window that ended unexpectedly has left."""
        if self._opened(path):
            self.path = None
            self._store.notify(self.tr("Everything is back as it was."))

    def show(self, saved: Saved, path: Path) -> None:
        """Show a session that was read already."""
        self._survey.remember(saved.settings, saved.findings)
        self._store.show_saved(saved)
        self.path = path
        self.layout_opened.emit(dict(saved.layout))
        self._store.notify(self.tr("Opened {name}.").format(name=path.name))

    def save(self, path: Path) -> None:
        """Save the session under a name that tells what it is."""
        self._keeper.save(_ending(path, SESSION))

    def save_encoder(self, path: Path) -> None:
        """Save the pretrained encoder."""
        self._keeper.save_encoder(_ending(path, ENCODER))

    def _opened(self, path: Path) -> bool:
        from explainer.files.reading import OpenError

        try:
            self._open_file(path)
        except (OpenError, SettingsError) as error:
            self._store.notify(error.sentence)
            return False
        return True

    def _open_file(self, path: Path) -> None:
        from explainer.files.embedded import settings_in
        from explainer.files.encoder_file import read_encoder
        from explainer.files.session_file import read_session

        if path.suffix.lower() == SESSION:
            self.show(read_session(path), path)
        elif path.suffix.lower() == ENCODER:
            self._adopt(read_encoder(path))
        elif is_table_file(path):
            self.tables.open_file(path)
        else:
            self._open_settings(settings_in(path, self._store.settings.data), path)

    def _adopt(self, encoder: Encoder) -> None:
        settings = self._store.settings.adopting(encoder)
        self._store.change(**settings.choices)
        sentence = self.tr("Opened an encoder pretrained on {scene} for {steps} steps.")
        self._store.notify(sentence.format(scene=encoder.scene, steps=encoder.steps))

    def _open_settings(self, settings: Settings, path: Path) -> None:
        self._store.change(**settings.choices)
        self._store.notify(self.tr("Opened the settings in {name}.").format(name=path.name))

    def _on_saved(self, path: Path) -> None:
        self.recent.add(path)
        if path.suffix == SESSION:
            self.path = path
        self._store.notify(self.tr("Saved: {path}").format(path=path))


def is_table_file(path: Path) -> bool:
    """Tell whether a file is a table of somebody's own, and no export of this program."""
    from explainer.files.embedded import carries_settings

    kind = path.suffix.lower()
    if kind == PLAIN:
        return is_table_text(_beginning(path))
    return kind in EVERY_KIND and (kind not in EXCHANGED or not carries_settings(path))


def _beginning(path: Path) -> str:
    """Return the beginning of a text; nothing of a file that cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(BEGINNING).decode("utf-8", errors="replace")
    except OSError:
        return ""


def is_table_text(text: str) -> bool:
    """Tell whether a text is a table: several lines of cells, and no settings."""
    written = (line.strip() for line in text[:BEGINNING].splitlines())
    lines = [line for line in written if line and not line.startswith("#")]
    if MARKER in text or len(lines) < 2:
        return False
    return any(mark in lines[0] for mark in "\t,;|") or _has_numbers(lines[1].split())


def _has_numbers(words: list[str]) -> bool:
    """Tell whether most of several words are numbers: then there are cells between spaces."""
    numbers = sum(word.replace(".", "", 1).lstrip("+-").isdigit() for word in words)
    return len(words) > 1 and 2 * numbers > len(words)


def _ending(path: Path, ending: str) -> Path:
    return path if path.suffix.lower() == ending else path.with_name(path.name + ending)
