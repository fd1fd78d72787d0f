"""What the user made outlives a crash: the state is kept in a file until the window closes."""

from __future__ import annotations

import contextlib
import secrets
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSysInfo, QTimer, Slot

from explainer.files.lock import LockFile, is_locked
from explainer.session.files.named_document import NamedDocument
from explainer.session.files.session_saver import SessionSaver
from explainer.session.run_state import RunState
from explainer.session.store import Store
from explainer.session.surveying.survey import Survey

PAUSE_MS = 2_000
"""Changes that come together are kept together."""
DAY_SECONDS = 86_400
"""A file from another computer is left alone that long: locks do not reach over every network."""

PREFIX, ENDING, LOCK = "unsaved-", ".explainer", ".lock"


class Autosave(QObject):
    """Keeps the session in `folder` soon after each change; None keeps nothing.

    What a file of its user's holds is not kept as well, and work in whose place something else
    was opened stays on a page of its own for as long as only an undo brings it back. The window
    holds a lock beside each file of its own, so that no other one takes the file for that of a
    window which has ended.
    """

    def __init__(
        self, saver: SessionSaver, store: Store, survey: Survey, folder: Path | None
    ) -> None:
        super().__init__(store)
        self._saver, self._store, self._folder = saver, store, folder
        self._pages: list[_Page] = []
        self._taken_over: list[Path] = []
        self._touched = self._left = self._warned = self._suspended = False
        self._documents: NamedDocument | None = None
        self.replaced: Callable[[], object] = lambda: True
        """Says what only an undo brings back; what is on pages before the last one may be it."""
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._on_timeout)
        saver.kept.connect(self._on_kept)
        saver.not_kept.connect(self._on_not_kept)
        store.settings_changed.connect(self._on_settings_changed)
        store.state_changed.connect(self._on_state_changed)
        survey.changed.connect(self._later)

    def follow(self, documents: NamedDocument, replaced: Callable[[], object]) -> None:
        """Keep what no file holds, of the screen and of what was `replaced` there."""
        self._documents, self.replaced = documents, replaced
        documents.named.connect(self._later)
        documents.replacing.connect(self._on_replacing)

    @property
    def file(self) -> Path | None:
        """Where this window's state is kept; None before there was anything to keep."""
        return self._pages[-1].file if self._pages else None

    def left_behind(self) -> list[Path]:
        """Return what windows that did not close properly have left, newest first."""
        if self._folder is None:
            return []
        for lock in self._folder.glob(f"{PREFIX}*{LOCK}"):
            _sweep(lock)
        kept = [file for file in self._folder.glob(f"{PREFIX}*{ENDING}") if _abandoned(file)]
        return sorted(kept, key=_age)

    def take_over(self, left: Path) -> None:
        """Keep what was restored, and only then remove the file it came from.

        What this window has kept before stays beside it: a page is turned, not written over.
        """
        self._taken_over.append(left)
        self._turn_page()
        self._touched = True
        self._on_timeout()

    @Slot()
    def suspend(self) -> None:
        """Keep what waits to be kept, and nothing of what is told from now on."""
        if self._timer.isActive():
            self._timer.stop()
            self._on_timeout()
        self._suspended = True

    @Slot()
    def resume(self) -> None:
        """Keep again what is on the screen."""
        self._suspended = False

    def leave(self) -> bool:
        """The end comes from outside: what was kept stays, for the next start to offer.

        Return whether something is to be kept now, for which the lab is asked.
        """
        self._left = True
        self._timer.stop()
        if self._unneeded:
            self._drop()
            return False
        unsaved = self._to_keep and not self._suspended
        if unsaved:
            self._on_timeout()
        return unsaved

    def close(self) -> None:
        """The window is closed properly: there is nothing of its own to restore."""
        self._timer.stop()
        self._saver.close()
        if self._left and self._unneeded:
            self._drop()  # What was still being written is there by now.
        for page in self._pages:
            if not self._left:
                discard(page.file)
            page.lock.release()
        self._pages.clear()

    @property
    def _to_keep(self) -> bool:
        """Whether anything is there that not every start shows."""
        return self._touched or (self._documents is not None and self._documents.modified)

    @property
    def _unneeded(self) -> bool:
        """Whether a file of its user's holds all that is on the screen."""
        return self._documents is not None and self._documents.in_file and not self._suspended

    def _drop(self) -> None:
        """Remove what is kept of the screen, and of what was replaced once it is safe, too.

        The locks stay: what is still being written there is nobody else's.
        """
        for page in self._pages if not self.replaced() else self._pages[-1:]:
            _remove(page.file)

    @Slot()
    def _on_replacing(self) -> None:
        """Another document comes: work that is in no file is kept first, on a page that stays."""
        if self._documents is not None and self._documents.modified:
            self._timer.stop()
            self._on_timeout()
            self._turn_page()

    def _turn_page(self) -> None:
        if self._folder is not None:
            self._pages.append(_Page(self._folder))

    @Slot(object)
    def _on_settings_changed(self, settings: object) -> None:
        if not self._suspended:
            self._touched = True
            self._later()

    @Slot(object)
    def _on_state_changed(self, state: RunState) -> None:
        if state.phase == "finished":
            self._later()

    @Slot()
    def _later(self) -> None:
        """Keep the state soon, unless it is the one that every start shows."""
        wanted = (self._to_keep or self._pages) and not self._suspended
        if wanted and self._folder is not None and not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _on_timeout(self) -> None:
        if self._unneeded:
            self._drop()
            return
        if not self._pages:
            self._turn_page()
        if self._pages:
            self._pages[-1].lock.hold()
            self._saver.save_quietly(self._pages[-1].file)

    @Slot(object)
    def _on_kept(self, file: Path) -> None:
        if file == self.file:
            for left in self._taken_over:
                discard(left)
            self._taken_over.clear()
        if self._unneeded:  # It was asked for before, and is in a file by now.
            self._drop()
        elif file == self.file and not self._timer.isActive() and not self.replaced():
            for page in self._pages[:-1]:
                _remove(page.file)

    @Slot(object)
    def _on_not_kept(self, sentence: object) -> None:
        """Say once that a crash would lose what was done; the next try may go better."""
        if not self._warned:
            self._warned = True
            self._store.notify(
                self.tr("Changes cannot be kept for a restart: make room on the disk, or save.")
            )


