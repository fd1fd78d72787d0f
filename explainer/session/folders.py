"""In which folder dialogues begin: where the last file went or came from, else the user's own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from explainer.session.memory import EXPORT, Memory


def usual_folder(memory: Memory) -> Path:
    """Return the folder of the last file that was opened or saved, or the one for documents."""
    kept = memory.recall(EXPORT).get("folder")
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    for folder in (kept, documents):
        if isinstance(folder, str) and folder and Path(folder).is_dir():
            return Path(folder)
    return Path.home()


def keep_folder(memory: Memory, file: Path) -> None:
    """Keep the folder of a file that was opened or saved."""
    memory.keep(EXPORT, {**memory.recall(EXPORT), "folder": str(file.parent)})
