"""Puts the time machine below the stage, and what runs both models into the bar."""

from __future__ import annotations

from explainer.session.presenting.reveal import Reveal
from explainer.session.running.player import Player
from explainer.session.store import Store
from explainer.views.playback.time_machine import TimeMachine
from explainer.views.shell import Shell


def install(shell: Shell, store: Store, player: Player, reveal: Reveal) -> None:
    """Let whatever plays or trains be steered."""
    TimeMachine(shell, store, player, reveal)
