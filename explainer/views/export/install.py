"""Offers what can be taken along: files, the clipboard, plots that are dragged out."""

from __future__ import annotations

from explainer.session.export.exports import Exports
from explainer.session.export.wishes import ExportWishes
from explainer.session.memory import Memory
from explainer.session.store import Store
from explainer.views.export.export_actions import ExportActions
from explainer.views.shell import Shell


def install(
    shell: Shell, exports: Exports, wishes: ExportWishes, memory: Memory, store: Store
) -> None:
    """Put the ways out into the menu and onto every plot of the stage."""
    ExportActions(shell, exports, wishes, memory, store)
