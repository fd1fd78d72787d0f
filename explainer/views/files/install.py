"""Opens and saves files, and offers to go on after an unexpected end."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from explainer.session.files.documents import Documents
from explainer.session.files.leftovers import Leftovers
from explainer.session.runs.history import History
from explainer.session.store import Store
from explainer.views.files.document_title import DocumentTitle
from explainer.views.files.open_actions import OpenActions
from explainer.views.files.recovery import RecoveryOffer
from explainer.views.files.unsaved_changes import UnsavedChanges
from explainer.views.shell import Shell


def install(
    shell: Shell,
    documents: Documents,
    leftovers: Leftovers,
    store: Store,
    history: History,
) -> None:
    """Put the ways into the window into its menu, and the offer into its bar."""
    ways = OpenActions(shell, documents, store)
    DocumentTitle(shell.window(), documents, store)
    Recovery(shell, leftovers)
    UnsavedChanges(shell, documents, store, history, ways.save)


class Recovery(QObject):
    """Shows the offer in the bar for as long as there is anything to go back to."""

    def __init__(self, shell: Shell, leftovers: Leftovers) -> None:
        super().__init__(shell.window())
        self._bar, self._leftovers = shell.bar, leftovers
        self._offer = RecoveryOffer()
        self._offer.setParent(shell.window())
        self._offer.hide()
        shell.dress(self._offer)
        self._offer.restore_clicked.connect(leftovers.restore)
        self._offer.discard_clicked.connect(leftovers.discard)
        leftovers.changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        count = self._leftovers.count
        self._offer.show_offer(self._leftovers.when, count)
        self._bar.rest_with(self._offer if count else None)
