"""Connects the footer's bar and buttons, and keys, with what plays and with what trains."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from explainer.session.presenting.panels import FOOTER
from explainer.session.presenting.reveal import Reveal
from explainer.session.running.player import PAUSE, TRAIN, Player
from explainer.session.store import Store
from explainer.views.grouped_menu import MenuGroup
from explainer.views.playback.footer import Footer
from explainer.views.playback.run_buttons import RunButtons
from explainer.views.shell import Shell
from explainer.views.style.speech import say

if TYPE_CHECKING:
    from explainer.core.figures.figure import ComparisonFigure

A_WHOLE_RUN = 1_000_000
FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Period)
MOVES = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Comma: -1,
    Qt.Key.Key_Home: -A_WHOLE_RUN,
    Qt.Key.Key_End: A_WHOLE_RUN,
}
"""How many moments a key goes back or on among those that there are."""


class TimeMachine(QObject):
    """One button plays and pauses whatever moves: what was trained, or the training."""

    def __init__(self, shell: Shell, store: Store, player: Player, reveal: Reveal) -> None:
        super().__init__(shell.window())
        self._shell, self._store, self._player, self._reveal = shell, store, player, reveal
        self.footer = Footer()
        shell.places.put(FOOTER, self.footer)
        self._buttons = RunButtons(shell.bar, self)
        shell.dress(self.footer, self._buttons)
        self.footer.show_state(store.state, None)
        self._connect()
        self._list_keys()
        shell.take_keys(self._takes)
        shell.later(self._follow)

    def _connect(self) -> None:
        footer, player, buttons = self.footer, self._player, self._buttons
        footer.bar.place_wanted.connect(player.seek)
        footer.transport.moved.connect(player.go)
        footer.transport.place_wanted.connect(player.seek)
        footer.transport.present_wanted.connect(player.to_present)
        footer.transport.loop_toggled.connect(player.set_loops)
        footer.transport.speed_chosen.connect(player.set_speed)
        buttons.play.clicked.connect(player.toggle)
        buttons.step.clicked.connect(player.forward)
        buttons.reset.clicked.connect(self._store.reset)
        self._shell.stage.drawn.connect(self._on_drawn)
        self._shell.closing.connect(player.stop)
        self._shell.stage.actions.away_changed.connect(self._on_away_changed)
        # To ask the player for more would bring numpy along.
        buttons.show_act(PAUSE if player.moving else TRAIN, playing=player.moving)

    def _follow(self) -> None:
        """Show moments from now on; a timeline brings numpy along."""
        if self._shell.stage.frame is None:
            self._show_fairness()
        self._store.state_changed.connect(self._on_moved)
        self._player.playing_changed.connect(self._on_moved)
        self._on_moved()

    def _list_keys(self) -> None:
        """List what it does with keys that nothing else has a use for."""
        keys, player = self._shell.keys, self._player
        actions = (
            keys.offer(self.tr("Play or pause"), player.toggle, "Space"),
            keys.offer(self.tr("Step forward"), player.forward, "Right", "."),
            keys.offer(self.tr("Step back"), partial(player.move, -1), "Left", ","),
            keys.add(self.tr("To the beginning"), partial(player.move, -A_WHOLE_RUN), "Ctrl+Home"),
            keys.add(self.tr("To the present"), player.to_present, "Ctrl+End"),
            keys.add(self.tr("Reset"), self._store.reset, "Ctrl+R"),
        )
        # Who has a use for these keys hears them first: they are not those of the actions.
        keys.tell(self.tr("To the beginning or the present; not from a slider"), "Home", "End")
        keys.tell(self.tr("In a slider that has the focus: its least and its most"), "Home", "End")
        keys.tell(self.tr("In a slider that has the focus: a step"), "Left", "Right")
        self._shell.menu.put(MenuGroup.RUN, *actions)
        self._shell.stage.actions.add(*actions)

    def _takes(self, key: int) -> bool:
        """Do what a key stands for; return whether it stands for anything."""
        if self._shell.stage.actions.away:
            return False
        if key == Qt.Key.Key_Space:
            self._player.toggle()
        elif key in FORWARD:
            self._player.forward()
        elif key in tuple(MOVES):
            self._player.move(MOVES[Qt.Key(key)])
        else:
            return False
        return True

    @Slot(bool)
    def _on_away_changed(self, away: bool) -> None:
        """Steer nothing that is not on the screen."""
        self._buttons.show(shown=not away)

    @Slot()
    def _on_moved(self) -> None:
        self._show_state()

    @Slot(object)
    def _on_drawn(self, figure: ComparisonFigure) -> None:
        if self._reveal.down:
            self._show_fairness()
        else:
            self.footer.fairness.show_text(figure.fairness)
        self._show_state()

    def _show_fairness(self) -> None:
        from explainer.core.comparison.fairness import fairness

        settings, veiled = self._store.settings, self._reveal.down
        self.footer.fairness.show_text(fairness(settings, say, veiled=veiled))

    def _show_state(self) -> None:
        self._buttons.show_act(self._player.next_act, playing=self._player.moving)
        self.footer.veiled = self._reveal.down
        self.footer.show_state(self._store.state, self._store.own_timeline)
