"""Lets the window be presented."""

from __future__ import annotations

from explainer.session.presenting.presentation import Presentation
from explainer.session.store import Store
from explainer.views.presenting.presenter import Presenter
from explainer.views.shell import Shell


def install(shell: Shell, store: Store, presentation: Presentation) -> None:
    """Offer the whole screen, a veil and a remote control; go on where a window before was."""
    Presenter(shell, store, presentation)
