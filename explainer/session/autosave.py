"""What the user made outlives a crash: the state is kept in a file until the window closes."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from explainer.session.keeper import Keeper
from explainer.session.store import RunState, Store
from explainer.session.survey import Survey

PAUSE_MS = 2_000
"""Changes that come together are kept together."""

PREFIX, ENDING = "unsaved-", ".explainer"


class Autosave(QObject):
    """Keeps the session in `folder` soon after each change; None keeps nothing."""

    def __init__(self, keeper: Keeper, store: Store, survey: Survey, folder: Path | None) -> None:
        super().__init__(store)
        self._keeper, self._store, self._folder = keeper, store, folder
        self._touched = self._left = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._on_timeout)
        store.settings_changed.connect(self._on_settings_changed)
        store.state_changed.connect(self._on_state_changed)
        survey.changed.connect(self._later)

    @property
    def file(self) -> Path | None:
        """Where this window's state is kept."""
        return self._folder / f"{PREFIX}{os.getpid()}{ENDING}" if self._folder else None

    def left_behind(self) -> list[Path]:
        """Return what windows that did not close properly have left, newest first."""
        if self._folder is None:
            return []
        kept = [file for file in self._folder.glob(f"{PREFIX}*{ENDING}") if _abandoned(file)]
        return sorted(kept, key=_age)

    def leave(self) -> bool:
        """The end comes from outside: what was kept stays, for the next start to offer.

        Return whether something is to be kept now, for which the lab is asked.
        """
        self._left, late = True, self._timer.isActive()
        if late:
            self._timer.stop()
            self._on_timeout()
        return late

    def close(self) -> None:
        """The window is closed properly: there is nothing to restore."""
        self._timer.stop()
        self._keeper.close()
        if self.file is not None and not self._left:
            discard(self.file)

    @Slot(object)
    def _on_settings_changed(self, settings: object) -> None:
        self._touched = True
        self._later()

    @Slot(object)
    def _on_state_changed(self, state: RunState) -> None:
        if state.phase == "finished":
            self._later()

    @Slot()
    def _later(self) -> None:
        """Keep the state soon, unless it is the one that every start shows."""
        if self._touched and self._folder is not None and not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _on_timeout(self) -> None:
        if self.file is None:
            return
        with contextlib.suppress(OSError):  # A later save may find the disk in better order.
            self.file.parent.mkdir(parents=True, exist_ok=True)
            self._keeper.save_quietly(self.file)


def discard(file: Path) -> None:
    """Remove a kept state, if it is there."""
    with contextlib.suppress(OSError):
        file.unlink()


def _abandoned(file: Path) -> bool:
    """Tell whether the process that kept a file is gone."""
    from explainer.files.writing import alive

    number = file.name.removeprefix(PREFIX).removesuffix(ENDING)
    return number.isdigit() and not alive(int(number))


def _age(file: Path) -> float:
    try:
        return -file.stat().st_mtime
    except OSError:
        return 0.0
