"""Unsaved changes: asked about once, when a window that has some is closed."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from explainer.core.text.file_names import shown_name
from explainer.session.files.documents import Documents
from explainer.session.store import Store
from explainer.views.shell import Shell
from explainer.views.style.question import Role, answer_to
from explainer.views.style.speech import say


class ClosingAnswer(Enum):
    """What is to become of changes."""

    SAVE = "save"
    DISCARD = "discard"
    CANCEL = "cancel"


def ask_to_save(parent: QWidget, name: str) -> ClosingAnswer:
    """Ask what is to become of the changes to a file of this name."""
    question = QCoreApplication.translate("UnsavedChanges", "{name} was changed: save it?")
    save = QCoreApplication.translate("UnsavedChanges", "Save")
    discard = QCoreApplication.translate("UnsavedChanges", "Discard")
    cancel = QCoreApplication.translate("UnsavedChanges", "Cancel")
    answers = {
        ClosingAnswer.SAVE: (save, Role.AcceptRole),
        ClosingAnswer.DISCARD: (discard, Role.DestructiveRole),
        ClosingAnswer.CANCEL: (cancel, Role.RejectRole),
    }
    return answer_to(parent, question.format(name=name), answers, ClosingAnswer.CANCEL)


class UnsavedChanges(QObject):
    """Asks where the title has a star: a file differs from the screen, or work has no file."""

    def __init__(
        self, shell: Shell, documents: Documents, store: Store, save: Callable[[], bool]
    ) -> None:
        """`save` asks for a file where there is none; it tells whether one was named."""
        super().__init__(shell.window())
        self._window, self._documents = shell.window(), documents
        self._store, self._save = store, save
        self.ask: Callable[[QWidget, str], ClosingAnswer] = ask_to_save
        self._closes = False
        documents.named.connect(self._on_named)
        documents.not_saved.connect(self._stay)
        shell.may_close.append(self._may_close)

    def _may_close(self) -> bool:
        """Tell whether the window may be closed now; after saving it closes by itself."""
        if not self._documents.modified:
            return True
        path = self._documents.path
        name = shown_name(path) if path else say(self._store.settings.card.title)
        answer = self.ask(self._window, name)
        if answer is ClosingAnswer.SAVE:
            self._closes = True
            self._closes = self._save() and self._closes  # A refusal comes at once.
        return answer is ClosingAnswer.DISCARD

    @Slot()
    def _on_named(self) -> None:
        if self._closes and not self._documents.modified:
            QTimer.singleShot(0, self._window, self._window.close)
        self._closes = False

    @Slot()
    def _stay(self) -> None:
        self._closes = False
