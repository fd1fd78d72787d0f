"""The ways into the window: a file that is opened or dropped, a line of text that is pasted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from explainer.core.settings_text import MARKER
from explainer.session.documents import Documents

KINDS = "*.png *.webp *.svg *.pdf *.pptx *.gif *.mp4 *.csv *.txt"
ChooseFile = Callable[[QWidget, str], str]


def ask_for_file(parent: QWidget, kinds: str) -> str:
    """Let the user choose a file; empty if they would rather not."""
    return QFileDialog.getOpenFileName(parent, "", "", kinds)[0]


class Doors(QObject):
    """Offers to open what others have made."""

    def __init__(
        self, documents: Documents, say_notice: Callable[[str], None], window: QWidget
    ) -> None:
        super().__init__(window)
        self._documents, self._say_notice, self._window = documents, say_notice, window
        self.choose_file: ChooseFile = ask_for_file
        window.setAcceptDrops(True)

    def add_to(self, menu: QMenu) -> None:
        """Put the entries below what the menu offers already."""
        menu.addSeparator()
        for text, keys, act in (
            (self.tr("Open a file…"), "Ctrl+O", self._open_file),
            (self.tr("Copy settings as text"), "Ctrl+Shift+T", self._copy_settings),
            (self.tr("Open settings from the clipboard"), "Ctrl+V", self._paste_settings),
        ):
            action = QAction(text, menu)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(act)
            menu.addAction(action)
            self._window.addAction(action)

    def accepts(self, event: QDragEnterEvent) -> bool:
        """Tell whether what is dragged over the window can be opened."""
        data = event.mimeData()
        return data.hasUrls() or (data.hasText() and MARKER in data.text())

    def take(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        data = event.mimeData()
        local = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if local:
            self._documents.open_file(Path(local[0]))
        else:
            self._documents.open_text(data.text())

    def _open_file(self) -> None:
        kinds = self.tr("Files of this program ({kinds})").format(kinds=KINDS)
        chosen = self.choose_file(self._window, kinds)
        if chosen:
            self._documents.open_file(Path(chosen))

    def _copy_settings(self) -> None:
        QGuiApplication.clipboard().setText(self._documents.text)
        self._say_notice(self.tr("Settings copied: paste them into a chat."))

    def _paste_settings(self) -> None:
        self._documents.open_text(QGuiApplication.clipboard().text())
