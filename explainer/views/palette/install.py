"""Finds whatever the window can do by its name."""

from __future__ import annotations

from explainer.session.memory import Memory
from explainer.session.store import Store
from explainer.views.palette.palette import Palette
from explainer.views.shell import Shell


def install(shell: Shell, store: Store, memory: Memory) -> None:
    """Offer the palette by its keys, in the menu and by its button."""
    Palette(shell, store, memory)
