"""Connects the foot's bar and buttons, and keys, with what plays and with what trains."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from explainer.session.running.player import Player
from explainer.session.store import Store
from explainer.views.playback.footer import Footer
from explainer.views.widgets.keys import Keys

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

    def __init__(self, store: Store, foot: Footer, window: QWidget) -> None:
        super().__init__(window)
        self._store = store
        self.player = player = Player(store, self)
        foot.bar.place_wanted.connect(player.seek)
        foot.transport.moved.connect(self.move)
        foot.transport.place_wanted.connect(player.seek)
        foot.transport.present_wanted.connect(player.to_present)
        foot.transport.loop_toggled.connect(player.set_loops)
        foot.transport.speed_chosen.connect(player.set_speed)

    @property
    def moving(self) -> bool:
        """Whether something plays or trains, or will as soon as it can."""
        return self.player.playing or self._store.state.playing

    @property
    def at_rest(self) -> bool:
        """Whether no frame comes by itself, so that there is time to draw smoothly."""
        return not (self.player.playing or self._store.state.training)

    @property
    def looks_back(self) -> bool:
        """Whether there are newer moments than the one that is shown."""
        return self.player.place < self.player.last

    def list_keys(self, keys: Keys) -> None:
        """List what it does with keys that nothing else has a use for."""
        keys.tell(self.tr("Play or pause"), "Space")
        keys.tell(self.tr("Step forward"), "Right", ".")
        keys.tell(self.tr("Step back"), "Left", ",")
        keys.tell(self.tr("To the beginning of the training, to the present"), "Home", "End")

    def takes(self, key: int) -> bool:
        """Do what a key stands for; return whether it stands for anything."""
        if key == Qt.Key.Key_Space:
            self.toggle()
        elif key in FORWARD:
            self.move(1)
        elif key in tuple(MOVES):
            self.player.move(MOVES[Qt.Key(key)])
        else:
            return False
        return True

    @Slot()
    def toggle(self) -> None:
        """Pause what moves, or go on."""
        state, player = self._store.state, self.player
        if player.playing:
            player.stop()
        elif self.looks_back or (state.ended and player.last > 0):
            player.play()
        elif state.playing:
            self._store.pause()
        else:
            self._store.play()

    @Slot()
    def forward(self) -> None:
        """Go one moment forward; at the newest one train up to the next, if there is one."""
        if self.looks_back:
            self.player.move(1)
        elif not self._store.state.ended:
            self._store.step()

    @Slot(int)
    def move(self, moments: int) -> None:
        """Go one moment forward, or some back."""
        if moments > 0:
            self.forward()
        else:
            self.player.move(moments)
