"""The window's title: the document's name, and a star once it differs from its file."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from explainer.core.text.file_names import shown_name
from explainer.session.files.documents import Documents
from explainer.session.store import Store
from explainer.views.style.speech import say


class DocumentTitle(QObject):
    """Names the file, or the scene as long as there is none."""

    def __init__(self, window: QWidget, documents: Documents, store: Store) -> None:
        super().__init__(window)
        self._window, self._documents, self._store = window, documents, store
        self._program = window.windowTitle()
        documents.named.connect(self._show)
        store.settings_changed.connect(self._show)
        documents.grew.connect(self._mark)
        self._show()

    @Slot()
    def _show(self) -> None:
        path = self._documents.path
        called = self._documents.document.called
        name = shown_name(called) if called else say(self._store.settings.card.title)
        # A star of its own in a name would stand for what was changed.
        self._window.setWindowTitle(f"{name.replace('[*]', '[**]')}[*] - {self._program}")
        self._window.setWindowFilePath(str(path) if path else "")
        self._mark()

    @Slot()
    def _mark(self) -> None:
        self._window.setWindowModified(self._documents.modified)
