"""Plays what has been trained: forward, one frame after the other, at a chosen speed.

The module loads without numpy, so that the window is on the screen before it arrives.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal, Slot

from explainer.session.run_state import RunState
from explainer.session.store import Store

SPEEDS = (0.25, 0.5, 1.0, 2.0, 4.0, 8.0)
FRAMES_A_SECOND = 25
"""Stored frames that pass in a second at speed 1."""
TICK_MS = 16
PAUSE, REPLAY, RETRAIN, TRAIN = "pause", "replay", "retrain", "train"


class Player(QObject):
    """Moves the store's cursor; training goes on beside it, neither waits for the other."""

    playing_changed = Signal(bool)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.speed = 1.0
        self.loops = False
        self.held = False
        """Whether a hand has paused what moved, and nothing has moved since."""
        self.train_on: Callable[[], object] = store.play
        """What Play does where the run goes on."""
        self.bound: Callable[[], bool] = lambda: False
        """Whether the run is to go no further for now: Play shows what there is of it again."""
        self._since = QElapsedTimer()
        self._due = 0.0
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=TICK_MS)
        self._timer.timeout.connect(self._on_tick)
        store.state_changed.connect(self._on_state_changed)

    @property
    def playing(self) -> bool:
        """Whether frames pass by themselves now."""
        return self._timer.isActive()

    @property
    def moving(self) -> bool:
        """Whether something plays or trains, or will as soon as it can."""
        return self.playing or self._store.state.playing

    @property
    def at_rest(self) -> bool:
        """Whether no frame comes by itself, so that there is time to draw smoothly."""
        return not (self.playing or self._store.state.training)

    @property
    def looks_back(self) -> bool:
        """Whether there are newer moments than the one that is shown."""
        return self.place < self.last

    @property
    def last(self) -> int:
        """The place of the newest frame; -1 if there is none."""
        return len(self._store.timeline.frames) - 1

    @property
    def place(self) -> int:
        """The place of the frame that is looked at."""
        return self._store.timeline.place

    def play(self) -> None:
        """Play on from the cursor; from the first frame if it stands at the last."""
        if self.playing or self.last < 1:
            return
        if self.place >= self.last:
            self._store.seek(0)
        self._due, self.held = 0.0, False
        self._since.start()
        self._timer.start()
        self.playing_changed.emit(True)

    @Slot()
    def stop(self) -> None:
        """Stand still at the frame that is looked at."""
        if self.playing:
            self._timer.stop()
            self.playing_changed.emit(False)

    @property
    def next_act(self) -> str:
        """What `toggle` does now: PAUSE what moves, REPLAY what was trained, or TRAIN on.

        What was trained with other labels than those of now is, on the way, trained anew: RETRAIN.
        """
        state = self._store.state
        if self.playing:
            return PAUSE
        stands = state.ended or (self.bound() and not state.playing)
        if self.looks_back or (stands and self.last > 0):
            return RETRAIN if self._store.trains_at(max(self.last - 1, 0)) else REPLAY
        return PAUSE if state.playing else TRAIN

    @Slot()
    def toggle(self) -> None:
        """Do the next act."""
        act = self.next_act
        self.held = act == PAUSE
        if act == PAUSE:
            self.stop() if self.playing else self._store.pause()
        elif act in (REPLAY, RETRAIN):
            self.play()
        else:
            self.train_on()

    @Slot()
    def forward(self) -> None:
        """Go one moment forward; at the newest one train up to the next, if there is one."""
        if self.looks_back:
            self.move(1)
        elif not self._store.state.ended:
            self._store.step()

    @Slot(int)
    def go(self, moments: int) -> None:
        """Go one moment forward, which may have to be trained, or some back."""
        if moments > 0:
            self.forward()
        else:
            self.move(moments)

    def move(self, frames: int) -> None:
        """Go so many frames forward, or back."""
        self.seek(self.place + frames)

    @Slot(int)
    def seek(self, place: int) -> None:
        """Stand still at a frame."""
        self.stop()
        self._store.seek(place)

    @Slot()
    def to_present(self) -> None:
        """Look at the newest frame, whatever else was sought."""
        self.stop()
        self._store.seek(self.last, stay=False)

    @Slot(bool)
    def set_loops(self, loops: bool) -> None:
        """Begin anew at the end, or stay there."""
        self.loops = loops

    @Slot(float)
    def set_speed(self, speed: float) -> None:
        """Let `speed` times as many frames pass."""
        self.speed = speed

    @Slot(object)
    def _on_state_changed(self, state: RunState) -> None:
        self.held = self.held and not state.playing

    @Slot()
    def _on_tick(self) -> None:
        """Show what is due by now; at the end begin anew, or stay there."""
        self._due += self._since.restart() / 1_000 * FRAMES_A_SECOND * self.speed
        frames = int(self._due)
        if not frames:
            return
        self._due -= frames
        if self.place < self.last:
            self._store.seek(min(self.place + frames, self.last), stay=False)
        elif self.loops:
            self._store.seek(0)
        else:
            self.stop()
