"""What parts of the window want to take along, and the exhibit that is looked at now."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal


class ExportWishes(QObject):
    """Passes wishes on to whoever asks for a file's name; knows no file itself."""

    file_wanted = Signal(str, object, str)
    """A figure, the ToldChapter that it is drawn from, and a name without its ending."""
    sheet_wanted = Signal(object)
    """The choices of the exhibit about 80/20, for which the export sheet is to open."""
    exhibit_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.export_exhibit: Callable[[], str] | None = None
        """Exports the exhibit that is looked at, returns why it cannot be; None without one."""
        self.exhibit_told: Callable[[], dict[str, Any]] = dict
        """What the exhibit shows, for a handout."""

    def look_at(self, export: Callable[[], str] | None) -> None:
        """While an exhibit is looked at, `export` it: the models behind it are not to be seen."""
        self.export_exhibit = export
        self.exhibit_changed.emit()
