"""What would end with a window is asked about once, when it is closed: unsaved work, and pins."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from explainer.core.settings.settings import Settings
from explainer.core.text.file_names import listed, shown_name
from explainer.core.text.numerus import counted
from explainer.session.files.document import Document
from explainer.session.files.documents import Documents
from explainer.session.runs.history import History
from explainer.session.store import Store
from explainer.views.shell import Shell
from explainer.views.style.question import Role, answer_to
from explainer.views.style.speech import say

SAVING_MS = 5_000
"""How long a window that is to close waits for a saving that goes on, before it asks."""


class ClosingAnswer(Enum):
    """What is to become of changes."""

    SAVE = "save"
    DISCARD = "discard"
    CANCEL = "cancel"


def ask_to_save(parent: QWidget, name: str, more: str) -> ClosingAnswer:
    """Ask what is to become of the changes to a file of this name; `more` is said with it."""
    question = QCoreApplication.translate("UnsavedChanges", "{name} was changed: save it?")
    question = "\n".join(filter(None, (question.format(name=name), more)))
    save = QCoreApplication.translate("UnsavedChanges", "Save")
    discard = QCoreApplication.translate("UnsavedChanges", "Discard")
    cancel = QCoreApplication.translate("UnsavedChanges", "Cancel")
    answers = {
        ClosingAnswer.SAVE: (save, Role.AcceptRole),
        ClosingAnswer.DISCARD: (discard, Role.DestructiveRole),
        ClosingAnswer.CANCEL: (cancel, Role.RejectRole),
    }
    return answer_to(parent, question, answers, ClosingAnswer.CANCEL)


def ask_to_drop(parent: QWidget, ending: str) -> ClosingAnswer:
    """Ask whether what no saving of the screen would hold is to end with the window."""
    cancel = QCoreApplication.translate("UnsavedChanges", "Cancel")
    quits = QCoreApplication.translate("UnsavedChanges", "Quit anyway")
    answers = {
        ClosingAnswer.CANCEL: (cancel, Role.RejectRole),
        ClosingAnswer.DISCARD: (quits, Role.DestructiveRole),
    }
    return answer_to(parent, ending, answers, ClosingAnswer.CANCEL)


class UnsavedChanges(QObject):
    """Asks where the title has a star: a file differs from the screen, or work has no file.

    Runs that are pinned are in no file at all, and work in whose place something else was opened
    is off the screen: they are asked about without a star, too.
    """

    def __init__(
        self,
        shell: Shell,
        documents: Documents,
        store: Store,
        history: History,
        save: Callable[[], bool],
    ) -> None:
        """`save` asks for a file where there is none; it tells whether one was named."""
        super().__init__(shell.window())
        self._shell, self._window, self._documents = shell, shell.window(), documents
        self._store, self._history, self._save = store, history, save
        self.ask: Callable[[QWidget, str, str], ClosingAnswer] = ask_to_save
        self.ask_to_drop: Callable[[QWidget, str], ClosingAnswer] = ask_to_drop
        self._closes = self._waited = self._written = False
        self._patience = QTimer(self, singleShot=True, interval=SAVING_MS)
        self._patience.timeout.connect(self._ask_again)
        documents.named.connect(self._on_named)
        documents.not_saved.connect(self._on_not_saved)
        documents.replacing.connect(self._stay)
        shell.may_close.append(self._may_close)

    def _may_close(self) -> bool:
        """Tell whether the window may be closed now; after saving it closes by itself."""
        self._documents.wanted_back.emit()  # Nobody is asked about what was only told.
        if self._documents.modified and self._documents.being_saved and not self._waited:
            self._wait()
            return False
        self._patience.stop()
        more = "\n".join(filter(None, (self._replaced_words(), self._pinned_words())))
        # What was trained or measured while it was written is no new reason to ask.
        if not (self._documents.rechosen if self._written else self._documents.modified):
            return not more or (self.ask_to_drop(self._window, more) is ClosingAnswer.DISCARD)
        name = _name_of(self._documents.document, self._store.settings)
        answer = self.ask(self._window, name, more)
        if answer is ClosingAnswer.SAVE:
            self._closes = True
            self._closes = self._save() and self._closes  # A refusal comes at once.
        return answer is ClosingAnswer.DISCARD

    def _replaced_words(self) -> str:
        """Return what the end means for work that lives in the history alone, empty without any."""
        replaced = self._history.replaced
        names = list(dict.fromkeys(_name_of(each.document, each.before) for each in replaced))
        if not names:
            return ""
        one = self.tr("{name} has changes that only Undo brings back: they end with the program.")
        many = self.tr("{name} have changes that only Undo brings back: they end with the program.")
        return counted(len(names), one, many).format(name=listed(names))

    def _pinned_words(self) -> str:
        """Return what the end means for pinned runs, empty without any."""
        count = len(self._history.pins.runs)
        if not count:
            return ""
        one = self.tr("One pinned run is in no file: it ends with the program.")
        many = self.tr("{count} pinned runs are in no file: they end with the program.")
        return counted(count, one, many).format(count=count)

    def _wait(self) -> None:
        """Let what is being saved be written first; whoever cannot wait is asked."""
        if not self._patience.isActive():
            self._patience.start()
            self._store.notify(self.tr("The window closes once this is saved."))

    @Slot()
    def _ask_again(self) -> None:
        """Go on with closing, and wait for no saving any more."""
        self._waited = True
        self._shell.close_by_hand()
        self._waited = False

    @Slot()
    def _on_named(self) -> None:
        if self._closes and not self._documents.rechosen:
            QTimer.singleShot(0, self._window, self._window.close)
        elif self._patience.isActive() and not self._documents.being_saved:
            self._patience.stop()
            QTimer.singleShot(0, self, self._leave_saved)
        self._closes = False

    def _leave_saved(self) -> None:
        self._written = True
        self._shell.close_by_hand()
        self._written = False

    @Slot()
    def _on_not_saved(self) -> None:
        """Stay; whoever has waited for the saving is asked after all."""
        if self._patience.isActive() and not self._documents.being_saved:
            QTimer.singleShot(0, self, self._ask_again)
        self._stay()

    @Slot()
    def _stay(self) -> None:
        """Nothing is to be closed any more: another document may be about to come."""
        self._closes = False
        self._patience.stop()


def _name_of(document: Document, settings: Settings) -> str:
    """Return what a document is called: by its file, or by its scene while it has none."""
    return shown_name(document.called) if document.called else say(settings.card.title)