class _Page:
    """A file of this window's own, and the lock that says whose it is."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / f"{PREFIX}{secrets.token_hex(8)}{ENDING}"
        self.lock = LockFile(_lock_of(self.file), _computer())


def discard(file: Path) -> None:
    """Remove a kept state and its lock, if they are there and nobody holds them."""
    for each in (file, _lock_of(file)):
        _remove(each)


def _remove(file: Path) -> None:
    with contextlib.suppress(OSError):
        file.unlink()


def _abandoned(file: Path) -> bool:
    """Tell whether the window that kept a file has ended."""
    lock = _lock_of(file)
    if is_locked(lock):
        return False
    with contextlib.suppress(OSError):
        elsewhere = lock.read_bytes() not in (b"", _computer())
        return not elsewhere or time.time() - file.stat().st_mtime > DAY_SECONDS
    return True


def _sweep(lock: Path) -> None:
    """Remove the lock of a window that was stopped before it kept anything.

    A young one may belong to a window that is about to hold it.
    """
    with contextlib.suppress(OSError):
        old = time.time() - lock.stat().st_mtime > DAY_SECONDS
        if old and not lock.with_suffix(ENDING).exists() and not is_locked(lock):
            lock.unlink()


def _lock_of(file: Path) -> Path:
    return file.with_suffix(LOCK)


def _computer() -> bytes:
    """Return what tells this computer from others that share a folder with it."""
    return bytes(QSysInfo.machineUniqueId().data()) or QSysInfo.machineHostName().encode()


def _age(file: Path) -> float:
    try:
        return -file.stat().st_mtime
    except OSError:
        return 0.0
