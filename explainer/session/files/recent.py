"""The files that were opened or saved last."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from explainer.session.folders import keep_folder, usual_folder
from explainer.session.latest_task import LatestTask
from explainer.session.memory import Memory

NAME, MOST = "recent", 8
LONGEST_PATH = 4_000


class Recent(QObject):
    """Remembers them in `memory`, the newest first.

    Whether they are still there is looked up beside the window: a network that is gone does
    not answer for minutes.
    """

    changed = Signal()

    def __init__(self, memory: Memory) -> None:
        super().__init__()
        self._memory = memory
        self._missing: frozenset[Path] = frozenset()
        self._looker = LatestTask(self)
        self._looker.made.connect(self._on_looked)

    @property
    def files(self) -> list[Path]:
        """Those that are not known to have gone."""
        return [path for path in self._listed() if path not in self._missing]

    def look(self) -> None:
        """Look up which are gone; `changed` follows if others are than were known."""
        listed = self._listed()
        self._looker.ask(lambda: frozenset(path for path in listed if not _is_there(path)))

    def add(self, path: Path) -> None:
        """Put a file first."""
        try:
            whole = path.absolute()
        except OSError:  # The folder that it is relative to is gone.
            return
        rest = [other for other in self._listed() if other != whole]
        self._missing -= {whole}
        names = [str(each) for each in (whole, *rest)][:MOST]
        self._memory.keep(NAME, {"files": names}, joined=["files"])
        keep_folder(self._memory, whole)

    @property
    def folder(self) -> Path:
        """Where the next file is looked for at first."""
        return usual_folder(self._memory)

    def clear(self) -> None:
        """Forget all of them."""
        self._memory.keep(NAME, {"files": []})

    def close(self) -> None:
        """Look nothing up any more."""
        self._looker.close()

    @Slot(object)
    def _on_looked(self, missing: frozenset[Path]) -> None:
        if missing != self._missing:
            self._missing = missing
            self.changed.emit()

    def _listed(self) -> list[Path]:
        listed = self._memory.recall(NAME).get("files")
        names = listed if isinstance(listed, list) else []
        return [Path(name) for name in names[:MOST] if _is_path(name)]


def _is_path(name: object) -> bool:
    return isinstance(name, str) and 0 < len(name) <= LONGEST_PATH and "\0" not in name


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # Its name is too long for any disk, or its disk does not answer.
        return False
