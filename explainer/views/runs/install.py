"""Takes changes back, and keeps runs to compare others with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from explainer.views.shell import Shell
from explainer.views.toolbar import BarPlace
from explainer.views.widgets.button import Button

if TYPE_CHECKING:
    from explainer.session.export.wishes import ExportWishes
    from explainer.session.presenting.reveal import Reveal
    from explainer.session.runs.history import History

PIN_BUTTON, RUNS_BUTTON = "pin_run_button", "runs_button"
WIDEST = 0
"""A count as wide as any: of one digit, which are all of one width."""


def announce(shell: Shell) -> None:
    """Put the buttons into the bar that pin and that compare: these come once there are runs."""
    words = QCoreApplication.translate("PinnedRunsActions", "Pin")
    tip = QCoreApplication.translate(
        "PinnedRunsActions", "Keep this run, to compare others with it. (Ctrl+D)"
    )
    button = Button(words, PIN_BUTTON, "pin", tip)
    button.setAccessibleName(QCoreApplication.translate("PinnedRunsActions", "Pin this run"))
    button.setEnabled(False)
    shell.bar.add(button, BarPlace.KEEP, folds=True)
    shell.bar.offer(button, offered=True)
    tip = QCoreApplication.translate(
        "PinnedRunsActions", "Compare pinned runs, or go back to one. (Ctrl+Shift+R)"
    )
    words = QCoreApplication.translate("PinnedRunsActions", "Runs ({count})")
    runs = Button(words.format(count=WIDEST), RUNS_BUTTON, "runs", tip)
    runs.setAccessibleName(QCoreApplication.translate("PinnedRunsActions", "Pinned runs"))
    shell.bar.add(runs, BarPlace.KEPT, folds=True)
    shell.bar.offer(runs, offered=False)


def install(shell: Shell, history: History, reveal: Reveal, wishes: ExportWishes) -> None:
    """Put pinned runs, undo and redo into the menu."""
    from explainer.views.runs.pinned_runs_actions import PinnedRunsActions
    from explainer.views.runs.undo_actions import UndoActions

    pin, runs = (shell.window().findChild(Button, name) for name in (PIN_BUTTON, RUNS_BUTTON))
    assert pin is not None and runs is not None  # They were announced.
    actions = PinnedRunsActions(shell, history.pins, reveal, (pin, runs))
    actions.slide_wanted.connect(wishes.runs_wanted)
    UndoActions(shell, history)
