"""Takes changes back, and keeps runs to compare others with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from explainer.views.shell import Shell
from explainer.views.toolbar import BarPlace
from explainer.views.widgets.button import Button

if TYPE_CHECKING:
    from explainer.session.presenting.reveal import Reveal
    from explainer.session.runs.history import History

PIN_BUTTON = "pin_run_button"


def announce(shell: Shell) -> None:
    """Put the button that pins into the bar."""
    words = QCoreApplication.translate("PinnedRunsActions", "Pin")
    tip = QCoreApplication.translate(
        "PinnedRunsActions", "Keep this run, to compare others with it. (Ctrl+D)"
    )
    button = Button(words, PIN_BUTTON, "pin", tip)
    button.setAccessibleName(QCoreApplication.translate("PinnedRunsActions", "Pin this run"))
    button.setEnabled(False)
    shell.bar.add(button, BarPlace.KEEP, folds=True)


def install(shell: Shell, history: History, reveal: Reveal) -> None:
    """Put pinned runs, undo and redo into the menu."""
    from explainer.views.runs.pinned_runs_actions import PinnedRunsActions
    from explainer.views.runs.undo_actions import UndoActions

    button = shell.window().findChild(Button, PIN_BUTTON)
    assert button is not None  # It was announced.
    PinnedRunsActions(shell, history.pins, reveal, button)
    UndoActions(shell, history)
