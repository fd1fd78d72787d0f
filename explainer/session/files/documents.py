"""Experiments that come from outside, and where the one on the screen is saved."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot

from explainer.core.settings.catalogue import PLACEBO
from explainer.core.settings.settings import Settings
from explainer.core.settings.settings_text import as_text, from_text
from explainer.core.settings.validation import SettingsError
from explainer.core.text.file_names import listed_names, shown_name
from explainer.core.text.numerus import counted
from explainer.core.text.sentence import Sentence, sentence
from explainer.session.files.contents import (
    ENCODER,
    SESSION,
    FoundFile,
    first_of,
    is_table_text,
    kept_in,
    pasted_table,
)
from explainer.session.files.document import KeptState, ReplacedDocument
from explainer.session.files.file_marks import FileMarks, mark_of
from explainer.session.files.named_document import NamedDocument
from explainer.session.files.own_tables import OwnTables
from explainer.session.files.recent import Recent
from explainer.session.files.session_saver import SessionSaver
from explainer.session.files.unfinished import unfinished_words
from explainer.session.latest_task import LatestTask
from explainer.session.store import Store
from explainer.session.surveying.survey import Survey

if TYPE_CHECKING:
    from collections.abc import Callable

    from explainer.core.settings.encoder import Encoder
    from explainer.core.training.saved import Saved
    from explainer.session.files.contents import Contents

MOST_TEXT = 1_000_000
"""Characters of a text that are looked at."""


class Documents(NamedDocument):
    """Opens and saves for the store; what cannot be opened is told and changes nothing.

    Files are read beside the window, and only the newest request counts: `opened` follows with
    the path once its content is on the screen, or `refused` once it was said why it is not.
    """

    opened = Signal(object)
    refused = Signal(object)
    layout_opened = Signal(object)
    not_saved = Signal()
    """What was to be saved could not be; why was said."""
    wanted_back = Signal()
    """The document is to be on the screen again, whatever is told in its place."""
    replaced = Signal(object)
    """It is shown: a `ReplacedDocument`, with what was there before."""

    def __init__(self, store: Store, survey: Survey, saver: SessionSaver, recent: Recent) -> None:
        super().__init__(store, survey)
        self._saver = saver
        self.recent = recent
        self.tables = OwnTables(store)
        self.marks = FileMarks()
        self.left_out: Callable[[], str] = str
        """Says what of the screen is in no session, empty if all is."""
        self._opening: ReplacedDocument | None = None
        self.tables.using.connect(self._on_table_wanted)
        self.tables.used.connect(self._end_unnamed)
        self._reader = LatestTask(self)
        self._reader.made.connect(self._on_read)
        self._reader.refused.connect(self._on_unread)
        self._asked: tuple[Path, ...] = ()
        self._restoring = False
        self._restored: Path | None = None
        self._announced = ""
        saver.called = lambda: self.document.called
        saver.saved.connect(self._on_saved)
        saver.unwritten.connect(self.end_writing)
        saver.refused.connect(store.notify)
        saver.refused.connect(self.not_saved)

    @property
    def text(self) -> str:
        """The settings on the screen as one line of text."""
        return as_text(self._store.settings)

    def open_file(self, path: Path) -> None:
        """Open a session, an encoder, a table, or the experiment that a file was made from."""
        self.open_files((path,))

    def open_files(self, paths: tuple[Path, ...]) -> None:
        """Open the first of some files that can be, and say which stayed closed."""
        self._stop_reading()
        self._read(paths)

    def restore(self, path: Path) -> None:
        """Open what a window that ended unexpectedly has left: its file is only proposed."""
        self._stop_reading()
        self._restoring = True
        self._announce((path,))
        self._reader.ask(partial(kept_in, path))

    def open_text(self, text: str) -> None:
        """Rebuild the experiment that a text describes, or read the table that it is."""
        self._stop_reading()
        if is_table_text(text):
            self._reader.ask(partial(pasted_table, text))
            return
        try:
            settings = from_text(text[:MOST_TEXT], data=self._store.settings.data)
        except SettingsError as error:
            self._store.notify(error.sentence)
            return
        self._begin_unnamed(sentence("settings of a text opened"))
        self._store.change(**settings.choices)
        self._end_unnamed()
        self._store.notify(self.tr("Opened the settings in the text."))

    def show(self, contents: Contents, path: Path) -> None:
        """Put on the screen what was read from a file; `SettingsError` if it does not fit."""
        from explainer.core.settings.encoder import Encoder
        from explainer.core.training.saved import Saved

        if isinstance(contents, Saved):
            self._show_session(contents, path)
        elif isinstance(contents, Encoder):
            self._adopt(contents)
        elif isinstance(contents, Settings):
            self._open_settings(contents, path)
        else:
            self.tables.opened.emit(contents)

    def begin_with(self, found: FoundFile) -> None:
        """Take what the program was started with; its settings alone are on the screen already."""
        if not isinstance(found.contents, Settings):
            self.show(found.contents, found.path)
        self._know(found)

    def close(self) -> None:
        """Wait no longer for what is being read."""
        for part in (self._reader, self.tables, self.recent):
            part.close()

    def save(self, path: Path) -> None:
        """Save the session under a name that tells what it is."""
        target = _ending(path, SESSION)
        writing = self.writing_to(target)
        if self._saver.save(target):
            self._writing.append(writing)

    def save_encoder(self, path: Path) -> None:
        """Save the pretrained encoder."""
        self._saver.save_encoder(_ending(path, ENCODER))

    def _read(self, paths: tuple[Path, ...]) -> None:
        self._announce(paths)
        self._reader.ask(partial(first_of, paths, self._store.settings.data))

    def _announce(self, paths: tuple[Path, ...]) -> None:
        self._asked = paths
        self._announced = self.tr("Opening {name} …").format(name=shown_name(paths[0]))
        self._store.notify(self._announced)

    def _stop_reading(self) -> None:
        """Want nothing more of what was asked for before, and say so no longer."""
        self._reader.forget()
        self._asked, self._restoring, self._restored = (), False, None
        self._take_back()

    def _take_back(self) -> None:
        """No longer say that a file is being opened, unless something else is said by now."""
        if self._announced and self._store.notice == self._announced:
            self._store.dismiss_notice()
        self._announced = ""

    @Slot(object)
    def _on_read(self, found: FoundFile) -> None:
        self._take_back()
        self._restored = found.home
        try:
            self.show(found.contents, found.path)
        except SettingsError as error:
            self._on_unread(error.sentence)
            return
        if self._restoring:
            self._store.notify(sentence("Settings, results and weights are back as last kept."))
            self._add_words(unfinished_words(self._store.timeline))
        elif self._asked:
            self._know(found)
            self._add_words(found.refusal)
            self._tell_others(found.others)
        if self._asked:
            self.opened.emit(found.path)

    def _know(self, found: FoundFile) -> None:
        """Remember a file that was opened, and what it looked like before it was read."""
        self.marks.note(found.path, found.mark)
        self.recent.add(found.path)

    @Slot(object)
    def _on_unread(self, refusal: Any) -> None:
        self._take_back()
        self._store.notify(
            sentence("What was kept cannot be restored: try again, or discard it.")
            if self._restoring
            else refusal
        )
        for path in self._asked[:1]:
            self.refused.emit(path)

    def _tell_others(self, others: tuple[Path, ...]) -> None:
        """Say which of several files were not opened."""
        if others:
            self._add_words(
                sentence(
                    "One file is shown at a time: {names} stayed closed.",
                    names=listed_names(others),
                )
            )

    def _add_words(self, more: str) -> None:
        """Say something behind what is said already."""
        done = self._store.notice
        if more:
            self._store.notify(sentence("{done} {more}", done=done, more=more) if done else more)

    def _show_session(self, saved: Saved, path: Path) -> None:
        self.wanted_back.emit()
        words = _opening_words(path)
        if self._restoring:
            words = sentence("restored after an unexpected end")
        opening = self.replaced_by(words)
        self.replacing.emit()
        self._survey.remember(saved.settings, saved.findings)
        self._store.show_saved(saved)
        # What was known of it before is nothing new that the file would be without.
        if self._restoring:
            self._name(None, None, self._restored)
        else:
            self._name(path, self._now)
        self.replaced.emit(opening)
        self.layout_opened.emit(dict(saved.layout))
        self._store.notify(self.tr("Opened {name}.").format(name=shown_name(path)))
        self._add_words(unfinished_words(self._store.timeline))

    def _adopt(self, encoder: Encoder) -> None:
        self.wanted_back.emit()
        settings = self._store.settings.adopting(encoder)
        self._store.change(**settings.choices)
        one = self.tr("Opened an encoder pretrained on {scene} for 1 step.")
        many = self.tr("Opened an encoder pretrained on {scene} for {steps} steps.")
        if encoder.objective == PLACEBO:
            one = self.tr("Opened a placebo trained on random pairs of {scene} for 1 step.")
            many = self.tr("Opened a placebo trained on random pairs of {scene} for {steps} steps.")
        sentence = counted(encoder.steps, one, many)
        self._store.notify(sentence.format(scene=encoder.scene, steps=encoder.steps))

    def _open_settings(self, settings: Settings, path: Path) -> None:
        self._begin_unnamed(_opening_words(path))
        self._store.change(**settings.choices)
        self._end_unnamed()
        self._store.notify(self.tr("Opened the settings in {name}.").format(name=shown_name(path)))

    @Slot(object)
    def _on_table_wanted(self, settings: Settings) -> None:
        self._restoring, self._restored = False, None
        self._begin_unnamed(sentence("table {name} opened", name=settings.card.title))

    def _begin_unnamed(self, words: Sentence) -> None:
        """Another experiment is about to be shown that comes from no session."""
        self.wanted_back.emit()
        self._opening = self.replaced_by(words)
        self.replacing.emit()

    @Slot()
    def _end_unnamed(self) -> None:
        """It is there: the file of before is not to be overwritten by it."""
        opening, self._opening = self._opening, None
        if opening is None:
            return
        if self._restoring:
            self._name(None, None, self._restored)
        elif opening.before == self._store.settings:
            return
        else:  # Against what was there before it is work, where anything of it was made by hand.
            self._name(None, KeptState(opening.before))
        self.replaced.emit(opening)

    def _on_saved(self, path: Path) -> None:
        self.recent.add(path)
        self.marks.note(path, mark_of(path))
        writing = self.end_writing(path)
        if writing is not None:
            self._take_name(writing)
        self._store.notify(self.tr("Saved: {path}").format(path=path))
        if path.suffix == SESSION:
            self._add_words(self.left_out())


def _opening_words(path: Path) -> Sentence:
    return sentence("{name} opened", name=shown_name(path))


def _ending(path: Path, ending: str) -> Path:
    return path if path.suffix.lower() == ending else path.with_name(path.name + ending)
