"""Files that the system asks to be shown: on macOS by an event, not on the command line."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal


class AskedFiles(QObject):
    """Tells of each file that was double-clicked, or dropped on the program's icon."""

    asked = Signal(object)

    def __init__(self, application: QObject) -> None:
        """Listen to an application from now on; the first file may come before its window."""
        super().__init__(application)
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take what asks for a file, and nothing else."""
        if event.type() is not QEvent.Type.FileOpen:
            return False
        self.asked.emit(Path(event.file()))  # type: ignore[attr-defined]
        return True
