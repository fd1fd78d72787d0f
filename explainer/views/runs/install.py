"""Takes changes back, and keeps runs to compare others with."""

from __future__ import annotations

from explainer.session.presenting.reveal import Reveal
from explainer.session.runs.history import History
from explainer.views.runs.pinned_runs_actions import PinnedRunsActions
from explainer.views.runs.undo_actions import UndoActions
from explainer.views.shell import Shell


def install(shell: Shell, history: History, reveal: Reveal) -> None:
    """Put pinned runs, undo and redo into the menu."""
    PinnedRunsActions(shell, history.pins, reveal)
    UndoActions(shell, history)
