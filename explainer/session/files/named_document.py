"""Which file the experiment on the screen is called by, and what of it is in no file."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from explainer.core.settings.change_words import made_by_hand
from explainer.core.text.sentence import Sentence
from explainer.session.files.document import Document, KeptState, ReplacedDocument, extent_of
from explainer.session.store import Store
from explainer.session.surveying.survey import Survey


class Saving(NamedTuple):
    """A session on its way to a file, and how often the document had changed when it was asked."""

    path: Path
    state: KeptState
    names: int


class NamedDocument(QObject):
    """Knows the file of what is on the screen, and what this and every other file holds."""

    named = Signal()
    """The file that holds what is on the screen is another one, or holds it as it is now."""
    replacing = Signal()
    """Another document is about to be shown in the place of everything."""
    grew = Signal()
    """There may be more on the screen by now than in the file."""

    def __init__(self, store: Store, survey: Survey) -> None:
        super().__init__(store)
        self._store, self._survey = store, survey
        self.path: Path | None = None
        self.home: Path | None = None
        self._kept: dict[Path | None, KeptState | None] = {None: KeptState(store.settings)}
        self._writing: list[Saving] = []
        self._suspended: Document | None = None
        self._names = 0  # How often another document came onto the screen.
        store.state_changed.connect(self.grew)
        survey.changed.connect(self.grew)

    @property
    def modified(self) -> bool:
        """Whether there is something to lose: for a file, whatever is not in it.

        Without a file it takes work: whoever has only looked at scenes and moved sliders has
        made nothing, but who had more measured than everybody sees has waited for it. What was
        restored is in no file of its user's, so all of it counts.
        """
        if self._suspended is not None:
            return False  # What is told in its place is nobody's work.
        kept, settings = self._kept.get(self.path), self._store.settings
        if kept is None:
            return True
        if self.path is not None:
            return not kept.holds(self._now)
        own = made_by_hand(settings) or settings.data is not None
        return (own and self.rechosen) or self._survey.waited_for

    @property
    def in_file(self) -> bool:
        """Whether all that is on the screen is in the file that it is called by."""
        return self.path is not None and not self.modified

    @property
    def rechosen(self) -> bool:
        """Whether any choice on the screen is not in its file."""
        kept = self._kept.get(self.path)
        return kept is None or kept.settings != self._store.settings

    @property
    def being_saved(self) -> bool:
        """Whether the choices on the screen are on their way into its file.

        What is trained or measured meanwhile is not in it, and is no reason to save once more.
        """
        settings = self._store.settings
        mine = [each for each in self._writing if self._path_after(each) == each.path]
        return any(each.state.settings == settings for each in mine)

    @property
    def _now(self) -> KeptState:
        """What a file that was written now would hold."""
        extent = extent_of(self._store.own_timeline, self._survey.findings)
        return KeptState(self._store.settings, extent)

    @property
    def document(self) -> Document:
        """Where what is on the screen is kept."""
        return Document(self.path, self._kept.get(self.path), self.home)

    def replaced_by(self, words: Sentence) -> ReplacedDocument:
        """Return what is on the screen as what an opening of these words takes the place of."""
        unsaved = self._now if self.modified else None
        return ReplacedDocument(self._store.settings, self.document, words, unsaved)

    def lost_with(self, opening: ReplacedDocument) -> bool:
        """Tell whether what was replaced is in no file by now: its saving may have gone on."""
        if opening.unsaved is None:
            return False
        files = [kept for path, kept in self._kept.items() if path and kept]
        return not any(kept.holds(opening.unsaved) for kept in files)

    def writing_to(self, path: Path) -> Saving:
        """Return what is on the screen as what is to be written to a file."""
        return Saving(path, self._now, self._names)

    @Slot(object)
    def end_writing(self, path: Path) -> Saving | None:
        """Wait no longer for the first of what is written there; they come one after the other."""
        ended = next((each for each in self._writing if each.path == path), None)
        if ended is not None:
            self._writing.remove(ended)
        return ended

    @Slot(object)
    def call_it(self, document: Document) -> None:
        """Go back to a document's name, now that its content is on the screen again."""
        kept = document.kept
        if document.path:  # What was saved there since then is in the file.
            kept = self._kept.get(document.path, kept)
        self._name(document.path, kept, document.home)

    @Slot()
    def suspend(self) -> None:
        """What is told from now on is no part of the document: no file is its own."""
        self._suspended = self.document
        self._name(None, KeptState(self._store.settings))

    @Slot()
    def resume(self) -> None:
        """Give the document that was set aside its name again, now that it has come back."""
        document, self._suspended = self._suspended, None
        if document is not None:
            self.call_it(document)

    def _name(self, path: Path | None, kept: KeptState | None, home: Path | None = None) -> None:
        """Take note of where what is on the screen is kept, and how much of it."""
        self.path, self._kept[path], self.home = path, kept, home
        self._names += 1
        self.named.emit()

    def _take_name(self, writing: Saving) -> None:
        """Let the screen bear the file's name, unless it shows another document by now."""
        self._kept[writing.path] = writing.state
        self.path = self._path_after(writing)
        self.home = None if self.path else self.home
        self.named.emit()

    def _path_after(self, writing: Saving) -> Path | None:
        """Return which file holds the screen's document once something is written."""
        named = writing.names == self._names and self._suspended is None
        return writing.path if named else self.path
